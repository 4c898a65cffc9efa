"""What a printer says: its bytes told apart by their fixed bits, and its state asked for.

The kinds, by the bits that are always the same (Epson's specifications, "ASB" is the automatic
status a printer sends unasked): real-time answer 0xx1xx10, answer in turn 0xx0xxxx, ASB 0xx1xx00
followed by three of 0xx0xxxx, XON 0x11, XOFF 0x13, block 0x37 … 0x00.
"""

from dataclasses import dataclass
from time import monotonic

from kiosk.devices.transports import PrinterFault, Transport

_BLOCK, _BLOCK_END, _PROCESS_FLAG = 0x37, 0x00, 0x22
_FLOW_CONTROL = b"\x11\x13"
_ASB_LENGTH = 4
_LONGEST_BLOCK = 80

_OFFLINE = 0x08  # of question 1
_COVER, _STOPPED_BY_PAPER, _ERROR = 0x04, 0x20, 0x40  # of question 2
_ANY_ERROR = 0x68  # of question 3: cutter, unrecoverable, recoverable
_NEAR_END, _PAPER_END = 0x0C, 0x60  # of question 4

_ONLINE_QUESTION, _CAUSE_QUESTION, _ERROR_QUESTION, _PAPER_QUESTION = 1, 2, 3, 4


@dataclass(frozen=True)
class RealTimeAnswer:
    """The answer to DLE EOT n; which n it was only the order tells."""

    value: int


@dataclass(frozen=True)
class InTurnAnswer:
    """The answer to GS r 1, given after all that preceded the question."""

    value: int

    @property
    def paper_out(self) -> bool:
        """Tell whether the paper sensor sees none."""
        return bool(self.value & 0x0C)


@dataclass(frozen=True)
class AutomaticStatus:
    """Four bytes the printer sends of its own accord."""

    value: bytes


@dataclass(frozen=True)
class ProcessDone:
    """The answer to GS ( H: all that preceded the request of this id is printed."""

    process_id: bytes


Answer = RealTimeAnswer | InTurnAnswer | AutomaticStatus | ProcessDone


class AnswerReader:
    """Tells a printer's bytes apart, however they are cut; flow control and noise are dropped."""

    def __init__(self) -> None:
        """Start with nothing heard."""
        self._automatic = b""
        self._block = b""

    def feed(self, data: bytes) -> list[Answer]:
        """Take more bytes and give the answers they complete."""
        return [answer for byte in data if (answer := self._take(byte)) is not None]

    def _take(self, byte: int) -> Answer | None:
        if byte in _FLOW_CONTROL:
            return None
        if self._block or byte == _BLOCK:
            return self._take_block(byte)
        if byte & 0x93 == 0x12:
            return RealTimeAnswer(byte)
        if byte & 0x93 == 0x10:
            self._automatic = bytes((byte,))
            return None
        if byte & 0x90 == 0:
            return self._take_plain(byte)
        return None

    def _take_plain(self, byte: int) -> Answer | None:
        if not self._automatic:
            return InTurnAnswer(byte)
        self._automatic += bytes((byte,))
        if len(self._automatic) < _ASB_LENGTH:
            return None
        whole, self._automatic = self._automatic, b""
        return AutomaticStatus(whole)

    def _take_block(self, byte: int) -> Answer | None:
        self._block += bytes((byte,))
        if byte != _BLOCK_END and len(self._block) < _LONGEST_BLOCK:
            return None
        block, self._block = self._block, b""
        if len(block) == 7 and block[1] == _PROCESS_FLAG:
            return ProcessDone(block[2:6])
        return None


@dataclass(frozen=True)
class PrinterStatus:
    """What is known of a printer's state at one moment.

    `silent` says that it gave no answer (then the other marks say nothing); `asked` is false for
    what cannot answer, as a file; `broke` tells why it could not be asked.
    """

    online: bool = False
    cover_open: bool = False
    paper_near_end: bool = False
    paper_out: bool = False
    error: bool = False
    wrong_paper: bool = False
    overheated: bool = False
    paused: bool = False
    silent: bool = False
    asked: bool = True
    broke: PrinterFault | None = None

    @property
    def fault(self) -> PrinterFault | None:
        """Give the one reason why nothing can be printed now, the most telling first."""
        found = (
            (self.broke is not None, self.broke),
            (not self.asked, None),
            (self.silent, PrinterFault.SILENT),
            (self.cover_open, PrinterFault.COVER_OPEN),
            (self.paper_out, PrinterFault.PAPER_OUT),
            (self.wrong_paper, PrinterFault.WRONG_PAPER),
            (self.overheated, PrinterFault.OVERHEATED),
            (self.paused, PrinterFault.PAUSED),
            (self.error, PrinterFault.PRINTER_ERROR),
            (not self.online, PrinterFault.BUSY),
        )
        return next((fault for is_so, fault in found if is_so), None)


def ask_status(transport: Transport, seconds: float) -> PrinterStatus:
    """Ask the printer in real time, waiting up to `seconds` for each answer.

    Raises `TransportBroke` when the connection breaks.
    """
    if not transport.can_answer:
        return PrinterStatus(asked=False, silent=True)
    transport.reset_input()
    general = _ask(transport, _ONLINE_QUESTION, seconds)
    if general is None:
        return PrinterStatus(silent=True)
    paper = _ask(transport, _PAPER_QUESTION, seconds)
    cause = trouble = None
    # a printer that owes an answer would give it to the next question: then no more are asked
    if general & _OFFLINE and paper is not None:
        cause = _ask(transport, _CAUSE_QUESTION, seconds)
    if cause is not None:
        trouble = _ask(transport, _ERROR_QUESTION, seconds)
    return _status_from(general, paper or 0, cause or 0, trouble or 0)


def _status_from(general: int, paper: int, cause: int, trouble: int) -> PrinterStatus:
    return PrinterStatus(
        online=not general & _OFFLINE,
        cover_open=bool(cause & _COVER),
        paper_near_end=bool(paper & _NEAR_END),
        paper_out=bool(paper & _PAPER_END) or bool(cause & _STOPPED_BY_PAPER),
        error=bool(cause & _ERROR) or bool(trouble & _ANY_ERROR),
    )


def _ask(transport: Transport, question: int, seconds: float) -> int | None:
    transport.write(bytes((0x10, 0x04, question)), seconds)
    reader = AnswerReader()
    deadline = monotonic() + seconds
    while monotonic() < deadline:
        for answer in reader.feed(transport.read(1, deadline)):
            if isinstance(answer, RealTimeAnswer):
                return answer.value
    return None
