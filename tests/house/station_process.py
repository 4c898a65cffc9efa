"""A station at work in a process of its own, to be killed: it exchanges, and people arrive.

Hears lines: `arrive N`, `every SECONDS` (0 ends it) and `standing`. Tells `at work` once, `+id`
after each commit, and how it stands when it is asked.
"""

import sys
import threading
from pathlib import Path

from kiosk.house.belonging import tie_to_house
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor

_LOCK = threading.Lock()


def tell(line: str) -> None:
    """Say a line, at once."""
    with _LOCK:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def arrive(station: Station) -> None:
    """Let somebody come, and tell so when it is durable."""
    tell(f"+{station.do(arrive_unbooked, Visitor('Åsa Öberg'), actor='desk').visit_id}")


class Arrivals:
    """People who come one after another, until told otherwise."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._every = 0.0
        self._changed = threading.Event()
        threading.Thread(target=self._run, daemon=True).start()

    def come_every(self, seconds: float) -> None:
        """Let somebody come so often; 0 ends it."""
        self._every = seconds
        self._changed.set()

    def _run(self) -> None:
        while True:
            self._changed.wait(self._every or None)
            self._changed.clear()
            if self._every:
                arrive(self._station)


def work(folder: Path) -> None:
    """Be a station until standard input ends."""
    with Station(folder) as station:
        tie = tie_to_house(station)
        arrivals = Arrivals(station)
        tell("at work")
        for line in sys.stdin:
            word, _, number = line.strip().partition(" ")
            if word == "arrive":
                for _ in range(int(number)):
                    arrive(station)
            elif word == "every":
                arrivals.come_every(float(number))
            elif word == "standing" and tie is not None:
                tell(f"={tie.standing.standing} {tie.standing.failure}".rstrip())
        arrivals.come_every(0)
        if tie is not None:
            tie.close()


if __name__ == "__main__":
    work(Path(sys.argv[1]))
