"""The paper on the printers' rolls, beside the list it may have to hold."""

import math
from pathlib import Path

from kiosk.dispatch.list_length import list_metres
from kiosk.dispatch.paper_rolls import ENDING_METRES, PaperRolls
from kiosk.dispatch.printers import left_on
from kiosk.doctor.findings import Finding, green, red
from kiosk.settings import PrinterSettings, Settings


def examine_paper(settings: Settings, folder: Path) -> list[Finding]:
    """Find whether each roll holds the list of those who are inside now, one row each."""
    rolls = PaperRolls(folder)
    return [
        _paper(each, left_on(rolls.roll(each.name), each), settings, folder)
        for each in settings.printers
        if "evacuation_list" in each.prints
    ]


def _paper(
    printer: PrinterSettings, left: float | None, settings: Settings, folder: Path
) -> Finding:
    name = printer.name
    if left is None:
        return green("paper", "length_unknown", name=name)
    needed = list_metres(folder, settings, printer)
    if needed is None:
        return green("paper", "list_unknown", name=name, left=math.floor(left))
    facts = {"left": math.floor(left), "needed": math.ceil(needed)}
    if left < needed:
        return red("paper", "too_short", name=name, **facts)
    return green("paper", "ending" if left < ENDING_METRES else "in_order", name=name, **facts)
