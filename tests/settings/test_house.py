"""The station's own address in `[house]`: a number or a name, and nothing else."""

import pytest

from kiosk.refusal import Refused
from kiosk.settings import HouseSettings, settings_from


def house(**told: object) -> HouseSettings:
    found = settings_from({"house": {"host": "db", **told}}).house
    assert found is not None
    return found


def test_without_an_address_there_is_none_and_the_port_is_known() -> None:
    assert (house().address, house().port_between_stations) == ("", 47113)


@pytest.mark.parametrize("address", ["10.0.0.5", "disk.kommun.example", "fd00::5", "disk-2"])
def test_a_number_or_a_name_is_an_address(address: str) -> None:
    assert house(address=address).address == address


@pytest.mark.parametrize(
    "address", ["10.0.0.5:47113", "http://disk", "disk one", "[fd00::5]", "-x", "disk\n", "å" * 3]
)
def test_anything_else_is_refused_by_its_key(address: str) -> None:
    with pytest.raises(Refused) as refused:
        house(address=address)
    assert refused.value.facts["key"] == "house.address"


def test_a_port_that_is_none_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        house(port_between_stations=0)
    assert refused.value.facts["key"] == "house.port_between_stations"
