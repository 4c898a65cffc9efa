"""A program to be killed: disposes, a day later, and tells each thing it has done.

Prints a line after each slice, file and copy. The test that starts it kills it at one of them.
"""

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from kiosk.disposing import run
from kiosk.disposing.copies import Copies
from kiosk.disposing.left_files import Remains
from kiosk.station import Station
from tests.disposing.conftest import SETTINGS
from tests.disposing.house import AheadClock, disposing_on


def told(owner: Any, name: str, line: str) -> None:
    """Have a step told when it has been done."""
    done = getattr(owner, name)

    def step(*arguments: Any, **named: Any) -> Any:
        result = done(*arguments, **named)
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
        return result

    setattr(owner, name, step)


def main(folder: Path) -> None:
    """Dispose."""
    with Station(folder, SETTINGS, AheadClock(timedelta(hours=25))) as station:
        told(station, "do_patiently", "erased")
        told(Remains, "take_away", "taken")
        told(Copies, "clean", "cleaned")
        told(station, "overwrite_erased", "emptied")
        disposing_on(station).run(actor="test")


if __name__ == "__main__":
    run.AT_ONCE = 2
    main(Path(sys.argv[1]))
