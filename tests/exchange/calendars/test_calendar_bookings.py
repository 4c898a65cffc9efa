"""Meetings in the town hall with guests become bookings that follow the calendar."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from kiosk.calendar import wall_time
from kiosk.exchange.calendars.calendar_bookings import is_in_the_house
from kiosk.exchange.calendars.calendar_import import CalendarSet, import_calendars
from kiosk.jobs.queries import jobs_about
from kiosk.reception.booking import cancel
from kiosk.settings import settings_from
from kiosk.settings.sections import TownHall
from kiosk.station import Station
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import full_name, visits_from_source
from tests.conftest import NOON, Employ
from tests.exchange.calendars.ics import event, meeting, write

ANNA, BO, MAJ = "anna@b.example", "bo@b.example", "maj.oberg@firma.example"
HOUSE = "LOCATION:Kommunhuset\\, Sammanträdesrum 2"
WITH_MAJ = (f"ORGANIZER:mailto:{ANNA}", f"ATTENDEE;CN=Maj Öberg:mailto:{MAJ}", HOUSE)


@pytest.fixture(autouse=True)
def people(employ: Employ) -> dict[str, str]:
    return {
        "anna": employ("Anna", "Öberg", email=ANNA),
        "bo": employ("Bo", "Ek", email=BO),
    }


def bring_in(station: Station, path: Path) -> list[Visit]:
    import_calendars(station, CalendarSet(path))
    with station.reading() as connection:
        return visits_from_source(connection, "calendar/")


def at(day: int, hour: int) -> datetime:
    return wall_time(NOON.date().replace(day=day), time(hour))


def test_a_guest_of_a_meeting_in_the_house_is_booked_with_its_host(
    station: Station, tmp_path: Path, people: dict[str, str]
) -> None:
    room = "ATTENDEE;CUTYPE=ROOM:mailto:rum2@b.example"
    declined = "ATTENDEE;PARTSTAT=DECLINED:mailto:nej@firma.example"
    colleague = f"ATTENDEE:mailto:{BO}"
    text = meeting("20260312", "a", *WITH_MAJ, room, declined, colleague)
    (visit,) = bring_in(station, write(tmp_path / f"{ANNA}.ics", text))
    assert visit.host is not None
    assert (visit.visitor.name, visit.host.person_id) == ("Maj Öberg", people["anna"])
    assert (visit.booked_for, visit.ends_at) == (at(12, 10), at(12, 11))
    assert visit.state is VisitState.EXPECTED
    assert visit.booking_code
    with station.reading() as connection:
        assert jobs_about(connection, [visit.visit_id]) == []


@pytest.mark.parametrize(
    "lines",
    [
        (f"ORGANIZER:mailto:{ANNA}", f"ATTENDEE:mailto:{MAJ}", "LOCATION:Teams"),
        (f"ORGANIZER:mailto:{ANNA}", f"ATTENDEE:mailto:{BO}", HOUSE),
        (f"ORGANIZER:mailto:{MAJ}", HOUSE),
        (f"ORGANIZER:mailto:{BO}", f"ATTENDEE:mailto:{MAJ}", HOUSE),  # in Bo's calendar
    ],
)
def test_other_meetings_book_nobody(
    station: Station, tmp_path: Path, lines: tuple[str, ...]
) -> None:
    assert (
        bring_in(station, write(tmp_path / f"{ANNA}.ics", meeting("20260312", "a", *lines))) == []
    )


def test_what_is_read_twice_is_booked_once_and_follows_a_move_and_an_end(
    station: Station, tmp_path: Path
) -> None:
    path = tmp_path / f"{ANNA}.ics"
    write(path, meeting("20260312", "a", *WITH_MAJ))
    (first,) = bring_in(station, path)
    assert bring_in(station, path) == [first]
    write(path, meeting("20260313", "a", *WITH_MAJ))
    (moved,) = bring_in(station, path)
    assert (moved.visit_id, moved.booked_for, moved.sequence) == (first.visit_id, at(13, 10), 1)
    assert moved.booking_code == first.booking_code
    write(path, meeting("20260314", "other"))
    (gone,) = bring_in(station, path)
    assert gone.state is VisitState.CANCELLED


def test_each_instance_of_a_series_is_a_booking_and_one_may_move_or_fall(
    station: Station, tmp_path: Path
) -> None:
    path = tmp_path / f"{ANNA}.ics"
    series = event(
        "DTSTART;TZID=Europe/Stockholm:20260323T100000",
        "DTEND;TZID=Europe/Stockholm:20260323T110000",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        *WITH_MAJ,
        uid="s",
    )
    write(path, series)
    made = bring_in(station, path)
    assert [each.booked_for for each in made] == [
        at(23, 10), at(30, 10), wall_time(NOON.date().replace(month=4, day=6), time(10))
    ]  # fmt: skip
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Stockholm:20260330T100000",
        "DTSTART;TZID=Europe/Stockholm:20260331T100000",
        "DTEND;TZID=Europe/Stockholm:20260331T110000",
        *WITH_MAJ,
        uid="s",
    )
    fallen = event(
        "RECURRENCE-ID;TZID=Europe/Stockholm:20260406T100000",
        "DTSTART;TZID=Europe/Stockholm:20260406T100000",
        "DTEND;TZID=Europe/Stockholm:20260406T110000",
        "STATUS:CANCELLED",
        *WITH_MAJ,
        uid="s",
    )
    write(path, series, moved, fallen)
    after = {each.visit_id: each for each in bring_in(station, path)}
    assert len(after) == 3
    assert after[made[1].visit_id].booked_for == at(31, 10)
    states = [after[each.visit_id].state for each in made]
    assert states == [VisitState.EXPECTED, VisitState.EXPECTED, VisitState.CANCELLED]


def test_a_private_meeting_is_booked_by_initials(station: Station, tmp_path: Path) -> None:
    text = meeting("20260312", "a", "CLASS:PRIVATE", "SUMMARY:Anställningsintervju", *WITH_MAJ)
    (visit,) = bring_in(station, write(tmp_path / f"{ANNA}.ics", text))
    assert visit.visitor.name == "M. Ö."
    with station.reading() as connection:
        assert full_name(connection, visit) == "Maj Öberg"


def test_what_the_desk_cancelled_stays_so_until_the_calendar_says_otherwise(
    station: Station, tmp_path: Path
) -> None:
    path = write(tmp_path / f"{ANNA}.ics", meeting("20260312", "a", *WITH_MAJ))
    (visit,) = bring_in(station, path)
    station.do(cancel, visit.visit_id, actor="desk")
    (same,) = bring_in(station, path)
    assert same.state is VisitState.CANCELLED
    write(path, meeting("20260313", "a", *WITH_MAJ))
    states = {each.state for each in bring_in(station, path)}
    assert states == {VisitState.CANCELLED, VisitState.EXPECTED}


def test_a_file_that_is_cut_cancels_nothing(station: Station, tmp_path: Path) -> None:
    path = write(tmp_path / f"{ANNA}.ics", meeting("20260312", "a", *WITH_MAJ))
    (visit,) = bring_in(station, path)
    whole = write(path, meeting("20260313", "b", *WITH_MAJ)).read_text("utf-8")
    path.write_text(whole.replace("END:VCALENDAR", ""), "utf-8")
    states = {each.visit_id: each.state for each in bring_in(station, path)}
    assert states[visit.visit_id] is VisitState.EXPECTED


def test_a_meeting_that_has_begun_is_booked_no_more(station: Station, tmp_path: Path) -> None:
    text = meeting("20260309", "a", *WITH_MAJ)
    assert bring_in(station, write(tmp_path / f"{ANNA}.ics", text)) == []
    assert at(9, 10) < NOON + timedelta(0)


def test_the_house_is_known_by_name_address_and_what_else_it_is_called() -> None:
    hall = TownHall(also_called=("Stadshuset",))
    for place in ("Kommunhuset", "kommunhuset, rum 3", "Storgatan 1", "Rum 4, Stadshuset"):
        assert is_in_the_house(place, hall), place
    for place in ("", "Teams", "Kommunhusets parkering i Umeå", "Storgatan 12", "Bo"):
        assert not is_in_the_house(place, hall), place
    assert settings_from({"town_hall": {"also_called": ["Stadshuset"]}}).town_hall.also_called
