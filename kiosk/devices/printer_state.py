"""The state of a printer between jobs, folded from what it says each time it is asked."""

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.devices.printer_status import PrinterStatus
from kiosk.devices.transports import PrinterFault

PASSING = frozenset(
    {PrinterFault.UNREACHABLE, PrinterFault.GONE, PrinterFault.SILENT, PrinterFault.BUSY}
)
"""What may be over by itself in a moment: a printer that starts, a cable that is being moved."""


class LaneState(StrEnum):
    """How a printer's lane stands."""

    STOPPED = "stopped"  # not asked yet, or no more
    CONNECTING = "connecting"  # not reached yet, or lost a moment ago
    READY = "ready"
    NEEDS_PERSON = "needs_person"


@dataclass(frozen=True)
class PrinterState:
    """How one printer stands.

    `fault` says why it is not ready. A printer that does not `answer` takes jobs and says nothing
    of itself: it is ready as far as anybody can tell. `near_end` comes from its own sensor.
    """

    name: str
    lane: LaneState = LaneState.STOPPED
    fault: PrinterFault | None = None
    near_end: bool = False
    answers: bool = True

    @property
    def needs_person(self) -> bool:
        """Tell whether somebody must go there before it prints again."""
        return self.lane is LaneState.NEEDS_PERSON


def state_after(before: PrinterState, status: PrinterStatus) -> PrinterState:
    """Give the state after the printer was asked once more.

    What may pass by itself is connecting when it is met for the first time, and a person's matter
    when the next question finds it again.
    """
    fault = status.fault
    if fault is None:
        return PrinterState(
            before.name, LaneState.READY, None, status.paper_near_end, answers=status.asked
        )
    near_end = status.paper_near_end or before.near_end
    met_before = before.fault in PASSING
    if fault in PASSING and not met_before and not before.needs_person:
        return replace(before, lane=LaneState.CONNECTING, fault=fault, near_end=near_end)
    return replace(before, lane=LaneState.NEEDS_PERSON, fault=fault, near_end=near_end)


@dataclass(frozen=True)
class RollWatch:
    """What the sensors have shown since the roll was last known to be in use.

    `was_low` is remembered while the cover is open: sensors see nothing then.
    """

    ran_out: bool = False
    was_low: bool = False
    opened: bool = False


def roll_after(before: RollWatch, status: PrinterStatus) -> tuple[RollWatch, bool]:
    """Follow the sensors; the second answer tells that a new roll has been put in.

    Paper after none is a new roll. Enough paper after nearly none is one only when the cover was
    opened in between: the sensor near the end flutters while the roll turns.
    """
    if not status.asked or status.silent or status.broke is not None:
        return before, False
    if status.paper_out:
        return RollWatch(ran_out=True), False
    if status.cover_open:
        return RollWatch(before.ran_out, before.was_low, opened=True), False
    if status.fault is not None:
        return before, False
    new_roll = before.ran_out or (before.was_low and before.opened and not status.paper_near_end)
    return RollWatch(was_low=status.paper_near_end), new_roll
