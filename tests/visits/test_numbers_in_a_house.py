"""Numbers and codes that two stations give out while they are apart lead to one visitor each."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.transaction import Transaction
from kiosk.refusal import Refused
from kiosk.visits.commands import leave, leave_by_badge, numbered_alias
from kiosk.visits.events import VisitArrived
from kiosk.visits.model import Departure, VisitState
from kiosk.visits.queries import visits_in
from kiosk.visits.station_numbers import prefix_among
from tests.conftest import TurnedClock
from tests.stations import House, house_of

Names = st.sets(st.from_regex(r"[A-Fa-f0-3-]{1,4}", fullmatch=True), min_size=2, max_size=6)


@given(Names, st.integers(1, 400), st.integers(1, 400))
def test_no_two_stations_give_the_same_number(names: set[str], one: int, other: int) -> None:
    numbers = {name: prefix_among(name, names - {name}) for name in names}
    for name, prefix in numbers.items():
        for another, its_prefix in numbers.items():
            if name != another:
                assert f"{prefix}{one}" != f"{its_prefix}{other}"


@pytest.mark.parametrize(
    ("own", "others", "prefix"),
    [
        ("A", (), ""),
        ("disk", ("foaje", "vakt"), "D"),
        ("disk1", ("disk2", "foaje"), "DISK1-"),
        ("F", ("F1",), "F"),
    ],
)
def test_a_prefix_is_as_short_as_it_can_be(own: str, others: tuple[str, ...], prefix: str) -> None:
    assert prefix_among(own, others) == prefix


def test_visitors_without_a_name_get_their_stations_number(
    tmp_path: Path, clock: TurnedClock
) -> None:
    with house_of(tmp_path, clock, "disk", "foaje") as house:
        assert house["disk"].do(numbered_alias, "Besökare").name == "Besökare 1"
        house.beat()
        names = [each.do(numbered_alias, "Besökare").name for each in house.stations.values()]
    assert names == ["Besökare D1", "Besökare F1"]


def arrive_with_code(house: House, *codes: str) -> None:
    """Let somebody arrive at each station with a code it has given out."""
    for station, code in zip(house.stations.values(), codes, strict=True):
        body = VisitArrived(name="Åsa Öberg", badge_code=code)
        station.do(_arrive, body)
    house.settle()


def _arrive(tx: Transaction, body: VisitArrived) -> None:
    tx.append(tx.new_subject(), body, actor="visitor")


def test_a_code_of_two_who_are_here_lets_neither_of_them_out(
    tmp_path: Path, clock: TurnedClock
) -> None:
    with house_of(tmp_path, clock, "disk", "foaje") as house:
        arrive_with_code(house, "ABC123", "ABC123")
        with pytest.raises(Refused) as refused:
            house["disk"].do(leave_by_badge, "ABC123", actor="visitor")
        assert refused.value.code == "visit.code_unknown"
        with house["disk"].reading() as connection:
            first, _ = visits_in(connection, VisitState.WAITING)
        house["disk"].do(leave, first.visit_id, Departure.DESK, actor="desk")
        house["disk"].do(leave_by_badge, "ABC123", actor="visitor")  # now it is one's alone
