"""Every room's rows come out the same whatever order events arrive in and whichever are erased."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import time
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import UnsetType
from sqlalchemy import Connection, Table, create_engine, select
from sqlalchemy.pool import StaticPool

from db.bodies import Body, encode
from db.clock import hlc_from, instant
from db.engine import reading, writer_engine
from db.journal import Recorded, all_events, events_of
from db.projection import Projection, Refolded, Rows
from db.tables import journal_tables, projection_tables
from kiosk.calendar import OfficeDay, OpeningDays
from kiosk.directory.model import PersonKind
from kiosk.directory.queries import everybody, units, units_without_manager
from kiosk.directory.referrals.model import Line, Source
from kiosk.directory.referrals.queries import (
    open_without_return,
    referrals_by_source_key,
    referrals_of,
)
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.sources.queries import sources
from kiosk.directory.staff_changes.model import ChangeChannel, ChangeKind
from kiosk.directory.staff_changes.queries import (
    all_changes,
    lead_times,
    open_changes,
    redirects,
    successor_of,
)
from kiosk.directory.staffing.queries import duties, phone_hours_by_unit, unmanned_units
from kiosk.evacuation.model import Mark
from kiosk.evacuation.queries import running_evacuation, running_lockdown, who_is_inside
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_about, jobs_to_do, jobs_without_outcome
from kiosk.privacy.queries import disposals, holds, unfinished_disposals
from kiosk.privacy.reads.model import ReadKind, ReadReason
from kiosk.privacy.reads.queries import reads
from kiosk.privacy.users.queries import sign_in_is_set_up, users
from kiosk.reception.phone_hours import phone_hour_gaps
from kiosk.settings.privacy import PROPOSED_HOURS
from kiosk.station import ALL_PROJECTIONS, ALL_RETAINED, Station, projections
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.model import CallReason, Contact, VisitState
from kiosk.visits.party import Lookup
from kiosk.visits.queries import aliases_used, visits_awaiting_answer, visits_in, visits_inside
from tests.town import a_day_in_the_house

START = 1_773_140_000_000
SUBJECT = "0195-subject"
TWO_LINES = ("", "Åsa Öberg", "Bo Ek")
A_WEEK = 7 * 24 * 3600 * 1000
WORKING_DAYS = OpeningDays(OfficeDay(time(8), time(17)))
UNITS_HOURS = [(), ((0, 540, 660),), ((0, 540, 660), (4, 780, 900))]
CHOICES: dict[str, Sequence[Any]] = {
    "what": list(JobKind),
    "staff_change.what": list(ChangeKind),
    "channel": list(ChangeChannel),
    "old_numbers": [(), ("19266",), ("19266", "+46980319266", "19266", "")],
    "columns": [(), ("telefon",), ("e-post", "telefon", "titel")],
    "redirected_until": ["", "2026-12-31"],
    "roles": [(), ("reception",), ("manager", "administrator", "unheard_of")],
    "read.what": list(ReadKind),
    "read.reason": ["", *ReadReason],
    "visit_ids": [(), ("one", "two")],
    "read_id": ["one", "two"],
    "state": list(JobState),
    "mark": ["", *Mark],
    "desk_call.reason": list(CallReason),
    "referral.reason": list(Reason),
    "person_kind": list(PersonKind),
    "deputy_ids": [(), ("one",), ("one", "two")],
    "weekly": UNITS_HOURS,
    "starts_at": [START, START + 60_000],
    "ends_at": [0, START + 90_000],
    "returns_at": [0, START + 90_000],
    "review_on": ["", "2026-12-31"],
    "effective_on": ["2026-12-01", "2027-01-01"],
    "line": list(Line),
    "source": list(Source),
    "ending": [f"event-{place}" for place in range(9)],
    "at": [START, START + 60_000],
    "persons": [1, 4],
    "last_day": ["", "2026-03-12"],
    "companions": [(), ("Bo Ek",), ("Åsa Öberg", "Bo Ek")],
    "needs": [(), ("interpreter",), ("evacuation_help", "sami"), ("unheard_of",)],
    "lookup": ["", *Lookup, "unheard_of"],
    "names": [(), ("Bo Ek",)],
    "contact": list(Contact),
    "event": [f"event-{place}" for place in range(9)],
    "arrived_at": [START - 60_000, START],
    "category": list(PROPOSED_HOURS),
    "decided_on": ["", "2026-02-03"],
    "earliest": ["2026-11-20", "2026-11-21"],
    "latest": ["2026-11-20", "2026-11-21"],
    "since": [0, START],
    "until": [0, START + 60_000],
}


def bodies_of(projection: Projection) -> st.SearchStrategy[Body]:
    """Make any body a projection knows, with optional fields there or not."""
    return st.one_of([_body(kind) for kind in projection.bodies.types.values()])


def _body(kind: type[Body]) -> st.SearchStrategy[Body]:
    hints = get_type_hints(kind)
    fields: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for name in kind.__struct_fields__:
        hint = hints[name]
        may_be_unset = UnsetType in getattr(hint, "__args__", ())
        subject = kind.kind.partition(".")[0]
        told = f"{subject}.{name}"
        values = _values(
            told if told in CHOICES else name, hint.__args__[0] if may_be_unset else hint
        )
        (optional if may_be_unset else fields)[name] = values
    return st.fixed_dictionaries(fields, optional=optional).map(lambda made: kind(**made))


def _values(name: str, kind: type) -> st.SearchStrategy[Any]:
    if name in CHOICES:
        return st.sampled_from(CHOICES[name])
    by_type: dict[type, st.SearchStrategy[Any]] = {
        str: st.sampled_from(TWO_LINES),
        int: st.integers(0, 9),
        bool: st.booleans(),
    }
    return by_type[kind]


@st.composite
def histories(draw: st.DrawFn, projection: Projection) -> list[Recorded]:
    """Give events of one subject sorted as a fold takes them, some with their bodies erased.

    Several have the same time; any kind may come first, and a kind nobody knows lies between.
    """
    bodies = draw(st.lists(bodies_of(projection), min_size=1, max_size=8))
    times = sorted(draw(st.lists(st.integers(0, 4), min_size=len(bodies), max_size=len(bodies))))
    erased = draw(st.lists(st.booleans(), min_size=len(bodies), max_size=len(bodies)))
    events = [
        Recorded(
            f"event-{place}",
            hlc_from(START + time),
            body.kind,
            SUBJECT,
            "desk",
            "A",
            None if gone else encode(body),
        )
        for place, (body, time, gone) in enumerate(zip(bodies, times, erased, strict=True))
    ]
    unknown = Recorded(
        "event-x", hlc_from(START), f"{projection.subject}.new.9", SUBJECT, "desk", "B", b"{}"
    )
    return sorted([*events, unknown], key=lambda each: (each.hlc, each.event_id))


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
