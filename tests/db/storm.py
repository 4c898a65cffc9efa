"""A program to be killed: people arrive and leave as fast as it goes, each told when durable.

Prints `+id` and `-id` after the commit. The test that starts it kills it in mid-write.
"""

import sys
from pathlib import Path

from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.model import Departure, Visitor


def storm(folder: Path) -> None:
    """Arrive and leave until killed."""
    station = Station(folder, Settings())
    number = 0
    while True:
        visit = station.do(arrive_unbooked, Visitor(f"Person {number}"), actor="desk")
        told(f"+{visit.visit_id}")
        if number % 3 == 0:
            station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
            told(f"-{visit.visit_id}")
        number += 1


def told(line: str) -> None:
    """Acknowledge on standard output, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    storm(Path(sys.argv[1]))
