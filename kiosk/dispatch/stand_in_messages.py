"""Messages to the stand-ins of the desk, when nobody has answered a call from the foyer."""

from functools import partial

from kiosk.dispatch.handing_over import handed_over
from kiosk.dispatch.lanes import Outcome
from kiosk.exchange.host_mail import MailRoute, mail_to_stand_ins
from kiosk.jobs.model import Job, JobState
from kiosk.station import Station
from kiosk.visits.desk_call_queries import desk_call_by_id
from kiosk.wording.voice import Voice


class StandInMessages:
    """Works stand-in-message jobs; asked by their lane alone."""

    def __init__(self, station: Station, route: MailRoute | None, voice: Voice) -> None:
        """Take the way messages go."""
        self._station = station
        self._route = route
        self._voice = voice

    def __call__(self, job: Job) -> Outcome:
        """Deliver the message of one job; a call somebody comes to needs none."""
        with self._station.reading() as connection:
            call = desk_call_by_id(connection, job.about)
        if call is None or call.acknowledged:
            return Outcome(JobState.GIVEN_UP, "call_over")
        if self._route is None or not self._station.settings.reception.stand_ins:
            return Outcome(JobState.GIVEN_UP, "no_address")
        mail = mail_to_stand_ins(call, self._station.settings, self._voice)
        return handed_over(partial(self._route.send, mail), confirms=self._route.confirms)
