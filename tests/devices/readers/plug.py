"""A serial port that can be pulled out: a link to a pseudo terminal."""

import os
import tty
from pathlib import Path


class Plug:
    """One port; what is written here comes out of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ends: tuple[int, int] | None = None

    def put_in(self) -> None:
        line, far = os.openpty()
        tty.setraw(far)
        self._ends = (line, far)
        self.path.symlink_to(os.ttyname(far))

    def pull_out(self) -> None:
        if self._ends is not None:
            self.path.unlink()
            for end in self._ends:
                os.close(end)
            self._ends = None

    def say(self, data: bytes) -> None:
        assert self._ends is not None
        os.write(self._ends[0], data)

    def asked(self, length: int) -> bytes:
        assert self._ends is not None
        return os.read(self._ends[0], length)
