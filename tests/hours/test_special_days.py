"""Special days lie over the settings' closures, wherever opening hours are asked for."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from db.transaction import Transaction
from kiosk.calendar import OfficeDay, wall_time
from kiosk.hours.commands import set_hours, unset_hours
from kiosk.hours.model import SpecialDay, clock_read, hours_between
from kiosk.hours.queries import special_days
from kiosk.privacy.users.commands import KeptPin, make_user
from kiosk.privacy.users.model import Role
from kiosk.refusal import Refused
from kiosk.station import Station, StationReader, opening_days
from tests.conftest import NOON

MONDAY = date(2026, 3, 16)
SATURDAY = date(2026, 3, 14)
MORNING = SpecialDay(MONDAY, OfficeDay(time(9), time(12)), "Utbildning")


def test_a_special_day_goes_before_ordinary_hours_at_once(station: Station) -> None:
    ordinary = station.opening_days().on(MONDAY)
    station.do(set_hours, MORNING, actor="desk")
    assert station.opening_days().on(MONDAY) == MORNING.hours != ordinary
    assert station.office_days().on(MONDAY) == MORNING.hours
    assert station.told_of(MONDAY) == "Utbildning"


def test_a_saturday_can_be_opened_and_a_monday_closed(station: Station) -> None:
    station.do(set_hours, SpecialDay(SATURDAY, OfficeDay(time(10), time(14))), actor="desk")
    station.do(set_hours, SpecialDay(MONDAY, None), actor="desk")
    days = station.opening_days()
    assert days.is_open(wall_time(SATURDAY, time(11)))
    assert not days.is_open(wall_time(MONDAY, time(11)))
    friday_evening = wall_time(date(2026, 3, 13), time(20))
    assert days.next_opening(friday_evening) == wall_time(SATURDAY, time(10))


def test_what_was_said_last_of_a_day_stands_and_can_be_taken_back(station: Station) -> None:
    ordinary = station.opening_days().on(MONDAY)
    station.do(set_hours, MORNING, actor="desk")
    station.do(set_hours, SpecialDay(MONDAY, None), actor="desk")
    assert station.opening_days().on(MONDAY) is None
    station.do(unset_hours, MONDAY, actor="desk")
    assert station.opening_days().on(MONDAY) == ordinary
    with pytest.raises(Refused, match=r"hours\.none_set"):
        station.do(unset_hours, MONDAY, actor="desk")


def test_special_days_are_known_after_a_start(station: Station) -> None:
    station.do(set_hours, MORNING, actor="desk")
    folder, settings = station.folder, station.settings
    station.close()
    with StationReader(folder, settings) as reader, reader.reading() as connection:
        assert opening_days(settings, special_days(connection)).on(MONDAY) == MORNING.hours
    with Station(folder, settings) as again:
        assert again.opening_days().on(MONDAY) == MORNING.hours


def test_a_day_that_has_passed_is_refused_and_today_is_not(station: Station) -> None:
    with pytest.raises(Refused, match=r"hours\.day_past"):
        station.do(set_hours, SpecialDay(NOON.date() - timedelta(days=1), None), actor="desk")
    station.do(set_hours, SpecialDay(NOON.date(), None), actor="desk")
    assert not station.opening_days().is_open(NOON)


def test_clocks_are_read_as_people_write_them() -> None:
    assert {clock_read(said) for said in ("7.30", "07:30", " 07.30 ")} == {time(7, 30)}
    for wrong in ("", "25.00", "7.60", "halv åtta", "7.30.00"):
        with pytest.raises(Refused, match=r"hours\.clock_unreadable"):
            clock_read(wrong)
    with pytest.raises(Refused, match=r"hours\.closes_before_opens"):
        hours_between(time(12), time(12))


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.RECEPTION, True),
        (Role.MANAGER, True),
        (Role.ADMINISTRATOR, True),
        (Role.SECURITY, False),
        (Role.EVACUATION_LEAD, False),
        (None, False),
    ],
)
def test_once_signing_in_is_set_up_only_who_has_a_role_for_it_sets_hours(
    station: Station, role: Role | None, may: bool
) -> None:
    pin = KeptPin("$argon2id$of-nobody", "0123456789ab")
    station.do(make_user, "Inger", [Role.ADMINISTRATOR], pin=pin, actor="command_line")
    user = station.do(make_user, "Olle", [role], pin=pin, actor="shell") if role else None

    def code_of(command: Callable[[Transaction], object]) -> str:
        def at_the_desk(tx: Transaction) -> None:
            if user is not None:
                tx.act_for("desk", user.user_id)
            command(tx)

        try:
            station.do(at_the_desk)
        except Refused as refused:
            return refused.code
        return ""

    code = "" if may else "sign_in.missing" if role is None else "user.not_allowed"
    assert code_of(lambda tx: set_hours(tx, MORNING, actor="desk")) == code
    station.do(set_hours, MORNING, actor="command_line")
    assert code_of(lambda tx: unset_hours(tx, MONDAY, actor="desk")) == code
