"""What the desk shows at one instant, read from the file in one question and without Qt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from sqlalchemy import Connection

from kiosk.calendar import OpeningDays, day_around
from kiosk.directory.model import Person
from kiosk.directory.queries import people_by_id
from kiosk.evacuation.model import Emergency
from kiosk.evacuation.queries import emergency
from kiosk.faces.desk.keys import PERSON
from kiosk.faces.desk.listed import Listed, doubles_among, twins_among
from kiosk.faces.desk.messages_view_model import SentMessage, read_messages
from kiosk.faces.desk.reach import Reach, hosts_away, read_reach
from kiosk.faces.desk.undelivered import fault_of
from kiosk.jobs.model import Job, JobKind
from kiosk.jobs.queries import jobs_about, jobs_without_outcome
from kiosk.visits.answers import Answers, answers_of
from kiosk.visits.by_whom import DoneBy, done_by_whom
from kiosk.visits.desk_call_model import DeskCall
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.double_arrivals import perhaps_one_visitor
from kiosk.visits.linking import together
from kiosk.visits.model import Visit, VisitInside, VisitState
from kiosk.visits.protected import seal_of
from kiosk.visits.queries import (
    People,
    expected_visits,
    may_return,
    visit_by_id,
    visits_in,
    visits_inside,
)

NO_ANSWERS = Answers()
_CONFIRMATIONS = (JobKind.BOOKING_MESSAGE, JobKind.BOOKING_SLIP)


@dataclass(frozen=True)
class Lists:
    """The visits on the three lists, the dearest part of the picture; `twins` are among them."""

    expected: Sequence[Visit] = ()
    waiting: Sequence[Visit] = ()
    inside: Sequence[VisitInside] = ()
    twins: frozenset[str] = frozenset()

    def visits(self) -> Iterable[Listed]:
        """Give every visit on the lists, those who wait first."""
        yield from self.waiting
        yield from self.expected
        yield from self.inside


ROOMS_OF_LISTS = frozenset({"visit", "person", "unit"})
"""Whose changes the lists show; the clock changes them too."""


@dataclass(frozen=True)
class DeskPicture:
    """Everything on the desk's screen. `selected` is read apart: it may have left the lists.

    `badge` is the newest of the selected visitor; `unprinted` holds the badges ordered and not yet
    out; `escort` has met the selected visitor.
    `reach` tells of the selected visitor's host or the selected person; `away` holds the booked
    visits whose host is elsewhere. The selected visitor's own name may be `sealed`; a message about
    that visit may have met a `fault`. `party` is the selected visit with those linked to it,
    `confirmation` the last one ordered of a booking, `messages` the last ones for the selected
    person, `done` what users did with the selected visit; `doubles` may be registrations of the
    same visitor, `answers` tell of two to the same visit.
    """

    lists: Lists = field(default_factory=Lists)
    calls: Sequence[DeskCall] = ()
    emergency: Emergency = field(default_factory=Emergency)
    selected: Visit | None = None
    escort: Person | None = None
    badge: Job | None = None
    unprinted: Sequence[Job] = ()
    reach: Reach | None = None
    away: frozenset[str] = frozenset()
    sealed: bool = False
    party: Sequence[Visit] = ()
    confirmation: Job | None = None
    fault: Job | None = None
    messages: Sequence[SentMessage] = ()
    done: Sequence[DoneBy] = ()
    doubles: Sequence[Listed] = ()
    answers: Answers = NO_ANSWERS

    @property
    def expected(self) -> Sequence[Visit]:
        """Give who is expected today, or may come back: who is booked for several days."""
        return self.lists.expected

    @property
    def waiting(self) -> Sequence[Visit]:
        """Give who waits."""
        return self.lists.waiting

    @property
    def inside(self) -> Sequence[VisitInside]:
        """Give who is inside."""
        return self.lists.inside

    @property
    def twins(self) -> frozenset[str]:
        """Give the visits that may be one visitor registered twice."""
        return self.lists.twins

    def visits(self) -> Iterable[Listed]:
        """Give every visit on the lists, those who wait first."""
        return self.lists.visits()

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
            badge=None,
            escort=None,
            reach=None,
            sealed=False,
            party=(),
            confirmation=None,
            fault=None,
            messages=(),
            done=(),
            answers=NO_ANSWERS,
            doubles=doubles_among(selected, self.visits()) if selected else (),
        )


def read_lists(connection: Connection, people: People, now: datetime) -> Lists:
    """Read who is on the lists for `now`; of `people` nobody is asked for."""
    waiting = visits_in(connection, VisitState.WAITING, people)
    inside = visits_inside(connection)
    today = expected_visits(connection, *day_around(now), people)
    expected = [*may_return(connection, now, people), *today]
    twins = twins_among(waiting, inside) | perhaps_one_visitor(connection)
    return Lists(expected, waiting, inside, twins)


def read_desk(
    connection: Connection, lists: Lists, now: datetime, selected_key: str, office: OpeningDays
) -> DeskPicture:
    """Read the picture for `now` with the visit or the person the receptionist has before her.

    `lists` are those of now: nothing that feeds them has changed since they were read.
    """
    selected = visit_by_id(connection, selected_key) if selected_key else None
    escort_id = selected.met_by if selected else ""
    person_id = _person_on_the_card(selected, selected_key)
    jobs = jobs_about(connection, [selected_key]) if selected else []
    return DeskPicture(
        lists=lists,
        calls=open_desk_calls(connection),
        emergency=emergency(connection),
        selected=selected,
        escort=people_by_id(connection, [escort_id]).get(escort_id) if escort_id else None,
        badge=_newest_badge(jobs),
        unprinted=[j for j in jobs_without_outcome(connection) if j.kind is JobKind.BADGE],
        reach=read_reach(connection, office, person_id, now) if person_id else None,
        away=hosts_away(connection, office, [*lists.expected, *lists.waiting], now),
        sealed=selected is not None and seal_of(connection, selected.visit_id) is not None,
        party=together(connection, selected) if selected is not None else (),
        confirmation=_confirmation(jobs, selected),
        fault=fault_of(selected, jobs) if selected else None,
        messages=read_messages(connection, person_id) if selected is None and person_id else (),
        done=done_by_whom(connection, [selected_key])[selected_key] if selected else (),
        doubles=doubles_among(selected, lists.visits()) if selected else (),
        answers=answers_of(connection, selected.visit_id, selected.overruled)
        if selected
        else NO_ANSWERS,
    )


def _person_on_the_card(selected: Visit | None, selected_key: str) -> str:
    if selected is not None:
        return selected.host.person_id if selected.host else ""
    return selected_key.removeprefix(PERSON) if selected_key.startswith(PERSON) else ""


def stand_in_of(host: Person | None, people: Mapping[str, Person]) -> Person | None:
    """Find who stands in for a host, among people by e-mail; never the host."""
    email = host.details.stand_in_email if host else ""
    found = people.get(email) if email else None
    return found if found is not None and host is not None and found != host else None


def _confirmation(jobs: Iterable[Job], selected: Visit | None) -> Job | None:
    if selected is None or selected.state is not VisitState.EXPECTED:
        return None
    of_it = [each for each in jobs if each.kind in _CONFIRMATIONS]
    return of_it[-1] if of_it else None


def _newest_badge(jobs: Sequence[Job]) -> Job | None:
    return next((each for each in reversed(jobs) if each.kind is JobKind.BADGE), None)
