"""Messages to hosts: by the ways the settings name, else by the receptionist's phone.

What somebody at the desk orders goes at once, for a visitor stands there. A host still gets no more
than a few messages about visitors without a booking in ten minutes: what is beyond them, and every
repeated one that nobody at the desk has ordered, waits, and then one tells of several. Who has
booked is told of at once, always.
"""

import math
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from time import monotonic

from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.directory.model import Person
from kiosk.directory.queries import person_by_id
from kiosk.dispatch.host_answers import record_answer
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.message_ways import MessageWay
from kiosk.exchange.not_taken import NotTaken
from kiosk.jobs.commands import change
from kiosk.jobs.model import STILL_TO_DO, Job, JobState
from kiosk.jobs.queries import job_of, jobs_about, jobs_to_do
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.host_contact import host_told
from kiosk.visits.linking import along_with
from kiosk.visits.model import Visit, VisitKind, VisitState
from kiosk.visits.queries import visit_by_id

BUNDLED_SECONDS = 600.0
MOST_IN_TIME = 6
"""Messages about visitors without a booking that one host gets in `BUNDLED_SECONDS`."""
MOST_BUNDLED = 4
"""Visits told of in one message; its file is named after all of them, to be erased with them."""
UNASKED = frozenset({"visitor"})
"""Actors who order what nobody at the desk has asked for."""


class HostMessages:
    """Works the messages to hosts of one way; asked by its lane alone."""

    def __init__(
        self, station: Station, way: MessageWay | None, now: Callable[[], float] = monotonic
    ) -> None:
        """Take the way messages go; None leaves them to the desk's phone.

        `now` counts seconds, whatever the clock says.
        """
        self._station = station
        self._way = way
        self._now = now
        self._told: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=MOST_IN_TIME))

    def __call__(self, job: Job) -> Outcome:
        """Deliver the message of one job."""
        with self._station.reading() as connection:
            known = job_of(connection, job.job_id)
            visit = visit_by_id(connection, job.about)
            to = _addressee(connection, visit) if visit is not None else None
            overtaken = _is_overtaken(connection, job)
        if known is not None and known.state not in STILL_TO_DO:
            return Outcome(known.state, told=True)  # told of in the message about another
        if visit is None or visit.state is not VisitState.WAITING or to is None:
            return Outcome(JobState.GIVEN_UP, "visit_over")
        if overtaken:
            return Outcome(JobState.GIVEN_UP, "overtaken")
        if self._way is None:
            return Outcome(JobState.SENT, "by_desk")
        return self._tell(job, visit, to, self._way)

    def _tell(self, job: Job, visit: Visit, to: Person, way: MessageWay) -> Outcome:
        if not way.reaches(to):
            return Outcome(JobState.GIVEN_UP, "no_address")
        bundled = {job.job_id: visit}
        if visit.kind is VisitKind.WALK_IN:
            wait = self._seconds_until_due(to.person_id, job)
            if wait > 0:
                return Outcome(JobState.QUEUED, later=wait)
            if not visit.asking.stand_in_id:
                bundled |= self._others_of(to.person_id, job)
        return self._send(to, bundled, way)

    def _seconds_until_due(self, person_id: str, job: Job) -> float:
        told = self._told[person_id]
        last = told[-1] if told else -math.inf
        sixth_last = told[0] if len(told) == MOST_IN_TIME else -math.inf
        waited_for = last if job.ordered_by in UNASKED else sixth_last
        return waited_for + BUNDLED_SECONDS - self._now()

    def _send(self, to: Person, bundled: Mapping[str, Visit], way: MessageWay) -> Outcome:
        """Send one message about the visits of these jobs, all of them to one person."""
        visits = list(bundled.values())
        job_id = next(iter(bundled))
        with self._station.reading() as connection:
            along = along_with(connection, visits)
        try:
            reply = way.tell_host(job_id, visits, to, along)
        except NotTaken as refused:
            return Outcome(JobState.FAILED, refused.code)
        if visits[0].kind is VisitKind.WALK_IN:
            self._told[to.person_id].append(self._now())
        for each, visit in bundled.items():
            self._station.do(_delivered, each, visit.visit_id, way.confirms)
        if reply is not None:
            for visit in visits:
                self._station.do(record_answer, visit.visit_id, reply, alone=len(visits) == 1)
        return Outcome(JobState.SENT, told=True)

    def _others_of(self, host_id: str, job: Job) -> dict[str, Visit]:
        """Give the other messages that wait for this host, about who has not booked."""
        with self._station.reading() as connection:
            jobs = jobs_to_do(connection, job.station, job.kind)
            about = {each.job_id: visit_by_id(connection, each.about) for each in jobs}
        others = {
            job_id: visit
            for job_id, visit in about.items()
            if job_id != job.job_id
            and visit is not None
            and (visit.kind, visit.state) == (VisitKind.WALK_IN, VisitState.WAITING)
            and visit.host is not None
            and visit.host.person_id == host_id
            and visit.visit_id != job.about
            and not visit.asking.stand_in_id
        }
        return dict(list(others.items())[: MOST_BUNDLED - 1])


def _addressee(connection: Connection, visit: Visit) -> Person | None:
    """Give who is told: who has been asked in the host's place, else the host."""
    asked = visit.asking.stand_in_id
    return person_by_id(connection, asked) if asked else visit.host


def _is_overtaken(connection: Connection, job: Job) -> bool:
    """Tell whether another message about the same visit waits to go this way and says more."""
    waiting = [each for each in jobs_about(connection, [job.about]) if each.kind is job.kind]
    return any(each.ordered_at > job.ordered_at and each.state in STILL_TO_DO for each in waiting)


def _delivered(tx: Transaction, job_id: str, visit_id: str, confirmed: bool) -> None:
    state = JobState.CONFIRMED if confirmed else JobState.SENT
    change(tx, job_id, state)
    try:
        host_told(tx, visit_id, actor="program")
    except Refused:
        # Met or gone while the message was on its way: it is told, the contact is over.
        return
