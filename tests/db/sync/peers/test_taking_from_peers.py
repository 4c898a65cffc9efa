"""Stations that ask each other, over real sockets and TLS, hold the same events and rows."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from db.clock import milliseconds
from db.sync.carried import Carried
from db.sync.peers import answering
from db.sync.peers.wire import MOST_ORIGINS
from db.sync.signs import Noted
from db.sync.vector import events_above
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure
from tests.conftest import NOON, TurnedClock
from tests.db.raw import rows
from tests.db.sync.exchanging import apart, arrive, assert_alike, carried, rehashed
from tests.db.sync.peers.conftest import Move, Ring
from tests.db.sync.peers.neighbourhood import Neighbour, introduce, settle


def test_two_stations_hold_the_same_without_any_server(move_in: Move, hung_up_after: Ring) -> None:
    foyer, desk = move_in("foajé"), move_in("disk")
    introduce(foyer, desk)
    visit = arrive(foyer.station)
    at_desk = desk.taking_from(hung_up_after(desk.line_to(foyer)))
    at_foyer = foyer.taking_from(hung_up_after(foyer.line_to(desk)))
    settle(at_desk, at_foyer)
    desk.station.do(leave, visit, Departure.DESK, actor="desk")
    settle(at_desk, at_foyer)
    assert_alike(foyer.station, desk.station)
    assert rows(foyer.station.database, "SELECT name, left_at IS NULL FROM visit") == [
        ("Åsa Öberg", 0)
    ]


def test_what_happens_at_one_end_of_a_row_comes_to_the_other(
    move_in: Move, hung_up_after: Ring
) -> None:
    foyer, desk, guard = move_in("foajé"), move_in("disk"), move_in("vakt")
    introduce(foyer, desk)
    introduce(desk, guard)
    arrive(foyer.station, "Åsa Öberg")
    arrive(guard.station, "Bo Ek")
    settle(
        *(
            one.taking_from(hung_up_after(one.line_to(other)))
            for one, other in ((foyer, desk), (desk, foyer), (desk, guard), (guard, desk))
        )
    )
    assert_alike(foyer.station, desk.station, guard.station)
    assert len(rows(guard.station.database, "SELECT 1 FROM visit")) == 2


def test_after_the_first_answer_only_origins_that_moved_are_told_of(
    move_in: Move, hung_up_after: Ring
) -> None:
    foyer, desk, guard = move_in("foajé"), move_in("disk"), move_in("vakt")
    introduce(foyer, desk, guard)
    arrive(guard.station)
    settle(foyer.taking_from(hung_up_after(foyer.line_to(guard))))
    arrive(foyer.station)
    line = hung_up_after(desk.line_to(foyer))
    assert len(line.heads()) == 2
    assert line.heads() == {}
    arrive(foyer.station)
    (moved,) = line.heads().values()
    assert moved.seq == 3
    line.hang_up()
    assert len(line.heads()) == 2


def test_large_bodies_come_in_answers_of_bounded_size(
    move_in: Move, hung_up_after: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "_BYTES_AT_ONCE", 2000)
    foyer, desk = move_in("foajé"), move_in("disk")
    introduce(foyer, desk)
    for number in range(20):
        arrive(foyer.station, f"Person {number}")
    line = hung_up_after(desk.line_to(foyer))
    (origin,) = line.heads()
    assert 0 < len(line.events_after({origin: 0}, 500)) < 6
    line.hang_up()
    settle(desk.taking_from(line))
    assert_alike(foyer.station, desk.station)


def test_a_station_that_lacks_more_origins_than_fit_into_a_question_asks_again(
    move_in: Move, hung_up_after: Ring
) -> None:
    foyer, desk = move_in("foajé"), move_in("disk")
    introduce(foyer, desk)
    line = hung_up_after(desk.line_to(foyer))
    held = {f"{number:032x}": 1 for number in range(MOST_ORIGINS + 10)}
    assert line.events_after(held, 500) == []


def test_a_body_that_was_erased_does_not_come_and_what_was_erased_everywhere_goes(
    move_in: Move, hung_up_after: Ring, clock: TurnedClock
) -> None:
    foyer, desk = move_in("foajé"), move_in("disk")
    introduce(foyer, desk)
    visit = arrive(foyer.station)
    at_desk = desk.taking_from(hung_up_after(desk.line_to(foyer)))
    settle(at_desk)
    clock.turn(timedelta(seconds=1))
    foyer.station.do(lambda tx: tx.erase_everywhere(visit, actor="program"))
    settle(at_desk)
    assert_alike(foyer.station, desk.station)
    assert "Åsa" not in str(rows(desk.station.database, "SELECT body FROM event_body"))


def test_every_station_hears_how_complete_the_others_are_also_of_those_it_cannot_reach(
    move_in: Move, hung_up_after: Ring, clock: TurnedClock
) -> None:
    foyer, desk, guard = move_in("foajé"), move_in("disk"), move_in("vakt")
    introduce(foyer, desk)
    introduce(desk, guard)
    arrive(foyer.station)
    told = milliseconds(clock.now)
    take_with_signs(desk, foyer, hung_up_after)
    clock.turn(timedelta(seconds=20))
    take_with_signs(guard, desk, hung_up_after)
    later = milliseconds(clock.now)
    question = "SELECT station, complete_to, heard_at FROM house_station ORDER BY station"
    assert rows(guard.station.database, question) == [("disk", later, later), ("foajé", told, told)]


def test_an_older_sign_by_another_way_takes_nothing_back(
    move_in: Move, hung_up_after: Ring, clock: TurnedClock
) -> None:
    foyer, desk = move_in("foajé"), move_in("disk")
    introduce(foyer, desk)
    taking = desk.taking_from(hung_up_after(desk.line_to(foyer)))
    now = milliseconds(clock.now)
    taking.note([Noted("vakt", 1000, 0, {})])
    taking.note([Noted("vakt", 60_000, 60_000, {})])
    question = "SELECT complete_to, heard_at FROM house_station"
    assert rows(desk.station.database, question) == [(now, now - 1000)]


def test_a_sign_from_before_the_clock_was_put_back_gives_way(
    move_in: Move, hung_up_after: Ring, clock: TurnedClock
) -> None:
    foyer, desk = move_in("foajé"), move_in("disk")
    taking = desk.taking_from(hung_up_after(desk.line_to(foyer)))
    taking.note([Noted("vakt", 0, 0, {})])
    clock.turn(timedelta(days=-30))
    now = milliseconds(clock.now)
    taking.note([Noted("vakt", 2000, 0, {})])
    question = "SELECT complete_to, heard_at FROM house_station"
    assert rows(desk.station.database, question) == [(now, now - 2000)]


@pytest.mark.parametrize("wrong_by", [timedelta(days=-9000), timedelta(days=400)])
def test_a_peer_whose_clock_is_wrong_is_let_in_and_answers_as_any_other(
    move_in: Move, hung_up_after: Ring, clock: TurnedClock, wrong_by: timedelta
) -> None:
    foyer, desk = move_in("foajé", TurnedClock(NOON + wrong_by)), move_in("disk")
    introduce(foyer, desk)
    arrive(foyer.station)
    take_with_signs(desk, foyer, hung_up_after)
    take_with_signs(foyer, desk, hung_up_after)
    assert_alike(foyer.station, desk.station)
    now = milliseconds(clock.now)
    assert rows(desk.station.database, "SELECT complete_to, heard_at FROM house_station") == [
        (now, now)
    ]


def test_a_broken_chain_is_kept_apart_and_the_others_go_on(
    move_in: Move, hung_up_after: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    foyer, desk, guard = move_in("foajé"), move_in("disk"), move_in("vakt")
    introduce(foyer, desk, guard)
    for name in ("Åsa Öberg", "Bo Ek"):
        arrive(foyer.station, name)
    arrive(desk.station, "Eva Ek")
    settle(desk.taking_from(hung_up_after(desk.line_to(foyer))))
    broken = carried(foyer.station)[1]

    def forging(connection: Connection, held: dict[str, int], at_most: int) -> list[Carried]:
        found = list(events_above(connection, held, at_most))
        return [
            rehashed(each._replace(prev_hash=bytes(32)))
            if each.event_id == broken.event_id
            else each
            for each in found
        ]

    at_guard = guard.taking_from(hung_up_after(guard.line_to(desk)))
    with monkeypatch.context() as patch:
        patch.setattr(answering, "events_above", forging)
        settle(at_guard)
    assert apart(guard.station) == [(2, "broken")]
    assert rows(guard.station.database, "SELECT name FROM visit") == [("Eva Ek",)]
    assert at_guard.round().stopped == {broken.origin}
    settle(guard.taking_from(hung_up_after(guard.line_to(foyer))))
    assert apart(guard.station) == []
    assert_alike(desk.station, guard.station)


def take_with_signs(one: Neighbour, other: Neighbour, hung_up_after: Ring) -> None:
    """Take from a peer, and note its signs as the running program does."""
    line = hung_up_after(one.line_to(other))
    taking = one.taking_from(line)
    signs = line.signs()
    settle(taking)
    taking.note(
        [Noted(each.station, each.silent, each.complete_before, each.heads) for each in signs]
    )
