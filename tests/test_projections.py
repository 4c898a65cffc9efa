"""Every room's rows come out the same whatever order events arrive in and whichever are erased."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Table, create_engine, select
from sqlalchemy.pool import StaticPool

from db.clock import instant
from db.engine import reading, writer_engine
from db.journal import Recorded, all_events, events_of
from db.projection import Projection, Refolded, Rows
from db.tables import journal_tables, projection_tables
from kiosk.calendar import OfficeDay, OpeningDays
from kiosk.directory.queries import everybody, units, units_without_manager
from kiosk.directory.referrals.model import Source
from kiosk.directory.referrals.queries import (
    open_without_return,
    referrals_by_source_key,
    referrals_of,
)
from kiosk.directory.sources.queries import sources
from kiosk.directory.staff_changes.queries import (
    all_changes,
    lead_times,
    open_changes,
    redirects,
    successor_of,
)
from kiosk.directory.staffing.queries import duties, phone_hours_by_unit, unmanned_units
from kiosk.evacuation.queries import running_evacuation, running_lockdown, who_is_inside
from kiosk.hours.unattended.queries import desk_absences
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import failed_jobs, jobs_about, jobs_to_do, jobs_without_outcome
from kiosk.messages.queries import all_messages
from kiosk.privacy.queries import disposals, holds, unfinished_disposals
from kiosk.privacy.reads.queries import reads
from kiosk.privacy.users.queries import sign_in_is_set_up, users
from kiosk.reception.phone_hours import phone_hour_gaps
from kiosk.station import ALL_PROJECTIONS, ALL_RETAINED, Station, projections
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.model import VisitState
from kiosk.visits.queries import aliases_used, visits_awaiting_answer, visits_in, visits_inside
from tests.histories import START, SUBJECT, TWO_LINES, histories
from tests.town import a_day_in_the_house

A_WEEK = 7 * 24 * 3600 * 1000
WORKING_DAYS = OpeningDays(OfficeDay(time(8), time(17)))


@pytest.fixture(scope="module")
def empty() -> Iterator[Connection]:
    """Give a connection to a schema in memory; every example rolls its rows back."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        journal_tables.create_all(connection)
        projection_tables.create_all(connection)
        connection.commit()
        yield connection
    engine.dispose()


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


def ask_everything(connection: Connection) -> None:
    """Ask what the screens ask; no history may make a question fail."""
    everybody(connection, ended_too=True)
    units(connection)
    units_without_manager(connection)
    sources(connection)
    phone_hours_by_unit(connection)
    duties(connection, instant(0))
    unmanned_units(connection, instant(0))
    phone_hour_gaps(connection, WORKING_DAYS, instant(START), instant(START + A_WEEK))
    open_changes(connection)
    all_changes(connection)
    lead_times(connection, instant(0), instant(START + A_WEEK))
    redirects(connection, "19266", instant(START))
    successor_of(connection, TWO_LINES[0])
    referrals_of(connection, None, instant(START))
    referrals_by_source_key(connection, Source.IMPORT)
    open_without_return(connection)
    for state in VisitState:
        visits_in(connection, state)
    visits_awaiting_answer(connection)
    visits_inside(connection)
    aliases_used(connection, instant(0), instant(START))
    open_desk_calls(connection)
    for kind in JobKind:
        jobs_to_do(connection, "A", kind)
    jobs_about(connection, TWO_LINES)
    jobs_without_outcome(connection)
    running_evacuation(connection)
    desk_absences(connection)
    all_messages(connection)
    failed_jobs(connection)
    running_lockdown(connection)
    visits_inside(connection)
    who_is_inside(connection, instant(START))
    disposals(connection)
    unfinished_disposals(connection)
    holds(connection, ended_too=True)
    users(connection, ended_too=True)
    sign_in_is_set_up(connection)
    reads(connection)
    for each in ALL_RETAINED:
        each.due(connection, START, None)


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
        ask_everything(empty)
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
        ask_everything(empty)
        assert [each.body is None for each in left] == [
            each.body is None or each.event_id in gone for each in events
        ]
        wanted = as_stored(projection.rows(SUBJECT, left), projection.tables)
        assert stored(empty, projection.tables) == wanted
        transaction.rollback()


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
