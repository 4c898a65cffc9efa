"""Taking the last thing done at a desk back, as long as nobody has built on it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from db.journal import Recorded, events_of
from db.transaction import Transaction
from kiosk.refusal import Refused
from kiosk.visits.correction_events import TakenBack
from kiosk.visits.events import CallTakenBack

T = TypeVar("T")
UNDO_WITHIN = timedelta(minutes=5)
"""So long something can be taken back; after that it is corrected instead."""

_SUBJECTS = {"visit": TakenBack, "desk_call": CallTakenBack}


@dataclass(frozen=True)
class Deed:
    """What one action wrote: the events of each visit or call, in their order. `at` is UTC."""

    at: datetime
    actor: str
    events: tuple[tuple[str, str], ...]


def noted(tx: Transaction, command: Callable[[Transaction], T]) -> tuple[T, Deed | None]:
    """Carry a command out and note what it wrote; None when that was nothing.

    What it ordered is not noted: a message that has gone cannot be taken back.
    """
    result = command(tx)
    tx.write_appended()
    own = [each for each in tx.recorded if _subject(each) in _SUBJECTS]
    if not own:
        return result, None
    events = tuple((each.subject_id, each.event_id) for each in own)
    return result, Deed(tx.now, own[-1].actor, events)


def take_back(tx: Transaction, deed: Deed, *, actor: str) -> None:
    """Let what was done count as not done.

    Raises `Refused`: `undo.too_late`, `undo.not_yours`, and `undo.changed_since` when anybody has
    done something with the same visit or call since, who is named in `by`.
    """
    if tx.acting(actor) != deed.actor:
        raise Refused("undo.not_yours")
    if tx.now - deed.at > UNDO_WITHIN:
        raise Refused("undo.too_late", minutes=int(UNDO_WITHIN.total_seconds()) // 60)
    newest = dict(deed.events)  # the last event of each subject
    kinds = {}
    for subject_id, event_id in newest.items():
        last = events_of(tx.connection, subject_id)[-1]
        if last.event_id != event_id:
            raise Refused("undo.changed_since", at=last.at, by=last.actor)
        kinds[subject_id] = _SUBJECTS[_subject(last)]
    for subject_id, event_id in reversed(deed.events):
        tx.append(subject_id, kinds[subject_id](event=event_id), actor=actor)


def _subject(event: Recorded) -> str:
    return event.kind.partition(".")[0]
