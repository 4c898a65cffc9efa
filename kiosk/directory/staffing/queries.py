"""Questions about the manning of units."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, or_, select

from db.clock import NO_END, instant, milliseconds
from db.tables import phone_duty, phone_hours, unmanned
from kiosk.directory.model import ReferredTo
from kiosk.directory.staffing.model import PhoneDuty, PhoneHours, UnmannedUnit, WeeklyHours


def phone_hours_by_unit(connection: Connection) -> dict[str, PhoneHours]:
    """Give the phone hours of every unit that has any, by the unit's id."""
    rows = connection.execute(select(phone_hours).order_by(phone_hours.c.subject_id))
    return {row.subject_id: _hours(row) for row in rows}


def duties(
    connection: Connection,
    since: datetime,
    until: datetime | None = None,
    *,
    unit_ids: Iterable[str] | None = None,
    person_id: str | None = None,
) -> list[PhoneDuty]:
    """Give the duties that have any part between two instants, by beginning."""
    question = select(phone_duty).where(phone_duty.c.ends_at > milliseconds(since))
    if until is not None:
        question = question.where(phone_duty.c.starts_at < milliseconds(until))
    if unit_ids is not None:
        question = question.where(phone_duty.c.unit_id.in_(list(unit_ids)))
    if person_id is not None:
        question = question.where(phone_duty.c.person_id == person_id)
    rows = connection.execute(question.order_by(phone_duty.c.starts_at, phone_duty.c.subject_id))
    return [_duty(row) for row in rows]


_UNMANNED_BETWEEN = (
    select(unmanned)
    .where(
        unmanned.c.ends_at > bindparam("since"),
        or_(
            unmanned.c.ended_at.is_(None),
            (unmanned.c.ended_at > bindparam("since"))
            & (unmanned.c.ended_at > unmanned.c.starts_at),
        ),
        unmanned.c.starts_at < bindparam("until"),
    )
    .order_by(unmanned.c.starts_at, unmanned.c.subject_id)
)


def unmanned_units(
    connection: Connection, since: datetime, until: datetime | None = None
) -> list[UnmannedUnit]:
    """Give when units are unmanned between two instants, by beginning; without an end, from then.

    What was ended before `since` is left out; an instant `until` itself is not between.
    """
    span = {"since": milliseconds(since), "until": NO_END if until is None else milliseconds(until)}
    return [_unmanned(row) for row in connection.execute(_UNMANNED_BETWEEN, span)]


def _unmanned(row: Row[Any]) -> UnmannedUnit:
    return UnmannedUnit(
        unmanned_id=row.subject_id,
        unit_id=row.unit_id,
        starts_at=instant(row.starts_at),
        ends_at=instant(row.ends_at),
        referred=ReferredTo(row.refer_person_id, row.refer_number),
        recorded_at=instant(row.recorded_at),
        ended_at=None if row.ended_at is None else instant(row.ended_at),
    )


def _hours(row: Row[Any]) -> PhoneHours:
    intervals = (each.split("-") for each in row.weekly.split())
    return PhoneHours(
        unit_id=row.subject_id,
        weekly=tuple(WeeklyHours(int(d), int(o), int(c)) for d, o, c in intervals),
        reason=row.reason,
        decided_by=row.decided_by,
        review_on=date.fromisoformat(row.review_on) if row.review_on else None,
    )


def _duty(row: Row[Any]) -> PhoneDuty:
    return PhoneDuty(
        duty_id=row.subject_id,
        unit_id=row.unit_id,
        person_id=row.person_id,
        starts_at=instant(row.starts_at),
        ends_at=instant(row.ends_at),
    )
