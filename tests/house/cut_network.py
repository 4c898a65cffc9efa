"""A network of its own for one station, with a cable that can be cut without anybody being told."""

import os
import shutil
import subprocess
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from tests.db.sync.front import Front
from tests.house.stations_at_work import StationProcess

_NOBODY = "02:00:00:00:00:99"
"""A hardware address that nobody has: what is sent to it is lost, and no reset comes back."""
_numbers = count(os.getpid() % 200)


class CutNetwork:
    """A network namespace with one cable to this machine; gone after its `with`."""

    def __init__(self) -> None:
        """Choose names and addresses; skips the test where no namespaces can be made."""
        program = shutil.which("ip")
        if program is None or os.geteuid() != 0:
            pytest.skip("network namespaces need iproute2 and root")
        self._program = program
        number = next(_numbers) % 250
        self.name, self._outer, self._inner = (f"foaje{number}{end}" for end in ("", "o", "i"))
        self.here, self._there = f"10.77.{number}.1", f"10.77.{number}.2"

    def __enter__(self) -> Self:
        try:
            self._ip("netns", "add", self.name)
        except subprocess.CalledProcessError as error:
            pytest.skip(f"no network namespaces here: {error.stderr}")
        self._ip("link", "add", self._outer, "type", "veth", "peer", self._inner)
        self._ip("link", "set", self._inner, "netns", self.name)
        self._ip("address", "add", f"{self.here}/30", "dev", self._outer)
        self._ip("link", "set", self._outer, "up")
        self._inside("address", "add", f"{self._there}/30", "dev", self._inner)
        self._inside("link", "set", self._inner, "up")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._ip("netns", "delete", self.name)
        subprocess.run(
            [self._program, "link", "delete", self._outer], check=False, capture_output=True
        )

    @property
    def command(self) -> list[str]:
        """Give what starts a program within."""
        return [self._program, "netns", "exec", self.name]

    def cut(self) -> None:
        """Lose everything on the cable, both ways."""
        lost = ("lladdr", _NOBODY, "nud", "permanent")
        self._inside("neighbour", "replace", self.here, *lost, "dev", self._inner)
        self._ip("neighbour", "replace", self._there, *lost, "dev", self._outer)

    def mend(self) -> None:
        """Carry again what is sent."""
        self._inside("neighbour", "delete", self.here, "dev", self._inner)
        self._ip("neighbour", "delete", self._there, "dev", self._outer)

    def _inside(self, *words: str) -> None:
        self._ip("-netns", self.name, *words)

    def _ip(self, *words: str) -> None:
        subprocess.run([self._program, *words], check=True, capture_output=True, text=True)


def move_into(network: CutNetwork, station: StationProcess, front: Front, authority: Path) -> None:
    """Have a station reach the server over the cable, encrypted."""
    settings = station.folder / "foaje.toml"
    kept = [
        line
        for line in settings.read_text("utf-8").splitlines()
        if not line.startswith(("host", "port", "encryption"))
    ]
    port = front.address().port
    kept += [f'host = "{network.here}"', f"port = {port}", f'root_certificate = "{authority}"']
    settings.write_text("\n".join(kept), "utf-8")
    station.within = network.command
