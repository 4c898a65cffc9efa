"""`kiosk hours`: special days are set, listed and taken back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.commandline.conftest import Kiosk

DAY = (datetime.now(UTC) + timedelta(days=40)).date().isoformat()


def test_a_day_is_set_listed_and_unset(kiosk: Kiosk) -> None:
    said = kiosk(
        "hours", "set", DAY, "--opens", "9", "--closes", "12.00", "--text", "Kurs", "--json"
    )
    day = {"day": DAY, "closed": False, "opens": "09:00", "closes": "12:00", "text": "Kurs"}
    assert said.answer == {"day": day}
    assert kiosk("hours", "list", "--json").answer == {"days": [day]}
    assert "09.00–12.00. Kurs" in kiosk("hours", "list").out
    assert kiosk("hours", "unset", DAY, "--json").answer == {"unset": DAY}
    assert kiosk("hours", "list", "--json").answer == {"days": []}


def test_what_is_left_out_is_as_usual(kiosk: Kiosk) -> None:
    said = kiosk("hours", "set", DAY, "--closes", "12", "--json").answer["day"]
    assert (said["opens"], said["closes"]) == ("07:30", "12:00")


def test_a_closed_day_has_no_hours(kiosk: Kiosk) -> None:
    assert kiosk("hours", "set", DAY, "--closed", "--json").answer["day"]["closed"] is True


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((DAY,), "hours.nothing_said"),
        ((DAY, "--closed", "--opens", "8"), "hours.said_twice"),
        ((DAY, "--opens", "25"), "hours.clock_unreadable"),
        ((DAY, "--opens", "12", "--closes", "9"), "hours.closes_before_opens"),
        (("2020-01-02", "--closed"), "hours.day_past"),
        (("i morgon", "--closed"), "command.day_unreadable"),
        ((DAY, "--closed", "--text", "x" * 201), "hours.text_too_long"),
    ],
)
def test_what_cannot_be_is_refused(
    kiosk: Kiosk, folder: Path, words: tuple[str, ...], code: str
) -> None:
    ran = kiosk("hours", "set", *words, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)
    assert kiosk("hours", "list", "--json").answer == {"days": []}
