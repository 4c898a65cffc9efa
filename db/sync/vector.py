"""What a file holds: the highest number of each origin, and the events above such numbers."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection

from db.journal import EVERY_ORIGIN, Head
from db.sync.carried import EVENT_FIELDS, Carried

_ORIGINS = f"""{EVERY_ORIGIN}
SELECT origin, (SELECT max(origin_seq) FROM event WHERE event.origin = every.origin)
FROM every WHERE origin IS NOT NULL
"""  # noqa: S608 - our own text
_MOVED = "SELECT origin, max(origin_seq) FROM event NOT INDEXED WHERE rowid > ? GROUP BY origin"
"""By the rows: to have the origins in order, SQLite would walk through the index of them all."""
_HASH = "SELECT hash FROM event WHERE origin = ? AND origin_seq = ?"
_STATION = "SELECT station FROM event WHERE origin = ? AND origin_seq = 1"
_HEAD = """
SELECT origin_seq, hash FROM event WHERE origin = ? ORDER BY origin_seq DESC LIMIT 1
"""
_AFTER = f"""
SELECT {", ".join(f"e.{name}" for name in EVENT_FIELDS)}, b.salt, b.body
FROM event e LEFT JOIN event_body b ON b.event_id = e.event_id
WHERE e.origin = ? AND e.origin_seq > ? ORDER BY e.origin_seq LIMIT ?
"""  # noqa: S608 - names of our own columns


def heads_of(connection: Connection) -> dict[str, Head]:
    """Give where every origin stands in this file."""
    found = connection.exec_driver_sql(_ORIGINS).all()
    return {
        origin: Head(origin, seq, hash_at(connection, origin, seq) or b"") for origin, seq in found
    }


def moved_since(connection: Connection, row: int) -> tuple[int, list[Head]]:
    """Give the newest row of the journal, and where the origins stand that moved since `row`.

    Only for rows that this file itself has given out: see `Held`. Gives all for none of its rows.
    """
    newest = _newest_row(connection)
    if not 0 < row <= newest:
        return newest, list(heads_of(connection).values())
    moved = connection.exec_driver_sql(_MOVED, (row,)).all()
    return newest, [
        Head(origin, seq, hash_at(connection, origin, seq) or b"") for origin, seq in moved
    ]


def head_of(connection: Connection, origin: str) -> Head | None:
    """Give where one origin stands, None for one nobody here has heard of."""
    row = connection.exec_driver_sql(_HEAD, (origin,)).first()
    return None if row is None else Head(origin, row[0], bytes(row[1]))


def hash_at(connection: Connection, origin: str, seq: int) -> bytes | None:
    """Give the hash of one event, None where there is no such event."""
    found = connection.exec_driver_sql(_HASH, (origin, seq)).scalar()
    return None if found is None else bytes(found)


def station_of(connection: Connection, origin: str) -> str | None:
    """Name the station an origin began at, None for one nobody here has heard of."""
    found: str | None = connection.exec_driver_sql(_STATION, (origin,)).scalar()
    return found


def events_above(
    connection: Connection, held: Mapping[str, int], at_most: int
) -> Iterator[Carried]:
    """Give events of the named origins above the numbers held, each origin in order."""
    left = at_most
    for origin, seq in held.items():
        if left <= 0:
            return
        for row in connection.exec_driver_sql(_AFTER, (origin, seq, left)):
            left -= 1
            yield Carried(*row)


def _newest_row(connection: Connection) -> int:
    return connection.exec_driver_sql("SELECT max(rowid) FROM event").scalar() or 0


class Held:
    """The version vector of one file, kept up to date by what was written since it was last read.

    Rows of the journal are numbered as one writer commits them, so here, and here alone, "above
    the last one seen" misses nothing.
    """

    def __init__(self) -> None:
        """Know nothing until the first reading."""
        self.heads: dict[str, Head] = {}
        self._row = -1

    def seq(self, origin: str) -> int:
        """Give the highest number held of an origin."""
        head = self.heads.get(origin)
        return 0 if head is None else head.seq

    def read(self, connection: Connection) -> list[str]:
        """Take in what is new; names the origins that have moved."""
        newest = _newest_row(connection)
        if self._row < 0:
            moved = {row[0]: row[1] for row in connection.exec_driver_sql(_ORIGINS)}
        elif newest > self._row:
            moved = {row[0]: row[1] for row in connection.exec_driver_sql(_MOVED, (self._row,))}
        else:
            moved = {}
        self._row = newest
        for origin, seq in moved.items():
            self.heads[origin] = Head(origin, seq, hash_at(connection, origin, seq) or b"")
        return list(moved)
