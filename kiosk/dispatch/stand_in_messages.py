"""Messages to those who stand in for the desk: nobody has answered, or nobody is there at all."""

from functools import partial

from sqlalchemy import Connection

from kiosk.dispatch.handing_over import handed_over
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.message_ways import MessageWay
from kiosk.exchange.host_text import HostText
from kiosk.exchange.stand_in_text import call_text, waiting_text
from kiosk.hours.unattended.queries import desk_absence_now
from kiosk.jobs.model import Job, JobState
from kiosk.reception.unattended import waits_for_desk
from kiosk.station import Station
from kiosk.visits.desk_call_queries import desk_call_by_id
from kiosk.visits.model import VisitState
from kiosk.visits.queries import visits_in
from kiosk.wording.voice import Voice


class StandInMessages:
    """Works the messages to stand-ins of one way; asked by its lane alone."""

    def __init__(self, station: Station, way: MessageWay | None, voice: Voice) -> None:
        """Take the way messages go, None where there is none, and the language they are in."""
        self._station = station
        self._way = way
        self._voice = voice

    def __call__(self, job: Job) -> Outcome:
        """Deliver the message of one job, about a call or a visit.

        Whom somebody comes to needs none, nor does a desk at which somebody is again.
        """
        with self._station.reading() as connection:
            text = self._text(connection, job.about)
        if text is None:
            return Outcome(JobState.GIVEN_UP, "call_over")
        if self._way is None or not self._station.settings.reception.stand_ins:
            return Outcome(JobState.GIVEN_UP, "no_address")
        tell = partial(self._way.tell_stand_ins, job.job_id, text, job.about)
        return handed_over(tell, confirms=self._way.confirms)

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
