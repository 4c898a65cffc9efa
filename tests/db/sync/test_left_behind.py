"""What a station wrote last that has gone: any other that holds it hands it over to the server."""

import pytest

from db.sync.counterpart import HouseFailure
from db.sync.server.keeping import Keeping
from tests.db.sync.chains import Chain
from tests.db.sync.conftest import Connect, House, Invite


def strike_off(house: House, station: str) -> None:
    with Keeping(house.address, house.first.login, house.first.house_id) as keeping:
        keeping.strike_off(station)


def test_only_of_a_station_that_has_gone_is_taken_what_another_holds(
    house: House, connect: Connect, invite: Invite
) -> None:
    guard, kiosk = invite("Guard"), invite("Kiosk")
    chain, unheard = Chain("Guard"), Chain("Guard")
    connect(guard).take(chain.grow(3))
    chain.grow(2)
    unheard.grow(2)
    reception = connect()
    with pytest.raises(HouseFailure, match=r"house\.foreign_origin"):
        reception.take(chain.events)
    strike_off(house, "Guard")
    reception.take(chain.events)
    reception.take(unheard.events[:1])
    other = connect(kiosk)
    other.take(chain.events)
    other.take(unheard.events)
    assert other.heads() == {chain.origin: chain.head, unheard.origin: unheard.head}


def test_what_is_handed_over_for_another_must_follow_its_chain(
    house: House, connect: Connect, invite: Invite
) -> None:
    guard, chain = invite("Guard"), Chain("Guard")
    connect(guard).take(chain.grow(3))
    strike_off(house, "Guard")
    forged = chain.forked(2)
    forged.grow(2)
    with pytest.raises(HouseFailure, match=r"house\.forked"):
        connect().take(forged.events)
    assert connect().heads()[chain.origin] == chain.head


def test_what_lives_under_another_name_is_nobody_elses(
    house: House, connect: Connect, invite: Invite
) -> None:
    chain = Chain("an older name")
    connect(invite("Guard")).take(chain.grow(2))
    strike_off(house, "Guard")
    chain.grow()
    with pytest.raises(HouseFailure, match=r"house\.foreign_origin"):
        connect().take(chain.events)
