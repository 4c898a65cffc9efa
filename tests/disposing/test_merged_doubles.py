"""Two registrations of one visitor are kept, held and erased together, whichever is asked for."""

from datetime import timedelta

import pytest

from kiosk.jobs.queries import jobs_about
from kiosk.privacy.commands import end_hold, set_hold
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, leave
from kiosk.visits.merging import merge
from kiosk.visits.model import Departure, Visit, Visitor, VisitState
from kiosk.visits.queries import visit_by_id
from tests.disposing.house import ACTOR, AheadClock, bodies_of, dispose, disposing_on

NAME = "Qvintilia"


@pytest.fixture
def thrice(station: Station, host: str) -> list[Visit]:
    """Register one visitor three times, each merged into the one before; gives what stays first."""
    oldest, middle, newest = (
        station.do(arrive_at_desk, Visitor(NAME), host, actor="desk") for _ in range(3)
    )
    station.do(merge, middle.visit_id, newest.visit_id, actor="desk")
    station.do(merge, oldest.visit_id, middle.visit_id, actor="desk")
    return [oldest, middle, newest]


def kept(station: Station, *visits: Visit) -> int:
    with station.reading() as connection:
        return sum(len(bodies_of(connection, each.visit_id)) for each in visits)


def test_a_double_stays_as_long_as_the_visit_it_was_merged_into(
    station: Station, host: str, thrice: list[Visit], clock: AheadClock
) -> None:
    clock.pass_time(hours=30)
    assert dispose(station).finished == ()
    assert all(kept(station, each) for each in thrice)
    station.do(leave, thrice[0].visit_id, Departure.DESK, actor="desk")
    clock.pass_time(hours=25)
    (told,) = dispose(station).finished
    assert told.subjects == 1
    assert kept(station, *thrice) == 0
    with station.reading() as connection:
        jobs = jobs_about(connection, [each.visit_id for each in thrice])
        states = [visit_by_id(connection, each.visit_id) for each in thrice]
        assert not [each for job in jobs for each in bodies_of(connection, job.job_id)]
    assert [each and each.state for each in states] == [
        VisitState.LEFT,
        VisitState.MERGED,
        VisitState.MERGED,
    ]
    assert station.verify().faults == ()
    assert dispose(station).finished == ()


@pytest.mark.parametrize("asked", [0, 1, 2])
def test_a_hold_of_one_holds_all_of_them(
    station: Station, host: str, thrice: list[Visit], clock: AheadClock, asked: int
) -> None:
    hold = station.do(set_hold, "KS/2026:9", visit_id=thrice[asked].visit_id, actor=ACTOR)
    station.do(leave, thrice[0].visit_id, Departure.DESK, actor="desk")
    before = [kept(station, each) for each in thrice]
    clock.pass_time(hours=25)
    (visits, *_) = disposing_on(station).look()
    assert (visits.subjects, visits.held) == (0, 1)
    assert dispose(station).finished == ()
    assert [kept(station, each) for each in thrice] == before
    station.do(end_hold, hold, actor=ACTOR)
    assert dispose(station).finished
    assert kept(station, *thrice) == 0


def test_a_hold_set_before_the_two_were_merged_holds_both_after(
    station: Station, host: str, clock: AheadClock
) -> None:
    one, other = (station.do(arrive_at_desk, Visitor(NAME), host, actor="desk") for _ in range(2))
    station.do(set_hold, "KS/2026:9", visit_id=other.visit_id, actor=ACTOR)
    stays = station.do(merge, one.visit_id, other.visit_id, actor="desk")
    station.do(leave, stays.visit_id, Departure.DESK, actor="desk")
    clock.pass_time(hours=25)
    assert dispose(station).finished == ()
    assert kept(station, one)
    assert kept(station, other)


def test_a_hold_of_a_time_after_the_merging_holds_the_double_with_its_visit(
    station: Station, thrice: list[Visit], clock: AheadClock
) -> None:
    clock.pass_time(hours=2)
    since = station.now()
    station.do(set_hold, "KS 1", since=since, until=since + timedelta(hours=1), actor=ACTOR)
    clock.pass_time(hours=1)
    station.do(leave, thrice[0].visit_id, Departure.DESK, actor="desk")
    clock.pass_time(hours=25)
    assert dispose(station).finished == ()
    assert all(kept(station, each) for each in thrice)
