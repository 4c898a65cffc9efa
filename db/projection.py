"""Projections: tables that screens read, each row the fold of all events of one subject.

A fold sees its events sorted by (hlc, event_id) whatever order they arrived in, and None for a
body that has been erased; its rows replace the subject's old ones whole.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select

from db.bodies import Bodies, Body
from db.clock import milliseconds_of
from db.journal import Recorded, all_events
from db.row_writing import write_rows
from db.tables import projection_tables, projection_version

_ROWS_AT_ONCE = 500
Rows = Mapping[Table, Sequence[Mapping[str, Any]]]


class Happened(msgspec.Struct, frozen=True, gc=False):
    """One event as a fold sees it; `body` is None when erased."""

    event_id: str
    kind: str
    hlc: int
    actor: str
    station: str
    body: Body | None

    @property
    def at(self) -> int:
        """Give when it happened, in milliseconds since 1970."""
        return milliseconds_of(self.hlc)


@dataclass(frozen=True)
class Refolded:
    """A subject with all its events; a `fresh` one has no rows yet."""

    subject_id: str
    events: Sequence[Recorded]
    fresh: bool


Fold = Callable[[str, Sequence[Happened]], Rows]


@dataclass(frozen=True)
class Projection:
    """How the events whose kind begins with `subject` become rows of `tables`.

    Every table has a column `subject_id`. A changed fold gets a new `version`.
    """

    subject: str
    version: int
    tables: tuple[Table, ...]
    bodies: Bodies
    fold: Fold

    def rows(self, subject_id: str, events: Sequence[Recorded]) -> Rows:
        """Fold one subject; kinds this program does not know are passed over."""
        known = [self._happened(each) for each in events if each.kind in self.bodies.types]
        return self.fold(subject_id, known) if known else {}

    def _happened(self, recorded: Recorded) -> Happened:
        body = None
        if recorded.body is not None:
            body = self.bodies.decode(recorded.kind, recorded.body)
        return Happened(
            recorded.event_id,
            recorded.kind,
            recorded.hlc,
            recorded.actor,
            recorded.station,
            body,
        )


class Projections:
    """All projections of a station, by the subject their kinds begin with."""

    def __init__(self, projections: Sequence[Projection]) -> None:
        """Take the one list of projections."""
        self._by_subject = {each.subject: each for each in projections}
        self._tables = [table for each in projections for table in each.tables]
        self._inserts = {table: _insert_into(table) for table in self._tables}
        self._of_one_row = frozenset(filter(_is_of_one_row, self._tables))

    def of_kind(self, kind: str) -> Projection | None:
        """Find who folds events of this kind."""
        return self._by_subject.get(kind.partition(".")[0])

    def refold(
        self, connection: Connection, subjects: Sequence[Refolded]
    ) -> dict[Table, list[Mapping[str, Any]]]:
        """Replace the rows of these subjects by the fold of all their events; gives the rows."""
        written: dict[Table, list[Mapping[str, Any]]] = {}
        replaced: dict[Table, list[tuple[str]]] = {}
        for each in subjects:
            projection = self.of_kind(each.events[0].kind)
            if projection is None:
                continue
            rows = projection.rows(each.subject_id, each.events)
            for table in projection.tables:
                content = rows.get(table, ())
                if not (each.fresh or (content and table in self._of_one_row)):
                    replaced.setdefault(table, []).append((each.subject_id,))
                written.setdefault(table, []).extend(content)
        for table, gone in replaced.items():
            connection.exec_driver_sql(
                f"DELETE FROM {table.name} WHERE subject_id = ?",  # noqa: S608 - ours
                gone,
            )
        for table, content in written.items():
            self._write(connection, table, content)
        return written

    def out_of_date(self, connection: Connection) -> list[str]:
        """Name the projections whose tables were folded by another version, or never."""
        stored: dict[str, int] = {
            row.name: row.version for row in connection.execute(select(projection_version))
        }
        return [
            each.subject
            for each in self._by_subject.values()
            if stored.get(each.subject) != each.version
        ]

    def rebuild(self, connection: Connection) -> int:
        """Drop every projected table and fold the whole journal again; gives the subjects."""
        projection_tables.drop_all(connection)
        projection_tables.create_all(connection)
        subjects = 0
        folded: dict[Table, list[Mapping[str, Any]]] = {table: [] for table in self._tables}
        for _, rows in self.folded(connection):
            subjects += 1
            for table, content in rows.items():
                folded[table] += content
                if len(folded[table]) >= _ROWS_AT_ONCE:
                    self._write(connection, table, folded[table])
                    folded[table].clear()
        for table, content in folded.items():
            self._write(connection, table, content)
        connection.execute(delete(projection_version))
        connection.execute(
            insert(projection_version),
            [{"name": e.subject, "version": e.version} for e in self._by_subject.values()],
        )
        return subjects

    def folded(self, connection: Connection) -> Iterator[tuple[str, Rows]]:
        """Fold every subject of the journal, in the order of their ids, without writing."""
        for subject_id, group in groupby(all_events(connection), lambda each: each.subject_id):
            events = list(group)
            projection = self.of_kind(events[0].kind)
            if projection is not None:
                yield subject_id, projection.rows(subject_id, events)

    def _write(
        self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]
    ) -> None:
        in_order = itemgetter(*table.columns.keys())
        write_rows(connection, self._inserts[table], [in_order(row) for row in rows])

    @property
    def tables(self) -> list[Table]:
        """Give every projected table."""
        return list(self._tables)

    def unknown_kinds(self, connection: Connection) -> list[str]:
        """Name kinds in the journal that nobody here folds: kept, and reported."""
        kinds = connection.exec_driver_sql("SELECT DISTINCT kind FROM event").scalars().all()
        known = {kind for each in self._by_subject.values() for kind in each.bodies.types}
        return sorted(k for k in kinds if k not in known and not k.startswith("origin."))


def _insert_into(table: Table) -> str:
    verb = "REPLACE" if _is_of_one_row(table) else "INSERT"
    return f"{verb} INTO {table.name} ({', '.join(table.columns.keys())})"


def _is_of_one_row(table: Table) -> bool:
    """Tell whether a subject's row takes the place of its old one by being written."""
    return table.primary_key.columns.keys() == ["subject_id"]
