"""Who keeps watch: what is done bears the name, and nothing an evacuation needs waits for one."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import Qt

from db.journal import all_events
from kiosk.devices.simulators import TcpSimulator
from kiosk.faces.acting_view_model import ActingViewModel
from kiosk.faces.sign_in import keep_pin
from kiosk.privacy.users import pins
from kiosk.privacy.users.commands import end_user, make_user
from kiosk.privacy.users.model import Role
from tests.faces.security.conftest import OpenSecurity, Security

PEOPLE = (("Elin Renström", "Plan 2"), ("Nils Ekström", "Plan 1"))
PIN = "482915"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a hash that costs next to nothing; its parameters stand in the hash."""
    monkeypatch.setattr(pins, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


def staff(security: Security) -> dict[Role, str]:
    """Give the house one user of each role; gives their ids by role."""
    kept = keep_pin(security.station.folder, PIN)
    made = {
        role: security.station.do(
            make_user, f"{role} {place}", [role], pin=kept, actor="command_line"
        ).user_id
        for place, role in enumerate(Role)
    }
    security.qtbot.waitUntil(lambda: len(told(security, "names")) == 3)
    return made


def page(security: Security) -> ActingViewModel:
    found = security.face.engine.findChild(ActingViewModel)
    assert isinstance(found, ActingViewModel)
    return found


def told(security: Security, part: str) -> Any:
    return page(security).property(part)


def sign_in(security: Security, letter: Qt.Key = Qt.Key.Key_S) -> None:
    """Sign in by keys alone: the first letter, the PIN, Enter."""
    security.key(Qt.Key.Key_L, CTRL)
    security.item("lockNames")
    security.key(letter)
    for digit in PIN:
        security.key(Qt.Key(ord(digit)))
    security.key(Qt.Key.Key_Return)
    security.qtbot.waitUntil(lambda: told(security, "who") != "")
    security.qtbot.waitUntil(lambda: not security.shows("lockNames"))


def actors(security: Security, kind: str) -> list[str]:
    with security.station.reading() as connection:
        return [each.actor for each in all_events(connection) if each.kind == kind]


def test_a_house_without_users_shows_no_signing_in(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    assert not security.shows("keepsWatch")
    security.key(Qt.Key.Key_L, CTRL)
    assert not security.shows("lockNames")


def test_who_keeps_watch_can_sign_in_and_nobody_else(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    staff(security)
    how = told(security, "words")["how"]
    assert how.endswith("rollen säkerhet, utrymningsledare eller administratör.")
    assert told(security, "names") == ["administrator 4", "evacuation_lead 2", "security 1"]
    assert security.said("keepsWatch") == "Logga in"


def test_what_is_done_bears_the_number_of_who_is_signed_in(open_security: OpenSecurity) -> None:
    with TcpSimulator() as simulator:
        security = open_security(PEOPLE, [simulator])
        guard = staff(security)[Role.SECURITY]
        sign_in(security)
        assert security.said("keepsWatch") == "security 1"
        security.touch("startEvacuation")
        security.touch("confirmEvacuation")
        security.qtbot.waitUntil(lambda: security.shows("rollTitle"))
        security.qtbot.waitUntil(lambda: not security.vm.property("printing"))
        security.touch(f"out:{security.visits['Elin Renström']}")
        security.qtbot.waitUntil(lambda: security.marks() == {"Elin Renström": "out"})
        security.key(Qt.Key.Key_L, CTRL)
        security.qtbot.waitUntil(lambda: security.said("keepsWatch") == "Logga in")
        security.touch(f"out:{security.visits['Nils Ekström']}")
        security.qtbot.waitUntil(lambda: len(security.marks()) == 2)
    assert actors(security, "evacuation.started.1") == [guard]
    assert actors(security, "evacuation_list.printed.1") == [guard]
    assert actors(security, "evacuation.marked.1") == [guard, "security"]


def without_a_name(security: Security) -> None:
    """Start a drill, print and save, while the page to sign in on is open or nobody has."""
    security.touch("startEvacuation")
    security.touch("confirmDrill")
    security.qtbot.waitUntil(lambda: security.shows("rollTitle"))
    security.qtbot.waitUntil(lambda: not security.vm.property("printing"))
    security.key(Qt.Key.Key_P, CTRL)
    security.qtbot.waitUntil(lambda: len(actors(security, "evacuation_list.printed.1")) == 2)
    security.qtbot.waitUntil(lambda: not security.vm.property("printing"))
    security.key(Qt.Key.Key_S, CTRL)
    security.qtbot.waitUntil(lambda: len(actors(security, "evacuation_list.printed.1")) == 3)


@pytest.mark.parametrize("page", ["closed", "open"])
def test_an_evacuation_needs_no_name_and_the_page_to_sign_in_on_is_not_in_its_way(
    open_security: OpenSecurity, page: str
) -> None:
    with TcpSimulator() as simulator:
        security = open_security(PEOPLE, [simulator])
        staff(security)
        if page == "open":
            security.touch("keepsWatch")
            security.item("lockNames")
            assert len(security.names()) == 2
        without_a_name(security)
    assert not security.shows("lockNames")
    assert actors(security, "evacuation.started.1") == ["security"]
    assert set(actors(security, "evacuation_list.printed.1")) == {"security"}


def test_the_page_is_left_by_key_and_by_touch_and_keeps_no_digit(
    open_security: OpenSecurity,
) -> None:
    security = open_security(PEOPLE)
    staff(security)
    for key in (True, False):
        security.key(Qt.Key.Key_L, CTRL)
        security.item("lockNames")
        if key:
            security.key(Qt.Key.Key_Escape)
        else:
            security.touch("cancelSignIn")
        security.qtbot.waitUntil(lambda: not security.shows("lockNames"))
    security.key(Qt.Key.Key_L, CTRL)
    security.item("lockNames")
    for digit in PIN:
        security.key(Qt.Key(ord(digit)))
    security.touch("cancelSignIn")
    security.qtbot.waitUntil(lambda: not security.shows("lockNames"))
    security.key(Qt.Key.Key_L, CTRL)
    security.item("lockNames")
    security.key(Qt.Key.Key_S)
    security.key(Qt.Key.Key_Return)
    assert not told(security, "busy")
    assert told(security, "who") == ""


def test_a_wrong_pin_is_told_and_the_list_stays(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    staff(security)
    security.touch("keepsWatch")
    security.touch("user security 1")
    for digit in "000000":
        security.touch(f"pin {digit}")
    security.touch("pin enter")
    security.qtbot.waitUntil(lambda: told(security, "message") != "")
    said = str(security.item("lockMessage").property("text"))
    assert said.startswith("Det är inte PIN-koden för security 1.")
    assert len(security.names()) == 2


def test_nobody_is_signed_in_any_more_when_the_face_was_not_touched_for_long(
    open_security: OpenSecurity, monkeypatch: pytest.MonkeyPatch
) -> None:
    security = open_security(PEOPLE)
    staff(security)
    sign_in(security)
    now = security.house.now()
    pass_time(monkeypatch, security, lambda: now + timedelta(minutes=9))
    assert told(security, "who") == "security 1"
    pass_time(monkeypatch, security, lambda: now + timedelta(minutes=11))
    assert told(security, "who") == ""
    assert security.house.acting("security") == "security"
    assert len(security.names()) == 2


def pass_time(
    monkeypatch: pytest.MonkeyPatch, security: Security, clock: Callable[[], object]
) -> None:
    monkeypatch.setattr(security.station, "now", clock)
    page(security).look()


def test_who_may_sign_in_no_more_is_signed_out_at_once(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    users = staff(security)
    sign_in(security)
    security.station.do(end_user, users[Role.SECURITY], actor="command_line")
    security.qtbot.waitUntil(lambda: told(security, "who") == "")
    assert len(told(security, "names")) == 2


def test_every_part_of_signing_in_has_a_name_and_can_be_hit(
    open_security: OpenSecurity, complaints: Callable[[object, int], list[str]]
) -> None:
    security = open_security(PEOPLE)
    staff(security)
    security.touch("keepsWatch")
    security.item("lockNames")
    assert complaints(security.window, 40) == []
