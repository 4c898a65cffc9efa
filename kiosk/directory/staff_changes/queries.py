"""Questions about personnel changes."""

from datetime import date, datetime, timedelta
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from db.clock import instant, milliseconds
from db.tables import number_redirect, staff_change
from kiosk.calendar import STOCKHOLM
from kiosk.directory.staff_changes.model import (
    FACTS,
    ChangeChannel,
    ChangeKind,
    LeadTimes,
    Redirect,
    StaffChange,
)

_SAME_NAMES = (
    "person_id",
    "about",
    "told_by",
    "sender_known",
    *FACTS,
    "successor_id",
    "confirmed_by",
    "put_aside_because",
)


def open_changes(connection: Connection) -> list[StaffChange]:
    """Give the desk's queue: what is neither confirmed nor put aside, by the day of effect."""
    row = staff_change.c
    return _changes(connection, row.confirmed_at.is_(None), row.put_aside_at.is_(None))


def all_changes(connection: Connection) -> list[StaffChange]:
    """Give every change told, by the day of effect."""
    return _changes(connection)


def change_by_id(connection: Connection, change_id: str) -> StaffChange | None:
    """Give one change."""
    found = _changes(connection, staff_change.c.subject_id == change_id)
    return found[0] if found else None


def lead_times(connection: Connection, since: datetime, until: datetime) -> LeadTimes:
    """Tell how fast the changes confirmed between two instants were (M17)."""
    row = staff_change.c
    confirmed = _changes(
        connection,
        row.confirmed_at >= milliseconds(since),
        row.confirmed_at < milliseconds(until),
    )
    lasted = [each.lead_time for each in confirmed if each.lead_time is not None]
    if not lasted:
        return LeadTimes(0, None, None)
    middle = timedelta(seconds=median(each.total_seconds() for each in lasted))
    return LeadTimes(len(lasted), middle, max(lasted))


def redirects(connection: Connection, number: str, at: datetime) -> list[Redirect]:
    """Give to whom an old extension or E.164 number leads at an instant; the newest first (M18)."""
    today = at.astimezone(STOCKHOLM).date().isoformat()
    row = number_redirect.c
    question = select(number_redirect).where(row.old_number == number, row.until > today)
    rows = connection.execute(question.order_by(row.until.desc(), row.subject_id))
    return [
        Redirect(each.old_number, each.person_id, date.fromisoformat(each.until)) for each in rows
    ]


def successor_of(connection: Connection, person_id: str) -> str:
    """Give the id of whoever took over from somebody who left; "" when nobody was named (M19)."""
    row = staff_change.c
    found = _changes(
        connection,
        row.person_id == person_id,
        row.what == ChangeKind.LEFT.value,
        row.confirmed_at.is_not(None),
    )
    return found[-1].successor_id if found else ""


def _changes(connection: Connection, *conditions: ColumnElement[bool]) -> list[StaffChange]:
    row = staff_change.c
    question = select(staff_change).where(*conditions)
    rows = connection.execute(question.order_by(row.effective_on, row.told_at, row.subject_id))
    return [_change(each) for each in rows]


def _change(row: Row[Any]) -> StaffChange:
    return StaffChange(
        change_id=row.subject_id,
        kind=ChangeKind(row.what),
        effective_on=date.fromisoformat(row.effective_on),
        channel=ChangeChannel(row.channel),
        told_at=instant(row.told_at),
        confirmed_at=_instant(row.confirmed_at),
        put_aside_at=_instant(row.put_aside_at),
        **{name: getattr(row, name) for name in _SAME_NAMES},
    )


def _instant(stored: int | None) -> datetime | None:
    return None if stored is None else instant(stored)
