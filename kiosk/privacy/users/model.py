"""Users, their roles, and what each role may do (L31)."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.refusal import Refused
from kiosk.typed_text import cleaned, search_key

LONGEST_USER_NAME = 60


class Role(StrEnum):
    """What somebody does in the house; one person may have several."""

    RECEPTION = "reception"
    SECURITY = "security"
    EVACUATION_LEAD = "evacuation_lead"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


class Task(StrEnum):
    """What is not for everybody. Evacuation is none of these: it is for whoever stands there.

    RECEIVE: everything that is done with visits, referrals and lists at the desk. OPEN_NAMES: read
    the name behind a number or initials. KEEP_WATCH: sign in at the security view.
    """

    RECEIVE = "receive"
    SET_HOURS = "set_hours"
    OPEN_NAMES = "open_names"
    READ_PAST_VISITS = "read_past_visits"
    KEEP_WATCH = "keep_watch"
    ADMINISTER_USERS = "administer_users"


_MAY: Mapping[Task, frozenset[Role]] = {
    Task.RECEIVE: frozenset({Role.RECEPTION, Role.ADMINISTRATOR}),
    Task.SET_HOURS: frozenset({Role.RECEPTION, Role.MANAGER, Role.ADMINISTRATOR}),
    Task.OPEN_NAMES: frozenset({Role.RECEPTION, Role.SECURITY, Role.ADMINISTRATOR}),
    Task.READ_PAST_VISITS: frozenset(
        {Role.RECEPTION, Role.SECURITY, Role.MANAGER, Role.ADMINISTRATOR}
    ),
    Task.KEEP_WATCH: frozenset({Role.SECURITY, Role.EVACUATION_LEAD, Role.ADMINISTRATOR}),
    Task.ADMINISTER_USERS: frozenset({Role.ADMINISTRATOR}),
}
_MAY_LEAVE_OUT_THE_REASON = frozenset({Role.MANAGER, Role.ADMINISTRATOR})


@dataclass(frozen=True)
class User:
    """Somebody who signs in. `person_id` is who it is in the directory, "" when not told.

    `pin_hash` is "" while there is no PIN; `pepper_id` tells by which pepper it was made.
    """

    user_id: str
    name: str
    roles: frozenset[Role]
    person_id: str
    pin_hash: str
    pepper_id: str
    ended: bool

    @property
    def has_pin(self) -> bool:
        """Tell whether there is a PIN to sign in with."""
        return bool(self.pin_hash)

    def may(self, task: Task) -> bool:
        """Tell whether a role of this user allows the task."""
        return not self.ended and bool(self.roles & _MAY[task])

    @property
    def owes_a_reason(self) -> bool:
        """Tell whether looking at past visits needs a reason."""
        return not self.roles & _MAY_LEAVE_OUT_THE_REASON


def roles_for(task: Task) -> tuple[Role, ...]:
    """Give the roles of which one is needed for a task."""
    return tuple(each for each in Role if each in _MAY[task])


def not_allowed(user: User, task: Task) -> Refused:
    """Give what a user without a role for a task is refused with: it names the roles."""
    return Refused("user.not_allowed", name=user.name, roles=list(roles_for(task)))


def asks_who_is_there(users: Iterable[User]) -> bool:
    """Tell whether these users make the desk ask who is there; see `sign_in_is_set_up`."""
    return any(each.has_pin and Role.ADMINISTRATOR in each.roles for each in users)


def user_named(text: str) -> str:
    """Clean the name of a user; raises `Refused("user.name_…")` when it is none."""
    name = cleaned(text)
    if not any(unicodedata.category(letter).startswith("L") for letter in name):
        raise Refused("user.name_missing")
    if len(name) > LONGEST_USER_NAME:
        raise Refused("user.name_too_long", length=len(name), allowed=LONGEST_USER_NAME)
    return name


def same_name(one: str, other: str) -> bool:
    """Tell whether two names would be taken for one on the sign-in page."""
    return search_key(one) == search_key(other)


def demand_roles(roles: Iterable[Role]) -> frozenset[Role]:
    """Give the roles of a user; raises `Refused("user.role_missing")` when there is none."""
    wanted = frozenset(roles)
    if not wanted:
        raise Refused("user.role_missing", allowed=list(Role))
    return wanted
