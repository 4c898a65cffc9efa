"""Messages that ask hosts at closing time whether their visitor is still there."""

from functools import partial

from kiosk.dispatch.handing_over import handed_over
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.mail_messages import MailMessages
from kiosk.exchange.still_here_mail import mail_about_who_is_left
from kiosk.jobs.model import Job, JobState
from kiosk.visits.model import VisitState
from kiosk.visits.queries import visit_by_id

_HERE = (VisitState.WAITING, VisitState.INSIDE)


class StillHereMessages(MailMessages):
    """Works still-here-message jobs; asked by their lane alone."""

    def __call__(self, job: Job) -> Outcome:
        """Deliver the message of one job; nobody is asked about who has checked out meanwhile."""
        with self._station.reading() as connection:
            visit = visit_by_id(connection, job.about)
        if visit is None or visit.state not in _HERE or visit.host is None:
            return Outcome(JobState.GIVEN_UP, "visit_over")
        if self._route is None or not visit.host.details.email:
            return Outcome(JobState.GIVEN_UP, "no_address")
        mail = mail_about_who_is_left(visit, self._station.settings, self._voice)
        return handed_over(partial(self._route.send, mail), confirms=self._route.confirms)
