"""How a simulated printer differs from a good one, and the faults that strike it."""

from dataclasses import dataclass, field
from enum import Enum, auto

from kiosk.devices.printer_engine import Condition


class Strike(Enum):
    """What happens at the chosen byte of the job."""

    GONE = auto()  # power cut: connection reset, pseudo-terminal closed
    PAPER_OUT = auto()  # the rest waits in the printer until paper is loaded
    COVER_OPEN = auto()
    MUTE = auto()  # takes everything, prints nothing more, says nothing more
    STUCK = auto()  # takes nothing more


@dataclass
class Behaviour:
    """How this printer differs from a good one."""

    condition: Condition = field(default_factory=Condition)
    knows_process_id: bool = True
    knows_in_turn: bool = True
    silent: bool = False
    mute_when_stopped: bool = False  # as many network cards are when the cover is open
    speaks_unasked: bool = False  # automatic status before, within and behind every answer
    one_byte_at_a_time: bool = False
    bytes_per_second: int | None = None
    strike: Strike | None = None
    strikes_at: int = 0
