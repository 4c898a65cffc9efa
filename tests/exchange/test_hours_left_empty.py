"""An import that leaves phone hours to nobody is taken, and says which hours (M12)."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.directory.model import unit_id_of
from kiosk.directory.staffing.commands import plan_duty, set_phone_hours
from kiosk.directory.staffing.model import WeeklyHours
from kiosk.exchange.calendars.calendar_import import CalendarSet, import_calendars
from kiosk.exchange.csv_file import WarnedRow
from kiosk.exchange.hours_left_empty import MOST_TOLD
from kiosk.exchange.import_summary import ImportSummary
from kiosk.exchange.referral_import import import_referrals
from kiosk.exchange.reports import summary_as_json, summary_in_words
from kiosk.exchange.staff_import import import_staff
from kiosk.station import Station
from kiosk.wording.voice import Voice
from tests.conftest import NOON, Employ

BYGG = unit_id_of("", "Bygg")
OPENS = 13 * 60  # the clock of the tests stands at 12.00 at the house, Tuesday 10 March
TODAY, TOMORROW = "2026-03-10", "2026-03-11"


@pytest.fixture(autouse=True)
def two(station: Station, employ: Employ) -> dict[str, str]:
    """Give the two of a unit whose phone hours are 13 to 15 every day, and one of another unit."""
    ids = {
        "anna": employ("Anna", "Ek", unit="Bygg", email="anna@b.example"),
        "bo": employ("Bo", "Ek", unit="Bygg", email="bo@b.example"),
        "cia": employ("Cia", "Öd", unit="Miljö", email="cia@b.example"),
    }
    weekly = [WeeklyHours(day, OPENS, OPENS + 120) for day in range(5)]
    decided = {"reason": "Få", "decided_by": "Chefen", "review_on": date(2026, 12, 31)}
    station.do(set_phone_hours, BYGG, weekly, **decided, actor="desk")  # type: ignore[arg-type] # by name
    return ids


def referred(station: Station, folder: Path, *rows: str) -> ImportSummary:
    path = folder / "cmg.csv"
    path.write_text("e-post;orsak;från;till;åter\n" + "\n".join(rows) + "\n", "utf-8")
    return import_referrals(station, path)


def away(who: str, begins: str, ends: str) -> str:
    return f"{who}@b.example;möte;{begins};{ends};{ends}"


def told(summary: ImportSummary) -> list[tuple[int, float, float]]:
    """Give the warnings: line, and beginning and end in hours after noon today."""
    return [(row.line, hours(row, "starts"), hours(row, "ends")) for row in summary.warned]


def hours(row: WarnedRow, name: str) -> float:
    assert (row.code, row.facts["unit"]) == ("phone_hours.left_empty", "Bygg")
    lasted: timedelta = row.facts[name] - NOON  # type: ignore[operator] # facts are objects
    return lasted.total_seconds() / 3600


def test_hours_left_to_nobody_are_told_and_the_referrals_taken(
    station: Station, tmp_path: Path
) -> None:
    anna = away("anna", f"{TODAY} 13:00", f"{TODAY} 14:30")
    bo = away("bo", f"{TODAY} 14:00", f"{TODAY} 16:00")
    cia = away("cia", f"{TODAY} 13:00", f"{TODAY} 16:00")
    summary = referred(station, tmp_path, cia, anna, bo)
    assert (summary.added, summary.refused) == (3, ())
    assert told(summary) == [(3, 2, 2.5)]
    said = (
        "Ingen svarar under telefontiden för Bygg tisdag 10 mars mellan 14.00 och 14.30. "
        "Ordna telefonpassning."
    )
    words = list(summary_in_words(Voice("sv"), summary))
    assert words[-2:] == [
        "Rader att titta på: 1",
        f"  Rad 3: {said}",
    ]
    (warning,) = summary_as_json(Voice("sv"), summary)["warnings"]
    assert (warning["line"], "Bygg" in warning["reason"]) == (3, True)


def test_while_one_is_left_nothing_is_told(station: Station, tmp_path: Path) -> None:
    summary = referred(station, tmp_path, away("anna", TODAY, TOMORROW))
    assert (summary.added, summary.warned) == (1, ())


def test_hours_that_were_empty_before_are_not_its_doing(station: Station, tmp_path: Path) -> None:
    both = [away(who, f"{TODAY} 13:00", f"{TODAY} 14:00") for who in ("anna", "bo")]
    assert told(referred(station, tmp_path, *both)) == [(2, 1, 2)]
    assert told(referred(station, tmp_path, *both)) == []
    longer = (
        away("bo", f"{TODAY} 13:00", f"{TODAY} 14:30"),
        away("anna", f"{TODAY} 13:00", f"{TODAY} 14:30"),
    )
    assert told(referred(station, tmp_path, *longer)) == [(2, 2, 2.5)]


def test_while_a_roster_names_one_the_others_do_not_stand_in(
    station: Station, tmp_path: Path, two: dict[str, str]
) -> None:
    from_to = NOON + timedelta(hours=1), NOON + timedelta(hours=3)
    station.do(plan_duty, BYGG, two["anna"], *from_to, actor="desk")
    summary = referred(station, tmp_path, away("anna", f"{TODAY} 12:30", f"{TODAY} 13:30"))
    assert told(summary) == [(2, 1, 1.5)]


def test_of_many_times_the_first_are_named_and_the_others_counted(
    station: Station, tmp_path: Path
) -> None:
    both = [f"{who}@b.example;föräldraledig;{TODAY};;2026-06-30" for who in ("anna", "bo")]
    summary = referred(station, tmp_path, *both)
    assert len(summary.warned) == MOST_TOLD + 1
    last = summary.warned[-1]
    assert last.code == "phone_hours.left_empty_often"
    assert last.facts["more"] == 36  # the working days of 60 days, without the first five
    assert "36 tillfällen till" in list(summary_in_words(Voice("sv"), summary))[-1]


def test_calendars_tell_of_hours_that_only_together_they_leave_empty(
    station: Station, tmp_path: Path
) -> None:
    folder = tmp_path / "calendars"
    folder.mkdir()
    for who in ("anna", "bo"):
        event = (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//b//b//\r\nBEGIN:VEVENT\r\n"
            f"UID:{who}\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260310T123000Z\r\n"
            "DTEND:20260310T133000Z\r\nSUMMARY:Möte\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
        (folder / f"{who}@b.example.ics").write_text(event, "utf-8")
    summary = import_calendars(station, CalendarSet(folder))
    assert summary.added == 2
    assert [row.facts["file"] for row in summary.warned] == ["anna@b.example.ics"]
    assert [each[1:] for each in told(summary)] == [(1.5, 2.5)]


def test_a_staff_list_that_takes_the_last_away_tells_it(station: Station, tmp_path: Path) -> None:
    path = tmp_path / "staff.csv"
    rows = "Anna;Ek;anna@b.example;Miljö\nCia;Öd;cia@b.example;Miljö\n"
    path.write_text(f"förnamn;efternamn;e-post;enhet\n{rows}", "utf-8")
    summary = import_staff(station, path, complete=True, confirmed=True)
    assert summary.ended == 1
    assert len(summary.warned) == MOST_TOLD + 1
    assert summary.warned[0].facts["entry"] == "Bygg"
