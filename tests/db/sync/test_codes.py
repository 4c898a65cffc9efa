"""The enrolment code, and the parcel that the server keeps without being able to read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.sync.counterpart import HouseFailure
from db.sync.server.codes import Code
from db.sync.server.keeping import Keeping, join
from tests.db.sync.conftest import House

PARCEL = "Märkenas nycklar 5f3a".encode()


@given(st.binary(max_size=300))
def test_who_has_the_code_opens_the_parcel(parcel: bytes) -> None:
    code = Code.new("0badcafe")
    sealed = code.seal(parcel)
    assert Code.read(str(code)).open(sealed) == parcel
    assert len(parcel) < 8 or parcel not in sealed


@pytest.mark.parametrize("place", [0, 11, 12, 20, -1])
def test_a_parcel_that_somebody_has_changed_is_refused(place: int) -> None:
    code = Code.new("0badcafe")
    changed = bytearray(code.seal(PARCEL))
    changed[place] ^= 1
    with pytest.raises(HouseFailure, match=r"house\.parcel"):
        code.open(bytes(changed))
    with pytest.raises(HouseFailure, match=r"house\.parcel"):
        Code.new("0badcafe").open(code.seal(PARCEL))
    with pytest.raises(HouseFailure, match=r"house\.parcel"):
        code.open(b"short")


def test_what_is_signed_in_with_does_not_open_the_parcel() -> None:
    code = Code.new("0badcafe")
    assert code.secret not in code.login.secret
    shown = Code(code.short, code.suffix, code.login.secret[:24])
    with pytest.raises(HouseFailure):
        shown.open(code.seal(PARCEL))


def test_nothing_of_the_parcel_stands_on_the_server(house: House) -> None:
    with Keeping(house.address, house.first.login, house.first.house_id) as keeping:
        code = keeping.invite("Guard", parcel=PARCEL).code
    rows = house.ask("SELECT parcel FROM foaje.invitation")
    assert len(rows) == 1
    assert PARCEL not in bytes(rows[0][0])  # type: ignore[call-overload] # a bytea
    assert join(house.address, code).parcel == PARCEL


def test_a_code_for_another_station_stays_good_for_the_one_it_is_for(house: House) -> None:
    with Keeping(house.address, house.first.login, house.first.house_id) as keeping:
        code = keeping.invite("Guard").code
    with pytest.raises(HouseFailure, match=r"house\.invited_otherwise") as refused:
        join(house.address, code, station="Vakten")
    assert refused.value.facts == {"invited": "Guard", "station": "Vakten"}
    assert join(house.address, code, station="Guard").station == "Guard"
