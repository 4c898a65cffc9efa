"""Questions about users."""

from sqlalchemy import Connection, Row, select

from db.clock import instant
from db.tables import user_account, wrong_pin
from kiosk.privacy.users.model import Role, User, asks_who_is_there, same_name
from kiosk.privacy.users.tries import NO_TRIES, Tries
from kiosk.refusal import Refused

_ROLES = {str(each): each for each in Role}


def users(connection: Connection, *, ended_too: bool = False) -> list[User]:
    """Give who may sign in, by name."""
    question = select(user_account).order_by(user_account.c.name, user_account.c.subject_id)
    if not ended_too:
        question = question.where(user_account.c.ended.is_(False))
    return [_user(row) for row in connection.execute(question)]


def user_by_id(connection: Connection, user_id: str) -> User | None:
    """Give one user, one who has ended too."""
    row = connection.execute(
        select(user_account).where(user_account.c.subject_id == user_id)
    ).first()
    return None if row is None else _user(row)


def user_meant_by(connection: Connection, text: str, *, ended_too: bool = False) -> User:
    """Find the user of a name or an id; raises `Refused("user.unknown")`."""
    for each in sorted(users(connection, ended_too=ended_too), key=lambda found: found.ended):
        if each.user_id == text.strip() or same_name(each.name, text):
            return each
    raise Refused("user.unknown", name=text)


def standing_user(connection: Connection, user_id: str) -> User:
    """Give a user who may sign in; raises `Refused("user.unknown")`."""
    found = user_by_id(connection, user_id)
    if found is None or found.ended:
        raise Refused("user.unknown", name=user_id)
    return found


def sign_in_is_set_up(connection: Connection) -> bool:
    """Tell whether the desk asks who is there: it does once an administrator has a PIN.

    Before that it works without, so that nobody is ever locked out of a new house.
    """
    return asks_who_is_there(users(connection))


def tries_of(connection: Connection, user_id: str) -> Tries:
    """Give the tries at a user's PIN at this station that no right one has followed."""
    row = connection.execute(select(wrong_pin).where(wrong_pin.c.user_id == user_id)).first()
    return NO_TRIES if row is None else Tries(row.tries, instant(row.last_at))


def _user(row: Row[tuple[object, ...]]) -> User:
    return User(
        user_id=row.subject_id,
        name=row.name,
        roles=frozenset(_ROLES[each] for each in row.roles.split() if each in _ROLES),
        person_id=row.person_id,
        pin_hash=row.pin_hash,
        pepper_id=row.pepper_id,
        ended=row.ended,
    )
