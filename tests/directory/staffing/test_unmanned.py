"""Unmanned units: callers are sent to somebody who is there, never in a circle (M21–M22)."""

from datetime import datetime, timedelta

import pytest

from kiosk.directory.commands import end_person
from kiosk.directory.model import ReferredTo, unit_id_of
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staffing.queries import unmanned_units
from kiosk.directory.staffing.unmanned import SWITCHBOARD, man_again, set_unmanned
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from tests.conftest import NOON, Employ, TurnedClock

BYGG, MILJO, PLAN = (unit_id_of("", each) for each in ("Bygg", "Miljö", "Plan"))
OFFICE = office_days(Settings())


def hour(number: float) -> datetime:
    return NOON + timedelta(hours=number)


@pytest.fixture
def house(employ: Employ) -> dict[str, str]:
    """Give three units with one person each, who has an extension."""
    return {
        "anna": employ("Anna", "Ek", unit="Bygg", extension="1001"),
        "bo": employ("Bo", "Ek", unit="Miljö", extension="1002"),
        "eva": employ("Eva", "Ek", unit="Plan", extension="1003"),
    }


def leave(
    station: Station, unit_id: str, target: ReferredTo | None, begins: float = 1, ends: float = 5
) -> str:
    return station.do(set_unmanned, unit_id, hour(begins), hour(ends), target, actor="desk")


def refer(station: Station, person_id: str, begins: float, ends: float, reason: Reason) -> None:
    wanted = ReferralWanted(person_id, reason, hour(begins), hour(ends))
    station.do(set_referral, wanted, office=OFFICE, actor="desk")


def refusal(station: Station, unit_id: str, target: ReferredTo | None, *span: float) -> Refused:
    with pytest.raises(Refused) as refused:
        leave(station, unit_id, target, *span)
    return refused.value


def test_a_unit_is_unmanned_from_then_until_then(station: Station, house: dict[str, str]) -> None:
    leave(station, BYGG, ReferredTo(house["bo"]))
    with station.reading() as connection:
        (found,) = unmanned_units(connection, NOON)
    assert (found.unit_id, found.referred) == (BYGG, ReferredTo(house["bo"]))
    assert not found.holds_at(hour(0.9))
    assert found.holds_at(hour(1))
    assert not found.holds_at(hour(5))


def test_a_number_somebody_has_will_do_and_any_other_will_not(
    station: Station, house: dict[str, str]
) -> None:
    refused = refusal(station, BYGG, ReferredTo(number="7777"))
    assert refused.code == "unmanned.number_unknown"
    leave(station, BYGG, ReferredTo(number="1002"))


def test_of_two_who_share_a_number_one_must_be_there(
    station: Station, house: dict[str, str], employ: Employ
) -> None:
    shared = employ("Åke", "Ek", unit="Miljö", extension="1002")
    refer(station, house["bo"], 2, 3, Reason.MEETING)
    leave(station, BYGG, ReferredTo(number="1002"))
    station.do(man_again, BYGG, actor="desk")
    refer(station, shared, 2, 3, Reason.MEETING)
    assert refusal(station, BYGG, ReferredTo(number="1002")).code == "unmanned.target_away"


def test_the_switchboard_must_be_asked_for(station: Station, house: dict[str, str]) -> None:
    assert refusal(station, BYGG, None).code == "unmanned.target_missing"
    leave(station, BYGG, SWITCHBOARD)


def test_a_target_away_for_any_part_of_the_time_is_refused(
    station: Station, house: dict[str, str]
) -> None:
    refer(station, house["bo"], 4.5, 8, Reason.MEETING)
    refused = refusal(station, BYGG, ReferredTo(house["bo"]))
    assert refused.code == "unmanned.target_away"
    assert refused.facts["starts"] == hour(4.5)
    leave(station, BYGG, ReferredTo(house["bo"]), 1, 4.5)


def test_who_works_elsewhere_with_an_open_line_answers(
    station: Station, house: dict[str, str]
) -> None:
    refer(station, house["bo"], 0, 8, Reason.REMOTE)
    leave(station, BYGG, ReferredTo(house["bo"]))


def test_a_target_must_be_in_the_house_and_have_a_telephone(
    station: Station, house: dict[str, str], employ: Employ
) -> None:
    mute = employ("Olle", "Tyst", unit="Plan")
    refused = refusal(station, BYGG, ReferredTo(mute))
    assert refused.code == "unmanned.target_without_number"
    station.do(end_person, house["bo"], actor="desk")
    assert refusal(station, BYGG, ReferredTo(house["bo"])).code == "person.not_found"


def test_a_chain_is_followed_to_somebody_who_is_there(
    station: Station, house: dict[str, str]
) -> None:
    leave(station, MILJO, ReferredTo(house["eva"]), 2, 3)
    leave(station, BYGG, ReferredTo(house["bo"]))


def test_a_chain_that_ends_at_the_switchboard_is_refused(
    station: Station, house: dict[str, str]
) -> None:
    leave(station, MILJO, SWITCHBOARD, 2, 3)
    refused = refusal(station, BYGG, ReferredTo(house["bo"]))
    assert refused.code == "unmanned.target_unit_unmanned"
    assert refused.facts == {"name": "Bo Ek", "unit": "Miljö"}
    leave(station, BYGG, ReferredTo(house["bo"]), 3, 5)


def test_a_chain_whose_end_is_away_is_refused(station: Station, house: dict[str, str]) -> None:
    leave(station, MILJO, ReferredTo(house["eva"]), 2, 3)
    refer(station, house["eva"], 2.5, 6, Reason.MEETING)
    assert refusal(station, BYGG, ReferredTo(house["bo"])).code == "unmanned.target_away"


def test_a_unit_cannot_send_its_callers_to_itself(station: Station, house: dict[str, str]) -> None:
    refused = refusal(station, BYGG, ReferredTo(house["anna"]))
    assert refused.code == "unmanned.loop"
    assert refused.facts["names"] == "Bygg → Anna Ek → Bygg"


def test_a_circle_is_refused_with_the_names_along_it(
    station: Station, house: dict[str, str]
) -> None:
    leave(station, PLAN, ReferredTo(house["anna"]))
    leave(station, MILJO, ReferredTo(house["eva"]), 6, 7)
    refused = refusal(station, BYGG, ReferredTo(house["eva"]))
    assert refused.code == "unmanned.loop"
    assert refused.facts["names"] == "Bygg → Eva Ek → Plan → Anna Ek → Bygg"
    leave(station, BYGG, ReferredTo(house["eva"]), 6, 7)  # no circle at another time


def test_two_times_of_one_unit_do_not_overlap(station: Station, house: dict[str, str]) -> None:
    leave(station, BYGG, SWITCHBOARD)
    assert refusal(station, BYGG, SWITCHBOARD, 4, 6).code == "unmanned.already"
    leave(station, BYGG, SWITCHBOARD, 5, 6)


@pytest.mark.parametrize(
    ("begins", "ends", "code"),
    [
        (2, 2, "unmanned.ends_before_it_begins"),
        (3, 2, "unmanned.ends_before_it_begins"),
        (-3, -1, "unmanned.is_over"),
    ],
)
def test_times_that_cannot_be_are_refused(
    station: Station, house: dict[str, str], begins: float, ends: float, code: str
) -> None:
    assert refusal(station, BYGG, SWITCHBOARD, begins, ends).code == code
    assert refusal(station, "nowhere", SWITCHBOARD).code == "unit.not_found"


def test_a_unit_manned_again_is_manned_from_then_on(
    station: Station, house: dict[str, str], clock: TurnedClock
) -> None:
    leave(station, BYGG, SWITCHBOARD)
    leave(station, BYGG, SWITCHBOARD, 6, 7)
    clock.turn(timedelta(hours=2))
    assert station.do(man_again, BYGG, actor="desk").starts_at == hour(1)
    with station.reading() as connection:
        assert [each.starts_at for each in unmanned_units(connection, hour(2))] == [hour(6)]
    station.do(man_again, BYGG, actor="desk")
    with station.reading() as connection:
        assert unmanned_units(connection, hour(2)) == []
    with pytest.raises(Refused, match=r"unmanned\.none"):
        station.do(man_again, BYGG, actor="desk")
