"""Calendars read: series, time zones, cancelled and changed instances, and what is broken."""

from datetime import UTC, timedelta
from pathlib import Path
from time import process_time

import pytest

from kiosk.exchange.calendars.calendar_events import (
    Busy,
    CalendarReading,
)
from tests.exchange.calendars.ics import STOCKHOLM_ZONE, event, meeting
from tests.exchange.calendars.reading import AT_TEN, read, times, told


def test_a_meeting_is_read(tmp_path: Path) -> None:
    text = meeting("20260312", "a@b", "SUMMARY:Budget\\, del 1", "ORGANIZER:mailto:Eva@B.example")
    (found,) = read(tmp_path, text).events
    assert told(found) == "03-12 10:00–03-12 11:00"
    assert (found.uid, found.instance, found.subject) == ("a@b", "", "Budget, del 1")
    assert (found.busy, found.private, found.organizer) == (Busy.BUSY, False, "eva@b.example")
    assert found.starts_at.tzinfo is UTC


@pytest.mark.parametrize("mark", ["PRIVATE", "CONFIDENTIAL", "private"])
def test_a_private_event_has_no_subject(tmp_path: Path, mark: str) -> None:
    text = meeting("20260312", "a@b", "SUMMARY:Läkarbesök", f"CLASS:{mark}")
    found = read(tmp_path, text)
    assert found.events[0].private
    assert "Läkarbesök" not in repr(found)


@pytest.mark.parametrize(
    ("lines", "busy"),
    [
        ((), Busy.BUSY),
        (("TRANSP:TRANSPARENT",), Busy.FREE),
        (("STATUS:TENTATIVE",), Busy.TENTATIVE),
        (("X-MICROSOFT-CDO-BUSYSTATUS:OOF", "TRANSP:TRANSPARENT"), Busy.AWAY),
        (("X-MICROSOFT-CDO-BUSYSTATUS:FREE",), Busy.FREE),
        (("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE",), Busy.ELSEWHERE),
        (("X-MICROSOFT-CDO-BUSYSTATUS:NONSENSE",), Busy.BUSY),
    ],
)
def test_what_a_calendar_shows_others(tmp_path: Path, lines: tuple[str, ...], busy: Busy) -> None:
    (found,) = read(tmp_path, meeting("20260312", "a@b", *lines)).events
    assert found.busy is busy


def test_a_whole_day_is_from_midnight_to_midnight_in_stockholm(tmp_path: Path) -> None:
    days = event("DTSTART;VALUE=DATE:20260327", "DTEND;VALUE=DATE:20260330")
    (found,) = read(tmp_path, days).events
    assert told(found) == "03-27 00:00–03-30 00:00"
    assert found.ends_at - found.starts_at == timedelta(hours=71)
    assert times(tmp_path, event("DTSTART;VALUE=DATE:20260312")) == ["03-12 00:00–03-13 00:00"]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("DTSTART;TZID=W. Europe Standard Time:20260312T100000", "03-12 10:00"),
        ('DTSTART;TZID="Europe/Stockholm":20260312T100000', "03-12 10:00"),
        ("DTSTART;TZID=/x.sourceforge.net/20260101/Europe/Helsinki:20260312T100000", "03-12 09:00"),
        ("DTSTART;TZID=FLE Standard Time:20260312T100000", "03-12 09:00"),
        ("DTSTART:20260312T100000Z", "03-12 11:00"),
        ("DTSTART:20260312T100000", "03-12 10:00"),
    ],
)
def test_time_zones_by_name(tmp_path: Path, start: str, expected: str) -> None:
    (found,) = times(tmp_path, event(start, "DURATION:PT30M"))
    assert found.startswith(expected)


def test_a_zone_described_in_the_file_holds(tmp_path: Path) -> None:
    zone = STOCKHOLM_ZONE.format(zone="Kommunens tid")
    text = event("DTSTART;TZID=Kommunens tid:20260402T100000", "DURATION:PT1H")
    assert times(tmp_path, zone, text) == ["04-02 10:00–04-02 11:00"]


def test_a_time_without_zone_is_in_the_zone_of_the_calendar(tmp_path: Path) -> None:
    text = event("DTSTART:20260312T100000", "DURATION:PT1H")
    assert times(tmp_path, "X-WR-TIMEZONE:Europe/Helsinki", text) == ["03-12 09:00–03-12 10:00"]
    assert times(tmp_path, "X-WR-TIMEZONE:Nowhere", text) == ["03-12 10:00–03-12 11:00"]


def test_an_unknown_zone_costs_its_own_event_alone(tmp_path: Path) -> None:
    bad = event("DTSTART;TZID=Björkfors tid:20260312T100000", "DURATION:PT1H", uid="bad")
    found = read(tmp_path, meeting(uid="good"), bad)
    assert [each.uid for each in found.events] == ["good"]
    (row,) = found.refused
    assert (row.code, row.facts) == ("calendar_row.zone_unknown", {"value": "Björkfors tid"})
    assert row.line == 9
    assert found.doubtful == {"bad"}


def test_a_zone_of_one_file_is_not_known_in_the_next(tmp_path: Path) -> None:
    text = event("DTSTART;TZID=Kommunens tid:20260402T100000", "DURATION:PT1H")
    assert read(tmp_path, STOCKHOLM_ZONE.format(zone="Kommunens tid"), text).refused == ()
    assert [row.code for row in read(tmp_path, text).refused] == ["calendar_row.zone_unknown"]


def test_an_event_without_an_end_lasts_its_duration_or_is_refused(tmp_path: Path) -> None:
    start = "DTSTART;TZID=Europe/Stockholm:20260328T100000"
    assert times(tmp_path, event(start, "DURATION:P1D")) == ["03-28 10:00–03-29 10:00"]
    assert times(tmp_path, event(start, "DURATION:PT23H")) == ["03-28 10:00–03-29 10:00"]
    (row,) = read(tmp_path, event(start)).refused
    assert row.code == "calendar_row.without_end"
    assert row.facts == {"start": "2026-03-28 10.00"}


def test_an_end_before_the_beginning_is_refused(tmp_path: Path) -> None:
    text = event("DTSTART:20260312T100000Z", "DTEND:20260312T090000Z")
    (row,) = read(tmp_path, text).refused
    assert row.code == "calendar_row.until_before_from"


def test_a_moment_is_no_absence(tmp_path: Path) -> None:
    text = event("DTSTART:20260312T100000Z", "DTEND:20260312T100000Z")
    assert read(tmp_path, text) == CalendarReading((), (), frozenset())


def test_a_series_follows_the_clock_on_the_wall(tmp_path: Path) -> None:
    weekly = event(
        "DTSTART;TZID=W. Europe Standard Time:20260105T090000",
        "DTEND;TZID=W. Europe Standard Time:20260105T100000",
        "RRULE:FREQ=WEEKLY;UNTIL=20260413T120000Z",
    )
    assert times(tmp_path, weekly) == [
        f"{day} 09:00–{day} 10:00" for day in ("03-16", "03-23", "03-30", "04-06", "04-13")
    ]


def test_a_series_without_an_end_stops_at_the_window(tmp_path: Path) -> None:
    found = read(tmp_path, event(*AT_TEN, "RRULE:FREQ=DAILY"))
    assert len(found.events) == 61
    assert len({each.instance for each in found.events}) == 61
    assert found.events[0].instance == "20260310T090000Z"


def test_instances_left_out_cancelled_and_moved(tmp_path: Path) -> None:
    series = event(
        *AT_TEN, "RRULE:FREQ=DAILY;COUNT=5", "EXDATE;TZID=Europe/Stockholm:20260311T100000"
    )
    cancelled = event(
        "RECURRENCE-ID;TZID=Europe/Stockholm:20260312T100000",
        "DTSTART;TZID=Europe/Stockholm:20260312T100000",
        "DTEND;TZID=Europe/Stockholm:20260312T110000",
        "STATUS:CANCELLED",
    )
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Stockholm:20260313T100000",
        "DTSTART;TZID=Europe/Stockholm:20260313T140000",
        "DTEND;TZID=Europe/Stockholm:20260313T150000",
    )
    found = read(tmp_path, series, cancelled, moved)
    assert sorted(map(told, found.events)) == [
        "03-10 10:00–03-10 11:00",
        "03-13 14:00–03-13 15:00",
        "03-14 10:00–03-14 11:00",
    ]
    assert "20260313T090000Z" in {each.instance for each in found.events}


def test_an_instance_without_its_series_happens(tmp_path: Path) -> None:
    alone = event(
        "RECURRENCE-ID;TZID=Europe/Stockholm:20260313T100000",
        "DTSTART;TZID=Europe/Stockholm:20260313T140000",
        "DTEND;TZID=Europe/Stockholm:20260313T150000",
    )
    (found,) = read(tmp_path, alone).events
    assert (told(found), found.instance) == ("03-13 14:00–03-13 15:00", "20260313T090000Z")


def test_dates_added_to_an_event_happen_too(tmp_path: Path) -> None:
    added = event(*AT_TEN, "RDATE;TZID=Europe/Stockholm:20260317T100000,20260318T120000")
    assert times(tmp_path, added) == [
        "03-10 10:00–03-10 11:00",
        "03-17 10:00–03-17 11:00",
        "03-18 12:00–03-18 13:00",
    ]


def test_a_cancelled_event_does_not_happen(tmp_path: Path) -> None:
    assert times(tmp_path, meeting("20260312", "a@b", "STATUS:CANCELLED")) == []


def test_what_is_over_or_far_ahead_is_left_out(tmp_path: Path) -> None:
    assert times(tmp_path, meeting("20260308", "a"), meeting("20260601", "b")) == []
    long = event("DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:20260312")
    assert times(tmp_path, long) == ["01-05 00:00–03-12 00:00"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [("DAILY;COUNT=100000", 60), ("HOURLY;COUNT=100000", 1465), ("DAILY;COUNT=1000000000", 60)],
)
def test_a_hundred_thousand_recurrences_cost_what_the_window_holds(
    tmp_path: Path, rule: str, expected: int
) -> None:
    start = "DTSTART;TZID=Europe/Stockholm:20200101T090000"
    begun = process_time()
    found = read(tmp_path, event(start, "DURATION:PT30M", f"RRULE:FREQ={rule}"), meeting(uid="b"))
    assert process_time() - begun < 5
    assert found.refused == ()
    assert abs(len(found.events) - 1 - expected) <= 1


@pytest.mark.parametrize("rule", ["SECONDLY", "MINUTELY;COUNT=100000"])
def test_what_recurs_every_minute_is_refused_and_the_rest_goes_in(
    tmp_path: Path, rule: str
) -> None:
    found = read(tmp_path, event(*AT_TEN, f"RRULE:FREQ={rule}"), meeting(uid="b"))
    assert [each.uid for each in found.events] == ["b"]
    assert [row.code for row in found.refused] == ["calendar_row.recurs_too_often"]
