"""Users: who may change whom, and that nobody locks the house out of its own users."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from db.journal import events_of
from db.tables import event_body
from db.transaction import Transaction
from kiosk.privacy.users.commands import (
    KeptPin,
    count_try,
    end_user,
    forget_tries,
    make_first_administrator,
    make_user,
    rename_user,
    set_pin,
    set_roles,
)
from kiosk.privacy.users.model import LONGEST_USER_NAME, Role, Task, User
from kiosk.privacy.users.queries import (
    sign_in_is_set_up,
    tries_of,
    user_by_id,
    user_meant_by,
    users,
)
from kiosk.refusal import Refused
from kiosk.station import Station
from tests.conftest import TurnedClock

Hire = Callable[..., User]
PIN = KeptPin("$argon2id$of-nobody", "0123456789ab")
NEW_PIN = KeptPin("$argon2id$another", "0123456789ab")


def refused(station: Station, command: Callable[[Transaction], object]) -> str:
    with pytest.raises(Refused) as refusal:
        station.do(command)
    return refusal.value.code


def names(station: Station) -> list[str]:
    with station.reading() as connection:
        return [each.name for each in users(connection)]


def bodies(station: Station) -> bytes:
    with station.reading() as connection:
        return b"\n".join(connection.execute(select(event_body.c.body)).scalars())


def test_the_first_administrator_sets_up_signing_in(station: Station) -> None:
    with station.reading() as connection:
        assert not sign_in_is_set_up(connection)
    made = station.do(make_first_administrator, " Inger  Renberg ", PIN, actor="desk")
    assert made.name == "Inger Renberg"
    assert made.roles == {Role.ADMINISTRATOR, Role.RECEPTION}
    with station.reading() as connection:
        assert sign_in_is_set_up(connection)
    again = refused(station, lambda tx: make_first_administrator(tx, "Olle", PIN, actor="desk"))
    assert again == "user.administrator_exists"


def test_an_administrator_without_a_pin_does_not_lock_the_desk(
    station: Station, hire: Hire
) -> None:
    hire("Inger", Role.ADMINISTRATOR, pin=None)
    hire("Olle", Role.RECEPTION)
    with station.reading() as connection:
        assert not sign_in_is_set_up(connection)


def test_a_receptionist_changes_no_users(station: Station, hire: Hire) -> None:
    inger, olle = hire("Inger", Role.ADMINISTRATOR), hire("Olle", Role.RECEPTION)

    def at_the_desk(tx: Transaction, who: User) -> None:
        tx.act_for("desk", who.user_id)

    def trying(command: Callable[..., object], *given: object) -> Callable[[Transaction], None]:
        def tried(tx: Transaction) -> None:
            at_the_desk(tx, olle)
            command(tx, *given, actor="desk")

        return tried

    own = set_roles, olle.user_id, [Role.ADMINISTRATOR]
    for each in (
        trying(make_user, "Eva", [Role.RECEPTION]),
        trying(*own),
        trying(set_pin, inger.user_id, NEW_PIN),
        trying(rename_user, inger.user_id, "Eva"),
        trying(end_user, inger.user_id),
    ):
        assert refused(station, each) == "user.not_allowed"
    assert names(station) == ["Inger", "Olle"]
    station.do(trying(set_pin, olle.user_id, NEW_PIN))  # the own PIN everybody may change


def test_a_desk_at_which_nobody_is_signed_in_changes_no_users(station: Station, hire: Hire) -> None:
    station.do(make_user, "Before", [Role.RECEPTION], actor="desk")
    hire("Inger", Role.ADMINISTRATOR)
    command = lambda tx: make_user(tx, "Eva", [Role.RECEPTION], actor="desk")  # noqa: E731
    assert refused(station, command) == "sign_in.missing"


def test_the_last_administrator_stays(station: Station, hire: Hire) -> None:
    inger = hire("Inger", Role.ADMINISTRATOR)
    hire("Olle", Role.ADMINISTRATOR, pin=None)

    def leave(tx: Transaction) -> None:
        end_user(tx, inger.user_id, actor="command_line")

    def become_receptionist(tx: Transaction) -> None:
        set_roles(tx, inger.user_id, [Role.RECEPTION], actor="command_line")

    assert refused(station, leave) == "user.last_administrator"
    assert refused(station, become_receptionist) == "user.last_administrator"
    hire("Eva", Role.ADMINISTRATOR)
    station.do(become_receptionist)
    station.do(leave)
    assert names(station) == ["Eva", "Olle"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("  ", "user.name_missing"),
        ("1234", "user.name_missing"),
        ("N" * (LONGEST_USER_NAME + 1), "user.name_too_long"),
        ("N" * 10_000_000, "user.name_too_long"),
        ("inger  rénberg", "user.name_taken"),
    ],
)
def test_a_name_that_is_none_or_taken_is_refused(
    station: Station, hire: Hire, name: str, code: str
) -> None:
    hire("Inger Renberg", Role.RECEPTION)
    command = lambda tx: make_user(tx, name, [Role.RECEPTION], actor="command_line")  # noqa: E731
    assert refused(station, command) == code


def test_a_user_needs_a_role(station: Station) -> None:
    command = lambda tx: make_user(tx, "Inger", [], actor="command_line")  # noqa: E731
    assert refused(station, command) == "user.role_missing"


def test_a_user_is_meant_by_name_or_id_and_may_be_renamed(station: Station, hire: Hire) -> None:
    inger = hire("Inger Renberg", Role.RECEPTION)
    renamed = station.do(rename_user, inger.user_id, "Inger Ek", actor="command_line")
    with station.reading() as connection:
        assert user_meant_by(connection, "inger ek") == renamed
        assert user_meant_by(connection, inger.user_id) == renamed
        with pytest.raises(Refused):
            user_meant_by(connection, "Inger Renberg")


def test_a_new_pin_erases_the_hash_of_the_old_and_forgives_wrong_tries(
    station: Station, hire: Hire
) -> None:
    olle = hire("Olle", Role.RECEPTION)
    station.do(count_try, olle.user_id)
    station.do(set_pin, olle.user_id, NEW_PIN, actor="command_line")
    assert b"of-nobody" not in bodies(station)
    with station.reading() as connection:
        known = user_by_id(connection, olle.user_id)
        assert tries_of(connection, olle.user_id).number == 0
    assert known is not None
    assert known.pin_hash == NEW_PIN.pin_hash
    assert station.verify().sound


def test_who_ended_has_no_pin_left_and_erased_leaves_no_name_either(
    station: Station, hire: Hire
) -> None:
    hire("Inger", Role.ADMINISTRATOR)
    olle = hire("Qvintilia", Role.RECEPTION, pin=NEW_PIN)
    station.do(end_user, olle.user_id, actor="command_line")
    assert names(station) == ["Inger"]
    assert b"another" not in bodies(station)
    assert b"Qvintilia" in bodies(station)
    station.do(end_user, olle.user_id, erase=True, actor="command_line")
    assert b"Qvintilia" not in bodies(station)
    with station.reading() as connection:
        assert user_by_id(connection, olle.user_id) is None
        assert len(events_of(connection, olle.user_id)) == 3
    assert station.verify().sound


def test_what_a_face_does_is_written_down_as_done_by_who_is_signed_in(
    station: Station, hire: Hire
) -> None:
    inger = hire("Inger", Role.ADMINISTRATOR)

    def named(tx: Transaction) -> User:
        tx.act_for("desk", inger.user_id)
        return make_user(tx, "Eva", [Role.MANAGER], actor="desk")

    eva = station.do(named)
    with station.reading() as connection:
        assert {each.actor for each in events_of(connection, eva.user_id)} == {inger.user_id}
        assert {each.actor for each in events_of(connection, inger.user_id)} == {"command_line"}


def test_tries_are_counted_until_they_are_forgiven(
    station: Station, hire: Hire, clock: TurnedClock
) -> None:
    olle = hire("Olle", Role.RECEPTION)
    for _ in range(5):
        station.do(count_try, olle.user_id)
    with pytest.raises(Refused) as refusal:
        station.do(count_try, olle.user_id)
    assert (refusal.value.code, refusal.value.facts) == ("sign_in.wait", {"seconds": 30})
    station.do(forget_tries, olle.user_id)
    assert station.do(count_try, olle.user_id) == olle


def test_nobody_signs_in_without_a_pin(station: Station, hire: Hire) -> None:
    olle = hire("Olle", Role.RECEPTION, pin=None)
    assert refused(station, lambda tx: count_try(tx, olle.user_id)) == "sign_in.no_pin"
    assert refused(station, lambda tx: count_try(tx, "nobody")) == "user.unknown"


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.RECEPTION, set(Task) - {Task.KEEP_WATCH, Task.ADMINISTER_USERS}),
        (Role.SECURITY, {Task.OPEN_NAMES, Task.READ_PAST_VISITS, Task.KEEP_WATCH}),
        (Role.EVACUATION_LEAD, {Task.KEEP_WATCH}),
        (Role.MANAGER, {Task.SET_HOURS, Task.READ_PAST_VISITS}),
        (Role.ADMINISTRATOR, set(Task)),
    ],
)
def test_each_role_may_its_own(hire: Hire, role: Role, may: set[Task]) -> None:
    user = hire("Olle", role)
    assert {each for each in Task if user.may(each)} == may
