"""What was erased leaves the server's files too: tables, samples of them, and the log."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from db.sync.counterpart import HouseFailure
from db.sync.server import creation, migrating, overwriting
from db.sync.server.address import ServerAddress
from db.sync.server.creation import Enrolled, create_house, upgrade_house
from db.sync.server.house_server import HouseServer
from db.sync.server.overview import overview_of
from db.sync.server.overwriting import overwrite_erased
from tests.db.sync.chains import Chain
from tests.postgres import PostgresServer
from tests.small_disk import SmallDisk

NAME = b"Aase Oeberg"
ERASED, KEPT = 300, 20
DATABASE = "written"


@pytest.fixture
def own() -> Iterator[PostgresServer]:
    """Give a server of the test's own, with a log that it keeps as servers do."""
    server = PostgresServer(options=["fsync=off"])
    server.execute(f"CREATE DATABASE {DATABASE}")
    yield server
    server.remove()


def make(server: PostgresServer) -> Enrolled:
    return create_house(server.administrator(DATABASE), "Storfors", "Reception")


def address(server: PostgresServer) -> ServerAddress:
    return ServerAddress(server.host, server.port, DATABASE)


def line(server: PostgresServer, first: Enrolled) -> HouseServer:
    return HouseServer(address(server), first.login, first.house_id, 30)


def named() -> bytes:
    """Give a body as long as a visit's, which no index or sample cuts off."""
    return b'{"name":"%s","more":"%s"}' % (NAME, os.urandom(100).hex().encode())


def hand_over_and_erase(server: PostgresServer, first: Enrolled) -> Chain:
    """Let people stand in the house, have PostgreSQL take samples of them, and erase them."""
    chain = Chain()
    for _ in range(ERASED):
        chain.grow(1, named())
    chain.grow(KEPT, b'{"name":"somebody else"}')
    with line(server, first) as house:
        house.take(chain.events)
        server.execute("ANALYZE", DATABASE)
        house.erase([each.event_id for each in chain.events[:ERASED]])
    server.execute("CHECKPOINT")
    return chain


def left(server: PostgresServer, first: Enrolled) -> bool:
    """Ask as a station whether something erased may stand in the server's files."""
    known = overview_of(address(server), first.login, first.house_id)
    return known.erasures.left_since is not None


def test_nothing_erased_is_left_in_any_file_and_the_rest_stays(own: PostgresServer) -> None:
    first = make(own)
    assert not left(own, first)
    chain = hand_over_and_erase(own, first)
    assert own.folders_with(NAME) == {"base", "pg_wal"}
    assert left(own, first)
    assert overwrite_erased(own.administrator(DATABASE)).log_too
    assert own.folders_with(NAME) == set()
    assert not left(own, first)
    with line(own, first) as house:
        came = house.events_after({chain.origin: 0}, 1000)
        assert [each.body is None for each in came] == [True] * ERASED + [False] * KEPT
        house.take(chain.grow())
        assert house.erase([chain.events[-1].event_id]) == 1
    assert left(own, first)


def test_no_samples_are_taken_of_bodies(own: PostgresServer) -> None:
    hand_over_and_erase(own, make(own))
    asked = "SELECT attname FROM pg_stats WHERE schemaname = 'foaje' AND tablename = 'event_body'"
    assert own.execute(asked, DATABASE) == [("event_id",)]


def test_samples_taken_by_an_older_schema_are_thrown_away_too(
    own: PostgresServer, tmp_path: Path
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        older = tmp_path / "migrations"
        shutil.copytree(migrating.MIGRATIONS, older)
        (older / "versions" / "0002_overwriting.py").unlink()
        patch.setattr(migrating, "MIGRATIONS", older)
        for module in (creation, migrating):
            patch.setattr(module, "HOUSE_REVISION", "0001")
        first = make(own)
        hand_over_and_erase(own, first)
    with pytest.raises(HouseFailure, match=r"house\.older"):
        overwrite_erased(own.administrator(DATABASE))
    samples = "SELECT count(*) FROM pg_stats WHERE tablename = 'event_body' AND attname = 'body'"
    assert own.execute(samples, DATABASE) == [(1,)]
    assert upgrade_house(own.administrator(DATABASE)) == ("0001", "0002")
    assert left(own, first)
    overwrite_erased(own.administrator(DATABASE))
    assert own.folders_with(NAME) == set()
    with line(own, first) as house:
        house.take(Chain().grow())


def test_what_somebody_still_sees_is_told_of_as_not_overwritten(own: PostgresServer) -> None:
    first = make(own)
    with closing(psycopg.connect(own.administrator(DATABASE))) as other:
        other.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
        other.execute("SELECT 1 FROM foaje.house")
        hand_over_and_erase(own, first)
        with pytest.raises(HouseFailure, match=r"house\.held_open"):
            overwrite_erased(own.administrator(DATABASE))
        assert left(own, first)
    overwrite_erased(own.administrator(DATABASE))
    assert not left(own, first)
    assert own.folders_with(NAME) == set()


def test_a_copy_that_is_being_taken_is_not_waited_for_with_all_stations_behind(
    own: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overwriting, "_LOCK_SECONDS", 0.1)
    first = make(own)
    hand_over_and_erase(own, first)
    with closing(psycopg.connect(own.administrator(DATABASE))) as copying:
        copying.execute("SELECT count(*) FROM foaje.event_body")
        with pytest.raises(HouseFailure, match=r"house\.held_open"):
            overwrite_erased(own.administrator(DATABASE))
    assert left(own, first)


def test_a_log_that_is_kept_for_a_copy_is_told_of(own: PostgresServer) -> None:
    first = make(own)
    own.execute("SELECT pg_create_physical_replication_slot('behind', true)")
    hand_over_and_erase(own, first)
    assert not overwrite_erased(own.administrator(DATABASE)).log_too
    assert own.folders_with(NAME) == {"pg_wal"}
    own.execute("SELECT pg_drop_replication_slot('behind')")
    assert overwrite_erased(own.administrator(DATABASE)).log_too
    assert own.folders_with(NAME) == set()


def test_a_full_disk_has_no_room_for_the_second_file_and_the_first_stays(
    cramped: PostgresServer, small_disk: SmallDisk
) -> None:
    cramped.execute(f"CREATE DATABASE {DATABASE}")
    first = make(cramped)
    chain = hand_over_and_erase(cramped, first)
    small_disk.fill()
    with pytest.raises(HouseFailure, match=r"house\.no_room"):
        overwrite_erased(cramped.administrator(DATABASE))
    small_disk.make_room()
    with line(cramped, first) as house:
        came = house.events_after({chain.origin: 0}, 1000)
    assert [each.body is None for each in came] == [True] * ERASED + [False] * KEPT
    assert left(cramped, first)
    overwrite_erased(cramped.administrator(DATABASE))
    assert not left(cramped, first)
