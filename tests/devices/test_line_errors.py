"""Why a line failed is told by its number, also one that pyserial hides; all who open lines ask."""

import errno
import termios

import pytest
import serial

from kiosk.devices.line_errors import LineFailure, why_failed


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (PermissionError(errno.EACCES, "denied"), LineFailure.FORBIDDEN),
        (OSError(errno.EPERM, "not permitted"), LineFailure.FORBIDDEN),
        (BlockingIOError(errno.EAGAIN, "locked"), LineFailure.TAKEN),
        (serial.SerialException(errno.EBUSY, "busy"), LineFailure.TAKEN),
        (termios.error(errno.ENOTTY, "no terminal"), LineFailure.NO_LINE),
        (OSError(errno.EINVAL, "no such request"), LineFailure.NO_LINE),
        (FileNotFoundError(errno.ENOENT, "nothing there"), LineFailure.NOT_THERE),
        (OSError(errno.EIO, "pulled out"), LineFailure.NOT_THERE),
        (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), LineFailure.NOT_THERE),
        (serial.SerialException("no number"), LineFailure.NOT_THERE),
        (ValueError(["not", "a", "number"]), LineFailure.NOT_THERE),
        (TypeError(), LineFailure.NOT_THERE),
    ],
)
def test_a_failure_is_told_by_its_number(error: Exception, failure: LineFailure) -> None:
    assert why_failed(error) is failure


def test_a_number_that_pyserial_hides_is_found() -> None:
    hiding = serial.SerialException("Could not configure port")
    hiding.__context__ = termios.error(errno.ENOTTY, "Inappropriate ioctl for device")
    assert why_failed(hiding) is LineFailure.NO_LINE
