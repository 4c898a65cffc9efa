"""A group that grows gets badges for who has come, and no others."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.badges import BadgePrinting, badges_of_job
from kiosk.dispatch.group_badges import MOST_BADGES
from kiosk.dispatch.takeover import Takeover
from kiosk.documents.badge import BadgeText
from kiosk.jobs.commands import change, order_again
from kiosk.jobs.model import STILL_TO_DO, Job, JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.settings import BadgeSettings, Settings
from kiosk.station import Station
from kiosk.visits.commands import (
    Arriving,
    arrive_booked,
    arrive_unbooked,
    book,
    more_arrived,
    order_badge,
)
from kiosk.visits.corrections import Correction, correct, part_left
from kiosk.visits.model import Visit, visitor_named
from kiosk.visits.party import Party
from kiosk.visits.queries import visit_by_id
from kiosk.wording.voice import Voice
from tests.conftest import NOON, TurnedClock

HOST = PersonDetails(given_name="Linda", family_name="Berg", email="linda@example.se")
VOICE = Voice("sv")


class House:
    """A station whose badges are laid out and never printed."""

    def __init__(self, folder: Path, badge: BadgeSettings | None = None) -> None:
        self.clock = TurnedClock(NOON)
        settings = Settings(badge=badge or BadgeSettings())
        self.station = Station(folder, settings, self.clock)
        self.host_id = self.station.do(record_person, HOST, actor="test")

    def arrive(self, persons: int = 4, *names: str) -> str:
        booked = self.station.do(
            book, visitor_named("Elin Ek"), self.host_id, NOON, persons=persons, actor="desk"
        )
        here = Arriving(Party(persons, names))
        self.station.do(arrive_booked, booked.visit_id, here, actor="kiosk")
        return booked.visit_id

    def grow(self, visit_id: str, persons: int, *names: str) -> None:
        self.clock.turn(timedelta(minutes=1))
        self.station.do(more_arrived, visit_id, Party(persons, names), actor="kiosk")

    def visit(self, visit_id: str) -> Visit:
        with self.station.reading() as connection:
            found = visit_by_id(connection, visit_id)
        assert found is not None
        return found

    def jobs(self, visit_id: str) -> list[Job]:
        with self.station.reading() as connection:
            jobs = jobs_about(connection, [visit_id])
        return [each for each in jobs if each.kind is JobKind.BADGE]

    def print_all(self, visit_id: str) -> list[BadgeText]:
        """Work off what waits, as the lane does; gives the badges in the order they come out."""
        came: list[BadgeText] = []
        for job in self.jobs(visit_id):
            if job.state in STILL_TO_DO:
                visit = self.visit(visit_id)
                with self.station.reading() as connection:
                    came += badges_of_job(connection, self.station, VOICE, visit, job)
                self.station.do(change, job.job_id, JobState.CONFIRMED)
        return came


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    made.station.close()


def numbers(badges: list[BadgeText]) -> list[str]:
    return [each.group_line for each in badges]


def test_who_comes_later_gets_a_badge_and_the_others_keep_theirs(house: House) -> None:
    visit_id = house.arrive(4, "Åsa Öhrn")
    assert numbers(house.print_all(visit_id)) == ["1 av 4", "2 av 4", "3 av 4", "4 av 4"]
    house.grow(visit_id, 1, "Eva Lind")
    (new,) = house.print_all(visit_id)
    assert (new.group_line, new.name, new.code, new.mark) == ("5 av 5", "Eva Lind", "", "")
    house.grow(visit_id, 2, "Bo Ek")
    named, unnamed = house.print_all(visit_id)
    assert numbers([named, unnamed]) == ["6 av 7", "7 av 7"]
    assert (named.name, unnamed.name, unnamed.company) == ("Bo Ek", "", "Följer med Elin Ek")


def test_a_group_that_grows_before_its_badges_came_gets_each_once(house: House) -> None:
    visit_id = house.arrive(3, "Åsa Öhrn")
    house.grow(visit_id, 1, "Eva Lind")
    house.grow(visit_id, 1)
    came = house.print_all(visit_id)
    assert numbers(came) == ["1 av 5", "2 av 5", "3 av 5", "4 av 5", "5 av 5"]
    assert [each.name for each in came] == ["Elin Ek", "Åsa Öhrn", "", "Eva Lind", ""]


def test_a_walk_in_group_that_grows_before_the_host_said_to_come_is_ordered_none(
    house: House,
) -> None:
    walked = house.station.do(
        arrive_unbooked,
        visitor_named("Elin Ek"),
        host_id=house.host_id,
        party=Party(2),
        actor="kiosk",
    )
    house.grow(walked.visit_id, 1)
    assert house.jobs(walked.visit_id) == []


def test_all_badges_printed_again_are_all_of_them_with_the_mark(house: House) -> None:
    visit_id = house.arrive(2)
    house.print_all(visit_id)
    house.grow(visit_id, 1)
    house.print_all(visit_id)
    house.clock.turn(timedelta(minutes=1))
    house.station.do(order_badge, visit_id, actor="desk")
    came = house.print_all(visit_id)
    assert numbers(came) == ["1 av 3", "2 av 3", "3 av 3"]
    assert {each.mark for each in came} == {"Ny utskrift"}


def test_badges_of_newcomers_that_did_not_come_out_are_ordered_again_alone(house: House) -> None:
    visit_id = house.arrive(2)
    house.print_all(visit_id)
    house.grow(visit_id, 1, "Eva Lind")
    lost = house.jobs(visit_id)[-1]
    house.station.do(change, lost.job_id, JobState.UNKNOWN, "gone")
    house.clock.turn(timedelta(minutes=1))
    house.station.do(order_again, lost.job_id, actor="desk")
    (new,) = house.print_all(visit_id)
    assert (new.group_line, new.name, new.mark) == ("3 av 3", "Eva Lind", "Ny utskrift")


def test_a_headcount_set_right_upwards_brings_badges_for_the_others(house: House) -> None:
    visit_id = house.arrive(2)
    house.print_all(visit_id)
    house.clock.turn(timedelta(minutes=1))
    house.station.do(correct, visit_id, Correction(persons=4), actor="desk")
    assert numbers(house.print_all(visit_id)) == ["3 av 4", "4 av 4"]
    house.station.do(correct, visit_id, Correction(persons=3), actor="desk")
    assert house.print_all(visit_id) == []


def test_a_group_with_one_badge_gets_no_more(tmp_path: Path, qapp: QGuiApplication) -> None:
    one = House(tmp_path, BadgeSettings(group_badges="one"))
    try:
        visit_id = one.arrive(4)
        assert numbers(one.print_all(visit_id)) == ["Grupp, 4 personer"]
        one.grow(visit_id, 1)
        printing = BadgePrinting(one.station, Takeover([]), VOICE)
        outcome = printing(one.jobs(visit_id)[-1])
        assert (outcome.state, outcome.reason) == (JobState.GIVEN_UP, "group_has_badges")
    finally:
        one.station.close()


def test_nobody_is_left_to_get_a_badge_when_the_newcomers_left_first(house: House) -> None:
    visit_id = house.arrive(3)
    house.grow(visit_id, 1)
    house.station.do(part_left, visit_id, 2, actor="desk")
    assert numbers(house.print_all(visit_id)) == ["1 av 2", "2 av 2"]


def test_a_crowd_that_comes_later_gets_one_badge_together(house: House) -> None:
    visit_id = house.arrive(2)
    house.print_all(visit_id)
    house.grow(visit_id, MOST_BADGES + 1)
    (new,) = house.print_all(visit_id)
    assert (new.group_line, new.code) == (f"Grupp, {MOST_BADGES + 1} personer", "")


@given(
    steps=st.lists(
        st.tuples(st.integers(1, 3), st.lists(st.sampled_from(["Bo Ek", "Eva Lind"]), max_size=3)),
        max_size=4,
    ),
    prints=st.lists(st.booleans(), min_size=5, max_size=5),
)
def test_however_a_group_grows_everybody_gets_one_badge(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[int, list[str]]],
    prints: list[bool],
) -> None:
    house = House(tmp_path_factory.mktemp("house"))
    try:
        visit_id = house.arrive(2)
        came = house.print_all(visit_id) if prints[0] else []
        for (persons, names), now in zip(steps, prints[1:], strict=False):
            house.grow(visit_id, persons, *names)
            came += house.print_all(visit_id) if now else []
        came += house.print_all(visit_id)
        everybody = house.visit(visit_id)
        given_numbers = [int(each.group_line.split()[0]) for each in came]
        assert given_numbers == list(range(1, everybody.persons + 1))
        assert [e.code != "" for e in came].count(True) == 1
        named = [each.name for each in came if each.name]
        assert named == ["Elin Ek", *everybody.companions]
    finally:
        house.station.close()
