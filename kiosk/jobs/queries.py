"""Questions about jobs."""

from collections.abc import Sequence

from sqlalchemy import Connection, Row, select

from db.clock import instant
from db.tables import job
from kiosk.jobs.model import MAY_LIE_ABOUT, STILL_TO_DO, Job, JobKind, JobState


def jobs_to_do(connection: Connection, station: str, kind: JobKind) -> list[Job]:
    """Give what this station ordered and has not finished, oldest first."""
    rows = connection.execute(
        select(job)
        .where(job.c.station == station, job.c.kind == kind, job.c.state.in_(STILL_TO_DO))
        .order_by(job.c.ordered_at, job.c.subject_id)
    )
    return [_job(row) for row in rows]


def jobs_about(
    connection: Connection, subjects: Sequence[str], state: JobState | None = None
) -> list[Job]:
    """Give every job about these subjects, oldest first; only those in one state if it is named."""
    question = select(job).where(job.c.about.in_(subjects)).order_by(job.c.ordered_at)
    if state is not None:
        question = question.where(job.c.state == state)
    return [_job(row) for row in connection.execute(question)]


def badge_is_ordered(connection: Connection, visit_id: str) -> bool:
    """Tell whether a badge was ever ordered for a visit."""
    return any(each.kind is JobKind.BADGE for each in jobs_about(connection, [visit_id]))


def is_printed_again(connection: Connection, badge: Job) -> bool:
    """Tell whether an earlier badge about the same may lie about: then this one bears a mark.

    A badge given up for a reason of the program never came to a printer; one given up without a
    reason is one of which somebody said that it had not come out. Who came later to a group had
    none before but one ordered for the same.
    """
    earlier = [
        each
        for each in jobs_about(connection, [badge.about])
        if each.kind is JobKind.BADGE and each.job_id != badge.job_id
    ]
    if badge.after_persons:
        earlier = [each for each in earlier if each.after_persons == badge.after_persons]
    return any(
        each.state in MAY_LIE_ABOUT or (each.state is JobState.GIVEN_UP and not each.reason)
        for each in earlier
        if each.ordered_at <= badge.ordered_at
    )


def badges_of_next_newcomers(connection: Connection, badge: Job) -> Job | None:
    """Give the job for those who came to a group next after a job was ordered, if any came."""
    later = (
        each
        for each in jobs_about(connection, [badge.about])
        if each.kind is JobKind.BADGE
        and each.after_persons > badge.after_persons
        and (each.ordered_at, each.job_id) > (badge.ordered_at, badge.job_id)
    )
    return min(later, default=None, key=lambda each: each.after_persons)


def doubtful_badges(connection: Connection, station: str) -> list[Job]:
    """Give the badges this station ordered of which somebody must say whether they came out."""
    rows = connection.execute(
        select(job)
        .where(
            job.c.station == station,
            job.c.kind == JobKind.BADGE,
            job.c.state == JobState.UNKNOWN,
        )
        .order_by(job.c.ordered_at, job.c.subject_id)
    )
    return [_job(row) for row in rows]


def jobs_without_outcome(connection: Connection) -> list[Job]:
    """Give the jobs that were not yet known to have come out when the file was written."""
    rows = connection.execute(select(job).where(job.c.state.in_(STILL_TO_DO)))
    return [_job(row) for row in rows]


def failed_jobs(connection: Connection) -> list[Job]:
    """Give the jobs that did not come out and are tried again, oldest first."""
    rows = connection.execute(
        select(job)
        .where(job.c.state == JobState.FAILED)
        .order_by(job.c.ordered_at, job.c.subject_id)
    )
    return [_job(row) for row in rows]


def held_badges(connection: Connection) -> list[Job]:
    """Give the badges that wait for somebody to choose, oldest first."""
    return [each for each in failed_jobs(connection) if each.is_held]


def job_of(connection: Connection, job_id: str) -> Job | None:
    """Give one job."""
    row = connection.execute(select(job).where(job.c.subject_id == job_id)).first()
    return None if row is None else _job(row)


def _job(row: Row[tuple[object, ...]]) -> Job:
    return Job(
        job_id=row.subject_id,
        kind=JobKind(row.kind),
        about=row.about,
        state=JobState(row.state),
        reason=row.reason,
        station=row.station,
        ordered_at=instant(row.ordered_at),
        changed_at=instant(row.changed_at),
        ordered_by=row.ordered_by,
        as_typed=row.as_typed,
        after_persons=row.after_persons,
        after_companions=row.after_companions,
    )
