"""A secret of the station in a file of its own, which only who runs the program can read."""

import os
from pathlib import Path

SECRET_MODE = 0o600
OF_OTHERS = 0o077
"""The rights that others may not have to such a file."""


def write_secret(path: Path, lines: str) -> None:
    """Write the file whole or not at all, and leave it durable; raises OSError."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    made = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, SECRET_MODE)
    with os.fdopen(made, "w", encoding="ascii") as content:
        content.write(lines)
        content.flush()
        os.fsync(content.fileno())
    unfinished.replace(path)


def others_can_read(path: Path) -> bool:
    """Tell whether somebody but the owner has any right to the file; raises OSError."""
    return os.name == "posix" and bool(path.stat().st_mode & OF_OTHERS)
