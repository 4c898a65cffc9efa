"""Two receptionists answer one visit at two stations: one outcome for both, and neither is lost."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.evacuation.queries import who_is_inside
from kiosk.privacy.users.commands import make_user
from kiosk.privacy.users.model import Role
from kiosk.station import Station
from kiosk.visits.answers import Answers, answers_of
from kiosk.visits.commands import arrive_unbooked, leave, meet, seen_here
from kiosk.visits.host_contact import ask_host, host_answered
from kiosk.visits.model import Contact, Departure, Visit, Visitor, VisitState
from kiosk.visits.queries import visit_by_id, visits_inside
from tests.conftest import TurnedClock
from tests.stations import House, house_of

SECOND = timedelta(seconds=1)


@pytest.fixture
def house(tmp_path: Path, clock: TurnedClock) -> Iterator[House]:
    with house_of(tmp_path, clock, "disk", "kassa") as opened:
        yield opened


@pytest.fixture
def host(house: House) -> str:
    return house["disk"].do(record_person, PersonDetails("Per", "Ask"), actor="test")


@pytest.fixture
def visit(house: House, host: str) -> str:
    """Give somebody who waits at both desks, and whose host has been asked."""
    visitor = Visitor("Åsa Öberg")
    came = house["disk"].do(arrive_unbooked, visitor, host_id=host, actor="visitor").visit_id
    house["disk"].do(ask_host, came, actor="desk")
    house.settle()
    return came


def now(station: Station, visit_id: str) -> Visit:
    with station.reading() as connection:
        found = visit_by_id(connection, visit_id)
    assert found is not None
    return found


def told(station: Station, visit_id: str) -> Answers:
    with station.reading() as connection:
        found = visit_by_id(connection, visit_id)
        assert found is not None
        return answers_of(connection, visit_id, found.overruled)


def answer(station: Station, visit_id: str, *, comes: bool, actor: str = "desk") -> None:
    station.do(host_answered, visit_id, comes=comes, actor=actor)


def answer_at_once(house: House, visit_id: str, clock: TurnedClock) -> None:
    """Let one desk say that the host comes, and the other that the host cannot, not knowing it."""
    answer(house["disk"], visit_id, comes=True)
    clock.turn(SECOND)
    answer(house["kassa"], visit_id, comes=False)
    house.settle()


def test_the_last_answer_counts_at_both_and_both_see_the_other(
    house: House, visit: str, clock: TurnedClock
) -> None:
    answer_at_once(house, visit, clock)
    for each in house.stations.values():
        assert now(each, visit).contact is Contact.CANNOT
        answers = told(each, visit)
        assert answers.counts is not None
        assert (answers.counts.comes, answers.counts.station) == (False, "kassa")
        assert [(a.comes, a.station) for a in answers.overruled] == [(True, "disk")]


def test_an_answer_is_told_of_with_who_gave_it(
    house: House, visit: str, clock: TurnedClock
) -> None:
    inger, bo = (
        house["disk"].do(make_user, name, [Role.RECEPTION], actor="test").user_id
        for name in ("Inger Renberg", "Bo Ek")
    )
    house.settle()
    answer(house["disk"], visit, comes=True, actor=inger)
    clock.turn(SECOND)
    answer(house["kassa"], visit, comes=False, actor=bo)
    house.settle()
    answers = told(house["disk"], visit)
    assert answers.counts is not None
    assert (answers.counts.who, answers.overruled[0].who) == ("Bo Ek", "Inger Renberg")


def test_whoever_knows_of_both_answers_once_more_and_nothing_is_left_to_tell(
    house: House, visit: str, clock: TurnedClock
) -> None:
    answer_at_once(house, visit, clock)
    clock.turn(SECOND)
    answer(house["disk"], visit, comes=False)  # the one that counts, said by her too
    house.settle()
    for each in house.stations.values():
        assert now(each, visit).contact is Contact.CANNOT
        assert told(each, visit) == Answers()


def test_an_answer_that_follows_one_already_known_overrules_nobody_unseen(
    house: House, visit: str, clock: TurnedClock
) -> None:
    answer(house["disk"], visit, comes=True)
    house.settle()
    clock.turn(SECOND)
    answer(house["kassa"], visit, comes=False)
    house.settle()
    assert now(house["disk"], visit).contact is Contact.CANNOT
    assert told(house["disk"], visit) == Answers()


def test_two_who_say_the_same_at_once_have_nothing_to_be_told(house: House, visit: str) -> None:
    for each in house.stations.values():
        answer(each, visit, comes=True)
    house.settle()
    assert told(house["disk"], visit) == Answers()


@pytest.mark.parametrize("met_first", [True, False])
def test_who_was_met_by_one_and_sent_away_by_the_other_is_inside(
    house: House, visit: str, host: str, clock: TurnedClock, *, met_first: bool
) -> None:
    def send_away() -> None:
        house["kassa"].do(leave, visit, Departure.NOT_RECEIVED, actor="desk")

    def let_in() -> None:
        house["disk"].do(meet, visit, host, actor="desk")

    for doing in (let_in, send_away) if met_first else (send_away, let_in):
        doing()
        clock.turn(SECOND)
    house.settle()
    for each in house.stations.values():
        assert now(each, visit).state is VisitState.INSIDE
        assert [a.station for a in told(each, visit).overruled] == ["kassa"]
        with each.reading() as connection:
            assert [e.overruled for e in visits_inside(connection)] == [True]
            assert len(who_is_inside(connection, each.now()).people) == 1
    clock.turn(SECOND)
    house["kassa"].do(seen_here, visit, actor="desk")
    house.settle()
    assert told(house["disk"], visit) == Answers()
    house["kassa"].do(leave, visit, Departure.DESK, actor="desk")
    house.settle()
    assert now(house["disk"], visit).state is VisitState.LEFT


def test_who_was_checked_out_while_met_elsewhere_has_left(
    house: House, visit: str, host: str, clock: TurnedClock
) -> None:
    house["disk"].do(meet, visit, host, actor="desk")
    clock.turn(SECOND)
    house["kassa"].do(leave, visit, Departure.DESK, actor="desk")
    house.settle()
    assert {now(each, visit).state for each in house.stations.values()} == {VisitState.LEFT}
