"""What a station tells the house's server of itself, for when that is away."""

import pytest

from db.sync.counterpart import HouseFailure
from db.sync.server.house_server import HouseServer
from db.sync.server.keeping import Keeping
from tests.db.sync.conftest import Connect, House, Invite


def told(server: HouseServer) -> dict[str, tuple[str, str]]:
    return {each.station: (each.address, each.certificate) for each in server.members()}


def test_a_station_tells_where_it_is_to_all_and_changes_nothing_of_the_others(
    connect: Connect, invite: Invite
) -> None:
    reception, guard = connect(), connect(invite("Guard"))
    reception.tell("10.0.0.5:47113", "one")
    guard.tell("10.0.0.6:47113", "other")
    reception.tell("10.0.0.7:47113", "one")
    everybody = {"Reception": ("10.0.0.7:47113", "one"), "Guard": ("10.0.0.6:47113", "other")}
    assert told(reception) == told(guard) == everybody


def test_what_is_too_long_to_be_an_address_is_not_taken(connect: Connect) -> None:
    with pytest.raises(HouseFailure, match=r"house\.failed"):
        connect().tell("a" * 301, "")
    with pytest.raises(HouseFailure, match=r"house\.failed"):
        connect().tell("", "a" * 10_001)


def test_a_station_struck_off_tells_nothing_more(
    connect: Connect, invite: Invite, house: House
) -> None:
    guard = connect(invite("Guard"))
    guard.tell("10.0.0.6:47113", "other")
    with Keeping(house.address, house.first.login, house.first.house_id) as keeping:
        keeping.strike_off("Guard")
    with pytest.raises(HouseFailure):
        guard.tell("10.0.0.8:47113", "another")
    assert told(connect())["Guard"] == ("10.0.0.6:47113", "other")
