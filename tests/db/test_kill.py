"""A program killed in mid-write loses nothing it had acknowledged."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.settings import Settings
from kiosk.station import Station
from tests.db.raw import rows

ROOT = Path(__file__).parents[2]


def kill_in_a_storm(folder: Path, after: int) -> list[str]:
    """Kill the program once it has acknowledged so much; gives all it acknowledged."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.db.storm", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline() for _ in range(after)]
        program.kill()
        lines += program.stdout.readlines()
    assert program.returncode == -9
    return [line.strip() for line in lines if line.endswith("\n")]


def storm_rounds(folder: Path, rounds: int, chance: random.Random) -> int:
    acknowledged: list[str] = []
    for _ in range(rounds):
        acknowledged += kill_in_a_storm(folder, chance.randrange(1, 400))
        with Station(folder, Settings()) as station:
            assert station.verify().sound
        states = dict(rows(station.database, "SELECT subject_id, state FROM visit"))
        arrived = [line[1:] for line in acknowledged if line.startswith("+")]
        left = [line[1:] for line in acknowledged if line.startswith("-")]
        assert not set(arrived) - set(states)
        assert {states[each] for each in left} <= {"left"}
        # What was committed but not yet acknowledged: at most one command a kill.
        assert len(states) - len(set(arrived)) <= rounds
    return len(acknowledged)


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal")
def test_a_killed_program_loses_nothing_acknowledged(tmp_path: Path) -> None:
    assert storm_rounds(tmp_path, 3, random.Random(1)) > 3


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal")
def test_a_program_killed_two_hundred_times_loses_nothing_acknowledged(tmp_path: Path) -> None:
    counted = storm_rounds(tmp_path, 200, random.Random(2))
    print(f"\n200 kills, {counted} acknowledged, 0 lost")
