"""Who comes on the Monday that the tour plays, and what becomes of each: `monday.csv`."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from pathlib import Path

from kiosk.resources import SAMPLE_TOWN_HALL

STORY = SAMPLE_TOWN_HALL / "monday.csv"


@dataclass(frozen=True)
class Entry:
    """One thing that happens; `case` names what is done about it.

    `at` and `leaves_at` are Swedish wall times. Without a name nobody is registered.
    """

    at: time
    name: str
    company: str
    host: str
    persons: int
    case: str
    leaves_at: time | None


def read_story(path: Path = STORY) -> Sequence[Entry]:
    """Read the story in order of time."""
    with path.open(encoding="utf-8", newline="") as file:
        entries = [_entry(row) for row in csv.DictReader(file, delimiter=";")]
    return sorted(entries, key=lambda each: each.at)


def _entry(row: dict[str, str]) -> Entry:
    return Entry(
        at=time.fromisoformat(row["tid"]),
        name=row["namn"],
        company=row["företag"],
        host=row["värd"],
        persons=int(row["antal"] or 0),
        case=row["fall"],
        leaves_at=time.fromisoformat(row["ut"]) if row["ut"] else None,
    )
