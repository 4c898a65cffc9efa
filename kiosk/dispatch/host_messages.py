"""Messages to hosts: by mail where the settings say so, else by the receptionist's phone.

Messages about who has not booked are bundled when they come to one host within ten minutes: the
first goes at once, then one tells of several. Who has booked is told of at once, always.
"""

import math
from collections.abc import Callable, Mapping
from time import monotonic

from db.writer import Transaction
from kiosk.dispatch.lanes import Outcome
from kiosk.exchange.host_mail import MailNotTaken, MailRoute, mail_to_host
from kiosk.jobs.commands import change
from kiosk.jobs.model import STILL_TO_DO, Job, JobKind, JobState
from kiosk.jobs.queries import job_of, jobs_to_do
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.host_contact import host_told
from kiosk.visits.model import Visit, VisitKind, VisitState
from kiosk.visits.queries import visit_by_id
from kiosk.wording.voice import Voice

BUNDLED_SECONDS = 600.0
MOST_BUNDLED = 4
"""Visits told of in one message; its file is named after all of them, to be erased with them."""


class HostMessages:
    """Works host-message jobs; asked by their lane alone."""

    def __init__(
        self,
        station: Station,
        route: MailRoute | None,
        voice: Voice,
        now: Callable[[], float] = monotonic,
    ) -> None:
        """Take the way messages go; None leaves them to the desk's phone.

        `now` counts seconds, whatever the clock says.
        """
        self._station = station
        self._route = route
        self._voice = voice
        self._now = now
        self._last: dict[str, float] = {}

    def __call__(self, job: Job) -> Outcome:
        """Deliver the message of one job."""
        with self._station.reading() as connection:
            visit = visit_by_id(connection, job.about)
            known = job_of(connection, job.job_id)
        if known is not None and known.state not in STILL_TO_DO:
            return Outcome(known.state, told=True)  # told of in the message about another
        if visit is None or visit.state is not VisitState.WAITING or visit.host is None:
            return Outcome(JobState.GIVEN_UP, "visit_over")
        if self._route is None:
            return Outcome(JobState.SENT, "by_desk")
        if not visit.host.details.email:
            return Outcome(JobState.GIVEN_UP, "no_address")
        bundled = {job.job_id: visit}
        host_id = visit.host.person_id
        if visit.kind is VisitKind.WALK_IN:
            due = self._last.get(host_id, -math.inf) + BUNDLED_SECONDS
            if self._now() < due:
                return Outcome(JobState.QUEUED, later=due - self._now())
            bundled |= self._others_of(host_id, job)
        return self._send(host_id, bundled, self._route)

    def _send(self, host_id: str, bundled: Mapping[str, Visit], route: MailRoute) -> Outcome:
        """Send one message about the visits of these jobs, all of them to one host."""
        visits = list(bundled.values())
        try:
            route.send(mail_to_host(visits, self._station.settings, self._voice))
        except MailNotTaken as refused:
            return Outcome(JobState.FAILED, refused.code)
        if visits[0].kind is VisitKind.WALK_IN:
            self._last[host_id] = self._now()
        for job_id, visit in bundled.items():
            self._station.do(_delivered, job_id, visit.visit_id, route.confirms)
        return Outcome(JobState.SENT, told=True)

    def _others_of(self, host_id: str, job: Job) -> dict[str, Visit]:
        """Give the other messages that wait for this host, about who has not booked."""
        with self._station.reading() as connection:
            jobs = jobs_to_do(connection, job.station, JobKind.HOST_MESSAGE)
            about = {each.job_id: visit_by_id(connection, each.about) for each in jobs}
        others = {
            job_id: visit
            for job_id, visit in about.items()
            if job_id != job.job_id
            and visit is not None
            and (visit.kind, visit.state) == (VisitKind.WALK_IN, VisitState.WAITING)
            and visit.host is not None
            and visit.host.person_id == host_id
        }
        return dict(list(others.items())[: MOST_BUNDLED - 1])


def _delivered(tx: Transaction, job_id: str, visit_id: str, confirmed: bool) -> None:
    state = JobState.CONFIRMED if confirmed else JobState.SENT
    change(tx, job_id, state)
    try:
        host_told(tx, visit_id, actor="program")
    except Refused:
        # Met or gone while the mail was on its way: the message is told, the contact is over.
        return
