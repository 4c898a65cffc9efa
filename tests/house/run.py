"""Playing one seed, or many."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.house.checks import check, heal
from tests.house.determined import determined
from tests.house.world import World

VERIFY_EVERY = 40
"""Checking a file page by page takes longer than the rest of a day; some seeds do."""


def play(seed: int, tell: Callable[[str], None] | None = None) -> Counter[str]:
    """Play one seed and check how it ended; raises `Broken` and whatever else goes wrong."""
    world = World(seed, tell)
    with determined(world.chance, world.plan.at_once):
        try:
            world.play()
            heal(world)
            check(world, verified=tell is not None or seed % VERIFY_EVERY == 0)
        finally:
            world.close()
    world.count("stations", len(world.stations))
    world.count("seeds")
    return world.counted


@dataclass(frozen=True)
class Failed:
    """A seed that broke a promise, and which."""

    seed: int
    error: Exception


def first_failure(seeds: Iterable[int], counted: Counter[str]) -> Failed | None:
    """Play seeds until one breaks a promise; what happened is added up."""
    for seed in seeds:
        try:
            counted += play(seed)
        except Exception as error:  # noqa: BLE001 - a planted bug may raise anything
            return Failed(seed, error)
    return None
