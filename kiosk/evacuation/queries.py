"""Questions an evacuation stands on. They must answer fast and from one file alone."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from db.clock import instant, instant_of
from db.tables import evacuation, event, person, roll_mark, sign_of_life, unit, visit
from kiosk.calendar import day_around
from kiosk.evacuation.model import Certainty, Evacuation, InsideList, Mark, PersonInside
from kiosk.visits.model import VisitState

_INSIDE = (
    select(
        visit.c.subject_id,
        visit.c.name,
        visit.c.company,
        person.c.given_name,
        person.c.family_name,
        unit.c.name.label("unit"),
        unit.c.secret,
        visit.c.state,
        visit.c.zone,
        visit.c.arrived_at,
        visit.c.kind,
        visit.c.persons,
    )
    .outerjoin_from(visit, person, person.c.subject_id == visit.c.host_id)
    .outerjoin(unit, unit.c.subject_id == person.c.unit_id)
    .where(visit.c.state.in_((VisitState.WAITING, VisitState.INSIDE)))
    .order_by(visit.c.zone, visit.c.name, visit.c.subject_id)
)


def who_is_inside(connection: Connection, now: datetime) -> InsideList:
    """Give everybody who has arrived and not left, by zone and name.

    Who came on an earlier day than `now` is only likely to be inside still.
    """
    today, _ = day_around(now)
    running = running_evacuation(connection)
    marks = _marks(connection, running.evacuation_id) if running else {}
    start_of_day = today.timestamp() * 1000
    rows = connection.execute(_INSIDE).all()
    people = tuple(_person(row, start_of_day, marks) for row in rows)
    return InsideList(people, complete_to(connection))


def complete_to(connection: Connection) -> datetime | None:
    """Give the last durable sign of life: the newest event or beat, in UTC; never just now."""
    newest = connection.execute(select(func.max(event.c.hlc))).scalar()
    beat = connection.execute(select(func.max(sign_of_life.c.at))).scalar()
    signs = []
    if newest is not None:
        signs.append(instant_of(newest))
    if beat is not None:
        signs.append(instant(beat))
    return max(signs, default=None)


def running_evacuation(connection: Connection) -> Evacuation | None:
    """Give the evacuation going on, the newest if there are several."""
    row = connection.execute(
        select(evacuation)
        .where(evacuation.c.ended_at.is_(None))
        .order_by(evacuation.c.started_at.desc())
    ).first()
    if row is None:
        return None
    return Evacuation(row.subject_id, row.drill, instant(row.started_at), row.started_by, None)


def _marks(connection: Connection, evacuation_id: str) -> dict[str, Mark]:
    rows = connection.execute(select(roll_mark).where(roll_mark.c.subject_id == evacuation_id))
    return {row.visit_id: Mark(row.mark) for row in rows}


def _person(row: Sequence[Any], start_of_day: float, marks: dict[str, Mark]) -> PersonInside:
    (visit_id, name, company, given, family, unit_name, secret, state, zone, at, kind, size) = row
    return PersonInside(
        visit_id=visit_id,
        name=name,
        company=company,
        host=f"{given or ''} {family or ''}".strip(),
        host_unit="" if secret or not unit_name else unit_name,
        zone=zone if state == "inside" else "",
        since=datetime.fromtimestamp(at / 1000, UTC),
        kind=kind,
        persons=size,
        certainty=Certainty.CERTAIN if at >= start_of_day else Certainty.LIKELY,
        mark=marks.get(visit_id),
    )
