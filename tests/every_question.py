"""Every question the screens ask, and which of them a room's rows can reach."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import time
from functools import cache

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool

from db.clock import instant
from db.projection import Projection
from db.tables import journal_tables, projection_tables
from kiosk.calendar import OfficeDay, OpeningDays
from kiosk.directory.queries import everybody, nobody_is_known, units, units_without_manager
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
from kiosk.evacuation.alarms.queries import (
    has_ended,
    held_contact,
    not_rested,
    standing_alarms,
)
from kiosk.evacuation.queries import running_evacuation, running_lockdown, who_is_inside
from kiosk.hours.unattended.queries import desk_absences
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import (
    doubtful_badges,
    failed_jobs,
    held_badges,
    jobs_about,
    jobs_to_do,
    jobs_without_outcome,
)
from kiosk.messages.queries import all_messages, open_messages
from kiosk.privacy.queries import disposals, holds, unfinished_disposals
from kiosk.privacy.reads.queries import reads
from kiosk.privacy.users.queries import sign_in_is_set_up, users
from kiosk.reception.phone_hours import phone_hour_gaps
from kiosk.station import ALL_RETAINED
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.double_arrivals import arrivals_to_part, perhaps_one_visitor
from kiosk.visits.model import Contact, VisitState
from kiosk.visits.queries import (
    aliases_used,
    ids_waiting,
    visits_awaiting_answer,
    visits_here_since_before,
    visits_in,
    visits_inside,
    visits_waiting_with,
)
from tests.histories import START, SUBJECT, TWO_LINES

Question = Callable[[Connection], object]
A_WEEK = 7 * 24 * 3600 * 1000
WORKING_DAYS = OpeningDays(OfficeDay(time(8), time(17)))
QUESTIONS: tuple[Question, ...] = (
    lambda c: everybody(c, ended_too=True),
    nobody_is_known,
    units,
    units_without_manager,
    sources,
    phone_hours_by_unit,
    lambda c: duties(c, instant(0)),
    lambda c: unmanned_units(c, instant(0)),
    lambda c: phone_hour_gaps(c, WORKING_DAYS, instant(START), instant(START + A_WEEK)),
    open_changes,
    all_changes,
    lambda c: lead_times(c, instant(0), instant(START + A_WEEK)),
    lambda c: redirects(c, "19266", instant(START)),
    lambda c: successor_of(c, TWO_LINES[0]),
    lambda c: referrals_of(c, None, instant(START)),
    lambda c: referrals_by_source_key(c, Source.IMPORT),
    open_without_return,
    lambda c: [visits_in(c, state) for state in VisitState],
    visits_awaiting_answer,
    lambda c: visits_waiting_with(c, *Contact),
    lambda c: visits_here_since_before(c, instant(START)),
    ids_waiting,
    perhaps_one_visitor,
    lambda c: arrivals_to_part(c, "A", instant(START)),
    visits_inside,
    lambda c: aliases_used(c, instant(0), instant(START)),
    open_desk_calls,
    lambda c: [jobs_to_do(c, "A", kind) for kind in JobKind],
    lambda c: jobs_about(c, TWO_LINES),
    jobs_without_outcome,
    running_evacuation,
    desk_absences,
    all_messages,
    open_messages,
    failed_jobs,
    held_badges,
    lambda c: doubtful_badges(c, "A"),
    running_lockdown,
    standing_alarms,
    lambda c: has_ended(c, SUBJECT),
    lambda c: held_contact(c, "A"),
    lambda c: not_rested(c, "A"),
    lambda c: who_is_inside(c, instant(START)),
    disposals,
    lambda c: unfinished_disposals(c, "A"),
    lambda c: holds(c, ended_too=True),
    lambda c: users(c, ended_too=True),
    sign_in_is_set_up,
    reads,
    lambda c: [each.due(c, START, None) for each in ALL_RETAINED],
)


@contextmanager
def nothing_there() -> Iterator[Connection]:
    """Give a connection to a schema in memory without a row."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        journal_tables.create_all(connection)
        projection_tables.create_all(connection)
        connection.commit()
        yield connection
    engine.dispose()


@cache
def questions_with_tables() -> tuple[tuple[Question, frozenset[str]], ...]:
    """Give every question with the names it reads in an empty house.

    While what it reads there is empty, it asks no more and answers the same, whatever else is not.
    """
    statements: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    found = []
    with nothing_there() as connection:
        event.listen(connection, "before_cursor_execute", note)
        for question in QUESTIONS:
            statements.clear()
            question(connection)
            found.append((question, frozenset(re.findall(r"\w+", " ".join(statements)))))
    return tuple(found)


@cache
def questions_about(projection: Projection) -> tuple[Question, ...]:
    """Give the questions that this projection's rows, or the journal's, can make fail."""
    tables = {each.name for each in projection.tables} | set(journal_tables.tables)
    return tuple(question for question, read in questions_with_tables() if read & tables)
