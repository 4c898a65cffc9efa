"""What the visits keep of people, and how to find what has had its time (LAW08)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, func, select, union_all

from db.tables import job, visit, visit_seal
from kiosk.jobs.queries import jobs_about
from kiosk.privacy.model import MISSED_BOOKINGS, VISITS, Due, Retained
from kiosk.visits.correction_events import TakenBack
from kiosk.visits.events import LeavingRevoked, ReturnsKnown, VisitorReturned
from kiosk.visits.model import VisitState

KEPT_KINDS = frozenset(
    {LeavingRevoked.kind, ReturnsKnown.kind, TakenBack.kind, VisitorReturned.kind}
)
"""Name events and nobody; without them somebody who left would stand on the list again."""


def _visits_that_ended(
    connection: Connection, before: int, among: Sequence[str] | None
) -> list[Due]:
    # Who is booked for several days is not forgotten between two of them.
    ended = func.max(visit.c.left_at, func.coalesce(visit.c.booked_until, 0))
    doubles = _doubles(connection)
    left = _due(connection, (VisitState.LEFT,), (visit.c.arrived_at, ended), before, among)
    began = func.coalesce(visit.c.arrived_at, visit.c.booked_for, visit.c.merged_at)
    merged = _due(connection, (VisitState.MERGED,), (began, visit.c.merged_at), before, among)
    goes_along = {each for some in doubles.values() for each in some}
    alone = [each for each in merged if each.subject_id not in goes_along]
    due = [*left, *alone, *_come_late(connection, among)]
    found = sorted(due, key=lambda each: (each.ended_at, each.subject_id))
    return _with_doubles(found, doubles)


def _come_late(connection: Connection, among: Sequence[str] | None) -> list[Due]:
    """Give the visits erased here of which a seal or a job came later, from a station away.

    What tells of a visit goes at once where the visit itself has gone.
    """
    about = union_all(select(visit_seal.c.visit_id), select(job.c.about)).subquery()
    ended = func.coalesce(visit.c.left_at, visit.c.merged_at, visit.c.cancelled_at, 0)
    question = (
        select(visit.c.subject_id, func.coalesce(visit.c.arrived_at, ended), ended)
        .where(visit.c.erased.is_(True), visit.c.subject_id.in_(select(about.c[0])))
        .order_by(ended, visit.c.subject_id)
    )
    if among is not None:
        question = question.where(visit.c.subject_id.in_(among))
    return [Due(*row) for row in connection.execute(question)]


def _doubles(connection: Connection) -> dict[str, tuple[str, ...]]:
    """Give the registrations merged into each visit that is not erased: they go when it goes."""
    rows = connection.execute(
        select(visit.c.subject_id, visit.c.merged_into).where(
            visit.c.state == VisitState.MERGED, visit.c.merged_into != ""
        )
    )
    into = {str(double): str(stays) for double, stays in rows}
    stays = select(visit.c.subject_id).where(
        visit.c.subject_id.in_(set(into.values()) - into.keys()), visit.c.erased.is_(False)
    )
    found: dict[str, tuple[str, ...]] = dict.fromkeys(connection.execute(stays).scalars(), ())
    for double in sorted(into):
        end, passed = double, {double}
        while end in into and into[end] not in passed:
            end = into[end]
            passed.add(end)
        if end in found:
            found[end] = (*found[end], double)
    return found


def _bookings_nobody_came_to(
    connection: Connection, before: int, among: Sequence[str] | None
) -> list[Due]:
    # One that tells no time was erased here, and something of it has come later.
    ended = func.coalesce(visit.c.booked_until, visit.c.booked_for, 0)
    states = (VisitState.EXPECTED, VisitState.CANCELLED)
    found = _due(connection, states, (func.coalesce(visit.c.booked_for, 0), ended), before, among)
    return _with_doubles(found, _doubles(connection))


def _due(
    connection: Connection,
    states: tuple[VisitState, ...],
    times: tuple[ColumnElement[int], ColumnElement[int]],
    before: int,
    among: Sequence[str] | None,
) -> list[Due]:
    began, ended = times
    question = select(visit.c.subject_id, began, ended).where(
        visit.c.state.in_(states), visit.c.erased.is_(False), ended < before
    )
    if among is not None:
        question = question.where(visit.c.subject_id.in_(among))
    return [Due(*row) for row in connection.execute(question.order_by(ended, visit.c.subject_id))]


def _with_doubles(found: list[Due], doubles: Mapping[str, tuple[str, ...]]) -> list[Due]:
    return [replace(each, doubles=doubles.get(each.subject_id, ())) for each in found]


def _with_it(connection: Connection, visit_id: str) -> list[str]:
    """Name the jobs about a visit, and the seals over its name."""
    seals = select(visit_seal.c.subject_id).where(visit_seal.c.visit_id == visit_id)
    jobs = [each.job_id for each in jobs_about(connection, [visit_id])]
    return [*jobs, *connection.execute(seals).scalars()]


_SUBJECTS = frozenset({"visit", "visit_seal", "job"})


VISITS_RETAINED = Retained(VISITS, _SUBJECTS, _visits_that_ended, _with_it, KEPT_KINDS)
MISSED_BOOKINGS_RETAINED = Retained(
    MISSED_BOOKINGS, _SUBJECTS, _bookings_nobody_came_to, _with_it, KEPT_KINDS
)


_LEFT_BEHIND = """
SELECT DISTINCT e.subject_id
FROM event_body b JOIN event e ON e.event_id = b.event_id
WHERE e.kind IN ('job.changed.1', 'visit_seal.opened.1') AND EXISTS (
    SELECT 1 FROM event first
    WHERE first.subject_id = e.subject_id AND first.kind IN ('job.ordered.1', 'visit_seal.made.1')
      AND NOT EXISTS (SELECT 1 FROM event_body told WHERE told.event_id = first.event_id)
)
"""


def _left_behind(connection: Connection, before: int, among: Sequence[str] | None) -> list[Due]:
    """Find jobs and seals that were erased here and of which something has come later.

    They have no row any more that would lead to them from their visit.
    """
    found = sorted(connection.exec_driver_sql(_LEFT_BEHIND).scalars())
    wanted = found if among is None else [each for each in found if each in among]
    return [Due(each, before - 1, before - 1) for each in wanted]


LEFT_BEHIND_RETAINED = Retained(VISITS, frozenset({"job", "visit_seal"}), _left_behind)
