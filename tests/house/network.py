"""The server of a simulated house, and the lines between it and its stations, cut as chance has it.

While a call is out the world goes on: others hand over, somebody arrives, the caller's PC dies.
"""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from typing import TYPE_CHECKING, TypeVar

from db.journal import Head
from db.sync.carried import Carried
from db.sync.counterpart import HouseFailure, HouseNews
from db.sync.vector import events_above, heads_of
from db.transaction import Transaction
from tests.db.sync.house_in_memory import HouseInMemory, Visit
from tests.house.simulated_station import Crashed, SimulatedStation

if TYPE_CHECKING:
    from tests.house.world import World

T = TypeVar("T")


class SimulatedServer(HouseInMemory):
    """The server: what it holds, whether it runs, and how often it has been started."""

    up = True
    starts = 0

    def image(self) -> HouseInMemory:
        """Copy what it holds."""
        held = {origin: [*events] for origin, events in self.origins.items()}
        return HouseInMemory(self.now, held, copy(self.owners), copy(self.signs))

    def restore(self, image: HouseInMemory) -> None:
        """Stand where it stood; every connection is gone."""
        self.origins = {origin: [*events] for origin, events in image.origins.items()}
        self.owners, self.signs = copy(image.owners), copy(image.signs)
        self.starts += 1

    def ids(self) -> set[str]:
        return {each.event_id for events in self.origins.values() for each in events}


class Line:
    """One station's way to somebody, who tells only what has moved as long as the line holds."""

    def __init__(self, world: "World", station: SimulatedStation) -> None:
        self._world = world
        self._station = station
        self._told: dict[str, Head] = {}
        self._connected_to: int | None = None
        self._answered: Sequence[Carried] = ()
        self._tells_all = world.chance.happens(0.5)

    def heads(self) -> Mapping[str, Head]:
        afresh = self._connected_to is None or self._tells_all
        found = self._call(self._heads)
        moved = {o: head for o, head in found.items() if afresh or self._told.get(o) != head}
        self._told = dict(found)
        return moved

    def events_after(self, held: Mapping[str, int], at_most: int) -> Sequence[Carried]:
        events = self._call(lambda: self._events_after(held, at_most))
        late, self._answered = self._answered, events
        if late and self._world.chance.happens(self._world.plan.doubled):
            self._world.count("answers given twice")
            return [*late, *events]
        return events

    def take(self, events: Sequence[Carried]) -> None:
        if self._world.chance.happens(self._world.plan.doubled):
            self._world.late.append((self, events))
        self._call(lambda: self.hand_over(events))

    def beat(self, complete_to: int, own: Mapping[str, int], held: Mapping[str, Head]) -> HouseNews:
        raise NotImplementedError

    def hand_over(self, events: Sequence[Carried]) -> None:
        raise NotImplementedError

    def _heads(self) -> Mapping[str, Head]:
        raise NotImplementedError

    def _events_after(self, held: Mapping[str, int], at_most: int) -> Sequence[Carried]:
        raise NotImplementedError

    def _reached(self) -> int | None:
        """Give how often the other side has been started, None when it cannot be reached."""
        raise NotImplementedError

    def _call(self, ask: Callable[[], T]) -> T:
        starts = self._station.starts
        self._demand_connection()
        self._go_on(starts)
        answer = ask()
        self._go_on(starts)
        return answer

    def _demand_connection(self) -> None:
        reached = self._reached()
        if reached is None or self._connected_to not in (None, reached):
            self._cut()
        self._connected_to = reached

    def _go_on(self, starts: int) -> None:
        """Let the world go on; then the line must still hold, and the caller be there."""
        world = self._world
        world.meanwhile()
        if self._station.starts != starts:
            raise Crashed
        if world.chance.happens(world.plan.cut) and not world.healing:
            world.count("calls cut")
            self._cut()
        self._demand_connection()

    def _cut(self) -> None:
        self._connected_to = None
        raise HouseFailure("house.unreachable")


class ServerLine(Line):
    """A station's line to the server."""

    def __init__(self, world: "World", station: SimulatedStation) -> None:
        super().__init__(world, station)
        self._visit = Visit(world.server, station.name)

    def hand_over(self, events: Sequence[Carried]) -> None:
        self._visit.take(events)

    def _heads(self) -> Mapping[str, Head]:
        return self._visit.heads()

    def _events_after(self, held: Mapping[str, int], at_most: int) -> Sequence[Carried]:
        return self._visit.events_after(held, at_most)

    def _reached(self) -> int | None:
        server = self._world.server
        together = self._world.group_of(self._station) == 0
        return server.starts if server.up and together else None


class PeerLine(Line):
    """A station's line to another station."""

    def __init__(self, world: "World", station: SimulatedStation, peer: SimulatedStation) -> None:
        super().__init__(world, station)
        self._peer = peer

    def hand_over(self, events: Sequence[Carried]) -> None:
        self._peer.do(take_in_at_peer, events)

    def _heads(self) -> Mapping[str, Head]:
        with self._peer.reading() as connection:
            return heads_of(connection)

    def _events_after(self, held: Mapping[str, int], at_most: int) -> Sequence[Carried]:
        with self._peer.reading() as connection:
            return list(events_above(connection, held, at_most))

    def _reached(self) -> int | None:
        world = self._world
        near = world.group_of(self._station) == world.group_of(self._peer)
        return self._peer.starts if near and self._peer.name not in world.off else None


def take_in_at_peer(tx: Transaction, events: Sequence[Carried]) -> None:
    """Take what another station hands over."""
    tx.take_in(events)
