"""Clocks of other stations are heard, and not followed when they are wrong."""

from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import msgspec

from db.clock import hlc_from, milliseconds
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure
from tests.conftest import NOON, TurnedClock
from tests.db.sync.exchanging import arrive, carried, exchange_of, settle
from tests.db.sync.house_in_memory import HouseInMemory


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
