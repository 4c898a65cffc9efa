"""Stations that exchange with one house hold the same events and the same rows."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from db.backup import backup, restore
from db.clock import hlc_from, milliseconds
from db.journal import event_hash
from db.sync.carried import Carried
from db.sync.counterpart import HouseFailure
from db.sync.exchange import AT_ONCE, Exchange, Round
from db.sync.vector import events_above, heads_of
from db.tables import event_apart, house_station, projection_tables
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.model import Departure, Visitor
from tests.conftest import NOON, TurnedClock
from tests.db.raw import rows, table_content, tamper
from tests.db.sync.house_in_memory import HouseInMemory, Visit

EVENTS = "SELECT * FROM event ORDER BY origin, origin_seq"
BODIES = "SELECT * FROM event_body ORDER BY event_id"
TABLES = sorted(projection_tables.tables)
Open = Callable[[str], Station]


@pytest.fixture
def house() -> HouseInMemory:
    return HouseInMemory()


@pytest.fixture
def open_station(tmp_path: Path, clock: TurnedClock) -> Iterator[Open]:
    with ExitStack() as stack:
        yield lambda name: stack.enter_context(
            Station(tmp_path / name, msgspec.structs.replace(Settings(), station=name), clock)
        )


def exchange_of(station: Station, house: HouseInMemory, cut_after: int | None = None) -> Exchange:
    name = station.settings.station
    return Exchange(station, name, Visit(house, name, cut_after))


def settle(*exchanges: Exchange) -> None:
    """Exchange until nothing moves."""
    while not all(each.round().still for each in [*exchanges]):
        pass


def exchange_until_cut(exchange: Exchange) -> None:
    while True:
        exchange.round()


def arrive(station: Station, name: str = "Åsa Öberg") -> str:
    return station.do(arrive_unbooked, Visitor(name), actor="desk").visit_id


def assert_alike(*stations: Station) -> None:
    held = [
        (
            rows(each.database, EVENTS),
            rows(each.database, BODIES),
            table_content(each.database, TABLES),
        )
        for each in stations
    ]
    assert all(each == held[0] for each in held[1:])
    assert all(each.verify().sound for each in stations)


def carried(station: Station) -> list[Carried]:
    with station.reading() as connection:
        return list(events_above(connection, dict.fromkeys(heads_of(connection), 0), 10_000))


def apart(station: Station) -> list[tuple[Any, ...]]:
    with station.reading() as connection:
        return [
            tuple(row)
            for row in connection.execute(select(event_apart.c.origin_seq, event_apart.c.reason))
        ]


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


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (lambda each: each._replace(kind="visit.left.1"), "changed"),
        (lambda each: each._replace(body=b'{"name":"Eva Ek"}'), "body"),
        (lambda each: each._replace(salt=None), "body"),
        (lambda each: rehashed(each._replace(prev_hash=bytes(32))), "broken"),
    ],
    ids=["envelope", "body", "salt", "predecessor"],
)
def test_an_event_somebody_changed_stays_apart_and_stops_its_origin_alone(
    open_station: Open,
    house: HouseInMemory,
    changed: Callable[[Carried], Carried],
    reason: str,
) -> None:
    foyer, desk, guard = map(open_station, ("foajé", "disk", "vakt"))
    for name in ("Åsa Öberg", "Bo Ek", "Dan Ek"):
        arrive(foyer, name)
    arrive(desk, "Eva Ek")
    settle(exchange_of(foyer, house), exchange_of(desk, house))
    (of_foyer,) = (e for e in house.origins.values() if e[0].station == "foajé")
    of_foyer[2] = changed(of_foyer[2])
    at_guard = exchange_of(guard, house)
    settle(at_guard)
    assert apart(guard) == [(3, reason)]
    names = {row[0] for row in rows(guard.database, "SELECT name FROM visit")}
    assert "Eva Ek" in names
    assert "Dan Ek" not in names
    assert guard.verify().sound
    assert at_guard.round().stopped == {of_foyer[0].origin}


def test_an_event_that_was_mended_is_merged_after_all(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    arrive(foyer)
    settle(exchange_of(foyer, house))
    (events,) = house.origins.values()
    whole, events[1] = events[1], events[1]._replace(actor="somebody")
    settle(exchange_of(desk, house))
    assert apart(desk) == [(2, "changed")]
    events[1] = whole
    settle(exchange_of(desk, house))
    assert apart(desk) == []
    assert_alike(foyer, desk)


def test_an_event_with_an_id_that_is_taken_stays_apart(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk, guard = map(open_station, ("foajé", "disk", "vakt"))
    arrive(foyer)
    arrive(desk)
    settle(exchange_of(foyer, house), exchange_of(desk, house))
    one, other = house.origins.values()
    other[1] = rehashed(other[1]._replace(event_id=one[1].event_id))
    settle(exchange_of(guard, house))
    assert [reason for _, reason in apart(guard)] == ["repeated"]
    assert guard.verify().sound


def test_a_rewritten_journal_is_seen_and_nothing_of_it_is_taken(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    arrive(foyer)
    settle(exchange_of(foyer, house), exchange_of(desk, house))
    (events,) = house.origins.values()
    events[-1] = rehashed(events[-1]._replace(actor="somebody"))
    before = rows(desk.database, EVENTS)
    assert exchange_of(desk, house).round().disputed == {events[0].origin}
    assert rows(desk.database, EVENTS) == before


def test_a_body_erased_at_the_house_does_not_come_and_rows_follow(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    visit = arrive(foyer)
    settle(exchange_of(foyer, house))
    house.erase({each.event_id for each in carried(foyer) if each.subject_id == visit})
    settle(exchange_of(desk, house))
    foyer.do(lambda tx: tx.erase(visit))
    assert_alike(foyer, desk)


def test_what_is_erased_everywhere_is_erased_wherever_it_is_heard_of(
    open_station: Open, house: HouseInMemory, clock: TurnedClock
) -> None:
    foyer, desk, guard = map(open_station, ("foajé", "disk", "vakt"))
    visit = arrive(foyer)
    exchanges = [exchange_of(each, house) for each in (foyer, desk)]
    settle(*exchanges)
    desk.do(leave, visit, Departure.DESK, actor="desk")
    clock.turn(timedelta(seconds=1))
    foyer.do(lambda tx: tx.erase_everywhere(visit, actor="program"))
    settle(*exchanges)
    settle(exchange_of(guard, house))
    assert not [each for each in carried(desk) if each.subject_id == visit and each.body]
    assert "Åsa" not in str(rows(guard.database, "SELECT body FROM event_body"))


def test_what_came_after_an_erasure_keeps_its_body(
    open_station: Open, house: HouseInMemory, clock: TurnedClock
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    visit = arrive(foyer)
    foyer.do(lambda tx: tx.erase_everywhere(visit, actor="program"))
    clock.turn(timedelta(seconds=1))
    foyer.do(leave, visit, Departure.DESK, actor="desk")
    settle(exchange_of(foyer, house), exchange_of(desk, house))
    assert_alike(foyer, desk)


def test_an_erasure_holds_for_what_a_clock_far_ahead_wrote_before_it(
    tmp_path: Path, house: HouseInMemory
) -> None:
    settings = [msgspec.structs.replace(Settings(), station=name) for name in ("foajé", "disk")]
    wrong, right = TurnedClock(NOON + timedelta(days=400)), TurnedClock(NOON)
    with (
        Station(tmp_path / "foajé", settings[0], wrong) as foyer,
        Station(tmp_path / "disk", settings[1], right) as desk,
    ):
        visit = arrive(foyer)
        at_foyer, at_desk = exchange_of(foyer, house), exchange_of(desk, house)
        settle(at_foyer, at_desk)
        desk.do(lambda tx: tx.erase_everywhere(visit, actor="program"))
        right.turn(timedelta(seconds=1))
        desk.do(leave, visit, Departure.DESK, actor="desk")
        settle(at_desk, at_foyer)
        assert_alike(foyer, desk)
        assert [each.kind for each in carried(foyer) if each.subject_id == visit and each.body] == [
            "visit.left.1"
        ]


def test_what_happened_after_something_heard_of_is_later_whatever_the_clocks_say(
    tmp_path: Path, house: HouseInMemory
) -> None:
    settings = [msgspec.structs.replace(Settings(), station=name) for name in ("foajé", "disk")]
    ahead, behind = TurnedClock(NOON + timedelta(minutes=4)), TurnedClock(NOON)
    with (
        Station(tmp_path / "foajé", settings[0], ahead) as foyer,
        Station(tmp_path / "disk", settings[1], behind) as desk,
    ):
        visit = arrive(foyer)
        settle(exchange_of(foyer, house), exchange_of(desk, house))
        desk.do(leave, visit, Departure.DESK, actor="desk")
        came = max(each.hlc for each in carried(foyer))
        left = [each.hlc for each in carried(desk) if each.station == "disk"]
    assert min(left) > came


def test_a_clock_that_is_wrong_by_days_is_not_followed(
    tmp_path: Path, house: HouseInMemory
) -> None:
    settings = [msgspec.structs.replace(Settings(), station=name) for name in ("foajé", "disk")]
    wrong, right = TurnedClock(NOON + timedelta(days=400)), TurnedClock(NOON)
    with (
        Station(tmp_path / "foajé", settings[0], wrong) as foyer,
        Station(tmp_path / "disk", settings[1], right) as desk,
    ):
        arrive(foyer)
        settle(exchange_of(foyer, house), exchange_of(desk, house))
        arrive(desk, "Bo Ek")
    with Station(tmp_path / "disk", settings[1], right) as desk:
        arrive(desk, "Dan Ek")
        own = [each.hlc for each in carried(desk) if each.station == "disk"]
    assert max(own) < hlc_from(milliseconds(NOON + timedelta(minutes=1)))


def test_a_clock_that_is_wrong_hides_no_other_in_the_same_batch(
    tmp_path: Path, house: HouseInMemory
) -> None:
    clocks = {
        "foajé": TurnedClock(NOON + timedelta(days=400)),
        "vakt": TurnedClock(NOON + timedelta(minutes=4)),
        "disk": TurnedClock(NOON),
    }
    with ExitStack() as stack:
        foyer, guard, desk = (
            stack.enter_context(
                Station(tmp_path / name, msgspec.structs.replace(Settings(), station=name), each)
            )
            for name, each in clocks.items()
        )
        arrive(foyer)
        visit = arrive(guard)
        arrive(desk)
        settle(exchange_of(foyer, house), exchange_of(guard, house), exchange_of(desk, house))
        came = max(each.hlc for each in carried(guard) if each.station == "vakt")
        desk.do(leave, visit, Departure.DESK, actor="desk")
        left = max(each.hlc for each in carried(desk) if each.station == "disk")
    assert left > came


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


def rehashed(event: Carried) -> Carried:
    """Change an event as somebody would who knows how it is hashed."""
    return event._replace(hash=event_hash(event.prev_hash, *event[:9]))


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
