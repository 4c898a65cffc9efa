"""The way of a badge to paper: drawn, encoded, sent, and the time on the wire."""

from tests.bench.badge_bytes import badges_drawn
from tests.bench.commit_to_paper import commit_to_last_badge_byte
from tests.bench.figure import Figure, quantile
from tests.bench.touch_to_paper import touch_to_last_badge_byte
from tests.bench.wire_times import BAUDS, wire_times


def paper() -> list[Figure]:
    """Time the way from the visitor's last touch to the last byte at a TCP printer."""
    taken = touch_to_last_badge_byte(60)
    return [
        Figure("last touch to last badge byte, p50", quantile(taken, 50) * 1e3, "ms", 100),
        Figure("last touch to last badge byte, p99", quantile(taken, 99) * 1e3, "ms", 100),
    ]


def badges() -> list[Figure]:
    """Time drawing a badge and making its bytes, half of the names in letters of our own."""
    drawn = badges_drawn(400)
    told = "badge drawn and encoded"
    return [
        Figure(f"{told}, p50", quantile(drawn.clock, 50) * 1e3, "ms", 10),
        Figure(f"{told}, p99", quantile(drawn.clock, 99) * 1e3, "ms", 40),
        Figure("the same, p99, own work alone", quantile(drawn.thread, 99) * 1e3, "ms", 40),
    ]


def committed() -> list[Figure]:
    """Time the way from the commit of an arrival to the last byte at a TCP printer."""
    taken = commit_to_last_badge_byte(100)
    return [
        Figure("commit to last badge byte, p50", quantile(taken, 50) * 1e3, "ms", 50),
        Figure("commit to last badge byte, p99", quantile(taken, 99) * 1e3, "ms", 50),
    ]


def wire() -> list[Figure]:
    """Time each kind of job over slow lines, until the printer confirmed it.

    The goal is a tenth above what the line can carry, 10 bits a byte; the paper's own time, at
    150 mm a second, passes beside it.
    """
    return [
        Figure(
            f"{each.kind} of {each.byte_count} bytes at {baud} baud, "
            f"wire {each.limit:.2f} s, paper {each.paper:.2f} s",
            each.taken,
            "s",
            1.1 * each.limit + 0.05,
        )
        for baud in BAUDS
        for each in wire_times(baud)
    ]
