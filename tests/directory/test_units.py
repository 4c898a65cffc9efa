"""Units: found by name, led by one manager who is in the house (M14), visited where people sit."""

from typing import Any

import pytest

from kiosk.directory.commands import end_person, lead_unit, record_unit
from kiosk.directory.model import Person, PersonDetails, PersonKind, unit_id_of
from kiosk.directory.queries import unit_meant_by, units, units_without_manager
from kiosk.refusal import Refused
from kiosk.station import Station
from tests.conftest import Employ

BYGG = unit_id_of("Teknik", "Bygg")


def lacking(station: Station) -> list[str]:
    with station.reading() as connection:
        return [each.full_name for each in units_without_manager(connection)]


def meant(station: Station, text: str) -> str:
    with station.reading() as connection:
        return unit_meant_by(connection, text).unit_id


def test_a_unit_is_found_by_its_name_however_it_is_written(
    station: Station, employ: Employ
) -> None:
    employ(unit="Bygg", administration="Teknik")
    assert meant(station, " BYGG ") == BYGG
    assert meant(station, "teknik/bygg") == BYGG
    with pytest.raises(Refused, match=r"unit\.not_found"):
        meant(station, "Byg")


def test_units_of_one_name_are_told_apart_by_their_administration(
    station: Station, employ: Employ
) -> None:
    employ(unit="Bygg", administration="Teknik")
    employ(unit="Bygg", administration="Kultur")
    with pytest.raises(Refused) as refused:
        meant(station, "Bygg")
    assert refused.value.code == "unit.several"
    assert refused.value.facts["candidates"] == ["Kultur/Bygg", "Teknik/Bygg"]
    assert meant(station, "Teknik/Bygg") == BYGG


def test_a_board_of_elected_members_lacks_no_manager(station: Station, employ: Employ) -> None:
    board = {"unit": "Kultur", "administration": "Nämnder"}
    employ("Eva", "Ek", kind=PersonKind.ELECTED_MEMBER, **board)
    assert lacking(station) == []
    employ("Per", "Ek", **board)
    assert lacking(station) == ["Nämnder/Kultur"]


def test_a_unit_lacks_a_manager_until_it_has_one_who_is_in_the_house(
    station: Station, employ: Employ
) -> None:
    anna = employ("Anna", "Ek", unit="Bygg", administration="Teknik")
    employ("Bo", "Ek", unit="Bygg", administration="Teknik")
    assert lacking(station) == ["Teknik/Bygg"]
    # Who leads a unit usually belongs to it.
    station.do(lead_unit, BYGG, manager_id=anna, actor="desk")
    assert lacking(station) == []
    station.do(end_person, anna, actor="desk")
    assert lacking(station) == ["Teknik/Bygg"]


def test_a_unit_nobody_belongs_to_lacks_nobody(station: Station, employ: Employ) -> None:
    anna = employ("Anna", "Ek", unit="Bygg", administration="Teknik")
    station.do(record_unit, "Teknik", "Gata", secret=False, actor="desk")
    station.do(lead_unit, BYGG, manager_id=anna, actor="desk")
    assert lacking(station) == []


def test_a_manager_is_in_the_house_and_no_deputy_of_his_own(
    station: Station, employ: Employ
) -> None:
    anna = employ("Anna", "Ek", unit="Bygg", administration="Teknik")
    bo = employ("Bo", "Ek", unit="Bygg", administration="Teknik")
    with pytest.raises(Refused, match=r"person\.not_found"):
        station.do(lead_unit, BYGG, manager_id="nobody", actor="desk")
    with pytest.raises(Refused, match=r"person\.not_found"):
        station.do(lead_unit, BYGG, deputy_ids=("nobody",), actor="desk")
    with pytest.raises(Refused, match=r"unit\.deputy_is_manager"):
        station.do(lead_unit, BYGG, manager_id=anna, deputy_ids=(bo, anna), actor="desk")
    station.do(lead_unit, BYGG, manager_id=anna, deputy_ids=(bo,), actor="desk")
    with pytest.raises(Refused, match=r"unit\.deputy_is_manager"):
        station.do(lead_unit, BYGG, deputy_ids=(anna,), actor="desk")


def test_a_deputy_who_takes_over_is_no_deputy_any_longer(station: Station, employ: Employ) -> None:
    anna, bo, eva = (employ(n, "Ek", unit="Bygg", administration="Teknik") for n in "ABE")
    station.do(lead_unit, BYGG, manager_id=anna, deputy_ids=(bo, eva), actor="desk")
    station.do(lead_unit, BYGG, manager_id=bo, actor="desk")
    with station.reading() as connection:
        unit = units(connection)[BYGG]
    assert (unit.manager_id, unit.deputy_ids) == (bo, (eva,))


@pytest.mark.parametrize(
    ("address", "flags", "told"),
    [
        ("", {}, ""),
        ("Storgatan 1", {}, ""),
        ("storgatan 1", {}, ""),
        ("Skolvägen 3", {}, "Skolvägen 3"),
        ("Skolvägen 3", {"hidden": True}, ""),
        ("Skolvägen 3", {"protected": True}, ""),
    ],
)
def test_a_visitor_is_told_an_address_that_is_not_the_houses(
    address: str, flags: dict[str, Any], told: str
) -> None:
    person = Person("p", PersonDetails("Anna", "Ek", visiting_address=address, **flags))
    assert person.visited_elsewhere("Storgatan 1") == told
