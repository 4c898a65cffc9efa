"""What a station answers another one of its house, from its own file."""

import threading
from collections.abc import Mapping

from sqlalchemy import Connection, select

from db.clock import milliseconds
from db.sync.carried import Carried
from db.sync.exchange import Local
from db.sync.peers.wire import (
    MEGABYTE,
    REVISION,
    Answer,
    AskEvents,
    AskHeads,
    AskSigns,
    Events,
    HeadsMoved,
    Hello,
    No,
    Question,
    Sign,
    Signs,
    Welcome,
)
from db.sync.vector import Held, events_above, moved_since, station_of
from db.tables import house_station

_BYTES_AT_ONCE = 4 * MEGABYTE
_BESIDES_BODY = 400


class Answers:
    """Answers the questions of stations that were let in; from any thread."""

    def __init__(self, local: Local, house_id: str, station: str) -> None:
        """Take the file's owner, and who answers."""
        self._local = local
        self._house_id = house_id
        self._station = station
        self._lock = threading.Lock()
        self._held = Held()
        self._begun_at: dict[str, str] = {}

    def greet(self, hello: Hello, station: str) -> Answer:
        """Answer who asks first; `station` is whose certificate it has."""
        if hello.revision != REVISION:
            return No("house.older" if hello.revision > REVISION else "house.newer")
        if hello.house_id != self._house_id or hello.station != station:
            return No("house.other")
        return Welcome(REVISION, self._house_id, self._station)

    def answer(self, question: Question) -> Answer:
        """Answer anything else; raises `StorageFailure`."""
        now = milliseconds(self._local.now())  # before the reading, which is to hold all until then
        with self._local.reading() as connection:
            match question:
                case AskHeads():
                    return _heads_moved(connection, question.after_row)
                case AskEvents():
                    return _events(connection, question.held, question.at_most)
                case AskSigns():
                    return Signs(self._signs(connection, now))
                case Hello():
                    return No("house.failed")

    def _signs(self, connection: Connection, now: int) -> list[Sign]:
        heads = self._by_station(connection)
        signs = [Sign(self._station, 0, 0, heads.get(self._station, {}))]
        told = house_station.c
        for station, complete_to, heard_at in connection.execute(
            select(told.station, told.complete_to, told.heard_at)
        ):
            # A clock that was put back knows nothing of how long ago that was.
            if heard_at is not None and heard_at <= now:
                known = complete_to is not None and complete_to <= now
                before = now - complete_to if known else None
                signs.append(Sign(station, now - heard_at, before, heads.get(station, {})))
        return signs

    def _by_station(self, connection: Connection) -> dict[str, dict[str, int]]:
        with self._lock:
            for origin in self._held.read(connection):
                if origin not in self._begun_at:
                    self._begun_at[origin] = station_of(connection, origin) or ""
            found: dict[str, dict[str, int]] = {}
            for origin, station in self._begun_at.items():
                found.setdefault(station, {})[origin] = self._held.seq(origin)
            return found


def _heads_moved(connection: Connection, after_row: int) -> HeadsMoved:
    row, moved = moved_since(connection, after_row)
    return HeadsMoved(row, {each.origin: (each.seq, each.hash) for each in moved})


def _events(connection: Connection, held: Mapping[str, int], at_most: int) -> Events:
    found: list[Carried] = []
    size = 0
    for each in events_above(connection, held, at_most):
        size += len(each.body or b"") + _BESIDES_BODY
        if found and size > _BYTES_AT_ONCE:
            break
        found.append(each)
    return Events([*found])
