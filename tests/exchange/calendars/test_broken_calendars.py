"""Calendars cut, broken, or no calendars at all: what was whole is kept."""

from pathlib import Path

import pytest

from kiosk.exchange.calendars.calendar_events import events_of
from kiosk.exchange.calendars.calendar_text import read_calendar_text
from kiosk.refusal import Refused
from tests.exchange.calendars.ics import calendar, event, meeting
from tests.exchange.calendars.reading import AT_TEN, WINDOW, read


def test_a_file_cut_in_the_middle_tells_the_place_and_keeps_what_was_whole(tmp_path: Path) -> None:
    whole = calendar(meeting("20260312", "a"), meeting("20260313", "b"))
    path = tmp_path / "a.ics"
    path.write_bytes(whole[: whole.rindex("DTEND")].encode())
    found = events_of(read_calendar_text(path), WINDOW)
    assert [each.uid for each in found.events] == ["a"]
    assert [(row.line, row.code) for row in found.refused] == [
        (9, "calendar_row.not_closed"),
        (11, "calendar_row.cut"),
    ]


def test_wherever_a_file_is_cut_it_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    series = event(*AT_TEN, "RRULE:FREQ=DAILY", uid="b")
    whole = calendar(meeting("20260312", "a"), series).strip().encode()
    for cut in range(whole.index(b"BEGIN:VEVENT"), len(whole)):
        path.write_bytes(whole[:cut])
        assert "calendar_row.cut" in {
            row.code for row in events_of(read_calendar_text(path), WINDOW).refused
        }, cut


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("DTSTART:20261301T100000Z",), "calendar_row.property_broken"),
        (("DTSTART:20260312T100000Z", "DTEND:soon"), "calendar_row.property_broken"),
        ((*AT_TEN, "RRULE:FREQ=FORTNIGHTLY"), "calendar_row.property_broken"),
        (("DTEND:20260312T100000Z",), "calendar_row.start_missing"),
        (("DTSTART;VALUE=DATE:20260312", "DTEND:20260312T100000Z"), "calendar_row.property_broken"),
        (("DTSTART:20260312T100000Z", "DURATION:-PT1H"), "calendar_row.property_broken"),
        ((*AT_TEN, "RRULE:FREQ=DAILY;BYSETPOS=9999"), "calendar_row.unreadable"),
    ],
)
def test_a_broken_event_is_refused_alone(tmp_path: Path, lines: tuple[str, ...], code: str) -> None:
    found = read(tmp_path, event(*lines, uid="bad"), meeting(uid="good"))
    assert [each.uid for each in found.events] == ["good"]
    assert [row.code for row in found.refused] == [code]


def test_events_that_follow_one_that_is_never_closed_are_read(tmp_path: Path) -> None:
    open_ended = "BEGIN:VEVENT\nUID:x\nDTSTART:20260312T100000Z"
    found = read(tmp_path, open_ended, meeting(uid="good"))
    assert [each.uid for each in found.events] == ["good"]
    assert [(row.line, row.code) for row in found.refused] == [(4, "calendar_row.not_closed")]


def test_folded_lines_alarms_and_strange_properties_do_no_harm(tmp_path: Path) -> None:
    text = meeting(
        "20260312",
        "a",
        "SUMMARY:Ett mycket\n  långt ämne",
        "X-NONSENSE;A=B:\\n\\;",
        "BEGIN:VALARM\nTRIGGER:-PT15M\nACTION:DISPLAY\nEND:VALARM",
    )
    (found,) = read(tmp_path, text).events
    assert found.subject == "Ett mycket långt ämne"


def test_what_is_no_calendar_is_refused_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_text("namn;tid\nAnna;10\n", "utf-8")
    with pytest.raises(Refused) as refusal:
        read_calendar_text(path)
    assert refusal.value.code == "calendar_file.no_calendar"
