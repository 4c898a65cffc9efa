"""Messages that call colleagues to the desk."""

from functools import partial

from kiosk.dispatch.handing_over import handed_over
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.message_ways import MessageWay
from kiosk.evacuation.help_calls.queries import help_call_by_id
from kiosk.evacuation.help_calls.ways import help_addresses
from kiosk.hours.unattended.queries import desk_absence_now
from kiosk.jobs.model import Job, JobState
from kiosk.station import Station


class HelpMessages:
    """Works the calls for help of one way; asked by its lane alone."""

    def __init__(self, station: Station, way: MessageWay | None) -> None:
        """Take the way messages go; None where there is none."""
        self._station = station
        self._way = way

    def __call__(self, job: Job) -> Outcome:
        """Call the colleagues; a call somebody comes to needs none, nor does one that is over."""
        with self._station.reading() as connection:
            call = help_call_by_id(connection, job.about)
            unattended = desk_absence_now(connection) is not None
        if call is None or call.coming_at is not None:
            return Outcome(JobState.GIVEN_UP, "call_over")
        if self._way is None:
            return Outcome(JobState.GIVEN_UP, "no_address")
        to = help_addresses(self._station.settings, unattended=unattended)
        return handed_over(
            partial(self._way.call_colleagues, job.job_id, call, to), confirms=self._way.confirms
        )
