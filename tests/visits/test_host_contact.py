"""The contact with the host goes from asked to an answer, or back to the desk."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, arrive_unbooked, book, leave, meet
from kiosk.visits.host_contact import (
    ask_host,
    give_back_to_desk,
    host_answered,
    host_saw,
    host_told,
)
from kiosk.visits.model import Contact, Departure, Visit, Visitor
from kiosk.visits.queries import visit_by_id
from tests.conftest import NOON, Employ, TurnedClock

ASA = Visitor("Åsa Öberg")
Step = Callable[[Station, str], object]
STEPS: dict[str, Step] = {
    "ask": lambda station, visit: station.do(ask_host, visit, actor="desk"),
    "told": lambda station, visit: station.do(host_told, visit, actor="program"),
    "saw": lambda station, visit: station.do(host_saw, visit, actor="host"),
    "comes": lambda station, visit: station.do(host_answered, visit, comes=True, actor="host"),
    "cannot": lambda station, visit: station.do(host_answered, visit, comes=False, actor="host"),
    "silent": lambda station, visit: station.do(give_back_to_desk, visit),
}


@pytest.fixture
def host(employ: Employ) -> str:
    return employ()


@pytest.fixture
def waiting(station: Station, host: str) -> str:
    """Give a walk-in with a host whom nobody has contacted."""
    return station.do(arrive_unbooked, ASA, host_id=host, actor="visitor").visit_id


def now(station: Station, visit_id: str) -> Visit:
    with station.reading() as connection:
        found = visit_by_id(connection, visit_id)
    assert found is not None
    return found


def ordered(station: Station, visit_id: str) -> list[JobKind]:
    with station.reading() as connection:
        return sorted(each.kind for each in jobs_about(connection, [visit_id]))


@pytest.mark.parametrize(
    ("steps", "contact"),
    [
        (["ask"], Contact.ASKED),
        (["told"], Contact.SENT),
        (["ask", "told"], Contact.SENT),
        (["ask", "saw"], Contact.SEEN),
        (["ask", "told", "saw", "comes"], Contact.COMES),
        (["ask", "cannot"], Contact.CANNOT),
        (["comes", "cannot"], Contact.CANNOT),
        (["ask", "silent"], Contact.NO_ANSWER),
        (["ask", "silent", "told"], Contact.SENT),
        (["ask", "silent", "comes"], Contact.COMES),
        (["ask", "silent", "ask"], Contact.ASKED),
        # What is known already, or weaker than what is known, changes nothing.
        (["ask", "saw", "told"], Contact.SEEN),
        (["ask", "comes", "told"], Contact.COMES),
        (["ask", "cannot", "saw"], Contact.CANNOT),
        (["ask", "comes", "silent"], Contact.COMES),
        (["ask", "told", "told"], Contact.SENT),
        (["silent"], Contact.NONE),
    ],
)
def test_the_contact_comes_to_stand_where_its_steps_lead(
    station: Station, waiting: str, steps: list[str], contact: Contact
) -> None:
    for step in steps:
        STEPS[step](station, waiting)
    assert now(station, waiting).contact is contact


def test_a_repeated_step_is_no_event(station: Station, waiting: str, clock: TurnedClock) -> None:
    STEPS["told"](station, waiting)
    clock.turn(timedelta(minutes=1))
    STEPS["told"](station, waiting)
    assert now(station, waiting).contact_at == NOON


def test_asking_orders_a_message_and_no_badge(station: Station, waiting: str) -> None:
    STEPS["ask"](station, waiting)
    assert ordered(station, waiting) == [JobKind.HOST_MESSAGE]


def test_nobody_can_be_asked_where_no_host_is_chosen(station: Station) -> None:
    visit_id = station.do(arrive_unbooked, ASA, actor="visitor").visit_id
    with pytest.raises(Refused) as refused:
        station.do(ask_host, visit_id, actor="desk")
    assert refused.value.code == "visit.no_host"


def test_a_walk_in_who_is_received_gets_one_badge(station: Station, waiting: str) -> None:
    STEPS["cannot"](station, waiting)
    assert ordered(station, waiting) == []
    for _ in range(2):
        STEPS["comes"](station, waiting)
    assert ordered(station, waiting) == [JobKind.BADGE]


def test_a_visitor_with_a_badge_gets_no_second_by_the_answer(station: Station, host: str) -> None:
    visit_id = station.do(arrive_at_desk, ASA, host, actor="desk").visit_id
    STEPS["comes"](station, visit_id)
    assert ordered(station, visit_id) == [JobKind.BADGE, JobKind.HOST_MESSAGE]


def test_an_answer_is_one_clean_line_of_bounded_length(station: Station, waiting: str) -> None:
    station.do(host_answered, waiting, comes=True, text="Kommer\n\x1bom\u202e 5", actor="host")
    assert now(station, waiting).answer_text == "Kommer om 5"
    station.do(host_answered, waiting, comes=True, text="å" * 900, actor="host")
    assert now(station, waiting).answer_text == "å" * 200


@pytest.mark.parametrize("step", ["ask", "told", "saw", "comes"])
def test_no_step_is_taken_before_arrival_after_meeting_or_after_leaving(
    station: Station, host: str, step: str
) -> None:
    expected = station.do(book, ASA, host, NOON, actor="desk").visit_id
    met, left = (
        station.do(arrive_unbooked, ASA, host_id=host, actor="visitor").visit_id for _ in range(2)
    )
    station.do(meet, met, host, actor="desk")
    station.do(leave, left, Departure.DESK, actor="desk")
    for visit_id, code in (
        (expected, "visit.never_arrived"),
        (met, "visit.already_met"),
        (left, "visit.already_left"),
        ("nobody", "visit.not_found"),
    ):
        with pytest.raises(Refused) as refused:
            STEPS[step](station, visit_id)
        assert refused.value.code == code
