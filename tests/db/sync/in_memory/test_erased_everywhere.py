"""What is erased is erased at every station, and comes back from none."""

from datetime import timedelta
from pathlib import Path

import msgspec

from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure
from tests.conftest import NOON, TurnedClock
from tests.db.raw import rows
from tests.db.sync.exchanging import Open, arrive, assert_alike, carried, exchange_of, settle
from tests.db.sync.house_in_memory import HouseInMemory


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
