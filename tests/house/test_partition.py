"""A cable cut without a reset: the station notices, goes on alone, and is together again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.certificates import certificate
from tests.db.sync.front import Front
from tests.house.cut_network import CutNetwork, move_into
from tests.house.stations_at_work import HouseAtWork, wait_until
from tests.house.test_stations_at_work import demand_everything_once
from tests.postgres import PostgresServer


@pytest.fixture
def network() -> Iterator[CutNetwork]:
    with CutNetwork() as made:
        yield made


def test_a_silent_cut_is_noticed_arrivals_go_on_and_mending_brings_all_together(
    network: CutNetwork, server: PostgresServer, tmp_path: Path
) -> None:
    trusted = certificate(tmp_path, f"IP:{network.here}")
    house = HouseAtWork(server, tmp_path, 2)
    front = Front(house.address, trusted.server_context(), network.here)
    near, far = house.stations
    move_into(network, far, front, trusted.file)
    with front, house:
        wait_until(lambda: far.stands() == "together")
        far.say("every 0.2")
        near.say("every 0.2")
        wait_until(lambda: len(house.acknowledged) > 5)
        network.cut()
        noticed = wait_until(lambda: far.stands().startswith("alone"))
        print(f"\nthe cut was noticed after {noticed:.1f} s")
        before = len(far.acknowledged)
        wait_until(lambda: len(far.acknowledged) > before + 10)
        network.mend()
        wait_until(lambda: far.stands() == "together")
        house.say("every 0")
        house.wait_until_alike()
        demand_everything_once(house)
