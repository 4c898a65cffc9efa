"""Signs of life on the house's server, and what they show of journals that were tampered with."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from db.sync.counterpart import Finding, HouseFailure
from db.sync.server.house_server import HouseServer
from db.sync.server.news import CLONED, REWRITTEN, SHORTENED
from tests.db.sync.chains import Chain
from tests.db.sync.conftest import Connect, House, Invite

NOTHING: dict[str, int] = {}


def found(server: HouseServer) -> list[tuple[str, str, int, int]]:
    """Give the findings without their times: kind, station, numbers."""
    findings = server.beat(0, NOTHING, {}).findings
    return [(each.kind, each.station, each.seq, each.seq_before) for each in findings]


def test_every_station_hears_of_every_other(connect: Connect, invite: Invite) -> None:
    reception, guard = connect(), connect(invite("Guard"))
    chain = Chain()
    reception.take(chain.grow(2))
    reception.beat(1_000_000, {chain.origin: 2}, {chain.origin: chain.head})
    signs = {each.station: each for each in guard.beat(5, NOTHING, {}).signs}
    assert set(signs) == {"Reception", "Guard"}
    assert (signs["Reception"].complete_to, signs["Guard"].complete_to) == (1_000_000, 5)
    assert signs["Reception"].heads == {chain.origin: 2}
    told = guard.beat(5, NOTHING, {}).at
    assert told is not None
    assert abs(told - datetime.now(UTC)) < timedelta(minutes=1)
    assert 0 <= signs["Reception"].silent_for < 60


def test_silence_is_told_by_the_servers_clock(
    connect: Connect, invite: Invite, house: House
) -> None:
    reception, _never_heard = connect(), invite("Guard")
    reception.beat(10**15, NOTHING, {})
    house.ask("UPDATE foaje.station SET heard_at = heard_at - 600000")
    house.ask("UPDATE foaje.station SET enrolled_at = enrolled_at - 900000 WHERE name = 'Guard'")
    invite("Office")
    signs = {each.station: each for each in connect(invite("Archive")).beat(0, NOTHING, {}).signs}
    assert 600 <= signs["Reception"].silent_for < 660
    assert signs["Guard"].complete_to == 0
    assert 900 <= signs["Guard"].silent_for < 960
    assert signs["Office"].silent_for < 60


def test_a_journal_made_shorter_is_seen_by_the_others(connect: Connect, invite: Invite) -> None:
    reception, guard, chain = connect(), connect(invite("Guard")), Chain()
    reception.take(chain.grow(9))
    held = chain.head
    guard.beat(0, NOTHING, {chain.origin: held})
    assert found(reception) == []
    shorter = replace(held, seq=5, hash=chain.events[4].hash)
    news = guard.beat(0, NOTHING, {chain.origin: shorter})
    assert isinstance(news.findings[0], Finding)
    assert found(reception) == [(SHORTENED, "Guard", 5, 9)]
    guard.beat(0, NOTHING, {chain.origin: shorter})
    assert len(found(reception)) == 1


def test_a_journal_made_shorter_while_the_station_was_off_is_seen(
    connect: Connect, invite: Invite
) -> None:
    guard, chain = invite("Guard"), Chain("Guard")
    before = connect(guard)
    chain.grow(4)
    before.beat(0, NOTHING, {chain.origin: chain.head})
    before.close()
    connect(guard).beat(0, NOTHING, {chain.origin: chain.forked(1).head})
    assert found(connect()) == [(SHORTENED, "Guard", 1, 4)]


def test_a_journal_written_anew_is_seen_by_the_others(connect: Connect, invite: Invite) -> None:
    reception, guard, chain = connect(), connect(invite("Guard")), Chain()
    reception.take(chain.grow(3))
    other = chain.forked(1)
    other.grow(2)
    guard.beat(0, NOTHING, {chain.origin: other.head})
    assert found(reception) == [(REWRITTEN, "Guard", 3, 3)]


def test_a_journal_that_only_grows_is_no_finding(connect: Connect) -> None:
    server, chain = connect(), Chain()
    for size in (1, 4, 2):
        server.take(chain.grow(size))
        assert not server.beat(0, NOTHING, {chain.origin: chain.head}).findings


def test_a_cloned_pc_is_told_to_both_and_to_the_others(
    connect: Connect, invite: Invite, house: House
) -> None:
    guard = connect(invite("Guard"))
    original, clone = connect(), connect()
    original.beat(1, NOTHING, {})
    clone.beat(2, NOTHING, {})
    with pytest.raises(HouseFailure) as alarm:
        original.beat(3, NOTHING, {})
    assert (alarm.value.code, alarm.value.facts) == ("house.cloned", {"station": "Reception"})
    with pytest.raises(HouseFailure, match=r"house\.cloned"):
        clone.beat(4, NOTHING, {})
    assert found(guard) == [(CLONED, "Reception", 0, 0)]
    assert house.ask("SELECT complete_to FROM foaje.station WHERE name = 'Reception'") == [(4,)]


def test_a_station_started_anew_is_no_clone(connect: Connect) -> None:
    for _ in range(3):
        server = connect()
        server.beat(1, NOTHING, {})
        assert not server.beat(2, NOTHING, {}).findings
        server.close()


def test_the_list_tells_who_belongs_to_the_house(connect: Connect, invite: Invite) -> None:
    invite("Guard", "erasure")
    guard, reception = connect().members()
    assert (guard.station, guard.rights, guard.belongs) == ("Guard", frozenset({"erasure"}), True)
    assert guard.heard_at is None
    assert reception.rights == {"erasure", "keeper"}
