"""Forwards that come back to where they began: a caller sent round them would reach nobody.

A forward is followed for as long as it and what it leads to hold at the same time. Somebody who is
away then passes the caller on to whom the referral names, else to whom the unmanned unit names,
else to the stand-in (M22). A stand-in counts only for who is away: two people may well stand in
for each other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from kiosk.directory.model import Person, ReferredTo, unit_id_of
from kiosk.directory.queries import person_by_id, person_with_email, person_with_number
from kiosk.directory.referrals.model import Referral
from kiosk.directory.referrals.queries import referrals_of
from kiosk.directory.staffing.model import UnmannedUnit
from kiosk.directory.staffing.queries import unmanned_units

_MOST_STEPS = 50


@dataclass(frozen=True, slots=True)
class Span:
    """From one instant to another; an end that is None is none."""

    starts_at: datetime
    ends_at: datetime | None

    def shared_with(self, link: Referral | UnmannedUnit) -> "Span":
        """Give the time a span shares with a link that holds at some of it."""
        ends = [e for e in (self.ends_at, link.ends_at, link.ended_at) if e is not None]
        return Span(max(self.starts_at, link.starts_at), min(ends, default=None))


def circle(connection: Connection, first: Person, forwarded: ReferredTo, span: Span) -> list[str]:
    """Give the names along the circle that a forward would close; none when it closes none."""
    target = person_referred_to(connection, forwarded)
    if target is None:
        return []
    return _Following(connection, first).back_to_first([first], target, span)


def person_referred_to(connection: Connection, referred: ReferredTo) -> Person | None:
    """Give the person somebody is sent to, by name or by own number; None for any other number."""
    if referred.person_id:
        return person_by_id(connection, referred.person_id)
    return person_with_number(connection, referred.number)


def _named_by(link: Referral | UnmannedUnit) -> ReferredTo:
    return link.forwarded if isinstance(link, Referral) else link.referred


class _Following:
    def __init__(self, connection: Connection, first: Person) -> None:
        self._connection = connection
        self._first = first.person_id
        self._seen: set[tuple[str, Span]] = set()

    def back_to_first(self, path: list[Person], here: Person, span: Span) -> list[str]:
        """Go on from somebody; gives the names of the way when it leads back."""
        way = [*path, here]
        if here.person_id == self._first:
            return [each.name for each in way]
        # What turns in a circle of its own was refused when it was set up, or is not ours.
        if (here.person_id, span) in self._seen or len(way) > _MOST_STEPS:
            return []
        self._seen.add((here.person_id, span))
        for person, shared in self._sent_on(here, span):
            if found := self.back_to_first(way, person, shared):
                return found
        return []

    def _sent_on(self, here: Person, span: Span) -> Iterator[tuple[Person, Span]]:
        away: list[Referral | UnmannedUnit] = [*self._referrals(here, span)]
        named = [each for each in away if _named_by(each)]
        away += self._unmanned(here, span)
        named = named or [each for each in away if _named_by(each)]
        for each in named:
            person = person_referred_to(self._connection, _named_by(each))
            if person is not None:
                yield person, span.shared_with(each)
        stand_in = person_with_email(self._connection, here.details.stand_in_email)
        if stand_in is not None and not named:
            for each in away:
                yield stand_in, span.shared_with(each)

    def _referrals(self, person: Person, span: Span) -> list[Referral]:
        ids = [person.person_id]
        found = referrals_of(self._connection, ids, span.starts_at, span.ends_at)
        return found.get(person.person_id, [])

    def _unmanned(self, person: Person, span: Span) -> list[UnmannedUnit]:
        details = person.details
        unit_id = unit_id_of(details.administration, details.unit)
        found = unmanned_units(self._connection, span.starts_at, span.ends_at)
        return [each for each in found if each.unit_id == unit_id]
