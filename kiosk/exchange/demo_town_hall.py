"""The sample town hall, brought into a station: its people, and who comes and is away on a day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Connection

from db.clock import milliseconds
from db.transaction import Transaction
from kiosk.calendar import midnight, wall_time
from kiosk.directory.model import Person
from kiosk.directory.queries import everybody
from kiosk.exchange.bookings_csv import BookingRow, read_bookings
from kiosk.exchange.import_summary import ImportSummary
from kiosk.exchange.referral_import import import_referrals
from kiosk.exchange.slices import Progress
from kiosk.exchange.staff_import import import_staff
from kiosk.resources import SAMPLE_TOWN_HALL
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import book
from kiosk.visits.model import LONGEST_NAME, Visit, VisitState, visitor_named
from kiosk.visits.queries import expected_visits, visits_in

ACTOR = "sample_town_hall"
_ROOM = re.compile(r"(?P<house>[A-Z])(?P<floor>[0-9])[0-9]{2}")


@dataclass(frozen=True)
class SampleTownHall:
    """What was brought in; `booked` are the visits of the day, those booked before among them.

    `away` are the day's referrals, None without a day.
    """

    people: ImportSummary
    booked: tuple[Visit, ...]
    away: ImportSummary | None = None


def load_town_hall(
    station: Station,
    folder: Path = SAMPLE_TOWN_HALL,
    day: date | None = None,
    *,
    progress: Progress | None = None,
) -> SampleTownHall:
    """Import `staff.csv`, and for a day book `bookings.csv` and refer who is in `absences.csv`.

    Doing it again books and refers nobody twice. Raises `Refused` when a list cannot be read as a
    whole.
    """
    people = import_staff(station, folder / "staff.csv", progress=progress)
    if day is None:
        return SampleTownHall(people, ())
    rows = read_bookings(folder / "bookings.csv")
    booked = station.do(book_day, rows, day, station.settings)
    away = import_referrals(station, folder / "absences.csv", day=day)
    return SampleTownHall(people, booked, away)


def book_day(
    tx: Transaction, rows: tuple[BookingRow, ...], day: date, settings: Settings
) -> tuple[Visit, ...]:
    """Book a day's list; who is booked with the same host at the same time stays as booked.

    A host who is not in the directory is passed over, as is the row.
    """
    hosts = {each.details.email: each for each in everybody(tx.connection) if each.details.email}
    booked = {_key(each): each for each in _visits_of(tx.connection, day)}
    visits = []
    for row in rows:
        host = hosts.get(row.host_email)
        if host is None:
            continue
        at = wall_time(day, row.at)
        visitor = visitor_named(_cut(row.name), _cut(row.company))
        found = booked.get((visitor.name, host.person_id, milliseconds(at)))
        visits.append(
            found
            or book(
                tx,
                visitor,
                host.person_id,
                at,
                persons=row.persons,
                zone=zone_of(host, settings),
                actor=ACTOR,
            )
        )
    return tuple(visits)


def zone_of(host: Person, settings: Settings) -> str:
    """Give the zone of a host's room, as the sample numbers rooms: A217 is house A, floor 2."""
    room = _ROOM.fullmatch(host.details.room)
    zone = f"Hus {room['house']}, plan {room['floor']}" if room else ""
    return zone if zone in settings.reception.zones else ""


def _cut(text: str) -> str:
    """Shorten what a list has room for and a visit has not."""
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1].rstrip() + "…"


def _visits_of(connection: Connection, day: date) -> list[Visit]:
    came = (VisitState.WAITING, VisitState.INSIDE, VisitState.LEFT)
    since, until = midnight(day), midnight(day + timedelta(days=1))
    visits = [each for state in came for each in visits_in(connection, state)]
    visits = [each for each in visits if each.booked_for and since <= each.booked_for < until]
    return [*expected_visits(connection, since, until), *visits]


def _key(visit: Visit) -> tuple[str, str, int]:
    host = visit.host.person_id if visit.host else ""
    at = milliseconds(visit.booked_for) if visit.booked_for else 0
    return (visit.visitor.name, host, at)
