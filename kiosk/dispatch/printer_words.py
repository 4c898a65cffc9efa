"""How a printer stands as one code, and what came of something tried on it in words."""

from kiosk.devices import PrinterFault, PrintOutcome, PrintResult
from kiosk.devices.printer_state import LaneState
from kiosk.dispatch.printers import Paper, PrinterStanding
from kiosk.wording.printer_states import state_within, what_to_do
from kiosk.wording.voice import Voice, phrase

PAPER_IN_NEED = (Paper.ENDING, Paper.TOO_SHORT)

_CAME = phrase("PrinterTest", "It came out of {printer}.")
_SENT = phrase("PrinterTest", "It has been sent to {printer}. See that it comes out.")
_PERHAPS = phrase("PrinterTest", "It may have come out of {printer}. Go and look.")
_FAILED = phrase("PrinterTest", "Nothing came out of {printer}: {state}. {advice}")


def code_of(printer: PrinterStanding) -> str:
    """Give the one code that tells most of a printer now."""
    state = printer.state
    if state.lane is LaneState.NEEDS_PERSON and state.fault is not None:
        return state.fault.value
    if state.lane is not LaneState.READY:
        return state.lane.value
    if printer.paper in PAPER_IN_NEED:
        return printer.paper.value
    return LaneState.READY.value if state.answers else "cannot_answer"


def came_of_trial(voice: Voice, printer: str, result: PrintResult) -> tuple[str, str]:
    """Say what came of a page tried, and give the tone of that."""
    if result.outcome is PrintOutcome.CONFIRMED:
        return voice.say(_CAME, printer=printer), "ok"
    if result.outcome is PrintOutcome.SENT:
        return voice.say(_SENT, printer=printer), "ok"
    if result.outcome is PrintOutcome.UNKNOWN:
        return voice.say(_PERHAPS, printer=printer), "warn"
    code = (result.fault or PrinterFault.PRINTER_ERROR).value
    state, advice = state_within(voice, code), what_to_do(voice, code)
    return voice.say(_FAILED, printer=printer, state=state, advice=advice), "warn"
