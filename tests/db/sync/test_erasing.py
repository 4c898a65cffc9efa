"""Erasure on the house's server: bodies go for good, also those that come later."""

import pytest

from db.sync.counterpart import HouseFailure
from tests.db.sync.chains import Chain
from tests.db.sync.conftest import Connect, Invite


def test_erased_bodies_are_gone_and_the_events_stay(connect: Connect) -> None:
    chain, server = Chain(), connect()
    server.take(chain.grow(3))
    ids = [each.event_id for each in chain.events]
    assert server.erase(ids[:2]) == 2
    assert server.bodies_held([*ids, "another"]) == {ids[2]}
    came = server.events_after({chain.origin: 0}, 10)
    assert [each.body for each in came] == [None, None, b"{}"]
    assert [each.hash for each in came] == [each.hash for each in chain.events]
    assert server.erase(ids[:2]) == 0


def test_what_was_erased_does_not_come_back_with_who_was_away(
    connect: Connect, invite: Invite
) -> None:
    chain, away, server = Chain("Guard"), connect(invite("Guard")), connect()
    first, second = chain.grow(2)
    assert server.erase([first.event_id]) == 0
    away.take([first, second])
    assert server.bodies_held([first.event_id, second.event_id]) == {second.event_id}
    away.take([first, second])
    assert server.bodies_held([first.event_id]) == set()


def test_who_may_not_erase_erases_nothing(connect: Connect, invite: Invite) -> None:
    chain, server, guard = Chain(), connect(), connect(invite("Guard"))
    server.take(chain.grow())
    with pytest.raises(HouseFailure, match=r"house\.not_allowed"):
        guard.erase([chain.events[0].event_id])
    assert server.bodies_held([chain.events[0].event_id])


def test_who_was_given_that_right_erases(connect: Connect, invite: Invite) -> None:
    chain, server, archive = Chain(), connect(), connect(invite("Archive", "erasure"))
    server.take(chain.grow(12_000, b"Aase"))
    ids = [each.event_id for each in chain.events]
    assert archive.erase(iter(ids)) == 12_000
    assert server.bodies_held(ids) == set()
