"""Messages from visitors who were not received and want to hear from the host."""

from collections.abc import Sequence
from functools import partial

from kiosk.dispatch.handing_over import handed_over
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.message_ways import MessageWay
from kiosk.jobs.model import Job, JobState
from kiosk.station import Station
from kiosk.visits.queries import visit_by_id


class MissedVisitMessages:
    """Works these messages; asked by their lane alone."""

    def __init__(self, station: Station, ways: Sequence[MessageWay]) -> None:
        """Take the ways messages go; the first that reaches the host is gone."""
        self._station = station
        self._ways = ways

    def __call__(self, job: Job) -> Outcome:
        """Deliver one message; with the visit's erasure there is none any more."""
        with self._station.reading() as connection:
            visit = visit_by_id(connection, job.about)
        if visit is None or visit.host is None or visit.message is None:
            return Outcome(JobState.GIVEN_UP, "visit_over")
        host = visit.host
        way = next((each for each in self._ways if each.reaches(host)), None)
        if way is None:
            return Outcome(JobState.GIVEN_UP, "no_address")
        return handed_over(
            partial(way.tell_of_missed_visit, job.job_id, visit, visit.message),
            confirms=way.confirms,
        )
