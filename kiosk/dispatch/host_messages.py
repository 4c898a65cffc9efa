"""Messages to hosts: by mail where the settings say so, else by the receptionist's phone."""

from db.writer import Transaction
from kiosk.dispatch.lanes import Outcome
from kiosk.exchange.host_mail import MailNotTaken, MailRoute, mail_to_host
from kiosk.jobs.commands import change
from kiosk.jobs.model import Job, JobState
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.host_contact import host_told
from kiosk.visits.model import VisitState
from kiosk.visits.queries import visit_by_id
from kiosk.wording.voice import Voice


class HostMessages:
    """Works host-message jobs; asked by their lane alone."""

    def __init__(self, station: Station, route: MailRoute | None, voice: Voice) -> None:
        """Take the way messages go; None leaves them to the desk's phone."""
        self._station = station
        self._route = route
        self._voice = voice

    def __call__(self, job: Job) -> Outcome:
        """Deliver the message of one job."""
        with self._station.reading() as connection:
            visit = visit_by_id(connection, job.about)
        if visit is None or visit.state is not VisitState.WAITING or visit.host is None:
            return Outcome(JobState.GIVEN_UP, "visit_over")
        if self._route is None:
            return Outcome(JobState.SENT, "by_desk")
        if not visit.host.details.email:
            return Outcome(JobState.GIVEN_UP, "no_address")
        try:
            self._route.send(mail_to_host(visit, self._station.settings, self._voice))
        except MailNotTaken as refused:
            return Outcome(JobState.FAILED, refused.code)
        self._station.do(_delivered, job, self._route.confirms)
        return Outcome(JobState.SENT, told=True)


def _delivered(tx: Transaction, job: Job, confirmed: bool) -> None:
    state = JobState.CONFIRMED if confirmed else JobState.SENT
    change(tx, job.job_id, state)
    try:
        host_told(tx, job.about, actor="program")
    except Refused:
        # Met or gone while the mail was on its way: the message is told, the contact is over.
        return
