"""Bugs planted in the journal's times and numbers, and in the folds."""

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from typing import Any

import pytest
from sqlalchemy import Connection

from db import journal, projection, transaction
from db.journal import Journal, Recorded
from db.sync import intake
from db.sync.carried import Carried
from db.transaction import Transaction
from kiosk.visits import correction_fold
from kiosk.visits import projection as visit_fold
from kiosk.visits.correction_events import TakenBack


def folds_take_events_in_the_order_they_came(patch: pytest.MonkeyPatch) -> None:
    for name in ("_OF_SUBJECT", "_OF_SUBJECTS"):
        question = getattr(journal, name)
        patch.setattr(journal, name, question.replace("e.hlc, e.event_id", "e.rowid"))


def a_subject_of_a_batch_is_not_folded_again(patch: pytest.MonkeyPatch) -> None:
    refold = Transaction._refold
    patch.setattr(Transaction, "_refold", lambda self, subjects: refold(self, subjects[:1]))


def only_what_came_is_folded(patch: pytest.MonkeyPatch) -> None:
    """Fold the newest event alone, as if the rows before it were not to be replaced whole."""
    patch.setattr(transaction, "events_of_many", _newest)


def _newest(connection: Connection, subjects: Sequence[str]) -> dict[str, list[Recorded]]:
    return {each: journal.events_of(connection, each)[-2:] for each in subjects}


def a_clock_far_ahead_is_followed(patch: pytest.MonkeyPatch) -> None:
    def hear(self: Journal, hlcs: Iterable[int]) -> None:
        self._hlc = max([self._hlc, *hlcs])

    patch.setattr(Journal, "hear", hear)


def others_times_are_not_heard(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Journal, "hear", lambda *_: None)


def the_numbering_goes_on_after_a_failed_commit(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Journal, "kept_on_commit", lambda _self: nullcontext())


def presence_goes_by_the_clock(patch: pytest.MonkeyPatch) -> None:
    """Count as inside who arrived after leaving."""

    def arriving(row: Any, event: Any) -> None:
        visit_fold._arrived(row, event)
        row["left_at"] = None

    patch.setitem(visit_fold._APPLY, "visit.arrived.1", arriving)


def the_last_ending_decides(patch: pytest.MonkeyPatch) -> None:
    """Take every ending back with one of them."""

    def all_endings(events: Sequence[Any]) -> set[str]:
        if any(isinstance(each.body, TakenBack) for each in events):
            return {each.event_id for each in events if each.kind in correction_fold._ENDINGS}
        return set()

    patch.setattr(visit_fold, "taken_back", all_endings)


def a_body_once_gone_hides_its_event(patch: pytest.MonkeyPatch) -> None:
    """Leave erased events out of the fold, so that who left is inside again."""

    def rows(self: projection.Projection, subject_id: str, events: Sequence[Recorded]) -> Any:
        return _rows(self, subject_id, [each for each in events if each.body is not None])

    patch.setattr(projection.Projection, "rows", rows)


_rows = projection.Projection.rows


def what_comes_is_written_under_own_time(patch: pytest.MonkeyPatch) -> None:
    """Write what comes from elsewhere under this station's own time."""
    insert = intake.insert_merged

    def restamped(connection: Connection, merged: Sequence[Carried]) -> None:
        newest = connection.exec_driver_sql("SELECT max(hlc) FROM event").scalar() or 0
        insert(connection, [e._replace(hlc=newest + n) for n, e in enumerate(merged, 1)])

    patch.setattr(transaction, "insert_merged", restamped)


IN_JOURNAL = (
    folds_take_events_in_the_order_they_came,
    a_subject_of_a_batch_is_not_folded_again,
    only_what_came_is_folded,
    a_clock_far_ahead_is_followed,
    others_times_are_not_heard,
    the_numbering_goes_on_after_a_failed_commit,
    presence_goes_by_the_clock,
    the_last_ending_decides,
    a_body_once_gone_hides_its_event,
    what_comes_is_written_under_own_time,
)
