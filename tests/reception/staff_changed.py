"""Telling of a personnel change in a test, and carrying it out."""

from datetime import date
from typing import Any

from kiosk.directory.model import Person
from kiosk.directory.queries import person_by_id
from kiosk.directory.staff_changes.commands import tell_change
from kiosk.directory.staff_changes.model import ChangeKind, ChangeWanted
from kiosk.reception.employment import Confirmed, confirm_change
from kiosk.station import Station

TODAY = date(2026, 3, 10)


def tell(station: Station, kind: ChangeKind, **told: Any) -> str:
    wanted = ChangeWanted(kind, told.pop("effective_on", TODAY), **told)
    return station.do(tell_change, wanted, actor="desk")


def confirm(station: Station, change_id: str, **more: Any) -> Confirmed:
    return station.do(confirm_change, change_id, redirect_days=90, **more, actor="Karin")


def done(station: Station, kind: ChangeKind, **told: Any) -> Confirmed:
    return confirm(station, tell(station, kind, **told))


def person(station: Station, person_id: str) -> Person:
    with station.reading() as connection:
        found = person_by_id(connection, person_id)
    assert found is not None
    return found
