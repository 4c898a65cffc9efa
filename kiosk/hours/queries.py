"""Questions about special days."""

from datetime import date, time
from typing import Any

from sqlalchemy import Connection, Row, select

from db.tables import special_day
from kiosk.calendar import OfficeDay
from kiosk.hours.model import SpecialDay


def special_days(connection: Connection, since: date | None = None) -> list[SpecialDay]:
    """Give the special days in order, those before `since` left out."""
    question = select(special_day).order_by(special_day.c.day)
    if since is not None:
        question = question.where(special_day.c.day >= since.isoformat())
    return [_special_day(row) for row in connection.execute(question)]


def special_day_of(connection: Connection, day: date) -> SpecialDay | None:
    """Give what is special about a day, if anything is."""
    question = select(special_day).where(special_day.c.day == day.isoformat())
    row = connection.execute(question).first()
    return None if row is None else _special_day(row)


def _special_day(row: Row[Any]) -> SpecialDay:
    hours = None
    if row.opens and row.closes:
        hours = OfficeDay(time.fromisoformat(row.opens), time.fromisoformat(row.closes))
    return SpecialDay(date.fromisoformat(row.day), hours, row.text)
