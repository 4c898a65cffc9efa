"""What a fire alarm's contact says, as pure rules: levels of lines in, changes of state out.

The contact is dry: it only opens and closes. With one line an open cable looks like an open
contact. With two, one closed and one open at rest, a sound contact never shows both alike, so that
a cut or shorted cable is a fault and never an alarm, nor is silence taken for rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class AlarmState(StrEnum):
    """How the contact stands."""

    OK = "ok"
    ALARM = "alarm"
    FAULT = "fault"


class ContactFault(StrEnum):
    """Why the contact says nothing of a fire."""

    CABLE = "cable"
    """Both lines stand alike: cut, shorted or wrongly connected."""
    GONE = "gone"
    """The port or the reader does not answer: pulled out, or without power."""
    NOT_ALLOWED = "not_allowed"
    """The computer may not open the port."""
    BUSY = "busy"
    """Another program holds the port."""
    NO_LINES = "no_lines"
    """What was named is no serial port with modem lines, or no reader with such inputs."""
    NO_KEY = "no_key"
    """The reader's key is missing, or others may read it."""
    NO_LIBRARY = "no_library"
    """What speaks to readers on a bus is not installed."""


@dataclass(frozen=True)
class Verdict:
    """What one look at the lines says; `fault` only with `AlarmState.FAULT`."""

    state: AlarmState
    fault: ContactFault | None = None


AT_REST = Verdict(AlarmState.OK)
ALARMED = Verdict(AlarmState.ALARM)


def faulty(fault: ContactFault) -> Verdict:
    """Give the verdict of a contact that cannot be read."""
    return Verdict(AlarmState.FAULT, fault)


def judge(closed: Sequence[bool], *, closed_at_rest: bool) -> Verdict:
    """Judge what one look found: whether the first line's contact is closed, and the second's.

    `closed_at_rest` is the first line's polarity. A second line, if there is one, must always stand
    opposite to the first.
    """
    first, *others = closed
    if any(other == first for other in others):
        return faulty(ContactFault.CABLE)
    return AT_REST if first == closed_at_rest else ALARMED


@dataclass(frozen=True)
class Debounced:
    """What has stood long enough to be believed, and what may be about to replace it.

    Times are seconds of one monotonic clock. `settled` is None until anything has been believed.
    """

    hold: float
    settled: Verdict | None = None
    candidate: Verdict | None = None
    since: float = 0.0
    looked_at: float = 0.0

    def after(self, verdict: Verdict, at: float) -> "Debounced":
        """Give what is believed after another look.

        A verdict is believed once every look for `hold` seconds has found it. Two looks further
        apart than that tell nothing of the time between them, so the count begins anew: a computer
        that slept has not seen a contact held.
        """
        unseen = at - self.looked_at > self.hold
        if verdict != self.candidate or unseen:
            return replace(self, candidate=verdict, since=at, looked_at=at)
        settled = verdict if at - self.since >= self.hold else self.settled
        return replace(self, settled=settled, looked_at=at)
