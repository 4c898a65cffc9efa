"""An event that cannot be believed stays apart, and stops its origin alone."""

from collections.abc import Callable

import pytest

from db.sync.carried import Carried
from tests.db.raw import rows
from tests.db.sync.exchanging import (
    EVENTS,
    Open,
    apart,
    arrive,
    assert_alike,
    exchange_of,
    rehashed,
    settle,
)
from tests.db.sync.house_in_memory import HouseInMemory


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
