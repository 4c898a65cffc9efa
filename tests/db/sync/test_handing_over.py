"""What stations hand over to the house's server, and what it gives to the others."""

import threading
import traceback
from typing import Any

import psycopg
import pytest
from msgspec.structs import replace

from db.sync.counterpart import HouseFailure
from db.sync.server import house_server
from db.sync.server.house_server import HouseServer
from tests.db.sync.chains import Chain
from tests.db.sync.conftest import Connect, House, Invite


def refused(server: HouseServer, *events: object) -> HouseFailure:
    with pytest.raises(HouseFailure) as refusal:
        server.take(events)  # type: ignore[arg-type] # events
    return refusal.value


def test_what_was_handed_over_comes_back_as_it_was(connect: Connect) -> None:
    chain, server = Chain(), connect()
    server.take(chain.grow(3, "Åsa Öberg".encode()))
    assert server.heads() == {chain.origin: chain.head}
    assert server.events_after({chain.origin: 0}, 10) == chain.events
    assert server.events_after({chain.origin: 2}, 10) == chain.events[2:]
    assert server.events_after({chain.origin: 3}, 10) == []


def test_no_more_come_than_were_asked_for_each_origin_in_order(connect: Connect) -> None:
    chains, server = [Chain(), Chain(), Chain()], connect()
    for each in chains:
        server.take(each.grow(5))
    held = {each.origin: 0 for each in chains}
    came = []
    while some := server.events_after(held, 4):
        assert len(some) <= 4
        for event in some:
            assert event.origin_seq == held[event.origin] + 1
            held[event.origin] = event.origin_seq
        came += some
    assert sorted(came) == sorted(event for each in chains for event in each.events)


def test_what_is_asked_for_is_found_by_index_alone_whatever_statistics_say(
    connect: Connect, house: House
) -> None:
    chain, server = Chain(), connect()
    server.take(chain.grow(3000))
    for _ in range(2):
        with server._line.calling() as (connection, _count):
            asked = [[chain.origin], [1000], 500, 500, 500]
            cursor = psycopg.ClientCursor(connection)
            plan = "".join(
                row[0] for row in cursor.execute(f"EXPLAIN {house_server._AFTER}", asked)
            )
        assert plan.count("Index Scan using") == 2
        assert "Sort" not in plan
        assert "Seq Scan" not in plan
        house.ask("ANALYZE foaje.event, foaje.event_body")


def test_an_erased_body_is_handed_over_as_none(connect: Connect) -> None:
    chain, server = Chain(), connect()
    first, second = chain.grow(2)
    erased = first._replace(salt=None, body=None)
    server.take([erased])
    assert server.events_after({chain.origin: 0}, 10) == [erased]
    third, fourth = chain.grow(2)
    server.take([erased, second, third._replace(salt=None, body=None), fourth])
    assert [each.body for each in server.events_after({chain.origin: 0}, 10)] == [
        None, b"{}", None, b"{}",
    ]  # fmt: skip


def test_handing_over_again_changes_nothing(connect: Connect, house: House) -> None:
    chain, server = Chain(), connect()
    server.take(chain.grow(3))
    server.take(chain.events)
    server.take(chain.events[1:2])
    chain.grow(2)
    server.take(chain.events)
    assert server.events_after({chain.origin: 0}, 10) == chain.events
    assert house.ask("SELECT count(*) FROM foaje.event_body") == [(5,)]


def test_more_than_fit_into_one_call_are_handed_over_in_order(connect: Connect) -> None:
    chain, server = Chain(), connect()
    server.take(chain.grow(4500))
    assert server.heads() == {chain.origin: chain.head}


def test_a_gap_is_refused_and_says_what_is_held(connect: Connect) -> None:
    chain, server = Chain(), connect()
    server.take(chain.grow(2))
    chain.grow(3)
    failure = refused(server, *chain.events[3:])
    assert (failure.code, failure.facts["held"]) == ("house.gap", 2)
    failure = refused(server, chain.events[2], chain.events[4])
    assert failure.code == "house.gap"
    assert server.heads() == {chain.origin: replace(chain.head, seq=2, hash=chain.events[1].hash)}


def test_another_event_under_a_number_is_a_fork(connect: Connect) -> None:
    chain, server = Chain(), connect()
    server.take(chain.grow(3))
    other = chain.forked(2)
    failure = refused(server, *other.grow(2))
    assert (failure.code, failure.facts["seq"]) == ("house.forked", 3)
    chain.grow()
    assert refused(server, *other.events[3:]).code == "house.forked"
    server.take(chain.events)
    assert server.events_after({chain.origin: 0}, 10) == chain.events


def test_a_server_put_back_to_an_older_state_is_filled_up_again(
    connect: Connect, house: House
) -> None:
    chain, server = Chain(), connect()
    server.take(chain.grow(9))
    house.ask("DELETE FROM foaje.event WHERE origin_seq > 4")
    house.ask(
        "DELETE FROM foaje.event_body WHERE event_id NOT IN (SELECT event_id FROM foaje.event)"
    )
    house.ask("UPDATE foaje.origin SET head_seq = 4, head_hash = e.hash FROM foaje.event e"
              " WHERE e.origin_seq = 4")  # fmt: skip
    assert connect().heads()[chain.origin].seq == 4
    server.take(chain.events[2:])
    assert server.events_after({chain.origin: 0}, 10) == chain.events


def test_what_the_server_says_of_an_event_is_not_passed_on(connect: Connect) -> None:
    """PostgreSQL quotes the row that it refuses, and that may hold a name."""
    chain, server = Chain(), connect()
    (event,) = chain.grow(1, b"Aase Oeberg")
    nothing: Any = None
    failure = refused(server, event._replace(subject_id=nothing, actor="Aase Oeberg"))
    assert (failure.code, failure.facts) == ("house.failed", {"sqlstate": "23502"})
    assert "Oeberg" not in "".join(traceback.format_exception(failure))


def test_an_event_of_one_origin_is_not_taken_into_another(connect: Connect) -> None:
    chain, other, server = Chain(), Chain(), connect()
    server.take(chain.grow())
    taken = other.grow(event_id=chain.events[0].event_id)
    assert refused(server, *taken).code == "house.forked"


def test_a_chain_that_does_not_hold_is_refused(connect: Connect) -> None:
    chain, server = Chain(), connect()
    first, second, third = chain.grow(3)
    broken = [first, second._replace(prev_hash=bytes(32)), third]
    failure = refused(server, *broken)
    assert (failure.code, failure.facts["seq"]) == ("house.broken", 2)
    assert server.heads() == {}


def test_nobody_appends_to_the_origin_of_another_station(connect: Connect, invite: Invite) -> None:
    chain, server, guard = Chain(), connect(), connect(invite("Guard"))
    server.take(chain.grow())
    failure = refused(guard, *chain.grow())
    assert (failure.code, failure.facts["station"]) == ("house.foreign_origin", "Reception")


def test_only_what_moved_of_late_is_asked_for_after_the_first_time(
    connect: Connect, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new, server = Chain(), Chain(), connect()
    server.take(old.grow())
    server.take(new.grow())
    house.ask(f"UPDATE foaje.origin SET touched_at = 1 WHERE origin = '{old.origin}'")
    assert set(server.heads()) == {old.origin, new.origin}
    assert set(server.heads()) == {new.origin}
    monkeypatch.setattr("db.sync.server.house_server.ALL_HEADS_SECONDS", 0.0)
    assert set(server.heads()) == {old.origin, new.origin}


def test_who_follows_while_eight_stations_hand_over_misses_nothing(
    connect: Connect, invite: Invite
) -> None:
    count, follower = 8, connect()
    chains = [Chain(f"Station {number}") for number in range(count)]
    servers = [connect(invite(each.station)) for each in chains]
    follower.heads()

    def hand_over(chain: Chain, server: HouseServer) -> None:
        for size in (1, 3, 2, 7) * 15:
            server.take(chain.grow(size))

    pairs = zip(chains, servers, strict=True)
    threads = [threading.Thread(target=hand_over, args=pair) for pair in pairs]
    for each in threads:
        each.start()
    held: dict[str, int] = {}
    taken = []
    while True:
        over = not any(each.is_alive() for each in threads)
        ahead = [o for o, head in follower.heads().items() if head.seq > held.get(o, 0)]
        for event in follower.events_after({origin: held.get(origin, 0) for origin in ahead}, 50):
            assert event.origin_seq == held.get(event.origin, 0) + 1
            held[event.origin] = event.origin_seq
            taken.append(event)
        if over and not ahead:
            break
    assert sorted(taken) == sorted(event for each in chains for event in each.events)
    assert len(taken) == 8 * 195


def test_after_a_failure_every_head_is_told_again(
    connect: Connect, invite: Invite, house: House
) -> None:
    server, guard = connect(), connect(invite("Guard"))
    own, other = Chain(), Chain("Guard")
    server.take(own.grow(2))
    guard.take(other.grow(2))
    assert set(server.heads()) == {own.origin, other.origin}
    house.ask("UPDATE foaje.origin SET touched_at = 1")
    assert server.heads() == {}
    with pytest.raises(HouseFailure, match=r"house\.foreign_origin"):
        server.take(other.grow())
    assert set(server.heads()) == {own.origin, other.origin}
