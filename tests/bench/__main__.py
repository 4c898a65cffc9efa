"""Measures what the project promises in numbers; prints a table and, last, one JSON object.

Nothing here passes or fails: these machines are shared, so the goal stands beside what was seen.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from kiosk.directory.queries import everybody
from kiosk.directory.search import PersonSearch, SearchVoice
from kiosk.evacuation.queries import who_is_inside
from kiosk.exchange.calendars.calendar_import import CalendarSet, import_calendars
from kiosk.exchange.referral_import import import_referrals
from kiosk.faces.window import PixelSize
from kiosk.reception.people_at_an_instant import (
    availability_of_everybody,
    availability_of_people,
)
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import visitor_named
from kiosk.wording.voice import Voice
from tests.bench.desk_frames import scrolled_frames
from tests.bench.desk_stall import longest_stall
from tests.bench.houses import house, refer_many
from tests.bench.kiosk_to_desk import arrivals_at_desk
from tests.bench.number_search import slowest_keystroke
from tests.bench.source_files import write_calendar, write_referral_list
from tests.bench.touch_to_paper import touch_to_last_badge_byte
from tests.bench.visitor_times import median_seconds, most_touches, visitors_times

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Figure:
    """One measured number beside its goal."""

    what: str
    value: float
    unit: str
    goal: float


def main() -> None:
    """Measure everything and print it."""
    figures: list[Figure] = []
    for measure in (
        arrivals,
        lists,
        papers,
        searches,
        reached,
        imports,
        sources,
        paper,
        visitors,
        stalls,
        scrolling,
        kiosk_to_desk,
        starts,
    ):
        figures += measure()
        Console(stderr=True).print(f"{measure.__name__} measured", style="dim")
    table = Table("What", "Measured", "Goal")
    for each in figures:
        table.add_row(each.what, f"{each.value:.3g} {each.unit}", f"≤ {each.goal:g} {each.unit}")
    Console().print(table)
    sys.stdout.write(json.dumps([asdict(each) for each in figures], ensure_ascii=False) + "\n")


def arrivals() -> list[Figure]:
    """Time an arrival from command to durable commit."""
    with _house(staff=10_000) as station:
        with station.reading() as connection:
            hosts = everybody(connection)
        taken = []
        for number in range(1000):
            visitor = visitor_named(f"Åsa Öhrn {number}", "Skanska")
            host = hosts[number % len(hosts)].person_id
            taken.append(
                _seconds(partial(station.do, arrive_at_desk, visitor, host, actor="bench"))
            )
    return [
        Figure("arrival to durable commit, p50", _quantile(taken, 50) * 1e3, "ms", 1),
        Figure("arrival to durable commit, p99", _quantile(taken, 99) * 1e3, "ms", 10),
    ]


def lists() -> list[Figure]:
    """Time the list of who is inside."""
    return [
        Figure(f"list of {people} inside", _list_seconds(people) * 1e3, "ms", goal)
        for people, goal in ((500, 5), (10_000, 60))
    ]


def _list_seconds(people: int) -> float:
    with _house(inside=people) as station:

        def ask() -> None:
            with station.reading() as connection:
                found = who_is_inside(connection, datetime.now(UTC))
            assert len(found.people) == people

        ask()
        return statistics.median(_seconds(ask) for _ in range(9))


def papers() -> list[Figure]:
    """Time the list as PDF."""
    from kiosk.documents.evacuation_pdf import evacuation_pdf
    from kiosk.documents.inside_list import worded_list

    figures = []
    for people, goal in ((500, 0.2), (10_000, 1)):
        with _house(inside=people) as station, station.reading() as connection:
            found = who_is_inside(connection, datetime.now(UTC))
        text = worded_list(found, Settings(), Voice("sv"), datetime.now(UTC))
        evacuation_pdf(text)
        seconds = statistics.median(_seconds(partial(evacuation_pdf, text)) for _ in range(5))
        figures.append(Figure(f"PDF of {people} inside", seconds, "s", goal))
    return figures


def searches() -> list[Figure]:
    """Time a keystroke in the search for a host."""
    with _house(staff=10_000) as station, station.reading() as connection:
        people = everybody(connection)
    figures = []
    for voice in SearchVoice:
        index = PersonSearch(people, voice)
        typed = [
            word[:end]
            for word in ("Lindström", "Ekstom", "Åsa Öhrn", "Enhet")
            for end in range(1, len(word) + 1)
        ]
        taken = [_seconds(partial(index.find, text)) for text in typed for _ in range(5)]
        figures.append(Figure(f"search among 10,000, {voice}, slowest", max(taken) * 1e3, "ms", 5))
    with _house(staff=10_000) as station:
        numbers = slowest_keystroke(station, numbered_anew=1_000)
    return [*figures, Figure("search for a number, slowest", numbers * 1e3, "ms", 5)]


def reached() -> list[Figure]:
    """Time who can be reached: everybody at once, and the hits of each keystroke."""
    office, now = office_days(Settings()), datetime(2026, 11, 24, 11, 30, tzinfo=UTC)
    with _house(staff=10_000) as station:
        with station.reading() as connection:
            people = everybody(connection)
        refer_many(station, [each.person_id for each in people], 2_000, now)
        index = PersonSearch(people, SearchVoice.DESK)

        def hits(text: str) -> None:
            found = [each.person_id for each in index.find(text)]
            with station.reading() as connection:
                availability_of_people(connection, office, found, now)

        def everyone() -> None:
            with station.reading() as connection:
                assert len(availability_of_everybody(connection, office, now)) == 10_000

        typed = [word[:end] for word in ("Lindström", "Enhet") for end in range(3, len(word) + 1)]
        keystrokes = [_seconds(partial(hits, text)) for text in typed for _ in range(9)]
        once = statistics.median(_seconds(everyone) for _ in range(15))
    return [
        Figure("search with availability, median", statistics.median(keystrokes) * 1e3, "ms", 5),
        Figure("search with availability, p90", _quantile(keystrokes, 90) * 1e3, "ms", 5),
        Figure("availability of 10,000 at one instant", once * 1e3, "ms", 150),
    ]


def imports() -> list[Figure]:
    """Time the import of a staff list."""
    from tests.bench.staff_file import write_staff_file

    with tempfile.TemporaryDirectory() as folder:
        file = write_staff_file(Path(folder) / "staff.csv", 10_000)
        command = [sys.executable, "-m", "kiosk", "import", "staff", str(file), "--json"]
        run = [*command, "--data", f"{folder}/data"]
        seconds = _seconds(lambda: subprocess.run(run, check=True, capture_output=True, cwd=ROOT))
    return [Figure("import of 10,000 staff, whole command", seconds, "s", 15)]


def sources() -> list[Figure]:
    """Time what other systems hand over: a list of referrals, and a calendar."""
    with tempfile.TemporaryDirectory() as folder:
        station = house(Path(folder), staff=10_000)
        listed = write_referral_list(Path(folder) / "referrals.csv", 10_000, 10_000)
        events = write_calendar(Path(folder) / "person1@example.se.ics", 5_000)
        calendars = CalendarSet(events)
        try:
            taken = [_seconds(partial(import_referrals, station, listed)) for _ in range(2)]
            read = [_seconds(partial(import_calendars, station, calendars)) for _ in range(2)]
        finally:
            station.close()
    return [
        Figure("import of 10,000 referrals", taken[0], "s", 10),
        Figure("import of the same referrals again", taken[1], "s", 10),
        Figure("import of a calendar of 5,000 events", read[0], "s", 10),
        Figure("import of the same calendar again", read[1], "s", 10),
    ]


def paper() -> list[Figure]:
    """Time the way from the visitor's last touch to the last byte at a TCP printer."""
    taken = touch_to_last_badge_byte(60)
    return [
        Figure("last touch to last badge byte, p50", _quantile(taken, 50) * 1e3, "ms", 100),
        Figure("last touch to last badge byte, p99", _quantile(taken, 99) * 1e3, "ms", 100),
    ]


def visitors() -> list[Figure]:
    """Time scripted persons at the visitor's face: half a second a touch, a quarter a letter."""
    taken = visitors_times(40)
    pressed, answered, pressed_work, answered_work = (
        [each * 1e3 for each in one]
        for one in (taken.pressed, taken.answered, taken.pressed_work, taken.answered_work)
    )
    return [
        Figure("booked visitor by name, median", median_seconds(taken.booked), "s", 12),
        Figure("the same from the name field on", taken.booked_touches_after_name, "touches", 4),
        Figure("visitor without a booking, median", median_seconds(taken.walk_ins), "s", 12),
        Figure("the same, all of it", most_touches(taken.walk_ins), "touches", 6),
        Figure("touch to the frame that shows it, p50", _quantile(pressed, 50), "ms", 50),
        Figure("touch to the frame that shows it, p99", _quantile(pressed, 99), "ms", 50),
        Figure("the same, slowest", max(pressed), "ms", 50),
        Figure("the same, slowest, own work alone", max(pressed_work), "ms", 50),
        Figure("lift to the frame after, p50", _quantile(answered, 50), "ms", 100),
        Figure("lift to the frame after, p99", _quantile(answered, 99), "ms", 100),
        Figure("the same, slowest, own work alone", max(answered_work), "ms", 50),
    ]


def stalls() -> list[Figure]:
    """Time how long the desk stands still when somebody arrives or goes in."""
    return [
        Figure(f"longest stall of the desk, {inside} inside", longest_stall(inside) * 1e3, "ms", 50)
        for inside in (500, 10_000)
    ]


def scrolling() -> list[Figure]:
    """Time the desk's frames while its lists are scrolled, on a day with 500 visits.

    33 ms is two frames of a screen that shows 60 a second: below it scrolling looks even. Counted
    is the thread's own time, since these machines are shared, and the clock's median beside it.
    """
    figures = []
    for name, frames in scrolled_frames(500, PixelSize(1920, 1080)).items():
        told = f"frame while {name} is scrolled, 500 visits"
        figures += [
            Figure(f"{told}, p50 by the clock", _quantile(frames.clock, 50) * 1e3, "ms", 33),
            Figure(f"{told}, p99", _quantile(frames.thread, 99) * 1e3, "ms", 33),
            Figure(f"{told}, longest", max(frames.thread) * 1e3, "ms", 33),
        ]
    return figures


def kiosk_to_desk() -> list[Figure]:
    """Time from a visitor's last touch, and from the commit, to the desk's frame that shows it."""
    taken = arrivals_at_desk(30, visits=500)
    return [
        Figure(
            "last touch to the desk's frame, p50", _quantile(taken.from_touch, 50) * 1e3, "ms", 100
        ),
        Figure(
            "last touch to the desk's frame, p99", _quantile(taken.from_touch, 99) * 1e3, "ms", 100
        ),
        Figure(
            "commit to the desk's frame, p50", _quantile(taken.from_commit, 50) * 1e3, "ms", 100
        ),
    ]


def starts() -> list[Figure]:
    """Time the start of a large house and weigh the program with all three faces."""
    with tempfile.TemporaryDirectory() as folder:
        house(Path(folder), staff=10_000, past=100_000).close()
        told = [_start(folder) for _ in range(4)][1:]
    first = statistics.median(min(each["frames"].values()) for each in told)
    last = statistics.median(max(each["frames"].values()) for each in told)
    weight = statistics.median(each["megabytes"] for each in told)
    return [
        Figure("start to first frame, 10,000 staff, 100,000 visits", first, "s", 1),
        Figure("start to the first frame of the third face", last, "s", 1),
        Figure("memory with all three faces", weight, "MB", 200),
    ]


def _start(folder: str) -> Any:
    child = ROOT / "tests" / "bench" / "first_frame.py"
    run = subprocess.run(
        [sys.executable, str(child), folder, repr(time.time())],
        check=True,
        capture_output=True,
        cwd=ROOT,
        text=True,
        timeout=60,
    )
    return json.loads(run.stdout)


@contextmanager
def _house(*, staff: int = 100, inside: int = 0) -> Iterator[Station]:
    with tempfile.TemporaryDirectory() as folder:
        station = house(Path(folder), staff=staff, inside=inside)
        try:
            yield station
        finally:
            station.close()


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _quantile(values: list[float], percent: int) -> float:
    return statistics.quantiles(values, n=100)[percent - 1]


if __name__ == "__main__":
    main()
