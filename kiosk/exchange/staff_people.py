"""The rows of a staff list as the directory's people, and which fields the list speaks of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kiosk.directory.model import PersonDetails, PersonKind, Unit, unit_id_of
from kiosk.exchange.staff_csv import StaffList, StaffRow

_FIELD_OF = {
    "id": "source_id",
    "förnamn": "given_name",
    "efternamn": "family_name",
    "titel": "title",
    "anknytning": "extension",
    "telefon": "phone",
    "mobil": "mobile",
    "e-post": "email",
    "rum": "room",
    "chef": "manager_email",
    "ersättare": "stand_in_email",
    "typ": "kind",
    "kort": "card",
    "dold": "hidden",
    "skyddad": "protected",
    "besöksadress": "visiting_address",
    "språk": "languages",
    "policy": "policy_version",
    "policydatum": "policy_informed_on",
}
_OF_A_UNIT = frozenset({"unit", "administration", "secret_unit"})


def fields_said(columns: frozenset[str]) -> frozenset[str]:
    """Give the fields of `PersonDetails` that a list with these columns speaks of.

    One without a column of units moves nobody, whatever it says of administrations.
    """
    said = frozenset(_FIELD_OF[column] for column in columns if column in _FIELD_OF)
    return said | _OF_A_UNIT if "enhet" in columns else said


def people_of(listed: StaffList, units: Mapping[str, Unit]) -> list[PersonDetails]:
    """Take the rows over; what a list leaves unsaid of its units is as they are known."""
    administrations = None if "förvaltning" in listed.columns else _administrations(units.values())
    people = [_details(row, administrations) for row in listed.rows]
    known_secret = {unit.unit_id for unit in units.values() if unit.secret}
    return _with_equal_units(people, set() if "sekretess" in listed.columns else known_secret)


def _details(row: StaffRow, administrations: Mapping[str, str] | None) -> PersonDetails:
    """Take a row over; who has only an administration belongs to it as to a unit."""
    administration = row.administration
    if administrations is not None:
        administration = administrations.get(row.unit.casefold(), "")
    return PersonDetails(
        given_name=row.given_name,
        family_name=row.family_name,
        source_id=row.source_id,
        title=row.title,
        unit=row.unit or administration,
        administration=administration,
        secret_unit=row.secret_unit and bool(row.unit or administration),
        extension=row.extension,
        phone=row.phone,
        mobile=row.mobile,
        email=row.email,
        room=row.room,
        manager_email=row.manager_email,
        stand_in_email=row.stand_in_email,
        kind=PersonKind(row.kind),
        card=row.card,
        hidden=row.hidden or row.protected,
        protected=row.protected,
        visiting_address=row.visiting_address,
        languages=row.languages,
        policy_version=row.policy_version,
        policy_informed_on=row.policy_informed_on,
    )


def _administrations(units: Iterable[Unit]) -> dict[str, str]:
    """Give the administration of each name that only one unit has."""
    found: dict[str, set[str]] = {}
    for unit in units:
        found.setdefault(unit.name.casefold(), set()).add(unit.administration)
    return {name: next(iter(all_)) for name, all_ in found.items() if len(all_) == 1}


def _with_equal_units(people: Sequence[PersonDetails], secret: set[str]) -> list[PersonDetails]:
    """Let everybody in a unit agree: secret if any row says so, spelled as the first row does."""
    first: dict[str, PersonDetails] = {}
    for each in people:
        unit = unit_id_of(each.administration, each.unit)
        first.setdefault(unit, each)
        if each.secret_unit:
            secret.add(unit)
    agreed = []
    for each in people:
        unit = unit_id_of(each.administration, each.unit)
        spelled = first[unit]
        agreed.append(
            replace(
                each,
                unit=spelled.unit,
                administration=spelled.administration,
                secret_unit=unit in secret,
            )
        )
    return agreed
