"""One command's view of a station's file: what it may ask, and the events it appends or merges."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection, Table

from db.bodies import Body
from db.clock import hlc_from, milliseconds, new_id
from db.journal import (
    Draft,
    Journal,
    Recorded,
    by_subject,
    erase_bodies,
    events_of,
    events_of_many,
    has_events,
    known_subjects,
)
from db.projection import Projections, Refolded
from db.sync.carried import Carried
from db.sync.erasures import Erased
from db.sync.intake import (
    TakenIn,
    erase_covered,
    erasures_among,
    insert_merged,
    keep_apart,
    sort_out,
)

_NONE_BEGUN: Mapping[str, Sequence[Recorded]] = {}


class Transaction:
    """One command's view of the file: what it may ask, and the events it appends.

    `recorded` are those that have been written so far.
    """

    def __init__(
        self,
        connection: Connection,
        journal: Journal,
        projections: Projections,
        station: str,
        now: datetime,
    ) -> None:
        """Stand in the middle of the writer's open transaction."""
        self.now = now
        self.station = station
        self.rooms: set[str] = set()
        self.recorded: list[Recorded] = []
        self._connection = connection
        self._journal = journal
        self._projections = projections
        self._drafts: list[Draft] = []
        self._fresh: set[str] = set()
        self._in_the_name_of: dict[str, str] = {}
        self._written: dict[Table, list[Mapping[str, Any]]] = {}

    @property
    def connection(self) -> Connection:
        """Give the open transaction; what was appended before is in it."""
        self.write_appended()
        return self._connection

    def new_subject(self) -> str:
        """Mint the id of somebody or something nobody has heard of."""
        subject_id = new_id()
        self._fresh.add(subject_id)
        return subject_id

    def named_subject(self, namespace: UUID, *names: str) -> str:
        """Give the id of somebody or something by a name of its own that others know it by too.

        Two stations that hear of it before they hear of each other give it the same id. An id that
        has events already is not given again: what has ended is not begun anew.
        """
        number = 0
        while True:
            subject_id = str(uuid5(namespace, "\n".join((*names, str(number)))))
            if subject_id not in self._fresh and not has_events(self._connection, subject_id):
                self._fresh.add(subject_id)
                return subject_id
            number += 1

    def append(self, subject_id: str, *bodies: Body, actor: str) -> None:
        """Append events about one subject of one room; its rows follow before anyone asks."""
        who = self.acting(actor)
        self._drafts += [Draft(subject_id, body, who) for body in bodies]

    def act_for(self, actor: str, somebody: str) -> None:
        """Write down `somebody` for what `actor` does: a screen, and who has signed in at it."""
        self._in_the_name_of[actor] = somebody

    def acting(self, actor: str) -> str:
        """Give who is written down for what `actor` does."""
        return self._in_the_name_of.get(actor, actor)

    def row_just_written(self, table: Table, subject_id: str) -> Mapping[str, Any] | None:
        """Give a subject's row if it came of what was appended last; the file is not asked."""
        self.write_appended()
        rows = self._written.get(table, ())
        return next((row for row in rows if row["subject_id"] == subject_id), None)

    def erase(self, subject_id: str, kept_kinds: Collection[str] = ()) -> int:
        """Erase the bodies of a subject's events, but for some kinds; its rows follow at once.

        Gives the number of bodies. What was overwritten in the file may still stand in its log
        until `Writer.overwrite_erased` said otherwise.
        """
        return len(self._erase(subject_id, kept_kinds))

    def erase_everywhere(
        self, subject_id: str, kept_kinds: Collection[str] = (), *, actor: str
    ) -> int:
        """Erase as `erase` does, and have every other station of the house do so too."""
        gone = self._erase(subject_id, kept_kinds)
        now = hlc_from(milliseconds(self.now))
        ahead = tuple(each.event_id for each in gone if each.hlc >= now)
        erased = Erased(about=subject_id, kept_kinds=tuple(sorted(kept_kinds)), ahead=ahead)
        self.append(self.new_subject(), erased, actor=actor)
        return len(gone)

    def _erase(self, subject_id: str, kept_kinds: Collection[str]) -> list[Recorded]:
        self.write_appended()
        events = events_of(self._connection, subject_id)
        gone = [each for each in events if each.body is not None and each.kind not in kept_kinds]
        if gone:
            erase_bodies(self._connection, gone)
            self._refold([subject_id])
        return gone

    def take_in(self, events: Sequence[Carried]) -> TakenIn:
        """Merge events of other stations; gives how many were, and what was kept apart.

        Each origin must come in order. What stands here already is passed over, and what has been
        erased everywhere comes without its body.
        """
        self.write_appended()
        sorted_out = sort_out(self._connection, events, self._projections)
        merged = sorted_out.merged
        keep_apart(self._connection, sorted_out, milliseconds(self.now))
        if merged:
            changed = {each.subject_id for each in merged}
            known = known_subjects(self._connection, sorted(changed))
            begun = by_subject(
                each
                for each in insert_merged(self._connection, merged)
                if each.subject_id not in known
            )
            for about, covered in erasures_among(merged):
                begun.pop(about, None)
                if erase_covered(self._connection, about, covered):
                    changed.add(about)
            self._refold(sorted(changed), begun)
            self._journal.hear(each.hlc for each in merged)
        return TakenIn(len(merged), frozenset(e.carried.origin for e in sorted_out.apart))

    def _refold(
        self, subjects: Sequence[str], begun: Mapping[str, Sequence[Recorded]] = _NONE_BEGUN
    ) -> None:
        """Bring the rows of subjects up to date, and tell of their rooms.

        Those `begun` in this transaction come with all their events, and have no rows yet.
        """
        older = events_of_many(self._connection, [each for each in subjects if each not in begun])
        folded = [
            Refolded(each, begun.get(each) or older[each], fresh=each in begun) for each in subjects
        ]
        self._projections.refold(self._connection, folded)
        self.rooms |= {each.events[0].kind.partition(".")[0] for each in folded}

    def write_appended(self) -> None:
        """Write what has been appended, all at once, and bring the rows up to date."""
        if not self._drafts:
            return
        drafts, self._drafts = self._drafts, []
        added = self._journal.append(self._connection, drafts)
        self.recorded += added
        self.rooms |= {each.kind.partition(".")[0] for each in added}
        changed = by_subject(added)
        self._written = self._projections.refold(
            self._connection,
            [
                Refolded(subject_id, events, fresh=True)
                if subject_id in self._fresh
                else Refolded(subject_id, events_of(self._connection, subject_id), fresh=False)
                for subject_id, events in changed.items()
            ],
        )
        self._fresh -= changed.keys()
