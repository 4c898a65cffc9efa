"""What happens inside a printer: bytes in, paper and answers out.

The virtual printer runs it as it is; the simulators put faults around it.
"""

from dataclasses import dataclass, field

from kiosk.devices.escpos_commands import (
    AskPaper,
    AskProcess,
    AskRealTime,
    CutPaper,
    FeedLines,
    FeedUnits,
    Letters,
    LineFeed,
    QrPrint,
    RasterImage,
)
from kiosk.devices.escpos_stream import RealTimeWatch, StreamReader

_PUTS_ON_PAPER = (Letters, LineFeed, FeedUnits, FeedLines, RasterImage, QrPrint, CutPaper)
_QUESTIONS = (AskRealTime, AskPaper)

# The bits of each answer that are set in that state (Epson's tables for DLE EOT 1 to 4).
_FIXED_BITS = 0x12
_OFFLINE = 0x08
_COVER_OPEN, _STOPPED_BY_PAPER, _ERROR = 0x04, 0x20, 0x40
_CUTTER_ERROR = 0x08
_NEAR_END, _PAPER_END = 0x0C, 0x60


@dataclass
class Condition:
    """The state a printer is in, as a person standing before it sees it."""

    cover_open: bool = False
    paper_out: bool = False
    paper_near_end: bool = False
    cutter_error: bool = False
    drawer_signal: bool = False  # pin 3 of the drawer's plug: 0x16 for a healthy printer

    @property
    def stopped(self) -> bool:
        """Tell whether the printer is offline."""
        return self.cover_open or self.paper_out or self.cutter_error

    def real_time_answer(self, question: int) -> int | None:
        """Give the byte that answers DLE EOT `question`; none to a question it does not know."""
        states = {
            1: ((self.drawer_signal, 0x04), (self.stopped, _OFFLINE)),
            2: (
                (self.cover_open, _COVER_OPEN),
                (self.paper_out, _STOPPED_BY_PAPER),
                (self.cutter_error, _ERROR),
            ),
            3: ((self.cutter_error, _CUTTER_ERROR),),
            4: ((self.paper_near_end, _NEAR_END), (self.paper_out, _NEAR_END | _PAPER_END)),
        }
        if question not in states:
            return None
        bits = _FIXED_BITS
        for is_so, bit in states[question]:
            bits |= bit if is_so else 0
        return bits

    def paper_answer(self) -> int:
        """Give the byte that answers GS r 1."""
        return (0x03 if self.paper_near_end or self.paper_out else 0) | (
            0x0C if self.paper_out else 0
        )


@dataclass
class PrinterEngine:
    """One printer's inside, from power-on.

    `knows_process_id` and `knows_in_turn` are off for models without GS ( H and GS r.
    """

    condition: Condition = field(default_factory=Condition)
    knows_process_id: bool = True
    knows_in_turn: bool = True

    def __post_init__(self) -> None:
        """Start with empty buffers."""
        self._watch = RealTimeWatch()
        self._reader = StreamReader()
        self._job = bytearray()
        self._has_ink = False

    @property
    def job(self) -> bytes:
        """Give all commands worked off since the last `take_job`, without the questions."""
        return bytes(self._job)

    def take_job(self) -> bytes:
        """Give the job and begin a new one; empty if nothing was put on paper."""
        job = self.job if self._has_ink else b""
        self._job.clear()
        self._has_ink = False
        self._reader = StreamReader()
        return job

    def answer_real_time(self, data: bytes) -> bytes:
        """Answer the DLE EOT in bytes just received, whatever else is waiting."""
        answers = (self.condition.real_time_answer(question) for question in self._watch.feed(data))
        return bytes(answer for answer in answers if answer is not None)

    def work_off(self, data: bytes) -> bytes:
        """Print these bytes and answer the questions among them in their turn."""
        answers = bytearray()
        for reading in self._reader.feed(data):
            match reading.command:
                case AskPaper(1) if self.knows_in_turn:
                    answers.append(self.condition.paper_answer())
                case AskProcess(process_id) if self.knows_process_id:
                    answers += b"\x37\x22" + process_id + b"\x00"
            if not isinstance(reading.command, _QUESTIONS):
                self._job += reading.raw
            self._has_ink = self._has_ink or isinstance(reading.command, _PUTS_ON_PAPER)
        return bytes(answers)
