"""A call to the desk from the foyer, which names nobody."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CallReason(StrEnum):
    """Why somebody wants the desk without registering (TF 2:18: no name, no errand).

    GROUP: more of a group have come, whose first ones have been met already.
    """

    PUBLIC_DOCUMENT = "public_document"
    HELP = "help"
    GROUP = "group"
    DELIVERY = "delivery"
    SAID_LEFT = "said_left"

    @property
    def wants_somebody(self) -> bool:
        """Tell whether somebody stands in the foyer and waits; who says to have left does not."""
        return self is not CallReason.SAID_LEFT


@dataclass(frozen=True)
class DeskCall:
    """Somebody in the foyer wants the desk; who or why is not asked.

    `unanswered` tells that nobody said to be coming in the time allowed.
    """

    call_id: str
    reason: CallReason
    called_at: datetime
    acknowledged: bool = False
    unanswered: bool = False
