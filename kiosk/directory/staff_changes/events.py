"""What can happen to a personnel change."""

from typing import ClassVar

from db.bodies import Bodies, Body


class ChangeTold(Body, frozen=True, omit_defaults=True, kw_only=True):
    """A manager has told of a change. `effective_on` is an ISO day."""

    kind: ClassVar[str] = "staff_change.told.1"
    what: str
    effective_on: str
    person_id: str = ""
    about: str = ""
    told_by: str = ""
    sender_known: bool = True
    channel: str = "desk"
    given_name: str = ""
    family_name: str = ""
    title: str = ""
    unit: str = ""
    administration: str = ""
    email: str = ""
    extension: str = ""
    phone: str = ""
    mobile: str = ""
    room: str = ""
    visiting_address: str = ""
    successor_id: str = ""


class ChangeConfirmed(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The directory is right.

    `person_id` is who it turned out to be about. `old_numbers` are extensions and E.164 numbers
    that lead to that person until the ISO day `redirected_until`, which is the first they do not.
    """

    kind: ClassVar[str] = "staff_change.confirmed.1"
    person_id: str = ""
    old_numbers: tuple[str, ...] = ()
    redirected_until: str = ""


class ChangePutAside(Body, frozen=True, omit_defaults=True, kw_only=True):
    """It was a mistake, or told twice; nothing was changed."""

    kind: ClassVar[str] = "staff_change.put_aside.1"
    because: str = ""


STAFF_CHANGE_BODIES = Bodies(ChangeTold, ChangeConfirmed, ChangePutAside)
