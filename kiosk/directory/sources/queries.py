"""Questions about sources."""

from sqlalchemy import Connection, select

from db.clock import instant
from db.tables import source
from kiosk.directory.sources.model import SourceReading


def sources(connection: Connection) -> list[SourceReading]:
    """Give every source that was ever read, by name."""
    rows = connection.execute(select(source).order_by(source.c.name, source.c.what))
    return [
        SourceReading(
            name=row.name,
            what=row.what,
            live=row.live,
            read_at=None if row.read_at is None else instant(row.read_at),
            failed_at=None if row.failed_at is None else instant(row.failed_at),
            failure=row.failure,
            taken=row.taken,
            refused=row.refused,
        )
        for row in rows
    ]
