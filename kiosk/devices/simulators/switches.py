"""What can be switched at a simulated device while it runs, by the words a person types."""

from typing import Protocol

from kiosk.devices.simulators.behaviour import LineBehaviour, LineState
from kiosk.devices.simulators.line import bytes_per_second
from kiosk.refusal import Refused

_LINE_WORDS = {
    "stuck": LineState.STUCK,
    "half-open": LineState.HALF_OPEN,
    "cable out": LineState.CABLE_OUT,
    "cable in": LineState.GOOD,
    "off": LineState.OFF,
    "on": LineState.GOOD,
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


def is_number(text: str) -> bool:
    """Tell whether a word is a number, and not too long a one."""
    return text.isascii() and text.isdigit() and len(text) < 10
