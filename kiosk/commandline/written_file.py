"""An answer that is a file, written where the user wants it."""

import errno
from pathlib import Path

from kiosk.commandline.output import write_bytes
from kiosk.refusal import Refused


def write_out(content: bytes, out: Path | None) -> None:
    """Write to a file, else to standard output as it is.

    Raises `Refused("command.out_not_writable")` and `StorageFailure("storage.disk_full")`.
    """
    from db.failure import StorageFailure

    if out is None:
        write_bytes(content)
        return
    try:
        out.write_bytes(content)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise StorageFailure("storage.disk_full", detail=str(error)) from error
        detail = error.strerror
        raise Refused("command.out_not_writable", file=str(out), detail=detail) from error
