"""Bringing personnel changes to the desk's queue, from a CSV or a mail. Nothing else is changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM
from kiosk.directory.model import Person
from kiosk.directory.queries import everybody, units
from kiosk.directory.staff_changes.commands import tell_change
from kiosk.directory.staff_changes.model import (
    FACTS,
    ChangeChannel,
    ChangeKind,
    ChangeWanted,
    StaffChange,
)
from kiosk.directory.staff_changes.queries import all_changes
from kiosk.exchange.csv_file import Columns, RefusedRow, open_csv
from kiosk.exchange.import_summary import ImportSummary
from kiosk.exchange.known_people import KnownPeople
from kiosk.exchange.slices import Step, in_slices
from kiosk.exchange.source_notes import Reading, noted
from kiosk.exchange.staff_changes.change_fields import COLUMNS, ListedChange, listed_change
from kiosk.exchange.staff_changes.change_mail import read_change_mail
from kiosk.exchange.written_times import WrittenTimes
from kiosk.refusal import Refused
from kiosk.station import Station

ACTOR = "staff_changes"
_DEMANDED = ("typ", "gäller_från")


@dataclass(frozen=True)
class _Message:
    """A change and how it came."""

    listed: ListedChange
    channel: ChangeChannel
    told_by: str
    sender_known: bool = True
    file: str = ""

    def refused(self, refusal: Refused) -> RefusedRow:
        facts = {**refusal.facts, "file": self.file} if self.file else refusal.facts
        return RefusedRow(self.listed.line, refusal.code, facts)


def import_staff_changes(station: Station, path: Path) -> ImportSummary:
    """Queue what a CSV, a mail (.eml) or a folder of mails tells; what was told before stays once.

    Raises `Refused("staff_change_file.…")` and, for a single mail, `staff_change_mail.…`.
    """

    def work() -> ImportSummary:
        times = WrittenTimes(
            station.now().astimezone(STOCKHOLM).date(),
            station.office_days(),
            station.settings.sources.short_dates,
        )
        with station.reading() as connection:
            people = everybody(connection)
            leaders = _leaders(people, units(connection).values())
            known = all_changes(connection)
        messages, refused = _read(path, times, {each.details.email for each in leaders})
        return _queue(station, messages, refused, KnownPeople.among(people), known)

    return noted(station, Reading(path.stem, "staff_changes", ACTOR), work)


def _read(
    path: Path, times: WrittenTimes, leaders: set[str]
) -> tuple[list[_Message], list[RefusedRow]]:
    if not path.is_dir() and path.suffix.lower() != ".eml":
        return _from_csv(path, times)
    messages: list[_Message] = []
    refused: list[RefusedRow] = []
    alone = not path.is_dir()
    mails = [path] if alone else sorted(e for e in path.iterdir() if e.suffix.lower() == ".eml")
    if not mails:
        raise Refused("staff_change_file.no_mails", file=str(path))
    for each in mails:
        try:
            mail = read_change_mail(each)
            listed = listed_change(1, mail.said, times)
        except Refused as refusal:
            if alone:
                raise
            refused.append(RefusedRow(1, refusal.code, {**refusal.facts, "file": each.name}))
            continue
        known = mail.sender in leaders
        file = "" if alone else each.name
        messages.append(_Message(listed, ChangeChannel.MAIL, mail.sender, known, file))
    return messages, refused


def _from_csv(path: Path, times: WrittenTimes) -> tuple[list[_Message], list[RefusedRow]]:
    file = open_csv(path, Columns("staff_change", tuple(COLUMNS.values()), _DEMANDED, {}))
    messages: list[_Message] = []
    refused = list(file.refused)
    for record in file.records:
        said = {key: record.fields[column] for key, column in COLUMNS.items()}
        try:
            listed = listed_change(record.line, said, times)
        except Refused as refusal:
            refused.append(RefusedRow(record.line, refusal.code, refusal.facts))
        else:
            messages.append(_Message(listed, ChangeChannel.FILE, listed.told_by))
    return messages, refused


def _leaders(people: Iterable[Person], all_units: Iterable[Any]) -> list[Person]:
    """Give whoever may tell of changes: managers and deputies, of units or of people (M14)."""
    people = list(people)
    ids = {each for unit in all_units for each in (unit.manager_id, *unit.deputy_ids)}
    emails = {each.details.manager_email for each in people} - {""}
    return [
        each
        for each in people
        if each.details.email and (each.person_id in ids or each.details.email in emails)
    ]


def _queue(
    station: Station,
    messages: Sequence[_Message],
    refused: list[RefusedRow],
    people: KnownPeople,
    known: Iterable[StaffChange],
) -> ImportSummary:
    told = {_key(each) for each in known}
    added: list[_Message] = []
    steps: list[Step] = []
    unchanged = 0
    for each in messages:
        try:
            wanted = _wanted(each, people)
        except Refused as refusal:
            refused.append(each.refused(refusal))
            continue
        if _key(wanted) in told:
            unchanged += 1
            continue
        told.add(_key(wanted))
        steps.append(_telling(each, wanted, added, refused))
    in_slices(station, steps)
    return ImportSummary(len(added), 0, unchanged, 0, 0, tuple(refused))


def _telling(
    message: _Message, wanted: ChangeWanted, added: list[_Message], refused: list[RefusedRow]
) -> Step:
    def step(tx: Transaction) -> None:
        try:
            tell_change(tx, wanted, actor=ACTOR)
        except Refused as refusal:
            refused.append(message.refused(refusal))
        else:
            added.append(message)

    return step


def _wanted(message: _Message, people: KnownPeople) -> ChangeWanted:
    """Give the change as the desk gets it; whom nobody knows is named and left to the desk."""
    listed = message.listed
    starts = listed.kind is ChangeKind.STARTED
    given, _, family = listed.name.rpartition(" ") if starts else ("", "", "")
    person = None if starts else _found(people, listed.email, listed.name)
    return ChangeWanted(
        kind=listed.kind,
        effective_on=listed.effective_on,
        person_id=person.person_id if person else "",
        about=listed.name or listed.email,
        told_by=message.told_by,
        sender_known=message.sender_known,
        channel=message.channel,
        given_name=given,
        family_name=family,
        email=listed.email if starts else "",
        successor_id=_successor(listed.successor, people),
        **listed.details,
    )


def _found(people: KnownPeople, email: str, name: str) -> Person | None:
    try:
        return people.meant(email=email, name=name)
    except Refused:
        return None


def _successor(said: str, people: KnownPeople) -> str:
    if not said:
        return ""
    return people.meant(**{"email" if "@" in said else "name": said}).person_id


def _key(change: ChangeWanted | StaffChange) -> tuple[Any, ...]:
    """Give what makes two messages the same: the one who tells and the way it came do not."""
    about = change.about.casefold()
    return (change.kind, change.effective_on, about, *(getattr(change, name) for name in FACTS))
