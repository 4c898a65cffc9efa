"""`kiosk referral` and `kiosk calendar`, with good input and every bad one."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.directory.model import unit_id_of
from kiosk.directory.staffing.commands import set_phone_hours
from kiosk.directory.staffing.model import WeeklyHours
from kiosk.station import Station
from tests.commandline.conftest import Kiosk


def test_somebody_is_referred_by_a_short_form_and_back_again(kiosk: Kiosk, house: Path) -> None:
    who = "maj@b.example"
    told = kiosk("referral", "set", who, "l 13", "--at", "2099-11-24T12:05", "--json").answer
    assert told.pop("referral_id")
    assert told == {
        "name": "Maj Mård",
        "email": who,
        "reason": "lunch",
        "starts_at": "2099-11-24T11:05:00Z",
        "ends_at": "2099-11-24T12:00:00Z",
        "back_at": "2099-11-24T12:00:00Z",
        "line": "closed",
        "source": "desk",
    }
    now = kiosk("referral", "set", who, "sjuk", "--json").answer
    kiosk("referral", "set", "bo@b.example", "sjuk", "--json")
    listed = kiosk("referral", "list", who, "--json").answer["referrals"]
    assert [each["reason"] for each in listed] == ["sick", "lunch"]
    assert len(kiosk("referral", "list", "--json").answer["referrals"]) == 3
    assert kiosk("referral", "end", who, "--json").answer == {"ended": [now["referral_id"]]}
    assert kiosk("referral", "end", who, "--json").answer == {"ended": []}
    assert len(kiosk("referral", "list", who, "--json").answer["referrals"]) == 1


def test_referrals_are_told_in_words(kiosk: Kiosk, house: Path) -> None:
    set_ = ("referral", "set", "maj@b.example")
    told = kiosk(*set_, "lunch till 13", "--at", "2099-11-24T12:00").out
    assert told == ("Maj Mård: Lunch, tisdag 24 november 12.00 – tisdag 24 november 13.00\n")
    assert kiosk(*set_, "vab", "--at", "2099-11-24T12:00").out == (
        "Maj Mård: Vård av barn, från tisdag 24 november 12.00 tills vidare\n"
    )
    assert len(kiosk("referral", "list").out.splitlines()) == 2
    assert kiosk("referral", "end", "maj@b.example").out == "Avslutade: 0 hänvisningar.\n"


@pytest.mark.parametrize(
    ("who", "typed", "code"),
    [
        ("maj@b.example", "lunch", "referral.return_time_missing"),
        ("maj@b.example", "xyz 13", "short_form.reason_unknown"),
        ("maj@b.example", "s 13", "short_form.reason_ambiguous"),
        ("maj@b.example", "lunch 11", "short_form.time_has_passed"),
        ("maj@b.example", "möte 14-13", "referral.ends_before_it_begins"),
        ("maj@b.example", "möte 28/3 02.30", "time.in_the_gap"),
        ("nobody@b.example", "l 13", "person.not_found"),
        ("Eva Ek", "l 13", "person.several"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_stored(
    kiosk: Kiosk, house: Path, who: str, typed: str, code: str
) -> None:
    ran = kiosk("referral", "set", who, typed, "--at", "2026-11-24T12:00", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)
    assert "{" not in ran.err
    assert kiosk("referral", "list", "--json").answer == {"referrals": []}


def test_a_meeting_that_would_leave_phone_hours_to_nobody_is_refused_and_an_illness_is_not(
    kiosk: Kiosk, house: Path
) -> None:
    with Station(house) as station:
        station.do(
            set_phone_hours,
            unit_id_of("", "Soc"),
            [WeeklyHours(weekday, 9 * 60, 11 * 60) for weekday in range(5)],
            reason="Få handläggare",
            decided_by="Nämnden",
            review_on=date(2150, 1, 1),
            actor="test",
        )
    set_ = ("referral", "set", "sune@b.example")
    at = ("--at", "2099-11-24T08:00", "--json")
    ran = kiosk(*set_, "möte 10-12", *at)
    assert (ran.code, ran.answer["error"]["code"]) == (2, "phone_hours.would_be_empty")
    assert kiosk(*set_, "möte 11-12", *at).code == 0
    assert kiosk(*set_, "sjuk", *at).code == 0


@pytest.mark.parametrize(
    ("day", "add", "answer"),
    [
        ("2026-11-24", 0, {"working_day": True, "name": "", "result": "2026-11-24"}),
        ("2026-11-20", 2, {"working_day": True, "name": "", "result": "2026-11-24"}),
        ("2026-12-24", 0, {"working_day": False, "name": "Julafton", "result": "2026-12-28"}),
        ("2026-12-22", 2, {"working_day": True, "name": "", "result": "2026-12-28"}),
        ("2026-11-22", 1, {"working_day": False, "name": "", "result": "2026-11-23"}),
    ],
)
def test_working_days_are_counted(kiosk: Kiosk, day: str, add: int, answer: dict[str, Any]) -> None:
    assert kiosk("calendar", "working-day", day, "--add", str(add), "--json").answer == answer


@pytest.mark.parametrize("day", ["2026-02-29", "24/12", "", "0001-01-01"])
def test_what_is_no_day_is_refused(kiosk: Kiosk, day: str) -> None:
    ran = kiosk("calendar", "working-day", day, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "command.day_unreadable")


def test_a_day_is_told_in_words(kiosk: Kiosk) -> None:
    day = ("calendar", "working-day")
    assert kiosk(*day, "2026-11-24").out == "Tisdag 24 november är en arbetsdag.\n"
    assert kiosk(*day, "2026-12-24").out == (
        "Torsdag 24 december är ingen arbetsdag: Julafton.\n"
        "Räknat till: måndag 28 december (2026-12-28)\n"
    )
    assert kiosk(*day, "2026-11-22").out.startswith("Söndag 22 november är ingen arbetsdag.\n")
    assert kiosk(*day, "2026-11-24", "--add", "-1", "--json").answer["error"]["code"] == (
        "command.parameter_wrong"
    )
