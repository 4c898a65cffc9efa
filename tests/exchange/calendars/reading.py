"""Reading a calendar in a test, and telling when its events are."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.calendar import STOCKHOLM
from kiosk.exchange.calendars.calendar_events import (
    CalendarEvent,
    CalendarReading,
    Window,
    events_of,
)
from kiosk.exchange.calendars.calendar_text import read_calendar_text
from tests.exchange.calendars.ics import write

NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
WINDOW = Window(NOON - timedelta(days=1), NOON + timedelta(days=60))
AT_TEN = (
    "DTSTART;TZID=Europe/Stockholm:20260310T100000",
    "DTEND;TZID=Europe/Stockholm:20260310T110000",
)


def read(folder: Path, *parts: str) -> CalendarReading:
    return events_of(read_calendar_text(write(folder / "a.ics", *parts)), WINDOW)


def told(each: CalendarEvent) -> str:
    start, end = each.starts_at.astimezone(STOCKHOLM), each.ends_at.astimezone(STOCKHOLM)
    return f"{start:%m-%d %H:%M}–{end:%m-%d %H:%M}"


def times(folder: Path, *parts: str) -> list[str]:
    found = read(folder, *parts)
    assert found.refused == ()
    return [told(each) for each in found.events]
