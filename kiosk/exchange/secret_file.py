"""A secret in a file that nobody but the program's user may read."""

import os
import stat
from pathlib import Path
from typing import Literal

_LARGEST = 4096


class SecretUnreadable(Exception):  # noqa: N818 - an answer about a file, not a defect
    """The file holds nothing that may be used; neither the reason nor `detail` holds the secret.

    `open`: others than the program's user can read it.
    """

    def __init__(self, why: Literal["missing", "open", "empty"], detail: str = "") -> None:
        """Take the reason, and what the system says of it."""
        super().__init__(why)
        self.why = why
        self.detail = detail


def first_line_of(path: Path) -> str:
    """Read the first line; raises `SecretUnreadable`."""
    try:
        with path.open("rb") as file:
            # Of the file that is open: another one may have taken its name.
            about = os.fstat(file.fileno())
            others = stat.S_IRWXG | stat.S_IRWXO
            if os.name == "posix" and (about.st_mode & others or about.st_uid != os.geteuid()):
                raise SecretUnreadable("open")
            said = file.read(_LARGEST).decode("utf-8")
    except OSError as error:
        raise SecretUnreadable("missing", error.strerror or "") from error
    except UnicodeDecodeError:
        # Without its cause, which quotes what stands in the file.
        raise SecretUnreadable("empty") from None
    line = said.partition("\n")[0].rstrip("\r")
    if not line:
        raise SecretUnreadable("empty")
    return line
