"""How a simulated device differs from a good one, and the faults that strike it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.devices.printer_condition import Condition


class LineState(StrEnum):
    """What the way to a device is like."""

    GOOD = "good"
    STUCK = "stuck"  # takes nothing more
    HALF_OPEN = "half-open"  # lost without a word: nothing taken, nothing said, nothing closed
    CABLE_OUT = "cable-out"
    OFF = "off"  # power cut: connection reset, pseudo-terminal closed


class Strike(StrEnum):
    """What happens at the chosen byte of the job."""

    GONE = "off"
    PAPER_OUT = "paper"  # the rest waits in the printer until paper is loaded
    COVER_OPEN = "cover"
    MUTE = "mute"  # takes everything, prints nothing more, says nothing more
    STUCK = "stuck"
    HALF_OPEN = "half-open"  # the rest of the job never arrives
    CABLE_OUT = "cable"


class PowerCut(Exception):  # noqa: N818 - what happened, not a mistake
    """The device is gone."""


class Flow(StrEnum):
    """How a printer whose buffer is full tells the sender to wait."""

    NONE = "none"  # not at all: what comes is lost
    XONXOFF = "xonxoff"
    BUSY = "busy"  # by taking nothing more, as hardware flow control and a network do


@dataclass
class LineBehaviour:
    """How the line carries; the simulator and whoever watches it share this one object."""

    line: LineState = LineState.GOOD
    bytes_per_second: int | None = None
    one_byte_at_a_time: bool = False


@dataclass
class Behaviour(LineBehaviour):
    """How this printer differs from a good one.

    `buffer_bytes` is what it holds while stopped, None for no limit.
    """

    condition: Condition = field(default_factory=Condition)
    knows_process_id: bool = True
    knows_in_turn: bool = True
    identity: tuple[str, str] = ("EPSON", "TM-T88V")
    silent: bool = False
    mute_when_stopped: bool = False  # as many network cards are when the cover is open
    speaks_unasked: bool = False  # automatic status before, within and behind every answer
    buffer_bytes: int | None = None
    flow: Flow = Flow.NONE
    strike: Strike | None = None
    strikes_at: int = 0


@dataclass(frozen=True)
class Happened:
    """Something a watcher of the simulator may want to know, as a code and facts."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


Tell = Callable[[Happened], None]


def nobody_listens(_: Happened) -> None:
    """Tell nobody."""


def strike_now(behaviour: Behaviour, strike: Strike, tell: Tell) -> bool:
    """Let a fault happen; tells whether the device takes everything and says nothing from now on.

    Raises `PowerCut` when the power goes.
    """
    behaviour.strike = None
    tell(Happened("struck", {"strike": strike.value, "at": behaviour.strikes_at}))
    match strike:
        case Strike.GONE:
            behaviour.line = LineState.OFF
            raise PowerCut
        case Strike.PAPER_OUT:
            behaviour.condition.paper_out = True
        case Strike.COVER_OPEN:
            behaviour.condition.cover_open = True
        case Strike.STUCK:
            behaviour.line = LineState.STUCK
        case Strike.HALF_OPEN:
            behaviour.line = LineState.HALF_OPEN
        case Strike.CABLE_OUT:
            behaviour.line = LineState.CABLE_OUT
    return strike in (Strike.MUTE, Strike.STUCK)
