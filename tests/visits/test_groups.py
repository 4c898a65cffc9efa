"""A group arrives together or in parts; a visitor may be called otherwise; needs are kept."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.station import Station
from kiosk.visits.commands import (
    Arriving,
    arrive_booked,
    arrive_unbooked,
    book,
    meet,
    more_arrived,
    numbered_alias,
)
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.model import Visit, Visitor
from kiosk.visits.party import MOST_PERSONS, Lookup, Need, Party, needs_read, needs_written
from kiosk.visits.queries import visits_inside
from tests.conftest import NOON, TurnedClock
from tests.visits.conftest import stored


def booked_group(station: Station, host: str, persons: int = 4) -> Visit:
    return station.do(book, Visitor("Åsa Öberg"), host, NOON, persons=persons, actor="desk")


def test_a_group_that_comes_in_parts_grows_until_all_are_there(station: Station, host: str) -> None:
    visit = booked_group(station, host)
    first = Arriving(Party(persons=2, companions=("Bo Ek",)))
    arrived = station.do(arrive_booked, visit.visit_id, first, actor="visitor")
    assert (arrived.persons, arrived.still_to_come) == (2, 2)
    more = station.do(more_arrived, visit.visit_id, Party(1, ("Eva Lind",)), actor="visitor")
    assert (more.persons, more.still_to_come) == (3, 1)
    assert more.companions == ("Bo Ek", "Eva Lind")
    assert stored(station, visit.visit_id) == more


def test_a_group_as_booked_is_all_there_at_once(station: Station, host: str) -> None:
    visit = booked_group(station, host)
    assert visit.still_to_come == 0
    arrived = station.do(arrive_booked, visit.visit_id, actor="visitor")
    assert (arrived.persons, arrived.still_to_come) == (4, 0)


def test_who_comes_after_the_others_were_met_is_counted_inside_and_the_desk_is_called(
    station: Station, host: str
) -> None:
    visit = booked_group(station, host)
    station.do(arrive_booked, visit.visit_id, Arriving(Party(persons=3)), actor="visitor")
    station.do(meet, visit.visit_id, host, actor="desk")
    station.do(more_arrived, visit.visit_id, Party(1), actor="visitor")
    with station.reading() as connection:
        assert [each.reason for each in open_desk_calls(connection)] == [CallReason.GROUP]
        assert [each.persons for each in visits_inside(connection)] == [4]


@given(persons=st.integers(0, 200), companions=st.lists(st.text(min_size=1), max_size=5).map(tuple))
def test_a_headcount_never_forgets_who_is_named(persons: int, companions: tuple[str, ...]) -> None:
    counted = Party(persons, companions).headcount
    assert counted <= MOST_PERSONS
    assert counted >= min(persons, MOST_PERSONS)
    assert counted > len(companions) or not companions


@given(needs=st.lists(st.sampled_from(Need)))
def test_needs_are_kept_each_once(needs: list[Need]) -> None:
    assert set(needs_read(needs_written(needs))) == set(needs)
    assert len(needs_written(needs)) == len(set(needs))
    assert needs_read(["of a newer program", *needs_written(needs)]) == needs_read(
        needs_written(needs)
    )


def test_what_a_visitor_needs_is_kept_with_the_visit(station: Station, host: str) -> None:
    asked = (Need.INTERPRETER, Need.EVACUATION_HELP)
    arrived = station.do(arrive_unbooked, Visitor("Bo"), party=Party(needs=asked), actor="visitor")
    assert arrived.needs == asked
    assert stored(station, arrived.visit_id) == arrived
    plain = station.do(arrive_unbooked, Visitor("Eva"), actor="visitor")
    assert (plain.needs, plain.persons, plain.lookup) == ((), 1, Lookup.NOT_ASKED)


def test_who_shows_no_name_gets_the_days_next_number(
    station: Station, host: str, clock: TurnedClock
) -> None:
    def arrive() -> Visitor:
        alias = station.do(numbered_alias, "Besökare")
        return station.do(arrive_unbooked, alias, host_id=host, actor="visitor").visitor

    assert [arrive().name for _ in range(3)] == ["Besökare 1", "Besökare 2", "Besökare 3"]
    station.do(arrive_unbooked, Visitor("Bo Ek"), actor="visitor")
    assert arrive() == Visitor("Besökare 4", alias=True)
    clock.turn(timedelta(days=1))
    assert arrive().name == "Besökare 1"


def test_an_alias_stands_in_place_of_the_name_booked(station: Station, host: str) -> None:
    visit = station.do(book, Visitor("Åsa Öberg", "Atea"), host, NOON, actor="desk")
    alias = Visitor("Besökare 7", alias=True)
    arrived = station.do(arrive_booked, visit.visit_id, Arriving(alias=alias), actor="visitor")
    assert arrived.visitor == alias


@pytest.mark.parametrize(
    ("minutes", "told"), [(-16, True), (-15, True), (-14, False), (9, False), (10, True)]
)
def test_only_a_delay_worth_telling_is_told(
    station: Station, host: str, minutes: int, told: bool
) -> None:
    at = NOON - timedelta(minutes=minutes)
    visit = station.do(book, Visitor("Åsa"), host, at, actor="desk")
    assert visit.delay is None
    arrived = station.do(arrive_booked, visit.visit_id, actor="visitor")
    assert arrived.delay == (timedelta(minutes=minutes) if told else None)
