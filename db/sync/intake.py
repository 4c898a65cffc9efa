"""Sorting out what came from elsewhere: what is merged, what is passed over, what is kept apart.

An event is merged when it follows what this file holds of its origin, is the one that was hashed,
and its body is the one that was committed to. What fails stays apart, is told of, and stops its
origin here, for nothing that follows it can be believed; all other origins go on.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, insert

from db.journal import INSERT_BODY, INSERT_EVENT, Head, Recorded, erase_bodies, events_of
from db.projection import Projections
from db.row_writing import write_rows
from db.sync.carried import EVENT_FIELDS, Carried, has_own_body, is_whole
from db.sync.erasures import ERASURES, Covered, Erased, erasures_of
from db.sync.vector import hash_at, head_of
from db.tables import event_apart


class Reason(StrEnum):
    """Why an event is kept apart."""

    CHANGED = "changed"
    """The envelope is not the one that was hashed."""
    BROKEN = "broken"
    """It does not follow the event before it."""
    FORKED = "forked"
    """The same number of the same origin is another event here."""
    REPEATED = "repeated"
    """Its id is another event's."""
    BODY = "body"
    """The body is not the one it was sent with, or not one of its kind."""


@dataclass(frozen=True)
class Apart:
    """An event that was not merged, and why."""

    carried: Carried
    reason: Reason


@dataclass(frozen=True)
class SortedOut:
    """What is to be merged, in order, and what is to be kept apart."""

    merged: Sequence[Carried]
    apart: Sequence[Apart]


class TakenIn(NamedTuple):
    """How many events were merged, and the origins of which one was kept apart."""

    merged: int
    apart: frozenset[str]


def sort_out(
    connection: Connection, events: Sequence[Carried], projections: Projections
) -> SortedOut:
    """Judge events from elsewhere; what this file holds already is passed over."""
    ids = _ids_held(connection, events)
    heads = {
        origin: head_of(connection, origin) or Head(origin, 0, b"")
        for origin in {each.origin for each in events}
    }
    merged: list[Carried] = []
    apart: list[Apart] = []
    for each in events:
        head = heads.get(each.origin)
        if head is None:
            continue  # something before it is not believed
        if each.origin_seq <= head.seq:
            if _is_another(connection, each, merged):
                apart.append(Apart(each, Reason.FORKED))
        elif each.origin_seq == head.seq + 1:
            reason = _fault_of(each, head, ids, projections)
            if reason is None:
                ids.add(each.event_id)
                merged.append(each)
                heads[each.origin] = Head(each.origin, each.origin_seq, each.hash)
            else:
                apart.append(Apart(each, reason))
                del heads[each.origin]
    return SortedOut(merged, apart)


def _is_another(connection: Connection, carried: Carried, merged: Sequence[Carried]) -> bool:
    held = hash_at(connection, carried.origin, carried.origin_seq)
    if held is None:
        number = carried[:2]
        held = next(each.hash for each in merged if each[:2] == number)
    return held != carried.hash


def _fault_of(
    carried: Carried, head: Head, ids: Collection[str], projections: Projections
) -> Reason | None:
    if not is_whole(carried):
        return Reason.CHANGED
    if head.seq and carried.prev_hash != head.hash:
        return Reason.BROKEN
    if carried.event_id in ids:
        return Reason.REPEATED
    if not has_own_body(carried) or not _is_of_its_kind(carried, projections):
        return Reason.BODY
    return None


def _is_of_its_kind(carried: Carried, projections: Projections) -> bool:
    projection = projections.of_kind(carried.kind)
    if carried.body is None or projection is None:
        return True
    try:
        projection.bodies.decode(carried.kind, carried.body)
    except msgspec.MsgspecError:
        return False
    return True


def _ids_held(connection: Connection, events: Sequence[Carried]) -> set[str]:
    """Give which of these ids are held under another number than theirs."""
    numbers = {each.event_id: (each.origin, each.origin_seq) for each in events}
    places = ", ".join("?" * len(numbers))
    question = f"SELECT event_id, origin, origin_seq FROM event WHERE event_id IN ({places})"  # noqa: S608 - places alone
    rows = connection.exec_driver_sql(question, tuple(numbers))
    return {row[0] for row in rows if numbers[row[0]] != (row[1], row[2])}


def insert_merged(connection: Connection, merged: Sequence[Carried]) -> list[Recorded]:
    """Write events and the bodies that nobody has erased; rows are left to the caller.

    Gives the events as they stand here now.
    """
    erased_before = erasures_of(connection, sorted({each.subject_id for each in merged}))
    write_rows(connection, INSERT_EVENT, [each[: len(EVENT_FIELDS)] for each in merged])
    bodies, recorded = [], []
    for each in merged:
        kept = None if _is_erased(each, erased_before) else each.body
        if kept is not None:
            bodies.append((each.event_id, each.salt, kept))
        recorded.append(
            Recorded(
                each.event_id,
                each.hlc,
                each.kind,
                each.subject_id,
                each.actor,
                each.station,
                kept,
            )
        )
    write_rows(connection, INSERT_BODY, bodies)
    return recorded


def _is_erased(carried: Carried, erased: Mapping[str, Sequence[Covered]]) -> bool:
    covered = erased.get(carried.subject_id, ())
    return any(each.holds_for(carried.kind, carried.hlc, carried.event_id) for each in covered)


def erasures_among(merged: Sequence[Carried]) -> list[tuple[str, Covered]]:
    """Give of whom these events say that bodies were erased, and which."""
    found = []
    for each in merged:
        if each.body is not None and each.kind == Erased.kind:
            body = ERASURES.bodies.decode(each.kind, each.body)
            if isinstance(body, Erased):
                kept, ahead = frozenset(body.kept_kinds), frozenset(body.ahead)
                found.append((body.about, Covered(each.hlc, kept, ahead)))
    return found


def erase_covered(connection: Connection, about: str, covered: Covered) -> int:
    """Erase the bodies one erasure covers; gives how many there were."""
    gone = [
        each
        for each in events_of(connection, about)
        if each.body is not None and covered.holds_for(each.kind, each.hlc, each.event_id)
    ]
    erase_bodies(connection, gone)
    return len(gone)


def keep_apart(connection: Connection, sorted_out: SortedOut, now: int) -> None:
    """Note events that were not merged, without their bodies; forget those that now were."""
    merged = [each[:2] for each in sorted_out.merged]
    if merged and connection.exec_driver_sql("SELECT 1 FROM event_apart LIMIT 1").first():
        connection.exec_driver_sql(_NO_LONGER_APART, merged)
    rows = [
        {
            "origin": each.carried.origin,
            "origin_seq": each.carried.origin_seq,
            "hash": each.carried.hash,
            "event_id": each.carried.event_id,
            "station": each.carried.station,
            "reason": each.reason.value,
            "seen_at": now,
        }
        for each in sorted_out.apart
    ]
    if rows:
        connection.execute(insert(event_apart).prefix_with("OR IGNORE"), rows)


_NO_LONGER_APART = "DELETE FROM event_apart WHERE origin = ? AND origin_seq = ?"
