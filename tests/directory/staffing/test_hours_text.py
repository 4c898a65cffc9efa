"""Phone hours as people write them."""

import pytest

from kiosk.directory.staffing.hours_text import read_weekly, weekly_in_short
from kiosk.directory.staffing.model import WeeklyHours
from kiosk.refusal import Refused


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("mån 9-11", [(0, 540, 660)]),
        ("mån-ons 9-11", [(0, 540, 660), (1, 540, 660), (2, 540, 660)]),
        ("tis 13–15, MÅNDAG 09.00 - 11:30", [(0, 540, 690), (1, 780, 900)]),
        ("fre 9-11, 13-15", [(4, 540, 660), (4, 780, 900)]),
        ("tors kl 8-8.30; sön 23-24", [(3, 480, 510), (6, 1380, 1440)]),
        ("Mon-Tue 9-10", [(0, 540, 600), (1, 540, 600)]),
        ("", []),
    ],
)
def test_days_and_hours_are_read(text: str, wanted: list[tuple[int, int, int]]) -> None:
    assert [(e.weekday, e.opens, e.closes) for e in read_weekly(text)] == wanted


@pytest.mark.parametrize(
    "text",
    ["9-11", "mån", "mån 9", "mån 25-26", "mån 9.75-11", "fre-mån 9-11", "hej 9-11", "mån 9-"],
)
def test_what_is_not_understood_is_refused_with_the_part(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_weekly(f"tis 8-9; {text}" if text[0].isalpha() else text)
    assert refused.value.code == "phone_hours.unreadable"
    assert refused.value.facts == {"text": text}


def test_days_of_equal_hours_are_drawn_together() -> None:
    weekly = read_weekly("mån-ons 9-11, fre 9-11, tis 13-15")
    assert list(weekly_in_short(weekly)) == [(0, 2, 540, 660), (4, 4, 540, 660), (1, 1, 780, 900)]
    assert list(weekly_in_short((WeeklyHours(0, 1, 2),))) == [(0, 0, 1, 2)]
