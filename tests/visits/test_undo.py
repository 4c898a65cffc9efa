"""The last thing done can be taken back, by who did it, soon, and while nobody built on it."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from db.transaction import Transaction
from kiosk.evacuation.queries import who_is_inside
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.commands import (
    arrive_unbooked,
    choose_host,
    leave,
    meet,
)
from kiosk.visits.corrections import Correction, correct, part_left, probably_left
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import acknowledge_call, answer_call, call_desk
from kiosk.visits.host_contact import ask_host, host_answered
from kiosk.visits.merging import merge
from kiosk.visits.model import Departure, Visit, VisitState
from kiosk.visits.party import Party
from kiosk.visits.undo import UNDO_WITHIN, Deed, noted, take_back
from tests.conftest import TurnedClock
from tests.visits.conftest import ASA, station_visits, stored

Command = Callable[[Transaction], object]


def do(station: Station, command: Command) -> Deed:
    _, deed = station.do(noted, command)
    assert deed is not None
    return deed


def undo(station: Station, deed: Deed, actor: str = "desk") -> None:
    station.do(take_back, deed, actor=actor)


@pytest.fixture
def waiting(station: Station, host: str) -> Visit:
    """Let a group of three wait whose host has been asked."""
    came = station.do(arrive_unbooked, ASA, host_id=host, party=Party(persons=3), actor="visitor")
    station.do(ask_host, came.visit_id, actor="desk")
    found = stored(station, came.visit_id)
    assert found is not None
    return found


def commands(visit_id: str, host: str) -> dict[str, Command]:
    return {
        "met": lambda tx: meet(tx, visit_id, host, zone="Plan 1", actor="desk"),
        "comes": lambda tx: host_answered(tx, visit_id, comes=True, actor="desk"),
        "cannot": lambda tx: host_answered(tx, visit_id, comes=False, text="Nej", actor="desk"),
        "left": lambda tx: leave(tx, visit_id, Departure.DESK, actor="desk"),
        "corrected": lambda tx: correct(tx, visit_id, Correction("Bo", "X"), actor="desk"),
        "part": lambda tx: part_left(tx, visit_id, 2, actor="desk"),
        "probably": lambda tx: probably_left(tx, visit_id, actor="desk"),
    }


@pytest.mark.parametrize("name", commands("", ""))
def test_the_visit_stands_again_as_before(
    station: Station, waiting: Visit, host: str, name: str
) -> None:
    deed = do(station, commands(waiting.visit_id, host)[name])
    assert stored(station, waiting.visit_id) != waiting
    undo(station, deed)
    assert stored(station, waiting.visit_id) == waiting


@pytest.mark.parametrize("first", [VisitState.WAITING, VisitState.LEFT, VisitState.EXPECTED])
def test_a_merging_is_taken_back_on_both(
    station: Station, waiting: Visit, host: str, first: VisitState
) -> None:
    from kiosk.visits.commands import book

    if first is VisitState.EXPECTED:
        other = station.do(book, ASA, host, station.now(), actor="desk")
    else:
        other = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
    if first is VisitState.LEFT:
        station.do(leave, other.visit_id, Departure.DESK, actor="desk")
    before = {each.visit_id: each for each in station_visits(station)}
    deed = do(station, lambda tx: merge(tx, waiting.visit_id, other.visit_id, actor="desk"))
    undo(station, deed)
    assert {each.visit_id: each for each in station_visits(station)} == before


def test_a_call_said_to_be_seen_to_stands_open_again(station: Station) -> None:
    call_id = station.do(call_desk, CallReason.HELP, actor="visitor")
    undo(station, do(station, lambda tx: acknowledge_call(tx, call_id, actor="desk")))
    deed = do(station, lambda tx: answer_call(tx, call_id, actor="desk"))
    undo(station, deed)
    with station.reading() as connection:
        (call,) = open_desk_calls(connection)
    assert (call.call_id, call.acknowledged) == (call_id, False)


def test_what_somebody_has_built_on_is_not_taken_back(
    station: Station, waiting: Visit, host: str
) -> None:
    deed = do(station, lambda tx: meet(tx, waiting.visit_id, host, actor="desk"))
    station.do(leave, waiting.visit_id, Departure.DESK, actor="other")
    left = stored(station, waiting.visit_id)
    with pytest.raises(Refused) as refused:
        undo(station, deed)
    assert refused.value.code == "undo.changed_since"
    assert refused.value.facts["by"] == "other"
    assert stored(station, waiting.visit_id) == left


def test_the_same_thing_is_taken_back_once(station: Station, waiting: Visit, host: str) -> None:
    deed = do(station, lambda tx: meet(tx, waiting.visit_id, host, actor="desk"))
    undo(station, deed)
    with pytest.raises(Refused) as refused:
        undo(station, deed)
    assert refused.value.code == "undo.changed_since"


def test_only_who_did_it_takes_it_back_and_only_soon(
    station: Station, waiting: Visit, host: str, clock: TurnedClock
) -> None:
    deed = do(station, lambda tx: meet(tx, waiting.visit_id, host, actor="desk"))
    with pytest.raises(Refused) as refused:
        undo(station, deed, actor="other")
    assert refused.value.code == "undo.not_yours"
    clock.turn(UNDO_WITHIN + timedelta(seconds=1))
    with pytest.raises(Refused) as refused:
        undo(station, deed)
    assert refused.value.code == "undo.too_late"


def test_what_wrote_nothing_leaves_nothing_to_take_back(station: Station, waiting: Visit) -> None:
    _, deed = station.do(noted, lambda tx: ask_host(tx, waiting.visit_id, actor="desk"))
    assert deed is None


def test_an_untold_taking_back_leaves_a_person_inside(
    station: Station, waiting: Visit, host: str
) -> None:
    deed = do(station, lambda tx: leave(tx, waiting.visit_id, Departure.DESK, actor="desk"))
    undo(station, deed)
    station.do(choose_host, waiting.visit_id, host, actor="desk")
    station.do(lambda tx: tx.erase(waiting.visit_id))
    with station.reading() as connection:
        people = who_is_inside(connection, station.now()).people
    assert [each.visit_id for each in people] == [waiting.visit_id]


def test_who_has_signed_in_takes_back_what_the_same_person_did_and_nobody_else_does(
    station: Station, waiting: Visit
) -> None:
    def as_user(user_id: str, command: Command) -> Command:
        def named(tx: Transaction) -> object:
            tx.act_for("desk", user_id)
            return command(tx)

        return named

    def left(tx: Transaction) -> tuple[object, Deed | None]:
        tx.act_for("desk", "user-1")
        return noted(tx, lambda tx: leave(tx, waiting.visit_id, Departure.DESK, actor="desk"))

    _, deed = station.do(left)
    assert deed is not None
    again = partial(take_back, deed=deed, actor="desk")
    with pytest.raises(Refused) as refused:
        station.do(as_user("user-2", again))
    assert refused.value.code == "undo.not_yours"
    station.do(as_user("user-1", again))
    found = stored(station, waiting.visit_id)
    assert found is not None
    assert found.state is VisitState.WAITING
