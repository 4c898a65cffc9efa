"""Booking at the desk by keyboard: new, from a declined walk-in, moved, cancelled, another day."""

from datetime import date, time, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from db.journal import all_events
from kiosk.calendar import day_around, wall_time
from kiosk.reception.booking import book
from kiosk.station import Station, office_days
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.commands import arrive_booked, arrive_unbooked, leave
from kiosk.visits.host_contact import host_answered
from kiosk.visits.model import Departure, Visit, VisitState, visitor_named
from kiosk.visits.queries import expected_visits, visit_by_id
from tests.faces.desk.conftest import MORNING
from tests.faces.desk.opened_desk import Desk, MovableClock

TODAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)


def bookings(station: Station) -> list[Visit]:
    since, _ = day_around(MORNING)
    with station.reading() as connection:
        return expected_visits(connection, since, since + timedelta(days=300))


def fill(desk: Desk, field: str, text: str) -> None:
    item = desk.item(f"booking_{field}")
    item.forceActiveFocus()
    item.setProperty("text", text)
    desk.part("planning").booking.write(field, text)


def booked(desk: Desk, day: date = MONDAY, terms: BookingTerms | None = None) -> Visit:
    wanted = BookingWanted(
        visitor_named("Maj Öberg"),
        desk.hosts["linda"],
        wall_time(day, time(13)),
        persons=3,
        zone="Plan 2",
        terms=terms or BookingTerms(),
    )
    office = office_days(desk.station.settings)
    made: Visit = desk.station.do(book, wanted, office=office, actor="test")
    return made


def _stands_at(form: Any, field: str) -> bool:
    return list(form.errors) == [field]


def test_a_visit_is_booked_by_keyboard_and_shows_in_the_column(desk: Desk) -> None:
    desk.press(Qt.Key.Key_X)
    desk.until(lambda: desk.shows("bookButton"))
    desk.write("maj")
    desk.press(Qt.Key.Key_Return)
    desk.write("ab")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)  # today
    for key in "13.00":
        desk.press(Qt.Key(ord(key)))
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)  # no end
    desk.write("linda")
    desk.until(lambda: desk.searching("picker") == "hits")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)  # the button has the keyboard
    desk.until(lambda: desk.rows("expected") == ["maj"])
    (made,) = bookings(desk.station)
    assert made.booked_for == wall_time(TODAY, time(13))
    assert made.host is not None
    assert made.host.name == "Linda Orädd"
    desk.until(lambda: desk.text("cardTitle") == "maj")
    assert made.booking_code[:3] in desk.text("cardWhen")


def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(desk: Desk) -> None:
    form = desk.part("planning").booking
    desk.press(Qt.Key.Key_X)
    desk.until(lambda: form.open)
    form.pick(desk.vm.people().by_id[desk.hosts["linda"]])
    fill(desk, "name", "Maj")
    for field, text, wrong in (
        ("begins", "25", "begins"),
        ("begins", "8.00", "begins"),  # has passed
        ("begins", "13.00", ""),
        ("day", "i övermorgon", "day"),
        ("day", "+1", ""),
        ("persons", "900", "persons"),
    ):
        fill(desk, field, text)
        if wrong:
            form.submit()
            desk.until(partial(_stands_at, form, wrong))
            assert desk.item(f"booking_{wrong}").property("error")
    assert desk.item("booking_name").property("text") == "Maj"
    assert bookings(desk.station) == []
    assert desk.part("message") == ""


def test_a_declined_walk_in_becomes_a_booking_in_one_key(desk: Desk) -> None:
    who = visitor_named("Åsa Berg", "Skanska")
    linda = desk.hosts["linda"]
    walk_in = desk.station.do(arrive_unbooked, who, host_id=linda, actor="visitor")
    desk.station.do(host_answered, walk_in.visit_id, comes=False, text="", actor="desk")
    desk.vm.select(walk_in.visit_id)
    desk.until(lambda: "book" in desk.part("card").actions)
    desk.press(Qt.Key.Key_X)
    form = desk.part("planning").booking
    assert (form.filled["name"], form.filled["company"]) == ("Åsa Berg", "Skanska")
    assert form.hostName == "Linda Orädd"
    fill(desk, "day", "23/11")
    fill(desk, "begins", "9.30")
    form.submit()
    desk.until(lambda: len(bookings(desk.station)) == 1)
    (made,) = bookings(desk.station)
    assert made.booked_for == wall_time(MONDAY, time(9, 30))
    assert made.visitor == who
    with desk.station.reading() as connection:
        ended = visit_by_id(connection, walk_in.visit_id)
    assert ended is not None
    assert ended.state is VisitState.LEFT


def test_a_booking_is_moved_and_cancelled_on_its_card(desk: Desk) -> None:
    made = booked(desk)
    desk.vm.select(made.visit_id)
    desk.until(lambda: "book" in desk.part("card").actions)
    desk.press(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    form = desk.part("planning").booking
    desk.until(lambda: form.changing)
    assert desk.item("booking_day").property("text") == "2026-11-23"
    assert desk.item("booking_begins").property("text") == "13.00"
    fill(desk, "begins", "14.00")
    desk.click("bookButton")
    desk.until(lambda: bookings(desk.station)[0].booked_for == wall_time(MONDAY, time(14)))
    desk.until(lambda: not form.open)
    desk.press(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: desk.shows("cancelBookingButton"))
    desk.touch("cancelBookingButton")
    desk.until(lambda: bookings(desk.station) == [])
    desk.until(lambda: desk.part("card").when == "Avbokad")
    assert list(desk.part("card").actions) == []


def test_x_books_anew_though_a_booking_is_on_the_card(desk: Desk) -> None:
    made = booked(desk)
    desk.vm.select(made.visit_id)
    desk.until(lambda: "book" in desk.part("card").actions)
    desk.press(Qt.Key.Key_X)
    form = desk.part("planning").booking
    desk.until(lambda: bool(form.open))
    assert not form.changing
    assert desk.item("booking_name").property("text") == ""


def test_who_stands_behind_initials_is_found_by_the_whole_name_alone(desk: Desk) -> None:
    made = booked(desk, TODAY, BookingTerms(discreet=True))
    desk.until(lambda: desk.rows("expected") == ["M. Ö."])
    search = desk.part("search")
    for typed, found in (("Maj Ö", []), ("Öberg", []), ("Öberg Maj", ["M. Ö., 3 personer"])):
        search.find(typed)
        desk.until(lambda: search.standing in ("hits", "none"))
        assert desk.labels(search.results) == found, typed
    search.accept()
    desk.says("cardTitle", "M. Ö., 3 personer")
    assert desk.visit(made.visit_id).discreet


def test_who_is_booked_for_several_days_is_let_in_again_at_the_desk(
    desk: Desk, clock: MovableClock
) -> None:
    made = booked(desk, TODAY, BookingTerms(last_day=MONDAY))
    desk.do(arrive_booked, made.visit_id)
    desk.do(leave, made.visit_id, Departure.DESK)
    clock.move(timedelta(days=3))
    desk.vm.refresh()
    desk.until(lambda: desk.rows("expected") == ["Maj Öberg"])
    desk.choose(made.visit_id, "Maj Öberg, 3 personer")
    desk.until(lambda: desk.shows("returnButton"))
    desk.press(Qt.Key.Key_A)
    desk.until(lambda: desk.visit(made.visit_id).state is VisitState.INSIDE)
    desk.until(lambda: desk.rows("expected") == [])


def test_another_day_is_shown_without_losing_today(desk: Desk) -> None:
    booked(desk, TODAY)
    desk.until(lambda: desk.rows("expected") == ["Maj Öberg"])
    made = booked(desk, TODAY + timedelta(days=1))
    day = desk.part("planning").day
    desk.press(Qt.Key.Key_6)
    desk.until(lambda: desk.labels(day.rows) == ["Maj Öberg"])
    assert day.label == "Väntas i morgon"
    assert desk.text("todayButton") == "I dag: 1"
    desk.click("row " + made.visit_id)
    desk.until(lambda: "lör 21 nov" in desk.text("cardWhen"))
    day.step(2)
    assert day.label == "Väntas mån 23 nov"
    desk.until(lambda: desk.labels(day.rows) == [])
    desk.press(Qt.Key.Key_6)
    assert not day.other
    assert desk.rows("expected") == ["Maj Öberg"]


def test_the_name_behind_initials_opens_on_the_card_and_goes_with_it(desk: Desk) -> None:
    made = booked(desk, TODAY, BookingTerms(discreet=True))
    desk.until(lambda: desk.rows("expected") == ["M. Ö."])
    desk.vm.select(made.visit_id)
    desk.until(lambda: "open_name" in desk.part("card").actions)
    desk.press(Qt.Key.Key_Y)
    desk.until(lambda: desk.text("cardTitle") == "Maj Öberg")
    desk.vm.select("")
    desk.vm.select(made.visit_id)
    assert desk.text("cardTitle") == "M. Ö., 3 personer"


def test_a_protected_visitor_is_booked_under_a_number_and_opened_with_a_reason(
    desk: Desk,
) -> None:
    form = desk.part("planning").booking
    desk.press(Qt.Key.Key_X)
    desk.until(lambda: form.open)
    form.pick(desk.vm.people().by_id[desk.hosts["linda"]])
    fill(desk, "name", "Maj Öberg")
    fill(desk, "company", "Skanska")
    fill(desk, "day", "+1")
    fill(desk, "begins", "13.00")
    fill(desk, "email", "maj@example.se")
    desk.click("protectedBooking")
    form.submit()
    desk.until(lambda: list(form.errors) == ["email"])  # an address would tell who it is
    fill(desk, "email", "")
    form.submit()
    desk.until(lambda: len(bookings(desk.station)) == 1)
    (made,) = bookings(desk.station)
    assert (made.visitor.name, made.visitor.company) == ("Besökare 1", "")
    desk.until(lambda: "unseal" in desk.part("card").actions)
    assert desk.text("cardTitle") == "Besökare 1"
    desk.press(Qt.Key.Key_Y)
    desk.until(lambda: desk.shows("unsealField"))
    desk.part("card").correction.unseal("Polisen frågar")
    desk.until(lambda: desk.text("ownName") == "Maj Öberg, Skanska")
    with desk.station.reading() as connection:
        kinds = [each.kind for each in all_events(connection)]
    assert kinds.count("visit_seal.opened.1") == 1
