"""What the desk shows at one instant, read from the file in one question and without Qt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Self

from sqlalchemy import Connection

from kiosk.calendar import OpeningDays, day_around
from kiosk.directory.model import Person
from kiosk.directory.queries import people_by_id
from kiosk.evacuation.model import Emergency
from kiosk.evacuation.queries import emergency
from kiosk.faces.desk.keys import PERSON
from kiosk.faces.desk.messages_view_model import SentMessage, read_messages
from kiosk.faces.desk.reach import Reach, hosts_away, read_reach
from kiosk.faces.desk.undelivered import fault_of
from kiosk.jobs.model import Job, JobKind
from kiosk.jobs.queries import jobs_about, jobs_without_outcome
from kiosk.typed_text import search_key
from kiosk.visits.by_whom import DoneBy, done_by_whom
from kiosk.visits.desk_call_model import DeskCall
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.linking import together
from kiosk.visits.model import Visit, VisitInside, VisitState
from kiosk.visits.protected import seal_of
from kiosk.visits.queries import (
    expected_visits,
    may_return,
    visit_by_id,
    visits_in,
    visits_inside,
)

SAME_VISIT_WITHIN = timedelta(minutes=10)
"""Two arrivals of one name to one host so close together are probably one visitor, twice."""

_CONFIRMATIONS = (JobKind.BOOKING_MESSAGE, JobKind.BOOKING_SLIP)
Listed = Visit | VisitInside


@dataclass(frozen=True)
class DeskPicture:
    """Everything on the desk's screen. `selected` is read apart: it may have left the lists.

    Among those `expected` is who was here already and may come back, booked for several days.

    `badges` holds the newest badge of each visitor who waits and of the selected one;
    `unprinted` holds the badges ordered and not yet out; `escort` has met the selected visitor.
    `reach` tells of the selected visitor's host or the selected person; `away` holds the booked
    visits whose host is elsewhere. The selected visitor's own name may be `sealed`; a message about
    that visit may have met a `fault`. `party` is the selected visit with those linked to it,
    `confirmation` the last one ordered of a booking, `messages` the last ones for the selected
    person, `done` what users did with the selected visit.
    """

    expected: Sequence[Visit] = ()
    waiting: Sequence[Visit] = ()
    inside: Sequence[VisitInside] = ()
    calls: Sequence[DeskCall] = ()
    emergency: Emergency = field(default_factory=Emergency)
    selected: Visit | None = None
    escort: Person | None = None
    badges: Mapping[str, Job] = field(default_factory=dict)
    unprinted: Sequence[Job] = ()
    twins: frozenset[str] = frozenset()
    reach: Reach | None = None
    away: frozenset[str] = frozenset()
    sealed: bool = False
    party: Sequence[Visit] = ()
    confirmation: Job | None = None
    fault: Job | None = None
    messages: Sequence[SentMessage] = ()
    done: Sequence[DoneBy] = ()

    def visits(self) -> Iterable[Listed]:
        """Give every visit on the lists, those who wait first."""
        yield from self.waiting
        yield from self.expected
        yield from self.inside

    def listed(self, visit_id: str) -> Listed | None:
        """Find a visit on the lists."""
        return next((each for each in self.visits() if each.visit_id == visit_id), None)

    def call(self, call_id: str) -> DeskCall | None:
        """Find an open call."""
        return next((each for each in self.calls if each.call_id == call_id), None)

    def with_selected(self, visit_id: str) -> Self:
        """Put another visit on the card as far as the lists know it, until it has been read."""
        if self.selected is not None and self.selected.visit_id == visit_id:
            return self
        listed = self.listed(visit_id)
        selected = listed if isinstance(listed, Visit) else None
        return replace(
            self,
            selected=selected,
            escort=None,
            reach=None,
            sealed=False,
            party=(),
            confirmation=None,
            fault=None,
            messages=(),
            done=(),
        )


def read_desk(
    connection: Connection, now: datetime, selected_key: str, office: OpeningDays
) -> DeskPicture:
    """Read the picture for `now` with the visit or the person the receptionist has before her."""
    waiting = visits_in(connection, VisitState.WAITING)
    inside = visits_inside(connection)
    expected = [*may_return(connection, now), *expected_visits(connection, *day_around(now))]
    selected = visit_by_id(connection, selected_key) if selected_key else None
    escort_id = selected.met_by if selected else ""
    shown = {each.visit_id for each in waiting} | ({selected_key} if selected else set())
    person_id = _person_on_the_card(selected, selected_key)
    jobs = jobs_about(connection, sorted(shown))
    of_selected = [each for each in jobs if each.about == selected_key]
    return DeskPicture(
        expected=expected,
        waiting=waiting,
        inside=inside,
        calls=open_desk_calls(connection),
        emergency=emergency(connection),
        selected=selected,
        escort=people_by_id(connection, [escort_id]).get(escort_id) if escort_id else None,
        badges=_newest_badges(jobs),
        unprinted=[j for j in jobs_without_outcome(connection) if j.kind is JobKind.BADGE],
        twins=twins_among(waiting, inside),
        reach=read_reach(connection, office, person_id, now) if person_id else None,
        away=hosts_away(connection, office, [*expected, *waiting], now),
        sealed=selected is not None and seal_of(connection, selected.visit_id) is not None,
        party=together(connection, selected) if selected is not None else (),
        confirmation=_confirmation(jobs, selected),
        fault=fault_of(selected, of_selected) if selected else None,
        messages=read_messages(connection, person_id) if selected is None and person_id else (),
        done=done_by_whom(connection, [selected_key])[selected_key] if selected else (),
    )


def _person_on_the_card(selected: Visit | None, selected_key: str) -> str:
    if selected is not None:
        return selected.host.person_id if selected.host else ""
    return selected_key.removeprefix(PERSON) if selected_key.startswith(PERSON) else ""


def twins_among(waiting: Sequence[Visit], inside: Sequence[VisitInside]) -> frozenset[str]:
    """Find the visits that may be one visitor registered twice, at least one of them waiting."""
    if not waiting:
        return frozenset()
    oldest = min((v.arrived_at for v in waiting if v.arrived_at), default=None)
    near = [v for v in inside if oldest and _recent(v.arrived_at, oldest)]
    arrivals: dict[tuple[str, str], list[Listed]] = {}
    candidates: list[Listed] = [*waiting, *near]
    for each in candidates:
        arrivals.setdefault(_name_and_host(each), []).append(each)
    return frozenset(
        each.visit_id
        for (name, _), alike in arrivals.items()
        if name and len(alike) > 1
        for each in alike
        if any(_close(each, other) for other in alike if other is not each)
    )


def stand_in_of(host: Person | None, people: Mapping[str, Person]) -> Person | None:
    """Find who stands in for a host, among people by e-mail; never the host."""
    email = host.details.stand_in_email if host else ""
    found = people.get(email) if email else None
    return found if found is not None and host is not None and found != host else None


def _name_and_host(visit: Listed) -> tuple[str, str]:
    if isinstance(visit, VisitInside):
        return search_key(visit.name), visit.host_id
    return search_key(visit.visitor.name), visit.host.person_id if visit.host else ""


def _recent(arrived: datetime, oldest: datetime) -> bool:
    return oldest - arrived < SAME_VISIT_WITHIN


def _close(one: Listed, other: Listed) -> bool:
    if one.arrived_at is None or other.arrived_at is None:
        return False
    return abs(one.arrived_at - other.arrived_at) < SAME_VISIT_WITHIN


def _confirmation(jobs: Iterable[Job], selected: Visit | None) -> Job | None:
    if selected is None or selected.state is not VisitState.EXPECTED:
        return None
    of_it = [e for e in jobs if e.about == selected.visit_id and e.kind in _CONFIRMATIONS]
    return of_it[-1] if of_it else None


def _newest_badges(jobs: Iterable[Job]) -> dict[str, Job]:
    return {each.about: each for each in jobs if each.kind is JobKind.BADGE}
