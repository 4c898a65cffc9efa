"""What other systems hand over: staff, referrals, calendars."""

import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from kiosk.exchange.calendars.calendar_import import CalendarSet, import_calendars
from kiosk.exchange.referral_import import import_referrals
from tests.bench.figure import ROOT, Figure, seconds_of
from tests.bench.houses import house
from tests.bench.source_files import write_calendar, write_referral_list
from tests.bench.staff_file import write_staff_file


def imports() -> list[Figure]:
    """Time the import of a staff list."""
    with tempfile.TemporaryDirectory() as folder:
        file = write_staff_file(Path(folder) / "staff.csv", 10_000)
        command = [sys.executable, "-m", "kiosk", "import", "staff", str(file), "--json"]
        run = [*command, "--data", f"{folder}/data"]
        seconds = seconds_of(lambda: subprocess.run(run, check=True, capture_output=True, cwd=ROOT))
    return [Figure("import of 10,000 staff, whole command", seconds, "s", 15)]


def sources() -> list[Figure]:
    """Time what other systems hand over: a list of referrals, and a calendar."""
    with tempfile.TemporaryDirectory() as folder:
        station = house(Path(folder), staff=10_000)
        listed = write_referral_list(Path(folder) / "referrals.csv", 10_000, 10_000)
        events = write_calendar(Path(folder) / "person1@example.se.ics", 5_000)
        calendars = CalendarSet(events)
        try:
            taken = [seconds_of(partial(import_referrals, station, listed)) for _ in range(2)]
            read = [seconds_of(partial(import_calendars, station, calendars)) for _ in range(2)]
        finally:
            station.close()
    return [
        Figure("import of 10,000 referrals", taken[0], "s", 10),
        Figure("import of the same referrals again", taken[1], "s", 10),
        Figure("import of a calendar of 5,000 events", read[0], "s", 10),
        Figure("import of the same calendar again", read[1], "s", 10),
    ]
