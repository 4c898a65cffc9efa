"""All printers of the station: how each stands, what is on its roll, and what is tried on it."""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from db.clock import new_id
from kiosk.devices import Printer, PrintOutcome, PrintResult, open_printer
from kiosk.devices.printer_state import LaneState, PrinterState
from kiosk.dispatch.paper_rolls import ENDING_METRES, PaperRolls, Roll
from kiosk.dispatch.printer_lane import Pauses, PrinterLane
from kiosk.dispatch.takeover import Stopped
from kiosk.documents.print_head import PrintHead, head_of
from kiosk.page import Page
from kiosk.refusal import Refused
from kiosk.settings import PrinterSettings, Settings

log = logging.getLogger(__name__)

EVACUATION_LIST = "evacuation_list"


class Paper(StrEnum):
    """What is known of a roll."""

    UNKNOWN = "unknown"  # nobody has said how long a roll is
    ENOUGH = "enough"
    ENDING = "ending"
    TOO_SHORT = "too_short"  # for the list of those who are inside now


@dataclass(frozen=True)
class PrinterStanding:
    """A printer, its roll (`left_metres` None when not known), and the list it may have to print.

    `list_metres` is what the list of those inside needs; None before it was measured, and where
    this printer does not print it.
    """

    state: PrinterState
    settings: PrinterSettings
    paper: Paper
    left_metres: float | None = None
    list_metres: float | None = None

    @property
    def name(self) -> str:
        """Give the printer's name."""
        return self.state.name


def paper_of(
    state: PrinterState, settings: PrinterSettings, roll: Roll, list_metres: float | None
) -> Paper:
    """Judge a roll; the sensor of the printer knows better than the estimate, when it warns."""
    left = left_on(roll, settings)
    if left is not None and list_metres is not None and left < list_metres:
        return Paper.TOO_SHORT
    if state.near_end or (left is not None and left < ENDING_METRES):
        return Paper.ENDING
    return Paper.UNKNOWN if left is None else Paper.ENOUGH


def left_on(roll: Roll, settings: PrinterSettings) -> float | None:
    """Give about how many metres are left on a printer's roll; None when that is not known."""
    return roll.left_metres(settings.roll_metres, settings.near_end_left)


def standing_of(
    state: PrinterState, settings: PrinterSettings, roll: Roll, list_metres: float | None
) -> PrinterStanding:
    """Put together what is known of one printer."""
    needed = list_metres if EVACUATION_LIST in settings.prints else None
    paper = paper_of(state, settings, roll, needed)
    return PrinterStanding(state, settings, paper, left_on(roll, settings), needed)


def printer_named(settings: Settings, name: str) -> PrinterSettings:
    """Give the printer of this name; raises `Refused("printer.unknown")`."""
    for each in settings.printers:
        if each.name == name:
            return each
    known = ", ".join(each.name for each in settings.printers)
    raise Refused("printer.unknown", name=name, known=known)


class Printers(Stopped):
    """The lanes of the printers, told of on any thread. `print_now` alone takes time.

    Without `start` they print as well, and are asked nothing between jobs.
    """

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        now: Callable[[], datetime],
        opened: Callable[[PrinterSettings, Path], Printer] = open_printer,
        pauses: Pauses | None = None,
    ) -> None:
        """Make a lane for each printer of the settings; nothing is connected yet."""
        self.rolls = PaperRolls(folder)
        self._settings = settings
        self.lanes: Sequence[PrinterLane] = tuple(
            PrinterLane(opened(each, folder), each, self.rolls, now, pauses)
            for each in settings.printers
        )
        self._list_metres: dict[str, float] = {}
        self._listeners: list[Callable[[], None]] = []
        self._ready_again: list[Callable[[], None]] = []

    def start(self) -> None:
        """Start watching every printer."""
        for each in self.lanes:
            each.watch(self._hear)

    def close(self) -> None:
        """Watch no more."""
        for each in self.lanes:
            each.close()

    def listen(self, changed: Callable[[], None]) -> None:
        """Have `changed` called when something is to be shown anew, on whatever thread."""
        self._listeners.append(changed)

    def when_ready_again(self, ready: Callable[[], None]) -> None:
        """Have `ready` called when a printer has become ready: what waits for it can be tried."""
        self._ready_again.append(ready)

    def that_print(self, what: str) -> list[tuple[Printer, PrintHead]]:
        """Give the printers of something, best first, each with what is drawn for it depends on."""
        return [
            (each, head_of(each.settings)) for each in self.lanes if what in each.settings.prints
        ]

    def standings(self) -> tuple[PrinterStanding, ...]:
        """Give how each printer stands, in the order of the settings."""
        return tuple(
            standing_of(
                each.state,
                each.settings,
                each.roll,
                self._list_metres.get(each.name),
            )
            for each in self.lanes
        )

    def measure_list(self, millimetres: Callable[[PrinterSettings], float]) -> None:
        """Measure how much paper the list of those inside needs on each printer of lists."""
        wanted = [each.settings for each in self.lanes if EVACUATION_LIST in each.settings.prints]
        measured = {each.name: millimetres(each) / 1000 for each in wanted}
        if measured != self._list_metres:
            self._list_metres = measured
            self._tell(self._listeners)

    def new_roll(self, name: str) -> None:
        """Note that somebody has put a new roll in; raises `Refused("printer.unknown")`."""
        self._lane(name).new_roll()
        self._tell(self._listeners)

    def print_now(self, name: str, drawn: Callable[[PrintHead], Page]) -> PrintResult:
        """Print something at once that no job ordered; raises `Refused("printer.unknown")`."""
        lane = self._lane(name)
        result = lane.print_page(drawn(head_of(lane.settings)), new_id())
        if result.outcome is not PrintOutcome.FAILED:
            self._tell(self._listeners)
        return result

    def seconds(self, printer: str) -> float | None:
        """Give for how long a printer has needed a person; None when it may well print."""
        return self._lane(printer).stopped_for

    def reason(self, printer: str) -> str:
        """Give the code of why it does not print."""
        fault = self._lane(printer).state.fault
        return fault.value if fault is not None else ""

    def _lane(self, name: str) -> PrinterLane:
        wanted = printer_named(self._settings, name)
        return next(each for each in self.lanes if each.settings is wanted)

    def _hear(self, before: PrinterState, now: PrinterState) -> None:
        if now.lane is LaneState.READY and before.lane is not LaneState.READY:
            self._tell(self._ready_again)
        self._tell(self._listeners)

    def _tell(self, listeners: Iterable[Callable[[], None]]) -> None:
        for each in listeners:
            try:
                each()
            except Exception:
                log.exception("a listener of the printers failed")
