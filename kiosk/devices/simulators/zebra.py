"""A ZPL label printer that is not there: its inside, its states and its labels."""

import re

from kiosk.devices.printer_condition import Condition
from kiosk.devices.simulators.behaviour import Behaviour, Tell, nobody_listens
from kiosk.devices.simulators.label_printer import SimulatedLabelPrinter, UndrawnLabel
from kiosk.devices.simulators.zpl_stream import ZplError, ZplLabel, complete_formats, print_format

_QUESTION = re.compile(rb'~HS|~HQES|! U1 getvar "([a-z._]+)"\r\n')
_LONGEST_QUESTION = 80
_COUNT = b"odometer.total_label_count"


class ZebraEngine:
    """One printer's inside, from power-on. It has printed a thousand labels before."""

    def __init__(self, condition: Condition) -> None:
        """Start ready."""
        self.condition = condition
        self.paused = False
        self.counts = True
        self.mute_to_status_when_stopped = False
        self.count = 1000
        self.printed: list[ZplLabel | UndrawnLabel] = []
        self.restart()

    def restart(self) -> None:
        """Begin anew, as after a power cut: what waited is forgotten, the count is not."""
        self._asked = self._tail = self._waiting = b""
        self._begun = self._ended = self._worked_off = 0

    @property
    def stopped(self) -> bool:
        """Tell whether it prints nothing now."""
        return self.paused or self.condition.stopped

    def mend(self) -> None:
        """Press "pause" once more, if it is paused."""
        self.paused = False

    def stop_told(self) -> bytes:
        """Give nothing: it waits until it is asked."""
        return b""

    def answer(self, data: bytes) -> bytes:
        """Answer the questions in bytes just received, whatever else is waiting."""
        self._count_formats(data)
        self._asked += data
        answers = b""
        end = 0
        for question in _QUESTION.finditer(self._asked):
            answers += self._answer(question[0], question[1])
            end = question.end()
        self._asked = self._asked[end:][-_LONGEST_QUESTION:]
        return answers

    def work_off(self, data: bytes) -> bytes:
        """Print the formats that are whole."""
        formats, self._waiting = complete_formats(self._waiting + data)
        for each in formats:
            self.printed.append(_label(each))
            self._worked_off += 1
            self.count += 1
        return b""

    def _count_formats(self, data: bytes) -> None:
        seen = self._tail + data
        self._begun += seen.count(b"^XA")
        self._ended += seen.count(b"^XZ")
        self._tail = seen[-2:]

    def _answer(self, question: bytes, variable: bytes) -> bytes:
        if question == b"~HQES":
            return self._errors()
        if variable:
            told = b'"%d"' % self.count if variable == _COUNT and self.counts else b'"?"'
            return told + b"\r\n"
        return b"" if self.stopped and self.mute_to_status_when_stopped else self._host_status()

    def _host_status(self) -> bytes:
        out, head = int(self.condition.paper_out), int(self.condition.cover_open)
        paused = int(self.stopped)
        waiting = self._ended - self._worked_off
        partial = int(self._begun > self._ended)
        lost = int(self.condition.fatal_error)
        hot = int(self.condition.overheated)
        first = f"030,{out},{paused},1245,{waiting:03d},0,0,{partial},000,{lost},0,{hot}"
        second = f"000,0,{head},0,0,2,4,0,{waiting:08d},1,000"
        return b"".join(
            b"\x02" + each.encode("ascii") + b"\x03\r\n" for each in (first, second, "1234,0")
        )

    def _errors(self) -> bytes:
        flags = (
            (1 if self.condition.paper_out else 0)
            | (4 if self.condition.cover_open else 0)
            | (8 if self.condition.cutter_error else 0)
            | (0x10 if self.condition.overheated else 0)
            | (0x40 if self.condition.fatal_error else 0)
            | (0x10000 if self.paused else 0)
        )
        return (
            f"\x02\r\n  PRINTER STATUS\r\n   ERRORS:         {int(bool(flags))} 00000000"
            f" {flags:08X}\r\n   WARNINGS:       0 00000000 00000000\r\n\x03\r\n"
        ).encode("ascii")


def _label(inside: bytes) -> ZplLabel | UndrawnLabel:
    try:
        return print_format(inside)
    except ZplError:
        return UndrawnLabel(b"^XA" + inside + b"^XZ")


class SimulatedZebra(SimulatedLabelPrinter):
    """A ZPL printer whose labels, head, keys and power can be struck at any byte of a job."""

    job_begins = b"^XA"

    def __init__(self, behaviour: Behaviour | None = None, tell: Tell = nobody_listens) -> None:
        """Take how it differs from a good one, and whom to tell what happens."""
        behaviour = behaviour or Behaviour()
        self.inside = ZebraEngine(behaviour.condition)
        super().__init__(self.inside, behaviour, tell)

    @property
    def labels(self) -> list[ZplLabel]:
        """Give the labels that came out."""
        return [each for each in self.inside.printed if isinstance(each, ZplLabel)]

    def pause(self, *, on: bool) -> bytes:
        """Press "pause"; gives what it says to that."""
        with self._lock:
            self.inside.paused = on
            return self._after_change()

    def cancel(self) -> None:
        """Press "cancel" while it is stopped: what waits is dropped, and it goes on."""
        with self._lock:
            self._buffer.take()
            self.inside.restart()
            self.inside.paused = False
            self.behaviour.condition.mend()
