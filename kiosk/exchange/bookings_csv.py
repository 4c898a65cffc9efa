"""A day's booked visits as CSV: `tid;namn;företag;värd;antal;plats`.

The file says no date; it is the list of one day, and the caller knows which.
"""

import re
from dataclasses import dataclass
from datetime import time
from pathlib import Path

from kiosk.exchange.csv_file import Columns, Record, RefusedRow, open_csv
from kiosk.exchange.staff_fields import LONGEST_NAME, LONGEST_TEXT, is_email
from kiosk.refusal import Refused
from kiosk.typed_text import is_number

BOOKING_COLUMNS = ("tid", "namn", "företag", "värd", "antal", "plats")
DEMANDED_COLUMNS = ("tid", "namn", "värd")

LARGEST_PARTY = 200

_SHOWN = 60
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?:[:.][0-5][0-9])?")


@dataclass(frozen=True)
class BookingRow:
    """One booked visit: wall time in Europe/Stockholm, `persons` with the visitor counted."""

    line: int
    at: time
    name: str
    company: str
    host_email: str
    persons: int
    place: str


@dataclass(frozen=True)
class BookingList:
    """A file read to its end: the visits and the rows refused, both in order of line."""

    rows: tuple[BookingRow, ...]
    refused: tuple[RefusedRow, ...]
    encoding: str
    columns_ignored: tuple[str, ...]


def read_booking_list(path: Path) -> BookingList:
    """Read the visits that can be read; raises `Refused("booking_file.…")` as a staff list does."""
    file = open_csv(path, Columns("booking", BOOKING_COLUMNS, DEMANDED_COLUMNS, {}))
    rows: list[BookingRow] = []
    refused = list(file.refused)
    for record in file.records:
        try:
            rows.append(_row(record))
        except Refused as refusal:
            refused.append(RefusedRow(record.line, refusal.code, refusal.facts))
    refused.sort(key=lambda row: row.line)
    return BookingList(tuple(rows), tuple(refused), file.encoding, file.columns_ignored)


def read_bookings(path: Path) -> tuple[BookingRow, ...]:
    """Read a list that must be right as a whole, such as the sample town hall's.

    Raises `Refused("booking_file.…")`, or for the first bad row its `booking_row.…` with `line`.
    """
    found = read_booking_list(path)
    for row in found.refused:
        raise Refused(row.code, **{**row.facts, "line": row.line})
    return found.rows


def _row(record: Record) -> BookingRow:
    fields = record.fields
    for column in ("namn", "företag", "plats"):
        limit = LONGEST_NAME if column == "namn" else LONGEST_TEXT
        if len(fields[column]) > limit:
            length = len(fields[column])
            raise Refused("booking_row.too_long", column=column, length=length, limit=limit)
    if not any(map(str.isalpha, fields["namn"])):
        raise Refused("booking_row.name_missing", column="namn", value=fields["namn"])
    host = fields["värd"].lower()
    if not is_email(host):
        raise Refused("booking_row.host_unreadable", column="värd", value=host[:_SHOWN])
    return BookingRow(
        line=record.line,
        at=_time(fields["tid"]),
        name=fields["namn"],
        company=fields["företag"],
        host_email=host,
        persons=_persons(fields["antal"]),
        place=fields["plats"],
    )


def _time(said: str) -> time:
    found = _TIME.fullmatch(said)
    if not found:
        raise Refused("booking_row.time_unreadable", column="tid", value=said[:_SHOWN])
    return time(int(found[1]), int(found[2]))


def _persons(said: str) -> int:
    if not said:
        return 1
    if not is_number(said) or len(said) > 4 or not 1 <= int(said) <= LARGEST_PARTY:
        raise Refused(
            "booking_row.persons_unreadable",
            column="antal",
            value=said[:_SHOWN],
            limit=LARGEST_PARTY,
        )
    return int(said)
