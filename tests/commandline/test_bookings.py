"""`kiosk booking`: add, move, cancel and list, with every bad input refused in words."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.commandline.conftest import Kiosk

HOST = "anna@b.example"
_AHEAD = date.today() + timedelta(days=7)  # noqa: DTZ011 - a day well ahead, whatever the zone
MONDAY = _AHEAD + timedelta(days=-_AHEAD.weekday() + 7)


def add(kiosk: Kiosk, *more: str, at: str = f"{MONDAY}T10:00") -> list[dict[str, object]]:
    words = ("--name", "Maj Öberg", "--host", HOST, "--at", at, *more, "--json")
    answer = kiosk("booking", "add", *words).answer
    booked: list[dict[str, object]] = answer["bookings"]
    return booked


def test_a_booking_is_added_listed_moved_and_cancelled(kiosk: Kiosk, folder: Path) -> None:
    (made,) = add(kiosk, "--persons", "3", "--zone", "Plan 2", "--ends", f"{MONDAY}T11:00")
    listed = kiosk("booking", "list", str(MONDAY), "--json").answer["bookings"]
    assert listed == [made]
    assert (made["persons"], made["zone"], made["host"]) == (3, "Plan 2", "Anna Stenmark")
    number = str(made["visit_id"])
    moved = kiosk("booking", "move", number, "--at", f"{MONDAY}T13:00", "--json").answer
    assert moved["bookings"][0]["booking_code"] == made["booking_code"]
    assert moved["bookings"][0]["at"] > str(made["at"])
    assert "Maj Öberg" in kiosk("booking", "list", str(MONDAY)).out
    gone = kiosk("booking", "cancel", number, "--json").answer["bookings"]
    assert gone[0]["state"] == "cancelled"
    assert kiosk("booking", "list", str(MONDAY), "--json").answer == {"bookings": []}


def test_a_series_is_added_and_its_rest_cancelled(kiosk: Kiosk, folder: Path) -> None:
    made = add(kiosk, "--every", "week", "--times", "3")
    assert len({each["series"] for each in made}) == 1
    second = str(made[1]["visit_id"])
    gone = kiosk("booking", "cancel", second, "--following", "--json").answer["bookings"]
    assert len(gone) == 2


def test_a_discreet_booking_is_listed_by_initials(kiosk: Kiosk, folder: Path) -> None:
    (made,) = add(kiosk, "--discreet", "--company", "Firman")
    assert (made["name"], made["company"]) == ("M. Ö.", "")
    told = kiosk("booking", "list", str(MONDAY))
    assert "Öberg" not in told.out + told.err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--at", "2020-01-07T10:00"), "booking.in_the_past"),
        (("--ends", f"{MONDAY + timedelta(days=1)}T01:00"), "booking.across_midnight"),
        (("--at", "2027-03-28T02:30"), "time.in_the_gap"),
        (("--every", "day", "--times", "400"), "booking.recurs_too_often"),
        (("--every", "week"), "booking.recurs_never"),
        (("--every", "hour", "--times", "2"), "command.every_unknown"),
        (("--times", "2"), "command.every_unknown"),
        (("--persons", "0"), "booking.persons_not_possible"),
        (("--email", "maj"), "booking.email_unreadable"),
        (("--name", "x" * 10_000), "visit.name_too_long"),
    ],
)
def test_what_cannot_be_booked_is_refused(
    kiosk: Kiosk, folder: Path, words: tuple[str, ...], code: str
) -> None:
    good = ("--name", "Maj", "--host", HOST, "--at", f"{MONDAY}T10:00")
    ran = kiosk("booking", "add", *good, *words, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)
    assert ran.answer["error"]["message"]
    listed = kiosk("booking", "list", "--days", "400", "--json").answer
    assert listed == {"bookings": []}


def test_a_script_that_cancels_twice_is_told_so(kiosk: Kiosk, folder: Path) -> None:
    (made,) = add(kiosk)
    number = str(made["visit_id"])
    assert kiosk("booking", "cancel", number, "--json").code == 0
    again = kiosk("booking", "cancel", number, "--json")
    assert (again.code, again.answer["error"]["code"]) == (2, "visit.booking_cancelled")
    moved = kiosk("booking", "move", number, "--zone", "Plan 1", "--json")
    assert moved.answer["error"]["code"] == "visit.booking_cancelled"
