"""Tables that open in a spreadsheet as what they are: text, never a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from kiosk.typed_text import cleaned

_BYTE_ORDER_MARK = "\ufeff"
# Every letter whose compatibility form (NFKC) is one of the six that start a formula.
_FORMULA = "=⁼₌⩵⩶﹦＝+⁺₊﬩﹢＋-﹣－@﹫＠|｜%﹪％"
# Apostrophes before such a sign count too: one more is put before them and only one taken off
# again. A spreadsheet told another separator than ours finds new cells within a cell.
_BEFORE_A_FORMULA = re.compile(rf"(^|(?<=[;,]))(\s*)(?='*[{re.escape(_FORMULA)}])")
_DEFENCE = re.compile(rf"(^|(?<=[;,]))(\s*)'(?='*[{re.escape(_FORMULA)}])")


def csv_file(rows: Iterable[Sequence[str]]) -> bytes:
    """Give `rows` as a CSV file for a Swedish spreadsheet, every cell quoted and defused.

    UTF-8 with a byte order mark, `;`, CRLF.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return (_BYTE_ORDER_MARK + table.getvalue()).encode()


def defused(cell: str) -> str:
    """Give `cell` without control characters and with ' before whatever would start a formula.

    The wide signs of East Asian keyboards start formulas too.
    """
    return _BEFORE_A_FORMULA.sub(r"\2'", cleaned(cell))


def taken_literally(cell: str) -> str:
    """Take off what `defused` put before a formula; gives back what was cleaned text before."""
    return _DEFENCE.sub(r"\2", cell)
