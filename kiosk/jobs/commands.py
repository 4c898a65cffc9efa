"""Ordering jobs and telling what became of them."""

from collections.abc import Collection
from uuid import UUID, uuid5

from db.transaction import Transaction
from kiosk.jobs.events import JobChanged, JobOrdered
from kiosk.jobs.model import RESTORED, STILL_TO_DO, Job, JobKind, JobState
from kiosk.jobs.queries import job_of, jobs_without_outcome
from kiosk.refusal import Refused


def order(tx: Transaction, kind: JobKind, about: str, *, actor: str) -> str:
    """Order a job within the transaction of what causes it; gives its id."""
    job_id = tx.new_subject()
    tx.append(job_id, JobOrdered(what=kind, about=about), actor=actor)
    return job_id


def order_for_newcomers(
    tx: Transaction, visit_id: str, persons: int, companions: int, *, actor: str
) -> str:
    """Order badges for those who came to a group of so many persons; gives the job's id."""
    job_id = tx.new_subject()
    grown = JobOrdered(
        what=JobKind.BADGE, about=visit_id, after_persons=persons, after_companions=companions
    )
    tx.append(job_id, grown, actor=actor)
    return job_id


def order_again(tx: Transaction, job_id: str, *, actor: str) -> str:
    """Give up a job that brought nothing about, and order the same anew; gives the new id."""
    change(tx, job_id, JobState.GIVEN_UP, actor=actor)
    known = job_of(tx.connection, job_id)
    assert known is not None  # noqa: S101 - whoever gives it up knows it
    new_id = tx.new_subject()
    anew = JobOrdered(
        what=known.kind,
        about=known.about,
        after_persons=known.after_persons,
        after_companions=known.after_companions,
    )
    tx.append(new_id, anew, actor=actor)
    return new_id


def id_beside(kind: JobKind, job: Job) -> str:
    """Give the id of the job that goes another way about the same."""
    return str(uuid5(UUID(job.job_id), kind))


def order_beside(tx: Transaction, kind: JobKind, job: Job) -> str:
    """Order what goes the other way about the same as a job; once, whoever asks how often.

    Gives its id, which is made of the first one's.
    """
    job_id = id_beside(kind, job)
    if job_of(tx.connection, job_id) is None:
        tx.append(job_id, JobOrdered(what=kind, about=job.about), actor=job.ordered_by)
    return job_id


def change(
    tx: Transaction, job_id: str, state: JobState, reason: str = "", *, actor: str = "program"
) -> bool:
    """Tell what became of a job; tells False, and stores nothing, when that was known.

    It is the program that knows, unless somebody has looked.
    """
    known = job_of(tx.connection, job_id)
    if known is None:
        raise Refused("job.unknown", job=job_id)
    if (known.state, known.reason) == (state, reason):
        return False
    tx.append(job_id, JobChanged(state=state, reason=reason), actor=actor)
    return True


def give_up_jobs_of_other_names(tx: Transaction) -> int:
    """Give up what was ordered while the station was called otherwise; nobody here works it.

    Before it joins a house: there another station may bear that name, and would work it.
    """
    orphans = [e for e in jobs_without_outcome(tx.connection) if e.station != tx.station]
    for each in orphans:
        change(tx, each.job_id, JobState.GIVEN_UP, "station_renamed")
    return len(orphans)


def doubt_open_jobs(tx: Transaction) -> int:
    """After a backup was restored nobody knows what has been printed: a person must look.

    What other stations ordered they work on: of that nothing is in doubt.
    """
    open_jobs = [e for e in jobs_without_outcome(tx.connection) if e.station == tx.station]
    for each in open_jobs:
        _doubt(tx, each.job_id)
    return len(open_jobs)


def doubt_returned_jobs(tx: Transaction, subjects: Collection[str]) -> None:
    """Doubt the open jobs among subjects of this station's own events that others gave back.

    It ordered them before its file was lost or replaced: they may be printed or sent already. What
    is still to come of that, however old, goes before the doubt.
    """
    for subject_id in subjects:
        known = job_of(tx.connection, subject_id)
        if known is not None and known.station == tx.station and known.state in STILL_TO_DO:
            _doubt(tx, subject_id)


def _doubt(tx: Transaction, job_id: str) -> None:
    doubted = JobChanged(state=JobState.UNKNOWN, reason=RESTORED)
    tx.append(job_id, doubted, actor="program")
