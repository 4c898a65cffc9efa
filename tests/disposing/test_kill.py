"""A program killed in the middle of a disposal leaves nothing half: the next one finishes it."""

import random
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from db.backup import backup_into
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.privacy.queries import disposals
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, leave
from kiosk.visits.model import Departure, Visitor
from tests.disposing.conftest import SETTINGS
from tests.disposing.house import ACTOR, AheadClock, dispose
from tests.disposing.name_search import files_with

ROOT = Path(__file__).parents[2]
NAME = "Qvintilia"
VISITS = 7
STEPS = 16
"""One record, seven visits in slices of two, nine files, two copies: less than it takes in all."""


def a_day(folder: Path) -> None:
    with Station(folder, SETTINGS) as station:
        host = station.do(record_person, PersonDetails("Per", "Ek"), actor=ACTOR)
        for number in range(VISITS):
            visitor = Visitor(f"{NAME} {number}")
            visit = station.do(arrive_at_desk, visitor, host, actor="desk")
            if number % 3 == 0:
                backup_into(station.database, folder / "backups", station.now(), 14)
            station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
        station.do(arrive_at_desk, Visitor("Xerxina"), host, actor="desk")
    lists = folder / "utrymningslistor"
    lists.mkdir()
    for number in range(8):
        (lists / f"{number}.txt").write_text(NAME, "utf-8")


def kill_at(folder: Path, step: int) -> list[str]:
    """Kill a disposal when it has told so many steps; gives them."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.disposing.disposer", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline().strip() for _ in range(step)]
        program.kill()
    return lines


def killed_and_finished(folder: Path, step: int) -> str:
    a_day(folder)
    lines = kill_at(folder, step)
    assert all(lines)
    with Station(folder, SETTINGS, AheadClock(timedelta(hours=26))) as station:
        assert station.verify().faults == ()
        assert not dispose(station).left
        assert station.verify().faults == ()
        with station.reading() as connection:
            told = disposals(connection)
    assert files_with(folder, NAME) == set()
    assert "foaje.sqlite" in files_with(folder, "Xerxina")
    assert sum(each.subjects for each in told) == VISITS
    assert all(each.done_at for each in told)
    assert not list(folder.rglob("*.cleaning"))
    return lines[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal")
def test_a_disposal_killed_in_the_middle_is_finished_at_the_next_start(tmp_path: Path) -> None:
    chance = random.Random(4)
    steps = [chance.randrange(2, 6), chance.randrange(6, STEPS)]
    for step in steps:
        killed_and_finished(tmp_path / str(step), step)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal")
def test_a_disposal_killed_at_every_step_is_finished_at_the_next_start(tmp_path: Path) -> None:
    reached = [killed_and_finished(tmp_path / str(step), step) for step in range(1, STEPS + 1)]
    assert set(reached) >= {"erased", "taken", "cleaned"}
    print(f"\nkilled at {len(reached)} steps, 0 names left, 0 visits counted twice")
