"""What can happen at the contact of the fire alarm. Nobody's name stands in it.

`since` is when the contact said so, in milliseconds since 1970: it is shown first and journalled
after, if need be much later.
"""

from typing import ClassVar

from db.bodies import Bodies, Body


class AlarmRaised(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The fire alarm has gone off."""

    kind: ClassVar[str] = "alarm.raised.1"
    since: int


class AlarmFault(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The contact can tell of no alarm: its cable, its port or its reader is at fault."""

    kind: ClassVar[str] = "alarm.fault.1"
    since: int
    fault: str


class AlarmEnded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The alarm or the fault is over; told by the contact, also behind a person who said so."""

    kind: ClassVar[str] = "alarm.ended.1"


ALARM_BODIES = Bodies(AlarmRaised, AlarmFault, AlarmEnded)
