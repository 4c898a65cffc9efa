"""Rules of retention, what each room keeps of people, and the record of a disposal.

Times are UTC. A disposal names no person: it tells how many, of which time, by which rule (LAW08).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from kiosk.refusal import Refused
from kiosk.settings.privacy import PROPOSED_HOURS, Retention, RetentionCategory

VISITS: RetentionCategory = "visits"
MISSED_BOOKINGS: RetentionCategory = "missed_bookings"
EVACUATIONS: RetentionCategory = "evacuations"
IMPORTED_FILES: RetentionCategory = "imported_files"


@dataclass(frozen=True)
class Rule:
    """How long one category is kept, and the decision that says so; "" and None before there is."""

    category: RetentionCategory
    hours: int
    registry_number: str = ""
    decided_on: date | None = None

    @property
    def decided(self) -> bool:
        """Tell whether there is a decision; before that nothing real may be registered (LAW08)."""
        return bool(self.registry_number.strip()) and self.decided_on is not None

    def passed_before(self, now: datetime) -> datetime:
        """Give the instant before which what ended has had its time."""
        return now - timedelta(hours=self.hours)


@dataclass(frozen=True)
class Due:
    """A subject whose time has passed: from when to when it lasted, in milliseconds since 1970.

    `doubles` are other subjects that tell of the same: what is asked of one is asked of all.
    """

    subject_id: str
    began_at: int
    ended_at: int
    doubles: tuple[str, ...] = ()


DueQuestion = Callable[[Connection, int, Sequence[str] | None], list[Due]]
"""Finds what ended before an instant (milliseconds) and still has bodies; among some, or all.

Never anything that has not ended.
"""


def alone(_connection: Connection, _subject_id: str) -> list[str]:
    """Name the subjects that go with one that has none."""
    return []


@dataclass(frozen=True)
class Retained:
    """What a room keeps of people: how to find what is due, and what goes with it.

    `with_it` names the other subjects that tell of the same. `kept_kinds` hold nothing of a person
    and are needed to read the rest; `subjects` are the beginnings of the kinds.
    """

    category: RetentionCategory
    subjects: frozenset[str]
    due: DueQuestion
    with_it: Callable[[Connection, str], list[str]] = alone
    kept_kinds: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Hold:
    """A registered request for release that stops the disposal of what it asks for (LAW07).

    It names one visit, or a time: everything that lasted between `since` and `until`.
    """

    hold_id: str
    registry_number: str
    visit_id: str
    since: datetime | None
    until: datetime | None
    set_at: datetime
    ended_at: datetime | None

    def stops(self, due: Due) -> bool:
        """Tell whether this must stay while the hold stands."""
        if self.ended_at is not None:
            return False
        named = self.visit_id in (due.subject_id, *due.doubles)
        return named or self.covers(due.began_at, due.ended_at)

    def covers(self, began_at: int, ended_at: int) -> bool:
        """Tell whether something of that time (milliseconds) falls into the time asked for."""
        if self.since is None or self.until is None:
            return False
        since, until = self.since.timestamp() * 1000, self.until.timestamp() * 1000
        return began_at < until and ended_at >= since


@dataclass(frozen=True)
class Disposal:
    """The record of one disposal at one station; still going on while `done_at` is None.

    Each station keeps its own: it tells of that station's file, its copies and the files around it.
    `bodies` were erased of `subjects` that ended between the days `earliest` and `latest`; `files`
    were removed and `copies` of the station's file cleaned.
    """

    disposal_id: str
    station: str
    category: RetentionCategory
    hours: int
    registry_number: str
    decided_on: date | None
    begun_at: datetime
    done_at: datetime | None
    subjects: int
    bodies: int
    files: int
    copies: int
    earliest: date | None
    latest: date | None


def rule_for(category: RetentionCategory, rules: Sequence[Retention]) -> Rule:
    """Give the rule of a category: the town hall's own, else the time proposed, undecided."""
    for each in rules:
        if each.category == category:
            return Rule(category, each.term_in_hours(), each.registry_number, each.decided_on)
    return Rule(category, PROPOSED_HOURS[category])


def all_rules(rules: Sequence[Retention]) -> tuple[Rule, ...]:
    """Give the rule of every category."""
    return tuple(rule_for(each, rules) for each in PROPOSED_HOURS)


def demand_registry_number(text: str) -> str:
    """Give the number of a registered request; raises `Refused("hold.number_missing")`."""
    if not text.strip():
        raise Refused("hold.number_missing")
    return text.strip()
