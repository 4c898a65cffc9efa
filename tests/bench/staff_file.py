"""A staff list of a given length, as Swedish Excel writes it."""

import csv
from pathlib import Path

from tests.bench.houses import details_of


def write_staff_file(path: Path, people: int) -> Path:
    """Write so many rows and give the path."""
    with path.open("w", encoding="utf-8-sig", newline="") as opened:
        rows = csv.writer(opened, delimiter=";")
        rows.writerow(["förnamn", "efternamn", "titel", "enhet", "förvaltning", "e-post"])
        for number in range(people):
            each = details_of(number)
            rows.writerow(
                [
                    each.given_name,
                    each.family_name,
                    each.title,
                    each.unit,
                    each.administration,
                    each.email,
                ]
            )
    return path
