"""Every room's rows come out the same whatever order events arrive in and whichever are erased."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Table, select

from db.engine import reading, writer_engine
from db.journal import Recorded, all_events, events_of
from db.projection import Projection, Refolded, Rows
from db.tables import journal_tables, projection_tables
from kiosk.station import ALL_PROJECTIONS, Station, projections
from tests.every_question import QUESTIONS, nothing_there, questions_about
from tests.histories import SUBJECT, histories
from tests.town import a_day_in_the_house


@pytest.fixture(scope="module")
def empty() -> Iterator[Connection]:
    """Give a connection to a schema in memory; every example rolls its rows back."""
    with nothing_there() as connection:
        yield connection


def insert_event(connection: Connection, event: Recorded, number: int) -> None:
    """Put an event into the journal as if it came from another station."""
    connection.exec_driver_sql(
        "INSERT INTO event VALUES (?, 'origin', ?, ?, ?, ?, ?, ?, x'', x'', x'')",
        (
            event.event_id,
            number,
            event.hlc,
            event.kind,
            event.subject_id,
            event.actor,
            event.station,
        ),
    )
    if event.body is not None:
        connection.exec_driver_sql(
            "INSERT INTO event_body VALUES (?, x'', ?)", (event.event_id, event.body)
        )


def stored(connection: Connection, tables: Sequence[Table]) -> dict[str, list[tuple[Any, ...]]]:
    return {t.name: sorted(map(tuple, connection.execute(select(t))), key=repr) for t in tables}


def names_of(table: Table) -> list[str]:
    return list(table.columns.keys())


def as_stored(rows: Rows, tables: Sequence[Table]) -> dict[str, list[tuple[Any, ...]]]:
    return {
        table.name: sorted(
            (tuple(row[name] for name in names_of(table)) for row in rows.get(table, ())),
            key=repr,
        )
        for table in tables
    }


@pytest.mark.parametrize("projection", ALL_PROJECTIONS, ids=lambda each: str(each.subject))
@settings(max_examples=40)
@given(data=st.data())
def test_rows_are_the_fold_of_the_sorted_events_whatever_order_they_came_in(
    empty: Connection, projection: Projection, data: st.DataObject
) -> None:
    events = data.draw(histories(projection))
    arrivals = data.draw(st.permutations(events))
    known = projections()
    with empty.begin() as transaction:
        for number, event in enumerate(arrivals, 1):
            insert_event(empty, event, number)
            known.refold(empty, [Refolded(SUBJECT, events_of(empty, SUBJECT), fresh=False)])
        for ask in questions_about(projection):  # no history may make a question fail
            ask(empty)
        wanted = as_stored(projection.rows(SUBJECT, events), projection.tables)
        assert stored(empty, projection.tables) == wanted
        transaction.rollback()


@pytest.mark.parametrize("projection", ALL_PROJECTIONS, ids=lambda each: str(each.subject))
@settings(max_examples=25)
@given(data=st.data())
def test_a_body_erased_later_gives_the_rows_it_would_have_given_erased_at_once(
    empty: Connection, projection: Projection, data: st.DataObject
) -> None:
    events = data.draw(histories(projection))
    gone = data.draw(st.sets(st.sampled_from([each.event_id for each in events])))
    known = projections()
    with empty.begin() as transaction:
        for number, event in enumerate(events, 1):
            insert_event(empty, event, number)
        known.refold(empty, [Refolded(SUBJECT, events_of(empty, SUBJECT), fresh=False)])
        for event_id in gone:
            empty.exec_driver_sql("DELETE FROM event_body WHERE event_id = ?", (event_id,))
        left = events_of(empty, SUBJECT)
        known.refold(empty, [Refolded(SUBJECT, left, fresh=False)])
        for ask in questions_about(projection):  # no history may make a question fail
            ask(empty)
        assert [each.body is None for each in left] == [
            each.body is None or each.event_id in gone for each in events
        ]
        wanted = as_stored(projection.rows(SUBJECT, left), projection.tables)
        assert stored(empty, projection.tables) == wanted
        transaction.rollback()


def test_no_question_is_about_nothing() -> None:
    asked = {question for each in ALL_PROJECTIONS for question in questions_about(each)}
    assert asked == set(QUESTIONS)


@pytest.mark.parametrize("seed", range(3))
def test_a_real_day_shuffled_into_another_file_gives_the_same_tables(
    station: Station, tmp_path: Path, seed: int
) -> None:
    import random

    chance = random.Random(seed)
    a_day_in_the_house(station, chance, commands=180)
    tables = projections().tables
    with station.reading() as connection:
        events = list(all_events(connection))
        wanted = stored(connection, tables)
    assert len(events) > 100
    assert wanted["visit"]
    chance.shuffle(events)
    database = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(database)):
        engine = writer_engine(database)
    with engine.begin() as connection:
        journal_tables.create_all(connection)
        projection_tables.create_all(connection)
        for number, event in enumerate(events, 1):
            insert_event(connection, event, number)
            subject = event.subject_id
            events = events_of(connection, subject)
            projections().refold(connection, [Refolded(subject, events, fresh=False)])
    with reading(engine) as connection:
        assert stored(connection, tables) == wanted
    engine.dispose()
