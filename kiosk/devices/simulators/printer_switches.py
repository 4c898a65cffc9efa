"""What can be switched at a simulated printer while it runs, by the words a person types."""

import re
from collections.abc import Callable, Mapping

from kiosk.devices.simulators.behaviour import Behaviour, LineState, Strike
from kiosk.devices.simulators.brother import Roll, SimulatedBrother
from kiosk.devices.simulators.inside import PrinterInside
from kiosk.devices.simulators.switches import ON_OFF, LineSwitches, SwitchedLine, is_number
from kiosk.devices.simulators.zebra import SimulatedZebra
from kiosk.refusal import Refused

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
_ROLL = re.compile(r"roll ([1-9]\d{0,2})(?:x([1-9]\d{0,2}))?")
_OF_SOME = re.compile(r"(roll|tells|cooling|pause|counts|hs mute)\b.*|cancel")

Manners = Mapping[str, Callable[[bool], object]]


class PrinterSwitches(LineSwitches):
    """The switches of a printer; `ok` makes everything well."""

    own_words: tuple[str, ...] = ()

    def __init__(self, line: SwitchedLine, printer: PrinterInside) -> None:
        """Take the printer and its line."""
        super().__init__(line, printer.behaviour)
        self._printer = printer
        self._behaviour: Behaviour = printer.behaviour
        self._conditions = _conditions_of(printer)
        self._manners = self._its_manners()
        self.words = (
            "ok",
            *self._conditions,
            "silent",
            "answering",
            *(f"{manner} {on}" for manner in self._manners for on in ON_OFF),
            *self.own_words,
            f"dies at N [{'|'.join(Strike)}]",
            *LineSwitches.words,
        )

    def typed(self, text: str) -> None:
        """Do what the words say.

        Raises `Refused` with `simulate.word_unknown` or `simulate.not_this_printer`.
        """
        words = " ".join(text.split()).casefold()
        if words not in self.words and self._is_anothers(words):
            raise Refused("simulate.not_this_printer", text=text.strip(), allowed=self.words)
        super().typed(text)

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

    def _its_manners(self) -> Manners:
        behaviour = self._behaviour
        return {
            "mute": lambda on: setattr(behaviour, "mute_when_stopped", on),
            "unasked": lambda on: setattr(behaviour, "speaks_unasked", on),
        }

    def _is_anothers(self, words: str) -> bool:
        """Tell whether another printer could be switched so."""
        return words in _CONDITION_WORDS or _OF_SOME.fullmatch(words) is not None

    def _switched(self, words: str) -> bool:
        if words in self._conditions:
            self._line.say(self._printer.set_condition(**self._conditions[words]))
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
        if words in ("silent", "answering"):
            self._behaviour.silent = words == "silent"
            return True
        manner, _, on = words.rpartition(" ")
        if manner not in self._manners or on not in ON_OFF:
            return False
        self._manners[manner](ON_OFF[on])
        return True


class BrotherSwitches(PrinterSwitches):
    """The switches of a QL printer: its roll too, what it tells of labels, its head that cools."""

    own_words = ("roll WIDTH[xLENGTH]",)

    def __init__(self, line: SwitchedLine, printer: SimulatedBrother) -> None:
        """Take the printer and its line."""
        self._inside = printer.inside
        super().__init__(line, printer)

    def state(self) -> dict[str, object]:
        """Tell how it is now."""
        roll = self._inside.roll
        own = {
            "roll": f"{roll.width}x{roll.length}" if roll.length else str(roll.width),
            "tells": self._inside.notifies,
            "cooling": self._inside.cools_before_printing,
        }
        return {**super().state(), **own}

    def _its_manners(self) -> Manners:
        inside = self._inside
        return {
            **super()._its_manners(),
            "tells": lambda on: setattr(inside, "notifies", on),
            "cooling": lambda on: setattr(inside, "cools_before_printing", on),
        }

    def _is_anothers(self, words: str) -> bool:
        return not words.startswith("roll") and super()._is_anothers(words)

    def _switched(self, words: str) -> bool:
        if (roll := _ROLL.fullmatch(words)) is None:
            return super()._switched(words)
        self._inside.roll = Roll(int(roll[1]), int(roll[2] or 0))
        return True


class ZebraSwitches(PrinterSwitches):
    """The switches of a ZPL printer: its keys too, its count, and what it says while stopped."""

    own_words = ("cancel",)

    def __init__(self, line: SwitchedLine, printer: SimulatedZebra) -> None:
        """Take the printer and its line."""
        self._zebra = printer
        super().__init__(line, printer)

    def state(self) -> dict[str, object]:
        """Tell how it is now."""
        inside = self._zebra.inside
        own = {
            "paused": inside.paused,
            "counts": inside.counts,
            "hs_mute": inside.mute_to_status_when_stopped,
            "count": inside.count,
        }
        return {**super().state(), **own}

    def _its_manners(self) -> Manners:
        inside = self._zebra.inside
        return {
            **super()._its_manners(),
            "pause": lambda on: self._line.say(self._zebra.pause(on=on)),
            "counts": lambda on: setattr(inside, "counts", on),
            "hs mute": lambda on: setattr(inside, "mute_to_status_when_stopped", on),
        }

    def _switched(self, words: str) -> bool:
        if words != "cancel":
            return super()._switched(words)
        self._zebra.cancel()
        return True


def switches_of(line: SwitchedLine, printer: PrinterInside) -> PrinterSwitches:
    """Give the switches that fit this printer."""
    match printer:
        case SimulatedBrother():
            return BrotherSwitches(line, printer)
        case SimulatedZebra():
            return ZebraSwitches(line, printer)
        case _:
            return PrinterSwitches(line, printer)


def _conditions_of(printer: PrinterInside) -> dict[str, dict[str, bool]]:
    """Give the words for what of this printer's condition can change."""
    known = {
        words: {mark: is_so for mark, is_so in marks.items() if mark in printer.marks}
        for words, marks in _CONDITION_WORDS.items()
    }
    return {words: marks for words, marks in known.items() if marks}
