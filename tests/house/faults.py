"""What befalls a house: power, disks, clocks, cables and the server."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from db.sync.counterpart import HouseFailure
from kiosk.jobs.commands import doubt_open_jobs
from tests.house.determined import Chance
from tests.house.simulated_station import SimulatedStation

if TYPE_CHECKING:
    from tests.house.world import World

Fault = Callable[["World", SimulatedStation], None]
_MOST_BACKUPS = 3
_DAYS_WRONG = (-30, -1, 1, 400)
_MINUTES_WRONG = (-20, -4, 2, 4, 4, 20)


def loses_power(world: "World", station: SimulatedStation) -> None:
    """Stop a station, for a while or no longer than it takes to start."""
    world.count("crashes")
    world.let_go_of(station)
    station.crash()
    if world.chance.happens(0.3):
        world.off.add(station.name)


def comes_back(world: "World", station: SimulatedStation) -> None:
    world.off.discard(station.name)


def is_backed_up(world: "World", station: SimulatedStation) -> None:
    kept = world.backups.setdefault(station.name, [])
    kept.append(station.image())
    del kept[:-_MOST_BACKUPS]


def is_restored(world: "World", station: SimulatedStation) -> None:
    """Put an older state of a station in its place; what stood nowhere else is lost with it."""
    kept = world.backups.get(station.name)
    if not kept:
        return is_backed_up(world, station)
    world.count("stations restored")
    elsewhere = world.held_but_by(station)
    world.ledger.at_risk |= {
        row[0] for row in station.ask("SELECT event_id FROM event")
    } - elsewhere
    world.let_go_of(station)
    station.restore(world.chance.choice(kept))
    world.off.discard(station.name)
    station.do(doubt_open_jobs)
    return None


def server_is_backed_up(world: "World", _station: SimulatedStation) -> None:
    world.server_backups.append(world.server.image())
    del world.server_backups[:-_MOST_BACKUPS]


def server_is_restored(world: "World", _station: SimulatedStation) -> None:
    if not world.server_backups:
        return server_is_backed_up(world, _station)
    world.count("servers restored")
    world.ledger.at_risk |= world.server.ids() - world.held_but_by(None)
    world.server.restore(world.chance.choice(world.server_backups))
    return None


def server_stops(world: "World", _station: SimulatedStation) -> None:
    world.server.up = False


def server_starts(world: "World", _station: SimulatedStation) -> None:
    if not world.server.up:
        world.server.up = True
        world.server.starts += 1


def is_cut_off(world: "World", station: SimulatedStation) -> None:
    """Put a station into another part of the network; the server is in the first."""
    world.count("partitions")
    world.groups[station.name] = world.chance.randint(1, 2)


def is_reached_again(world: "World", station: SimulatedStation) -> None:
    world.groups.pop(station.name, None)


def clock_jumps(world: "World", station: SimulatedStation) -> None:
    world.count("clock jumps")
    days, minutes = world.chance.choice(_DAYS_WRONG), world.chance.choice(_MINUTES_WRONG)
    wrong = world.chance.choice((timedelta(days=days), timedelta(minutes=minutes)))
    world.wrong_by[station.name] = wrong
    world.ever_wrong.add(station.name)


def clock_is_set_right(world: "World", station: SimulatedStation) -> None:
    world.wrong_by.pop(station.name, None)


def disk_is_full(_world: "World", station: SimulatedStation) -> None:
    """Let the next transaction fail at its end."""
    station.full = True


def late_batch_comes(world: "World", _station: SimulatedStation) -> None:
    """Deliver once more what was handed over before; nobody waits for the answer any more."""
    if not world.late:
        return
    line, events = world.late.pop(world.chance.randrange(len(world.late)))
    world.count("batches handed over twice")
    try:
        line.hand_over(events)
    except HouseFailure as failure:
        if failure.code != "house.gap":  # the other side was restored in between
            raise


FAULTS: dict[Fault, float] = {
    loses_power: 3,
    is_backed_up: 2,
    is_restored: 3,
    server_is_backed_up: 1,
    server_is_restored: 2,
    server_stops: 1,
    is_cut_off: 2,
    clock_jumps: 3,
    disk_is_full: 1.5,
    late_batch_comes: 2,
}
MENDS: dict[Fault, float] = {
    comes_back: 3,
    server_starts: 2,
    is_reached_again: 2,
    clock_is_set_right: 1,
}


def drawn_faults(chance: Chance) -> dict[Fault, float]:
    """Draw what this world suffers of: of some things often, of others never."""
    return {**MENDS, **{f: weight * chance.choice((0, 0, 1, 5)) for f, weight in FAULTS.items()}}
