"""Times as people and switchboards write them."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.calendar import STOCKHOLM, OfficeDay, OpeningDays
from kiosk.exchange.written_times import Edge, WrittenTimes
from kiosk.refusal import Refused

OFFICE = OpeningDays(OfficeDay(time(7, 30), time(16, 30)))
TUESDAY = date(2026, 3, 10)
TIMES = WrittenTimes(TUESDAY, OFFICE)


def local(text: str, edge: Edge = Edge.FROM, times: WrittenTimes = TIMES, **how: bool) -> str:
    written = times.read(text, edge, column="från", **how)
    assert written is not None
    assert written.at.tzinfo is UTC
    return written.at.astimezone(STOCKHOLM).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize("text", ["1330", "13:30", "13.30", " 13:30 ", "13:30:00", "kl 13.30"])
def test_a_time_of_day_alone_is_today(text: str) -> None:
    assert local(text) == "2026-03-10 13:30"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-12 08:15", "2026-03-12 08:15"),
        ("2026-03-12T08:15", "2026-03-12 08:15"),
        ("2026-03-12 0815", "2026-03-12 08:15"),
        ("20260312 08.15", "2026-03-12 08:15"),
        ("0312 0815", "2026-03-12 08:15"),
        ("2026-03-12T08:15:00+00:00", "2026-03-12 09:15"),
        ("2026-03-12T08:15:00Z", "2026-03-12 09:15"),
        ("+1 08:15", "2026-03-11 08:15"),
        ("2026-03-12 24:00", "2026-03-13 00:00"),
        ("8.15", "2026-03-10 08:15"),
    ],
)
def test_a_day_and_a_time_stand_together(text: str, expected: str) -> None:
    assert local(text) == expected


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        (Edge.FROM, "2026-03-12 00:00"),
        (Edge.UNTIL, "2026-03-13 00:00"),
        (Edge.BACK, "2026-03-12 07:30"),
    ],
)
def test_a_day_alone_begins_ends_and_has_an_opening(edge: Edge, expected: str) -> None:
    for text in ("2026-03-12", "20260312", "+2"):
        assert local(text, edge) == expected
        written = TIMES.read(text, edge, column="från")
        assert written is not None
        assert (written.by_day, written.relative) == (True, text == "+2")


def test_back_on_a_closed_day_is_when_the_day_begins() -> None:
    assert local("2026-03-14", Edge.BACK) == "2026-03-14 00:00"


def test_days_on_are_working_days_and_none_is_the_day_itself() -> None:
    friday = WrittenTimes(date(2026, 3, 13), OFFICE)
    assert local("+1", Edge.FROM, friday) == "2026-03-16 00:00"
    sunday = WrittenTimes(date(2026, 3, 15), OFFICE)
    assert local("+0", Edge.FROM, sunday) == "2026-03-15 00:00"


def test_four_digits_are_a_day_where_a_day_is_expected_or_no_time_can_be_meant() -> None:
    assert local("0312") == "2026-03-10 03:12"
    assert local("0312", days_first=True) == "2026-03-12 00:00"
    assert local("1230", Edge.BACK, days_first=True) == "2026-12-30 07:30"
    day_first = WrittenTimes(TUESDAY, OFFICE, "DDMM")
    assert local("1203", Edge.FROM, day_first, days_first=True) == "2026-03-12 00:00"
    assert local("3103", Edge.FROM, day_first) == "2026-03-31 00:00"
    assert local("1345", days_first=True) == "2026-03-10 13:45"


def test_a_day_without_a_year_is_lately_or_soon() -> None:
    december = WrittenTimes(date(2026, 12, 20), OFFICE)
    assert local("0107", Edge.FROM, december, days_first=True) == "2027-01-07 00:00"
    january = WrittenTimes(date(2026, 1, 5), OFFICE)
    assert local("1222", Edge.FROM, january, days_first=True) == "2025-12-22 00:00"
    assert local("1222", Edge.BACK, january, days_first=True) == "2025-12-22 07:30"
    march = WrittenTimes(date(2026, 3, 10), OFFICE)
    assert local("1231", Edge.FROM, march, days_first=True) == "2025-12-31 00:00"


def test_nothing_is_no_time() -> None:
    assert TIMES.read("  ", Edge.BACK, column="åter") is None


@pytest.mark.parametrize(
    "text",
    ["Yvonne", "25:00", "24:01", "2026-02-30", "930", "12:60", "2026-03-12 lunch", "+", "-1"],
)
def test_what_is_no_time_is_refused_with_what_stood_there(text: str) -> None:
    with pytest.raises(Refused) as refusal:
        TIMES.read(text, Edge.FROM, column="från")
    assert refusal.value.code == "written_time.unreadable"
    assert refusal.value.facts == {"column": "från", "value": text}


@pytest.mark.parametrize("text", ["2026-03-29 02:30", "2026-03-29 0200", "2026-03-29T02.59"])
def test_a_time_that_summer_time_passes_over_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refusal:
        TIMES.read(text, Edge.FROM, column="från")
    assert refusal.value.code == "written_time.in_gap"
    assert refusal.value.facts == {"column": "från", "value": text}


def test_of_a_time_that_comes_twice_the_first_is_meant() -> None:
    written = TIMES.read("2026-10-25 02:30", Edge.FROM, column="från")
    assert written is not None
    assert written.at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@given(
    st.datetimes(
        datetime(2020, 1, 1),  # noqa: DTZ001 - wall times as they are written
        datetime(2035, 1, 1),  # noqa: DTZ001
    ).map(lambda each: each.replace(second=0, microsecond=0)),
    st.sampled_from(["%Y-%m-%d %H:%M", "%Y-%m-%dT%H.%M", "%Y%m%d %H%M"]),
)
def test_what_is_written_is_read_back(moment: datetime, form: str) -> None:
    there = moment.replace(tzinfo=STOCKHOLM).astimezone(UTC).astimezone(STOCKHOLM)
    assume(there.replace(tzinfo=None) == moment)
    written = TIMES.read(moment.strftime(form), Edge.FROM, column="från")
    assert written is not None
    assert written.at.astimezone(STOCKHOLM).replace(tzinfo=None) == moment
