"""Writing people and units. The caller cuts a long list into small transactions."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from db.transaction import Transaction
from kiosk.directory.events import PersonEnded, PersonRecorded, UnitLed, UnitRecorded
from kiosk.directory.model import Person, PersonDetails, unit_id_of
from kiosk.directory.queries import employed_person, unit_by_id
from kiosk.refusal import Refused

_PEOPLE = UUID("0d5c6a52-6c0f-5d0e-9d43-6d8f5f6e7a10")
_SAME_NAMES = (
    "source_id",
    "given_name",
    "family_name",
    "title",
    "extension",
    "phone",
    "mobile",
    "email",
    "room",
    "manager_email",
    "stand_in_email",
    "card",
    "hidden",
    "protected",
    "visiting_address",
    "languages",
    "policy_version",
    "policy_informed_on",
)


def record_person(
    tx: Transaction, details: PersonDetails, known: Person | None = None, *, actor: str
) -> str:
    """Add somebody, or change what differs from `known`; gives the person's id."""
    if not (details.given_name and details.family_name):
        raise Refused("person.name_missing")
    person_id = known.person_id if known else _id_of_new(tx, details)
    before = _fields(known.details) if known else {}
    after = _fields(details)
    changed = {name: value for name, value in after.items() if before.get(name, "") != value}
    if changed or known is None or known.ended:
        tx.append(person_id, PersonRecorded(**changed), actor=actor)
    return person_id


def _id_of_new(tx: Transaction, details: PersonDetails) -> str:
    """Give an id by the source's own, so that two stations that read it mean the same person."""
    if not details.source_id:
        return tx.new_subject()
    return tx.named_subject(_PEOPLE, details.source_id)


def record_unit(
    tx: Transaction, administration: str, name: str, *, secret: bool, actor: str
) -> str:
    """Add or change a unit; gives its id."""
    unit_id = unit_id_of(administration, name)
    body = UnitRecorded(name=name, administration=administration, secret=secret)
    tx.append(unit_id, body, actor=actor)
    return unit_id


def lead_unit(
    tx: Transaction,
    unit_id: str,
    *,
    manager_id: str | None = None,
    deputy_ids: tuple[str, ...] | None = None,
    actor: str,
) -> None:
    """Tell who answers for a unit and who stands in; what is None stays as it is (M14).

    Raises `Refused`: `unit.not_found`, `person.not_found` for who is not in the house, and
    `unit.deputy_is_manager`: nobody stands in for himself or herself.
    """
    standing = unit_by_id(tx.connection, unit_id)
    if standing is None:
        raise Refused("unit.not_found", text=unit_id)
    for each in filter(None, (manager_id, *(deputy_ids or ()))):
        employed_person(tx.connection, each)
    manager = standing.manager_id if manager_id is None else manager_id
    if deputy_ids is None:  # a deputy who becomes the manager is no deputy any longer
        deputy_ids = tuple(each for each in standing.deputy_ids if each != manager)
    if manager and manager in deputy_ids:
        name = employed_person(tx.connection, manager).name
        raise Refused("unit.deputy_is_manager", name=name, unit=standing.name)
    changed: dict[str, Any] = {}
    if manager != standing.manager_id:
        changed["manager_id"] = manager
    if deputy_ids != standing.deputy_ids:
        changed["deputy_ids"] = deputy_ids
    if changed:
        tx.append(unit_id, UnitLed(**changed), actor=actor)


def inform_of_policy(
    tx: Transaction, person_ids: Iterable[str], version: str, on: date, *, today: date, actor: str
) -> None:
    """Tell that people have been informed of a version of the policy, on a day (M15).

    Raises `Refused`: `policy.version_missing`, `policy.day_to_come`, and `person.not_found` for
    who is not in the house; then nobody is recorded.
    """
    if not version:
        raise Refused("policy.version_missing")
    if on > today:
        raise Refused("policy.day_to_come", day=on.isoformat())
    for each in person_ids:
        known = employed_person(tx.connection, each)
        informed = replace(known.details, policy_version=version, policy_informed_on=on.isoformat())
        record_person(tx, informed, known, actor=actor)


def end_person(tx: Transaction, person_id: str, *, actor: str) -> None:
    """Tell that somebody is no longer in the house."""
    tx.append(person_id, PersonEnded(), actor=actor)


def _fields(details: PersonDetails) -> dict[str, Any]:
    fields = {name: getattr(details, name) for name in _SAME_NAMES}
    fields["unit_id"] = unit_id_of(details.administration, details.unit)
    fields["person_kind"] = details.kind.value
    return fields
