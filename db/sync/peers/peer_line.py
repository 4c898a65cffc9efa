"""A station's line to another one of its house: asking it what it holds."""

import socket
import ssl
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import TypeVar

from db.journal import Head
from db.sync.carried import Carried
from db.sync.counterpart import HouseFailure
from db.sync.peers.guarded import Guarded
from db.sync.peers.identity import Identity, calling_context
from db.sync.peers.wire import (
    ANSWERS,
    LONGEST_ANSWER,
    MOST_ORIGINS,
    REVISION,
    Answer,
    AskEvents,
    AskHeads,
    AskSigns,
    Events,
    Garbled,
    HeadsMoved,
    Hello,
    No,
    Question,
    Sign,
    Signs,
    Welcome,
    receive,
    send,
)

T = TypeVar("T", bound=Answer)

CALL_SECONDS = 3.0
ANSWER_SECONDS = 20.0
"""How long an answer that has begun may take: a batch of events over a slow network."""


class PeerLine:
    """One other station as what an exchange takes from; connects when it is asked.

    Called from one thread, `cut` from any. Every call may raise `HouseFailure`:
    `house.unreachable`, `house.certificate` (somebody else is there, or it does not let this
    station in), `house.struck_off`, `house.other` (of another house), `house.older`, `house.newer`
    (it speaks otherwise), `house.failed` (what it says is no answer).
    """

    def __init__(
        self,
        where: tuple[str, int],
        certificate: bytes,
        identity: Identity,
        hello: Hello,
        station: str,
        seconds: float = CALL_SECONDS,
    ) -> None:
        """Name the station to be met, where, and its certificate; `hello` tells who asks."""
        self._where, self._certificate, self._identity = where, certificate, identity
        self._hello, self._station, self._seconds = hello, station, seconds
        self._line: Guarded | None = None
        self._row = 0
        self.without_server = False
        """Whether this station tells the other that it misses the server."""

    def __repr__(self) -> str:
        return f"<line to {self._station} at {self._where[0]}:{self._where[1]}>"

    def heads(self) -> dict[str, Head]:
        """Give where each origin stands there; after the first time only those that have moved."""
        answer = self._ask(AskHeads(self._row, self.without_server), HeadsMoved)
        self._row = answer.row
        return {
            origin: Head(origin, seq, head_hash)
            for origin, (seq, head_hash) in answer.heads.items()
        }

    def events_after(self, held: Mapping[str, int], at_most: int) -> Sequence[Carried]:
        """Give events of the named origins with higher numbers than those held."""
        asked = dict(islice(held.items(), MOST_ORIGINS))
        events = self._ask(AskEvents(asked, at_most), Events).carried()
        if len(events) > at_most or any(each.origin not in asked for each in events):
            self.hang_up()
            raise HouseFailure("house.failed")
        return events

    def signs(self) -> Sequence[Sign]:
        """Give its own sign of life, and what it knows of others'."""
        return self._ask(AskSigns(), Signs).signs

    def hang_up(self) -> None:
        """Hang up; the next call connects again."""
        line, self._line = self._line, None
        self._row = 0
        if line is not None:
            line.close()

    def cut(self) -> None:
        """End a call that is going on, from any thread."""
        line = self._line
        if line is not None:
            line.cut()

    def _ask(self, question: Question, kind: type[T]) -> T:
        try:
            line = self._line or self._connected()
            return self._exchanged(line, question, kind)
        except (OSError, Garbled) as error:
            self.hang_up()
            raise _failure_of(error) from None
        except HouseFailure:
            self.hang_up()
            raise

    def _connected(self) -> Guarded:
        context = calling_context(self._identity, self._certificate)
        plain = socket.create_connection(self._where, self._seconds)
        try:
            wrapped = context.wrap_socket(plain, do_handshake_on_connect=False)
        except BaseException:
            plain.close()
            raise
        line = self._line = Guarded(wrapped)
        if line.handshake(self._seconds) != self._certificate:
            raise HouseFailure("house.certificate")
        welcome = self._exchanged(line, self._hello, Welcome)
        if welcome.revision != REVISION:
            code = "house.newer" if welcome.revision > REVISION else "house.older"
            raise HouseFailure(code, revision=welcome.revision, ours=REVISION)
        if (welcome.house_id, welcome.station) != (self._hello.house_id, self._station):
            raise HouseFailure("house.other")
        return line

    def _exchanged(self, line: Guarded, question: Question, kind: type[T]) -> T:
        with suppress(ConnectionError):  # what it said before it hung up is to be heard
            send(line, question, self._seconds)
        answer = receive(line, ANSWERS, LONGEST_ANSWER, self._seconds, ANSWER_SECONDS)
        if isinstance(answer, No):
            raise HouseFailure(answer.code if answer.code in _REFUSALS else "house.failed")
        if not isinstance(answer, kind):
            raise Garbled
        return answer


_REFUSALS = frozenset({"house.struck_off", "house.other", "house.older", "house.newer"})


def _failure_of(error: OSError | Garbled) -> HouseFailure:
    if isinstance(error, Garbled):
        return HouseFailure("house.failed")
    if isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return HouseFailure("house.unreachable")
    if isinstance(error, ssl.SSLError):
        return HouseFailure("house.certificate")
    return HouseFailure("house.unreachable")
