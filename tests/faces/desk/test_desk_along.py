"""An interpreter at the desk by keyboard: written down, met and let out together, parted again."""

from datetime import timedelta

from PySide6.QtCore import Qt

from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.bookings import expect
from kiosk.visits.model import Visit, VisitState, visitor_named
from kiosk.visits.queries import followers_of, visits_in
from tests.faces.desk.opened_desk import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
WAITING, INSIDE = VisitState.WAITING, VisitState.INSIDE


def follower(desk: Desk, visit_id: str) -> Visit:
    with desk.station.reading() as connection:
        (found,) = followers_of(connection, visit_id)
    return found


def brought(desk: Desk, visit_id: str, title: str) -> Visit:
    """Write an interpreter down on the card of a visit, by keys alone."""
    desk.choose(visit_id, title)
    desk.until(lambda: "along" in desk.part("card").actions)
    desk.press(Qt.Key.Key_Q)
    desk.until(lambda: desk.shows("alongName"))
    desk.write("amir")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.part("card").step == "")
    return follower(desk, visit_id)


def test_an_interpreter_is_brought_along_met_together_and_leaves_together(desk: Desk) -> None:
    main = desk.booked("Maj Ek")
    desk.until(lambda: desk.rows("waiting") == ["Maj Ek"])
    amir = brought(desk, main, "Maj Ek")
    desk.until(lambda: desk.rows("waiting") == ["Maj Ek", "amir"])
    desk.until(lambda: desk.text("mark0") == "Har tolk med sig: amir")
    desk.choose(amir.visit_id, "amir")
    desk.until(lambda: desk.text("mark0") == "Tolk till Maj Ek")
    assert desk.text("contactChip").startswith("Frågad")  # as the visitor's, asked once
    assert desk.part("card").primary == "meet"
    desk.press(Qt.Key.Key_H)
    desk.until(lambda: desk.part("card").step == "meet")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: [desk.visit(e).state for e in (main, amir.visit_id)] == [INSIDE] * 2)
    desk.until(lambda: "leave_together" in desk.part("card").actions)
    desk.press(Qt.Key.Key_U, SHIFT)
    desk.until(lambda: desk.rows("inside") == [])
    desk.press(Qt.Key.Key_Z)
    desk.until(lambda: sorted(desk.rows("inside")) == ["Maj Ek", "amir"])
    desk.press(Qt.Key.Key_U)  # the interpreter alone
    desk.until(lambda: desk.rows("inside") == ["Maj Ek"])


def test_two_registered_apart_are_linked_and_parted(desk: Desk) -> None:
    main, other = desk.booked("Maj Ek"), desk.booked("Bo Berg")
    desk.until(lambda: len(desk.rows("waiting")) == 2)
    desk.choose(main, "Maj Ek")
    desk.until(lambda: "along" in desk.part("card").actions)
    desk.press(Qt.Key.Key_Q)
    desk.until(lambda: desk.shows("candidate0"))
    assert desk.text("candidate0").startswith("Bo Berg")
    desk.click("asCompanion")
    desk.click("candidate0")
    desk.until(lambda: desk.visit(other).follows == main)
    desk.choose(other, "Bo Berg")
    desk.until(lambda: desk.text("mark0") == "Följer med Maj Ek")
    desk.press(Qt.Key.Key_Q, SHIFT)
    desk.until(lambda: desk.visit(other).follows == "")
    desk.until(lambda: "unlink" not in desk.part("card").actions)


def test_booked_together_they_arrive_together(desk: Desk) -> None:
    main = desk.booked("Maj Ek", arrived=False)
    desk.until(lambda: desk.rows("expected") == ["Maj Ek"])
    brought(desk, main, "Maj Ek")
    desk.until(lambda: "arrive_together" in desk.part("card").actions)
    desk.press(Qt.Key.Key_A, SHIFT)
    desk.until(lambda: sorted(desk.rows("waiting")) == ["Maj Ek", "amir"])
    with desk.station.reading() as connection:
        assert len(visits_in(connection, WAITING)) == 2


def test_a_name_that_is_none_is_refused_and_the_question_stays(desk: Desk) -> None:
    main = desk.booked("Maj Ek")
    desk.until(lambda: desk.rows("waiting") == ["Maj Ek"])
    desk.choose(main, "Maj Ek")
    desk.until(lambda: "along" in desk.part("card").actions)
    desk.press(Qt.Key.Key_Q)
    form = desk.part("card").along
    for typed in ("12345", "x" * 10_000_000, "Amir 811218-9876"):
        form.bring(typed, "")
        desk.until(lambda: desk.part("message") != "")
        desk.vm.dismiss()
    assert desk.part("card").step == "along"
    with desk.station.reading() as connection:
        assert followers_of(connection, main) == []


def test_a_booking_is_confirmed_once_more_by_mail_and_on_paper(desk: Desk) -> None:
    wanted = BookingWanted(
        visitor_named("Maj Ek"),
        desk.hosts["linda"],
        desk.station.now() + timedelta(hours=2),
        terms=BookingTerms(email="maj@example.se"),
    )
    booked = desk.do(expect, wanted)
    desk.until(lambda: desk.rows("expected") == ["Maj Ek"])
    desk.choose(booked.visit_id, "Maj Ek")
    desk.until(lambda: "send_confirmation" in desk.part("card").actions)
    desk.press(Qt.Key.Key_P, SHIFT)
    desk.says("badgeWords", "Bekräftelsen skickas.")
    desk.press(Qt.Key.Key_P)
    desk.says("badgeWords", "Bekräftelsen skrivs ut.")
    with desk.station.reading() as connection:
        kinds = [each.kind for each in jobs_about(connection, [booked.visit_id])]
    assert kinds == [JobKind.BOOKING_MESSAGE, JobKind.BOOKING_SLIP]
    without = desk.booked("Bo Berg", arrived=False)
    desk.until(lambda: len(desk.rows("expected")) == 2)
    desk.choose(without, "Bo Berg")
    desk.until(lambda: "print_confirmation" in desk.part("card").actions)
    assert "send_confirmation" not in desk.part("card").actions
