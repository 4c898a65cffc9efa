"""Deciding on phone hours and duties: an exception with reason, decider and review date (M11)."""

from datetime import date, timedelta
from typing import Any

import pytest

from kiosk.directory.model import unit_id_of
from kiosk.directory.staffing.commands import (
    end_duties_of,
    end_duty,
    end_phone_hours,
    plan_duty,
    set_phone_hours,
)
from kiosk.directory.staffing.model import WeeklyHours
from kiosk.directory.staffing.queries import duties, phone_hours_by_unit
from kiosk.refusal import Refused
from kiosk.station import Station
from tests.conftest import NOON, Employ

BYGG = unit_id_of("", "Bygg")
WEEKLY = (WeeklyHours(0, 540, 660), WeeklyHours(1, 780, 900))
DECIDED: dict[str, Any] = {
    "reason": "Få anställda",
    "decided_by": "Enhetschefen",
    "review_on": date(2026, 12, 31),
}


def hour(number: int) -> Any:
    return NOON + timedelta(hours=number)


def test_phone_hours_stand_as_decided_until_they_are_ended(
    station: Station, employ: Employ
) -> None:
    employ(unit="Bygg")
    station.do(set_phone_hours, BYGG, WEEKLY, **DECIDED, actor="desk")
    with station.reading() as connection:
        (found,) = phone_hours_by_unit(connection).values()
    assert (found.unit_id, found.weekly) == (BYGG, WEEKLY)
    assert (found.reason, found.decided_by) == ("Få anställda", "Enhetschefen")
    assert found.review_on == date(2026, 12, 31)
    station.do(end_phone_hours, BYGG, actor="desk")
    with station.reading() as connection:
        assert phone_hours_by_unit(connection) == {}
    with pytest.raises(Refused, match=r"phone_hours\.none"):
        station.do(end_phone_hours, BYGG, actor="desk")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"reason": " "}, "phone_hours.reason_missing"),
        ({"decided_by": ""}, "phone_hours.decider_missing"),
        ({"review_on": None}, "phone_hours.review_missing"),
        ({"review_on": NOON.date()}, "phone_hours.review_has_passed"),
    ],
)
def test_the_exception_demands_reason_decider_and_a_review_to_come(
    station: Station, employ: Employ, told: dict[str, Any], code: str
) -> None:
    employ(unit="Bygg")
    with pytest.raises(Refused) as refused:
        station.do(set_phone_hours, BYGG, WEEKLY, **(DECIDED | told), actor="desk")
    assert refused.value.code == code
    with station.reading() as connection:
        assert phone_hours_by_unit(connection) == {}


@pytest.mark.parametrize(
    ("weekly", "code"),
    [
        ((), "phone_hours.empty"),
        ((WeeklyHours(7, 540, 660),), "phone_hours.not_possible"),
        ((WeeklyHours(0, 660, 540),), "phone_hours.not_possible"),
        ((WeeklyHours(0, 540, 540),), "phone_hours.not_possible"),
        ((WeeklyHours(0, 540, 1441),), "phone_hours.not_possible"),
        ((WeeklyHours(0, 540, 660), WeeklyHours(0, 659, 700)), "phone_hours.overlap"),
    ],
)
def test_hours_that_cannot_be_are_refused(
    station: Station, employ: Employ, weekly: tuple[WeeklyHours, ...], code: str
) -> None:
    employ(unit="Bygg")
    with pytest.raises(Refused) as refused:
        station.do(set_phone_hours, BYGG, weekly, **DECIDED, actor="desk")
    assert refused.value.code == code


def test_hours_that_meet_do_not_overlap(station: Station, employ: Employ) -> None:
    employ(unit="Bygg")
    meeting = (WeeklyHours(0, 540, 600), WeeklyHours(0, 600, 660), WeeklyHours(1, 540, 660))
    station.do(set_phone_hours, BYGG, meeting, **DECIDED, actor="desk")


def test_an_unknown_unit_has_no_phone_hours(station: Station) -> None:
    with pytest.raises(Refused, match=r"unit\.not_found"):
        station.do(set_phone_hours, "nowhere", WEEKLY, **DECIDED, actor="desk")


def test_somebody_of_the_unit_is_put_on_duty_and_taken_from_it(
    station: Station, employ: Employ
) -> None:
    anna = employ("Anna", "Ek", unit="Bygg")
    first = station.do(plan_duty, BYGG, anna, hour(0), hour(2), actor="desk")
    station.do(plan_duty, BYGG, anna, hour(24), hour(26), actor="desk")
    with station.reading() as connection:
        assert [each.starts_at for each in duties(connection, NOON)] == [hour(0), hour(24)]
        assert len(duties(connection, NOON, hour(24))) == 1
        assert duties(connection, hour(2), hour(24)) == []
    station.do(end_duty, first, actor="desk")
    with station.reading() as connection:
        assert len(duties(connection, NOON, unit_ids=[BYGG])) == 1
        assert duties(connection, NOON, unit_ids=["other"]) == []
    station.do(end_duties_of, anna, actor="desk")
    with station.reading() as connection:
        assert duties(connection, NOON) == []


def test_a_duty_is_for_people_of_the_unit_and_ends_after_it_begins(
    station: Station, employ: Employ
) -> None:
    anna = employ("Anna", "Ek", unit="Bygg")
    other = employ("Bo", "Ek", unit="Miljö")
    with pytest.raises(Refused, match=r"duty\.not_in_unit"):
        station.do(plan_duty, BYGG, other, hour(0), hour(2), actor="desk")
    with pytest.raises(Refused, match=r"duty\.ends_before_it_begins"):
        station.do(plan_duty, BYGG, anna, hour(2), hour(2), actor="desk")
    with pytest.raises(Refused, match=r"person\.not_found"):
        station.do(plan_duty, BYGG, "nobody", hour(0), hour(2), actor="desk")
