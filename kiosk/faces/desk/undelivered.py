"""Messages that have not gone out, read from the file and without Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from kiosk.directory.model import Person
from kiosk.directory.queries import people_by_id
from kiosk.faces.desk.keys import PERSON
from kiosk.jobs.model import TO_STAND_INS, Job, JobKind, JobState
from kiosk.jobs.queries import failed_jobs, jobs_about
from kiosk.messages.model import Message
from kiosk.messages.queries import open_messages
from kiosk.visits.model import Contact, Visit, VisitState
from kiosk.visits.queries import ids_waiting, visit_by_id

TO_HOSTS = frozenset({JobKind.HOST_MESSAGE, JobKind.HOST_WEBHOOK})
_OF_A_VISIT = TO_HOSTS | {
    JobKind.BOOKING_MESSAGE,
    JobKind.MISSED_VISIT_MESSAGE,
    JobKind.STILL_HERE_MESSAGE,
}
_TO_COLLEAGUES = frozenset(
    {
        *TO_STAND_INS,
        JobKind.HELP_MESSAGE,
        JobKind.HELP_WEBHOOK,
        JobKind.EVACUATION_MESSAGE,
    }
)
MESSAGE_KINDS = _OF_A_VISIT | _TO_COLLEAGUES | {JobKind.PERSON_MESSAGE}
_NOBODY_TOLD = (Contact.NONE, Contact.ASKED, Contact.NO_ANSWER)
_GIVEN_UP = frozenset({"no_address", "by_desk"})
"""Reasons for which nothing is tried again, though somebody is still to be told."""


@dataclass(frozen=True)
class Undelivered:
    """A message that has not gone out. `key` is what the desk shows of it, `to` whom it is for."""

    job: Job
    key: str = ""
    to: str = ""


def read_undelivered(connection: Connection) -> list[Undelivered]:
    """Give the messages that wait for their way, or have none, oldest first."""
    failed = [each for each in failed_jobs(connection) if each.kind in MESSAGE_KINDS]
    messages = {each.message_id: each for each in open_messages(connection)}
    about = [*ids_waiting(connection), *messages]
    given_up = jobs_about(connection, about, JobState.GIVEN_UP)
    given_up = [each for each in given_up if _has_no_way(each)]
    jobs = sorted([*failed, *given_up], key=lambda each: each.ordered_at)
    found = [_undelivered(connection, each, messages) for each in jobs]
    return [each for each in found if each is not None]


def fault_of(visit: Visit, jobs: Sequence[Job]) -> Job | None:
    """Give the last message about a visit where it has not gone out; `jobs` are oldest first."""
    last: dict[JobKind, Job] = {e.kind: e for e in jobs if e.kind in _OF_A_VISIT}
    stopped = [e for e in last.values() if e.state is JobState.FAILED or _has_no_way(e)]
    open_ones = [each for each in stopped if _is_open(visit, each)]
    return open_ones[-1] if open_ones else None


def _has_no_way(job: Job) -> bool:
    given_up = job.state is JobState.GIVEN_UP and job.reason in _GIVEN_UP
    return given_up and job.kind in TO_HOSTS | {JobKind.PERSON_MESSAGE}


def _is_open(visit: Visit, job: Job) -> bool:
    """Tell whether whom it is for does not know yet: told another way, it matters no more."""
    if job.kind in TO_HOSTS:
        return visit.state is VisitState.WAITING and visit.contact in _NOBODY_TOLD
    return True


def _undelivered(
    connection: Connection, job: Job, messages: Mapping[str, Message]
) -> Undelivered | None:
    if job.kind in _TO_COLLEAGUES:
        return Undelivered(job)
    if job.kind is JobKind.PERSON_MESSAGE:
        message = messages.get(job.about)
        if message is None or message.person is None:
            return None
        return Undelivered(job, PERSON + message.person_id, message.person.name)
    visit = visit_by_id(connection, job.about)
    if visit is None or not _is_open(visit, job):
        return None
    return Undelivered(job, visit.visit_id, _addressee(connection, visit, job))


def _addressee(connection: Connection, visit: Visit, job: Job) -> str:
    if job.kind is JobKind.BOOKING_MESSAGE:
        return visit.visitor.name
    asked = visit.asking.stand_in_id
    person: Person | None = visit.host
    if asked and job.kind in TO_HOSTS:
        person = people_by_id(connection, [asked]).get(asked)
    return person.name if person is not None else ""
