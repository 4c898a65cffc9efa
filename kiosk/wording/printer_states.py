"""How a printer stands and what to do about it, in words and as the name of a small picture.

Codes are those of `PrinterFault`, "ready", "connecting", "stopped" and "cannot_answer" for the
printer, "ending" and "too_short" for its roll.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.wording.voice import Phrase, Voice, phrase


@dataclass(frozen=True)
class PrinterWords:
    """A state in a word or two, what to do (empty when nothing), and the picture's name."""

    label: Phrase
    advice: Phrase | None
    icon: str


_CHECK_CABLE = phrase("PrinterStates", "Check that it is switched on and that its cable is in.")
_FAULT = PrinterWords(
    phrase("PrinterStates", "Shows a fault"),
    phrase(
        "PrinterStates",
        "Switch it off, look for paper that has stuck at the knife, and switch it on.",
    ),
    "printer-fault",
)
_STATES: Mapping[str, PrinterWords] = {
    "ready": PrinterWords(phrase("PrinterStates", "Ready"), None, "printer-ready"),
    "cannot_answer": PrinterWords(
        phrase("PrinterStates", "Takes what is sent"),
        phrase("PrinterStates", "It cannot tell how it is. Look now and then that it has paper."),
        "printer",
    ),
    "connecting": PrinterWords(phrase("PrinterStates", "Connecting"), None, "printer-connecting"),
    "stopped": PrinterWords(phrase("PrinterStates", "Not started"), None, "printer-connecting"),
    "unreachable": PrinterWords(
        phrase("PrinterStates", "Not reached"), _CHECK_CABLE, "printer-unplugged"
    ),
    "gone": PrinterWords(phrase("PrinterStates", "Disappeared"), _CHECK_CABLE, "printer-unplugged"),
    "not_allowed": PrinterWords(
        phrase("PrinterStates", "May not be used"),
        phrase("PrinterStates", "This computer may not use it. Ask support."),
        "printer-fault",
    ),
    "silent": PrinterWords(
        phrase("PrinterStates", "No answer"),
        phrase("PrinterStates", "Switch it off and on again."),
        "printer-power",
    ),
    "busy": PrinterWords(
        phrase("PrinterStates", "Busy"),
        phrase(
            "PrinterStates",
            "Something else uses it, or its feed button is held down. "
            "If it stays so, switch it off and on again.",
        ),
        "printer-connecting",
    ),
    "paper_out": PrinterWords(
        phrase("PrinterStates", "Out of paper"),
        phrase("PrinterStates", "Put in a new roll and close the cover."),
        "paper-out",
    ),
    "cover_open": PrinterWords(
        phrase("PrinterStates", "Cover open"),
        phrase("PrinterStates", "Press the cover down until it clicks."),
        "printer-open",
    ),
    "overheated": PrinterWords(
        phrase("PrinterStates", "Too hot"),
        phrase("PrinterStates", "Let it rest. It goes on by itself when it has cooled."),
        "printer-hot",
    ),
    "printer_error": _FAULT,
    "wrong_paper": PrinterWords(
        phrase("PrinterStates", "Another roll than usual"),
        phrase("PrinterStates", "Put in the roll this printer is set up for, or ask support."),
        "paper-out",
    ),
    "paused": PrinterWords(
        phrase("PrinterStates", "Paused"),
        phrase("PrinterStates", "Take the label that is waiting, or press its pause button once."),
        "printer-power",
    ),
    "no_queue": PrinterWords(
        phrase("PrinterStates", "No print queue"),
        phrase("PrinterStates", "This computer does not know its print queue. Ask support."),
        "printer-unplugged",
    ),
    "queue_stopped": PrinterWords(
        phrase("PrinterStates", "Print queue stopped"),
        phrase("PrinterStates", "This computer keeps back what is printed. Ask support."),
        "printer-power",
    ),
    "ending": PrinterWords(
        phrase("PrinterStates", "Paper ends soon"),
        phrase("PrinterStates", "Have a new roll at hand."),
        "paper-low",
    ),
    "too_short": PrinterWords(
        phrase("PrinterStates", "Too little paper"),
        phrase(
            "PrinterStates",
            "What is left does not hold the list of those inside, which takes {needed} m. "
            "Put in a new roll.",
        ),
        "paper-low",
    ),
}
_THE_ONE = phrase("PrinterStates", "Printer: {state}")
_LEFT = phrase("PrinterStates", "About {metres} m of paper left")


def state_label(voice: Voice, code: str) -> str:
    """Say a state in a word or two; a fault this program does not know is a fault."""
    return voice.say(_STATES.get(code, _FAULT).label)


def state_within(voice: Voice, code: str) -> str:
    """Say the same within a sentence."""
    label = state_label(voice, code)
    return label[:1].lower() + label[1:]


def printer_says(voice: Voice, code: str, name: str = "") -> str:
    """Say in one line how a printer stands; by its `name` where there are several."""
    state = state_within(voice, code)
    return f"{name}: {state}" if name else voice.say(_THE_ONE, state=state)


def what_to_do(voice: Voice, code: str, needed: str = "") -> str:
    """Say what to do about a state; empty when there is nothing to do."""
    advice = _STATES.get(code, _FAULT).advice
    return voice.say(advice, needed=needed) if advice is not None else ""


def state_icon(code: str) -> str:
    """Give the name of the state's picture."""
    return _STATES.get(code, _FAULT).icon


def metres_in_words(voice: Voice, metres: float) -> str:
    """Tell a length of paper to half a metre: the estimate knows no better. `12`, `2,5`."""
    halves = round(metres * 2) / 2
    number = f"{halves:.0f}" if halves == int(halves) else f"{halves:.1f}"
    return number.replace(".", "," if voice.language == "sv" else ".")


def paper_left(voice: Voice, metres: float | None) -> str:
    """Tell what is left on a roll; empty when that is not known."""
    return voice.say(_LEFT, metres=metres_in_words(voice, metres)) if metres is not None else ""
