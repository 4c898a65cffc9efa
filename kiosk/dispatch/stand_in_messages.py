"""Messages to those who stand in for the desk: nobody has answered, or nobody is there at all."""

from functools import partial

from sqlalchemy import Connection

from kiosk.dispatch.handing_over import handed_over
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.mail_messages import MailMessages
from kiosk.exchange.host_mail import mail_to_stand_ins
from kiosk.exchange.host_text import HostText
from kiosk.exchange.stand_in_text import call_text, waiting_text
from kiosk.hours.unattended.queries import desk_absence_now
from kiosk.jobs.model import Job, JobState
from kiosk.reception.unattended import waits_for_desk
from kiosk.visits.desk_call_queries import desk_call_by_id
from kiosk.visits.model import VisitState
from kiosk.visits.queries import visits_in


class StandInMessages(MailMessages):
    """Works stand-in-message jobs; asked by their lane alone."""

    def __call__(self, job: Job) -> Outcome:
        """Deliver the message of one job, about a call or a visit.

        Whom somebody comes to needs none, nor does a desk at which somebody is again.
        """
        with self._station.reading() as connection:
            text = self._text(connection, job.about)
        if text is None:
            return Outcome(JobState.GIVEN_UP, "call_over")
        settings = self._station.settings
        if self._route is None or not settings.reception.stand_ins:
            return Outcome(JobState.GIVEN_UP, "no_address")
        mail = mail_to_stand_ins(text, job.about, settings, job.job_id)
        return handed_over(partial(self._route.send, mail), confirms=self._route.confirms)

    def _text(self, connection: Connection, about: str) -> HostText | None:
        settings, absence = self._station.settings, desk_absence_now(connection)
        call = desk_call_by_id(connection, about)
        if call is not None:
            if call.acknowledged:
                return None
            return call_text(call, absence, settings, self._voice)
        waiting = [e for e in visits_in(connection, VisitState.WAITING) if waits_for_desk(e)]
        if absence is None or about not in {each.visit_id for each in waiting}:
            return None
        return waiting_text(len(waiting), absence, settings, self._voice)
