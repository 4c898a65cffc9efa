"""What can go wrong with a serial line, as pyserial and the system raise it."""

import errno
from enum import Enum, auto

try:
    from termios import error as _terminal_error
except ImportError:  # Windows has none, and pyserial raises its own there
    _terminal_error = OSError  # type: ignore[misc,assignment,unused-ignore]

LINE_ERRORS = (OSError, ValueError, TypeError, _terminal_error)


_NO_LINE = {errno.ENOTTY, errno.EINVAL, errno.ENOSYS}


class LineFailure(Enum):
    """Why a line could not be opened or read."""

    FORBIDDEN = auto()  # the system forbids this program the device
    TAKEN = auto()  # another program has it
    NO_LINE = auto()  # what was named is no serial line
    NOT_THERE = auto()


def why_failed(error: BaseException) -> LineFailure:
    """Tell why from what was raised."""
    # pyserial hides the number of what a call on the port said in what it raises itself
    numbers = {_number(each) for each in (error, error.__context__) if each is not None}
    if numbers & {errno.EACCES, errno.EPERM}:
        return LineFailure.FORBIDDEN
    if numbers & {errno.EBUSY, errno.EAGAIN}:
        return LineFailure.TAKEN
    return LineFailure.NO_LINE if numbers & _NO_LINE else LineFailure.NOT_THERE


def _number(error: BaseException) -> int | None:
    number = getattr(error, "errno", None) or next(iter(error.args), None)
    return number if isinstance(number, int) else None
