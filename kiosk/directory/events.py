"""What can happen in the directory. An event carries only the fields that changed."""

from typing import ClassVar

from msgspec import UNSET, UnsetType

from db.bodies import Bodies, Body

Said = str | UnsetType


class PersonRecorded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody is in the directory, or something about somebody changed."""

    kind: ClassVar[str] = "person.recorded.1"
    source_id: Said = UNSET
    given_name: Said = UNSET
    family_name: Said = UNSET
    title: Said = UNSET
    unit_id: Said = UNSET
    extension: Said = UNSET
    phone: Said = UNSET
    mobile: Said = UNSET
    email: Said = UNSET
    room: Said = UNSET
    manager_email: Said = UNSET
    stand_in_email: Said = UNSET
    person_kind: Said = UNSET
    card: Said = UNSET
    hidden: bool | UnsetType = UNSET
    protected: bool | UnsetType = UNSET
    visiting_address: Said = UNSET
    languages: Said = UNSET
    policy_version: Said = UNSET
    policy_informed_on: Said = UNSET


class PersonEnded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody is no longer in the house."""

    kind: ClassVar[str] = "person.ended.1"


class UnitRecorded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """A unit exists, or something about it changed."""

    kind: ClassVar[str] = "unit.recorded.1"
    name: Said = UNSET
    administration: Said = UNSET
    secret: bool | UnsetType = UNSET


class UnitLed(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Who answers for the unit, or who stands in for its manager (M14). Person ids."""

    kind: ClassVar[str] = "unit.led.1"
    manager_id: Said = UNSET
    deputy_ids: tuple[str, ...] | UnsetType = UNSET


PERSON_BODIES = Bodies(PersonRecorded, PersonEnded)
UNIT_BODIES = (UnitRecorded, UnitLed)
