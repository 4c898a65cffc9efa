"""A town hall's staff list as CSV, read into rows that the directory can take.

Pure reading: no database, nothing remembered. What cannot be taken is told with its line and a
code, so that whoever keeps the list can mend it; the good rows are not held up by the bad ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kiosk.exchange.csv_file import Columns, Record, RefusedRow, open_csv
from kiosk.exchange.staff_fields import (
    card,
    email,
    extension,
    kind,
    name,
    phone,
    short_text,
    yes,
)
from kiosk.refusal import Refused

STAFF_COLUMNS = (
    "id",
    "förnamn",
    "efternamn",
    "titel",
    "enhet",
    "förvaltning",
    "anknytning",
    "telefon",
    "mobil",
    "e-post",
    "rum",
    "chef",
    "ersättare",
    "typ",
    "kort",
    "dold",
    "sekretess",
)
DEMANDED_COLUMNS = ("förnamn", "efternamn")


@dataclass(frozen=True)
class StaffRow:
    """One person as the list has it; "" stands for what it does not say.

    `line` is where the row begins in the file, from 1. `phone` and `mobile` are E.164,
    `extension` 2 to 6 digits, e-mails in lower case. `hidden` keeps the person off every
    visitor's screen and message, `secret_unit` says that the unit must never be named.
    """

    line: int
    source_id: str
    given_name: str
    family_name: str
    title: str
    unit: str
    administration: str
    extension: str
    phone: str
    mobile: str
    email: str
    room: str
    manager_email: str
    stand_in_email: str
    kind: Literal["official", "elected_member"]
    card: str
    hidden: bool
    secret_unit: bool


@dataclass(frozen=True)
class StaffList:
    """A file read to its end: the people, the rows refused in order of line, what was unused."""

    rows: tuple[StaffRow, ...]
    refused: tuple[RefusedRow, ...]
    encoding: str
    columns_ignored: tuple[str, ...]


def read_staff(path: Path, renamed: Mapping[str, str] | None = None) -> StaffList:
    """Read a staff list; `renamed` maps one of `STAFF_COLUMNS` to the file's own column name.

    Raises `Refused("staff_file.…")`, and nothing else, when the file as a whole cannot be read:
    the codes of `kiosk.exchange.encoded_text.read_text` and `kiosk.exchange.csv_file.open_csv`.
    """
    columns = Columns("staff", STAFF_COLUMNS, DEMANDED_COLUMNS, renamed or {})
    file = open_csv(path, columns)
    rows: list[StaffRow] = []
    refused = list(file.refused)
    taken: dict[tuple[str, str], int] = {}
    for record in file.records:
        try:
            row = _row(record)
            _check_that_nobody_is_there_twice(row, taken)
        except Refused as refusal:
            refused.append(RefusedRow(record.line, refusal.code, refusal.facts))
        else:
            rows.append(row)
    refused.sort(key=lambda row: row.line)
    return StaffList(tuple(rows), tuple(refused), file.encoding, file.columns_ignored)


def _row(record: Record) -> StaffRow:
    fields = record.fields
    return StaffRow(
        line=record.line,
        source_id=short_text(fields, "id"),
        given_name=name(fields, "förnamn"),
        family_name=name(fields, "efternamn"),
        title=short_text(fields, "titel"),
        unit=short_text(fields, "enhet"),
        administration=short_text(fields, "förvaltning"),
        extension=extension(fields, "anknytning"),
        phone=phone(fields, "telefon"),
        mobile=phone(fields, "mobil"),
        email=email(fields, "e-post"),
        room=short_text(fields, "rum"),
        manager_email=email(fields, "chef"),
        stand_in_email=email(fields, "ersättare"),
        kind=kind(fields, "typ"),
        card=card(fields, "kort"),
        hidden=yes(fields, "dold"),
        secret_unit=yes(fields, "sekretess"),
    )


def _check_that_nobody_is_there_twice(row: StaffRow, taken: dict[tuple[str, str], int]) -> None:
    """Refuse a row whose marks an earlier row has; else note its own marks in `taken`."""
    # Each of these belongs to one person; with neither id nor e-mail a person is known by name
    # and unit alone.
    own = {"id": row.source_id, "e-post": row.email, "kort": row.card}
    if not row.source_id and not row.email:
        own["förnamn"] = f"{row.given_name} {row.family_name} {row.unit}".rstrip()
    marks = {column: (column, value.casefold()) for column, value in own.items() if value}
    for column, mark in marks.items():
        if mark in taken:
            raise Refused(
                "staff_row.twice",
                column=column,
                value=own[column],
                first_line=taken[mark],
                line=row.line,
            )
    taken.update(dict.fromkeys(marks.values(), row.line))
