"""What the screens ask about visits."""

from datetime import UTC, date, datetime, timedelta

from kiosk.calendar import day_around, midnight
from kiosk.directory.commands import end_person
from kiosk.station import Station
from kiosk.visits.booking_queries import BookingSought, bookings_of
from kiosk.visits.commands import arrive_booked, arrive_unbooked, book, leave, meet
from kiosk.visits.model import Departure, VisitInside, Visitor, VisitState
from kiosk.visits.queries import (
    badge_code_is_taken,
    expected_visits,
    visit_by_badge_code,
    visit_by_booking_code,
    visits_in,
    visits_inside,
)
from tests.conftest import NOON, Employ, TurnedClock


def test_the_expected_of_a_day_come_by_time_and_without_who_has_come(
    station: Station, employ: Employ
) -> None:
    host = employ()
    since, until = day_around(NOON)
    times = {
        "yesterday": since - timedelta(milliseconds=1),
        "late": until - timedelta(milliseconds=1),
        "early": since,
        "tomorrow": until,
        "come": NOON,
    }
    booked = {
        name: station.do(book, Visitor(name), host, at, actor="desk") for name, at in times.items()
    }
    station.do(arrive_booked, booked["come"].visit_id, actor="visitor")
    with station.reading() as connection:
        found = expected_visits(connection, since, until)
    assert [each.visitor.name for each in found] == ["early", "late"]


def test_a_booking_on_the_night_of_25_hours_is_of_that_day(
    station: Station, employ: Employ
) -> None:
    night = date(2026, 10, 25)
    at = datetime(2026, 10, 25, 22, 59, tzinfo=UTC)
    visit = station.do(book, Visitor("Åsa"), employ(), at, actor="desk")
    with station.reading() as connection:
        assert expected_visits(connection, *day_around(midnight(night))) == [visit]


def test_a_booking_is_found_by_name_and_host_however_the_name_is_spelled(
    station: Station, employ: Employ
) -> None:
    host, other = employ(), employ("Eva", "Lind")
    visit = station.do(book, Visitor("Åsa Öberg"), host, NOON, actor="desk")
    day = day_around(NOON)
    tomorrow = day_around(NOON + timedelta(days=1))
    with station.reading() as connection:
        asks = [" asa  OBERG ", "Öberg Åsa", "Åsa Maria Öberg", "Asa Oberk"]
        for name in asks:
            assert bookings_of(connection, BookingSought(name, host), *day) == [visit], name
        assert not bookings_of(connection, BookingSought("Åsa Öberg", other), *day)
        assert not bookings_of(connection, BookingSought("Åsa", host), *day)
        assert not bookings_of(connection, BookingSought("", host), *day)
        assert not bookings_of(connection, BookingSought("Åsa Öberg"), *day)
        assert not bookings_of(connection, BookingSought("Åsa Öberg", host), *tomorrow)
        typed = BookingSought("Åsa Öberg", wanted="per stenval")
        assert bookings_of(connection, typed, *day) == [visit]
    station.do(arrive_booked, visit.visit_id, actor="visitor")
    with station.reading() as connection:
        assert not bookings_of(connection, BookingSought("Åsa Öberg", host), *day)


def test_a_visit_is_found_by_its_codes_alone(station: Station, employ: Employ) -> None:
    booked = station.do(book, Visitor("Åsa"), employ(), NOON, actor="desk")
    walk_in = station.do(arrive_unbooked, Visitor("Bo"), actor="visitor")
    with station.reading() as connection:
        assert visit_by_booking_code(connection, booked.booking_code) == booked
        assert visit_by_badge_code(connection, walk_in.badge_code) == walk_in
        assert visit_by_badge_code(connection, booked.booking_code) is None
        assert visit_by_booking_code(connection, "") is None
        assert visit_by_badge_code(connection, "") is None
        assert badge_code_is_taken(connection, walk_in.badge_code)
        assert not badge_code_is_taken(connection, "00000000")


def test_visits_in_a_state_come_by_arrival(station: Station, clock: TurnedClock) -> None:
    ids = []
    for name in ("Ö", "A", "M"):
        ids.append(station.do(arrive_unbooked, Visitor(name), actor="visitor").visit_id)
        clock.turn(timedelta(seconds=1))
    station.do(leave, ids[1], Departure.DESK, actor="desk")
    with station.reading() as connection:
        assert [v.visit_id for v in visits_in(connection, VisitState.WAITING)] == [ids[0], ids[2]]
        assert [v.visit_id for v in visits_in(connection, VisitState.LEFT)] == [ids[1]]


def test_the_list_of_who_is_inside_tells_what_their_visits_tell(
    station: Station, employ: Employ, clock: TurnedClock
) -> None:
    host = employ("Per", "Stenvall")
    ids = []
    for name, host_id in (("Åsa", host), ("Bo", "")):
        arrived = station.do(arrive_unbooked, Visitor(name, "Atea"), host_id=host_id, actor="desk")
        clock.turn(timedelta(minutes=1))
        ids.append(station.do(meet, arrived.visit_id, host, zone="Plan 2", actor="desk").visit_id)
    station.do(arrive_unbooked, Visitor("Waits"), actor="visitor")
    station.do(end_person, host, actor="test")
    with station.reading() as connection:
        found, full = visits_inside(connection), visits_in(connection, VisitState.INSIDE)
    assert [each.visit_id for each in found] == ids
    assert found == [
        VisitInside(
            each.visit_id,
            each.visitor.name,
            each.visitor.company,
            each.persons,
            each.zone,
            each.host.person_id if each.host else "",
            each.host.name if each.host else "",
            each.arrived_at or NOON,
            each.met_at or NOON,
            (),
        )
        for each in full
    ]
    assert [each.host_name for each in found] == ["Per Stenvall", ""]
