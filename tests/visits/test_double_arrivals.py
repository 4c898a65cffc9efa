"""One visitor at two screens: two visits, shown as perhaps one, which the desk alone makes one."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.evacuation.queries import who_is_inside
from kiosk.faces.desk.picture import read_lists
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.commands import arrive_booked, arrive_unbooked, book, leave
from kiosk.visits.double_arrivals import part_double_arrivals
from kiosk.visits.merging import merge
from kiosk.visits.model import Departure, Visitor, VisitState
from kiosk.visits.queries import visit_by_badge_code, visit_by_id, visits_in
from tests.conftest import NOON, TurnedClock
from tests.db.raw import table_content
from tests.stations import House, house_of

NAMES = ("disk", "foaje", "vakt")
VISITOR = Visitor("Åsa Öberg", "Atea")


@pytest.fixture
def house(tmp_path: Path, clock: TurnedClock) -> Iterator[House]:
    with house_of(tmp_path, clock, *NAMES) as opened:
        yield opened


def booked(house: House, at_station: str = "disk") -> str:
    """Give a booking that every station knows."""
    host = house[at_station].do(record_person, PersonDetails("Per", "Ask"), actor="test")
    visit = house[at_station].do(book, VISITOR, host, house[at_station].now(), actor="desk")
    house.settle()
    return visit.visit_id


def arrive_at(house: House, visit_id: str, *names: str) -> None:
    for name in names:
        house[name].do(arrive_booked, visit_id, actor="visitor")


def part_everywhere(house: House) -> None:
    """Let every station do what it sees to before it hears of the others' doing."""
    for each in house.stations.values():
        each.do(part_double_arrivals)
    house.settle()


def waiting(station: Station) -> list[str]:
    with station.reading() as connection:
        return [each.visit_id for each in visits_in(connection, VisitState.WAITING)]


def flagged(station: Station) -> frozenset[str]:
    with station.reading() as connection:
        return read_lists(connection, {}, station.now()).twins


def test_an_invitation_used_at_two_stations_is_two_visits_flagged_at_every_desk(
    house: House,
) -> None:
    visit = booked(house)
    arrive_at(house, visit, "foaje", "vakt")
    house.settle()
    part_everywhere(house)
    rows = [table_content(each.database, ["visit"]) for each in house.stations.values()]
    assert rows[0] == rows[1] == rows[2]
    for each in house.stations.values():
        both = waiting(each)
        assert len(both) == 2
        assert flagged(each) == {*both}
        with each.reading() as connection:
            assert len(who_is_inside(connection, each.now()).people) == 2
            found = [visit_by_id(connection, one) for one in both]
        assert [one.visitor if one else None for one in found] == [VISITOR, VISITOR]
    part_everywhere(house)
    assert len(waiting(house["disk"])) == 2


def test_each_of_the_two_badges_leads_to_its_own_visit(house: House) -> None:
    visit = booked(house)
    arrive_at(house, visit, "foaje", "vakt")
    codes = []
    for name in ("foaje", "vakt"):
        with house[name].reading() as connection:
            known = visit_by_id(connection, visit)
        assert known is not None
        codes.append(known.badge_code)
    house.settle()
    part_everywhere(house)
    with house["disk"].reading() as connection:
        found = {one.visit_id for code in codes if (one := visit_by_badge_code(connection, code))}
    assert found == {*waiting(house["disk"])}


def test_the_desk_alone_makes_them_one(house: House) -> None:
    visit = booked(house)
    arrive_at(house, visit, "foaje", "vakt")
    house.settle()
    part_everywhere(house)
    one, other = waiting(house["disk"])
    assert house["disk"].do(merge, one, other, actor="desk").visit_id == visit
    house.settle()
    part_everywhere(house)
    for each in house.stations.values():
        assert waiting(each) == [visit]
        assert flagged(each) == frozenset()


@pytest.mark.parametrize(("days", "visits"), [(0, 1), (30, 0)])
def test_what_is_over_since_long_puts_nobody_on_the_list_again(
    house: House, clock: TurnedClock, days: int, visits: int
) -> None:
    visit = booked(house)
    arrive_at(house, visit, "foaje", "vakt")
    house["vakt"].do(leave, visit, Departure.BADGE, actor="visitor")
    clock.turn(timedelta(days=days))
    house.settle()
    part_everywhere(house)
    assert len(waiting(house["disk"])) == visits


def test_a_walk_in_registered_at_two_stations_is_flagged_too(
    house: House, clock: TurnedClock
) -> None:
    host = house["disk"].do(record_person, PersonDetails("Per", "Ask"), actor="test")
    house.settle()
    for name, spelled in (("foaje", "Åsa Öberg"), ("vakt", "åsa  öberg")):
        house[name].do(arrive_unbooked, Visitor(spelled), host_id=host, actor="visitor")
        clock.turn(timedelta(minutes=9))
    house.settle()
    part_everywhere(house)
    for each in house.stations.values():
        assert flagged(each) == {*waiting(each)}
        assert len(waiting(each)) == 2


Doings = st.lists(st.sampled_from((*NAMES, "settle", "part")), min_size=1, max_size=10)


@settings(max_examples=8)
@given(Doings)
def test_as_many_are_on_the_list_as_have_arrived_and_the_program_merges_none(
    doings: list[str],
) -> None:
    with TemporaryDirectory() as folder, house_of(Path(folder), lambda: NOON, *NAMES) as house:
        visit = booked(house)
        arrived = 0
        for doing in doings:
            if doing == "settle":
                house.settle()
            elif doing == "part":
                part_everywhere(house)
            else:
                try:
                    arrive_at(house, visit, doing)
                except Refused:
                    continue  # that station has heard of it
                arrived += 1
        house.settle()
        part_everywhere(house)
        listed = [waiting(each) for each in house.stations.values()]
        assert [len(each) for each in listed] == [arrived] * len(NAMES)
        assert all(flagged(each) == {*waiting(each)} for each in house.stations.values()) or (
            arrived < 2
        )
        assert all(each.verify().sound for each in house.stations.values())
