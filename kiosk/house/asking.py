"""Asking one other station of the house for what it holds, on a thread of its own.

One that does not answer, or answers nonsense, keeps nobody waiting but its own thread.
"""

import logging
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from time import monotonic
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from db.failure import StorageFailure
from db.sync.counterpart import HouseFailure
from db.sync.exchange import Taking
from db.sync.peers.peer_line import PeerLine
from db.sync.peers.wire import Sign
from db.sync.signs import Noted
from db.transaction import Transaction
from kiosk.station import Station

P = ParamSpec("P")
T = TypeVar("T")
log = logging.getLogger(__name__)

ASK_SECONDS = 1.0
SIGN_SECONDS = 5.0
VISIT_SECONDS = 300.0
"""While the server is there a peer is asked so often all the same: it may hold what a station that
has not come back told it alone, and whoever keeps the house hears in time that no way leads there.
"""
_RETRY_SECONDS = 2.0
_RETRY_HOPELESS_SECONDS = 30.0
_REST_SECONDS = 2.0
_HOPELESS = frozenset(
    {"house.certificate", "house.struck_off", "house.other", "house.older", "house.newer"}
)
_READINGS_AT_ONCE = 2


class InTurn:
    """The station as the exchange needs it; so few questions at once that no face waits for one."""

    def __init__(self, station: Station) -> None:
        """Take the station."""
        self._station = station
        self._room = threading.BoundedSemaphore(_READINGS_AT_ONCE)

    def now(self) -> datetime:
        """Tell the station's time, in UTC."""
        return self._station.now()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give one consistent view for one question, when it is its turn."""
        with self._room, self._station.reading() as connection:
            yield connection

    def do_patiently(
        self, command: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Carry out one slice of long work; anything urgent goes before it."""
        return self._station.do_patiently(command, *args, **kwargs)


class Asking:
    """Asks while it is wanted, and every `VISIT_SECONDS`; `told` hears when `answers` changes."""

    def __init__(
        self,
        line: PeerLine,
        taking: Taking,
        wanted: Callable[[], bool],
        others: Callable[[], Collection[str]],
        told: Callable[[], None],
    ) -> None:
        """Begin; signs are believed of the `others` alone."""
        self._line, self._taking = line, taking
        self._wanted, self._others, self._told = wanted, others, told
        self.answers = False
        """Whether it is being asked, and answered the last time."""
        self.failure = ""
        """Why it could not be asked the last time."""
        self.at_odds: frozenset[str] = frozenset()
        self._closed = threading.Event()
        self._news = threading.Event()
        self._next_visit = monotonic() + VISIT_SECONDS
        self._next_sign = 0.0
        self._thread = threading.Thread(target=self._run, name="house peer", daemon=True)
        self._thread.start()

    def wake(self, *, without_server: bool) -> None:
        """Look at once whether it is wanted; from any thread."""
        self._line.without_server = without_server
        self._news.set()

    def end(self) -> None:
        """Begin to end; from any thread."""
        self._closed.set()
        self._news.set()
        self._line.cut()

    def join(self, seconds: float) -> None:
        """Wait until it has ended."""
        self._thread.join(seconds)

    def _run(self) -> None:
        while not self._closed.is_set():
            if self._wanted() or monotonic() >= self._next_visit:
                self._pause(self._ask())
            else:
                self._line.hang_up()
                self._stand(answers=False)
                self._pause(_REST_SECONDS)
        self._line.hang_up()

    def _ask(self) -> float:
        """Ask once; gives the seconds until the next time."""
        self._next_visit = monotonic() + VISIT_SECONDS
        try:
            self._take()
        except (HouseFailure, StorageFailure) as failure:
            return self._fail(failure.code)
        except Exception:
            log.exception("asking another station")
            return self._fail("house.failed")
        self.failure = ""
        self._stand(answers=True)
        return ASK_SECONDS

    def _take(self) -> None:
        signs = self._line.signs() if monotonic() >= self._next_sign else None
        done = self._taking.round()
        while done.merged and done.lacking and not self._closed.is_set():
            done = self._taking.round()
        self.at_odds = done.disputed | done.stopped
        if signs is not None:
            # Noted after what they speak of has been taken; asked for before.
            self._taking.note(_believed(signs, self._others()))
            self._next_sign = monotonic() + SIGN_SECONDS

    def _fail(self, code: str) -> float:
        if code != self.failure and not self._closed.is_set():
            log.warning("%r: %s", self._line, code)
        self.failure = code
        self._line.hang_up()
        self._stand(answers=False)
        return _RETRY_HOPELESS_SECONDS if code in _HOPELESS else _RETRY_SECONDS

    def _stand(self, *, answers: bool) -> None:
        if answers != self.answers:
            self.answers = answers
            self._next_sign = 0.0
            self._told()

    def _pause(self, seconds: float) -> None:
        self._news.wait(seconds)
        self._news.clear()


def _believed(signs: Sequence[Sign], others: Collection[str]) -> list[Noted]:
    return [
        Noted(each.station, each.silent, each.complete_before, each.heads)
        for each in signs
        if each.station in others
    ]
