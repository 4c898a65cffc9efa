"""Printers in words, and as scripts read them."""

from typing import Any

from kiosk.devices.discovery import Found, Way
from kiosk.dispatch.printer_words import code_of
from kiosk.dispatch.printers import PrinterStanding
from kiosk.settings import PrinterSettings
from kiosk.typed_text import cleaned
from kiosk.wording.printer_states import metres_in_words, paper_left, state_label, what_to_do
from kiosk.wording.voice import Voice, phrase

CONFIGURED = phrase("CommandLine", "Printers of foaje.toml:")
NONE_CONFIGURED = phrase("CommandLine", "No printer is described in foaje.toml.")
FOUND = phrase("CommandLine", "Found on this computer:")
FOUND_WITH_NETWORK = phrase("CommandLine", "Found on this computer and in {network}:")
NOTHING_FOUND = phrase("CommandLine", "Nothing else was found.")
ROLL_NOTED = phrase("CommandLine", "The new roll in {printer} is noted.")
WRITTEN = phrase("CommandLine", "It is written to {file}.")
NOT_JOURNALLED = phrase(
    "CommandLine", "That the list was printed could not be written in the journal. {why}"
)
_WAYS = {
    Way.SERIAL: phrase("CommandLine", "serial port"),
    Way.USB: phrase("CommandLine", "USB printer"),
    Way.QUEUE: phrase("CommandLine", "print queue"),
    Way.NETWORK: phrase("CommandLine", "listens as a printer does"),
}


def where_is(printer: PrinterSettings) -> str:
    """Give where a printer is connected, as its settings say it."""
    if printer.connection == "tcp":
        return f"{printer.address}:{printer.port}"
    return printer.queue if printer.connection == "cups" else printer.device


def printer_as_json(voice: Voice, printer: PrinterStanding) -> dict[str, Any]:
    """Give a printer as scripts read it; lengths are metres, null where not known."""
    state, settings = printer.state, printer.settings
    return {
        "name": printer.name,
        "connection": settings.connection,
        "where": where_is(settings),
        "prints": list(settings.prints),
        "state": state.lane.value,
        "fault": state.fault.value if state.fault is not None else None,
        "answers": state.answers,
        "near_end": state.near_end,
        "message": state_label(voice, code_of(printer)),
        "advice": _advice(voice, printer),
        "paper": {
            "verdict": printer.paper.value,
            "left_metres": _rounded(printer.left_metres),
            "list_metres": _rounded(printer.list_metres),
        },
    }


def printer_in_words(voice: Voice, printer: PrinterStanding) -> str:
    """Tell a printer on one line."""
    parts = (
        state_label(voice, code_of(printer)),
        _advice(voice, printer),
        paper_left(voice, printer.left_metres),
    )
    told = " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)
    return f"{cleaned(printer.name)} ({cleaned(where_is(printer.settings))}): {told}"


def found_as_json(found: Found) -> dict[str, str]:
    """Give something found as scripts read it."""
    return {"way": found.way.value, "where": found.where, "told": found.told}


def found_in_words(voice: Voice, found: Found) -> str:
    """Tell something found on one line."""
    told = f" ({cleaned(found.told)})" if found.told else ""
    return f"{cleaned(found.where)}: {voice.say(_WAYS[found.way])}{told}"


def _advice(voice: Voice, printer: PrinterStanding) -> str:
    return what_to_do(voice, code_of(printer), metres_in_words(voice, printer.list_metres or 0.0))


def _rounded(metres: float | None) -> float | None:
    return None if metres is None else round(metres, 2)
