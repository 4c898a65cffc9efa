"""A simulated device as a person runs it: a program of its own, words typed, lines read."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any


class Simulation:
    """One running `kiosk simulate … --json`."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def type(self, words: str) -> None:
        """Type a line."""
        self._input.write(words + "\n")
        self._input.flush()

    def event(self, code: str) -> dict[str, Any]:
        """Give the next event of this code, and pass over others."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            event: dict[str, Any] = json.loads(line)
            if event["event"] == code:
                return event
        raise AssertionError(f"it ended without {code}")

    @property
    def _input(self) -> IO[str]:
        assert self.process.stdin is not None
        return self.process.stdin


@contextmanager
def simulation(folder: Path, *words: str) -> Iterator[Simulation]:
    """Run it until the test is done with it."""
    command = [sys.executable, "-m", "kiosk", "simulate", *words, "--json", "--data", str(folder)]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    ) as process:
        try:
            yield Simulation(process)
        finally:
            process.kill()
