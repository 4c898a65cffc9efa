"""The Monday at the desk: what its story holds, and a sample of it played by keys alone."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.calendar import is_working_day
from kiosk.exchange.bookings_csv import read_bookings
from kiosk.exchange.staff_csv import read_staff
from kiosk.resources import SAMPLE_TOWN_HALL
from kiosk.tour import hands
from kiosk.tour.album import Album
from kiosk.tour.monday import Monday, monday_clock, next_monday
from kiosk.tour.monday_company import MondayCompany
from kiosk.tour.monday_desk import MondayDesk
from kiosk.tour.monday_story import Entry, read_story
from kiosk.tour.monday_visits import MondayVisits
from kiosk.tour.stage import stage

SAMPLE = ("sign_in", "registered_twice", "with_interpreter", "declined_books", "undone")


def faults_of(folder: Path, story: list[Entry], *, next_morning: bool = False) -> list[str]:
    """Play a story and give what was wrong."""
    album, clock = Album(folder), monday_clock()
    with stage(clock, ("desk",)) as prepared:
        monday = Monday(prepared, clock, album)
        monday.play(story)
        if next_morning:
            monday.next_morning()
    return [f"{step.title}: {fault}" for step in album.steps for fault in step.faults]


def first_of(case: str) -> Entry:
    return next(each for each in read_story() if each.case == case)


def test_sixty_visitors_come_on_the_monday() -> None:
    story = read_story()
    named = {each.name for each in story if each.name and each.case != "public_meeting"}
    nameless = [each for each in story if each.case == "public_document"]
    assert len(named) + len(nameless) == 60
    assert [each.at for each in story] == sorted(each.at for each in story)


def test_every_case_of_the_story_is_known_and_each_leaves_after_it_came() -> None:
    cases = Counter(each.case for each in read_story())
    known = (MondayVisits, MondayDesk, MondayCompany)
    assert {c for c in cases if not any(hasattr(each, c) for each in known)} == set()
    assert cases.keys() >= {"public_meeting", "with_interpreter", "unattended", "practice"}
    assert all(each.leaves_at > each.at for each in read_story() if each.leaves_at)


def test_who_is_expected_has_booked_and_every_host_works_in_the_sample() -> None:
    booked = {each.name for each in read_bookings(SAMPLE_TOWN_HALL / "bookings.csv")}
    staff = read_staff(SAMPLE_TOWN_HALL / "staff.csv")
    people = {f"{each.given_name} {each.family_name}" for each in staff.rows}
    for each in read_story():
        assert each.case != "booked" or each.name in booked, each
        assert not each.host or each.host in people, each


@pytest.mark.parametrize("now", ["2026-11-21", "2026-11-23", "2026-12-19", "2027-03-25"])
def test_the_monday_and_the_day_after_are_working_days(now: str) -> None:
    begins = datetime.fromisoformat(now).replace(tzinfo=UTC)
    monday = next_monday(begins)
    assert monday > begins.date()
    assert monday.weekday() == 0
    assert is_working_day(monday)
    assert is_working_day(monday.fromordinal(monday.toordinal() + 1))


@pytest.mark.no_cover
@pytest.mark.timeout(240)
def test_a_sample_of_the_monday_is_played_by_keys_alone(
    tmp_path: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "PATIENCE_SECONDS", 20.0)
    assert faults_of(tmp_path, [first_of(each) for each in SAMPLE]) == []


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_the_whole_monday_is_played_by_keys_alone(
    tmp_path: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "PATIENCE_SECONDS", 30.0)
    assert faults_of(tmp_path, list(read_story()), next_morning=True) == []
