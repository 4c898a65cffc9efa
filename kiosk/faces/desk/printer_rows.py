"""Printers at the desk: a row for each, and the one line at the edge."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.devices import PrinterFault
from kiosk.devices.printer_state import LaneState
from kiosk.dispatch.printer_words import PAPER_IN_NEED, code_of
from kiosk.dispatch.printers import PrinterStanding
from kiosk.faces.desk.rows import Row
from kiosk.faces.desk.standing import printing
from kiosk.jobs.model import Job, JobState
from kiosk.wording.printer_states import (
    metres_in_words,
    paper_left,
    printer_says,
    state_icon,
    state_label,
    what_to_do,
)
from kiosk.wording.voice import Voice, phrase

_TONES = {LaneState.READY: "ok", LaneState.NEEDS_PERSON: "warn"}

_IN_DOUBT = phrase("DeskPrinters", "Did the badge come out?")
_IN_DOUBT_WHOSE = phrase("DeskPrinters", "Did the badge of {name} come out?")
_ROLL_NOTED = phrase("DeskPrinters", "The new roll in {printer} is noted.")


@dataclass(frozen=True)
class Edge:
    """What the header says of printing: words, tone and picture."""

    label: str
    tone: str
    icon: str


def tone_of(printer: PrinterStanding) -> str:
    """Give the tone of a printer's state."""
    code = code_of(printer)
    if code in PAPER_IN_NEED:
        return "warn"
    return _TONES.get(printer.state.lane, "neutral") if code != "cannot_answer" else "neutral"


def printer_row(voice: Voice, printer: PrinterStanding) -> Row:
    """Show a printer: its state as a chip, what to do, what is left, and its picture as mark."""
    code = code_of(printer)
    has_paper = printer.state.fault is not PrinterFault.PAPER_OUT
    needed = metres_in_words(voice, printer.list_metres or 0.0)
    return Row(
        key=printer.name,
        label=printer.name,
        second_line=what_to_do(voice, code, needed),
        time=paper_left(voice, printer.left_metres if has_paper else None),
        standing=state_label(voice, code),
        tone=tone_of(printer),
        mark=state_icon(code),
    )


def doubt_row(voice: Voice, job_id: str, visitor: str) -> Row:
    """Ask whether a badge came out."""
    said = voice.say(_IN_DOUBT_WHOSE, name=visitor) if visitor else voice.say(_IN_DOUBT)
    return Row(job_id, said, "", "")


def edge(
    voice: Voice, printers: Sequence[PrinterStanding], unprinted: Sequence[Job], doubts: int
) -> Edge:
    """Tell at the edge what matters most: a question, a printer in need, badges that wait."""
    if doubts:
        return Edge(voice.say(_IN_DOUBT), "warn", "printer-fault")
    troubled = [each for each in printers if each.state.needs_person] or [
        each for each in printers if tone_of(each) == "warn"
    ]
    if troubled:
        code = code_of(troubled[0])
        said = printer_says(voice, code)
        if len(printers) > 1:  # the state first: where there is little room the name is cut
            said = f"{state_label(voice, code)} · {troubled[0].name}"
        return Edge(said, "warn", state_icon(code))
    for_badges = any("badge" in each.settings.prints for each in printers)
    told = printing(voice, unprinted, has_printer=for_badges)
    if told.tone != "ok" or any(each.state is JobState.FAILED for each in unprinted):
        return Edge(told.label, told.tone, "printer")
    settled = [code_of(each) for each in printers]
    code = next((each for each in settled if each not in ("ready", "cannot_answer")), "")
    if code:
        return Edge(printer_says(voice, code), "neutral", state_icon(code))
    return Edge(told.label, told.tone, state_icon("ready"))


def roll_noted(voice: Voice, printer: str) -> str:
    """Say that a new roll was put in."""
    return voice.say(_ROLL_NOTED, printer=printer)
