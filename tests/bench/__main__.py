"""Measures what the project promises in numbers; prints a table and, last, one JSON object.

Nothing here passes or fails: these machines are shared, so the goal stands beside what was seen.
Names of measures on the command line measure those alone.
"""

import json
import sys
from dataclasses import asdict

from rich.console import Console
from rich.table import Table

from tests.bench.cut_figures import cut_off
from tests.bench.face_figures import kiosk_to_desk, scrolling, stalls, starts, visitors
from tests.bench.figure import Figure
from tests.bench.house_figures import catching_up, own_commits, seen_everywhere, server_back
from tests.bench.import_figures import imports, sources
from tests.bench.printer_figures import badges, committed, paper, wire
from tests.bench.search_figures import reached, searches
from tests.bench.station_figures import arrivals, lists, papers
from tests.bench.taking_over import taking_over

MEASURES = (
    arrivals,
    lists,
    papers,
    searches,
    reached,
    imports,
    sources,
    badges,
    committed,
    paper,
    wire,
    visitors,
    stalls,
    scrolling,
    kiosk_to_desk,
    starts,
    seen_everywhere,
    catching_up,
    own_commits,
    server_back,
    taking_over,
    cut_off,
)


def main(wanted: list[str]) -> None:
    """Measure everything, or what is wanted, and print it."""
    figures: list[Figure] = []
    for measure in MEASURES:
        if wanted and measure.__name__ not in wanted:
            continue
        figures += measure()
        Console(stderr=True).print(f"{measure.__name__} measured", style="dim")
    table = Table("What", "Measured", "Goal")
    for each in figures:
        table.add_row(each.what, f"{each.value:.3g} {each.unit}", f"≤ {each.goal:.3g} {each.unit}")
    Console().print(table)
    sys.stdout.write(json.dumps([asdict(each) for each in figures], ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
