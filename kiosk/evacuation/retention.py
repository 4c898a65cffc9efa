"""What evacuations keep of people: who was ticked off, and what was signed for."""

from collections.abc import Sequence

from sqlalchemy import Connection, exists, select

from db.tables import evacuation, event, event_body
from kiosk.evacuation.events import EvacuationStarted
from kiosk.privacy.model import EVACUATIONS, Due, Retained

KEPT_KINDS = frozenset({EvacuationStarted.kind})
"""Tells a drill from an evacuation, and names nobody."""

_BODY_LEFT = (
    exists()
    .where(event.c.subject_id == evacuation.c.subject_id)
    .where(event_body.c.event_id == event.c.event_id)
    .where(event.c.kind.not_in(KEPT_KINDS))
)


def _evacuations_that_ended(
    connection: Connection, before: int, among: Sequence[str] | None
) -> list[Due]:
    question = select(
        evacuation.c.subject_id, evacuation.c.started_at, evacuation.c.ended_at
    ).where(evacuation.c.ended_at < before, _BODY_LEFT)
    if among is not None:
        question = question.where(evacuation.c.subject_id.in_(among))
    return [Due(*row) for row in connection.execute(question.order_by(evacuation.c.ended_at))]


EVACUATIONS_RETAINED = Retained(
    EVACUATIONS,
    frozenset({"evacuation"}),
    _evacuations_that_ended,
    kept_kinds=KEPT_KINDS,
)
