"""People and units as the house knows them."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID, uuid5

from kiosk.typed_text import cleaned, search_key

_UNITS = UUID("5f0a1c1e-2d0b-5a53-9d1c-0f0a7e51c3d1")


class PersonKind(StrEnum):
    """Whom a visitor can meet (L20)."""

    OFFICIAL = "official"
    ELECTED_MEMBER = "elected_member"


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What a staff list says of one person; "" where it says nothing. Phones are E.164.

    `hidden` keeps the person off every visitor's screen and message; `protected` (skyddade
    personuppgifter) does so too, and keeps room, mobile and address out of whatever leaves the
    desk. `languages` are names as people write them, parted by ", ". `policy_version` is what the
    person was last informed of, on the day `policy_informed_on` (ISO; M15).
    """

    given_name: str
    family_name: str
    source_id: str = ""
    title: str = ""
    unit: str = ""
    administration: str = ""
    secret_unit: bool = False
    extension: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""
    room: str = ""
    manager_email: str = ""
    stand_in_email: str = ""
    kind: PersonKind = PersonKind.OFFICIAL
    card: str = ""
    hidden: bool = False
    protected: bool = False
    visiting_address: str = ""
    languages: str = ""
    policy_version: str = ""
    policy_informed_on: str = ""

    @property
    def shown_to_visitors(self) -> bool:
        """Tell whether a visitor may know that this person is here."""
        return not (self.hidden or self.protected)


@dataclass(frozen=True, slots=True)
class Person:
    """One person with the unit he or she belongs to; `ended` when no longer in the house."""

    person_id: str
    details: PersonDetails
    ended: bool = False

    @property
    def unit_id(self) -> str:
        """Give the id of the unit the person belongs to; "" for none."""
        return unit_id_of(self.details.administration, self.details.unit)

    def visited_elsewhere(self, house_address: str) -> str:
        """Give the address visitors are told when it is not the house's; "" when it is (M20).

        Whoever is hidden or protected, or sits in a secret unit, is visited nowhere as far as a
        visitor may know.
        """
        address = cleaned(self.details.visiting_address)
        told = self.details.shown_to_visitors and not self.details.secret_unit
        return address if told and search_key(address) != search_key(house_address) else ""

    @property
    def name(self) -> str:
        """Give first and last name."""
        return f"{self.details.given_name} {self.details.family_name}".strip()


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in an administration, with its responsible manager and deputies (M14).

    Managers are person ids; a unit without a manager is an error that the desk is shown.
    """

    unit_id: str
    name: str
    administration: str
    secret: bool
    manager_id: str = ""
    deputy_ids: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """Give the name that tells units of one name apart: "Administration/Unit"."""
        return f"{self.administration}/{self.name}" if self.administration else self.name


@dataclass(frozen=True, slots=True)
class ReferredTo:
    """Whom or what a caller is sent to: a person, else a number; neither is the switchboard.

    `number` is an extension of 2 to 6 digits or E.164.
    """

    person_id: str = ""
    number: str = ""

    def __bool__(self) -> bool:
        """Tell whether anybody but the switchboard is named."""
        return bool(self.person_id or self.number)


NOBODY = ReferredTo()
"""Nobody is named: the switchboard takes the call."""


def unit_id_of(administration: str, unit: str) -> str:
    """Name a unit by rule, so that every station and every import means the same one."""
    if not unit:
        return ""
    return str(uuid5(_UNITS, f"{administration.casefold()}\n{unit.casefold()}"))
