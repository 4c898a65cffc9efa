"""Stations that exchange with one house hold the same events and the same rows."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select

from db.backup import backup, restore
from db.clock import milliseconds
from db.sync.carried import Carried
from db.sync.counterpart import HouseFailure
from db.sync.exchange import AT_ONCE, Exchange, Round
from db.tables import house_station
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure
from tests.conftest import TurnedClock
from tests.db.raw import rows, tamper
from tests.db.sync.exchanging import (
    EVENTS,
    Open,
    arrive,
    assert_alike,
    carried,
    exchange_of,
    exchange_until_cut,
    settle,
)
from tests.db.sync.house_in_memory import HouseInMemory, Visit


def test_what_happens_at_one_station_stands_at_all(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk, guard = map(open_station, ("foajé", "disk", "vakt"))
    came, _ = arrive(foyer), arrive(desk)
    exchanges = [exchange_of(each, house) for each in (foyer, desk, guard)]
    settle(*exchanges)
    desk.do(leave, came, Departure.DESK, actor="desk")
    settle(*exchanges)
    assert_alike(foyer, desk, guard)
    assert len(rows(guard.database, EVENTS)) > 4


def test_faces_are_told_of_what_came_from_elsewhere(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    heard: list[frozenset[str]] = []
    desk.listen(heard.append)
    arrive(foyer)
    settle(exchange_of(foyer, house), exchange_of(desk, house))
    assert any("visit" in rooms for rooms in heard)


class FullDisk(Visit):
    """A house that can be read, and has no room for anything more."""

    def take(self, events: Sequence[Carried]) -> None:
        raise HouseFailure("house.full")


def test_of_a_house_that_has_no_room_is_taken_what_it_holds(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    arrive(foyer)
    settle(exchange_of(foyer, house))
    arrive(desk)
    with pytest.raises(HouseFailure) as refused:
        Exchange(desk, "disk", FullDisk(house, "disk")).round()
    assert refused.value.code == "house.full"
    assert len(rows(desk.database, "SELECT * FROM visit")) == 2
    settle(exchange_of(desk, house), exchange_of(foyer, house))
    assert_alike(foyer, desk)


@pytest.mark.parametrize("cut_after", range(8))
def test_a_cut_anywhere_loses_and_doubles_nothing(
    open_station: Open, house: HouseInMemory, cut_after: int
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    for number in range(AT_ONCE // 4):
        arrive(foyer, f"Person {number}")
    cut = exchange_of(foyer, house, cut_after)
    with pytest.raises(HouseFailure):
        exchange_until_cut(cut)
    settle(cut, exchange_of(desk, house))
    assert_alike(foyer, desk)


def test_more_than_one_batch_is_taken_round_by_round(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    for number in range(AT_ONCE + 20):
        arrive(foyer, f"Person {number}")
    events = len(carried(foyer))
    assert events > AT_ONCE
    settle(exchange_of(foyer, house))
    away = exchange_of(desk, house)
    first = away.round()
    assert first == Round(0, AT_ONCE, events - AT_ONCE, frozenset(), frozenset())
    settle(away)
    assert_alike(foyer, desk)


def test_a_restored_station_takes_back_what_it_had_told(
    open_station: Open, house: HouseInMemory, tmp_path: Path, clock: TurnedClock
) -> None:
    settings = msgspec.structs.replace(Settings(), station="foajé")
    copy = tmp_path / "copy.sqlite"
    with Station(tmp_path / "foajé", settings, clock) as foyer:
        arrive(foyer)
        backup(foyer.database, copy)
        arrive(foyer, "Bo Ek")
        settle(exchange_of(foyer, house))
    restore(copy, foyer.database)
    desk = open_station("disk")
    foyer = open_station("foajé")
    arrive(foyer, "Dan Ek")
    settle(exchange_of(foyer, house), exchange_of(desk, house))
    assert_alike(foyer, desk)
    assert "Bo Ek" in {row[0] for row in rows(foyer.database, "SELECT name FROM visit")}


def test_a_server_put_back_to_an_older_state_gets_back_what_it_had(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    visit = arrive(foyer)
    line = Visit(house, "foajé")
    exchange = Exchange(foyer, "foajé", line)
    settle(exchange, exchange_of(desk, house))
    house.origins.clear()
    line.cut_after = 0
    with pytest.raises(HouseFailure):
        exchange.round()
    foyer.do(leave, visit, Departure.DESK, actor="desk")
    settle(exchange, exchange_of(desk, house))
    assert_alike(foyer, desk)
    assert len(*house.origins.values()) == len(carried(foyer))


@pytest.mark.parametrize("cut_after", [None, 0], ids=["first", "cut"])
def test_a_sign_of_life_does_not_hand_over_what_is_there(
    open_station: Open, house: HouseInMemory, cut_after: int | None
) -> None:
    foyer = open_station("foajé")
    arrive(foyer)
    settle(exchange_of(foyer, house))
    taken: list[int] = []

    class Counting(Visit):
        def take(self, events: Sequence[Carried]) -> None:
            taken.append(len(events))
            super().take(events)

    exchange = Exchange(foyer, "foajé", Counting(house, "foajé", cut_after))
    if cut_after is not None:
        with pytest.raises(HouseFailure):
            exchange.beat()
    exchange.beat()
    assert taken == []


def test_every_station_knows_how_complete_the_others_are(
    open_station: Open, house: HouseInMemory, clock: TurnedClock
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    at_foyer, at_desk = exchange_of(foyer, house), exchange_of(desk, house)
    arrive(foyer)
    at_foyer.beat()
    told = milliseconds(clock.now)
    clock.turn(timedelta(seconds=40))
    house.now += 40
    at_desk.beat()
    question = select(
        house_station.c.station, house_station.c.complete_to, house_station.c.heard_at
    )
    with desk.reading() as connection:
        assert connection.execute(question).all() == [("foajé", None, told)]
    settle(at_desk)
    at_desk.beat()
    with desk.reading() as connection:
        assert connection.execute(question).all() == [("foajé", told, told)]


def test_a_shortened_journal_gets_its_end_back(
    open_station: Open, house: HouseInMemory, tmp_path: Path
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    arrive(foyer)
    settle(exchange_of(foyer, house), exchange_of(desk, house))
    last = "(SELECT event_id FROM event ORDER BY rowid DESC LIMIT 1)"
    tamper(
        desk.database,
        f"DELETE FROM event_body WHERE event_id = {last}",
        f"DELETE FROM event WHERE event_id = {last}",
    )
    settle(exchange_of(desk, house))
    assert_alike(foyer, desk)
