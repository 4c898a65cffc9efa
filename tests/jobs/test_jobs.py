"""Jobs are ordered with what caused them and worked by the station that ordered them."""

from datetime import timedelta
from pathlib import Path

import pytest

from db.backup import backup, restore
from db.journal import all_events
from kiosk.jobs.commands import change, doubt_open_jobs, order
from kiosk.jobs.model import STILL_TO_DO, JobKind, JobState
from kiosk.jobs.queries import (
    doubtful_badges,
    is_printed_again,
    job_of,
    jobs_about,
    jobs_to_do,
    jobs_without_outcome,
)
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station
from tests.conftest import NOON, TurnedClock
from tests.db.raw import rows, tamper
from tests.stations import house_of


def state_of(station: Station, job_id: str) -> JobState:
    with station.reading() as connection:
        found = job_of(connection, job_id)
    assert found is not None
    return found.state


def to_do(station: Station, kind: JobKind = JobKind.BADGE, of: str = "A") -> list[str]:
    with station.reading() as connection:
        return [each.job_id for each in jobs_to_do(connection, of, kind)]


def test_an_ordered_job_is_to_do_until_it_is_done(station: Station, clock: TurnedClock) -> None:
    first = station.do(order, JobKind.BADGE, "visit-1", actor="desk")
    clock.turn(timedelta(seconds=1))
    second = station.do(order, JobKind.BADGE, "visit-2", actor="desk")
    station.do(order, JobKind.HOST_MESSAGE, "visit-1", actor="desk")
    assert to_do(station) == [first, second]
    assert station.do(change, first, JobState.CONFIRMED)
    assert to_do(station) == [second]
    with station.reading() as connection:
        job = job_of(connection, first)
        assert [each.about for each in jobs_about(connection, ["visit-2", "none"])] == ["visit-2"]
        assert jobs_about(connection, []) == []
    assert job is not None
    assert (job.kind, job.about, job.station) == (JobKind.BADGE, "visit-1", "A")
    assert (job.ordered_at, job.changed_at) == (NOON, NOON + timedelta(seconds=1))


@pytest.mark.parametrize("state", JobState)
def test_only_queued_and_failed_jobs_are_tried(station: Station, state: JobState) -> None:
    job_id = station.do(order, JobKind.BADGE, "visit", actor="desk")
    station.do(change, job_id, state, "reason")
    assert state_of(station, job_id) is state
    assert bool(to_do(station)) is (state in STILL_TO_DO)


def test_what_was_known_of_a_job_is_no_event(station: Station) -> None:
    job_id = station.do(order, JobKind.BADGE, "visit", actor="desk")
    assert not station.do(change, job_id, JobState.QUEUED)
    assert station.do(change, job_id, JobState.FAILED, "cover_open")
    assert not station.do(change, job_id, JobState.FAILED, "cover_open")
    assert station.do(change, job_id, JobState.FAILED, "paper_out")
    with station.reading() as connection:
        kinds = [each.kind for each in all_events(connection)]
    assert sorted(kinds) == ["job.changed.1", "job.changed.1", "job.ordered.1", "origin.started.1"]


def test_a_job_nobody_ordered_cannot_change(station: Station) -> None:
    with pytest.raises(Refused) as refused:
        station.do(change, "none", JobState.SENT)
    assert refused.value.code == "job.unknown"


def test_a_job_of_another_station_is_not_worked(tmp_path: Path) -> None:
    with Station(tmp_path, Settings(station="B")) as other:
        job_id = other.do(order, JobKind.BADGE, "visit", actor="desk")
    with Station(tmp_path, Settings(station="A")) as station:
        assert to_do(station) == []
        assert to_do(station, of="B") == [job_id]


def test_after_a_restore_open_jobs_wait_for_a_person(station: Station) -> None:
    ids = {state: station.do(order, JobKind.BADGE, state.value, actor="desk") for state in JobState}
    for state, job_id in ids.items():
        station.do(change, job_id, state)
    assert station.do(doubt_open_jobs) == 2
    assert to_do(station) == []
    after = {state: state_of(station, job_id) for state, job_id in ids.items()}
    assert after == {
        state: JobState.UNKNOWN if state in STILL_TO_DO else state for state in JobState
    }
    with station.reading() as connection:
        assert jobs_without_outcome(connection) == []
    assert station.do(doubt_open_jobs) == 0


def test_a_job_whose_outcome_was_erased_is_not_printed_again(station: Station) -> None:
    job_id = station.do(order, JobKind.BADGE, "visit", actor="desk")
    station.do(change, job_id, JobState.CONFIRMED)
    station.close()
    tamper(
        station.database,
        "DELETE FROM event_body WHERE event_id IN "
        "(SELECT event_id FROM event WHERE kind = 'job.changed.1')",
        "UPDATE projection_version SET version = 0",
    )
    with Station(station.folder, Settings()) as again:
        assert to_do(again) == []
        assert state_of(again, job_id) is JobState.UNKNOWN
        assert again.verify().sound
    assert rows(station.database, "SELECT count(*) FROM event_body") == [(2,)]


@pytest.mark.parametrize(
    ("state", "reason", "bears_a_mark"),
    [
        (JobState.CONFIRMED, "", True),
        (JobState.SENT, "", True),
        (JobState.UNKNOWN, "gone", True),
        (JobState.GIVEN_UP, "", True),  # somebody has looked and found nothing
        (JobState.GIVEN_UP, "no_printer", False),
        (JobState.FAILED, "paper_out", False),
        (JobState.QUEUED, "", False),
    ],
)
def test_a_badge_bears_a_mark_when_an_earlier_one_may_lie_about(
    station: Station, state: JobState, reason: str, bears_a_mark: bool
) -> None:
    first = station.do(order, JobKind.BADGE, "visit", actor="desk")
    station.do(order, JobKind.BADGE, "another visit", actor="desk")
    station.do(change, first, state, reason)
    second = station.do(order, JobKind.BADGE, "visit", actor="desk")
    with station.reading() as connection:
        earlier, later = (job_of(connection, each) for each in (first, second))
        assert earlier is not None
        assert later is not None
        assert is_printed_again(connection, later) is bears_a_mark
        assert not is_printed_again(connection, earlier)


def test_only_this_stations_badges_of_unknown_outcome_are_asked_about(tmp_path: Path) -> None:
    with Station(tmp_path, Settings(station="B")) as other:
        elsewhere = other.do(order, JobKind.BADGE, "visit", actor="desk")
        other.do(change, elsewhere, JobState.UNKNOWN, "gone")
    with Station(tmp_path, Settings(station="A")) as station:
        wanted = station.do(order, JobKind.BADGE, "visit", actor="desk")
        mail = station.do(order, JobKind.HOST_MESSAGE, "visit", actor="desk")
        for job_id in (wanted, mail):
            station.do(change, job_id, JobState.UNKNOWN, "gone")
        with station.reading() as connection:
            assert [each.job_id for each in doubtful_badges(connection, "A")] == [wanted]


def test_a_restore_doubts_nothing_that_another_station_works_on(
    tmp_path: Path, clock: TurnedClock
) -> None:
    with house_of(tmp_path, clock, "disk", "foaje") as house:
        job_id = house["foaje"].do(order, JobKind.BADGE, "visit", actor="desk")
        house.settle()
        assert house["disk"].do(doubt_open_jobs) == 0
        house.settle()
        assert to_do(house["foaje"], of="foaje") == [job_id]


@pytest.mark.parametrize("outcome", [None, JobState.CONFIRMED, JobState.GIVEN_UP])
def test_a_job_of_before_a_restore_that_comes_back_is_not_worked_again(
    tmp_path: Path, clock: TurnedClock, outcome: JobState | None
) -> None:
    copy = tmp_path / "copy.sqlite"
    with house_of(tmp_path, clock, "disk", "foaje") as house:
        backup(house["foaje"].database, copy)
        job_id = house["foaje"].do(order, JobKind.BADGE, "visit", actor="desk")
        if outcome is not None:
            house["foaje"].do(change, job_id, outcome)
        house.settle()
        between, database = house.between, house["foaje"].database
    restore(copy, database)
    clock.turn(timedelta(minutes=5))
    with house_of(tmp_path, clock, "disk", "foaje", between=between) as house:
        house["foaje"].do(doubt_open_jobs)
        seen: list[list[str]] = []
        house["foaje"].listen(lambda _rooms: seen.append(to_do(house["foaje"], of="foaje")))
        house.exchanges["foaje"]._slice = 1  # as slices may fall
        house.settle("foaje")
        assert len(seen) > 1
        assert not any(seen)
        assert to_do(house["foaje"], of="foaje") == []
        assert state_of(house["foaje"], job_id) is (outcome or JobState.UNKNOWN)
        house.settle()
        assert state_of(house["disk"], job_id) is (outcome or JobState.UNKNOWN)
