"""What can be done with a visit. Each is one transaction; each names its actor."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from msgspec import UNSET

from db.journal import events_of_kind
from db.transaction import Transaction
from kiosk.calendar import day_around
from kiosk.directory.queries import employed_person
from kiosk.jobs.commands import order, order_for_newcomers
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import badge_is_ordered
from kiosk.refusal import Refused
from kiosk.visits.badge_codes import Secrets, unused_badge_code, visit_shown
from kiosk.visits.booking import BookingWanted
from kiosk.visits.bookings import expect
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.events import (
    GroupGrew,
    HostAsked,
    HostChosen,
    ReturnsKnown,
    VisitArrived,
    VisitLeft,
    VisitorMet,
    VisitorReturned,
    VisitorSaidLeft,
    VisitorSeen,
)
from kiosk.visits.model import Departure, Visit, Visitor, VisitState, typed_wish
from kiosk.visits.party import (
    NOTHING_SAID,
    Lookup,
    Party,
    needs_written,
    possible_headcount,
)
from kiosk.visits.queries import aliases_used, visits_here_of_today
from kiosk.visits.standing import (
    demand_visitor,
    expected_visit,
    standing_visit,
    visit_in_house,
    waiting_visit,
)
from kiosk.visits.station_numbers import own_prefix
from kiosk.visits.typed import typed_companions, typed_zone


@dataclass(frozen=True)
class Arriving:
    """How a booked visitor arrives, where it is not simply as booked.

    `alias` stands in place of the name booked. Without `host_told` the desk finds somebody else for
    the host; without `badge_now` the badge comes when the host has said to come.
    """

    party: Party = NOTHING_SAID
    alias: Visitor | None = None
    host_told: bool = True
    badge_now: bool = True


AS_BOOKED = Arriving()


def book(
    tx: Transaction,
    visitor: Visitor,
    host_id: str,
    at: datetime,
    *,
    persons: int = 1,
    zone: str = "",
    actor: str,
) -> Visit:
    """Expect somebody at an instant, without any further terms."""
    return expect(tx, BookingWanted(visitor, host_id, at, persons, zone), actor=actor)


def arrive_booked(
    tx: Transaction,
    visit_id: str,
    arriving: Arriving = AS_BOOKED,
    *,
    actor: str,
) -> Visit:
    """A booked visitor is in the foyer: a badge and the message to the host are ordered (L21–L22).

    Raises `Refused("visit.already_arrived")` or `Refused("visit.already_left")`.
    """
    booked = demand_visitor(expected_visit(tx, visit_id))
    alias = arriving.alias
    arrived = VisitArrived(
        badge_code=unused_badge_code(tx),
        name=alias.name if alias else UNSET,
        company=alias.company if alias else UNSET,
        **_told_of(arriving.party, alias=alias is not None),
    )
    tx.append(visit_id, arrived, actor=actor)
    if arriving.badge_now:
        order(tx, JobKind.BADGE, visit_id, actor=actor)
    if booked.host is not None and arriving.host_told:  # else the desk finds somebody
        tx.append(visit_id, HostAsked(), actor=actor)
        order(tx, JobKind.HOST_MESSAGE, visit_id, actor=actor)
    return standing_visit(tx, visit_id)


def more_arrived(tx: Transaction, visit_id: str, party: Party, *, actor: str) -> Visit:
    """More of a group have come; the desk is called where the first ones have been met already.

    Where the first ones have badges, badges are ordered for these alone.

    Raises `Refused` as `leave` does for whom nobody has arrived yet or all have left.
    """
    standing = demand_visitor(visit_in_house(tx, visit_id))
    persons = max(1, party.persons, len(party.companions))
    more = GroupGrew(persons=persons, companions=typed_companions(party.companions))
    tx.append(visit_id, more, actor=actor)
    order_badges_of_newcomers(tx, standing, actor=actor)
    if standing.state is VisitState.INSIDE:
        call_desk(tx, CallReason.GROUP, actor=actor)
    return standing_visit(tx, visit_id)


def numbered_alias(tx: Transaction, called: str, at: datetime | None = None) -> Visitor:
    """Give a visitor who shows no name the day's next number, `called` 7 for instance (LAW04).

    The day is today's unless the visit is `at` another time. Where there are several stations the
    number begins with this one's, `called` D7: two that are apart never give the same.
    """
    since, until = day_around(at or tx.now)
    number = aliases_used(tx.connection, since, until) + 1
    return Visitor(f"{called} {own_prefix(tx.connection, tx.station)}{number}", alias=True)


def arrive_unbooked(
    tx: Transaction,
    visitor: Visitor,
    *,
    host_id: str = "",
    wish: str = "",
    party: Party = NOTHING_SAID,
    lookup: Lookup = Lookup.NOT_ASKED,
    actor: str,
) -> Visit:
    """A walk-in is in the foyer. Only the desk contacts the host (L23), so nothing is ordered.

    `lookup` tells what came of a booking the visitor says to have.
    """
    host = employed_person(tx.connection, host_id) if host_id else None
    told = _told_of(party, alias=visitor.alias)
    if lookup is not Lookup.NOT_ASKED:
        told["lookup"] = lookup.value
    visit_id = _register(tx, visitor, host_id, wish, actor, **told)
    return standing_visit(tx, visit_id, host)


def arrive_at_desk(
    tx: Transaction, visitor: Visitor, host_id: str, persons: int = 1, *, actor: str
) -> Visit:
    """The desk registers somebody on the visitor's behalf: badge and message at once (L21).

    Raises `Refused`: `person.not_found`, `visit.persons_impossible`.
    """
    host = employed_person(tx.connection, host_id)
    told = _told_of(Party(possible_headcount(persons)), alias=visitor.alias)
    visit_id = _register(tx, visitor, host_id, "", actor, **told)
    tx.append(visit_id, HostAsked(), actor=actor)
    order(tx, JobKind.BADGE, visit_id, actor=actor)
    order(tx, JobKind.HOST_MESSAGE, visit_id, actor=actor)
    return standing_visit(tx, visit_id, host)


def _told_of(party: Party, *, alias: bool) -> dict[str, Any]:
    """Give the fields of an arrival that tell something; what nobody said is not stored.

    Raises `Refused` for companions as `visitor_named` does.
    """
    told: dict[str, Any] = {
        "persons": party.headcount,
        "companions": typed_companions(party.companions),
        "needs": needs_written(party.needs),
        "alias": alias,
    }
    return {name: value for name, value in told.items() if value}


def _register(
    tx: Transaction, visitor: Visitor, host_id: str, wish: str, actor: str, **told: Any
) -> str:
    badge_code = unused_badge_code(tx)
    visit_id = tx.new_subject()
    arrived = VisitArrived(
        name=visitor.name,
        company=visitor.company,
        host_id=host_id,
        wish=typed_wish(wish),
        badge_code=badge_code,
        **told,
    )
    tx.append(visit_id, arrived, actor=actor)
    return visit_id


def choose_host(tx: Transaction, visit_id: str, host_id: str, *, actor: str) -> Visit:
    """Another host, or the first one named, for somebody who waits."""
    waiting_visit(tx, visit_id)
    employed_person(tx.connection, host_id)
    tx.append(visit_id, HostChosen(host_id=host_id), actor=actor)
    return standing_visit(tx, visit_id)


def rebook(tx: Transaction, visit_id: str, host_id: str, *, actor: str) -> Visit:
    """Give somebody expected another host; "" leaves it to the desk to find one (M19).

    Raises `Refused`: `visit.already_arrived`, `visit.already_left`, `person.not_found`.
    """
    demand_visitor(expected_visit(tx, visit_id))
    if host_id:
        employed_person(tx.connection, host_id)
    tx.append(visit_id, HostChosen(host_id=host_id), actor=actor)
    return standing_visit(tx, visit_id)


def meet(tx: Transaction, visit_id: str, escort_id: str, *, zone: str = "", actor: str) -> Visit:
    """The escort has met the visitor, who is now inside (L06–L08).

    Raises `Refused`: `visit.already_met`, `visit.zone_…`, and as `waiting_visit` does.
    """
    standing = standing_visit(tx, visit_id)
    if standing.state is VisitState.INSIDE:
        raise Refused("visit.already_met", visit=visit_id, at=standing.met_at)
    waiting_visit(tx, visit_id)
    employed_person(tx.connection, escort_id)
    tx.append(visit_id, VisitorMet(escort_id=escort_id, zone=typed_zone(zone)), actor=actor)
    return standing_visit(tx, visit_id)


def leave(tx: Transaction, visit_id: str, how: Departure, *, actor: str) -> Visit:
    """The visitor has left.

    Raises `Refused`: `visit.already_left`, `visit.never_arrived`, `visit.merged`,
    `visit.not_found`.
    """
    several_days = visit_in_house(tx, visit_id).booked_until is not None
    returns = VisitorReturned.kind
    known = events_of_kind(tx.connection, visit_id, returns) if several_days else ()
    if known:
        tx.append(visit_id, ReturnsKnown(returns=known), actor=actor)
    tx.append(visit_id, VisitLeft(how=how), actor=actor)
    return standing_visit(tx, visit_id)


def leave_by_badge(tx: Transaction, typed: str, secrets: Secrets = (), *, actor: str) -> Visit:
    """Check out by the badge's code; raises `Refused` as `visit_shown` does."""
    found = visit_shown(tx.connection, typed, secrets, tx.now)
    return leave(tx, found.visit_id, Departure.BADGE, actor=actor)


def said_to_have_left(
    tx: Transaction, name: str, since: datetime, until: datetime, *, actor: str
) -> Visit | None:
    """Mark who came between two instants under this name as saying to have left.

    Nobody is taken off a list: a stranger may have said it. Where the name fits nobody, or more
    than one, the desk is called instead; gives the visit marked.
    """
    found = visits_here_of_today(tx.connection, name, since, until)
    if len(found) != 1:
        calls = open_desk_calls(tx.connection)
        if not any(each.reason is CallReason.SAID_LEFT for each in calls):  # once is enough
            call_desk(tx, CallReason.SAID_LEFT, actor=actor)
        return None
    if found[0].said_left_at is None:
        tx.append(found[0].visit_id, VisitorSaidLeft(), actor=actor)
    return standing_visit(tx, found[0].visit_id)


def seen_here(tx: Transaction, visit_id: str, *, actor: str) -> Visit:
    """The visitor is still here, whatever was said; raises `Refused` for who has left."""
    here = visit_in_house(tx, visit_id)
    doubted = here.said_left_at is not None or here.probably_left_at is not None
    if doubted or here.overruled:
        tx.append(visit_id, VisitorSeen(), actor=actor)
    return standing_visit(tx, visit_id)


def order_badges_of_newcomers(tx: Transaction, before: Visit, *, actor: str) -> None:
    """Order badges for who has come to a group since; the others keep theirs, with their number.

    Where none was ordered yet, those to come are for everybody.
    """
    if badge_is_ordered(tx.connection, before.visit_id):
        persons, named = before.persons, len(before.companions)
        order_for_newcomers(tx, before.visit_id, persons, named, actor=actor)


def order_badge(tx: Transaction, visit_id: str, *, actor: str) -> str:
    """Order a badge, or one more after a misprint; gives the job's id."""
    demand_visitor(visit_in_house(tx, visit_id))
    return order(tx, JobKind.BADGE, visit_id, actor=actor)
