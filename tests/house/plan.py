"""What one seed plays: how many stations, how long, and how bad the day is."""

from dataclasses import dataclass

from tests.house.determined import Chance

_STATIONS = (2, 3, 4, 5, 6, 8, 10, 14, 20)
_HOW_OFTEN = (34, 30, 18, 8, 4, 3, 1.5, 1, 0.5)


@dataclass(frozen=True)
class Plan:
    """The weights of one world; probabilities are of each call or step."""

    stations: int
    steps: int
    at_once: int
    cut: float
    doubled: float
    meanwhile: float
    peers: bool
    deeds: float
    rounds: float
    faults: float
    erasures: bool


def plan_of(chance: Chance) -> Plan:
    """Draw a plan; a quiet day is one too."""
    (stations,) = chance.choices(_STATIONS, _HOW_OFTEN)
    return Plan(
        stations=stations,
        steps=chance.randint(15, 30) + 4 * stations,
        at_once=chance.choice((4, 9, 15, 60)),
        cut=chance.choice((0.0, 0.03, 0.1)),
        doubled=chance.choice((0.0, 0.1, 0.4)),
        meanwhile=chance.choice((0.0, 0.05, 0.15)),
        peers=chance.happens(0.4),
        deeds=chance.uniform(0.8, 1.6),
        rounds=chance.uniform(0.5, 1.5),
        faults=chance.choice((0.0, 0.3, 0.7, 1.2)),
        erasures=chance.happens(0.5),
    )
