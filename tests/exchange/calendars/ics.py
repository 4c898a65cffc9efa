"""Calendars put together from lines, as programs export them."""

from pathlib import Path

STOCKHOLM_ZONE = """BEGIN:VTIMEZONE
TZID:{zone}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


def event(*lines: str, uid: str = "one@b.example") -> str:
    """Give a VEVENT with a UID and these lines."""
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"])


def meeting(day: str = "20260312", uid: str = "one@b.example", *lines: str) -> str:
    """Give a meeting from 10 to 11 on a day, in Stockholm."""
    return event(
        f"DTSTART;TZID=Europe/Stockholm:{day}T100000",
        f"DTEND;TZID=Europe/Stockholm:{day}T110000",
        *lines,
        uid=uid,
    )


def calendar(*parts: str) -> str:
    """Give a VCALENDAR that holds these components and lines."""
    lines = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//t//t//SV", *parts])
    return (lines + "\nEND:VCALENDAR\n").replace("\n", "\r\n")


def write(path: Path, *parts: str) -> Path:
    """Write a calendar into a file."""
    path.write_bytes(calendar(*parts).encode())
    return path
