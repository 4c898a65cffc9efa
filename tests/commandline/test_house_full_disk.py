"""`kiosk house` while the server's disk is full: plain words, and nothing is lost."""

from pathlib import Path

import pytest

from kiosk.house.membership import read_membership
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import visitor_named
from tests.commandline.conftest import HouseOfStations, Kiosk, Ran
from tests.postgres import PostgresServer
from tests.small_disk import SmallDisk

SO_MANY = 150
"""Arrivals that do not fit into what is left of the server's pages."""


@pytest.fixture
def town(kiosk: Kiosk, cramped: PostgresServer, tmp_path: Path) -> HouseOfStations:
    """Give a place for a house on the small disk, with some of the server's log to spare."""
    made = HouseOfStations(kiosk, cramped, cramped.make_database(), tmp_path)
    for _ in range(2):
        cramped.execute("SELECT pg_switch_wal()")
        cramped.execute("CHECKPOINT")
    return made


def demand_no_room(ran: Ran, code: str) -> None:
    """Demand that it failed for want of room there, and says what to do about it."""
    assert (ran.code, ran.answer["error"]["code"]) == (1, code)
    assert "The disk of the house's server is full" in ran.err
    assert "make room" in ran.err


def let_many_arrive(town: HouseOfStations, station: str) -> None:
    with Station(town.root / station) as opened:
        for number in range(SO_MANY):
            opened.do(arrive_unbooked, visitor_named(f"Person {number}"), actor="test")


def test_a_house_is_made_when_there_is_room(town: HouseOfStations, small_disk: SmallDisk) -> None:
    small_disk.fill()
    demand_no_room(town.make(), "house.no_room")
    assert read_membership(town.root / "Reception") is None
    small_disk.make_room()
    assert town.make().code == 0


def test_who_could_not_join_for_want_of_room_joins_with_the_same_code(
    town: HouseOfStations, small_disk: SmallDisk
) -> None:
    town.make()
    folder, code = town.station("Kiosk"), town.invite("Kiosk")
    let_many_arrive(town, "Kiosk")
    small_disk.fill()
    for number in range(1000):
        ran = town.at("Reception", "house", "invite", f"Other{number}", "--json")
        if ran.code:
            break
    demand_no_room(ran, "house.no_room")
    demand_no_room(town.at("Kiosk", "house", "join", code, "--json"), "house.no_room")
    assert read_membership(folder) is None
    small_disk.make_room()
    joined = town.at("Kiosk", "house", "join", code, "--json")
    assert (joined.code, joined.answer["exchanged"]["whole"]) == (0, True)


def test_what_cannot_be_handed_over_is_kept_and_the_house_can_still_be_asked(
    town: HouseOfStations, small_disk: SmallDisk
) -> None:
    town.make()
    town.enrol("Kiosk")
    town.at("Reception", "house", "exchange")
    small_disk.fill()
    let_many_arrive(town, "Kiosk")
    exchange = town.at("Kiosk", "house", "exchange", "--json")
    demand_no_room(exchange, "house.full")
    assert "nothing is lost" in exchange.err
    assert len(town.names("Kiosk")) == SO_MANY
    for station in ("Reception", "Kiosk"):
        assert town.at(station, "house", "stations").code == 0
        checked = town.at(station, "house", "check", "--json")
        assert (checked.code, checked.answer["alike"]) == (0, True)
    demand_no_room(town.at("Kiosk", "house", "leave", "--json"), "house.full")
    assert read_membership(town.root / "Kiosk") is not None
    small_disk.make_room()
    assert town.at("Kiosk", "house", "exchange", "--json").answer["whole"]
    town.at("Reception", "house", "exchange")
    assert town.names("Reception") == town.names("Kiosk")
