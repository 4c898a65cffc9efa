"""The house's list at a station: what is kept, and who can be asked by it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.clock import milliseconds
from db.sync.peers.identity import certificate_bytes, new_identity
from db.sync.server.news import Member
from db.sync.signs import Noted, keep_noted
from db.sync.vector import Held
from kiosk.evacuation.completeness import completeness
from kiosk.house.house_list import (
    Listed,
    keep_list,
    listed,
    neighbours,
    read_place,
    the_list,
    written_place,
)
from kiosk.house.identity import own_identity
from kiosk.house.membership import Membership, write_membership
from kiosk.house.parting import leave_without_server
from kiosk.house.standing import others_of_the_house
from kiosk.settings import Settings
from kiosk.station import Station
from tests.faces.house_ties import heard

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def member(station: str, struck_off_at: datetime | None = None) -> Member:
    times = NOW, None, None, struck_off_at, None
    return Member(station, frozenset(), "10.0.0.5:47113", "certificate", *times)


def test_the_list_is_kept_as_the_server_gave_it_last(tmp_path: Path) -> None:
    with Station(tmp_path, Settings()) as station:
        station.do(keep_list, listed([member("vakt"), member("disk")]))
        station.do(keep_list, listed([member("foajé"), member("disk", NOW)]))
        with station.reading() as connection:
            assert the_list(connection) == [
                Listed("disk", "10.0.0.5:47113", "certificate", milliseconds(NOW)),
                Listed("foajé", "10.0.0.5:47113", "certificate", None),
            ]
        station.do(keep_list, [])
        with station.reading() as connection:
            assert the_list(connection) == []


def test_nobody_waits_to_hear_of_a_station_that_was_struck_off(tmp_path: Path) -> None:
    with Station(tmp_path, Settings()) as station:
        heard(station, {"disk": NOW, "vakt": NOW})
        station.do(keep_list, listed([member("vakt"), member("disk", NOW)]))
        with station.reading() as connection:
            gaps = completeness(connection, NOW + timedelta(minutes=5)).gaps
    assert [each.station for each in gaps] == ["vakt"]


def test_a_sign_that_comes_late_brings_no_station_back_that_was_struck_off(tmp_path: Path) -> None:
    """As one does that another station has passed on while the list was changing."""
    with Station(tmp_path, Settings()) as station:
        station.do(keep_list, listed([member("vakt"), member("disk", NOW)]))
        signs = [Noted(each, 0, None, {}) for each in ("disk", "vakt")]
        station.do(keep_noted, signs, Held())
        with station.reading() as connection:
            assert [each.station for each in others_of_the_house(connection)] == ["vakt"]
        station.do(keep_list, listed([member("vakt"), member("disk")]))
        station.do(keep_noted, signs, Held())
        with station.reading() as connection:
            assert [each.station for each in others_of_the_house(connection)] == ["disk", "vakt"]


def test_neighbours_are_those_who_belong_and_have_shown_a_certificate() -> None:
    _, certificate = new_identity()
    told = [
        Listed("disk", "", certificate, None),
        Listed("foajé", "10.0.0.5:47113", certificate, None),
        Listed("gone", "10.0.0.6:47113", certificate, 1),
        Listed("own", "10.0.0.7:47113", certificate, None),
        Listed("old", "10.0.0.8:47113", "", None),
        Listed("odd", "10.0.0.9:47113", "-----BEGIN CERTIFICATE-----", None),
    ]
    found = neighbours(told, "own")
    assert [(each.station, each.place) for each in found] == [
        ("disk", None),
        ("foajé", ("10.0.0.5", 47113)),
    ]
    assert {each.certificate for each in found} == {certificate_bytes(certificate)}


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("10.0.0.5", "10.0.0.5:47113"),
        ("disk.kommun.example", "disk.kommun.example:47113"),
        ("fd00::5", "[fd00::5]:47113"),
    ],
)
def test_a_place_reads_as_it_was_written(address: str, written: str) -> None:
    assert written_place(address, 47113) == written
    assert read_place(written) == (address, 47113)


def test_without_an_address_there_is_no_place() -> None:
    assert written_place("", 47113) == ""
    assert read_place("") is None


@given(st.text())
def test_whatever_stands_in_the_list_is_a_place_or_none(written: str) -> None:
    found = read_place(written)
    assert found is None or (found[0] and 0 < found[1] < 65536)


def test_who_leaves_forgets_the_others_and_the_key_they_knew_it_by(tmp_path: Path) -> None:
    with Station(tmp_path, Settings()) as station:
        write_membership(tmp_path, Membership("house", "Storfors", "disk", "login", "secret"))
        known = own_identity(tmp_path)
        station.do(keep_list, listed([member("vakt")]))
        leave_without_server(station)
        with station.reading() as connection:
            assert the_list(connection) == []
    assert own_identity(tmp_path) != known
