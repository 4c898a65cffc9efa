"""What the faces take: frames, stalls, starts, and the visitor in front of them."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from kiosk.faces.window import PixelSize
from tests.bench.desk_frames import scrolled_frames
from tests.bench.desk_stall import longest_stall
from tests.bench.figure import ROOT, Figure, quantile
from tests.bench.houses import house
from tests.bench.kiosk_to_desk import arrivals_at_desk
from tests.bench.visitor_times import median_seconds, most_touches, visitors_times


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
        Figure("touch to the frame that shows it, p50", quantile(pressed, 50), "ms", 50),
        Figure("touch to the frame that shows it, p99", quantile(pressed, 99), "ms", 50),
        Figure("the same, slowest", max(pressed), "ms", 50),
        Figure("the same, slowest, own work alone", max(pressed_work), "ms", 50),
        Figure("lift to the frame after, p50", quantile(answered, 50), "ms", 100),
        Figure("lift to the frame after, p99", quantile(answered, 99), "ms", 100),
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
            Figure(f"{told}, p50 by the clock", quantile(frames.clock, 50) * 1e3, "ms", 33),
            Figure(f"{told}, p99", quantile(frames.thread, 99) * 1e3, "ms", 33),
            Figure(f"{told}, longest", max(frames.thread) * 1e3, "ms", 33),
        ]
    return figures


def kiosk_to_desk() -> list[Figure]:
    """Time from a visitor's last touch, and from the commit, to the desk's frame that shows it."""
    taken = arrivals_at_desk(30, visits=500)
    return [
        Figure(
            "last touch to the desk's frame, p50", quantile(taken.from_touch, 50) * 1e3, "ms", 100
        ),
        Figure(
            "last touch to the desk's frame, p99", quantile(taken.from_touch, 99) * 1e3, "ms", 100
        ),
        Figure("commit to the desk's frame, p50", quantile(taken.from_commit, 50) * 1e3, "ms", 100),
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
