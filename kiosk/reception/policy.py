"""What managers answer for under the policy, one list each (M11, M14-M16).

Figures are told by unit; people are named only where their manager has something to do (M23).
Elected members are nobody's staff and stand in no list.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from kiosk.calendar import STOCKHOLM, OpeningDays, day_around
from kiosk.directory.model import Person, PersonKind, Unit
from kiosk.directory.queries import everybody, units
from kiosk.directory.referrals.model import Referral
from kiosk.directory.referrals.queries import open_without_return, referrals_of
from kiosk.directory.staffing.gaps import Interval
from kiosk.directory.staffing.model import PhoneHours
from kiosk.directory.staffing.queries import phone_hours_by_unit, unmanned_units
from kiosk.reception.phone_hours import phone_hour_gaps
from kiosk.settings import Policy
from kiosk.visits.model import Contact, Visit
from kiosk.visits.queries import visits_not_received, visits_with

DAYS_LOOKED_AHEAD = 7


@dataclass(frozen=True, slots=True)
class DecidedPhoneHours:
    """The exception a unit has, and whether it should have been looked at again before now."""

    hours: PhoneHours
    review_passed: bool


@dataclass(frozen=True, slots=True)
class OpenReferral:
    """Somebody is away until further notice, and no return is told."""

    person: Person
    referral: Referral


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A host was asked for a visitor and had not answered at this instant, UTC, or then declined.

    No referral held then: as far as anybody could know, the host was there (M06).
    """

    host: Person
    at: datetime
    declined: bool = False


@dataclass(frozen=True, slots=True)
class UnitFollowUp:
    """How one unit stands; without `unit`, those who belong to none."""

    unit: Unit | None
    employed: int
    not_informed: tuple[Person, ...]
    phone_hours: DecidedPhoneHours | None
    without_return: tuple[OpenReferral, ...]
    gaps: tuple[Interval, ...]
    unanswered: tuple[Unanswered, ...]

    @property
    def informed(self) -> int:
        """Count who has been informed of the current policy."""
        return self.employed - len(self.not_informed)

    @property
    def asks_for_something(self) -> bool:
        """Tell whether the manager has anything to do."""
        reviewed = self.phone_hours is None or not self.phone_hours.review_passed
        return not reviewed or any(
            (self.not_informed, self.without_return, self.gaps, self.unanswered)
        )


@dataclass(frozen=True, slots=True)
class PolicyList:
    """The units of one manager; without `manager`, whatever nobody answers for."""

    manager: Person | None
    units: tuple[UnitFollowUp, ...]


def policy_lists(
    connection: Connection, office: OpeningDays, now: datetime, policy: Policy
) -> list[PolicyList]:
    """Give one list a manager, by name, and last what has no manager in the house.

    A unit is in a list while somebody works there or it has phone hours.
    """
    people = everybody(connection)
    managers = {each.person_id: each for each in people}
    known = units(connection)
    by_manager: dict[str, list[UnitFollowUp]] = defaultdict(list)
    for each in _follow_ups(connection, office, now, policy, people, known):
        manager_id = each.unit.manager_id if each.unit else ""
        by_manager[manager_id if manager_id in managers else ""].append(each)
    nobodys = by_manager.pop("", [])
    lists = [PolicyList(managers[i], tuple(each)) for i, each in by_manager.items()]
    lists.sort(key=lambda each: _order(each.manager))
    return [*lists, PolicyList(None, tuple(nobodys))] if nobodys else lists


def _follow_ups(
    connection: Connection,
    office: OpeningDays,
    now: datetime,
    policy: Policy,
    people: list[Person],
    known: Mapping[str, Unit],
) -> list[UnitFollowUp]:
    staff: dict[str, list[Person]] = defaultdict(list)
    for each in people:
        if each.details.kind is PersonKind.OFFICIAL:
            staff[each.unit_id if each.unit_id in known else ""].append(each)
    hours = phone_hours_by_unit(connection)
    until = now + timedelta(days=DAYS_LOOKED_AHEAD)
    found = phone_hour_gaps(connection, office, now, until, now=now)
    gaps = {each.unit.unit_id: each.gaps for each in found}
    open_referrals: dict[str, list[Referral]] = defaultdict(list)
    for referral in open_without_return(connection):
        open_referrals[referral.person_id].append(referral)
    silent: dict[str, list[Unanswered]] = defaultdict(list)
    for unanswered in _unanswered(connection, now):
        silent[unanswered.host.person_id].append(unanswered)
    concerned = (staff.keys() | hours.keys()) & {"", *known}
    return [
        UnitFollowUp(
            unit=known.get(unit_id),
            employed=len(members := staff.get(unit_id, [])),
            not_informed=tuple(each for each in members if _is_to_be_informed(each, policy)),
            phone_hours=_decided(hours.get(unit_id), now),
            without_return=tuple(
                OpenReferral(each, referral)
                for each in members
                for referral in open_referrals.get(each.person_id, ())
            ),
            gaps=gaps.get(unit_id, ()),
            unanswered=tuple(s for each in members for s in silent.get(each.person_id, ())),
        )
        for unit_id in sorted(concerned, key=lambda each: _unit_order(known.get(each)))
    ]


def _is_to_be_informed(person: Person, policy: Policy) -> bool:
    return bool(policy.version) and person.details.policy_version != policy.version


def _decided(hours: PhoneHours | None, now: datetime) -> DecidedPhoneHours | None:
    if hours is None:
        return None
    today = now.astimezone(STOCKHOLM).date()
    return DecidedPhoneHours(hours, hours.review_on is not None and hours.review_on < today)


def _unanswered(connection: Connection, now: datetime) -> list[Unanswered]:
    """Give today's hosts who did not come though nothing told that they were away.

    Who has not answered may be anywhere; who declined was taken up by another visitor, or away.
    """
    since, until = day_around(now)
    asked = [
        Unanswered(each.host, each.contact_at, each.contact is Contact.CANNOT)
        for each in visits_not_received(connection, since, until)
        if each.host is not None and each.contact_at is not None
    ]
    if not asked:
        return []
    ids = {each.host.person_id for each in asked}
    referrals = referrals_of(connection, ids, since, until)
    received = visits_with(connection, ids, since, until)
    unmanned = unmanned_units(connection, since, until)
    return [
        each
        for each in asked
        if not any(r.holds_at(each.at) for r in referrals.get(each.host.person_id, ()))
        and not any(u.unit_id == each.host.unit_id and u.holds_at(each.at) for u in unmanned)
        and not (each.declined and any(_with_host(visit, each) for visit in received))
    ]


def _with_host(visit: Visit, asked: Unanswered) -> bool:
    """Tell whether this visitor was with the host just then."""
    same = visit.host is not None and visit.host.person_id == asked.host.person_id
    met = visit.met_at is not None and visit.met_at <= asked.at
    return same and met and (visit.left_at is None or visit.left_at > asked.at)


def _unit_order(unit: Unit | None) -> tuple[bool, str, str]:
    return (False, unit.administration, unit.name) if unit else (True, "", "")


def _order(person: Person | None) -> tuple[str, str, str]:
    details = person.details if person else None
    return (details.family_name, details.given_name, details.email) if details else ("", "", "")
