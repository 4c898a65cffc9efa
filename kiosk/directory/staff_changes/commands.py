"""The desk's queue of personnel changes: told, put aside; confirming spans rooms (employment)."""

from dataclasses import asdict, replace
from typing import Any

from db.transaction import Transaction
from kiosk.directory.queries import employed_person
from kiosk.directory.staff_changes.events import ChangePutAside, ChangeTold
from kiosk.directory.staff_changes.model import (
    FACTS,
    NUMBERS,
    ChangeKind,
    ChangeWanted,
    StaffChange,
)
from kiosk.directory.staff_changes.queries import change_by_id
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned

LONGEST_TEXT = 200
_TEXTS = ("about", "told_by", *FACTS)
_PLACES = ("unit", "administration", "room", "visiting_address")


def tell_change(tx: Transaction, wanted: ChangeWanted, *, actor: str) -> str:
    """Put a change into the desk's queue; gives its id (M17–M20).

    Somebody the directory does not know may be named in `about`; the desk finds out who it is.
    Raises `Refused`: `person.not_found` for an id nobody in the house has, `staff_change.…` where
    what the kind demands is missing.
    """
    wanted = _with_clean_texts(wanted)
    _check(wanted)
    for each in filter(None, (wanted.person_id, wanted.successor_id)):
        employed_person(tx.connection, each)
    told: dict[str, Any] = asdict(wanted)
    told["what"] = told.pop("kind").value
    told["effective_on"] = wanted.effective_on.isoformat()
    told["channel"] = wanted.channel.value
    change_id = tx.new_subject()
    tx.append(change_id, ChangeTold(**told), actor=actor)
    return change_id


def put_aside(tx: Transaction, change_id: str, because: str, *, actor: str) -> None:
    """Take a change out of the queue without carrying it out.

    Raises `Refused`: `staff_change.not_found`, `…already_done`, `…because_missing`.
    """
    open_change(tx, change_id)
    reason = cleaned(because)[:LONGEST_TEXT]
    if not reason:
        raise Refused("staff_change.because_missing")
    tx.append(change_id, ChangePutAside(because=reason), actor=actor)


def open_change(tx: Transaction, change_id: str) -> StaffChange:
    """Give a change the desk still has to do; raises `Refused` for any other."""
    found = change_by_id(tx.connection, change_id)
    if found is None:
        raise Refused("staff_change.not_found", change=change_id)
    if not found.is_open:
        raise Refused("staff_change.already_done", at=found.confirmed_at or found.put_aside_at)
    return found


def _with_clean_texts(wanted: ChangeWanted) -> ChangeWanted:
    texts: dict[str, Any] = {name: cleaned(getattr(wanted, name))[:LONGEST_TEXT] for name in _TEXTS}
    return replace(wanted, **(texts | {"email": texts["email"].casefold()}))


def _check(wanted: ChangeWanted) -> None:
    if wanted.kind is ChangeKind.STARTED:
        if not (wanted.given_name and wanted.family_name):
            raise Refused("person.name_missing")
        return
    if not (wanted.person_id or wanted.about):
        raise Refused("staff_change.person_missing")
    if wanted.kind is ChangeKind.NEW_NUMBER and not _says(wanted, NUMBERS):
        raise Refused("staff_change.number_missing")
    if wanted.kind is ChangeKind.MOVED and not _says(wanted, _PLACES):
        raise Refused("staff_change.place_missing")
    if wanted.person_id and wanted.person_id == wanted.successor_id:
        raise Refused("staff_change.own_successor")


def _says(wanted: ChangeWanted, names: tuple[str, ...]) -> bool:
    return any(getattr(wanted, name) for name in names)
