"""What follows in every room when somebody starts, moves, gets a new number or leaves (M17–M20)."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM, midnight
from kiosk.directory.commands import end_person, record_person, record_unit
from kiosk.directory.model import Person, PersonDetails, unit_id_of
from kiosk.directory.queries import (
    employed_person,
    everybody,
    person_by_id,
    person_with_email,
    unit_by_id,
    units,
)
from kiosk.directory.referrals.commands import end_referral
from kiosk.directory.referrals.queries import referrals_of
from kiosk.directory.staff_changes.commands import open_change
from kiosk.directory.staff_changes.events import ChangeConfirmed
from kiosk.directory.staff_changes.model import NUMBERS, ChangeKind, StaffChange
from kiosk.directory.staffing.commands import end_duties_of
from kiosk.refusal import Refused
from kiosk.visits.commands import rebook
from kiosk.visits.queries import expected_visits

_EVER = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Handover:
    """What became of the visits somebody was to host: to whom they went, and how many.

    `to_person_id` is "" when there was nobody, and the desk has to find hosts.
    """

    to_person_id: str = ""
    visits: int = 0


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A change carried out: about whom, and what it brought with it."""

    person_id: str
    handover: Handover = Handover()


def end_employment(
    tx: Transaction, person_id: str, *, successor_id: str = "", actor: str
) -> Handover:
    """Take somebody out of the house: card, referrals and duties end, visits get another host.

    Visits from today on go to the successor, else the stand-in, else the unit's manager, else
    they have no host and the desk finds one. Raises `Refused("person.not_found")`.
    """
    person = employed_person(tx.connection, person_id)
    for each in referrals_of(tx.connection, [person_id], tx.now).get(person_id, []):
        end_referral(tx, each.referral_id, actor=actor)
    end_duties_of(tx, person_id, actor=actor)
    record_person(tx, replace(person.details, card=""), person, actor=actor)
    end_person(tx, person_id, actor=actor)
    return _hand_over(tx, person, successor_id, actor)


def confirm_change(
    tx: Transaction, change_id: str, *, redirect_days: int, person_id: str = "", actor: str
) -> Confirmed:
    """Carry a change out in the directory and take it from the queue, at once or not at all.

    `person_id` tells who it is about where the message did not. An old number leads to the person
    for `redirect_days`. Raises `Refused`: `staff_change.…`, `person.not_found`, `unit.several`.
    """
    change = open_change(tx, change_id)
    old_numbers: tuple[str, ...] = ()
    if change.effective_on > tx.now.astimezone(STOCKHOLM).date():
        raise Refused("staff_change.not_yet", day=change.effective_on.isoformat())
    if change.kind is ChangeKind.STARTED:
        done = Confirmed(_started(tx, change, actor))
    else:
        done, old_numbers = _carried_out(tx, change, person_id or change.person_id, actor)
    until = _redirected_until(tx, change, redirect_days) if old_numbers else ""
    body = ChangeConfirmed(
        person_id=done.person_id, old_numbers=old_numbers, redirected_until=until
    )
    tx.append(change_id, body, actor=actor)
    return done


def _carried_out(
    tx: Transaction, change: StaffChange, person_id: str, actor: str
) -> tuple[Confirmed, tuple[str, ...]]:
    if not person_id:
        raise Refused("staff_change.person_unknown", about=change.about)
    person = employed_person(tx.connection, person_id)
    match change.kind:
        case ChangeKind.LEFT:
            successor = change.successor_id
            handover = end_employment(tx, person_id, successor_id=successor, actor=actor)
            return Confirmed(person_id, handover), ()
        case ChangeKind.MOVED:
            _moved(tx, change, person, actor)
        case _:
            return Confirmed(person_id), _numbered_anew(tx, change, person, actor)
    return Confirmed(person_id), ()


def _hand_over(tx: Transaction, person: Person, successor_id: str, actor: str) -> Handover:
    today = midnight(tx.now.astimezone(STOCKHOLM).date())
    coming = [
        each
        for each in expected_visits(tx.connection, today, _EVER)
        if each.host is not None and each.host.person_id == person.person_id
    ]
    heir = _heir(tx, person, successor_id)
    for each in coming:
        rebook(tx, each.visit_id, heir, actor=actor)
    return Handover(heir, len(coming))


def _heir(tx: Transaction, person: Person, successor_id: str) -> str:
    stand_in = person_with_email(tx.connection, person.details.stand_in_email)
    unit = unit_by_id(tx.connection, person.unit_id)
    candidates = (
        successor_id,
        stand_in.person_id if stand_in else "",
        unit.manager_id if unit else "",
    )
    for each in filter(None, candidates):
        found = person_by_id(tx.connection, each)
        if found is not None and not found.ended:
            return each
    return ""


def _started(tx: Transaction, change: StaffChange, actor: str) -> str:
    """Record somebody new, or take back somebody of the same address who had left."""
    same = [
        each
        for each in everybody(tx.connection, ended_too=True)
        if change.email and each.details.email == change.email
    ]
    here = next((each for each in same if not each.ended), None)
    if here is not None:
        raise Refused("staff_change.already_here", name=here.name, email=change.email)
    known = same[0] if same else None
    before = known.details if known else PersonDetails("", "")
    details = replace(before, **_told(change, "given_name", "family_name", "title", "email"))
    details = replace(details, **_told(change, *NUMBERS, "room", "visiting_address"))
    details = _in_unit(tx, change, details, actor)
    return record_person(tx, details, known, actor=actor)


def _moved(tx: Transaction, change: StaffChange, person: Person, actor: str) -> None:
    details = replace(person.details, **_told(change, "room", "visiting_address"))
    details = _in_unit(tx, change, details, actor)
    record_person(tx, details, person, actor=actor)
    if unit_id_of(details.administration, details.unit) != person.unit_id:
        end_duties_of(tx, person.person_id, actor=actor)


def _numbered_anew(
    tx: Transaction, change: StaffChange, person: Person, actor: str
) -> tuple[str, ...]:
    details = replace(person.details, **_told(change, *NUMBERS))
    record_person(tx, details, person, actor=actor)
    kept = {getattr(details, name) for name in NUMBERS}
    before = (getattr(person.details, name) for name in NUMBERS)
    return tuple(each for each in before if each and each not in kept)


def _redirected_until(tx: Transaction, change: StaffChange, days: int) -> str:
    """Count from the day the change was carried out, for until then the old number stood."""
    today = tx.now.astimezone(STOCKHOLM).date()
    begins: date = max(change.effective_on, today)
    return (begins + timedelta(days=days)).isoformat()


def _told(change: StaffChange, *names: str) -> dict[str, Any]:
    said = {name: getattr(change, name) for name in names}
    return {name: value for name, value in said.items() if value}


def _in_unit(
    tx: Transaction, change: StaffChange, details: PersonDetails, actor: str
) -> PersonDetails:
    """Put somebody into the unit the change names, which is made if there is none of that name."""
    if not (change.unit or change.administration):
        return details
    name = change.unit or change.administration
    named = [e for e in units(tx.connection).values() if e.name.casefold() == name.casefold()]
    wanted = change.administration or details.administration
    same = [each for each in named if each.administration.casefold() == wanted.casefold()]
    if not change.administration:
        same = same or named
    if len(same) > 1:
        candidates = sorted(each.full_name for each in same)
        raise Refused("unit.several", text=name, candidates=candidates)
    if same:
        found = same[0]
        return replace(
            details,
            unit=found.name,
            administration=found.administration,
            secret_unit=found.secret,
        )
    record_unit(tx, wanted, name, secret=False, actor=actor)
    return replace(details, unit=name, administration=wanted, secret_unit=False)
