"""Two files of one house held against each other, table by table and subject by subject."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, select

_EVENTS = """
SELECT e.event_id, b.event_id IS NULL FROM event e
LEFT JOIN event_body b ON b.event_id = e.event_id WHERE e.subject_id = ? ORDER BY e.event_id
"""
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Difference:
    """A subject that stands otherwise in the two files; no value of it is told.

    `column` is "" where one file has more rows of the subject than the other.
    """

    table: str
    subject_id: str
    column: str


@dataclass(frozen=True)
class Compared:
    """How many subjects are alike, the differences, and subjects erased in one file alone."""

    alike: int
    differences: Sequence[Difference]
    erased_apart: int


def compare(
    own: Connection, other: Connection, tables: Sequence[Table], moving: Collection[str]
) -> Compared:
    """Compare the rows of every table; subjects that are `moving` are passed over."""
    alike = 0
    differences: list[Difference] = []
    erased: set[str] = set()
    for table in sorted(tables, key=lambda each: each.name):
        for subject, here, there in _side_by_side(_Rows(own, table), _Rows(other, table)):
            if subject in moving:
                continue
            if Counter(here) == Counter(there):
                alike += 1
            elif _is_erased_in_one(own, other, subject):
                erased.add(subject)
            else:
                column = _column_that_differs(table, here, there)
                differences.append(Difference(table.name, subject, column))
    return Compared(alike, differences, len(erased))


class _Rows:
    """The rows of one table, subject by subject in the order of ids."""

    def __init__(self, connection: Connection, table: Table) -> None:
        rows = connection.execute(select(table).order_by(table.c.subject_id))
        place = table.columns.keys().index("subject_id")
        self._groups = groupby(map(tuple, rows), key=itemgetter(place))
        self.subject: str | None = None
        self.rows: list[Row] = []
        self.advance()

    def advance(self) -> None:
        """Go on to the next subject; None after the last."""
        self.subject, self.rows = None, []
        for subject, rows in self._groups:
            self.subject, self.rows = subject, list(rows)
            return


def _side_by_side(own: _Rows, other: _Rows) -> Iterator[tuple[str, list[Row], list[Row]]]:
    while True:
        subjects = [each for each in (own.subject, other.subject) if each is not None]
        if not subjects:
            return
        subject = min(subjects)
        here = own.rows if own.subject == subject else []
        there = other.rows if other.subject == subject else []
        yield subject, here, there
        for each in (own, other):
            if each.subject == subject:
                each.advance()


def _is_erased_in_one(own: Connection, other: Connection, subject: str) -> bool:
    """Tell whether both hold the same events of a subject, but not the same bodies."""
    here, there = (each.exec_driver_sql(_EVENTS, (subject,)).all() for each in (own, other))
    return here != there and [each[0] for each in here] == [each[0] for each in there]


def _column_that_differs(table: Table, here: Sequence[Row], there: Sequence[Row]) -> str:
    if len(here) != len(there):
        return ""
    pairs = zip(sorted(here, key=repr), sorted(there, key=repr), strict=True)
    names = table.columns.keys()
    return next(
        name
        for one, another in pairs
        for name, left, right in zip(names, one, another, strict=True)
        if left != right
    )
