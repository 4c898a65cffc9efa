"""Bugs planted where events are handed over, taken and merged."""

from collections.abc import Mapping, Sequence
from itertools import count
from random import Random
from typing import Any

import pytest
from sqlalchemy import Connection

from db import transaction
from db.journal import INSERT_BODY, Head, Journal
from db.projection import Projections
from db.row_writing import write_rows
from db.sync import intake, vector
from db.sync.carried import Carried
from db.sync.counterpart import HouseFailure
from db.sync.exchange import Exchange
from db.sync.intake import SortedOut
from db.transaction import Transaction
from tests.db.sync.house_in_memory import Visit
from tests.house.network import ServerLine


def a_station_keeps_its_origin(patch: pytest.MonkeyPatch) -> None:
    started = Journal._start_origin

    def going_on(self: Journal, connection: Connection) -> None:
        head = vector.head_of(connection, self._station)
        if head is None:
            with pytest.MonkeyPatch.context() as inner:
                inner.setattr("db.journal.secrets", _Fixed(self._station))
                started(self, connection)
        else:
            newest = "SELECT max(hlc) FROM event WHERE station = ?"
            self._hlc = connection.exec_driver_sql(newest, (self._station,)).scalar() or 0
            self._hear_of_others(connection)
            self._head = head

    patch.setattr(Journal, "_start_origin", going_on)


class _Fixed:
    """Draws everything but the origin."""

    def __init__(self, origin: str) -> None:
        self.token_hex = lambda _count: origin
        self.token_bytes = Random(origin).randbytes


def a_fork_is_passed_over_in_silence(patch: pytest.MonkeyPatch) -> None:
    """Reuse an origin, and let a bare `on conflict do nothing` hide it everywhere."""
    a_station_keeps_its_origin(patch)
    patch.setattr(intake, "_is_another", lambda *_: False)
    patch.setattr(intake, "_fault_of", lambda *_: None)
    patch.setattr(Exchange, "_compare", lambda *_: None)
    patch.setattr(Visit, "take", _taking_what_is_new)


def _taking_what_is_new(self: Visit, events: Sequence[Carried]) -> None:
    for each in events:
        held = self.house.origins.setdefault(each.origin, [])
        self.house.owners.setdefault(each.origin, self.station)
        if each.origin_seq == len(held) + 1:
            held.append(each)


def a_gap_is_taken(patch: pytest.MonkeyPatch) -> None:
    """Take events from the last one on, one by one, and whatever number comes."""
    patch.setattr(Exchange, "_in_slices", lambda _, events: ([e] for e in reversed(events)))

    def everything_new(
        connection: Connection, events: Sequence[Carried], _projections: Projections
    ) -> SortedOut:
        new = {e[:2]: e for e in events if vector.hash_at(connection, *e[:2]) is None}
        return SortedOut([*new.values()], [])

    patch.setattr(transaction, "sort_out", everything_new)


def handed_over_is_noted_before_the_answer(patch: pytest.MonkeyPatch) -> None:
    """Believe what was sent to be there, and go on believing it after the line was cut."""
    hand_over = Exchange._hand_over

    def believing(self: Exchange) -> int:
        before = dict(self._theirs)
        try:
            return hand_over(self)
        except BaseException:
            self._sent = {o: self._held.heads[o] for o in self._own}  # type: ignore[attr-defined]
            self._theirs = before
            raise

    hear = Exchange._hear

    def hearing(self: Exchange) -> None:
        hear(self)
        self._theirs.update(getattr(self, "_sent", {}))

    patch.setattr(Exchange, "_hand_over", believing)
    patch.setattr(Exchange, "_hear", hearing)


def a_failure_is_not_forgotten(patch: pytest.MonkeyPatch) -> None:
    """Go on after a cut with what was known of a server that has been restored since."""
    round_ = Exchange.round

    def unforgetting(self: Exchange) -> Any:
        before = dict(self._theirs)
        try:
            return round_(self)
        except HouseFailure:
            self._theirs = before
            raise

    patch.setattr(Exchange, "round", unforgetting)


def a_follower_asks_above_the_last_number(patch: pytest.MonkeyPatch) -> None:
    """Ask `where server_seq > last`; numbers are given out before the commit."""
    numbers = count(1)
    numbered: dict[str, int] = {}

    def hand_over(self: ServerLine, events: Sequence[Carried]) -> None:
        for each in events:
            numbered.setdefault(each.event_id, next(numbers))
        for _ in range(9):
            self._go_on(self._station.starts)
        self._visit.take(events)

    def events_after(self: ServerLine, _held: Mapping[str, int], at_most: int) -> Sequence[Carried]:
        last = getattr(self, "last", 0)
        held = (each for events in self._world.server.origins.values() for each in events)
        later = [each for each in held if numbered.get(each.event_id, 0) > last]
        found = sorted(later, key=lambda each: numbered[each.event_id])[:at_most]
        self.last = numbered[found[-1].event_id] if found else last  # type: ignore[attr-defined]
        return found

    patch.setattr(ServerLine, "hand_over", hand_over)
    patch.setattr(ServerLine, "_events_after", events_after)


def what_is_held_is_noted_before_the_commit(patch: pytest.MonkeyPatch) -> None:
    taken_in = Exchange._taken_in

    def noted(self: Exchange, tx: Transaction, events: Sequence[Carried]) -> Any:
        for each in events:
            if each.origin_seq > self._held.seq(each.origin):
                self._held.heads[each.origin] = Head(each.origin, each.origin_seq, each.hash)
        return taken_in(self, tx, events)

    patch.setattr(Exchange, "_taken_in", noted)


def a_batch_is_dropped_when_its_first_event_is_known(patch: pytest.MonkeyPatch) -> None:
    sort_out = intake.sort_out

    def dropping(
        connection: Connection, events: Sequence[Carried], projections: Projections
    ) -> SortedOut:
        if vector.hash_at(connection, *events[0][:2]) is not None:
            return SortedOut([], [])
        return sort_out(connection, events, projections)

    patch.setattr(transaction, "sort_out", dropping)
    what_is_held_is_noted_before_the_commit(patch)


def events_of_others_are_handed_over(patch: pytest.MonkeyPatch) -> None:
    def all_are_own(self: Exchange) -> None:
        with self._local.reading() as connection:
            self._own |= {*self._held.read(connection)}

    patch.setattr(Exchange, "_read_own", all_are_own)


def intake_does_not_know_of_erasures(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(intake, "erasures_of", lambda *_: {})


def an_erasure_that_comes_erases_nothing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(transaction, "erasures_among", lambda _: [])


def an_erased_body_comes_back_with_a_pull(patch: pytest.MonkeyPatch) -> None:
    """Fill in the bodies that are lacking here, for a pull has them."""
    take_in = Transaction.take_in

    def filling_in(self: Transaction, events: Sequence[Carried]) -> Any:
        taken = take_in(self, events)
        for each in events:
            known = vector.hash_at(self.connection, *each[:2]) is not None
            if known and each.body is not None:
                insert = INSERT_BODY.replace("INSERT", "INSERT OR IGNORE")
                write_rows(self.connection, insert, [(each.event_id, each.salt, each.body)])
        return taken

    patch.setattr(Transaction, "take_in", filling_in)


IN_EXCHANGE = (
    a_station_keeps_its_origin,
    a_fork_is_passed_over_in_silence,
    a_gap_is_taken,
    handed_over_is_noted_before_the_answer,
    a_failure_is_not_forgotten,
    a_follower_asks_above_the_last_number,
    what_is_held_is_noted_before_the_commit,
    a_batch_is_dropped_when_its_first_event_is_known,
    events_of_others_are_handed_over,
    intake_does_not_know_of_erasures,
    an_erasure_that_comes_erases_nothing,
    an_erased_body_comes_back_with_a_pull,
)
