"""Deciding on a unit's phone hours and on who answers in them."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import combinations

from db.clock import milliseconds
from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM
from kiosk.directory.model import Unit
from kiosk.directory.queries import employed_person, person_by_id, unit_by_id
from kiosk.directory.staffing.events import (
    DutyEnded,
    DutyPlanned,
    PhoneHoursEnded,
    PhoneHoursSet,
)
from kiosk.directory.staffing.model import PhoneDuty, WeeklyHours
from kiosk.directory.staffing.queries import duties, phone_hours_by_unit
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned

LONGEST_REASON = 200
_MINUTES_A_DAY = 24 * 60


def set_phone_hours(
    tx: Transaction,
    unit_id: str,
    weekly: Sequence[WeeklyHours],
    *,
    reason: str,
    decided_by: str,
    review_on: date | None,
    actor: str,
) -> None:
    """Let a unit answer its telephones in these hours alone: an exception (M11).

    Raises `Refused`: `unit.not_found`, or `phone_hours.…` when hours cannot be or overlap, or when
    reason, decider or a review date to come is missing.
    """
    _demand_unit(tx, unit_id)
    _check_hours(weekly)
    because, decider = cleaned(reason)[:LONGEST_REASON], cleaned(decided_by)[:LONGEST_REASON]
    if not because:
        raise Refused("phone_hours.reason_missing")
    if not decider:
        raise Refused("phone_hours.decider_missing")
    if review_on is None:
        raise Refused("phone_hours.review_missing")
    if review_on <= tx.now.astimezone(STOCKHOLM).date():
        raise Refused("phone_hours.review_has_passed", day=review_on.isoformat())
    body = PhoneHoursSet(
        weekly=tuple((each.weekday, each.opens, each.closes) for each in weekly),
        reason=because,
        decided_by=decider,
        review_on=review_on.isoformat(),
    )
    tx.append(unit_id, body, actor=actor)


def end_phone_hours(tx: Transaction, unit_id: str, *, actor: str) -> None:
    """Have telephones open in office hours again; raises `Refused("phone_hours.none")`."""
    unit = _demand_unit(tx, unit_id)
    if unit_id not in phone_hours_by_unit(tx.connection):
        raise Refused("phone_hours.none", unit=unit.name)
    tx.append(unit_id, PhoneHoursEnded(), actor=actor)


def plan_duty(
    tx: Transaction,
    unit_id: str,
    person_id: str,
    starts_at: datetime,
    ends_at: datetime,
    *,
    actor: str,
) -> str:
    """Put somebody of the unit on duty at its telephones (M12); gives the duty's id.

    Raises `Refused`: `unit.not_found`, `person.not_found`, `duty.not_in_unit`,
    `duty.ends_before_it_begins`.
    """
    unit = _demand_unit(tx, unit_id)
    person = employed_person(tx.connection, person_id)
    if person.unit_id != unit_id:
        raise Refused("duty.not_in_unit", name=person.name, unit=unit.name)
    if milliseconds(ends_at) <= milliseconds(starts_at):
        raise Refused("duty.ends_before_it_begins")
    duty_id = tx.new_subject()
    body = DutyPlanned(
        unit_id=unit_id,
        person_id=person_id,
        starts_at=milliseconds(starts_at),
        ends_at=milliseconds(ends_at),
    )
    tx.append(duty_id, body, actor=actor)
    return duty_id


def end_duty(tx: Transaction, duty_id: str, *, actor: str) -> None:
    """Take a duty back."""
    tx.append(duty_id, DutyEnded(), actor=actor)


def end_duties_at(
    tx: Transaction,
    unit_id: str,
    person_id: str,
    starts_at: datetime,
    ends_at: datetime | None,
    *,
    actor: str,
) -> list[PhoneDuty]:
    """Take back, whole, what duty somebody has at a unit with any part between two instants.

    Without `ends_at`, whatever begins later too. Raises `Refused("duty.none")` when there is none.
    """
    unit = _demand_unit(tx, unit_id)
    known = duties(tx.connection, starts_at, ends_at, unit_ids=[unit_id], person_id=person_id)
    if not known:
        person = person_by_id(tx.connection, person_id)
        raise Refused("duty.none", name=person.name if person else person_id, unit=unit.name)
    for each in known:
        end_duty(tx, each.duty_id, actor=actor)
    return known


def end_duties_of(tx: Transaction, person_id: str, *, actor: str) -> None:
    """Take back whatever duty somebody has from now on."""
    for each in duties(tx.connection, tx.now, person_id=person_id):
        end_duty(tx, each.duty_id, actor=actor)


def _demand_unit(tx: Transaction, unit_id: str) -> Unit:
    found = unit_by_id(tx.connection, unit_id)
    if found is None:
        raise Refused("unit.not_found", text=unit_id)
    return found


def _check_hours(weekly: Sequence[WeeklyHours]) -> None:
    if not weekly:
        raise Refused("phone_hours.empty")
    for each in weekly:
        of_a_week = each.weekday in range(7)
        if not (of_a_week and 0 <= each.opens < each.closes <= _MINUTES_A_DAY):
            raise Refused("phone_hours.not_possible", hours=_told(each))
    for one, other in combinations(weekly, 2):
        if one.overlaps(other):
            raise Refused("phone_hours.overlap", one=_told(one), other=_told(other))


def _told(hours: WeeklyHours) -> str:
    begins, ends = (f"{each // 60:02}.{each % 60:02}" for each in (hours.opens, hours.closes))
    return f"{begins}–{ends}"
