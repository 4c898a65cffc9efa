"""What messages keep of people: who called, and what was said (LAW08)."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from db.tables import job, message
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.privacy.model import VISITS, Due, Retained

UNSENT_DAYS = 14
"""How long a message is kept that reached nobody and that nobody has dealt with."""

_HANDED_OVER = (JobState.SENT, JobState.CONFIRMED)


def _messages_that_arrived(
    connection: Connection, before: int, among: Sequence[str] | None
) -> list[Due]:
    """Find those that were sent, or told, before an instant."""
    sent = (
        select(func.min(job.c.changed_at))
        .where(
            job.c.about == message.c.subject_id,
            job.c.kind == JobKind.PERSON_MESSAGE,
            job.c.state.in_(_HANDED_OVER),
        )
        .scalar_subquery()
    )
    unsent = message.c.taken_at + UNSENT_DAYS * 24 * 3600 * 1000
    ended = func.coalesce(message.c.seen_at, sent, unsent)
    question = select(message.c.subject_id, message.c.taken_at, ended).where(ended < before)
    if among is not None:
        question = question.where(message.c.subject_id.in_(among))
    rows = connection.execute(question.order_by(ended, message.c.subject_id))
    return [Due(*row) for row in rows]


def _with_it(connection: Connection, message_id: str) -> list[str]:
    return [each.job_id for each in jobs_about(connection, [message_id])]


MESSAGES_RETAINED = Retained(
    VISITS, frozenset({"message", "job"}), _messages_that_arrived, _with_it
)
