"""Who is at the desk: signing in, the lock, another person."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Qt

from kiosk.evacuation.commands import start_evacuation
from kiosk.privacy.users.commands import end_user
from kiosk.privacy.users.model import User
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_calls import call_desk
from tests.faces.desk.opened_desk import Desk, MovableClock
from tests.faces.desk.signing_in import (
    CTRL,
    PINS,
    actors,
    covered,
    sign_in,
    texts,
    type_pin,
    typed_in,
)


def test_a_covered_desk_tells_how_many_wait_and_nothing_of_them(
    staff: dict[str, User], desk: Desk
) -> None:
    desk.walk_in("Märta Sjödin")
    desk.station.do(call_desk, CallReason.HELP, actor="visitor")
    desk.says("lockWaiting", "2 väntar i foajén")
    desk.says("lockHouse", "Kommunhuset")
    said = texts(desk)
    assert not [each for each in said if "Märta" in each or "Linda" in each]
    assert {"Inger Renberg", "Olle Stenvall", "Vakt Ek"} <= set(said)
    for key in (Qt.Key.Key_2, Qt.Key.Key_Slash, Qt.Key.Key_Escape, Qt.Key.Key_F):
        desk.press(key)
    assert covered(desk)
    assert desk.part("selected") == ""


def test_no_shortcut_but_the_call_for_colleagues_is_heard_while_the_desk_is_covered(
    staff: dict[str, User], desk: Desk
) -> None:
    def heard() -> list[str]:
        found = desk.window.findChildren(QObject)
        shortcuts = [e for e in found if e.metaObject().className() == "QQuickShortcut"]
        assert len(shortcuts) > 10
        return [str(e.property("sequences")) for e in shortcuts if e.property("enabled")]

    desk.until(lambda: covered(desk))
    assert [each for each in heard() if each != "[]"] == ["['F9']"]
    sign_in(desk, "Olle Stenvall")
    assert heard()


def test_somebody_signs_in_by_touch_alone(staff: dict[str, User], desk: Desk) -> None:
    desk.touch("user Olle Stenvall")
    for digit in PINS["Olle Stenvall"]:
        desk.touch(f"pin {digit}")
    desk.touch("pin enter")
    desk.says("signedInButton", "Olle Stenvall")
    assert not covered(desk)


def test_enter_after_a_clicked_digit_signs_in_and_adds_no_digit(
    staff: dict[str, User], desk: Desk
) -> None:
    desk.click("user Olle Stenvall")
    for digit in PINS["Olle Stenvall"]:
        desk.click(f"pin {digit}")
    desk.press(Qt.Key.Key_Return)
    desk.says("signedInButton", "Olle Stenvall")


def test_what_is_done_bears_the_number_of_who_is_signed_in(
    staff: dict[str, User], desk: Desk
) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    sign_in(desk, "Olle Stenvall")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_F)
    desk.says("contactChip", "Frågad, 0 min")
    desk.press(Qt.Key.Key_L, CTRL)
    sign_in(desk, "Inger Renberg")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_K)
    desk.says("contactChip", "Kommer, 0 min")
    olle, inger = staff["Olle Stenvall"].user_id, staff["Inger Renberg"].user_id
    assert actors(desk, visit_id) == ["elsewhere", olle, inger]


def test_who_comes_back_finds_the_half_written_form_and_the_cursor_in_it(
    staff: dict[str, User], desk: Desk
) -> None:
    sign_in(desk, "Olle Stenvall")
    desk.press(Qt.Key.Key_R)
    desk.until(lambda: desk.item("walkInName").hasActiveFocus())
    desk.write("maj")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.item("walkInCompany").hasActiveFocus())
    desk.write("ab")
    desk.press(Qt.Key.Key_L, CTRL)
    desk.until(lambda: covered(desk))
    assert "maj" not in texts(desk)
    type_pin(desk, PINS["Olle Stenvall"])
    desk.until(lambda: desk.item("walkInCompany").hasActiveFocus())
    assert (typed_in(desk, "walkInName"), typed_in(desk, "walkInCompany")) == ("maj", "ab")


def test_who_comes_back_finds_the_card_that_was_chosen(staff: dict[str, User], desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    sign_in(desk, "Olle Stenvall")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_N)
    desk.until(lambda: desk.item("cannotField").hasActiveFocus())
    desk.write("sent")
    desk.press(Qt.Key.Key_L, CTRL)
    desk.until(lambda: covered(desk))
    type_pin(desk, PINS["Olle Stenvall"])
    desk.until(lambda: desk.item("cannotField").hasActiveFocus())
    assert typed_in(desk, "cannotField") == "sent"
    desk.says("cardTitle", "Märta Sjödin")


def test_another_person_finds_a_clean_desk(staff: dict[str, User], desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    sign_in(desk, "Olle Stenvall")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_R)
    desk.until(lambda: desk.item("walkInName").hasActiveFocus())
    desk.write("maj")
    desk.press(Qt.Key.Key_Tab)
    desk.item("searchField").forceActiveFocus()
    desk.write("eva")
    desk.touch("signedInButton")
    desk.touch("user Inger Renberg")
    type_pin(desk, PINS["Inger Renberg"])
    desk.says("signedInButton", "Inger Renberg")
    assert desk.part("selected") == ""
    assert not desk.part("walkIn").open
    fields = ("walkInName", "walkInCompany", "searchField")
    assert [typed_in(desk, name) for name in fields] == ["", "", ""]
    assert desk.searching("search") == ""


def test_the_desk_locks_itself_when_nobody_touches_it(
    staff: dict[str, User], desk: Desk, clock: MovableClock
) -> None:
    sign_in(desk, "Olle Stenvall")
    look = desk.part("signIn").look
    clock.move(timedelta(minutes=9))
    look()
    assert not covered(desk)
    desk.press(Qt.Key.Key_1)
    clock.move(timedelta(minutes=9))
    look()
    assert not covered(desk)
    clock.move(timedelta(minutes=1, seconds=1))
    look()
    assert covered(desk)


def test_a_clock_set_back_does_not_keep_the_desk_open_for_ever(
    staff: dict[str, User], desk: Desk, clock: MovableClock
) -> None:
    sign_in(desk, "Olle Stenvall")
    look = desk.part("signIn").look
    clock.move(timedelta(days=-1))
    look()
    clock.move(timedelta(minutes=11))
    look()
    assert covered(desk)


def test_wrong_pins_are_told_and_after_five_there_is_a_wait(
    staff: dict[str, User], desk: Desk, clock: MovableClock
) -> None:
    desk.until(lambda: desk.item("lock").hasActiveFocus())
    type_pin(desk, "000000")
    desk.says("lockMessage", "Välj ditt namn först.")
    desk.press(Qt.Key.Key_O)
    for _ in range(5):
        type_pin(desk, "000000")
        desk.until(lambda: not desk.part("signIn").busy)
    assert desk.text("lockMessage").startswith("Det är inte PIN-koden för Olle Stenvall.")
    type_pin(desk, PINS["Olle Stenvall"])
    desk.until(lambda: desk.text("lockMessage").startswith("För många felaktiga PIN-koder."))
    assert covered(desk)
    clock.move(timedelta(seconds=31))
    type_pin(desk, PINS["Olle Stenvall"])
    desk.until(lambda: not covered(desk))


def test_an_evacuation_stands_above_the_lock(staff: dict[str, User], desk: Desk) -> None:
    desk.until(lambda: covered(desk))
    desk.station.do(start_evacuation, drill=True, actor="security")
    desk.until(lambda: desk.shows("evacuationBanner"))
    assert desk.text("evacuationBanner").startswith("UTRYMNINGSÖVNING")


def test_who_was_taken_off_the_users_is_signed_out_at_once(
    staff: dict[str, User], desk: Desk
) -> None:
    sign_in(desk, "Olle Stenvall")
    desk.station.do(end_user, staff["Olle Stenvall"].user_id, actor="command_line")
    desk.until(lambda: covered(desk))
    desk.until(lambda: "Olle Stenvall" not in texts(desk))


def test_a_guard_may_look_and_not_receive(staff: dict[str, User], desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    sign_in(desk, "Vakt Ek")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_F)
    said = "Vakt Ek får inte göra det: det kräver rollen reception eller administratör. "
    desk.until(lambda: desk.text("message").startswith(said))
    assert actors(desk, visit_id) == ["elsewhere"]


def test_every_part_of_signing_in_has_a_name_and_can_be_hit(
    staff: dict[str, User],
    desk: Desk,
    complaints: Callable[[object, int], list[str]],
) -> None:
    desk.until(lambda: covered(desk))
    assert complaints(desk.window, 40) == []
    sign_in(desk, "Inger Renberg")
    for key in (Qt.Key.Key_8, Qt.Key.Key_9):
        desk.press(key)
        assert complaints(desk.window, 40) == []
        desk.press(Qt.Key.Key_Escape)
