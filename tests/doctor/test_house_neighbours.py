"""The doctor tries the ways between stations while the server is there, before it is gone."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest

from db.sync.peers.identity import new_identity
from db.sync.server.news import Member
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.house_neighbours import examine_neighbours
from kiosk.house.house_list import Listed, keep_list, written_place
from kiosk.house.identity import IDENTITY_FILE, own_identity
from kiosk.house.membership import Membership, write_membership
from kiosk.house.peers import HousePeers
from kiosk.settings import HouseSettings, Settings
from kiosk.station import Station
from tests.free_port import LOOPBACK, free_port


class NoServer:
    """A server that nobody asks."""

    def members(self) -> list[Member]:
        raise AssertionError

    def tell(self, address: str, certificate: str) -> None:
        raise AssertionError


class Town:
    """Two stations that know each other; `other` is at work, `folder` is examined."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder, self._stack = folder / "disk", stack
        self.other_folder = folder / "vakt"
        for each in (self.folder, self.other_folder):
            each.mkdir()
        self.settings = self._settings("disk")
        self.other_settings = self._settings("vakt")
        write_membership(self.folder, Membership("house", "Storfors", "disk", "login", "secret"))
        self.know(self.other_settings, own_identity(self.other_folder).certificate)

    def _settings(self, name: str) -> Settings:
        house = HouseSettings(host="db", address=LOOPBACK, port_between_stations=free_port())
        return msgspec.structs.replace(Settings(), station=name, house=house)

    def know(self, other: Settings, certificate: str, address: str = LOOPBACK) -> None:
        """Have the examined station's list name the other so."""
        assert other.house is not None
        place = written_place(address, other.house.port_between_stations)
        with Station(self.folder, self.settings) as station:
            own = own_identity(self.folder).certificate
            told = [Listed("disk", "", own, None), Listed("vakt", place, certificate, None)]
            station.do(keep_list, told)

    def start_other(self, known: str | None = None) -> None:
        """Have the other at work; it knows the examined one by a certificate."""
        own = known or own_identity(self.folder).certificate
        station = self._stack.enter_context(Station(self.other_folder, self.other_settings))
        station.do(keep_list, [Listed("disk", "", own, None)])
        self._open(station, self.other_settings, self.other_folder)

    def start(self) -> None:
        """Have the examined one at work too."""
        station = self._stack.enter_context(Station(self.folder, self.settings))
        self._open(station, self.settings, self.folder)

    def _open(self, station: Station, settings: Settings, folder: Path) -> None:
        assert settings.house is not None
        peers = HousePeers(station, NoServer(), "house", own_identity(folder), settings.house)
        self._stack.callback(peers.close)

    def found(self) -> dict[str, tuple[Light, str]]:
        rows: dict[str, Finding] = {
            each.row: each for each in examine_neighbours(self.settings, self.folder)
        }
        return {row: (each.light, each.code) for row, each in rows.items()}


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with ExitStack() as stack:
        yield Town(tmp_path, stack)


def test_stations_that_answer_each_other_are_in_order(town: Town) -> None:
    town.start_other()
    town.start()
    assert town.found() == {
        "house_door": (Light.GREEN, "in_order"),
        "house_neighbours": (Light.GREEN, "in_order"),
    }


def test_one_that_does_not_answer_is_told_of(town: Town) -> None:
    assert town.found() == {
        "house_door": (Light.GREEN, "closed"),
        "house_neighbours": (Light.RED, "unreachable"),
    }


def test_one_that_does_not_know_the_station_is_told_of(town: Town) -> None:
    town.start_other(known=new_identity()[1])
    light, code = town.found()["house_neighbours"]
    assert light is Light.RED
    assert code in {"refused", "unreachable"}  # a reset may come before what was said


def test_one_behind_whose_port_is_another_program_is_told_of(town: Town) -> None:
    town.start_other()
    town.know(town.other_settings, new_identity()[1])
    assert town.found()["house_neighbours"] == (Light.RED, "refused")


def test_one_without_an_address_is_named(town: Town) -> None:
    town.know(town.other_settings, own_identity(town.other_folder).certificate, address="")
    assert town.found()["house_neighbours"] == (Light.GREEN, "no_place")


def test_a_port_another_program_has_is_told_of(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.house.trying.TRY_SECONDS", 0.3)
    assert town.settings.house is not None
    with socket.create_server((LOOPBACK, town.settings.house.port_between_stations)):
        assert town.found()["house_door"] == (Light.RED, "house.port_taken")


def test_a_station_without_an_address_of_its_own_is_told_what_that_means(town: Town) -> None:
    house = HouseSettings(host="db")
    town.settings = msgspec.structs.replace(town.settings, house=house)
    assert town.found()["house_door"] == (Light.GREEN, "no_address")


def test_a_key_others_can_read_is_told_of(town: Town) -> None:
    (town.folder / IDENTITY_FILE).chmod(0o644)
    assert town.found() == {"house_door": (Light.RED, "open")}


def test_before_the_first_start_there_is_no_key_to_miss(town: Town) -> None:
    (town.folder / IDENTITY_FILE).unlink()
    assert town.found() == {"house_door": (Light.GREEN, "new")}


def test_a_station_alone_has_no_such_rows(tmp_path: Path) -> None:
    assert examine_neighbours(Settings(), tmp_path) == []
