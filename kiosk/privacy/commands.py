"""Disposing of what has had its time, and holding what somebody has asked to read."""

from collections.abc import Sequence
from datetime import datetime

from db.clock import instant, milliseconds
from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM
from kiosk.privacy.events import (
    DisposalBegun,
    DisposalDone,
    DisposalErased,
    HoldEnded,
    HoldSet,
)
from kiosk.privacy.model import Due, Retained, Rule, demand_registry_number
from kiosk.privacy.queries import hold_by_id, not_held, unfinished_disposals
from kiosk.refusal import Refused


def begin_disposal(tx: Transaction, rule: Rule, *, actor: str) -> str:
    """Begin to dispose by a rule, or go on with what this station began by it; gives its id."""
    for each in unfinished_disposals(tx.connection, tx.station):
        same = (each.hours, each.registry_number) == (rule.hours, rule.registry_number)
        if each.category == rule.category and same:
            return each.disposal_id
    disposal_id = tx.new_subject()
    decided_on = rule.decided_on.isoformat() if rule.decided_on else ""
    begun = DisposalBegun(
        category=rule.category,
        hours=rule.hours,
        registry_number=rule.registry_number,
        decided_on=decided_on,
    )
    tx.append(disposal_id, begun, actor=actor)
    return disposal_id


def erase_due(
    tx: Transaction,
    disposal_id: str,
    retained: Retained,
    rule: Rule,
    some: Sequence[str],
    *,
    actor: str,
) -> int:
    """Erase those of some subjects that are due and not held now; gives how many there were.

    Asked again here, for since they were found somebody may have come back or asked to read them.
    """
    before = milliseconds(rule.passed_before(tx.now))
    due = not_held(tx.connection, retained.due(tx.connection, before, some))
    if not due:
        return 0
    bodies = 0
    for subject_id in (one for each in due for one in (*each.doubles, each.subject_id)):
        for other in retained.with_it(tx.connection, subject_id):
            bodies += tx.erase(other, retained.kept_kinds)
        bodies += tx.erase(subject_id, retained.kept_kinds)
    days = _days(due)
    erased = DisposalErased(subjects=len(due), bodies=bodies, earliest=days[0], latest=days[-1])
    tx.append(disposal_id, erased, actor=actor)
    return len(due)


def finish_disposal(
    tx: Transaction, disposal_id: str, *, files: int, copies: int, actor: str
) -> None:
    """Tell that nothing is left; to be called when the file's log has been emptied."""
    tx.append(disposal_id, DisposalDone(files=files, copies=copies), actor=actor)


def set_hold(
    tx: Transaction,
    registry_number: str,
    *,
    visit_id: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    actor: str,
) -> str:
    """Stop the disposal of one visit, or of everything between two instants; gives the hold's id.

    Raises `Refused`: `hold.number_missing`, `hold.nothing_named`, `hold.ends_before`.
    """
    number = demand_registry_number(registry_number)
    if bool(visit_id) == (since is not None and until is not None):
        raise Refused("hold.nothing_named")
    if since is not None and until is not None and until <= since:
        raise Refused("hold.ends_before")
    hold_id = tx.new_subject()
    body = HoldSet(
        registry_number=number,
        visit_id=visit_id,
        since=milliseconds(since) if since else 0,
        until=milliseconds(until) if until else 0,
    )
    tx.append(hold_id, body, actor=actor)
    return hold_id


def end_hold(tx: Transaction, hold_id: str, *, actor: str) -> None:
    """Let what was held be disposed of; raises `Refused("hold.unknown")` or `hold.ended`."""
    known = hold_by_id(tx.connection, hold_id)
    if known is None:
        raise Refused("hold.unknown", hold=hold_id)
    if known.ended_at is not None:
        raise Refused("hold.ended", hold=hold_id)
    tx.append(hold_id, HoldEnded(), actor=actor)


def _days(due: Sequence[Due]) -> list[str]:
    """Give the days at the house on which these ended; no more exact time stays."""
    ends = (instant(each.ended_at).astimezone(STOCKHOLM) for each in due)
    return sorted(each.date().isoformat() for each in ends)
