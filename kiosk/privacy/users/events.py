"""What can happen to a user. The name and the PIN's hash stand in bodies and can be erased."""

from typing import ClassVar

from msgspec import UNSET, UnsetType

from db.bodies import Bodies, Body


class UserMade(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody may sign in, once there is a PIN."""

    kind: ClassVar[str] = "user.made.1"
    name: str
    roles: tuple[str, ...]
    person_id: str = ""


class UserChanged(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The fields that became something else."""

    kind: ClassVar[str] = "user.changed.1"
    name: str | UnsetType = UNSET
    roles: tuple[str, ...] | UnsetType = UNSET
    person_id: str | UnsetType = UNSET


class PinSet(Body, frozen=True, omit_defaults=True, kw_only=True):
    """A PIN holds from now on: the argon2id hash of PIN and pepper, and which pepper it was."""

    kind: ClassVar[str] = "user.pin_set.1"
    pin_hash: str
    pepper_id: str


class UserEnded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody may sign in no more."""

    kind: ClassVar[str] = "user.ended.1"


USER_BODIES = Bodies(UserMade, UserChanged, PinSet, UserEnded)
