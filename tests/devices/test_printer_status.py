"""A printer's bytes are told apart by their bits, whatever stands between them."""

from collections.abc import Sequence
from types import TracebackType
from typing import Self

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices import PrinterFault, PrinterStatus
from kiosk.devices.printer_status import (
    AnswerReader,
    AutomaticStatus,
    InTurnAnswer,
    ProcessDone,
    RealTimeAnswer,
    ask_status,
)

ASB = b"\x14\x00\x00\x0f"
DONE = b"\x37\x22Q1w]\x00"


class Scripted:
    """A transport whose printer answers each question with the bytes set for it."""

    can_answer = True
    byte_seconds = 0.0

    def __init__(self, answers: dict[int, Sequence[bytes]]) -> None:
        self._answers = answers
        self._waiting: list[bytes] = []
        self.asked: list[int] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return

    def write(self, data: bytes, seconds: float) -> None:
        assert data[:2] == b"\x10\x04"
        self.asked.append(data[2])
        self._waiting += self._answers.get(data[2], ())

    def read(self, size: int, deadline: float) -> bytes:
        return self._waiting.pop(0) if self._waiting else b""

    def reset_input(self) -> None:
        self._waiting.clear()

    def abandon(self) -> None:
        return


def status_of(one: int, four: int = 0x12, two: int = 0x12, three: int = 0x12) -> PrinterStatus:
    answers = {1: one, 4: four, 2: two, 3: three}
    return ask_status(
        Scripted({question: [bytes((byte,))] for question, byte in answers.items()}), 0.05
    )


@pytest.mark.parametrize("one", [0x12, 0x16])
def test_a_printer_is_online_whatever_the_drawer_says(one: int) -> None:
    assert status_of(one) == PrinterStatus(online=True)


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        (status_of(0x1A, 0x7E, 0x32), PrinterFault.PAPER_OUT),
        (status_of(0x1E, 0x72, 0x32), PrinterFault.PAPER_OUT),
        (status_of(0x12, 0x72), PrinterFault.PAPER_OUT),
        (status_of(0x1A, 0x12, 0x16), PrinterFault.COVER_OPEN),
        (status_of(0x1A, 0x7E, 0x36), PrinterFault.COVER_OPEN),
        (status_of(0x1A, 0x12, 0x52, 0x1A), PrinterFault.PRINTER_ERROR),
        (status_of(0x1A, 0x12, 0x12, 0x32), PrinterFault.PRINTER_ERROR),
        (status_of(0x1A), PrinterFault.BUSY),
        (status_of(0x12, 0x1E), None),
    ],
)
def test_each_state_has_its_fault(status: PrinterStatus, fault: PrinterFault | None) -> None:
    assert status.fault is fault


def test_paper_that_ends_soon_is_told_and_stops_nothing() -> None:
    assert status_of(0x12, 0x1E) == PrinterStatus(online=True, paper_near_end=True)


def test_a_printer_that_answers_nothing_is_silent_not_fine() -> None:
    status = ask_status(Scripted({}), 0.05)
    assert status == PrinterStatus(silent=True)
    assert status.fault is PrinterFault.SILENT


def test_bytes_sent_unasked_are_not_taken_for_the_answer() -> None:
    # 0x10 of the automatic status, read as the answer to question 4, would be "no paper"
    noisy = [b"\x10", b"\x00", b"\x11", b"\x00", b"\x00", b"\x13", b"\x12", ASB]
    assert ask_status(Scripted({1: noisy, 4: noisy}), 0.05) == PrinterStatus(online=True)


def test_a_late_answer_is_not_taken_for_the_next_question() -> None:
    transport = Scripted({1: [b"\x1a"], 4: []})
    assert ask_status(transport, 0.05).fault is PrinterFault.BUSY
    assert transport.asked == [1, 4]


def test_a_stream_without_end_is_given_up_at_the_deadline() -> None:
    class Babbling(Scripted):
        def read(self, size: int, deadline: float) -> bytes:
            return b"\x11"

    assert ask_status(Babbling({}), 0.05).silent


def test_each_kind_of_byte_is_known_by_its_bits() -> None:
    heard = AnswerReader().feed(b"\x00" + ASB + b"\x11\x16" + DONE + b"\x13\x0f")
    assert heard == [
        InTurnAnswer(0x00),
        AutomaticStatus(ASB),
        RealTimeAnswer(0x16),
        ProcessDone(b"Q1w]"),
        InTurnAnswer(0x0F),
    ]


@given(
    st.lists(
        st.sampled_from([b"\x12", b"\x1e", b"\x00", b"\x03", ASB, DONE, b"\x11"]), max_size=12
    ),
    st.data(),
)
def test_answers_are_the_same_however_they_are_cut(parts: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(parts)
    cut = data.draw(st.integers(0, len(stream)))
    reader = AnswerReader()
    assert reader.feed(stream[:cut]) + reader.feed(stream[cut:]) == AnswerReader().feed(stream)
    assert len(AnswerReader().feed(stream)) == len([part for part in parts if part != b"\x11"])


def test_a_real_time_answer_in_the_midst_of_unasked_bytes_is_heard() -> None:
    heard = AnswerReader().feed(ASB[:2] + b"\x12" + ASB[2:])
    assert heard == [RealTimeAnswer(0x12), AutomaticStatus(ASB)]


_FRAGMENTS = [DONE, ASB, b"\x37", b"\x22", b"Q", b"1w]", b"\x00", b"\x12", b"\x11", b"\x37\x22"]


@given(st.lists(st.one_of(st.sampled_from(_FRAGMENTS), st.binary(max_size=4)), max_size=20))
def test_noise_confirms_a_job_only_if_it_holds_the_whole_confirmation(noise: list[bytes]) -> None:
    heard = b"".join(noise)
    if ProcessDone(b"Q1w]") in AnswerReader().feed(heard):
        assert DONE in heard.translate(None, b"\x11\x13")
