"""Questions about a few visits, in a house that has had many."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.evacuation.queries import who_is_inside
from kiosk.station import Station
from kiosk.visits.behind_initials import discreet_by_name
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.bookings import expect
from kiosk.visits.double_arrivals import arrivals_to_part, perhaps_one_visitor
from kiosk.visits.events import VisitArrived, VisitLeft, VisitorMet
from kiosk.visits.model import Contact, Departure, Visit, VisitState
from kiosk.visits.paper_slips import OnPaper, demand_paper, number_slips
from kiosk.visits.queries import (
    aliases_used,
    expected_in_series,
    expected_visits,
    followers_of,
    ids_waiting,
    may_return,
    series_of,
    visit_by_badge_code,
    visit_by_booking_code,
    visit_by_id,
    visits_from_source,
    visits_here_since_before,
    visits_in,
    visits_inside,
    visits_waiting_with,
)
from tests.conftest import NOON
from tests.db.steps import steps_of
from tests.visits.conftest import ASA

LATER = NOON + timedelta(days=1)
QUESTIONS: dict[str, Callable[[Connection, Visit], object]] = {
    "expected today": lambda c, _: expected_visits(c, NOON, LATER),
    "may return": lambda c, _: may_return(c, NOON),
    "the series": series_of,
    "the rest of the series": expected_in_series,
    "from another system": lambda c, _: visits_from_source(c, "outlook:"),
    "waiting": lambda c, _: ids_waiting(c),
    "in the foyer": lambda c, _: visits_in(c, VisitState.WAITING),
    "whose host was asked": lambda c, _: visits_waiting_with(c, Contact.ASKED),
    "inside": lambda c, _: visits_inside(c),
    "here since before": lambda c, _: visits_here_since_before(c, NOON),
    "the evacuation list": lambda c, _: who_is_inside(c, NOON),
    "who comes along": lambda c, visit: followers_of(c, visit.visit_id),
    "by a badge": lambda c, _: visit_by_badge_code(c, "ABC123"),
    "by a booking": lambda c, visit: visit_by_booking_code(c, visit.booking_code),
    "by its id": lambda c, visit: visit_by_id(c, visit.visit_id),
    "behind initials": lambda c, _: discreet_by_name(c, "Öberg"),
    "without a name": lambda c, _: aliases_used(c, NOON, LATER),
    "arrived twice": lambda c, _: arrivals_to_part(c, "Reception", NOON),
    "perhaps one": lambda c, _: perhaps_one_visitor(c),
}


@pytest.fixture
def booked(station: Station, host: str) -> Visit:
    terms = BookingTerms(last_day=NOON.date() + timedelta(days=2))
    visit = station.do(expect, BookingWanted(ASA, host, NOON, terms=terms), actor="desk")
    return replace(visit, series="every Tuesday")


def have_had(station: Station, visitors: int) -> None:
    """Let so many come and go."""

    def come_and_go(tx: Transaction) -> None:
        for number in range(visitors):
            came = VisitArrived(name=f"Gäst {number}", badge_code=f"G{number}")
            left = VisitLeft(how=Departure.BADGE)
            tx.append(tx.new_subject(), came, VisitorMet(escort_id=""), left, actor="desk")

    station.do(come_and_go)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_as_quick_after_years(station: Station, booked: Visit, question: str) -> None:
    def steps() -> int:
        with station.reading() as connection:
            return steps_of(connection, lambda: QUESTIONS[question](connection, booked))

    before = steps()
    have_had(station, 500)
    assert steps() < 2 * before + 100


def test_a_slip_is_looked_up_as_quickly_after_years(station: Station) -> None:
    def steps(tx: Transaction) -> int:
        return steps_of(tx.connection, lambda: demand_paper(tx, OnPaper(tx.now, slip=1)))

    station.do(number_slips, 3, actor="desk")
    before = station.do(steps)
    have_had(station, 500)
    assert station.do(steps) < 2 * before + 100
