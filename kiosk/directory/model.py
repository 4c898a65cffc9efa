"""People and units as the house knows them."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID, uuid5

_UNITS = UUID("5f0a1c1e-2d0b-5a53-9d1c-0f0a7e51c3d1")


class PersonKind(StrEnum):
    """Whom a visitor can meet (L20)."""

    OFFICIAL = "official"
    ELECTED_MEMBER = "elected_member"


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What a staff list says of one person; "" where it says nothing. Phones are E.164."""

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


@dataclass(frozen=True, slots=True)
class Person:
    """One person with the unit he or she belongs to; `ended` when no longer in the house."""

    person_id: str
    details: PersonDetails
    ended: bool = False

    @property
    def name(self) -> str:
        """Give first and last name."""
        return f"{self.details.given_name} {self.details.family_name}".strip()


def unit_id_of(administration: str, unit: str) -> str:
    """Name a unit by rule, so that every station and every import means the same one."""
    if not unit:
        return ""
    return str(uuid5(_UNITS, f"{administration.casefold()}\n{unit.casefold()}"))
