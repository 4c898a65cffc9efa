"""The desk unattended for a while: left by a key, ended by the first work or by signing in."""

from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import Qt

from kiosk.faces.sign_in import keep_pin
from kiosk.hours.commands import set_hours
from kiosk.hours.model import SpecialDay
from kiosk.hours.unattended.model import DeskAbsence
from kiosk.hours.unattended.queries import desk_absence_now
from kiosk.privacy.users import pins
from kiosk.privacy.users.commands import make_user
from kiosk.privacy.users.model import Role
from kiosk.station import Station
from tests.faces.desk.opened_desk import Desk, MovableClock

PIN = "482915"


@pytest.fixture
def inger(station: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the desk one who signs in before it is opened, by a PIN that is cheap to judge."""
    monkeypatch.setattr(pins, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    pin = keep_pin(station.folder, PIN)
    station.do(make_user, "Inger Renberg", [Role.ADMINISTRATOR], pin=pin, actor="command_line")


def absence(desk: Desk) -> DeskAbsence | None:
    with desk.station.reading() as connection:
        return desk_absence_now(connection)


def locked(desk: Desk) -> bool:
    return bool(desk.part("signIn").covered)


def sign_in(desk: Desk) -> None:
    desk.until(lambda: locked(desk) and desk.item("lock").hasActiveFocus())
    for digit in PIN:
        desk.press(Qt.Key(ord(digit)))
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: not locked(desk))


def test_a_key_leaves_the_desk_and_the_first_touch_after_that_is_somebody_back(
    desk: Desk, clock: MovableClock
) -> None:
    assert not desk.shows("unattendedBanner")
    desk.press(Qt.Key.Key_F8)
    desk.until(lambda: desk.shows("unattendedBanner"))
    assert "Disken är obemannad sedan kl. " in desk.text("unattendedBanner")
    desk.press(Qt.Key.Key_F8)  # in haste: who leaves presses once more
    desk.vm.touch()
    assert absence(desk) is not None
    clock.move(timedelta(seconds=5))
    desk.press(Qt.Key.Key_2)
    desk.until(lambda: not desk.shows("unattendedBanner"))
    assert absence(desk) is None


def test_the_button_in_the_list_of_what_to_see_to_leaves_the_desk(desk: Desk) -> None:
    desk.press(Qt.Key.Key_4)
    desk.touch("leaveDeskButton")
    desk.until(lambda: absence(desk) is not None)


def test_a_desk_that_is_left_locks_and_only_signing_in_ends_it(
    inger: None, desk: Desk, clock: MovableClock
) -> None:
    sign_in(desk)
    desk.press(Qt.Key.Key_F8)
    desk.until(lambda: locked(desk) and desk.shows("unattendedBanner"))
    assert desk.text("unattendedBanner").endswith("Logga in när du är tillbaka.")
    left = absence(desk)
    clock.move(timedelta(minutes=10))
    desk.press(Qt.Key.Key_F8)
    desk.press(Qt.Key.Key_Down)
    assert absence(desk) == left
    sign_in(desk)
    desk.until(lambda: absence(desk) is None)
    desk.until(lambda: not desk.shows("unattendedBanner"))


def test_a_desk_nobody_signs_in_at_counts_as_unattended_after_a_while(
    inger: None, desk: Desk, clock: MovableClock
) -> None:
    desk.until(lambda: locked(desk))
    attendance = desk.part("attendance")
    clock.move(timedelta(minutes=14))
    attendance.look()
    clock.move(timedelta(minutes=2))
    attendance.look()
    desk.until(lambda: desk.shows("unattendedBanner"))
    found = absence(desk)
    assert found is not None
    assert found.noticed
    assert desk.text("unattendedBanner").startswith("Ingen har loggat in: ")


def test_a_desk_that_is_closed_is_not_called_unattended(
    inger: None, desk: Desk, clock: MovableClock
) -> None:
    desk.until(lambda: locked(desk))
    today = clock().date()
    desk.station.do(set_hours, SpecialDay(today, None, "Utbildning"), actor="command_line")
    clock.move(timedelta(hours=2))
    attendance = desk.part("attendance")
    attendance.look()
    desk.walk_in("Märta Sjödin")
    desk.says("lockWaiting", "1 väntar i foajén")  # what was ordered before has been done
    assert absence(desk) is None
