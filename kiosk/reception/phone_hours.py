"""Phone hours in which nobody can be reached, as things are or if somebody were away (M12–M13)."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TypeVar

from sqlalchemy import Connection

from kiosk.calendar import OpeningDays
from kiosk.directory.model import Person, PersonKind, Unit
from kiosk.directory.queries import people_by_id, people_of_units, units
from kiosk.directory.referrals.model import Referral
from kiosk.directory.referrals.queries import referrals_of
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staffing.gaps import Interval, gaps, phone_hour_intervals, without
from kiosk.directory.staffing.model import PhoneDuty
from kiosk.directory.staffing.queries import duties, phone_hours_by_unit, unmanned_units
from kiosk.reception.availability import Circumstances, availability
from kiosk.visits.queries import expected_visits, visits_inside

VISIT_LASTS = timedelta(minutes=30)
"""How long a host is taken up by a visit: a booking says when it begins, never when it ends."""

_PRESENT_MINUTE = timedelta(minutes=1)

T = TypeVar("T")
Absences = Mapping[str, list[Interval]]


@dataclass(frozen=True, slots=True)
class UnitGaps:
    """A unit and the times within its phone hours at which nobody answers, by beginning."""

    unit: Unit
    gaps: tuple[Interval, ...]


def phone_hour_gaps(
    connection: Connection,
    office: OpeningDays,
    since: datetime,
    until: datetime,
    *,
    now: datetime | None = None,
    unit_ids: Collection[str] | None = None,
) -> list[UnitGaps]:
    """Give the units with gaps between two instants, by name; all units unless some are named.

    Who has a visitor in the house is taken up for half an hour from meeting, and in any case at
    `now`. Somebody whose referral says phone hours sits at the telephones and is not away.
    """
    manned = _Manned(connection, office, Interval(since, until), now, unit_ids)
    found = (UnitGaps(unit, tuple(manned.gaps_of(unit.unit_id))) for unit in manned.units)
    return [each for each in found if each.gaps]


def would_empty(
    connection: Connection, office: OpeningDays, person_id: str, absence: Interval
) -> list[UnitGaps]:
    """Give the gaps that would come about if somebody were away for a time, by unit (M13)."""
    concerned = _units_relying_on(connection, person_id, absence)
    if not concerned:
        return []
    manned = _Manned(connection, office, absence, None, concerned)
    found = []
    for unit in manned.units:
        already = manned.gaps_of(unit.unit_id)
        then = manned.gaps_of(unit.unit_id, {person_id: [absence]})
        found.append(UnitGaps(unit, tuple(without(then, already))))
    return [each for each in found if each.gaps]


def _units_relying_on(connection: Connection, person_id: str, absence: Interval) -> set[str]:
    on_duty = duties(connection, absence.starts_at, absence.ends_at, person_id=person_id)
    people = people_by_id(connection, [person_id]).values()
    relying = {each.unit_id for each in people} | {each.unit_id for each in on_duty}
    return relying & phone_hours_by_unit(connection).keys()


class _Manned:
    """Everything that decides who answers in phone hours of some units, asked for once."""

    def __init__(
        self,
        connection: Connection,
        office: OpeningDays,
        window: Interval,
        now: datetime | None,
        unit_ids: Collection[str] | None,
    ) -> None:
        self._window = window
        hours = {
            unit_id: phone_hour_intervals(each, office, window.starts_at, window.ends_at)
            for unit_id, each in phone_hours_by_unit(connection).items()
            if unit_ids is None or unit_id in unit_ids
        }
        self._hours = {unit_id: each for unit_id, each in hours.items() if each}
        known = units(connection)
        self.units = sorted(
            (known[each] for each in self._hours), key=lambda each: (each.administration, each.name)
        )
        self._members: Mapping[str, list[str]] = {}
        self._duties: Mapping[str, list[PhoneDuty]] = {}
        self._away: Absences = {}
        if self._hours:
            self._gather(connection, office, now)

    def gaps_of(self, unit_id: str, more: Absences | None = None) -> list[Interval]:
        """Give a unit's gaps within the window, with some more absences if any."""
        known = self._away
        added = {i: [*known.get(i, ()), *absences] for i, absences in (more or {}).items()}
        found = gaps(
            self._hours[unit_id],
            self._members.get(unit_id, ()),
            self._duties.get(unit_id, ()),
            {**known, **added},
        )
        window = self._window
        clipped = (each.within(window.starts_at, window.ends_at) for each in found)
        return [each for each in clipped if each is not None]

    def _gather(self, connection: Connection, office: OpeningDays, now: datetime | None) -> None:
        # A roster counts for the whole of a phone hour, also where only a part was asked about.
        first = min(each[0].starts_at for each in self._hours.values())
        last = max(each[-1].ends_at for each in self._hours.values())
        whole = Interval(first, last)
        rostered = duties(connection, first, last, unit_ids=self._hours)
        self._duties = _by(rostered, lambda each: each.unit_id)
        officials = {
            unit_id: [each for each in members if each.details.kind is PersonKind.OFFICIAL]
            for unit_id, members in people_of_units(connection, self._hours).items()
        }
        self._members = {
            unit_id: [each.person_id for each in members] for unit_id, members in officials.items()
        }
        staff = [each for members in officials.values() for each in members]
        lent = {each.person_id for each in rostered} - {each.person_id for each in staff}
        people = [*staff, *people_by_id(connection, lent).values()]
        self._away = _absences(connection, office, people, whole, now)
        unknown = {each: [whole] for each in lent - {each.person_id for each in people}}
        self._away = {**self._away, **unknown}


def _by(things: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for each in things:
        found[key(each)].append(each)
    return dict(found)


def _absences(
    connection: Connection,
    office: OpeningDays,
    people: Iterable[Person],
    span: Interval,
    now: datetime | None,
) -> dict[str, list[Interval]]:
    everyone = list(people)
    ids = [each.person_id for each in everyone]
    referrals = referrals_of(connection, ids, span.starts_at, span.ends_at)
    unmanned = _by(unmanned_units(connection, span.starts_at, span.ends_at), lambda e: e.unit_id)
    away: dict[str, list[Interval]] = _taken_up_by_visits(connection, span, now)
    for each in everyone:
        known = Circumstances(
            office=office,
            # Without office hours of one's own: phone hours lie within them already.
            kind=PersonKind.ELECTED_MEMBER,
            ended=each.ended,
            referrals=referrals.get(each.person_id, ()),
            unmanned=unmanned.get(each.unit_id, ()),
        )
        away[each.person_id] += _away_from_telephones(known, span)
    return dict(away)


def _taken_up_by_visits(
    connection: Connection, span: Interval, now: datetime | None
) -> dict[str, list[Interval]]:
    taken: dict[str, list[Interval]] = defaultdict(list)
    for each in expected_visits(connection, span.starts_at - VISIT_LASTS, span.ends_at):
        if each.host is not None and each.booked_for is not None:
            ends = each.ends_at or each.booked_for + VISIT_LASTS
            taken[each.host.person_id].append(Interval(each.booked_for, ends))
    for inside in visits_inside(connection):
        ends = inside.met_at + VISIT_LASTS
        if now is not None:
            ends = max(ends, now + _PRESENT_MINUTE)
        taken[inside.host_id].append(Interval(inside.met_at, ends))
    return taken


def _away_from_telephones(known: Circumstances, span: Interval) -> list[Interval]:
    """Judge each stretch of time in which nothing about a person changes."""
    if not (known.ended or known.referrals or known.unmanned):
        return []
    moments = {span.starts_at, span.ends_at}
    changes = [(each.starts_at, each.ends_at, each.ended_at) for each in known.referrals]
    changes += [(each.starts_at, each.ends_at, each.ended_at) for each in known.unmanned]
    for each in changes:
        moments |= {at for at in each if at and span.starts_at < at < span.ends_at}
    away: list[Interval] = []
    holding: list[Referral] = []
    ahead = deque(sorted(known.referrals, key=lambda each: each.starts_at))
    for begins, ends in pairwise(sorted(moments)):
        while ahead and ahead[0].starts_at <= begins:
            holding.append(ahead.popleft())
        # What is over stays over: a calendar of thousands is gone through once.
        holding = [each for each in holding if each.holds_at(begins)]
        if not _answers(replace(known, referrals=holding), begins):
            away.append(Interval(begins, ends))
    return away


def _answers(known: Circumstances, at: datetime) -> bool:
    told = availability(known, at)
    answering = told.referral is not None and told.referral.reason is Reason.PHONE_HOURS
    return told.available or answering
