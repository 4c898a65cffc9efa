"""A badge read at the desk opens its visit; one that is used, forged or of nobody only says so."""

from datetime import timedelta
from threading import Thread

from kiosk.faces.desk.shown_code import open_by_code
from kiosk.visits.badge_codes import code_for_badge
from kiosk.visits.bookings import cancel_booking
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure
from tests.faces.desk.opened_desk import Desk, MovableClock
from tests.visits.forgeries import flipped


def badge(desk: Desk, visit_id: str) -> str:
    secret = desk.station.house_keys.signing
    assert secret is not None
    return code_for_badge(desk.visit(visit_id), secret, desk.station.now())


def message(desk: Desk) -> str:
    return str(desk.vm._errands.message)


def test_a_badge_read_opens_the_card_of_its_visitor(desk: Desk) -> None:
    bo, maj = desk.walk_in("Bo Ek"), desk.walk_in("Maj Hult")
    desk.vm.take_code(badge(desk, bo))
    desk.says("cardTitle", "Bo Ek")
    desk.vm.take_code(desk.visit(maj).badge_code.lower())
    desk.says("cardTitle", "Maj Hult")


def test_a_booking_slip_read_opens_the_booking(desk: Desk) -> None:
    expected = desk.booked("Anna Ek", arrived=False)
    desk.vm.take_code(desk.visit(expected).booking_code)
    desk.says("cardTitle", "Anna Ek")
    desk.do(cancel_booking, expected)
    desk.vm.take_code(desk.visit(expected).booking_code)
    desk.until(lambda: "avbokad" in message(desk))


def test_a_used_badge_only_tells_that_the_visit_is_over(desk: Desk) -> None:
    bo = desk.walk_in("Bo Ek")
    code = badge(desk, bo)
    desk.do(leave, bo, Departure.DESK)
    desk.vm.take_code(code)
    desk.until(lambda: "utcheckad" in message(desk))
    assert not desk.shows("cardTitle") or desk.text("cardTitle") != "Bo Ek"


def test_a_forged_and_an_expired_badge_are_told_apart(desk: Desk, clock: MovableClock) -> None:
    bo = desk.walk_in("Bo Ek")
    code = badge(desk, bo)
    desk.vm.take_code(flipped(code, 100))
    desk.until(lambda: message(desk).startswith("Koden är inte husets"))
    clock.move(timedelta(days=1))
    desk.vm.take_code(code)
    desk.until(lambda: message(desk).startswith("Besöksbrickan gällde en annan dag"))


def test_a_code_comes_from_the_thread_of_its_reader(desk: Desk) -> None:
    bo = desk.walk_in("Bo Ek")
    house, code = desk.vm._house, badge(desk, bo)
    thread = Thread(target=lambda: house.codeRead.emit("visitor", "ZZZZZZ"))
    thread.start()
    thread.join()
    thread = Thread(target=lambda: house.codeRead.emit("desk", code))
    thread.start()
    thread.join()
    desk.says("cardTitle", "Bo Ek")
    assert message(desk) == ""


def test_a_code_typed_into_the_search_finds_its_visit(desk: Desk) -> None:
    bo = desk.walk_in("Bo Ek")
    desk.walk_in("Maj Hult")
    desk.until(lambda: len(desk.rows("waiting")) == 2)
    for text in (desk.visit(bo).badge_code, badge(desk, bo)):
        desk.part("search").find(text)
        desk.until(lambda: desk.searching("search") == "hits")
        assert desk.labels(desk.part("search").results) == ["Bo Ek"]
    desk.part("search").find(flipped(badge(desk, bo), 3))
    desk.until(lambda: desk.searching("search") == "none")


def test_opening_by_code_gives_the_number_of_the_visit(desk: Desk) -> None:
    bo = desk.walk_in("Bo Ek")
    opened: list[str] = []
    open_by_code(desk.vm._errands, badge(desk, bo), opened.append)
    desk.until(lambda: opened == [bo])
