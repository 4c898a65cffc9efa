"""The key of the secure channel, in a file that only the user who runs the station may read.

Without a key of its own a reader is spoken to by one that everybody knows, so none is made up: who
sets up the reader puts the same key into it.
"""

import os
import secrets
from pathlib import Path

KEY_FILE = "osdp.key"
KEY_BYTES = 16
_OTHERS = 0o077


class KeyUnusable(Exception):  # noqa: N818 - says what the key is
    """There is no key, it is none, or others may read it."""


def read_key(folder: Path) -> bytes:
    """Give the key of the station's folder; raises `KeyUnusable`."""
    path = folder / KEY_FILE
    try:
        if os.name == "posix" and path.stat().st_mode & _OTHERS:
            raise KeyUnusable
        key = bytes.fromhex(path.read_text("ascii"))
    except (OSError, ValueError) as error:
        raise KeyUnusable from error
    if len(key) != KEY_BYTES:
        raise KeyUnusable
    return key


def make_key(folder: Path) -> bool:
    """Make a key, unless there is a file already; tells whether it was made. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        made = os.open(folder / KEY_FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(made, "w", encoding="ascii") as file:
        file.write(f"{secrets.token_hex(KEY_BYTES)}\n")
        file.flush()
        os.fsync(file.fileno())
    return True
