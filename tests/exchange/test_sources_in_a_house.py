"""A source is read by one station of a house, and what two have read all the same is one."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.directory.queries import everybody
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted, Source
from kiosk.directory.referrals.queries import referrals_of
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.sources.commands import source_failed, source_read
from kiosk.exchange.source_lane import SourceLane
from kiosk.settings import Settings, settings_from
from kiosk.station import Station
from tests.conftest import TurnedClock
from tests.exchange.calendars.ics import meeting, write
from tests.stations import House, house_of

BEAT = timedelta(seconds=61)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = tmp_path / "calendars"
    folder.mkdir()
    write(folder / "anna@b.example.ics", meeting())
    return settings_from({"sources": {"calendars": [{"path": str(folder), "name": "Exchange"}]}})


@pytest.fixture
def house(tmp_path: Path, clock: TurnedClock, settings: Settings) -> Iterator[House]:
    with house_of(tmp_path, clock, "disk", "foaje", settings=settings) as opened:
        opened.beat()
        yield opened


def reads(station: Station) -> bool:
    """Tell whether a station's lane would read the calendars now."""
    with closing(SourceLane(station, 3600)) as lane:
        (task,) = (each for each in lane._tasks if each.reading.live)
        return lane._is_ours(task)


def test_the_first_by_name_of_those_that_can_reads_for_all(
    house: House, clock: TurnedClock
) -> None:
    desk, foyer = house["disk"], house["foaje"]
    assert reads(foyer)  # nobody has read it yet
    house.settle()
    assert reads(desk)  # comes before it, and has read it now too
    house.settle()
    assert not reads(foyer)
    clock.turn(BEAT)
    house.pass_seconds(BEAT.total_seconds())
    house.beat("foaje")
    assert reads(foyer)  # the desk may be off


def test_a_station_that_does_not_read_it_or_cannot_keeps_no_other_from_it(house: House) -> None:
    house["disk"].do(source_failed, "Exchange", "calendar", failure="x", live=True, actor="test")
    house.settle()
    assert reads(house["foaje"])
    house["disk"].do(source_read, "Exchange", "calendar", taken=1, refused=0, live=True, actor="t")
    house.settle()
    assert not reads(house["foaje"])


def test_somebody_two_stations_have_read_of_apart_is_one_person(house: House) -> None:
    details = PersonDetails("Anna", "Öberg", source_id="4711")
    ids = {each.do(record_person, details, actor="test") for each in house.stations.values()}
    house.settle()
    for each in house.stations.values():
        with each.reading() as connection:
            assert {one.person_id for one in everybody(connection)} == ids
    again = house["disk"].do(record_person, details, actor="test")
    assert again not in ids  # a list may hold two of one number: they stay two


def test_a_referral_two_stations_have_read_of_apart_is_one(
    house: House, clock: TurnedClock
) -> None:
    details = PersonDetails("Anna", "Öberg", source_id="4711")
    anna = house["disk"].do(record_person, details, actor="test")
    house.settle()
    wanted = ReferralWanted(
        person_id=anna,
        reason=Reason.MEETING,
        starts_at=clock.now,
        ends_at=clock.now + timedelta(hours=1),
        source=Source.CALENDAR,
        source_key="Exchange|1",
    )
    for each in house.stations.values():
        each.do(set_referral, wanted, office=each.office_days(), actor="test")
    house.settle()
    with house["foaje"].reading() as connection:
        assert len(referrals_of(connection, [anna], clock.now)[anna]) == 1
