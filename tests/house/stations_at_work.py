"""Several stations of one house, each a process, on a real PostgreSQL."""

import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import NamedTuple, Self

from db.engine import database_in, reader_engine, reading
from db.journal import Head
from db.sync.server.address import ServerAddress
from db.sync.server.creation import Enrolled, create_house
from db.sync.server.keeping import Keeping, join
from db.sync.vector import heads_of
from db.tables import projection_tables
from kiosk.house.membership import Membership, write_membership
from tests.db.raw import rows
from tests.free_port import LOOPBACK, free_port
from tests.postgres import PostgresServer

ROOT = Path(__file__).resolve().parents[2]
AT_MOST = 120.0
"""Seconds a test waits for what should happen soon; one that waits so long has failed."""


def wait_until(done: Callable[[], bool], at_most: float = AT_MOST) -> float:
    """Wait until something in another process is so; gives the seconds."""
    began, pause = monotonic(), threading.Event()
    while not done():
        assert monotonic() - began < at_most, "it did not happen"
        pause.wait(0.05)
    return monotonic() - began


class Commit(NamedTuple):
    """When an arrival began and when it was durable, in seconds of the machine's one clock."""

    began: float
    durable: float


class StationProcess:
    """One station; `acknowledged` are the visits it said were durable, over all its lives.

    `seen` is when it first showed a visit, once it was told to watch. `within` is the command that
    starts it somewhere else, as in a network of its own; `program` may be one that has a face.
    """

    def __init__(self, folder: Path, within: Sequence[str] = ()) -> None:
        self.folder = folder
        self.within = within
        self.program = "tests.house.station_process"
        self.acknowledged: set[str] = set()
        self.commits: dict[str, Commit] = {}
        self.seen: dict[str, float] = {}
        self.told: list[str] = []
        self._news = threading.Condition()
        self._process: subprocess.Popen[str] | None = None
        self._reading: threading.Thread | None = None

    def start(self) -> None:
        """Start it; `wait_for("at work")` tells when it is."""
        self.told = []
        self._process = subprocess.Popen(
            [*self.within, sys.executable, "-m", self.program, str(self.folder)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._reading = threading.Thread(target=self._read, args=[self._process], daemon=True)
        self._reading.start()

    def say(self, line: str) -> None:
        """Tell it what to do."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def wait_for(self, line: str) -> None:
        """Wait until it has said a line."""
        with self._news:
            assert self._news.wait_for(lambda: line in self.told, AT_MOST), (line, self.told[-5:])

    def stands(self) -> str:
        """Ask how it stands to its house."""
        return self._asked("standing")

    def stall(self) -> float:
        """Ask for how many seconds its window stood still at the longest since the last asking."""
        return float(self._asked("stall"))

    def memory(self) -> int:
        """Ask how many bytes of memory it has."""
        return int(self._asked("size"))

    def _asked(self, question: str) -> str:
        with self._news:
            asked = len(self.told)
        self.say(question)
        with self._news:
            assert self._news.wait_for(lambda: len(self.told) > asked, AT_MOST)
            return self.told[-1].removeprefix("=")

    def kill(self) -> None:
        """Kill it as a power cut would; what it said before has been heard."""
        assert self._process is not None
        self._process.kill()
        self._end()

    def close(self) -> None:
        """Let it end in order."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
            self._end()

    def _end(self) -> None:
        assert self._process is not None
        assert self._reading is not None
        self._process.wait(AT_MOST)
        self._reading.join(AT_MOST)
        for each in (self._process.stdin, self._process.stdout):
            assert each is not None
            each.close()
        self._process = None

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None  # it is a pipe
        for line in process.stdout:
            with self._news:
                self._take_note(line.strip())
                self._news.notify_all()

    def _take_note(self, line: str) -> None:
        if line.startswith("+"):
            visit, began, durable = line[1:].split()
            self.acknowledged.add(visit)
            self.commits[visit] = Commit(float(began), float(durable))
        elif line.startswith("?"):
            visit, seen = line[1:].split()
            self.seen.setdefault(visit, float(seen))
        else:
            self.told.append(line)

    def heads(self) -> dict[str, Head]:
        """Give what its file holds of every origin."""
        engine = reader_engine(database_in(self.folder))
        try:
            with reading(engine) as connection:
                return heads_of(connection)
        finally:
            engine.dispose()

    def visits(self) -> list[str]:
        """Give the ids of the visits it shows, doubled ones twice."""
        return [row[0] for row in rows(database_in(self.folder), "SELECT subject_id FROM visit")]

    def content(self) -> dict[str, list[tuple[object, ...]]]:
        """Give every row it shows."""
        database = database_in(self.folder)
        return {
            name: sorted(rows(database, f"SELECT * FROM {name}"), key=repr)
            for name in projection_tables.tables
        }


class HouseAtWork:
    """A house with its stations, all started and joined."""

    def __init__(
        self, server: PostgresServer, folder: Path, stations: int, *, ask_each_other: bool = False
    ) -> None:
        """Make the house in a database of its own."""
        self.server = server
        self._ask_each_other = ask_each_other
        self.database = server.make_database()
        self.address = ServerAddress(server.host, server.port, self.database)
        first = create_house(server.administrator(self.database), "Storfors", "S1")
        enrolled = [first, *self._invited(first, [f"S{n}" for n in range(2, stations + 1)])]
        self.stations = [self._settled(folder, each) for each in enrolled]

    def __enter__(self) -> Self:
        for each in self.stations:
            each.start()
        for each in self.stations:
            each.wait_for("at work")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for each in self.stations:
            each.close()
        self.server.drop_database(self.database)

    def say(self, line: str) -> None:
        """Tell all stations what to do."""
        for each in self.stations:
            each.say(line)

    @property
    def acknowledged(self) -> set[str]:
        """Give every visit that any station said was durable."""
        # Each in one piece: more come in while this is asked.
        return set().union(*(each.acknowledged for each in self.stations))

    def events_at_the_server(self) -> int:
        """Count what the server holds."""
        ((count,),) = self.server.execute("SELECT count(*) FROM foaje.event", self.database)
        assert isinstance(count, int)
        return count

    def wait_until_alike(self, at_most: float = AT_MOST) -> float:
        """Wait until every station holds the same events; gives the seconds."""
        return wait_until(self._are_alike, at_most)

    def _are_alike(self) -> bool:
        first, *others = self.stations
        held = first.heads()
        return all(each.heads() == held for each in others)

    def _invited(self, first: Enrolled, names: Sequence[str]) -> list[Enrolled]:
        with Keeping(self.address, first.login, first.house_id) as keeping:
            return [join(self.address, keeping.invite(name).code) for name in names]

    def _settled(self, folder: Path, enrolled: Enrolled) -> StationProcess:
        own = folder / enrolled.station
        own.mkdir(parents=True)
        (own / "foaje.toml").write_text(
            f'station = "{enrolled.station}"\n[house]\nhost = "{self.address.host}"\n'
            f'port = {self.address.port}\ndatabase = "{self.database}"\nencryption = "off"\n'
            + self._own_address(),
            "utf-8",
        )
        login = enrolled.login
        write_membership(
            own,
            Membership(
                enrolled.house_id, enrolled.house_name, enrolled.station, login.role, login.secret
            ),
        )
        return StationProcess(own)

    def _own_address(self) -> str:
        if not self._ask_each_other:
            return ""
        return f'address = "{LOOPBACK}"\nport_between_stations = {free_port()}\n'
