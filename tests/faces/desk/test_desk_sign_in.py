"""Who is at the desk: signing in, the lock, another person, the first administrator, by keys."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickItem

from db.journal import events_of
from kiosk.evacuation.commands import start_evacuation
from kiosk.faces.sign_in import keep_pin
from kiosk.privacy.reads.model import ReadReason
from kiosk.privacy.reads.queries import reads
from kiosk.privacy.users import pins
from kiosk.privacy.users.commands import end_user, make_user
from kiosk.privacy.users.model import Role, User
from kiosk.privacy.users.queries import users
from kiosk.station import Station
from kiosk.visits.commands import leave
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.model import CallReason, Departure, VisitState
from tests.faces.conftest import items_of
from tests.faces.desk.opened_desk import Desk, MovableClock

PINS = {"Inger Renberg": "482915", "Olle Stenvall": "739104", "Vakt Ek": "615093"}
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a hash that costs next to nothing; its parameters stand in the hash."""
    monkeypatch.setattr(pins, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def staff(station: Station) -> dict[str, User]:
    """Give the house an administrator, a receptionist and a guard before the desk is opened."""
    roles = {"Inger Renberg": Role.ADMINISTRATOR, "Olle Stenvall": Role.RECEPTION}
    return {
        name: station.do(
            make_user,
            name,
            [roles.get(name, Role.SECURITY)],
            pin=keep_pin(station.folder, pin),
            actor="command_line",
        )
        for name, pin in PINS.items()
    }


def covered(desk: Desk) -> bool:
    return bool(desk.part("signIn").covered)


def texts(desk: Desk) -> list[str]:
    root = desk.window.contentItem()
    return [str(i.property("text")) for i in items_of(root) if i.inherits("QQuickText")]


def type_pin(desk: Desk, pin: str) -> None:
    for digit in pin:
        desk.press(Qt.Key(ord(digit)))
    desk.press(Qt.Key.Key_Return)


def sign_in(desk: Desk, name: str) -> None:
    """Sign in by keys alone: the first letter, the PIN, Enter."""
    desk.until(lambda: covered(desk) and desk.item("lock").hasActiveFocus())
    desk.press(Qt.Key(ord(name[0])))
    type_pin(desk, PINS[name])
    desk.says("signedInButton", name)
    desk.until(lambda: not covered(desk))


def typed_in(desk: Desk, name: str) -> str:
    return str(desk.item(name).property("text"))


def actors(desk: Desk, subject_id: str) -> list[str]:
    with desk.station.reading() as connection:
        return [each.actor for each in events_of(connection, subject_id)]


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
    desk.until(lambda: desk.text("message").startswith("Vakt Ek har ingen roll för det."))
    assert actors(desk, visit_id) == ["elsewhere"]


def test_a_new_house_works_at_once_and_makes_its_administrator_by_keys(desk: Desk) -> None:
    assert not covered(desk)
    visit_id = desk.walk_in("Märta Sjödin")
    desk.until(lambda: desk.rows("waiting") == ["Märta Sjödin"])
    desk.item("administratorName").forceActiveFocus()
    desk.write("inger")
    desk.press(Qt.Key.Key_Return)
    for pin in ("123456", "123456"):
        type_pin(desk, pin)
    desk.until(lambda: desk.text("welcomeMessage").startswith("Den PIN-koden är bland de första"))
    for name in ("administratorPin", "administratorPinAgain"):
        desk.item(name).forceActiveFocus()
        desk.press(Qt.Key.Key_A, CTRL)
        type_pin(desk, "482915")
    desk.says("signedInButton", "inger")
    with desk.station.reading() as connection:
        (made,) = users(connection)
    assert made.roles == {Role.ADMINISTRATOR, Role.RECEPTION}
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_F)
    desk.says("contactChip", "Frågad, 0 min")
    assert actors(desk, visit_id) == ["elsewhere", made.user_id]


def test_the_first_page_can_be_put_off(desk: Desk) -> None:
    desk.until(lambda: desk.shows("putOffButton"))
    desk.click("putOffButton")
    desk.until(lambda: not desk.shows("administratorName"))
    desk.press(Qt.Key.Key_R)
    desk.until(lambda: desk.item("walkInName").hasActiveFocus())


def test_two_pins_that_differ_make_nobody(desk: Desk) -> None:
    desk.part("signIn").makeAdministrator("Inger", "482915", "482916")
    desk.says("welcomeMessage", "De två PIN-koderna är inte lika. Skriv båda igen.")


@pytest.fixture
def gone(desk: Desk) -> str:
    """Give a visit that is over."""
    visit_id = desk.walk_in("Märta Sjödin")
    desk.station.do(leave, visit_id, Departure.DESK, actor="desk")
    assert desk.visit(visit_id).state is VisitState.LEFT
    return visit_id


def test_an_earlier_visit_is_found_by_keys_and_the_search_is_noted(
    staff: dict[str, User], desk: Desk, gone: str
) -> None:
    sign_in(desk, "Olle Stenvall")
    desk.press(Qt.Key.Key_9)
    desk.until(lambda: desk.item("pastField").hasActiveFocus())
    desk.write("sj")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: "Ange varför du söker" in str(desk.item("pastField").property("error")))
    assert desk.rows_of("past") == []
    desk.click("reason 0")
    desk.item("pastField").forceActiveFocus()
    desk.press(Qt.Key.Key_Return)
    desk.says("pastTold", "1 träff. Sökningen är antecknad.")
    assert desk.rows_of("past") == ["Märta Sjödin"]
    with desk.station.reading() as connection:
        (noted,) = reads(connection)
    assert (noted.user_name, noted.reason) == ("Olle Stenvall", ReadReason.FORGOTTEN_ITEM)
    assert noted.searched == "sj"
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: not desk.shows("pastHeading"))
    assert desk.rows_of("past") == []
    assert typed_in(desk, "pastField") == ""


def test_an_administrator_adds_a_receptionist_at_the_desk(
    staff: dict[str, User], desk: Desk
) -> None:
    sign_in(desk, "Inger Renberg")
    desk.press(Qt.Key.Key_8)
    desk.until(lambda: desk.item("userName").hasActiveFocus())
    desk.write("eva")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.item("userPin").hasActiveFocus())
    type_pin(desk, "190847")
    desk.says("usersTold", "eva är sparad.")
    with desk.station.reading() as connection:
        known = {each.name: each for each in users(connection)}
    assert known["eva"].roles == {Role.RECEPTION}
    assert known["eva"].has_pin
    assert set(actors(desk, known["eva"].user_id)) == {staff["Inger Renberg"].user_id}


def test_an_administrator_gives_another_role_and_a_new_pin_and_ends_a_user(
    staff: dict[str, User], desk: Desk
) -> None:
    sign_in(desk, "Inger Renberg")
    desk.press(Qt.Key.Key_8)
    desk.click("known Olle Stenvall")
    desk.until(lambda: typed_in(desk, "userName") == "Olle Stenvall")
    desk.click("role 3")
    desk.item("userPin").forceActiveFocus()
    type_pin(desk, "190847")
    desk.says("usersTold", "Olle Stenvall är sparad.")
    with desk.station.reading() as connection:
        known = {each.name: each for each in users(connection)}
    assert known["Olle Stenvall"].roles == {Role.RECEPTION, Role.MANAGER}
    assert known["Olle Stenvall"].pin_hash != staff["Olle Stenvall"].pin_hash
    desk.click("known Inger Renberg")
    desk.click("endUserButton")
    desk.until(lambda: desk.text("usersTold").startswith("Inger Renberg är den enda"))
    desk.click("known Vakt Ek")
    desk.click("endUserButton")
    desk.says("usersTold", "Vakt Ek kan inte längre logga in.")


def test_earlier_visits_and_users_are_a_touch_away_from_what_to_see_to(
    staff: dict[str, User], desk: Desk
) -> None:
    sign_in(desk, "Inger Renberg")
    desk.touch("toSeeToButton")
    desk.touch("usersButton")
    desk.until(lambda: desk.shows("usersHeading"))
    desk.touch("toSeeToButton")
    desk.touch("pastButton")
    desk.until(lambda: desk.shows("pastHeading"))
    desk.touch("toSeeToButton")
    desk.press(Qt.Key.Key_9)
    desk.until(lambda: desk.shows("pastHeading"))


def test_a_receptionist_opens_no_users(staff: dict[str, User], desk: Desk) -> None:
    sign_in(desk, "Olle Stenvall")
    desk.press(Qt.Key.Key_8)
    desk.part("signIn").users.toggle()
    assert not desk.part("signIn").users.open
    assert not desk.shows("usersHeading")


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


def test_dots_and_not_digits_stand_in_the_field_of_a_pin(desk: Desk) -> None:
    field = desk.item("administratorPin")
    field.forceActiveFocus()
    for digit in "482915":
        desk.press(Qt.Key(ord(digit)))
    assert typed_in(desk, "administratorPin") == "482915"
    shown = [i for i in items_of(field) if i.inherits("QQuickTextInput")]
    assert [str(each.property("displayText")) for each in shown] == ["●" * 6]
    assert isinstance(field, QQuickItem)
