"""A station at work in a process of its own, to be killed: it exchanges, and people arrive.

Hears lines: `arrive N`, `every SECONDS` (0 ends it), `standing`, `watch` and `size`. Tells `at
work` once, `+id began durable` of each commit, and what it is asked: how it stands, the bytes of
memory it has, and with `watch` from then on `?id seen` of every visit it comes to show. Times are
seconds of one clock for all processes of a machine.
"""

import os
import sys
import threading
from pathlib import Path
from time import monotonic

from kiosk.house.belonging import tie_to_house
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor

_LOCK = threading.Lock()
_NEW_VISITS = "SELECT rowid, subject_id FROM visit WHERE rowid > ? ORDER BY rowid"


def tell(line: str) -> None:
    """Say a line, at once."""
    with _LOCK:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def arrive(station: Station) -> None:
    """Let somebody come, and tell so when it is durable."""
    began = monotonic()
    visit = station.do(arrive_unbooked, Visitor("Åsa Öberg"), actor="desk")
    tell(f"+{visit.visit_id} {began} {monotonic()}")


class Watch:
    """Tells of every visit when it is first to be seen here."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._changed = threading.Event()
        self._last_row = 0
        station.listen(lambda _: self._changed.set())
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while True:
            self._changed.wait()
            self._changed.clear()
            with self._station.reading() as connection:
                asked = connection.exec_driver_sql(_NEW_VISITS, (self._last_row,))
                seen, found = monotonic(), asked.all()
            for self._last_row, visit_id in found:
                tell(f"?{visit_id} {seen}")


def memory() -> int:
    """Give the bytes of memory this process has to itself or shares."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


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


class AtWork:
    """A station that does what it is told, line by line."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self.tie = tie_to_house(station)
        self._arrivals = Arrivals(station)

    def hear(self, line: str) -> None:
        """Do what a line says."""
        word, _, number = line.strip().partition(" ")
        if word == "arrive":
            for _ in range(int(number)):
                arrive(self._station)
        elif word == "every":
            self._arrivals.come_every(float(number))
        elif word == "watch":
            Watch(self._station)
        elif word == "size":
            tell(f"={memory()}")
        elif word == "standing" and self.tie is not None:
            tell(f"={self.tie.standing.standing} {self.tie.standing.failure}".rstrip())

    def close(self) -> None:
        """Let nobody come any more, and hand over what is left."""
        self._arrivals.come_every(0)
        if self.tie is not None:
            self.tie.close()


def work(folder: Path) -> None:
    """Be a station until standard input ends."""
    with Station(folder) as station:
        at_work = AtWork(station)
        tell("at work")
        for line in sys.stdin:
            at_work.hear(line)
        at_work.close()


if __name__ == "__main__":
    work(Path(sys.argv[1]))
