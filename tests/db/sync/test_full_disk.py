"""A server whose disk is full says so, loses nothing, and goes on when there is room again."""

import os

import psycopg
import pytest

from db.sync.counterpart import HouseFailure
from db.sync.server.address import ServerAddress
from db.sync.server.creation import Enrolled, create_house
from db.sync.server.failures import failure_of
from db.sync.server.house_server import HouseServer
from db.sync.server.keeping import Keeping, join
from tests.db.sync.chains import Chain
from tests.postgres import PostgresServer
from tests.small_disk import SmallDisk

_ROLES = "SELECT rolname FROM pg_roles ORDER BY rolname"
_BATCH = 200


@pytest.fixture
def first(cramped: PostgresServer) -> Enrolled:
    """Give the first station of a house on the small disk, with some of the log to spare."""
    cramped.execute("CREATE DATABASE cramped")
    made = create_house(cramped.administrator("cramped"), "Storfors", "Reception")
    for _ in range(2):
        cramped.execute("SELECT pg_switch_wal()")
        cramped.execute("CHECKPOINT")
    return made


def address(server: PostgresServer) -> ServerAddress:
    return ServerAddress(server.host, server.port, "cramped")


def keeping(server: PostgresServer, first: Enrolled) -> Keeping:
    return Keeping(address(server), first.login, first.house_id)


def line(server: PostgresServer, first: Enrolled) -> HouseServer:
    return HouseServer(address(server), first.login, first.house_id, 30)


def hand_over_much(server: HouseServer, chain: Chain) -> None:
    for _ in range(200):
        server.take(chain.grow(_BATCH, os.urandom(500)))


def hand_over_until_refused(server: HouseServer, chain: Chain) -> int:
    """Hand events over until the server takes no more; gives how many it took."""
    with pytest.raises(HouseFailure) as refusal:
        hand_over_much(server, chain)
    assert (refusal.value.code, refusal.value.facts) == ("house.full", {"sqlstate": "53100"})
    return len(chain.events) - _BATCH


def test_what_is_there_can_be_read_and_the_rest_goes_when_there_is_room(
    cramped: PostgresServer, small_disk: SmallDisk, first: Enrolled
) -> None:
    chain = Chain()
    with line(cramped, first) as server:
        server.take(chain.grow(_BATCH))
        small_disk.fill()
        taken = hand_over_until_refused(server, chain)
        assert server.heads()[chain.origin].seq == taken >= _BATCH
        assert server.events_after({chain.origin: 0}, 10**6) == chain.events[:taken]
        small_disk.make_room()
        server.take(chain.events[taken:])
        assert server.heads()[chain.origin] == chain.head


def test_a_house_for_which_there_is_no_room_is_not_made_in_part(
    cramped: PostgresServer, small_disk: SmallDisk
) -> None:
    cramped.execute("CREATE DATABASE cramped")
    before, way = cramped.execute(_ROLES), cramped.administrator("cramped")
    small_disk.fill()
    with pytest.raises(HouseFailure, match=r"house\.no_room"):
        create_house(way, "Storfors", "Reception")
    assert cramped.execute(_ROLES) == before
    small_disk.make_room()
    assert create_house(way, "Storfors", "Reception").station == "Reception"


def invite_many(keeper: Keeping) -> None:
    """Take what is left of the pages that an invitation needs."""
    for number in range(1000):
        keeper.invite(f"Other{number}")


def test_a_code_that_could_not_be_used_for_want_of_room_still_works(
    cramped: PostgresServer, small_disk: SmallDisk, first: Enrolled
) -> None:
    with keeping(cramped, first) as keeper:
        code = keeper.invite("Guard").code
        small_disk.fill()
        with pytest.raises(HouseFailure, match=r"house\.no_room"):
            invite_many(keeper)
        with pytest.raises(HouseFailure, match=r"house\.no_room"):
            join(address(cramped), code)
        small_disk.make_room()
        guard = join(address(cramped), code)
        assert keeper.invite("Kiosk").code
    with line(cramped, guard) as server:
        server.take(Chain("Guard").grow())


def test_a_server_that_ends_because_it_can_write_no_log_has_all_it_took(
    cramped: PostgresServer, small_disk: SmallDisk, first: Enrolled
) -> None:
    chain = Chain()
    with line(cramped, first) as server:
        server.take(chain.grow(_BATCH))
        small_disk.fill()
        taken = hand_over_until_refused(server, chain)
        write_the_log_until_the_server_ends(cramped)
        with pytest.raises(HouseFailure, match=r"house\.unreachable"):
            server.take(chain.events[taken:])
        small_disk.make_room()
        cramped.start()
        server.take(chain.events[taken:])
        assert server.events_after({chain.origin: 0}, 10**6) == chain.events


def test_a_server_that_lets_nobody_in_for_want_of_room_is_not_taken_to_refuse_the_password(
    cramped: PostgresServer, small_disk: SmallDisk, first: Enrolled
) -> None:
    """As after a crash: PostgreSQL cannot write what it makes anew for the first who comes."""
    for left_over in (cramped.data / "base").glob("*/pg_internal.init"):
        left_over.unlink()
    small_disk.fill()
    with line(cramped, first) as server:
        with pytest.raises(HouseFailure, match=r"house\.full"):
            server.heads()
        small_disk.make_room()
        assert server.heads() == {}


def write_the_log_until_the_server_ends(server: PostgresServer) -> None:
    """Have somebody else's writing fill what is left of the log: PostgreSQL then ends by itself."""
    for _ in range(1000):
        try:
            server.execute("SELECT pg_logical_emit_message(false, 'x', repeat('x', 1000000))")
        except psycopg.OperationalError:
            if server.has_ended:
                return
    raise AssertionError("it goes on writing")


@pytest.mark.parametrize(
    ("error", "code"),
    [(psycopg.errors.DiskFull, "house.full"), (psycopg.errors.IoError, "house.disk")],
)
def test_a_disk_that_is_full_is_told_from_one_that_fails(
    error: type[psycopg.Error], code: str
) -> None:
    assert failure_of(error()).code == code
