"""Who is away now or later, as the CSV and the JSON that the import of referrals reads.

What is exported may tell of somebody's health or family: it is the desk's own.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time

from sqlalchemy import Connection

from kiosk.calendar import STOCKHOLM, wall_time
from kiosk.directory.model import Person, ReferredTo
from kiosk.directory.queries import everybody
from kiosk.directory.referrals.model import Line, Referral
from kiosk.directory.referrals.queries import referrals_of
from kiosk.directory.referrals.spelling import REASON_WORDS
from kiosk.exchange.referral_fields import COLUMNS
from kiosk.exchange.staff_export import written_phone
from kiosk.spreadsheet import csv_file
from kiosk.typed_text import search_key

_LINES = {Line.OPEN: "öppen", Line.FORWARDED: "vidarekopplad", Line.CLOSED: "stängd"}


@dataclass(frozen=True)
class ExportedReferral:
    """A referral with how its person and whom it forwards to are written; "" is nobody."""

    referral: Referral
    email: str
    extension: str
    given_name: str
    family_name: str
    forward_to: str

    @property
    def line(self) -> Line:
        """Give the line; what is forwarded to somebody who may not be named is closed."""
        line = self.referral.line
        return Line.CLOSED if line is Line.FORWARDED and not self.forward_to else line

    @property
    def ends_at(self) -> datetime | None:
        """Give the end; somebody who is back before it is back: the import takes no other."""
        ends, back = self.referral.ends_at, self.referral.returns_at
        return back if ends and back and back < ends else ends


def referrals_to_export(
    connection: Connection, now: datetime, *, protected: bool
) -> list[ExportedReferral]:
    """Gather what holds now or later of those in the house, by beginning.

    Whoever has protected details is neither told of nor named unless asked for.
    """
    told = [each for each in everybody(connection) if protected or not each.details.protected]
    names = _Names(told)
    found = referrals_of(connection, None, now)
    listed = [
        names.named(person, referral)
        for person in told
        for referral in found.get(person.person_id, ())
    ]
    return sorted(listed, key=lambda each: (each.referral.starts_at, each.referral.referral_id))


def referrals_as_csv(referrals: list[ExportedReferral]) -> bytes:
    """Give the referrals as CSV, times as the clock on the wall in Sweden shows them."""
    rows = [_cells(each) for each in referrals]
    return csv_file([list(COLUMNS.values()), *([row[key] for key in COLUMNS] for row in rows)])


def referrals_as_json(
    referrals: list[ExportedReferral],
) -> dict[str, list[dict[str, str | None]]]:
    """Give the referrals as `{"referrals": [{…}, …]}`; times are UTC, None where there is none."""
    return {"referrals": [_entry(each) for each in referrals]}


def local_time(moment: datetime | None) -> str:
    """Write `2026-03-10 13:00`, local time, where the import reads that to the same instant.

    Seconds, and the hour that comes again when summer time ends, need the offset beside them.
    """
    if moment is None:
        return ""
    local = moment.astimezone(STOCKHOLM)
    # Counted from the clock alone, for the second of two equal ones is not what is read.
    read = wall_time(local.date(), time(local.hour, local.minute))
    if read == moment:
        return f"{local:%Y-%m-%d %H:%M}"
    return local.isoformat()


class _Names:
    """How people are written so that the import finds the same ones."""

    def __init__(self, people: list[Person]) -> None:
        self._people = {each.person_id: each for each in people}
        self._emails = Counter(each.details.email for each in people)
        self._extensions = Counter(each.details.extension for each in people)

    def named(self, person: Person, referral: Referral) -> ExportedReferral:
        # A name without letters that a search knows would be taken for another person's.
        searchable = bool(search_key(person.name))
        return ExportedReferral(
            referral=referral,
            email=self._email(person),
            extension=self._extension(person),
            given_name=person.details.given_name if searchable else "",
            family_name=person.details.family_name if searchable else "",
            forward_to=self._forward(referral.forwarded),
        )

    def _email(self, person: Person) -> str:
        email = person.details.email
        return email if self._emails[email] == 1 else ""

    def _extension(self, person: Person) -> str:
        extension = person.details.extension
        return extension if self._extensions[extension] == 1 else ""

    def _forward(self, forwarded: ReferredTo) -> str:
        if not forwarded.person_id:
            return forwarded.number
        person = self._people.get(forwarded.person_id)
        if person is None:
            return ""
        return self._email(person) or self._extension(person) or person.name


def _texts(exported: ExportedReferral) -> Iterator[tuple[str, str]]:
    """Give the fields that both forms write alike, by the keys of `COLUMNS`."""
    referral = exported.referral
    yield "id", referral.referral_id
    yield "email", exported.email
    yield "extension", exported.extension
    yield "given_name", exported.given_name
    yield "family_name", exported.family_name
    yield "public_text", referral.public_text
    yield "internal_text", referral.internal_text


def _cells(exported: ExportedReferral) -> Mapping[str, str]:
    referral = exported.referral
    return {
        **dict(_texts(exported)),
        "reason": REASON_WORDS[referral.reason][0],
        "starts_at": local_time(referral.starts_at),
        "ends_at": local_time(exported.ends_at),
        "returns_at": local_time(referral.returns_at),
        "forward_to": written_phone(exported.forward_to),
        "line": _LINES[exported.line],
    }


def _entry(exported: ExportedReferral) -> dict[str, str | None]:
    referral = exported.referral
    return {
        **dict(_texts(exported)),
        "reason": referral.reason.value,
        "starts_at": _utc(referral.starts_at),
        "ends_at": _utc(exported.ends_at),
        "returns_at": _utc(referral.returns_at),
        "forward_to": exported.forward_to,
        "line": exported.line.value,
    }


def _utc(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
