"""A host, and visits brought into the state a test needs."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.station import Station
from kiosk.visits.bookings import cancel_booking
from kiosk.visits.commands import arrive_booked, arrive_unbooked, book, leave, meet
from kiosk.visits.merging import merge
from kiosk.visits.model import Departure, Visit, Visitor, VisitState
from kiosk.visits.queries import visit_by_id, visits_in
from kiosk.visits.standing import standing_visit
from tests.conftest import NOON, Employ

ASA = Visitor("Åsa Öberg", "Atea")
SOON = NOON + timedelta(minutes=30)


def jobs(station: Station, visit_id: str) -> list[tuple[JobKind, JobState]]:
    """Give what has been ordered for a visit, and how far it has come."""
    with station.reading() as connection:
        found: list[Job] = jobs_about(connection, [visit_id])
    return [(each.kind, each.state) for each in found]


def stored(station: Station, visit_id: str) -> Visit | None:
    """Give the visit as it stands in the file."""
    with station.reading() as connection:
        return visit_by_id(connection, visit_id)


def station_visits(station: Station) -> list[Visit]:
    """Give every visit of the station."""
    with station.reading() as connection:
        return [each for state in VisitState for each in visits_in(connection, state)]


@pytest.fixture
def host(employ: Employ) -> str:
    """Employ somebody to visit."""
    return employ("Per", "Stenvall")


@pytest.fixture
def visit_in(station: Station, host: str) -> Callable[[VisitState], Visit]:
    """Bring a booked visit into a state."""

    def bring(state: VisitState) -> Visit:
        visit = station.do(book, ASA, host, SOON, actor="desk")
        if state is VisitState.CANCELLED:
            return station.do(cancel_booking, visit.visit_id, actor="desk")
        if state is VisitState.MERGED:
            twin = station.do(arrive_booked, visit.visit_id, actor="visitor")
            double = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
            station.do(merge, twin.visit_id, double.visit_id, actor="desk")
            return station.do(standing_visit, double.visit_id)
        if state is not VisitState.EXPECTED:
            visit = station.do(arrive_booked, visit.visit_id, actor="visitor")
        if state in {VisitState.INSIDE, VisitState.LEFT}:
            visit = station.do(meet, visit.visit_id, host, actor="desk")
        if state is VisitState.LEFT:
            visit = station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
        assert visit.state is state
        return visit

    return bring
