"""Healing a house, and what must hold of it then."""

from datetime import timedelta
from typing import Any

from db.tables import projection_tables
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure
from tests.house.deeds import ACTOR, HERE, disposes
from tests.house.faults import late_batch_comes
from tests.house.simulated_station import SimulatedStation
from tests.house.world import SERVER, Broken, World

_MOST_ROUNDS = 600
_LONG_AFTER = timedelta(days=1000)
_EVENTS = "SELECT * FROM event ORDER BY origin, origin_seq"
_BODIES = "SELECT * FROM event_body ORDER BY event_id"
_WITHOUT_BODY = """
SELECT e.subject_id, e.event_id FROM event e
WHERE NOT EXISTS (SELECT 1 FROM event_body b WHERE b.event_id = e.event_id)
"""
_TABLES = sorted(projection_tables.tables)

Rows = list[tuple[Any, ...]]


def heal(world: World) -> None:
    """Let everybody be reached, and exchange until nothing moves."""
    world.healing = True
    world.off.clear()
    world.groups.clear()
    world.wrong_by.clear()
    world.server.up = True
    for each in world.stations:
        each.full = False
    while world.late:
        late_batch_comes(world, world.stations[0])
    settle(world)


def settle(world: World) -> None:
    """Exchange until all are still; stations hear from each other what the server has lost."""
    for _ in range(_MOST_ROUNDS):
        still = [world.round(each, SERVER) for each in world.stations]
        if world.counted["stations restored"] or world.counted["servers restored"]:
            first, *others = world.stations
            still += [world.round(each, first.name) for each in others]
            still += [world.round(first, each.name) for each in others]
        if all(still):
            return
    raise Broken(f"still not still after {_MOST_ROUNDS} rounds")


def check(world: World, *, verified: bool) -> None:
    """Hold every station to what is promised; raises `Broken`."""
    _same_events(world)
    _nothing_acknowledged_is_gone(world)
    _presence_is_the_ledgers(world)
    _same_rows(world)
    if world.disposed:
        dispose_of_all(world)
    if verified:
        _files_are_sound(world)


def dispose_of_all(world: World) -> None:
    """Let everybody leave, and every station dispose by its own clock: the bodies are the same."""
    first = world.stations[0]
    for (visit_id,) in first.ask(HERE):
        first.do(leave, visit_id, Departure.DESK, actor=ACTOR)
    settle(world)
    world.passed += _LONG_AFTER
    for each in world.stations:
        disposes(world, each)
    settle(world)
    world.disposed = False
    _same_events(world)
    _presence_is_the_ledgers(world)
    _same_rows(world)
    left = first.ask("SELECT name FROM visit WHERE name <> '' OR company <> ''")
    if left:
        raise Broken(f"names were left: {left}")


def _same_events(world: World) -> None:
    first, *others = world.stations
    events = first.ask(_EVENTS)
    for each in others:
        found = each.ask(_EVENTS)
        if found != events:
            raise Broken(f"events differ: {_difference(events, found)} at {each.name}")
    for each in world.stations:
        apart = each.ask("SELECT * FROM event_apart")
        if apart:
            raise Broken(f"{each.name} keeps apart {apart}")
    if {row[0] for row in events} != world.server.ids():
        raise Broken("the server holds other events")


def _nothing_acknowledged_is_gone(world: World) -> None:
    held = {row[0] for row in world.stations[0].ask("SELECT event_id FROM event")}
    gone = world.ledger.missing(held)
    if gone:
        told = [world.ledger.acknowledged[each] for each in gone]
        raise Broken(f"acknowledged and gone: {told}")


def _presence_is_the_ledgers(world: World) -> None:
    held = {row[0] for row in world.stations[0].ask("SELECT event_id FROM event")}
    expected = world.ledger.inside(held)
    for each in world.stations:
        inside = {row[0] for row in each.ask(HERE)}
        if inside != expected:
            raise Broken(
                f"{each.name} has inside {sorted(inside - expected)} too many, "
                f"{sorted(expected - inside)} too few"
            )


def _same_rows(world: World) -> None:
    """Compare bodies and rows; subjects disposed of by one clock and not yet another's may wait."""
    first, *others = world.stations
    waiting = _disposed_of_somewhere(world) if world.disposed else set()
    bodies, rows = _bodies(first, waiting), _rows(first, waiting)
    for each in others:
        found = _bodies(each, waiting)
        if found != bodies:
            raise Broken(f"bodies differ: {_difference(bodies, found)} at {each.name}")
        for name, content in _rows(each, waiting).items():
            if content != rows[name]:
                raise Broken(f"{name}: {_difference(rows[name], content)} at {each.name}")


def _disposed_of_somewhere(world: World) -> set[str]:
    """Name the subjects of which not all stations have the same bodies."""
    without: list[set[tuple[str, str]]] = [
        {(subject, event_id) for subject, event_id in each.ask(_WITHOUT_BODY)}
        for each in world.stations
    ]
    everywhere = without[0].intersection(*without[1:])
    differing = without[0].union(*without[1:]) - everywhere
    return {subject for subject, _ in differing}


def _bodies(station: SimulatedStation, waiting: set[str]) -> Rows:
    rows = station.ask(
        "SELECT b.*, e.subject_id FROM event_body b JOIN event e USING (event_id) ORDER BY 1"
    )
    return [row for row in rows if row[-1] not in waiting]


def _rows(station: SimulatedStation, waiting: set[str]) -> dict[str, Rows]:
    found: dict[str, Rows] = {}
    for name in _TABLES:
        rows = station.ask(f"SELECT subject_id, * FROM {name}")
        if rows:
            kept = [row[1:] for row in rows if row[0] not in waiting]
            found[name] = kept if len(kept) < 2 else sorted(kept, key=repr)
        else:
            found[name] = []
    return found


def _files_are_sound(world: World) -> None:
    for each in world.stations:
        faults = [
            fault
            for fault in each.verify().faults
            if not (fault.code == "chain.head_lost" and world.ledger.at_risk)
        ]
        if faults:
            raise Broken(f"{each.name}: {faults}")


def _difference(expected: Rows, found: Rows) -> str:
    lacking = [row for row in expected if row not in found]
    more = [row for row in found if row not in expected]
    return f"lacking {lacking[:3]}, more {more[:3]} ({len(lacking)}/{len(more)})"
