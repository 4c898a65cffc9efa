"""A peer that has the right key and says what is no answer is left, in time."""

import socket
import ssl
import struct
import threading
from collections.abc import Callable
from contextlib import closing
from time import monotonic

import pytest

from db.sync.counterpart import HouseFailure
from db.sync.peers.guarded import Guarded
from db.sync.peers.identity import listening_context
from db.sync.peers.wire import (
    LONGEST_QUESTION,
    QUESTIONS,
    REVISION,
    AskHeads,
    No,
    Said,
    Welcome,
    receive,
    send,
)
from tests.db.sync.exchanging import arrive
from tests.db.sync.peers.conftest import Move, Ring
from tests.db.sync.peers.neighbourhood import (
    AT_MOST,
    LOOPBACK,
    QUICK,
    Neighbour,
    code_of,
    introduce,
    settle,
)


class Impostor:
    """Has a station's key and says what it is told to, over and over."""

    def __init__(self, of: Neighbour, guest: bytes, says: Callable[[Guarded], None]) -> None:
        self._context = listening_context(of.identity, [guest])
        self._says = says
        self._door = socket.create_server((LOOPBACK, 0))
        self.port = self._door.getsockname()[1]
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def close(self) -> None:
        socket.create_connection((LOOPBACK, self.port)).close()
        self._thread.join(AT_MOST)
        self._door.close()

    def _run(self) -> None:
        plain, _ = self._door.accept()
        try:
            with self._context.wrap_socket(
                plain, server_side=True, do_handshake_on_connect=False
            ) as line:
                guarded = Guarded(line)
                guarded.handshake(AT_MOST)
                receive(guarded, QUESTIONS, LONGEST_QUESTION, AT_MOST, AT_MOST)
                self._says(guarded)
        except (OSError, ssl.SSLError):
            plain.close()


def after_welcome(*said: bytes | Said) -> Callable[[Guarded], None]:
    """Give what greets in order, waits for the next question, and says this."""

    def saying(line: Guarded) -> None:
        send(line, Welcome(REVISION, "house", "foajé"), AT_MOST)
        receive(line, QUESTIONS, LONGEST_QUESTION, AT_MOST, AT_MOST)
        for each in said:
            if isinstance(each, bytes):
                line.send(each, monotonic() + AT_MOST)
            else:
                send(line, each, AT_MOST)  # type: ignore[arg-type] # what is no answer too
        line.receive(1, monotonic() + AT_MOST)

    return saying


ANSWERS_THAT_ARE_NONE = {
    "gigabytes": ([struct.pack(">I", 0xFFFFFFFF), bytes(1000)], "house.failed"),
    "garbage": ([struct.pack(">I", 6) + b"\xc1\x00abcd"], "house.failed"),
    "another answer": ([Welcome(REVISION, "house", "foajé")], "house.failed"),
    "a question": ([AskHeads(0, without_server=True)], "house.failed"),
    "an unknown refusal": ([No("house.password")], "house.failed"),
    "a refusal": ([No("house.struck_off")], "house.struck_off"),
    "silence": ([], "house.unreachable"),
    "half an answer": ([struct.pack(">I", 1000) + bytes(10)], "house.unreachable"),
}


@pytest.mark.parametrize(
    ("said", "code"), ANSWERS_THAT_ARE_NONE.values(), ids=ANSWERS_THAT_ARE_NONE.keys()
)
def test_a_peer_that_answers_otherwise_is_told_of_and_left(
    foyer: Neighbour,
    desk: Neighbour,
    hung_up_after: Ring,
    monkeypatch: pytest.MonkeyPatch,
    said: list[bytes | Said],
    code: str,
) -> None:
    monkeypatch.setattr("db.sync.peers.peer_line.ANSWER_SECONDS", QUICK)
    with closing(Impostor(foyer, desk.certificate, after_welcome(*said))) as impostor:
        line = desk.line_at(impostor.port, foyer.certificate, "foajé", QUICK)
        assert code_of(hung_up_after(line)) == code


def test_a_peer_that_welcomes_as_another_is_left(
    foyer: Neighbour, desk: Neighbour, hung_up_after: Ring
) -> None:
    def as_guard(line: Guarded) -> None:
        send(line, Welcome(REVISION, "house", "vakt"), AT_MOST)

    with closing(Impostor(foyer, desk.certificate, as_guard)) as impostor:
        line = desk.line_at(impostor.port, foyer.certificate, "foajé")
        assert code_of(hung_up_after(line)) == "house.other"


def test_events_nobody_asked_for_are_not_taken(
    foyer: Neighbour, desk: Neighbour, move_in: Move, hung_up_after: Ring
) -> None:
    guard = move_in("vakt")
    introduce(desk, guard)
    arrive(foyer.station)
    arrive(desk.station)
    settle(desk.taking_from(hung_up_after(desk.line_to(foyer))))
    line = hung_up_after(guard.line_to(desk))
    origins = sorted(line.heads())
    answers = desk.listener._answers
    true_answer = answers.answer

    def giving_all(question: object) -> object:
        held = dict.fromkeys(origins, 0)
        return true_answer(type(question)(held, 500))  # type: ignore[call-arg, arg-type]

    answers.answer = giving_all  # type: ignore[method-assign, assignment]
    with pytest.raises(HouseFailure, match=r"house\.failed"):
        line.events_after({origins[0]: 0}, 500)


def test_a_half_open_peer_is_given_up_in_time(
    foyer: Neighbour, desk: Neighbour, hung_up_after: Ring
) -> None:
    """It takes connections, as a machine does whose program hangs, and never answers."""
    with socket.create_server((LOOPBACK, 0)) as door:
        line = desk.line_at(door.getsockname()[1], foyer.certificate, "foajé", QUICK)
        began = monotonic()
        assert code_of(hung_up_after(line)) == "house.unreachable"
        assert monotonic() - began < QUICK + 2.0


def test_a_call_is_ended_from_another_thread(foyer: Neighbour, desk: Neighbour) -> None:
    waiting = threading.Event()

    def falling_silent(line: Guarded) -> None:
        waiting.set()
        line.receive(1, monotonic() + AT_MOST)

    with closing(Impostor(foyer, desk.certificate, falling_silent)) as impostor:
        line = desk.line_at(impostor.port, foyer.certificate, "foajé", 60.0)
        codes: list[str] = []
        thread = threading.Thread(target=lambda: codes.append(code_of(line)))
        thread.start()
        assert waiting.wait(AT_MOST)
        line.cut()
        thread.join(AT_MOST)
    assert codes == ["house.unreachable"]
