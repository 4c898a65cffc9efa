"""A ZPL label printer that is not there: its inside, its states and its labels."""

import re

from kiosk.devices.printer_engine import Condition
from kiosk.devices.simulators.behaviour import Behaviour
from kiosk.devices.simulators.printer import SimulatedPrinter
from kiosk.devices.simulators.pty_line import PtySimulator
from kiosk.devices.simulators.tcp_line import TcpSimulator
from kiosk.devices.simulators.zpl_stream import ZplLabel, complete_formats, print_format

_QUESTION = re.compile(rb'~HS|~HQES|! U1 getvar "([a-z._]+)"\r\n')
_LONGEST_QUESTION = 80
_COUNT = b"odometer.total_label_count"


class ZebraEngine:
    """One printer's inside, from power-on. It has printed a thousand labels before."""

    def __init__(self, condition: Condition) -> None:
        """Start ready."""
        self.condition = condition
        self.paused = False
        self.too_hot = False
        self.counts = True
        self.mute_to_status_when_stopped = False
        self.count = 1000
        self.labels: list[ZplLabel] = []
        self._asked = b""
        self._begun = self._ended = self._printed = 0
        self._tail = self._waiting = b""

    @property
    def job(self) -> bytes:
        """Give the rows of all labels that came out."""
        return b"".join(label.rows for label in self.labels)

    def answer_real_time(self, data: bytes) -> bytes:
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
            self.labels.append(print_format(each))
            self._printed += 1
            self.count += 1
        return b""

    def forget(self) -> None:
        """Drop what waits, as the key "cancel" does."""
        self._waiting = b""
        self._begun = self._ended = self._printed = 0

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
        stopped = self.condition.stopped or self.too_hot
        return b"" if stopped and self.mute_to_status_when_stopped else self._host_status()

    def _host_status(self) -> bytes:
        out, head = int(self.condition.paper_out), int(self.condition.cover_open)
        paused = int(self.paused or self.condition.stopped)
        waiting = self._ended - self._printed
        partial = int(self._begun > self._ended)
        first = f"030,{out},{paused},1245,{waiting:03d},0,0,{partial},000,0,0,{int(self.too_hot)}"
        second = f"000,0,{head},0,0,2,4,0,{waiting:08d},1,000"
        return b"".join(
            b"\x02" + each.encode("ascii") + b"\x03\r\n" for each in (first, second, "1234,0")
        )

    def _errors(self) -> bytes:
        flags = (
            (1 if self.condition.paper_out else 0)
            | (4 if self.condition.cover_open else 0)
            | (8 if self.condition.cutter_error else 0)
            | (0x10 if self.too_hot else 0)
            | (0x10000 if self.paused else 0)
        )
        return (
            f"\x02\r\n  PRINTER STATUS\r\n   ERRORS:         {int(bool(flags))} 00000000"
            f" {flags:08X}\r\n   WARNINGS:       0 00000000 00000000\r\n\x03\r\n"
        ).encode("ascii")


class SimulatedZebra(SimulatedPrinter):
    """A ZPL printer whose labels, head, keys and power can be struck at any byte of a job."""

    job_begins = b"^XA"

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        """Take how it differs from a good one."""
        super().__init__(behaviour)
        self.inside = ZebraEngine(self.behaviour.condition)
        self._works_off = self.inside

    @property
    def labels(self) -> list[ZplLabel]:
        """Give the labels that came out."""
        return list(self.inside.labels)

    def cancel(self) -> None:
        """Press "pause", "cancel" and "pause": what waits is dropped, and it is ready."""
        with self._lock:
            self._held = b""
            self.inside.forget()
            self.inside.paused = False

    def resume(self) -> None:
        """Press "pause" a second time: what waits comes out."""
        self.inside.paused = False
        self.load_paper()

    def _work_off(self, data: bytes) -> bytes:
        if self.inside.paused and not self._mute:
            self._held += data
            return b""
        return super()._work_off(data)


class ZebraOnTcp(TcpSimulator):
    """A ZPL printer at 127.0.0.1."""

    printer: SimulatedZebra

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        """Take how it differs from a good one."""
        super().__init__(behaviour)
        self.printer = SimulatedZebra(behaviour)


class ZebraOnPty(PtySimulator):
    """A ZPL printer at the end of a pseudo-terminal."""

    printer: SimulatedZebra

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        """Take how it differs from a good one."""
        super().__init__(behaviour)
        self.printer = SimulatedZebra(behaviour)
