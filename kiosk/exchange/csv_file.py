"""A CSV file as other programs write it: a header that names the columns, then records.

Swedish Excel separates by `;`. A record may run over several lines when a field is quoted. A quote
that is never closed costs its own record and none of those after it.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.exchange.encoded_text import read_text
from kiosk.refusal import Refused
from kiosk.spreadsheet import taken_literally
from kiosk.typed_text import cleaned, folded

# A quoted field with more line breaks than this is a quote that somebody forgot to close.
LINES_PER_RECORD = 50

_DELIMITERS = ";\t,"
# Excel's own way of saying which delimiter follows, as the first line of a file.
_SEPARATOR_LINE = re.compile(r'"?sep=([;,|:\t])"?\s*', re.IGNORECASE)
# With fewer columns an honest field of several lines can look like a record by chance.
_COLUMNS_TO_TELL_A_SWALLOWED_RECORD = 4


@dataclass(frozen=True)
class RefusedRow:
    """A record that was not taken: the line it begins on (from 1), a code and the facts."""

    line: int
    code: str
    facts: Mapping[str, object]


@dataclass(frozen=True)
class WarnedRow:
    """A record that was taken with something amiss: its line, a code and the facts."""

    line: int
    code: str
    facts: Mapping[str, object]


@dataclass(frozen=True)
class Record:
    """The fields of one record under our names of the columns, "" for columns the file lacks."""

    line: int
    fields: Mapping[str, str]


@dataclass(frozen=True)
class CsvFile:
    """What was found in a file.

    `columns` are those of ours that it has, `columns_ignored` names that nobody asked for.
    """

    encoding: str
    delimiter: str
    columns: frozenset[str]
    columns_ignored: tuple[str, ...]
    records: tuple[Record, ...]
    refused: tuple[RefusedRow, ...]


@dataclass(frozen=True)
class Columns:
    """Which columns a kind of file has.

    `kind` begins the codes of refusals ("staff" gives "staff_file.…" and "staff_row.…").
    `renamed` maps our name of a column to the name it has in the file at hand.
    """

    kind: str
    names: Sequence[str]
    demanded: Sequence[str]
    renamed: Mapping[str, str]


def open_csv(path: Path, columns: Columns) -> CsvFile:
    """Read a whole file; blank records are passed over, broken ones are among `refused`.

    Raises `Refused("{kind}_file.…")`: what `read_text` raises, and `no_header`,
    `missing_columns`, `column_twice`, `no_such_key` and `no_such_column`.
    """
    text, encoding = read_text(path, f"{columns.kind}_file")
    lines = list(io.StringIO(text, newline=""))
    start, delimiter = _find_header(lines, columns)
    header, after = _read_header(lines, start, delimiter, columns.kind)
    positions = _positions(header, columns)
    records: list[Record] = []
    refused: list[RefusedRow] = []
    absent = dict.fromkeys(columns.names, "")
    for line, fields in _split(lines, after, delimiter, len(header)):
        if isinstance(fields, str):
            refused.append(RefusedRow(line, f"{columns.kind}_row.{fields}", {}))
        elif len(fields) == len(header):
            named = {name: _text(fields[place]) for name, place in positions.items()}
            if any(map(str.strip, fields)):
                records.append(Record(line, absent | named))
        elif any(map(str.strip, fields)):
            facts = {"found": len(fields), "expected": len(header)}
            refused.append(RefusedRow(line, f"{columns.kind}_row.field_count", facts))
    used = set(positions.values())
    ignored = tuple(name for place, name in enumerate(header) if place not in used and name)
    return CsvFile(
        encoding, delimiter, frozenset(positions), ignored, tuple(records), tuple(refused)
    )


def _find_header(lines: Sequence[str], columns: Columns) -> tuple[int, str]:
    """Give the position of the header's line and the delimiter that makes most sense of it."""
    for position, line in enumerate(lines):
        said = _SEPARATOR_LINE.fullmatch(line)
        if said and position + 1 < len(lines):
            return position + 1, said[1]
        if line.strip(f' \r\n"{_DELIMITERS}'):
            return position, max(_DELIMITERS, key=lambda mark: _known_names(line, mark, columns))
    raise Refused(f"{columns.kind}_file.no_header")


def _known_names(line: str, delimiter: str, columns: Columns) -> tuple[int, int]:
    known = _keys(columns).keys() | {folded(name) for name in columns.renamed.values()}
    names = [folded(name) for name in line.split(delimiter)]
    return sum(name in known for name in names), len(names)


def _keys(columns: Columns) -> dict[str, str]:
    """Map each form of a name to our name: folded, and with å, ä and ö dropped or turned to ?."""
    return {
        form: name
        for name in columns.names
        for form in (folded(name), folded(re.sub("[åäö]", "", name)))
    }


def _read_header(
    lines: Sequence[str], start: int, delimiter: str, kind: str
) -> tuple[tuple[str, ...], int]:
    """Give the names in the header and the position of the line after it."""
    fields, after = _record_at(lines, start, delimiter)
    if isinstance(fields, str):
        raise Refused(f"{kind}_file.no_header", line=start + 1)
    return tuple(cleaned(name) for name in fields), after


def _positions(header: Sequence[str], columns: Columns) -> dict[str, int]:
    """Find where each of our columns stands in the file."""
    kind = columns.kind
    keys = _keys(columns)
    asked: dict[str, str] = {}
    for key, column in columns.renamed.items():
        if folded(key) not in keys:
            raise Refused(f"{kind}_file.no_such_key", key=key, allowed=tuple(columns.names))
        asked[keys[folded(key)]] = column
    positions: dict[str, int] = {}
    for place, name in enumerate(header):
        known = keys.get(folded(name))
        if known is None or known in asked:
            continue
        if known in positions:
            raise Refused(f"{kind}_file.column_twice", column=name)
        positions[known] = place
    for name, column in asked.items():
        positions[name] = _position_of(column, header, kind)
    missing = tuple(name for name in columns.demanded if name not in positions)
    if missing:
        raise Refused(f"{kind}_file.missing_columns", missing=missing, found=_told(header))
    return positions


def _position_of(column: str, header: Sequence[str], kind: str) -> int:
    if column in header:
        return header.index(column)
    wanted = folded(column)
    for place, name in enumerate(header):
        if wanted and folded(name) == wanted:
            return place
    raise Refused(f"{kind}_file.no_such_column", column=column, found=_told(header))


def _split(
    lines: Sequence[str], start: int, delimiter: str, width: int
) -> Iterator[tuple[int, list[str] | str]]:
    """Give each record's first line (from 1) and its fields, or the reason it is broken."""
    position = start
    while position < len(lines):
        fields, after = _record_at(lines, position, delimiter)
        if after > position + 1 and not isinstance(fields, str):
            # What follows the quote that closes is not within it.
            between = (*lines[position + 1 : after - 1], lines[after - 1].partition('"')[0])
            if len(fields) != width or _holds_a_record(between, delimiter, width):
                fields, after = "quote_not_closed", position + 1
        yield position + 1, fields
        position = after


def _record_at(lines: Sequence[str], position: int, delimiter: str) -> tuple[list[str] | str, int]:
    """Read the record that begins at `position`; give it and the position after it."""
    line = lines[position]
    if '"' not in line:
        return line.rstrip("\r\n").split(delimiter), position + 1
    window = lines[position : position + LINES_PER_RECORD]
    reader = csv.reader(window, delimiter=delimiter, strict=True)
    try:
        return next(reader), position + reader.line_num
    except csv.Error as error:
        # Strict reading fails for a quote never closed, for text after a closing quote and for
        # a field beyond csv's limit; the record is lost, the next line is tried as a new one.
        reason = "field_too_long" if "field limit" in str(error) else "quote_not_closed"
        return reason, position + 1


def _holds_a_record(between: Sequence[str], delimiter: str, width: int) -> bool:
    """Say whether the lines within a quoted field are records that a stray quote swallowed."""
    if width < _COLUMNS_TO_TELL_A_SWALLOWED_RECORD:
        return False
    return any(line.count(delimiter) >= width - 1 for line in between)


def _text(field: str) -> str:
    """Give what a field says, without the ' that keeps it from being a formula."""
    return taken_literally(cleaned(field))


def _told(header: Sequence[str]) -> tuple[str, ...]:
    """Shorten a header for a message: a file that is no table may hold anything there."""
    return tuple(name[:60] for name in header[:40])
