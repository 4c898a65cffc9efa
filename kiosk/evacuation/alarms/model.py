"""An alarm of the fire alarm, or a fault of the contact that would tell of one."""

from dataclasses import dataclass
from datetime import datetime

CONTACT = "alarm_contact"
"""The actor of what the contact itself says."""
STILL_CLOSED = "still_closed"
"""Instead of a fault: an alarm was ended by hand, and its contact has not been at rest since."""


@dataclass(frozen=True)
class Alarm:
    """What a station's contact said and has not taken back.

    `fault` is "" for an alarm, else why the contact can tell of none. `since` is UTC.
    """

    alarm_id: str
    station: str
    since: datetime
    fault: str = ""
