"""A small disk that somebody else fills up, as a log or a copy of something does."""

import os
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

_BALLAST = "somebody-elses"


class SmallDisk:
    """Memory mounted as a disk of its own; unmounted after its `with`."""

    def __init__(self, megabytes: int) -> None:
        """Mount it; skips the test where that is not allowed."""
        self.folder = Path(tempfile.mkdtemp(prefix="foaje-disk-"))
        size = f"size={megabytes}m"
        mount = ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(self.folder)]
        if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
            self.folder.rmdir()
            pytest.skip("mounting is not allowed here")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        subprocess.run(["umount", "--lazy", str(self.folder)], check=True)
        self.folder.rmdir()

    def fill(self) -> None:
        """Leave room for nothing, not for one page."""
        with (self.folder / _BALLAST).open("ab", buffering=0) as ballast:
            for size in (2**20, 2**12):
                with suppress(OSError):
                    while ballast.write(bytes(size)) == size:
                        pass
        free = os.statvfs(self.folder)
        assert free.f_bavail * free.f_frsize < 2**12

    def make_room(self) -> None:
        """Throw away what filled it."""
        (self.folder / _BALLAST).unlink()
