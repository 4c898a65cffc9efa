"""What two stations began before they heard of each other is one evacuation, and ends as one."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.evacuation.commands import end_evacuation, mark_person, start_evacuation
from kiosk.evacuation.help_calls.commands import call_help
from kiosk.evacuation.help_calls.queries import help_calls
from kiosk.evacuation.host_messages import tell_hosts
from kiosk.evacuation.model import Evacuation, Mark
from kiosk.evacuation.queries import running_evacuation, who_is_inside
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.conftest import TurnedClock
from tests.stations import House, house_of


@pytest.fixture
def house(tmp_path: Path, clock: TurnedClock) -> Iterator[House]:
    with house_of(tmp_path, clock, "disk", "vakt") as opened:
        yield opened


@pytest.fixture
def visit(house: House) -> str:
    came = house["disk"].do(arrive_unbooked, Visitor("Åsa Öberg"), actor="visitor").visit_id
    house.settle()
    return came


def running(station: Station) -> Evacuation | None:
    with station.reading() as connection:
        return running_evacuation(connection)


def marks(station: Station) -> list[Mark | None]:
    with station.reading() as connection:
        return [each.mark for each in who_is_inside(connection, station.now()).people]


def start_apart(house: House, clock: TurnedClock, *drills: bool) -> list[str]:
    begun = []
    for name, drill in zip(("vakt", "disk"), drills, strict=True):
        begun.append(house[name].do(start_evacuation, drill=drill, actor="security"))
        clock.turn(timedelta(seconds=1))
    return begun


def test_the_first_begun_is_the_one_at_every_station(house: House, clock: TurnedClock) -> None:
    first, _ = start_apart(house, clock, False, False)
    house.settle()
    found = [running(each) for each in house.stations.values()]
    assert [each.evacuation_id for each in found if each] == [first, first]


def test_ticks_made_apart_stand_in_one_roll_call_and_can_be_taken_back(
    house: House, clock: TurnedClock, visit: str
) -> None:
    start_apart(house, clock, False, False)
    house["disk"].do(mark_person, visit, Mark.OUT, actor="security")
    house.settle()
    assert [marks(each) for each in house.stations.values()] == [[Mark.OUT], [Mark.OUT]]
    clock.turn(timedelta(seconds=1))
    house["vakt"].do(mark_person, visit, None, actor="security")
    house.settle()
    assert [marks(each) for each in house.stations.values()] == [[None], [None]]


@pytest.mark.parametrize("drills", [(True, False), (False, True)])
def test_a_drill_beside_it_makes_no_drill_of_an_evacuation(
    house: House, clock: TurnedClock, visit: str, drills: tuple[bool, bool]
) -> None:
    begun = start_apart(house, clock, *drills)
    in_drill = house[("vakt", "disk")[drills.index(True)]]
    in_drill.do(mark_person, visit, Mark.OUT, actor="security")
    house.settle()
    for each in house.stations.values():
        found = running(each)
        assert found is not None
        assert (found.drill, found.evacuation_id) == (False, begun[drills.index(False)])
        assert marks(each) == [None]  # ticked in a drill is not out of a fire


def test_ending_it_ends_all_of_it(house: House, clock: TurnedClock, visit: str) -> None:
    start_apart(house, clock, True, False)
    house.settle()
    house["vakt"].do(end_evacuation, reason="Alla är ute", actor="security")
    house.settle()
    assert [running(each) for each in house.stations.values()] == [None, None]


def test_hosts_who_were_told_by_one_are_not_told_by_another(
    house: House, clock: TurnedClock
) -> None:
    start_apart(house, clock, False, False)
    house["disk"].do(tell_hosts)
    house.settle()
    found = running(house["vakt"])
    assert found is not None
    assert found.hosts_told


def test_two_desks_called_alike_call_for_help_each_for_itself(house: House) -> None:
    house["disk"].do(call_help, "Receptionen", actor="desk")
    house.settle()
    own = house["vakt"].do(call_help, "Receptionen", actor="desk")
    assert house["vakt"].do(call_help, "Receptionen", actor="desk") == own
    with house["vakt"].reading() as connection:
        calls = help_calls(connection, house["vakt"].now())
    assert [each.station for each in calls] == ["disk", "vakt"]
