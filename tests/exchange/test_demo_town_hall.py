"""The sample town hall as a station has it."""

import shutil
from datetime import date
from pathlib import Path

from kiosk.calendar import STOCKHOLM
from kiosk.exchange.demo_town_hall import load_town_hall
from kiosk.resources import SAMPLE_TOWN_HALL
from kiosk.station import Station
from kiosk.visits.commands import arrive_booked
from kiosk.visits.model import LONGEST_NAME

DAY = date(2026, 1, 15)


def test_people_and_bookings_of_the_day_are_there(tmp_path: Path) -> None:
    shutil.copy(SAMPLE_TOWN_HALL / "foaje.toml", tmp_path)
    with Station(tmp_path) as station:
        loaded = load_town_hall(station, day=DAY)
    assert loaded.people.added == 390
    assert loaded.people.refused == ()
    assert len(loaded.booked) == 22
    assert {v.booked_for.astimezone(STOCKHOLM).date() for v in loaded.booked if v.booked_for} == {
        DAY
    }
    zones = {visit.zone for visit in loaded.booked}
    assert "Hus B, plan 2" in zones
    assert zones <= {"", *station.settings.reception.zones}
    assert all(len(v.visitor.company) <= LONGEST_NAME for v in loaded.booked)


def test_loading_again_books_nobody_twice_not_even_who_has_arrived(tmp_path: Path) -> None:
    with Station(tmp_path) as station:
        first = load_town_hall(station, day=DAY)
        station.do(arrive_booked, first.booked[0].visit_id, actor="test")
        again = load_town_hall(station, day=DAY)
    assert [v.visit_id for v in again.booked] == [v.visit_id for v in first.booked]
    assert again.people.unchanged == 390


def test_without_a_day_nobody_is_booked(tmp_path: Path) -> None:
    with Station(tmp_path) as station:
        assert load_town_hall(station).booked == ()
