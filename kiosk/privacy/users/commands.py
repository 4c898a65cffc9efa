"""What can be done with users and their PINs. Each is one transaction; each names its actor.

A hash takes a tenth of a second, so it is made before the transaction: an arrival must not wait.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from sqlalchemy import delete, insert

from db.clock import milliseconds
from db.tables import wrong_pin
from db.transaction import Transaction
from kiosk.privacy.users.events import PinSet, UserChanged, UserEnded, UserMade
from kiosk.privacy.users.model import (
    Role,
    Task,
    User,
    demand_roles,
    not_allowed,
    same_name,
    user_named,
)
from kiosk.privacy.users.pins import Pepper, demand_pin, hashed
from kiosk.privacy.users.queries import (
    sign_in_is_set_up,
    standing_user,
    tries_of,
    user_by_id,
    users,
)
from kiosk.refusal import Refused

FACES_WITHOUT_A_NAME = frozenset({"visitor", "desk", "security"})
"""Who acts when nobody is signed in; from the command line acts who may write the file."""


@dataclass(frozen=True)
class KeptPin:
    """A PIN as it is kept."""

    pin_hash: str
    pepper_id: str


def kept_pin(typed: str, pepper: Pepper) -> KeptPin:
    """Make of a PIN what is kept; raises `Refused("pin.…")` for one too easily guessed."""
    return KeptPin(hashed(demand_pin(typed), pepper), pepper.pepper_id)


def demand_may(tx: Transaction, task: Task, *, actor: str) -> User | None:
    """Give the user who acts, None for nobody by name; raises `Refused("user.not_allowed")`.

    Where sign-in is set up, a face at which nobody is signed in may nothing of it.
    """
    acting = tx.acting(actor)
    user = user_by_id(tx.connection, acting)
    if user is not None and not user.may(task):
        raise not_allowed(user, task)
    if user is None and acting in FACES_WITHOUT_A_NAME and sign_in_is_set_up(tx.connection):
        raise Refused("sign_in.missing")
    return user


def make_user(
    tx: Transaction,
    name: str,
    roles: Iterable[Role],
    *,
    person_id: str = "",
    pin: KeptPin | None = None,
    actor: str,
) -> User:
    """Let somebody sign in; raises `Refused`, `user.name_taken` among others."""
    demand_may(tx, Task.ADMINISTER_USERS, actor=actor)
    kept = _free_name(tx, name)
    user_id = tx.new_subject()
    made = UserMade(name=kept, roles=_stored(demand_roles(roles)), person_id=person_id)
    tx.append(user_id, made, actor=actor)
    if pin is not None:
        tx.append(user_id, _pin_set(pin), actor=actor)
    return standing_user(tx.connection, user_id)


def make_first_administrator(tx: Transaction, name: str, pin: KeptPin, *, actor: str) -> User:
    """Make who sets up the others, at the first start; refused once there is one."""
    if sign_in_is_set_up(tx.connection):
        raise Refused("user.administrator_exists")
    return make_user(tx, name, (Role.ADMINISTRATOR, Role.RECEPTION), pin=pin, actor=actor)


def rename_user(tx: Transaction, user_id: str, name: str, *, actor: str) -> User:
    """Give a user another name; raises `Refused`."""
    demand_may(tx, Task.ADMINISTER_USERS, actor=actor)
    standing_user(tx.connection, user_id)
    tx.append(user_id, UserChanged(name=_free_name(tx, name, user_id)), actor=actor)
    return standing_user(tx.connection, user_id)


def set_roles(tx: Transaction, user_id: str, roles: Iterable[Role], *, actor: str) -> User:
    """Give a user these roles and no others; raises `Refused`, `user.last_administrator` too."""
    demand_may(tx, Task.ADMINISTER_USERS, actor=actor)
    user = standing_user(tx.connection, user_id)
    wanted = demand_roles(roles)
    if Role.ADMINISTRATOR not in wanted:
        _demand_another_administrator(tx, user)
    if wanted != user.roles:
        tx.append(user_id, UserChanged(roles=_stored(wanted)), actor=actor)
    return standing_user(tx.connection, user_id)


def set_pin(tx: Transaction, user_id: str, pin: KeptPin, *, actor: str) -> User:
    """Give a user a new PIN; the hash of the old one is erased, and wrong tries are forgotten.

    A user may do so for herself, an administrator for everybody. Raises `Refused`.
    """
    if tx.acting(actor) != user_id:
        demand_may(tx, Task.ADMINISTER_USERS, actor=actor)
    standing_user(tx.connection, user_id)
    tx.erase_everywhere(user_id, _ALL_BUT_PINS, actor=actor)
    tx.append(user_id, _pin_set(pin), actor=actor)
    forget_tries(tx, user_id)
    return standing_user(tx.connection, user_id)


def end_user(tx: Transaction, user_id: str, *, erase: bool = False, actor: str) -> None:
    """Let somebody sign in no more; the PIN's hash is erased at once, with `erase` the name too.

    What somebody has done stays in the journal under a number that then leads to nobody. Raises
    `Refused`, `user.last_administrator` among others.
    """
    demand_may(tx, Task.ADMINISTER_USERS, actor=actor)
    user = user_by_id(tx.connection, user_id)
    if user is None or (user.ended and not erase):
        raise Refused("user.unknown", name=user_id)
    if not user.ended:
        _demand_another_administrator(tx, user)
        tx.append(user_id, UserEnded(), actor=actor)
    tx.erase_everywhere(user_id, () if erase else _ALL_BUT_PINS, actor=actor)
    forget_tries(tx, user_id)


def count_try(tx: Transaction, user_id: str) -> User:
    """Count a try at a user's PIN before it is judged; gives whose hash to judge it by.

    Raises `Refused`: `sign_in.wait` after too many wrong ones, `sign_in.no_pin`, `user.unknown`.
    """
    user = standing_user(tx.connection, user_id)
    if not user.has_pin:
        raise Refused("sign_in.no_pin", name=user.name)
    tries = tries_of(tx.connection, user_id)
    waits = tries.waits(tx.now)
    if waits:
        raise Refused("sign_in.wait", seconds=ceil(waits.total_seconds()))
    forget_tries(tx, user_id)
    row = {"user_id": user_id, "tries": tries.number + 1, "last_at": milliseconds(tx.now)}
    tx.connection.execute(insert(wrong_pin), [row])
    return user


def forget_tries(tx: Transaction, user_id: str) -> None:
    """Count from the beginning: the right PIN was given, or a new one set."""
    tx.connection.execute(delete(wrong_pin).where(wrong_pin.c.user_id == user_id))


_ALL_BUT_PINS = frozenset({UserMade.kind, UserChanged.kind, UserEnded.kind})


def _pin_set(pin: KeptPin) -> PinSet:
    return PinSet(pin_hash=pin.pin_hash, pepper_id=pin.pepper_id)


def _stored(roles: Iterable[Role]) -> tuple[str, ...]:
    wanted = frozenset(roles)
    return tuple(str(each) for each in Role if each in wanted)


def _free_name(tx: Transaction, name: str, own_id: str = "") -> str:
    kept = user_named(name)
    for each in users(tx.connection):
        if each.user_id != own_id and same_name(each.name, kept):
            raise Refused("user.name_taken", name=each.name)
    return kept


def _demand_another_administrator(tx: Transaction, user: User) -> None:
    """Keep the house from locking itself out of its own users."""
    if Role.ADMINISTRATOR not in user.roles or not user.has_pin:
        return
    others = (each for each in users(tx.connection) if each.user_id != user.user_id)
    if not any(Role.ADMINISTRATOR in each.roles and each.has_pin for each in others):
        raise Refused("user.last_administrator", name=user.name)
