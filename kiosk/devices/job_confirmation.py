"""Wait until a printer says that a job is printed, and learn how this printer says it."""

from enum import Enum, auto
from time import monotonic

from kiosk.devices.printer_status import Answer, AnswerReader, InTurnAnswer, ProcessDone
from kiosk.devices.transports import PrinterTimeouts, Transport

_ASK_PAPER = b"\x1dr\x01"


class Confirmation(Enum):
    """What the printer said of the job."""

    PRINTED = auto()  # GS ( H came back: printing is completed
    WORKED_OFF = auto()  # GS r was answered in its turn: all of the job was taken and worked off
    NONE = auto()


class JobConfirmation:
    """Asks one printer, from job to job.

    GS ( H carries the job's id and cannot be mistaken. GS r carries none: an answer owed from an
    earlier job (the paper ran out before the printer came to it) looks like the one to this job.
    So what is owed is counted, and only the answer beyond it is this job's.
    """

    def __init__(self, timeouts: PrinterTimeouts) -> None:
        """Start knowing nothing of the printer."""
        self._timeouts = timeouts
        self._knows_process_id: bool | None = None
        self._knows_in_turn = False
        self._owed = 0

    @property
    def printer_can_confirm(self) -> bool:
        """Tell whether this printer has ever confirmed a job."""
        return bool(self._knows_process_id) or self._knows_in_turn

    def wait(self, transport: Transport, process_id: bytes, seconds: float) -> Confirmation:
        """Wait for the job whose bytes, GS ( H at their end, were just handed over.

        `seconds` is the time wire and paper need. Raises `TransportBroke`.
        """
        done = ProcessDone(process_id)
        ears = _Ears(transport)
        if self._knows_process_id is not False:
            deadline = monotonic() + self._timeouts.confirmation + seconds
            while (answer := ears.next_answer(deadline)) is not None:
                if answer == done:
                    return self._printed()
                if isinstance(answer, InTurnAnswer):
                    self._owed = max(self._owed - 1, 0)
        return self._ask_in_turn(transport, ears, done, seconds)

    def _printed(self) -> Confirmation:
        self._knows_process_id = True
        self._owed = 0
        return Confirmation.PRINTED

    def _ask_in_turn(
        self, transport: Transport, ears: "_Ears", done: ProcessDone, seconds: float
    ) -> Confirmation:
        transport.write(_ASK_PAPER, self._timeouts.chunk)
        needed, heard = self._owed + 1, 0
        patience = self._timeouts.in_order + seconds
        deadline = monotonic() + patience
        while (answer := ears.next_answer(deadline)) is not None:
            if answer == done:
                return self._printed()
            if isinstance(answer, InTurnAnswer):
                heard += 1
                deadline = monotonic() + patience  # what came was an older job's; ours is next
            if isinstance(answer, InTurnAnswer) and heard == needed:
                self._owed = 0
                self._knows_in_turn = True
                self._knows_process_id = bool(self._knows_process_id)
                return Confirmation.NONE if answer.paper_out else Confirmation.WORKED_OFF
        # Fewer than owed but some: a restart of the printer ate the others, they never come.
        self._owed = needed if self._knows_in_turn and heard == 0 else 0
        return Confirmation.NONE


class _Ears:
    """One reader for all that is heard during one job."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._reader = AnswerReader()

    def next_answer(self, deadline: float) -> Answer | None:
        while monotonic() < deadline:
            # byte by byte, so that there is never a second answer to keep
            for answer in self._reader.feed(self._transport.read(1, deadline)):
                return answer
        return None
