"""What can be switched at a simulated device while it runs, by the words a person types."""

from collections.abc import Callable
from typing import Protocol

from kiosk.devices.simulators.behaviour import Behaviour, LineBehaviour, LineState, Strike
from kiosk.devices.simulators.line import bytes_per_second
from kiosk.devices.simulators.printer import SimulatedPrinter
from kiosk.refusal import Refused

_LINE_WORDS = {
    "stuck": LineState.STUCK,
    "half-open": LineState.HALF_OPEN,
    "cable out": LineState.CABLE_OUT,
    "cable in": LineState.GOOD,
    "off": LineState.OFF,
    "on": LineState.GOOD,
}
_NO_ERROR = {"fatal_error": False, "cutter_error": False, "overheated": False}
_CONDITION_WORDS = {
    "paper out": {"paper_out": True},
    "paper near end": {"paper_near_end": True},
    "paper in": {"paper_out": False, "paper_near_end": False},
    "cover open": {"cover_open": True},
    "cover closed": {"cover_open": False},
    "feed pressed": {"feed_pressed": True},
    "feed released": {"feed_pressed": False},
    "error": {"fatal_error": True},
    "error cutter": {"cutter_error": True},
    "error heat": {"overheated": True},
    "error gone": _NO_ERROR,
    "starting": {"starting": True},
    "started": {"starting": False},
}
ON_OFF = {"on": True, "off": False}


class SwitchedLine(Protocol):
    """The part of a line that the switches need."""

    def set_line(self, state: LineState) -> None:
        """Change the line."""
        ...

    def say(self, *pieces: bytes) -> None:
        """Let the device say something unasked."""
        ...

    def wake(self) -> None:
        """Let the line see what was changed."""
        ...


class LineSwitches:
    """The switches that every simulated device has."""

    words: tuple[str, ...] = (*_LINE_WORDS, "bps N", "bps off", "split on", "split off", "state")

    def __init__(self, line: SwitchedLine, behaviour: LineBehaviour) -> None:
        """Take the line, and the behaviour it shares with its device."""
        self._line = line
        self._line_behaviour = behaviour

    def typed(self, text: str) -> None:
        """Do what the words say; raises `Refused("simulate.word_unknown")`."""
        words = " ".join(text.split()).casefold()
        if not self._switched(words):
            raise Refused("simulate.word_unknown", text=text.strip(), allowed=self.words)
        self._line.wake()

    def state(self) -> dict[str, object]:
        """Tell how it is now."""
        behaviour = self._line_behaviour
        return {
            "line": behaviour.line.value,
            "bytes_per_second": behaviour.bytes_per_second,
            "split": behaviour.one_byte_at_a_time,
        }

    def _switched(self, words: str) -> bool:
        if words in _LINE_WORDS:
            self._line.set_line(_LINE_WORDS[words])
            return True
        first, _, second = words.partition(" ")
        if first == "bps" and second == "off":
            self._line_behaviour.bytes_per_second = None
        elif first == "bps" and is_number(second) and int(second) >= 10:
            self._line_behaviour.bytes_per_second = bytes_per_second(int(second))
        elif first == "split" and second in ON_OFF:
            self._line_behaviour.one_byte_at_a_time = ON_OFF[second]
        else:
            return words == "state"
        return True


class PrinterSwitches(LineSwitches):
    """The switches of a printer; `ok` makes everything well."""

    words = (
        "ok",
        *_CONDITION_WORDS,
        "silent",
        "answering",
        "mute on",
        "mute off",
        "unasked on",
        "unasked off",
        f"dies at N [{'|'.join(Strike)}]",
        *LineSwitches.words,
    )

    def __init__(self, line: SwitchedLine, printer: SimulatedPrinter) -> None:
        """Take the printer and its line."""
        super().__init__(line, printer.behaviour)
        self._printer = printer
        self._behaviour: Behaviour = printer.behaviour

    def state(self) -> dict[str, object]:
        """Tell how it is now."""
        behaviour = self._behaviour
        return {
            "condition": behaviour.condition.wrong(),
            "silent": behaviour.silent,
            "mute": behaviour.mute_when_stopped,
            "unasked": behaviour.speaks_unasked,
            "dies_at": behaviour.strikes_at if behaviour.strike else None,
            "waiting_bytes": self._printer.waiting_bytes,
            **super().state(),
        }

    def _switched(self, words: str) -> bool:
        if words in _CONDITION_WORDS:
            self._line.say(self._printer.set_condition(**_CONDITION_WORDS[words]))
        elif words == "ok":
            said = self._printer.mend()
            self._line.set_line(LineState.GOOD)
            self._line.say(said)
        elif words.startswith("dies at "):
            return self._dies_at(words.removeprefix("dies at ").split())
        else:
            return self._set_manner(words) or super()._switched(words)
        return True

    def _dies_at(self, words: list[str]) -> bool:
        number, strike = [*words, Strike.GONE.value][:2] if words else ("", "")
        if len(words) > 2 or not is_number(number) or strike not in set(Strike):
            return False
        self._printer.strike_next_job(Strike(strike), int(number))
        return True

    def _set_manner(self, words: str) -> bool:
        behaviour = self._behaviour
        manners: dict[str, Callable[[bool], None]] = {
            "mute": lambda on: setattr(behaviour, "mute_when_stopped", on),
            "unasked": lambda on: setattr(behaviour, "speaks_unasked", on),
        }
        if words in ("silent", "answering"):
            behaviour.silent = words == "silent"
            return True
        manner, _, on = words.partition(" ")
        if manner not in manners or on not in ON_OFF:
            return False
        manners[manner](ON_OFF[on])
        return True


def is_number(text: str) -> bool:
    """Tell whether a word is a number, and not too long a one."""
    return text.isascii() and text.isdigit() and len(text) < 10
