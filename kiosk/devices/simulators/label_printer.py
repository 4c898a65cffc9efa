"""What simulated label printers share, whatever they are spoken to in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.devices.simulators.behaviour import Behaviour, Happened, Tell
from kiosk.devices.simulators.inside import PrinterInside

_NOISE = b"\x10\x00\x00\x0f"


class NotItsLanguage(ValueError):  # noqa: N818 - says what came
    """Bytes came that are no command of the printer's language, or none this one can draw."""


@dataclass(frozen=True)
class UndrawnLabel:
    """A label of which only its commands are known."""

    data: bytes


class LabelEngine(Protocol):
    """What works off the bytes inside, in its language."""

    @property
    def stopped(self) -> bool:
        """Tell whether it prints nothing now."""
        ...

    @property
    def printed(self) -> Sequence[object]:
        """Give the labels that came out."""
        ...

    def answer(self, data: bytes) -> bytes:
        """Answer the questions in bytes just received, whatever else is waiting."""
        ...

    def work_off(self, data: bytes) -> bytes:
        """Print these bytes and tell of that unasked; raises `NotItsLanguage` and forgets them."""
        ...

    def stop_told(self) -> bytes:
        """Give what it says unasked when it stops."""
        ...

    def mend(self) -> None:
        """Take back what of its own may stop it."""
        ...

    def restart(self) -> None:
        """Begin anew after a power cut; the labels stay."""
        ...


class SimulatedLabelPrinter(PrinterInside):
    """The inside; a line connects it."""

    # no paper sensor before the end, no feed key that stops it, nothing to say while it starts
    marks = frozenset({"cover_open", "paper_out", "cutter_error", "fatal_error", "overheated"})

    def __init__(self, engine: LabelEngine, behaviour: Behaviour, tell: Tell) -> None:
        """Take what works off the bytes, how it differs from a good one, and whom to tell."""
        self._engine = engine
        super().__init__(behaviour, tell)

    def _start(self) -> None:
        super()._start()
        self._was_stopped = self.stopped

    @property
    def stopped(self) -> bool:
        """Tell whether it prints nothing now."""
        return self._engine.stopped

    def _restart(self) -> None:
        self._engine.restart()

    def _mend(self) -> None:
        super()._mend()
        self._engine.mend()

    def _taken(self, data: bytes) -> bytes:
        return self._engine.answer(data) + self._print(data)

    def _work_off(self, data: bytes) -> bytes:
        before = len(self._engine.printed)
        try:
            answers = self._engine.work_off(data)
        except NotItsLanguage:
            self.tell(Happened("not_understood", {"bytes": len(data)}))
            answers = b""
        for label in self._engine.printed[before:]:
            self.tell(Happened("page", {"page": label}))
        return answers

    def _noise(self) -> bytes:
        return _NOISE

    def _changes(self) -> bytes:
        newly = self.stopped and not self._was_stopped
        self._was_stopped = self.stopped
        return self._engine.stop_told() if newly else b""
