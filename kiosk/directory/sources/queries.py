"""Questions about sources."""

from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, func, select

from db.clock import hlc_from, instant, milliseconds
from db.tables import event, source
from kiosk.directory.sources.events import SourceRead
from kiosk.directory.sources.model import SourceReading, source_on


def sources(connection: Connection) -> list[SourceReading]:
    """Give every source that was ever read, by name."""
    row = source.c
    latest = func.max(func.coalesce(row.read_at, 0), func.coalesce(row.failed_at, 0))
    rows = connection.execute(select(source).order_by(row.name, row.what, latest))
    by_source = groupby(rows, lambda each: (each.name, each.what))
    return [_reading(list(days)) for _, days in by_source]


def stations_that_read(
    connection: Connection, name: str, what: str, now: datetime, within: timedelta
) -> frozenset[str]:
    """Name the stations that have read a source to its end not longer ago than `within`."""
    days = {source_on(name, what, each) for each in (now - within, now)}
    question = select(event.c.station).where(
        event.c.subject_id.in_(days),
        event.c.kind == SourceRead.kind,
        event.c.hlc >= hlc_from(milliseconds(now - within)),
    )
    return frozenset(connection.execute(question).scalars())


def _reading(days: list[Row[Any]]) -> SourceReading:
    """Put the days of one source together, the last of them at the end."""
    newest = days[-1]
    whole = max(days, key=lambda each: each.read_at or 0)
    failed = newest.failed_at is not None
    return SourceReading(
        name=newest.name,
        what=newest.what,
        live=newest.live,
        read_at=None if whole.read_at is None else instant(whole.read_at),
        failed_at=instant(newest.failed_at) if failed else None,
        failure=newest.failure if failed else "",
        taken=whole.taken,
        refused=whole.refused,
        columns=frozenset(whole.columns.split()),
    )
