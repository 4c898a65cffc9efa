"""Tables that open in a spreadsheet as what they are: text, never a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from kiosk.documents.evacuation_list import EvacuationListText
from kiosk.documents.letters import printable

_BYTE_ORDER_MARK = "\ufeff"
# Every letter whose compatibility form (NFKC) is one of the six that start a formula.
_FORMULA = "=⁼₌⩵⩶﹦＝+⁺₊﬩﹢＋-﹣－@﹫＠|｜%﹪％"
# A spreadsheet told another separator than ours finds new cells within a cell.
_FORMULA_WITHIN = re.compile(rf"(?<=[;,])(\s*)(?=[{re.escape(_FORMULA)}])")


def evacuation_csv(text: EvacuationListText) -> bytes:
    """Give the list as CSV for a Swedish spreadsheet: UTF-8 with a byte order mark, `;`, CRLF.

    One row a person. The last heading says up to when the list is complete, so that the file says
    it even when nobody is on it; its column is empty.
    """
    headings = text.headings
    first = (
        headings.zone,
        headings.name,
        headings.company,
        headings.host,
        headings.since,
        headings.kind,
        headings.certainty,
        text.complete,
    )
    people = (
        (group.zone, row.name, row.company, row.host, row.since, row.kind, row.certainty, "")
        for group in text.groups
        for row in group.rows
    )
    return csv_file((first, *people))


def csv_file(rows: Iterable[Sequence[str]]) -> bytes:
    """Give `rows` as a CSV file, every cell quoted and defused."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return (_BYTE_ORDER_MARK + table.getvalue()).encode()


def defused(cell: str) -> str:
    """Give `cell` without control characters and with ' before whatever would start a formula.

    The wide signs of East Asian keyboards start formulas too.
    """
    cell = printable(cell)
    if cell.startswith(tuple(_FORMULA)):
        cell = "'" + cell
    return _FORMULA_WITHIN.sub(r"\1'", cell)
