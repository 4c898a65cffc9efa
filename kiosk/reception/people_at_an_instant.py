"""Who can be reached at an instant: what is known is gathered from the tables and judged.

One question for a whole house must stay cheap: most people have nothing special, and all of them
share one answer.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from db.tables import person, visit
from kiosk.calendar import OpeningDays
from kiosk.directory.model import PersonKind
from kiosk.directory.referrals.model import Referral
from kiosk.directory.referrals.queries import referrals_of
from kiosk.directory.staffing.model import UnmannedUnit
from kiosk.directory.staffing.queries import unmanned_units
from kiosk.reception.availability import Availability, Circumstances, availability
from kiosk.refusal import Refused
from kiosk.visits.model import VisitState

_PEOPLE = select(person.c.subject_id, person.c.unit_id, person.c.kind, person.c.ended)
_SOME = _PEOPLE.where(person.c.subject_id.in_(bindparam("wanted", expanding=True)))
_EVERYBODY = _PEOPLE.where(person.c.ended.is_(False))
_VISITORS = (
    select(visit.c.host_id, func.count())
    .where(visit.c.state == VisitState.INSIDE.value)
    .group_by(visit.c.host_id)
)

PersonRow = Row[Any, Any, Any, Any]
"""Id, unit, kind and whether the person has ended."""


def circumstances_of(
    connection: Connection, office: OpeningDays, person_id: str, at: datetime
) -> Circumstances:
    """Gather what is known of one person for an instant and after it.

    Raises `Refused("person.not_found")`.
    """
    row = connection.execute(_SOME, {"wanted": [person_id]}).first()
    if row is None:
        raise Refused("person.not_found", text=person_id, candidates=[])
    return _gathered(connection, office, at, [person_id]).of(row)


def special_circumstances(
    connection: Connection, office: OpeningDays, person_ids: Iterable[str], at: datetime
) -> dict[str, Circumstances]:
    """Gather it of some people for an instant and after it.

    Left out is who is unknown, and of whom nothing is known but when they work.
    """
    wanted = list(person_ids)
    rows = connection.execute(_SOME, {"wanted": wanted}).all()
    known = _gathered(connection, office, at, wanted)
    return {row[0]: known.of(row) for row in rows if known.is_special(row)}


def availability_of(
    connection: Connection, office: OpeningDays, person_id: str, at: datetime
) -> Availability:
    """Tell whether one person can be reached at an instant; raises as `circumstances_of` does."""
    return availability(circumstances_of(connection, office, person_id, at), at)


def availability_of_people(
    connection: Connection, office: OpeningDays, person_ids: Iterable[str], at: datetime
) -> dict[str, Availability]:
    """Tell it of some people, such as the hits of a search; unknown ones are left out."""
    wanted = list(person_ids)
    rows = connection.execute(_SOME, {"wanted": wanted}).all()
    return _judged(_gathered(connection, office, at, wanted), rows, at)


def availability_of_everybody(
    connection: Connection, office: OpeningDays, at: datetime
) -> Mapping[str, Availability]:
    """Tell it of everybody in the house, by person id."""
    rows = connection.execute(_EVERYBODY).all()
    return _judged(_gathered(connection, office, at, None), rows, at)


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What is known that makes anybody special."""

    office: OpeningDays
    referrals: Mapping[str, list[Referral]]
    unmanned: Mapping[str, list[UnmannedUnit]]
    visitors: Mapping[str, int]

    def of(self, row: PersonRow) -> Circumstances:
        """Put together what is known of one person."""
        person_id, unit_id, kind, ended = row
        return Circumstances(
            office=self.office,
            kind=PersonKind(kind),
            ended=ended,
            referrals=self.referrals.get(person_id, ()),
            unmanned=self.unmanned.get(unit_id, ()),
            visitors=self.visitors.get(person_id, 0),
        )

    def is_special(self, row: PersonRow) -> bool:
        """Tell whether anything but the calendar decides about somebody."""
        person_id, unit_id, _, ended = row
        return (
            person_id in self.referrals
            or ended
            or unit_id in self.unmanned
            or person_id in self.visitors
        )


def _gathered(
    connection: Connection, office: OpeningDays, at: datetime, person_ids: Iterable[str] | None
) -> _Gathered:
    unmanned: dict[str, list[UnmannedUnit]] = defaultdict(list)
    for each in unmanned_units(connection, at):
        unmanned[each.unit_id].append(each)
    return _Gathered(
        office,
        referrals_of(connection, person_ids, at),
        dict(unmanned),
        {host_id: number for host_id, number in connection.execute(_VISITORS) if host_id},
    )


def _judged(known: _Gathered, rows: Iterable[PersonRow], at: datetime) -> dict[str, Availability]:
    usual = {kind.value: availability(Circumstances(known.office, kind), at) for kind in PersonKind}
    return {
        row[0]: availability(known.of(row), at) if known.is_special(row) else usual[row[2]]
        for row in rows
    }
