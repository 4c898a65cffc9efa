"""Counts the bytes of a job, and lets a fault strike at one of them.

They are counted from the command a job begins with, so the sender's questions before it do not
shift where a fault strikes.
"""

from collections.abc import Iterator

from kiosk.devices.simulators.behaviour import Behaviour, LineState, Tell, strike_now


class StruckJob:
    """The bytes of one job; `mute` once a fault struck after which nothing more is printed."""

    def __init__(self, begins: bytes, behaviour: Behaviour, tell: Tell) -> None:
        """Take the command that a job begins with."""
        self.mute = False
        self._begins = begins
        self._behaviour = behaviour
        self._tell = tell
        self.forget()

    def forget(self) -> None:
        """Wait for the next job, and count from its beginning."""
        self._before = b""
        self._count: int | None = None

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Give what arrives of these bytes, in pieces; between two of them the fault strikes.

        Raises `PowerCut` when the power goes.
        """
        if self._count is None:
            seen, passed = self._before + data, len(self._before)
            start = seen.find(self._begins)
            if start == -1:
                self._before = seen[1 - len(self._begins) :]
                yield data
                return
            if start > passed:
                yield seen[passed:start]
            self._count = max(passed - start, 0)
            data = seen[max(start, passed) :]
        left = max(self._behaviour.strikes_at - self._count, 0)
        self._count += len(data)
        if self._behaviour.strike is None or len(data) < left:
            yield data
            return
        yield data[:left]
        self.mute = strike_now(self._behaviour, self._behaviour.strike, self._tell) or self.mute
        if self._behaviour.line is LineState.GOOD:  # else the rest never comes
            yield data[left:]
