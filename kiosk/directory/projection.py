"""People and units as rows; each field's latest event stands."""

from collections.abc import Sequence
from typing import Any

from msgspec import UNSET

from db.bodies import Bodies, Body
from db.projection import Happened, Projection, Rows
from db.tables import person, phone_hours, unit
from kiosk.directory.events import (
    PERSON_BODIES,
    UNIT_BODIES,
    PersonEnded,
    PersonRecorded,
    UnitLed,
    UnitRecorded,
)
from kiosk.directory.model import PersonKind
from kiosk.directory.staffing.events import PHONE_HOURS_BODIES
from kiosk.directory.staffing.projection import phone_hours_row

_PERSON_FIELDS = PersonRecorded.__struct_fields__
_NOBODY: dict[str, Any] = dict.fromkeys(_PERSON_FIELDS, "") | {
    "hidden": False,
    "protected": False,
    "person_kind": PersonKind.OFFICIAL.value,
}


def fold_person(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a person's row, none for somebody whose name is erased.

    Recording somebody again after an ending takes them back.
    """
    row, ended = dict(_NOBODY), False
    for each in events:
        ended = each.kind == PersonEnded.kind
        if isinstance(each.body, PersonRecorded):
            row.update(_said(each.body, _PERSON_FIELDS))
    if not (row["given_name"] or row["family_name"]):
        return {}
    row["kind"] = row.pop("person_kind")
    return {person: [row | {"subject_id": subject_id, "ended": ended}]}


def fold_unit(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a unit's row and, where somebody has decided on them, its phone hours."""
    row: dict[str, Any] = {
        "name": "",
        "administration": "",
        "secret": False,
        "manager_id": "",
        "deputy_ids": (),
    }
    for each in events:
        if isinstance(each.body, UnitRecorded | UnitLed):
            row.update(_said(each.body, each.body.__struct_fields__))
    row["deputy_ids"] = " ".join(row["deputy_ids"])
    hours = phone_hours_row(subject_id, events)
    return {unit: [row | {"subject_id": subject_id}], phone_hours: [hours] if hours else []}


def _said(body: Body, fields: Sequence[str]) -> dict[str, Any]:
    values = ((name, getattr(body, name)) for name in fields)
    return {name: value for name, value in values if value is not UNSET}


PEOPLE = Projection("person", 2, (person,), PERSON_BODIES, fold_person)
UNITS = Projection(
    "unit", 3, (unit, phone_hours), Bodies(*UNIT_BODIES, *PHONE_HOURS_BODIES), fold_unit
)
