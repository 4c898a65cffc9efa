"""A house for each test, on the PostgreSQL of the worker."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from db.sync.server.address import ServerAddress
from db.sync.server.creation import Enrolled, create_house
from db.sync.server.house_server import HouseServer
from db.sync.server.keeping import Keeping, join
from db.sync.server.line import CALL_SECONDS
from tests.postgres import PostgresServer


@dataclass(frozen=True)
class House:
    """A house in a database of its own, and its first station."""

    server: PostgresServer
    database: str
    first: Enrolled

    @property
    def administrator(self) -> str:
        """Give the administrator's connection string."""
        return self.server.administrator(self.database)

    @property
    def address(self) -> ServerAddress:
        """Give where it is: behind the server's socket."""
        return ServerAddress(self.server.host, self.server.port, self.database)

    @property
    def short(self) -> str:
        """Give what its roles' names carry."""
        return str(self.ask("SELECT short FROM foaje.house")[0][0])

    def ask(self, statement: str) -> list[tuple[object, ...]]:
        """Do something as the administrator; gives the rows."""
        return self.server.execute(statement, self.database)


class Prepared:
    """A house to be copied for each test; its roles are the same in all copies."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._made: House | None = None

    def copied(self) -> House:
        """Give a copy in a database of its own."""
        if self._made is None:
            database = self._server.make_database()
            administrator = self._server.administrator(database)
            first = create_house(administrator, "Storfors", "Reception")
            self._made = House(self._server, database, first)
        copy = self._server.make_database(like=self._made.database)
        return House(self._server, copy, self._made.first)

    def put_back(self, copy: House) -> None:
        """Throw a copy away, and what is left of the house where its station was shut out."""
        self._server.drop_database(copy.database)
        role = copy.first.login.role
        asked = f"SELECT rolcanlogin FROM pg_roles WHERE rolname = '{role}'"
        if self._server.execute(asked) != [(True,)]:
            self._made = None


@pytest.fixture(scope="session")
def prepared(postgres: PostgresServer) -> Prepared:
    """Give this worker's house to be copied."""
    return Prepared(postgres)


@pytest.fixture
def house(prepared: Prepared) -> Iterator[House]:
    """Give a house with one station, "Reception"."""
    copy = prepared.copied()
    yield copy
    prepared.put_back(copy)


Connect = Callable[..., HouseServer]


@pytest.fixture
def connect(house: House) -> Iterator[Connect]:
    """Give what connects a station to the house; hung up after the test."""
    with ExitStack() as opened:

        def connecting(
            enrolled: Enrolled = house.first,
            address: ServerAddress = house.address,
            seconds: float = CALL_SECONDS,
        ) -> HouseServer:
            made = HouseServer(address, enrolled.login, enrolled.house_id, seconds)
            return opened.enter_context(made)

        yield connecting


Invite = Callable[..., Enrolled]


@pytest.fixture
def invite(house: House) -> Iterator[Invite]:
    """Give what invites a station to the house and enrols it at once."""
    with Keeping(house.address, house.first.login, house.first.house_id) as keeping:

        def inviting(station: str, *rights: str) -> Enrolled:
            return join(house.address, keeping.invite(station, rights).code)

        yield inviting
