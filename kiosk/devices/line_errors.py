"""What can go wrong with a serial line, as pyserial and the system raise it."""

import errno
from enum import Enum, auto

try:
    from termios import error as _terminal_error
except ImportError:  # Windows has none, and pyserial raises its own there
    _terminal_error = OSError  # type: ignore[misc,assignment,unused-ignore]

LINE_ERRORS = (OSError, ValueError, TypeError, _terminal_error)


class NotOpened(Enum):
    """Why a line could not be opened."""

    FORBIDDEN = auto()  # the system forbids this program the device
    TAKEN = auto()  # another program has it
    NOT_THERE = auto()


def why_not_opened(error: BaseException) -> NotOpened:
    """Tell why from what opening raised."""
    number = getattr(error, "errno", None)
    if number in (errno.EACCES, errno.EPERM):
        return NotOpened.FORBIDDEN
    if number in (errno.EBUSY, errno.EAGAIN):
        return NotOpened.TAKEN
    return NotOpened.NOT_THERE
