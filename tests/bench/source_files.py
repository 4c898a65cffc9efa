"""A list of referrals and calendars of a given size, as other systems export them."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.bench.houses import details_of

_EVENT = """BEGIN:VEVENT
UID:{number}@bench.example
DTSTAMP:20260101T080000Z
DTSTART;TZID=W. Europe Standard Time:{start:%Y%m%dT%H%M%S}
DTEND;TZID=W. Europe Standard Time:{end:%Y%m%dT%H%M%S}
SUMMARY:Möte {number}
CLASS:PUBLIC
TRANSP:OPAQUE
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
END:VEVENT
"""


def write_referral_list(path: Path, referrals: int, people: int) -> Path:
    """Write so many referrals of people known to a bench house; gives the path."""
    rows = ["anknytning;förnamn;efternamn;orsak;från;till;åter;text;hänvisad_till;linje"]
    for number in range(referrals):
        who, to = details_of(number % people), details_of((number + 1) % people)
        row = f";MÖT;{8 + number // people % 10}:00;{8 + number // people % 10}:45;;Möte {number}"
        forward = to.extension if number % 10 == 0 else ""
        rows.append(f"{who.extension};{who.given_name};{who.family_name}{row};{forward};STÄNGD")
    path.write_text("\n".join(rows) + "\n", "utf-8-sig")
    return path


def write_calendar(path: Path, events: int, today: date | None = None) -> Path:
    """Write so many meetings within the weeks to come into one calendar; gives the path."""
    first = datetime.combine(today or datetime.now(UTC).date(), datetime.min.time(), UTC)
    text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//bench//bench//SV\n"
    for number in range(events):
        start = first + timedelta(days=number % 50, minutes=5 * (number // 50))
        text += _EVENT.format(number=number, start=start, end=start + timedelta(minutes=30))
    path.write_bytes((text + "END:VCALENDAR\n").replace("\n", "\r\n").encode())
    return path
