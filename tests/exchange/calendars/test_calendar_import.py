"""Calendars, from the file to the directory."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from kiosk.calendar import STOCKHOLM, wall_time
from kiosk.directory.model import ReferredTo
from kiosk.directory.referrals.commands import change_referral, end_referral
from kiosk.directory.referrals.model import Line, Referral, Source, wanted_of
from kiosk.directory.referrals.queries import referrals_by_source_key
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.sources.queries import sources
from kiosk.exchange.calendars.calendar_import import (
    CalendarSet,
    calendar_set,
    import_calendars,
)
from kiosk.exchange.calendars.profiles import Profile, ProfileKind
from kiosk.exchange.import_summary import ImportSummary
from kiosk.refusal import Refused
from kiosk.settings import settings_from
from kiosk.station import Station, office_days
from tests.conftest import NOON, Employ, TurnedClock
from tests.exchange.calendars.ics import calendar, event, meeting, write

ANNA, BO = "anna@b.example", "bo@b.example"
DAILY = (
    "DTSTART;TZID=Europe/Stockholm:20260310T140000",
    "DTEND;TZID=Europe/Stockholm:20260310T150000",
    "RRULE:FREQ=DAILY;COUNT=4",
)


@pytest.fixture(autouse=True)
def people(employ: Employ) -> dict[str, str]:
    return {
        "anna": employ("Anna", "Öberg", email=ANNA, extension="6601"),
        "bo": employ("Bo", "Ek", email=BO, extension="6602"),
    }


def bring_in(
    station: Station, path: Path, profile: ProfileKind = ProfileKind.PLAIN
) -> ImportSummary:
    return import_calendars(station, CalendarSet(path, profile=Profile(profile)))


def counts(summary: ImportSummary) -> tuple[int, int, int, int]:
    return summary.added, summary.changed, summary.unchanged, summary.ended


def standing(station: Station) -> list[Referral]:
    with station.reading() as connection:
        found = referrals_by_source_key(connection, Source.CALENDAR).values()
    return sorted(found, key=lambda each: (each.starts_at, each.person_id))


def at(day: int, hour: int) -> datetime:
    return wall_time(NOON.date().replace(day=day), time(hour))


def test_busy_becomes_a_meeting_whose_subject_stays_inside(
    station: Station, tmp_path: Path, people: dict[str, str]
) -> None:
    path = write(tmp_path / f"{ANNA}.ics", meeting("20260312", "a", "SUMMARY:Budget"))
    assert counts(bring_in(station, path)) == (1, 0, 0, 0)
    (found,) = standing(station)
    assert (found.person_id, found.source) == (people["anna"], Source.CALENDAR)
    assert (found.reason, found.line) == (Reason.MEETING, Line.CLOSED)
    assert (found.starts_at, found.ends_at) == (at(12, 10), at(12, 11))
    assert (found.public_text, found.internal_text) == ("", "Budget")


def test_the_subject_of_a_private_event_is_stored_nowhere(station: Station, tmp_path: Path) -> None:
    text = meeting("20260312", "a", "SUMMARY:Rehabsamtal > 6602", "CLASS:PRIVATE")
    path = write(tmp_path / f"{ANNA}.ics", text, meeting("20260313", "b", "SUMMARY:LUN: Sill"))
    for profile in ProfileKind:
        bring_in(station, path, profile)
    assert standing(station)[0].reason is Reason.MEETING
    raw = b"".join(each.read_bytes() for each in station.folder.iterdir() if each.is_file())
    assert b"Sill" in raw
    assert b"Rehab" not in raw


def test_the_owner_is_named_by_the_calendar_the_file_or_its_folder(
    station: Station, tmp_path: Path, people: dict[str, str]
) -> None:
    folder = tmp_path / "calendars"
    (folder / BO).mkdir(parents=True)
    write(folder / "1.ics", f"X-WR-CALNAME:{ANNA}", meeting("20260312", "a"))
    write(folder / BO / "2.ICS", meeting("20260312", "b"))
    write(folder / BO / "3.ics", meeting("20260313", "c"))
    assert counts(bring_in(station, folder)) == (3, 0, 0, 0)
    assert [each.person_id for each in standing(station)] == [
        *sorted([people["anna"], people["bo"]]),
        people["bo"],
    ]
    (folder / BO / "3.ics").unlink()
    assert counts(bring_in(station, folder)) == (0, 0, 2, 1)


def test_without_an_owner_it_is_of_whoever_has_called_or_said_to_come(
    station: Station, tmp_path: Path, people: dict[str, str], employ: Employ
) -> None:
    employ("Eva", "Lind", email="eva@b.example")
    text = meeting(
        "20260312",
        "a",
        f"ORGANIZER;CN=Anna:MAILTO:{ANNA}",
        f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{BO}",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:eva@b.example",
        "ATTENDEE:mailto:somebody@elsewhere.example",
    )
    path = write(tmp_path / "nämnden.ics", text)
    assert counts(bring_in(station, path)) == (2, 0, 0, 0)
    assert {each.person_id for each in standing(station)} == set(people.values())
    assert counts(bring_in(station, path)) == (0, 0, 2, 0)
    write(path)
    assert counts(bring_in(station, path)) == (0, 0, 0, 2)


def test_an_event_its_owner_has_declined_keeps_nobody_away(
    station: Station, tmp_path: Path
) -> None:
    text = meeting("20260312", "a", f"ATTENDEE;PARTSTAT=DECLINED:mailto:{ANNA}")
    assert counts(bring_in(station, write(tmp_path / f"{ANNA}.ics", text))) == (0, 0, 0, 0)


def test_a_calendar_of_nobody_is_refused(station: Station, tmp_path: Path) -> None:
    path = write(tmp_path / "x@y.example.ics", meeting())
    with pytest.raises(Refused) as refusal:
        bring_in(station, path)
    assert refusal.value.code == "calendar_file.owner_unknown"
    write(tmp_path / f"{ANNA}.ics", meeting())
    summary = bring_in(station, tmp_path)
    assert summary.added == 1
    (row,) = summary.refused
    assert (row.code, row.facts["file"]) == ("calendar_file.owner_unknown", path.name)


def test_the_same_calendar_again_changes_nothing(
    station: Station, tmp_path: Path, clock: TurnedClock
) -> None:
    path = write(tmp_path / f"{ANNA}.ics", meeting("20260312", "a"), event(*DAILY, uid="b"))
    assert counts(bring_in(station, path)) == (5, 0, 0, 0)
    before = standing(station)
    assert counts(bring_in(station, path)) == (0, 0, 5, 0)
    clock.turn(timedelta(days=2, hours=6))
    assert counts(bring_in(station, path)) == (0, 0, 3, 0)
    assert standing(station) == before


def test_a_moved_event_changes_and_a_correction_by_hand_of_another_field_stays(
    station: Station, tmp_path: Path
) -> None:
    path = write(tmp_path / f"{ANNA}.ics", meeting("20260312", "a", "SUMMARY:Budget"))
    bring_in(station, path)
    (before,) = standing(station)
    corrected = replace(
        wanted_of(before), reason=Reason.COURSE, forwarded=ReferredTo(number="6602")
    )
    station.do(
        change_referral,
        before.referral_id,
        corrected,
        office=office_days(station.settings),
        actor="desk",
    )
    assert counts(bring_in(station, path)) == (0, 0, 1, 0)
    write(path, meeting("20260313", "a", "SUMMARY:Budget"))
    assert counts(bring_in(station, path)) == (0, 1, 0, 0)
    (after,) = standing(station)
    assert after.referral_id == before.referral_id
    assert (after.starts_at, after.reason) == (at(13, 10), Reason.COURSE)
    assert after.forwarded == ReferredTo(number="6602")


def test_what_vanishes_from_a_calendar_ends_and_what_comes_back_begins_anew(
    station: Station, tmp_path: Path
) -> None:
    path = write(tmp_path / f"{ANNA}.ics", meeting("20260312", "a"), event(*DAILY, uid="b"))
    other = write(tmp_path / f"{BO}.ics", meeting("20260312", "a"))
    for each in (path, other):
        bring_in(station, each)
    cancelled = (
        "RECURRENCE-ID;TZID=Europe/Stockholm:20260311T140000",
        "DTSTART;TZID=Europe/Stockholm:20260311T140000",
        "DTEND;TZID=Europe/Stockholm:20260311T150000",
        "STATUS:CANCELLED",
    )
    series = event(*DAILY, uid="b"), event(*cancelled, uid="b")
    write(path, *series)
    assert counts(bring_in(station, path)) == (0, 0, 3, 2)
    assert sum(each.ended_at is None for each in standing(station)) == 4
    write(path, meeting("20260312", "a"), *series)
    assert counts(bring_in(station, path)) == (1, 0, 3, 0)
    assert counts(bring_in(station, path)) == (0, 0, 4, 0)


def test_what_the_desk_has_ended_stays_ended(station: Station, tmp_path: Path) -> None:
    path = write(tmp_path / f"{ANNA}.ics", meeting("20260312", "a"))
    bring_in(station, path)
    station.do(end_referral, standing(station)[0].referral_id, actor="desk")
    assert counts(bring_in(station, path)) == (0, 0, 1, 0)


def test_a_file_cut_in_the_middle_ends_nothing_and_brings_in_what_was_whole(
    station: Station, tmp_path: Path
) -> None:
    path = write(tmp_path / f"{ANNA}.ics", meeting("20260312", "a"), meeting("20260313", "b"))
    bring_in(station, path)
    whole = calendar(meeting("20260314", "a"), meeting("20260313", "b"))
    path.write_bytes(whole[: whole.rindex("DTEND")].encode())
    summary = bring_in(station, path)
    assert counts(summary) == (0, 1, 0, 0)
    assert {row.code for row in summary.refused} == {
        "calendar_row.not_closed",
        "calendar_row.cut",
    }
    assert all(row.facts["file"] == path.name for row in summary.refused)
    assert all(each.ended_at is None for each in standing(station))


def test_an_event_that_cannot_be_read_any_more_is_not_ended(
    station: Station, tmp_path: Path
) -> None:
    path = write(tmp_path / f"{ANNA}.ics", meeting("20260312", "a"), meeting("20260313", "b"))
    bring_in(station, path)
    start, end = "DTSTART;TZID=Nowhere:20260312T100000", "DTEND;TZID=Nowhere:20260312T110000"
    write(path, event(start, end, uid="a"))
    summary = bring_in(station, path)
    assert counts(summary) == (0, 0, 0, 1)
    assert [row.code for row in summary.refused] == ["calendar_row.zone_unknown"]
    assert [each.ended_at is None for each in standing(station)] == [True, False]


def test_trio_and_tellus_subjects_become_what_they_say(
    station: Station, tmp_path: Path, people: dict[str, str]
) -> None:
    trio = write(
        tmp_path / f"{ANNA}.ics",
        meeting("20260312", "a", "SUMMARY:LUN;"),
        meeting("20260313", "b", "SUMMARY:Privat"),
        meeting("20260314", "c", "SUMMARY:XYZ: vad"),
    )
    summary = bring_in(station, trio, ProfileKind.TRIO)
    assert [row.code for row in summary.refused] == ["calendar_row.code_unknown"]
    tellus = write(tmp_path / f"{BO}.ics", meeting("20260315", "a", "SUMMARY:Kurs > 6601. tyst"))
    bring_in(station, tellus, ProfileKind.TELLUS)
    lunch, course = standing(station)
    assert (lunch.reason, lunch.line) == (Reason.LUNCH, Line.OPEN)
    assert (course.reason, course.line) == (Reason.COURSE, Line.FORWARDED)
    assert course.forwarded == ReferredTo(people["anna"])
    assert course.internal_text == "Kurs"


def test_a_long_subject_is_shortened(station: Station, tmp_path: Path) -> None:
    path = write(tmp_path / f"{ANNA}.ics", meeting("20260312", "a", "SUMMARY:" + "ö" * 500))
    assert bring_in(station, path).refused == ()
    assert standing(station)[0].internal_text == "ö" * 200


def test_a_live_source_is_noted_and_a_folder_that_is_gone_has_failed(
    station: Station, tmp_path: Path, clock: TurnedClock
) -> None:
    said = {"path": str(tmp_path / "calendars"), "name": "Exchange", "codes": {"FER": "vacation"}}
    settings = settings_from({"sources": {"calendars": [said]}})
    live = calendar_set(settings.sources.calendars[0], tmp_path)
    assert live.profile.reason("fer") is Reason.VACATION
    (tmp_path / "calendars").mkdir()
    write(tmp_path / "calendars" / f"{ANNA}.ics", meeting())
    import_calendars(station, live)
    with station.reading() as connection:
        (noted,) = sources(connection)
    assert (noted.name, noted.what, noted.live, noted.taken) == ("Exchange", "calendar", True, 1)
    assert not noted.is_stale(clock.now)
    (tmp_path / "calendars").rename(tmp_path / "away")
    clock.turn(timedelta(minutes=16))
    with pytest.raises(Refused) as refusal:
        import_calendars(station, live)
    assert refusal.value.code == "calendar_file.missing"
    with station.reading() as connection:
        (noted,) = sources(connection)
    assert (noted.failure, noted.is_stale(clock.now)) == ("calendar_file.missing", True)
    assert standing(station)[0].ended_at is None


def test_all_day_is_the_whole_day_in_stockholm(station: Station, tmp_path: Path) -> None:
    text = event("DTSTART;VALUE=DATE:20260312", "X-MICROSOFT-CDO-BUSYSTATUS:OOF")
    bring_in(station, write(tmp_path / f"{ANNA}.ics", text))
    (found,) = standing(station)
    assert found.reason is Reason.OUT
    assert found.ends_at is not None
    assert [each.astimezone(STOCKHOLM).hour for each in (found.starts_at, found.ends_at)] == [0, 0]
