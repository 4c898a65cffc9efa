"""The world of one seed: stations, a server, and one thread that decides what happens next."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import accumulate
from typing import TypeVar

from db.clock import hlc_from, milliseconds
from db.failure import StorageFailure
from db.journal import FARTHEST_AHEAD
from db.sync.carried import Carried
from db.sync.counterpart import HouseFailure
from db.sync.exchange import Exchange
from db.transaction import Transaction
from kiosk.refusal import Refused
from kiosk.visits.undo import Deed as NotedDeed
from tests.conftest import NOON
from tests.db.sync.house_in_memory import HouseInMemory
from tests.house.deeds import DEEDS, ERASURES
from tests.house.determined import Chance
from tests.house.faults import drawn_faults
from tests.house.ledger import Ledger
from tests.house.network import Line, PeerLine, ServerLine, SimulatedServer
from tests.house.plan import plan_of
from tests.house.simulated_station import IMPORTER, Crashed, SimulatedStation

T = TypeVar("T")
_DEEPEST = 2
_CALM_SECONDS, _LONG_SECONDS = 90, 30 * 3600
SERVER = ""


class Broken(AssertionError):  # noqa: N818 - a promise is broken
    """Something that was promised does not hold."""


class World:
    """A house on a bad day."""

    def __init__(self, seed: int, tell: Callable[[str], None] | None = None) -> None:
        self.chance = Chance(seed)
        self.plan = plan_of(self.chance)
        self._faults = drawn_faults(self.chance)
        self.passed = timedelta()
        self.healing = False
        self.disposed = False
        self.ledger = Ledger()
        self.counted: Counter[str] = Counter()
        self.server = SimulatedServer()
        self.server_backups: list[HouseInMemory] = []
        self.backups: dict[str, list[bytes]] = {}
        self.off: set[str] = set()
        self.groups: dict[str, int] = {}
        self.wrong_by: dict[str, timedelta] = {}
        self.ever_wrong: set[str] = set()
        self.last_deed: dict[str, NotedDeed | None] = {}
        self.late: list[tuple[Line, Sequence[Carried]]] = []
        self.stations = [self._station(f"station {n}") for n in range(self.plan.stations)]
        self._tell = tell
        self._names = 0
        self._depth = 0
        self._exchanges: dict[tuple[str, str], Exchange] = {}
        self._in_a_round: set[str] = set()
        self._acting = self.stations[0]
        self.chance.clock = self._time_where_it_happens
        self._give_everybody_the_directory()

    def play(self) -> None:
        """Let everything happen that this seed has drawn."""
        for _ in range(self.plan.steps):
            self.step()

    def step(self) -> None:
        """Let one thing happen, some time after the last."""
        self._let_time_pass()
        station = self.chance.choice(self.stations)
        kind = self.chance.choices(
            ("deed", "round", "fault", "erasure"),
            (self.plan.deeds, self.plan.rounds, self.plan.faults, 0.15 * self.plan.erasures),
        )[0]
        if kind == "fault":
            self._happen(_drawn(self.chance, self._faults), station)
        elif station.name in self.off:
            return
        elif kind == "round":
            self._round_somewhere(station)
        else:
            self._happen(_drawn(self.chance, DEEDS if kind == "deed" else ERASURES), station)

    def meanwhile(self) -> None:
        """Let other things happen while somebody waits for an answer."""
        if self.healing or self._depth >= _DEEPEST or not self.chance.happens(self.plan.meanwhile):
            return
        acting = self._acting
        self._depth += 1
        for _ in range(self.chance.randint(1, 3)):
            self.step()
        self._depth -= 1
        self._acting = acting

    def round(self, station: SimulatedStation, with_whom: str) -> bool:
        """Exchange once; gives whether nothing moved and nothing is lacking."""
        pair = (station.name, with_whom)
        self._acting = station
        self._in_a_round.add(station.name)
        self.count("rounds")
        try:
            exchange = self._exchanges.get(pair) or self._connect(station, with_whom)
            done = exchange.round()
        except Crashed:
            return False
        except (HouseFailure, StorageFailure) as failure:
            self._after_failure(failure, pair)
            return False
        finally:
            self._in_a_round.discard(station.name)
        self.tell(f"{station.name} with {with_whom or 'the server'}: {done}")
        if done.disputed or done.stopped:
            raise Broken(f"{station.name} with {with_whom or 'the server'} is at odds: {done}")
        return done.still

    def count(self, what: str, how_many: int = 1) -> None:
        self.counted[what] += how_many

    def tell(self, what: str) -> None:
        if self._tell is not None:
            self._tell(f"{self.passed} {'  ' * self._depth}{what}")

    def new_name(self) -> str:
        self._names += 1
        return f"Visitor {self._names}"

    def group_of(self, station: SimulatedStation) -> int:
        return self.groups.get(station.name, 0)

    def let_go_of(self, station: SimulatedStation) -> None:
        """Forget what a station that has stopped had in its memory."""
        self.last_deed.pop(station.name, None)
        for pair in [each for each in self._exchanges if station.name in each]:
            del self._exchanges[pair]

    def held_but_by(self, left_out: SimulatedStation | None) -> set[str]:
        """Name every event that stands somewhere else; None leaves the server out."""
        held = set() if left_out is None else self.server.ids()
        for each in self.stations:
            if each is not left_out:
                held |= {row[0] for row in each.ask("SELECT event_id FROM event")}
        return held

    def close(self) -> None:
        for each in self.stations:
            each.close()

    def _station(self, name: str) -> SimulatedStation:
        def now() -> datetime:
            return NOON + self.passed + self.wrong_by.get(name, timedelta())

        return SimulatedStation(name, now, self.meanwhile, self._committed)

    def _give_everybody_the_directory(self) -> None:
        for each in self.stations[0].everything():
            self.server.origins.setdefault(each.origin, []).append(each)
            self.server.owners[each.origin] = IMPORTER

    def _time_where_it_happens(self) -> datetime:
        return self._acting.now()

    def _let_time_pass(self) -> None:
        longest = _LONG_SECONDS if self.chance.happens(0.03) else _CALM_SECONDS
        self.passed += timedelta(seconds=round(self.chance.uniform(0, longest), 3))

    def _happen(
        self, what: Callable[["World", SimulatedStation], None], station: SimulatedStation
    ) -> None:
        acting, self._acting = self._acting, station
        self.tell(f"{station.name} {what.__name__}")
        try:
            what(self, station)
        except Refused as refused:
            self.tell(f"    refused: {refused.code}")
        except StorageFailure as failure:
            self.tell(f"    failed: {failure.code}")
            self.count("transactions that failed")
        finally:
            self._acting = acting

    def _round_somewhere(self, station: SimulatedStation) -> None:
        if station.name in self._in_a_round:
            return  # its exchange is used by one thread
        peer = self.chance.choice(self.stations)
        if self.plan.peers and peer is not station and self.chance.happens(0.4):
            self.round(station, peer.name)
        else:
            self.round(station, SERVER)

    def _connect(self, station: SimulatedStation, with_whom: str) -> Exchange:
        if with_whom == SERVER:
            line: Line = ServerLine(self, station)
        else:
            (peer,) = (each for each in self.stations if each.name == with_whom)
            line = PeerLine(self, station, peer)
        exchange = Exchange(station, station.name, line)
        self._exchanges[station.name, with_whom] = exchange
        return exchange

    def _after_failure(self, failure: HouseFailure | StorageFailure, pair: tuple[str, str]) -> None:
        """Go on with the same exchange or a new one; nothing but a cut and a disk may fail."""
        self.tell(f"{pair[0]} with {pair[1] or 'the server'}: {failure.code} {failure.facts}")
        if failure.code not in {"house.unreachable", "storage.disk_full"}:
            raise Broken(f"{pair[0]}: {failure.code} {failure.facts}") from failure
        if self.chance.happens(0.3):
            self._exchanges.pop(pair, None)

    def _committed(self, station: SimulatedStation, tx: Transaction) -> None:
        """Note what was acknowledged, and hold its times against the station's clock."""
        self.ledger.note(tx.recorded)
        self.count("events", len(tx.recorded))
        if not tx.recorded:
            return
        first, last = tx.recorded[0].hlc, tx.recorded[-1].hlc
        if first <= station.heard:
            raise Broken(f"{station.name} wrote {first}, and had heard of {station.heard}")
        latest = hlc_from(milliseconds(station.now() + FARTHEST_AHEAD) + 1)
        if station.name not in self.ever_wrong and last > latest:
            raise Broken(f"{station.name}'s clock was right, and it wrote {last - latest} ahead")


def _drawn(chance: Chance, weighed: Mapping[Callable[..., T], float]) -> Callable[..., T]:
    """Draw one of several by their weights."""
    return chance.choices(list(weighed), cum_weights=list(accumulate(weighed.values())))[0]
