"""What is to be done once is done by one station, and by somebody whoever hears whom."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.clock import milliseconds
from db.tables import house_station
from db.transaction import Transaction
from kiosk.jobs.commands import order
from kiosk.jobs.duty import HEARD_WITHIN, Duty, duty_at, seen_to_here
from kiosk.jobs.events import JobOrdered
from kiosk.jobs.model import JobKind
from kiosk.station import Station
from tests.conftest import NOON

NAMES = ("A", "B", "C", "D", "E")
Names = st.sets(st.sampled_from(NAMES), min_size=1)
Wherever = st.sampled_from((*NAMES, "", "Z"))


def on_duty(hearing: dict[str, set[str]], began_at: str) -> set[str]:
    return {own for own, heard in hearing.items() if Duty(own, frozenset(heard)).is_ours(began_at)}


@given(Names, Wherever)
def test_where_all_hear_all_exactly_one_sees_to_it(stations: set[str], began_at: str) -> None:
    hearing = {own: stations - {own} for own in stations}
    expected = began_at if began_at in stations else min(stations)
    assert on_duty(hearing, began_at) == {expected}


@given(Names, Wherever, st.data())
def test_whoever_hears_whom_somebody_sees_to_it(
    stations: set[str], began_at: str, data: st.DataObject
) -> None:
    hearing = {
        own: data.draw(st.sets(st.sampled_from(sorted(stations)))) - {own}
        for own in sorted(stations)
    }
    assert on_duty(hearing, began_at)


@given(Names, Wherever)
def test_a_station_alone_sees_to_everything(stations: set[str], began_at: str) -> None:
    assert on_duty({own: set() for own in stations}, began_at) == stations


@given(Names, st.sets(st.sampled_from(NAMES)))
def test_of_those_that_can_one_does_and_who_newly_can_does_too(
    stations: set[str], can: set[str]
) -> None:
    for own in stations:
        heard = frozenset(stations - {own})
        assert Duty(own, heard).is_first_of(can) is (own <= min((can & stations) | {own}))


@pytest.mark.parametrize(
    ("ago", "is_heard"),
    [
        (timedelta(0), True),
        (HEARD_WITHIN, True),
        (HEARD_WITHIN + timedelta(seconds=1), False),
        (-timedelta(minutes=4), True),  # timed as events are, ahead of this clock
        (-timedelta(hours=1), False),  # the clock was set back: that sign says nothing
    ],
)
def test_a_station_is_heard_for_a_minute(
    station: Station, ago: timedelta, *, is_heard: bool
) -> None:
    signs = [{"station": "B", "heard_at": milliseconds(NOON - ago)}]
    never = {"station": "C", "heard_at": None}
    station.do(lambda tx: tx.connection.execute(house_station.insert(), [*signs, never]))
    with station.reading() as connection:
        duty = duty_at(connection, "A", NOON)
    assert duty == Duty("A", frozenset({"B"} if is_heard else ()))


def test_what_began_elsewhere_is_seen_to_there_while_it_is_heard(station: Station) -> None:
    job = station.do(_ordered)
    with station.reading() as connection:
        others = [Duty(own, frozenset(heard)) for own, heard in (("B", "AC"), ("B", "C"))]
        seen = [seen_to_here(connection, each, [job], JobOrdered.kind) for each in others]
    assert seen == [frozenset(), {job}]


def _ordered(tx: Transaction) -> str:

    return order(tx, JobKind.BADGE, "visit", actor="desk")
