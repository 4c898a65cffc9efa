"""Messages to hosts when everybody leaves the house: bring your visitors along (FIRE05)."""

from functools import partial

from kiosk.dispatch.handing_over import handed_over
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.mail_messages import MailMessages
from kiosk.evacuation.host_messages import visitors_with
from kiosk.evacuation.queries import running_evacuation
from kiosk.exchange.evacuation_mail import mail_to_leave
from kiosk.jobs.model import Job, JobState
from kiosk.visits.queries import visit_by_id


class EvacuationMessages(MailMessages):
    """Works evacuation-message jobs; asked by their lane alone."""

    def __call__(self, job: Job) -> Outcome:
        """Deliver the message of one job; none comes late, when the house is open again."""
        with self._station.reading() as connection:
            running = running_evacuation(connection)
            visit = visit_by_id(connection, job.about)
            host = visit.host if visit is not None else None
            persons = visitors_with(connection, host.person_id) if host is not None else 0
        if running is None:
            return Outcome(JobState.GIVEN_UP, "evacuation_over")
        if host is None or not persons:
            return Outcome(JobState.GIVEN_UP, "visit_over")
        if self._route is None or not host.details.email:
            return Outcome(JobState.GIVEN_UP, "no_address")
        mail = mail_to_leave(host, persons, running, self._station.settings, self._voice)
        return handed_over(partial(self._route.send, mail), confirms=self._route.confirms)
