"""The list of who is inside as facts for other programs."""

from datetime import UTC, datetime
from typing import Any

from kiosk.evacuation.model import InsideList

NOT_ON_THE_LIST = ("staff", "foyer")
"""What no list of ours contains: staff have no journal here, and the foyer is open (L26)."""


def list_as_json(inside: InsideList) -> dict[str, Any]:
    """Give the list as facts for other programs; times are ISO 8601 in UTC."""
    told: dict[str, Any] = {
        "complete_to": _iso(inside.complete_to) if inside.complete_to else None,
        "verified": inside.verified,
        "does_not_contain": list(NOT_ON_THE_LIST),
        "people": [
            {
                "visit_id": each.visit_id,
                "name": each.name,
                "company": each.company,
                "host": each.host,
                "zone": each.zone,
                "since": _iso(each.since),
                "kind": each.kind,
                "persons": each.persons,
                "certainty": each.certainty.value,
                "needs_help": each.needs_help,
                "companions": each.companions.split("\n") if each.companions else [],
                "said_left": each.said_left,
                "follows": each.follows,
                "follows_as": each.follows_as,
            }
            for each in inside.people
        ],
    }
    if inside.gaps:
        told["not_complete"] = [
            {
                "station": each.station,
                "known_to": _iso(each.known_to) if each.known_to else None,
                "silent": each.silent,
            }
            for each in inside.gaps
        ]
    return told


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
