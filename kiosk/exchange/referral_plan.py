"""What a source would change among the referrals, and changing it.

A source is known by the beginning of its keys. It changes a field only when it says otherwise than
it said last time: what a person corrected by hand stays until then. What a person ended stays
ended while the source says nothing new.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.calendar import OpeningDays
from kiosk.directory.referrals.commands import change_referral, end_referral, set_referral
from kiosk.directory.referrals.model import (
    Referral,
    ReferralWanted,
    Source,
    completed,
    wanted_of,
)
from kiosk.directory.referrals.queries import referrals_by_source_key
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.referrals.source_word import FIELDS, source_word
from kiosk.exchange.csv_file import RefusedRow
from kiosk.exchange.hours_left_empty import Concerned
from kiosk.exchange.import_summary import ImportSummary
from kiosk.exchange.slices import Progress, Step, in_slices
from kiosk.refusal import Refused
from kiosk.station import Station

LARGEST_SHARE_ENDED = 0.1
"""More referrals gone at once than this is more likely a wrong file than people come back."""


@dataclass(frozen=True)
class Entry:
    """A referral as a source has it, and the line where.

    `counted_start` says that the beginning was counted from today: then it goes on what the
    source said yesterday. `file` is named in a refusal where a source has several.
    """

    line: int
    wanted: ReferralWanted
    counted_start: bool = False
    file: str = ""

    def refused(self, refusal: Refused) -> RefusedRow:
        """Give the row that tells why it was not taken."""
        facts = {**refusal.facts, "file": self.file} if self.file else refusal.facts
        return RefusedRow(self.line, refusal.code, facts)


@dataclass(frozen=True)
class Endings:
    """Whether a source is complete, so that what it says no more is over.

    `confirmed` lets that be more than a tenth of what it said, and also where rows were refused.
    """

    complete: bool = False
    confirmed: bool = False


NOTHING_ENDS = Endings()


@dataclass(frozen=True)
class Sourced:
    """Who says so: the kind of source, the beginning of its keys, and the actor of its events."""

    source: Source
    prefix: str
    actor: str


@dataclass(frozen=True)
class ReferralPlan:
    """What a source would change, before anything is changed.

    `vanished` are those it said before, says no more, and that are not over; `known` counts all
    that are not over.
    """

    sourced: Sourced
    added: tuple[Entry, ...]
    changed: tuple[tuple[Entry, Referral, ReferralWanted], ...]
    unchanged: int
    vanished: tuple[Referral, ...]
    known: int
    refused: tuple[RefusedRow, ...]

    @property
    def concerned(self) -> Iterator[Concerned]:
        """Give whom it takes away, when, and by which entry."""
        for entry in self.added:
            yield _concerned(entry, entry.wanted)
        for entry, _, after in self.changed:
            yield _concerned(entry, after)


def _concerned(entry: Entry, wanted: ReferralWanted) -> Concerned:
    return Concerned(wanted.person_id, wanted.starts_at, wanted.ends_at, entry.line, entry.file)


def plan_referrals(
    connection: Connection | None,
    sourced: Sourced,
    entries: Sequence[Entry],
    refused: Sequence[RefusedRow],
    *,
    office: OpeningDays,
    now: datetime,
) -> ReferralPlan:
    """Compare what a source says with what it has said; without a station nothing is known."""
    known: Mapping[str, Referral] = {}
    if connection is not None:
        known = referrals_by_source_key(connection, sourced.source, sourced.prefix)
    going_on = _going_on(known, now)
    added, changed, unchanged = [], [], 0
    lines: dict[str, int] = {}
    rows = list(refused)
    for each in entries:
        wanted = completed(each.wanted, office)
        wanted = _continued(wanted, going_on) if each.counted_start else wanted
        entry = replace(each, wanted=wanted)
        first = lines.get(wanted.source_key)
        if first is not None:
            rows.append(each.refused(Refused("referral_row.listed_twice", first_line=first)))
            continue
        lines[wanted.source_key] = each.line
        standing = known.get(wanted.source_key)
        after = None
        if standing is not None and connection is not None:
            after = _after(connection, sourced.actor, standing, wanted)
        if standing is None or (standing.ended_at is not None and after is not None):
            added.append(entry)
        elif after is None:
            unchanged += 1
        else:
            changed.append((entry, standing, after))
    alive = {key: each for key, each in known.items() if not _is_over(each, now)}
    return ReferralPlan(
        sourced=sourced,
        added=tuple(added),
        changed=tuple(changed),
        unchanged=unchanged,
        vanished=tuple(each for key, each in alive.items() if key not in lines),
        known=len(alive),
        refused=tuple(sorted(rows, key=lambda row: (str(row.facts.get("file")), row.line))),
    )


def _going_on(
    known: Mapping[str, Referral], now: datetime
) -> dict[tuple[str, Reason], list[Referral]]:
    found: dict[tuple[str, Reason], list[Referral]] = {}
    for each in known.values():
        if not _is_over(each, now):
            found.setdefault((each.person_id, each.reason), []).append(each)
    return found


def _continued(
    wanted: ReferralWanted, going_on: Mapping[tuple[str, Reason], Sequence[Referral]]
) -> ReferralWanted:
    """Let "since today", said of somebody who is away already, go on instead of begin anew."""
    for each in going_on.get((wanted.person_id, wanted.reason), ()):
        if each.starts_at <= wanted.starts_at:
            return replace(wanted, starts_at=each.starts_at, source_key=each.source_key)
    return wanted


def _after(
    connection: Connection, actor: str, standing: Referral, wanted: ReferralWanted
) -> ReferralWanted | None:
    """Give what a referral becomes by what the source now says otherwise; None when by nothing."""
    before = wanted_of(standing)
    different = [name for name in FIELDS if getattr(before, name) != getattr(wanted, name)]
    if not different and standing.ended_at is None:
        return None
    word = source_word(connection, standing.referral_id, actor)
    if standing.ended_at is not None and word.ended:
        return wanted
    said = word.fields
    new = {
        name: getattr(wanted, name)
        for name in FIELDS
        if name in said and said[name] != getattr(wanted, name)
    }
    return replace(before, **new) if new else None


def _is_over(referral: Referral, now: datetime) -> bool:
    ended = referral.ended_at is not None
    return ended or (referral.ends_at is not None and referral.ends_at <= now)


def summary_of(plan: ReferralPlan, endings: Endings) -> ImportSummary:
    """Tell what carrying out the plan would do.

    Raises `Refused("import.many_ended")` when, unless confirmed, more than a tenth would end.
    """
    missing, complete, confirmed = len(plan.vanished), endings.complete, endings.confirmed
    if complete and not confirmed and missing > plan.known * LARGEST_SHARE_ENDED:
        raise Refused("import.many_ended", missing=missing, known=plan.known)
    withheld = bool(complete and missing and plan.refused and not confirmed)
    return ImportSummary(
        added=len(plan.added),
        changed=len(plan.changed),
        unchanged=plan.unchanged,
        missing=missing,
        ended=missing if complete and not withheld else 0,
        refused=plan.refused,
        endings_withheld=withheld,
    )


def carry_out(
    station: Station,
    plan: ReferralPlan,
    summary: ImportSummary,
    *,
    progress: Progress | None = None,
) -> ImportSummary:
    """Change the referrals as planned; what a rule of the directory refuses joins the refused."""
    work = _Work(plan.sourced.actor, station.office_days())
    steps = [work.adding(each) for each in plan.added]
    steps += [work.changing(*each) for each in plan.changed]
    if summary.ended:
        steps += [work.ending(each) for each in plan.vanished]
    in_slices(station, steps, progress)
    return replace(
        summary,
        added=summary.added - work.not_added,
        changed=summary.changed - work.not_changed,
        refused=(*summary.refused, *work.refused),
    )


class _Work:
    """The steps of a plan; a refusal costs its own step and not the slice it is in."""

    def __init__(self, actor: str, office: OpeningDays) -> None:
        self.refused: list[RefusedRow] = []
        self.not_added = 0
        self.not_changed = 0
        self._actor = actor
        self._office = office

    def adding(self, entry: Entry) -> Step:
        def step(tx: Transaction) -> None:
            try:
                set_referral(tx, entry.wanted, office=self._office, actor=self._actor)
            except Refused as refusal:
                self.not_added += 1
                self.refused.append(entry.refused(refusal))

        return step

    def changing(self, entry: Entry, standing: Referral, after: ReferralWanted) -> Step:
        def step(tx: Transaction) -> None:
            try:
                change_referral(
                    tx, standing.referral_id, after, office=self._office, actor=self._actor
                )
            except Refused as refusal:
                self.not_changed += 1
                self.refused.append(entry.refused(refusal))

        return step

    def ending(self, referral: Referral) -> Step:
        def step(tx: Transaction) -> None:
            end_referral(tx, referral.referral_id, actor=self._actor)

        return step
