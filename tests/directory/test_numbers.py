"""Whose number it is that somebody reads from a display."""

import pytest

from kiosk.directory.commands import end_person
from kiosk.directory.queries import people_with_number
from kiosk.station import Station
from tests.conftest import Employ


def names(station: Station, written: str) -> list[str]:
    with station.reading() as connection:
        return [each.name for each in people_with_number(connection, written)]


@pytest.fixture(autouse=True)
def town_hall(employ: Employ) -> None:
    employ("Anna", "Ek", extension="19266", phone="+46980319266", mobile="+46701740692")
    employ("Bo", "Ål", extension="6584", phone="+46980319266", email="19266@b.example")
    employ("Li", "Ö")


@pytest.mark.parametrize("written", ["19266", "192 66", "070-174 06 92", "+46 70 1740692"])
def test_a_number_finds_its_owner_however_it_is_spelled(station: Station, written: str) -> None:
    assert names(station, written) == ["Anna Ek"]


def test_a_shared_number_finds_everybody_who_has_it(station: Station) -> None:
    assert names(station, "0980-31 92 66") == ["Anna Ek", "Bo Ål"]


@pytest.mark.parametrize("written", ["", " ", "-", "Anna", "1926", "0980-31 92 67", "%", "1' or 1"])
def test_what_is_nobodys_number_finds_nobody(station: Station, written: str) -> None:
    assert names(station, written) == []


def test_who_has_left_the_house_is_not_found(station: Station) -> None:
    with station.reading() as connection:
        (bo,) = people_with_number(connection, "6584")
    station.do(end_person, bo.person_id, actor="test")
    assert names(station, "6584") == []
