"""A town hall's staff list as CSV, read into rows that the directory can take.

Pure reading: no database, nothing remembered. What cannot be taken is told with its line and a
code, so that whoever keeps the list can mend it; the good rows are not held up by the bad ones.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from kiosk.exchange.csv_file import Columns, Record, RefusedRow, WarnedRow, open_csv
from kiosk.exchange.staff_fields import (
    card,
    day,
    email,
    emails,
    extension,
    kind,
    name,
    names_of_languages,
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
    "skyddad",
    "besöksadress",
    "språk",
    "policy",
    "policydatum",
    "enhetschef",
    "enhetsersättare",
)
DEMANDED_COLUMNS = ("förnamn", "efternamn")


@dataclass(frozen=True)
class StaffRow:
    """One person as the list has it; "" stands for what it does not say.

    `line` is where the row begins in the file, from 1. `phone` and `mobile` are E.164,
    `extension` 2 to 6 digits, e-mails in lower case. `hidden` keeps the person off every
    visitor's screen and message, `secret_unit` says that the unit must never be named.
    `protected` (skyddade personuppgifter) hides too. `languages` are parted by ", ",
    `policy_informed_on` is ISO. `unit_manager_email` and `unit_deputy_emails` tell of the unit.
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
    protected: bool = False
    visiting_address: str = ""
    languages: str = ""
    policy_version: str = ""
    policy_informed_on: str = ""
    unit_manager_email: str = ""
    unit_deputy_emails: tuple[str, ...] = ()


@dataclass(frozen=True)
class StaffList:
    """A list read to its end: the people, the rows refused in order of line, what was unused.

    `columns` are those of `STAFF_COLUMNS` that it speaks of; what it does not speak of is left as
    it is. `warned` rows are among the people, without what was amiss. `failure` is the code of
    what kept a source from being read to its end: whoever it lacks may stand in the rest.
    """

    rows: tuple[StaffRow, ...]
    refused: tuple[RefusedRow, ...]
    encoding: str
    columns_ignored: tuple[str, ...]
    columns: frozenset[str] = frozenset(STAFF_COLUMNS)
    warned: tuple[WarnedRow, ...] = ()
    failure: str = ""


def read_staff(path: Path, renamed: Mapping[str, str] | None = None) -> StaffList:
    """Read a staff list; `renamed` maps one of `STAFF_COLUMNS` to the file's own column name.

    Raises `Refused("staff_file.…")`, and nothing else, when the file as a whole cannot be read:
    the codes of `kiosk.exchange.encoded_text.read_text` and `kiosk.exchange.csv_file.open_csv`.
    """
    columns = Columns("staff", STAFF_COLUMNS, DEMANDED_COLUMNS, renamed or {})
    file = open_csv(path, columns)
    listed = staff_of(file.records, file.columns)
    refused = sorted((*file.refused, *listed.refused), key=lambda row: row.line)
    return replace(
        listed,
        refused=tuple(refused),
        encoding=file.encoding,
        columns_ignored=file.columns_ignored,
    )


def staff_of(records: Iterable[Record], columns: frozenset[str]) -> StaffList:
    """Read the people of any source whose fields go by our names of the columns."""
    rows: list[StaffRow] = []
    refused: list[RefusedRow] = []
    warned: list[WarnedRow] = []
    taken: dict[tuple[str, str], int] = {}
    for record in records:
        try:
            row = _row(record)
            _check_that_nobody_is_there_twice(row, taken)
        except Refused as refusal:
            refused.append(RefusedRow(record.line, refusal.code, refusal.facts))
        else:
            apart = _apart_from_oneself(row)
            warned += _warnings(row, apart)
            rows.append(apart)
    return StaffList(tuple(rows), tuple(refused), "", (), columns, tuple(warned))


def _apart_from_oneself(row: StaffRow) -> StaffRow:
    """Take away a manager or stand-in who is the very same person."""
    if row.email and row.manager_email == row.email:
        row = replace(row, manager_email="")
    if row.email and row.stand_in_email == row.email:
        row = replace(row, stand_in_email="")
    return row


def _warnings(row: StaffRow, apart: StaffRow) -> Iterator[WarnedRow]:
    name = f"{row.given_name} {row.family_name}"
    if row.manager_email != apart.manager_email:
        facts = {"column": "chef", "name": name}
        yield WarnedRow(row.line, "staff_row.manages_oneself", facts)
    if row.stand_in_email != apart.stand_in_email:
        facts = {"column": "ersättare", "name": name}
        yield WarnedRow(row.line, "staff_row.stands_in_for_oneself", facts)


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
        protected=yes(fields, "skyddad"),
        visiting_address=short_text(fields, "besöksadress"),
        languages=names_of_languages(fields, "språk"),
        policy_version=short_text(fields, "policy"),
        policy_informed_on=day(fields, "policydatum"),
        unit_manager_email=email(fields, "enhetschef"),
        unit_deputy_emails=emails(fields, "enhetsersättare"),
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
