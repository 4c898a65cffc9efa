"""The door at which a station answers the others of its house, and nobody else."""

import errno
import logging
import os
import selectors
import socket
import ssl
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from ipaddress import ip_address
from time import monotonic

from db.failure import StorageFailure
from db.sync.counterpart import HouseFailure
from db.sync.peers.answering import Answers
from db.sync.peers.guarded import Guarded
from db.sync.peers.identity import Identity, listening_context
from db.sync.peers.wire import (
    LONGEST_QUESTION,
    QUESTIONS,
    AskHeads,
    Garbled,
    Hello,
    No,
    Welcome,
    receive,
    send,
)

log = logging.getLogger(__name__)

MOST_CONNECTIONS = 40
MOST_FROM_ONE_ADDRESS = 8
"""Whoever comes without a certificate of the house takes nobody else's place."""
CALL_SECONDS = 3.0
IDLE_SECONDS = 15.0
_END_SECONDS = 5.0
_BACKLOG = 16
_NO_ROOM_SECONDS = 0.1

Known = Callable[[], Mapping[bytes, str]]
"""Gives the stations of the house by their certificates, as this station knows them now."""


class Listener:
    """Listens until it is closed, on threads of its own."""

    def __init__(
        self,
        where: tuple[str, int],
        identity: Identity,
        known: Known,
        answers: Answers,
        seconds: float = CALL_SECONDS,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        """Begin at an address of this PC ("" for all) and a port (0 for any that is free).

        Raises `HouseFailure`: `house.port_taken`, or `house.not_own_address` for an address that
        is not this PC's, or `house.port_refused`.
        """
        self._identity, self._known, self._answers = identity, known, answers
        self._seconds, self._idle_seconds = seconds, idle_seconds
        self._lock = threading.Lock()
        self._open: dict[threading.Thread, tuple[socket.socket, str]] = {}
        self._asked: dict[str, float] = {}
        self._closed = threading.Event()
        self._door = _door(where)
        self._door.setblocking(False)
        self.port: int = self._door.getsockname()[1]
        self._woken, self._waker = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="house door", daemon=True)
        self._thread.start()

    def asked_without_server(self, seconds: float) -> frozenset[str]:
        """Name the stations that asked in the last seconds and said that they miss the server."""
        since = monotonic() - seconds
        return frozenset(station for station, at in self._asked.items() if at >= since)

    def close(self) -> None:
        """Let nobody in any more, and end every conversation."""
        self._closed.set()
        self._waker.close()
        self._thread.join(_END_SECONDS)
        self._door.close()
        self._woken.close()
        with self._lock:
            talking = dict(self._open)
        for line, _ in talking.values():
            _shut(line)
        for thread in talking:
            thread.join(_END_SECONDS)

    def _run(self) -> None:
        with selectors.DefaultSelector() as ready:
            ready.register(self._door, selectors.EVENT_READ)
            ready.register(self._woken, selectors.EVENT_READ)
            while True:
                ready.select()
                if self._closed.is_set():
                    return
                try:
                    self._admit(*self._door.accept())
                except OSError:  # whoever came has gone again, or there is no room for more
                    self._closed.wait(_NO_ROOM_SECONDS)

    def _admit(self, line: socket.socket, address: tuple[str, int]) -> None:
        line.setblocking(True)
        who = address[0]
        thread = threading.Thread(
            target=self._talk, args=(line,), name="house conversation", daemon=True
        )
        with self._lock:
            if not self._has_room(who):
                line.close()
                return
            self._open[thread] = line, who
        thread.start()

    def _has_room(self, who: str) -> bool:
        from_there = Counter(address for _, address in self._open.values())[who]
        return len(self._open) < MOST_CONNECTIONS and from_there < MOST_FROM_ONE_ADDRESS

    def _talk(self, line: socket.socket) -> None:
        try:
            known = self._known()
            if known:
                self._converse(line, known)
        except (OSError, Garbled, StorageFailure) as failure:
            # Everyday: they hang up when the server is back, and anybody may knock.
            log.info("a conversation ended: %s", type(failure).__name__)
        except Exception:
            log.exception("a conversation with another station")
        finally:
            _shut(line)
            line.close()
            with self._lock:
                self._open.pop(threading.current_thread(), None)

    def _converse(self, line: socket.socket, known: Mapping[bytes, str]) -> None:
        context = listening_context(self._identity, known)
        with context.wrap_socket(line, server_side=True, do_handshake_on_connect=False) as wrapped:
            self._take(wrapped)
            peer = Guarded(wrapped)
            certificate = peer.handshake(self._seconds)
            station = self._known().get(certificate)
            hello = receive(peer, QUESTIONS, LONGEST_QUESTION, self._seconds, self._seconds)
            if station is None or not isinstance(hello, Hello):
                return
            answer = self._answers.greet(hello, station)
            send(peer, answer, self._seconds)
            if isinstance(answer, Welcome):
                self._answer(peer, certificate, station)

    def _answer(self, peer: Guarded, certificate: bytes, station: str) -> None:
        while not self._closed.is_set():
            question = receive(peer, QUESTIONS, LONGEST_QUESTION, self._idle_seconds, self._seconds)
            if self._known().get(certificate) != station:
                send(peer, No("house.struck_off"), self._seconds)
                return
            if isinstance(question, AskHeads):
                self._note(station, question)
            send(peer, self._answers.answer(question), self._seconds)

    def _note(self, station: str, question: AskHeads) -> None:
        if question.without_server:
            self._asked[station] = monotonic()
        else:
            self._asked.pop(station, None)

    def _take(self, wrapped: ssl.SSLSocket) -> None:
        """Have `close` end the encrypted connection: the plain one is empty now."""
        thread = threading.current_thread()
        with self._lock:
            self._open[thread] = wrapped, self._open[thread][1]
        if self._closed.is_set():
            raise ConnectionAbortedError


def _door(where: tuple[str, int]) -> socket.socket:
    host, port = where
    try:
        if host:
            family = socket.AF_INET6 if ip_address(host).version == 6 else socket.AF_INET
            return socket.create_server(where, family=family, backlog=_BACKLOG)
        both = socket.has_dualstack_ipv6()
        return socket.create_server(
            where,
            family=socket.AF_INET6 if both else socket.AF_INET,
            backlog=_BACKLOG,
            dualstack_ipv6=both,
        )
    except OSError as error:
        code = {
            errno.EADDRINUSE: "house.port_taken",
            errno.EADDRNOTAVAIL: "house.not_own_address",
        }.get(error.errno or 0, "house.port_refused")
        raise HouseFailure(
            code, address=host, port=port, detail=os.strerror(error.errno or 0)
        ) from None


def _shut(line: socket.socket) -> None:
    with suppress(OSError):
        socket.socket.shutdown(line, socket.SHUT_RDWR)
