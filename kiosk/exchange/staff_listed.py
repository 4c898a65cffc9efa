"""The people in the house as an export lists them, with who answers for each one's unit."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from kiosk.directory.model import Person, PersonDetails, Unit
from kiosk.directory.queries import everybody, units


@dataclass(frozen=True)
class ListedPerson:
    """One person as exported; `manager_email` and `deputy_emails` are the unit's."""

    person_id: str
    details: PersonDetails
    unit_manager_email: str
    unit_deputy_emails: tuple[str, ...]


@dataclass(frozen=True)
class StaffExport:
    """Who is exported, by last name.

    `left_out` counts those with protected details who are not. `untold` are the e-mail addresses
    that may stand nowhere: theirs, and for deputies those that two people share.
    """

    people: tuple[ListedPerson, ...]
    left_out: int
    untold: frozenset[str]
    untold_deputies: bool


def staff_to_export(connection: Connection, *, protected: bool) -> StaffExport:
    """Gather everybody in the house; whoever has protected details only when asked for."""
    known = everybody(connection)
    listed = [each for each in known if protected or not each.details.protected]
    withheld = [each for each in known if not protected and each.details.protected]
    untold = frozenset(each.details.email for each in withheld) - {""}
    leaders = _Leaders(known, units(connection).values(), untold)
    return StaffExport(
        people=tuple(leaders.with_leaders(each) for each in listed),
        left_out=len(withheld),
        untold=untold,
        untold_deputies=leaders.untold_deputies,
    )


def without_whereabouts(details: PersonDetails) -> PersonDetails:
    """Take room, mobile and address away from whoever is protected."""
    if not details.protected:
        return details
    return replace(details, room="", mobile="", visiting_address="")


class _Leaders:
    """The e-mail addresses of those who answer for units and may be named."""

    def __init__(
        self, people: Iterable[Person], units: Iterable[Unit], untold: frozenset[str]
    ) -> None:
        self._emails = {each.person_id: each.details.email for each in people}
        owners = Counter(self._emails.values())
        self._shared = {email for email, count in owners.items() if count > 1} | untold | {""}
        self._units = {each.unit_id: each for each in units}
        self.untold_deputies = any(
            self._emails.get(deputy, "") in self._shared - {""}
            for unit in self._units.values()
            for deputy in unit.deputy_ids
        )

    def with_leaders(self, person: Person) -> ListedPerson:
        unit = self._units.get(person.unit_id)
        manager = self._told([unit.manager_id] if unit else [])
        return ListedPerson(
            person_id=person.person_id,
            details=person.details,
            unit_manager_email=manager[0] if manager else "",
            unit_deputy_emails=self._told(unit.deputy_ids if unit else ()),
        )

    def _told(self, ids: Iterable[str]) -> tuple[str, ...]:
        emails = (self._emails.get(each, "") for each in ids)
        return tuple(email for email in emails if email not in self._shared)
