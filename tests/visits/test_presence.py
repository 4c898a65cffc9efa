"""Inside is who has arrived and not left, whatever the order the events came in."""

from itertools import permutations

import pytest

from db.bodies import Body, encode
from db.clock import hlc_from
from db.journal import Recorded
from db.tables import visit
from kiosk.visits.events import (
    LeavingRevoked,
    VisitArrived,
    VisitBooked,
    VisitLeft,
    VisitorMet,
)
from kiosk.visits.model import VisitState
from kiosk.visits.projection import VISITS

BOOKED = VisitBooked(name="Åsa", host_id="h", at=1, code="C")
ARRIVED = VisitArrived(badge_code="B")
MET = VisitorMet(escort_id="h", zone="Plan 1")
LEFT = VisitLeft(how="desk")


def state_of(*events: tuple[str, Body], erased: tuple[str, ...] = ()) -> VisitState | None:
    """Fold events in this order of time; gives the state, None when there is no row."""
    recorded = [
        Recorded(
            name, hlc_from(time), body.kind, "v", "x", "A", None if name in erased else encode(body)
        )
        for time, (name, body) in enumerate(events)
    ]
    rows = VISITS.rows("v", recorded).get(visit, ())
    return VisitState(rows[0]["state"]) if rows else None


@pytest.mark.parametrize("booked", [True, False])
def test_arrived_and_not_left_is_present_under_every_order(booked: bool) -> None:
    told = [("a", ARRIVED), ("m", MET), *([("b", BOOKED)] if booked else [])]
    for order in permutations(told):
        assert state_of(*order) is VisitState.INSIDE
    for order in permutations([*told, ("l", LEFT)]):
        assert state_of(*order) is VisitState.LEFT
    for order in permutations([each for each in told if each[0] != "m"]):
        assert state_of(*order) is VisitState.WAITING


def test_two_endings_are_one_and_the_earlier_time_stands() -> None:
    for order in permutations([("a", ARRIVED), ("l1", LEFT), ("l2", LEFT)]):
        assert state_of(*order) is VisitState.LEFT


def test_a_revoked_ending_does_not_count_but_another_does() -> None:
    revoked = ("r", LeavingRevoked(ending="l1"))
    for order in permutations([("a", ARRIVED), ("l1", LEFT), revoked]):
        assert state_of(*order) is VisitState.WAITING
    for order in permutations([("a", ARRIVED), ("l1", LEFT), ("l2", LEFT), revoked]):
        assert state_of(*order) is VisitState.LEFT


def test_only_an_ending_can_be_revoked() -> None:
    for wrong in ("a", "m", "nothing"):
        revoked = ("r", LeavingRevoked(ending=wrong))
        for order in permutations([("a", ARRIVED), ("m", MET), revoked]):
            assert state_of(*order) is VisitState.INSIDE


def test_leaving_or_meeting_before_the_arrival_is_known_makes_no_visit() -> None:
    assert state_of(("l", LEFT)) is None
    assert state_of(("m", MET)) is None
    assert state_of(("r", LeavingRevoked(ending="l"))) is None
    assert state_of(("b", BOOKED), ("l", LEFT)) is VisitState.EXPECTED


def test_erased_bodies_take_nobody_out_of_the_house() -> None:
    present = [("b", BOOKED), ("a", ARRIVED), ("m", MET)]
    assert state_of(*present, erased=("a", "b", "m")) is VisitState.INSIDE
    left = [*present, ("l", LEFT)]
    assert state_of(*left, erased=("a", "b", "m", "l")) is VisitState.LEFT


def test_in_doubt_which_ending_was_revoked_the_person_is_inside() -> None:
    revoked = ("r", LeavingRevoked(ending="l"))
    told = [("a", ARRIVED), ("l", LEFT), revoked]
    assert state_of(*told, erased=("r",)) is VisitState.WAITING
    assert state_of(*told, ("l2", LEFT), erased=("r",)) is VisitState.LEFT
