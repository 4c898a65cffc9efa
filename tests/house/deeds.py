"""What people do at a station, by the real commands; what is refused is refused."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from db.clock import milliseconds
from db.transaction import Transaction
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.directory.queries import employed_person
from kiosk.jobs.commands import change
from kiosk.jobs.model import JobState
from kiosk.privacy.commands import begin_disposal, erase_due
from kiosk.privacy.model import rule_for
from kiosk.privacy.queries import not_held
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.bookings import cancel_booking, expect, let_in_again
from kiosk.visits.commands import (
    arrive_at_desk,
    arrive_booked,
    arrive_unbooked,
    leave,
    meet,
    said_to_have_left,
)
from kiosk.visits.corrections import Correction, correct
from kiosk.visits.host_contact import host_answered
from kiosk.visits.merging import merge
from kiosk.visits.model import Departure, Visitor
from kiosk.visits.retention import (
    LEFT_BEHIND_RETAINED,
    MISSED_BOOKINGS_RETAINED,
    VISITS_RETAINED,
)
from kiosk.visits.undo import noted, take_back
from tests.house.simulated_station import SimulatedStation

if TYPE_CHECKING:
    from tests.house.world import World

Deed = Callable[["World", SimulatedStation], None]
ACTOR = "desk"
HERE = "SELECT subject_id FROM visit WHERE state IN ('waiting', 'inside') ORDER BY subject_id"
_EXPECTED = "SELECT subject_id FROM visit WHERE state = 'expected' ORDER BY subject_id"
_HOSTS = "SELECT subject_id FROM person WHERE given_name <> '' ORDER BY subject_id"
_MERGEABLE = """
SELECT subject_id FROM visit WHERE state NOT IN ('merged', 'cancelled') AND NOT erased
ORDER BY subject_id
"""
_MAY_RETURN = """
SELECT subject_id FROM visit WHERE state = 'left' AND booked_until IS NOT NULL ORDER BY subject_id
"""
_OPEN_JOBS = "SELECT subject_id FROM job WHERE station = ? AND state IN ('queued', 'failed')"


def one_of(world: "World", station: SimulatedStation, question: str, *values: str) -> str | None:
    """Draw one of the subjects a station knows."""
    found = [row[0] for row in station.ask(question, *values)]
    return world.chance.choice(sorted(found)) if found else None


def arrives(world: "World", station: SimulatedStation) -> None:
    station.do(arrive_unbooked, Visitor(world.new_name()), actor=ACTOR)


def arrives_at_desk(world: "World", station: SimulatedStation) -> None:
    host = one_of(world, station, _HOSTS)
    if host:
        station.do(arrive_at_desk, Visitor(world.new_name()), host, actor=ACTOR)


def is_booked(world: "World", station: SimulatedStation) -> None:
    host = one_of(world, station, _HOSTS)
    if host:
        at = station.now() + timedelta(hours=world.chance.randint(0, 30))
        last_day = at.date() + timedelta(days=3) if world.chance.happens(0.5) else None
        terms = BookingTerms(last_day=last_day)
        wanted = BookingWanted(Visitor(world.new_name()), host, at, terms=terms)
        station.do(expect, wanted, actor=ACTOR)


def arrives_as_booked(world: "World", station: SimulatedStation) -> None:
    booked = one_of(world, station, _EXPECTED)
    if booked:
        station.do(arrive_booked, booked, actor=ACTOR)


def comes_again(world: "World", station: SimulatedStation) -> None:
    """Let somebody booked for several days in again by the badge."""
    gone = one_of(world, station, _MAY_RETURN)
    if gone:
        station.do(let_in_again, gone, actor="kiosk")
        world.count("returns")


def is_cancelled(world: "World", station: SimulatedStation) -> None:
    booked = one_of(world, station, _EXPECTED)
    if booked:
        station.do(cancel_booking, booked, actor=ACTOR)


def leaves(world: "World", station: SimulatedStation) -> None:
    """Check out; what was done is noted, so that it can be taken back."""
    here = one_of(world, station, HERE)
    if here:
        done = station.do(noted, lambda tx: leave(tx, here, Departure.DESK, actor=ACTOR))
        world.last_deed[station.name] = done[1]


def merges(world: "World", station: SimulatedStation) -> None:
    one, other = (one_of(world, station, _MERGEABLE) for _ in range(2))
    if one and other:
        done = station.do(noted, lambda tx: merge(tx, one, other, actor=ACTOR))
        world.last_deed[station.name] = done[1]


def takes_back(world: "World", station: SimulatedStation) -> None:
    deed = world.last_deed.pop(station.name, None)
    if deed is not None:
        station.do(take_back, deed, actor=ACTOR)
        world.count("deeds taken back")


def corrects(world: "World", station: SimulatedStation) -> None:
    here = one_of(world, station, HERE)
    if here:
        name = world.new_name()
        wanted = world.chance.choice(
            (
                Correction(name=name),
                Correction(company=name),
                Correction(zone=name),
                Correction(persons=world.chance.randint(1, 9)),
            )
        )
        station.do(correct, here, wanted, actor=ACTOR)


def is_met(world: "World", station: SimulatedStation) -> None:
    here, host = one_of(world, station, HERE), one_of(world, station, _HOSTS)
    if here and host:
        station.do(meet, here, host, actor=ACTOR)


def is_answered(world: "World", station: SimulatedStation) -> None:
    here = one_of(world, station, HERE)
    if here:
        comes = world.chance.happens(0.7)
        station.do(host_answered, here, comes=comes, text=world.new_name(), actor=ACTOR)


def says_to_have_left(world: "World", station: SimulatedStation) -> None:
    name = f"Visitor {world.chance.randint(1, 9)}"
    now = station.now()
    station.do(said_to_have_left, name, now - timedelta(hours=9), now, actor="kiosk")


def job_is_done(world: "World", station: SimulatedStation) -> None:
    job = one_of(world, station, _OPEN_JOBS, station.name)
    if job:
        state = world.chance.choice((JobState.SENT, JobState.CONFIRMED, JobState.FAILED))
        station.do(change, job, state)


def moves_room(world: "World", station: SimulatedStation) -> None:
    """Correct a field of a person of the house."""
    host = one_of(world, station, _HOSTS)
    if host:
        station.do(_move, host, world.new_name())


def is_employed(world: "World", station: SimulatedStation) -> None:
    station.do(record_person, PersonDetails("Bo", world.new_name()), actor=ACTOR)


def _move(tx: Transaction, host: str, room: str) -> None:
    known = employed_person(tx.connection, host)
    details = PersonDetails(known.details.given_name, known.details.family_name, room=room)
    record_person(tx, details, known, actor=ACTOR)


DEEDS: dict[Deed, float] = {
    arrives: 5,
    arrives_at_desk: 2,
    is_booked: 2.5,
    arrives_as_booked: 3,
    comes_again: 2,
    is_cancelled: 0.3,
    leaves: 6,
    takes_back: 2,
    merges: 1,
    corrects: 3,
    is_met: 1.5,
    is_answered: 1,
    says_to_have_left: 0.3,
    job_is_done: 1.5,
    moves_room: 1,
    is_employed: 0.3,
}


def disposes(world: "World", station: SimulatedStation) -> None:
    """Erase what has had its time by this station's clock, as `kiosk.disposing.run` does."""
    for retained in (VISITS_RETAINED, MISSED_BOOKINGS_RETAINED, LEFT_BEHIND_RETAINED):
        rule = rule_for(retained.category, ())
        before = milliseconds(rule.passed_before(station.now()))
        with station.reading() as connection:
            due = not_held(connection, retained.due(connection, before, None))
        if due:
            ids = [each.subject_id for each in due]
            disposal = station.do(begin_disposal, rule, actor="program")
            station.do(erase_due, disposal, retained, rule, ids, actor="program")
            world.disposed = True
            world.count("visits disposed of", len(ids))


def erases_everywhere(world: "World", station: SimulatedStation) -> None:
    """Erase a person of the house, whatever else may be said of that person elsewhere."""
    somebody = one_of(world, station, _HOSTS)
    if somebody:
        station.do(_erase_everywhere, somebody)
        world.count("people erased everywhere")


def _erase_everywhere(tx: Transaction, person_id: str) -> None:
    tx.erase_everywhere(person_id, actor="program")


def server_forgets(world: "World", station: SimulatedStation) -> None:
    """Let the server erase what a station has erased."""
    gone = station.ask(
        "SELECT event_id FROM event WHERE event_id NOT IN (SELECT event_id FROM event_body)"
    )
    world.server.erase({row[0] for row in gone})


ERASURES: dict[Deed, float] = {disposes: 2, erases_everywhere: 1, server_forgets: 0.5}
