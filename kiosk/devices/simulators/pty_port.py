"""A pseudo-terminal, which a program opens as a serial port, and a path that leads to it."""

import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.refusal import Refused


@dataclass(frozen=True)
class PtyEnds:
    """Both ends while it is there; `device` is the port that a program opens."""

    master: int
    slave: int
    device: str


class PtyPort:
    """A port that is plugged in and pulled out; each time it is another one.

    `link`, when there is one, is a path that always leads to it, and is gone with it.
    """

    def __init__(self, link: Path | None = None) -> None:
        """Take the link; nothing is made yet."""
        self.ends: PtyEnds | None = None
        self._link = link

    def demand(self) -> PtyEnds:
        """Plug it in for the first time.

        Raises `Refused` with `simulate.no_pty`, `simulate.link_taken` or
        `simulate.link_not_writable`.
        """
        if not hasattr(os, "openpty"):
            raise Refused("simulate.no_pty")
        if self._link is not None and self._link.exists() and not self._link.is_symlink():
            raise Refused("simulate.link_taken", link=str(self._link))
        try:
            return self.plug_in()
        except OSError as error:
            detail = error.strerror or str(error)
            raise Refused(
                "simulate.link_not_writable", link=str(self._link), detail=detail
            ) from error

    def plug_in(self) -> PtyEnds:
        """Give the port, made now if it is not there; raises OSError."""
        if self.ends is None:
            import tty  # not on Windows

            master, slave = os.openpty()
            for end in (master, slave):
                tty.setraw(end)
            os.set_blocking(master, False)
            self.ends = PtyEnds(master, slave, os.ttyname(slave))
            if self._link is not None:
                self._remove_link()
                self._link.symlink_to(self.ends.device)
        return self.ends

    def pull_out(self) -> None:
        """Take it away; a second time does nothing."""
        if self.ends is not None:
            # first: once the ends are closed, its name may be that of somebody else's port
            self._remove_link()
            for end in (self.ends.master, self.ends.slave):
                os.close(end)
            self.ends = None

    def _remove_link(self) -> None:
        if self._link is not None and self._link.is_symlink():
            self._link.unlink()
