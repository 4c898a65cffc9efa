"""Leaving a unit unmanned for a time, with callers sent to somebody who is there then (M21–M22)."""

from datetime import datetime

from db.clock import milliseconds
from db.transaction import Transaction
from kiosk.directory.model import NOBODY, Person, ReferredTo, Unit
from kiosk.directory.queries import people_with_number, person_by_id, unit_by_id, units
from kiosk.directory.referrals.model import Line, Referral
from kiosk.directory.referrals.queries import referrals_of
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staffing.events import UnitMannedAgain, UnitUnmanned
from kiosk.directory.staffing.gaps import Interval
from kiosk.directory.staffing.model import UnmannedUnit
from kiosk.directory.staffing.queries import unmanned_units
from kiosk.refusal import Refused

SWITCHBOARD = NOBODY
"""The switchboard takes the calls; it must be chosen, it is never what is left over."""


def set_unmanned(
    tx: Transaction,
    unit_id: str,
    starts_at: datetime,
    ends_at: datetime,
    referred: ReferredTo | None,
    *,
    actor: str,
) -> str:
    """Tell that nobody is at a unit from one instant until another; gives an id.

    `referred` is a person, a number of somebody in the directory, or `SWITCHBOARD`; somebody who is
    away or at another unmanned unit for any part of the time is refused unless that unit's own
    calls end at somebody who is there. Raises `Refused`: `unit.not_found`, `unmanned.…`.
    """
    unit = _demand_unit(tx, unit_id)
    span = _span(tx, starts_at, ends_at)
    unmanned = unmanned_units(tx.connection, span.starts_at, span.ends_at)
    for each in unmanned:
        if each.unit_id == unit_id:
            raise Refused("unmanned.already", unit=unit.name, ends=each.ends_at)
    if referred is None:
        raise Refused("unmanned.target_missing", unit=unit.name)
    if referred:
        _Following(tx, unit, unmanned).demand_answer(referred, span, [unit.name])
    unmanned_id = tx.new_subject()
    body = UnitUnmanned(
        unit_id=unit_id,
        starts_at=milliseconds(starts_at),
        ends_at=milliseconds(ends_at),
        refer_person_id=referred.person_id,
        refer_number="" if referred.person_id else referred.number,
    )
    tx.append(unmanned_id, body, actor=actor)
    return unmanned_id


def man_again(tx: Transaction, unit_id: str, *, actor: str) -> UnmannedUnit:
    """Tell that a unit is manned again, or will be after all: the next time it would not be.

    Raises `Refused`: `unit.not_found`, `unmanned.none`.
    """
    unit = _demand_unit(tx, unit_id)
    coming = [e for e in unmanned_units(tx.connection, tx.now) if e.unit_id == unit_id]
    if not coming:
        raise Refused("unmanned.none", unit=unit.name)
    tx.append(coming[0].unmanned_id, UnitMannedAgain(), actor=actor)
    return coming[0]


def _span(tx: Transaction, starts_at: datetime, ends_at: datetime) -> Interval:
    if milliseconds(ends_at) <= milliseconds(starts_at):
        raise Refused("unmanned.ends_before_it_begins")
    if milliseconds(ends_at) <= milliseconds(tx.now):
        raise Refused("unmanned.is_over")
    return Interval(starts_at, ends_at)


def _demand_unit(tx: Transaction, unit_id: str) -> Unit:
    found = unit_by_id(tx.connection, unit_id)
    if found is None:
        raise Refused("unit.not_found", text=unit_id)
    return found


class _Following:
    """Follows callers from one unmanned unit to the next for as long as both are unmanned."""

    def __init__(self, tx: Transaction, first: Unit, unmanned: list[UnmannedUnit]) -> None:
        self._tx = tx
        self._first = first
        self._unmanned = unmanned
        self._units = units(tx.connection)

    def demand_answer(self, referred: ReferredTo, span: Interval, path: list[str]) -> None:
        """Refuse a target at whom nobody answers; of several with one number, one must."""
        refusals = []
        for person in self._people(referred):
            try:
                self._demand_answer_of(person, span, path)
            except Refused as refusal:
                refusals.append(refusal)
            else:
                return
        raise refusals[0]

    def _demand_answer_of(self, person: Person, span: Interval, path: list[str]) -> None:
        way = [*path, person.name]
        if person.unit_id == self._first.unit_id:
            raise Refused("unmanned.loop", names=" → ".join([*way, self._first.name]))
        details = person.details
        if not (details.extension or details.phone or details.mobile):
            raise Refused("unmanned.target_without_number", name=person.name)
        ids = [person.person_id]
        known = referrals_of(self._tx.connection, ids, span.starts_at, span.ends_at)
        for each in known.get(person.person_id, []):
            if _keeps_from_answering(each):
                raise Refused(
                    "unmanned.target_away",
                    name=person.name,
                    starts=each.starts_at,
                    ends=each.ends_at,
                )
        for other in self._unmanned:
            shared = span.within(other.starts_at, other.ends_at)
            if other.unit_id == person.unit_id and shared is not None:
                self._go_on_from(other, shared, way)

    def _go_on_from(self, other: UnmannedUnit, span: Interval, way: list[str]) -> None:
        name = self._units[other.unit_id].name if other.unit_id in self._units else other.unit_id
        if name in way:  # a circle that two stations closed between them
            raise Refused("unmanned.loop", names=" → ".join([*way, name]))
        if not other.referred:
            raise Refused("unmanned.target_unit_unmanned", name=way[-1], unit=name)
        self.demand_answer(other.referred, span, [*way, name])

    def _people(self, referred: ReferredTo) -> list[Person]:
        connection = self._tx.connection
        if referred.person_id:
            found = person_by_id(connection, referred.person_id)
            if found is None or found.ended:
                raise Refused("person.not_found", text=referred.person_id, candidates=[])
            return [found]
        people = people_with_number(connection, referred.number)
        if not people:
            raise Refused("unmanned.number_unknown", number=referred.number)
        return people


def _keeps_from_answering(referral: Referral) -> bool:
    return not (referral.reason is Reason.REMOTE and referral.line is Line.OPEN)
