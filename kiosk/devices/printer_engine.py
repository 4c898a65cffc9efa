"""What happens inside a printer: bytes in, paper and answers out.

The virtual printer runs it as it is; the simulators put faults around it.
"""

from dataclasses import dataclass, field

from kiosk.devices.escpos_commands import (
    AskIdentity,
    AskPaper,
    AskProcess,
    AskRealTime,
    AutomaticStatusBack,
    Mode,
)
from kiosk.devices.escpos_stream import Reading, RealTimeWatch, StreamReader
from kiosk.devices.printed_pages import PUTS_ON_PAPER, PageCutter
from kiosk.devices.printer_condition import Condition

_QUESTIONS = (AskRealTime, AskPaper, AskIdentity, AutomaticStatusBack)
_MAKER, _MODEL = 66, 67  # the arguments of GS I that name them


@dataclass
class PrinterEngine:
    """One printer's inside, from power-on.

    `knows_process_id` and `knows_in_turn` are off for models without GS ( H and GS r; `identity`
    is what GS I tells of maker and model. `tells_changes` and `obeys_pulses` are what GS a and
    GS ( D last said.
    """

    condition: Condition = field(default_factory=Condition)
    knows_process_id: bool = True
    knows_in_turn: bool = True
    identity: tuple[str, str] = ("EPSON", "TM-T88V")

    def __post_init__(self) -> None:
        """Start with empty buffers."""
        self._watch = RealTimeWatch()
        self._reader = StreamReader()
        self._job = bytearray()
        self._has_ink = False
        self._knife = PageCutter()
        self._pages: list[bytes] = []
        self.tells_changes = False
        self.obeys_pulses = True

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

    def take_pages(self) -> list[bytes]:
        """Give the pages cut off since it was last asked."""
        pages, self._pages = self._pages, []
        return pages

    def tear_off(self) -> bytes | None:
        """Give what stands before the knife and was not cut off; none when that is blank."""
        return self._knife.tear_off()

    def restart(self) -> None:
        """Lose everything but the paper, as a power cut does."""
        self._watch = RealTimeWatch()
        self._reader = StreamReader()
        self.tells_changes = False
        self.obeys_pulses = True

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
                case AskIdentity(number):
                    answers += self._identity(number)
                case Mode("real-time commands", value):
                    self.obeys_pulses = any(value[1::2])
                case AutomaticStatusBack(of):
                    self.tells_changes = bool(of)
                    answers += self.condition.automatic_status() if of else b""
            if not isinstance(reading.command, _QUESTIONS):
                self._keep(reading)
        return bytes(answers)

    def _keep(self, reading: Reading) -> None:
        self._job += reading.raw
        self._has_ink = self._has_ink or isinstance(reading.command, PUTS_ON_PAPER)
        if (page := self._knife.take(reading)) is not None:
            self._pages.append(page)

    def _identity(self, number: int) -> bytes:
        named = dict(zip((_MAKER, _MODEL), self.identity, strict=True))
        return b"_" + named[number].encode("ascii") + b"\x00" if number in named else b""
