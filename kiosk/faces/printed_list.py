"""What a face says of a list that was to be printed."""

from kiosk.devices import PrinterFault, PrintOutcome
from kiosk.dispatch.evacuation_paper import PrintedList
from kiosk.wording.voice import Voice, phrase

_CONFIRMED = phrase("SecurityVoice", "Fetch the list at {printer}.")
_SENT = phrase("SecurityVoice", "The list is on its way from {printer}. See that it comes out.")
_UNKNOWN = phrase("SecurityVoice", "The list may have come out of {printer}. Go and look.")
_FAILED = phrase("SecurityVoice", "No list on paper. {why} Use the screen, or save it as PDF.")
_NO_PRINTER = phrase("SecurityVoice", "No printer is chosen for the list.")
_WHY_NOT = {
    PrinterFault.PAPER_OUT: phrase("SecurityVoice", "{printer} is out of paper."),
    PrinterFault.COVER_OPEN: phrase("SecurityVoice", "The cover of {printer} is open."),
    PrinterFault.UNREACHABLE: phrase("SecurityVoice", "{printer} is off or not connected."),
}
_NO_ANSWER = phrase("SecurityVoice", "{printer} does not answer.")
_PRINT_BROKE = phrase("SecurityVoice", "The list could not be printed. {why}")
_TONES = {PrintOutcome.CONFIRMED: "ok", PrintOutcome.SENT: "ok", PrintOutcome.UNKNOWN: "warn"}


def came_out(printed: PrintedList, voice: Voice) -> str:
    """Say where the paper is, or what to do without it."""
    if printed.outcome is PrintOutcome.CONFIRMED:
        return voice.say(_CONFIRMED, printer=printed.printer)
    if printed.outcome is PrintOutcome.SENT:
        return voice.say(_SENT, printer=printed.printer)
    if printed.outcome is PrintOutcome.UNKNOWN:
        return voice.say(_UNKNOWN, printer=printed.printer)
    return voice.say(_FAILED, why=_why(printed, voice))


def tone_of(printed: PrintedList) -> str:
    """Give the tone of what is said: ok, warn, alarm."""
    return _TONES.get(printed.outcome, "alarm")


def not_printed(why: str, voice: Voice) -> str:
    """Say that there is no paper."""
    return voice.say(_PRINT_BROKE, why=why)


def _why(printed: PrintedList, voice: Voice) -> str:
    if not printed.printer:
        return voice.say(_NO_PRINTER)
    said = _WHY_NOT.get(printed.fault, _NO_ANSWER) if printed.fault else _NO_ANSWER
    return voice.say(said, printer=printed.printer)
