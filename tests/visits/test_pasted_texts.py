"""What was pasted by mistake, ten megabytes of it, is refused or cut; it never lies in the file."""

from collections.abc import Callable
from time import process_time

import pytest
from sqlalchemy import func, select

from db.tables import event_body
from kiosk.dispatch.host_answers import record_answer
from kiosk.evacuation.commands import end_evacuation, start_evacuation
from kiosk.evacuation.queries import running_evacuation
from kiosk.exchange.webhook import HostReply
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.booking import BookingChange, BookingTerms, BookingWanted
from kiosk.visits.bookings import expect, move_booking
from kiosk.visits.commands import arrive_unbooked, leave_by_badge, meet, said_to_have_left
from kiosk.visits.corrections import Correction, correct, part_left
from kiosk.visits.host_contact import ask_host, host_answered, leave_message, visitor_message
from kiosk.visits.model import Contact, Visit, VisitState, visitor_named
from kiosk.visits.past import search_past_visits
from kiosk.visits.protected import open_seal
from tests.conftest import NOON
from tests.visits.conftest import ASA, SOON, stored

MEGABYTES = 10_000_000
PASTED = {
    "letters": "å" * MEGABYTES,
    "lines": "Maj\x00\r\n" * (MEGABYTES // 6),
    "digits": "8" * MEGABYTES,
}
MOST_STORED = 3_000
"""Bytes of the largest body that any verb of the desk may write."""

Doing = Callable[[Station, Visit, str, str], object]
DOINGS: dict[str, Doing] = {
    "name": lambda _s, _v, _h, text: visitor_named(text),
    "company": lambda _s, _v, _h, text: visitor_named("Maj", text),
    "wish": lambda s, _v, _h, text: s.do(arrive_unbooked, ASA, wish=text, actor="desk"),
    "booked zone": lambda s, _v, h, text: s.do(
        expect, BookingWanted(ASA, h, SOON, zone=text), actor="desk"
    ),
    "booked address": lambda s, _v, h, text: s.do(
        expect, BookingWanted(ASA, h, SOON, terms=BookingTerms(email=text)), actor="desk"
    ),
    "moved zone": lambda s, _v, h, text: s.do(
        move_booking,
        s.do(expect, BookingWanted(ASA, h, SOON), actor="desk").visit_id,
        BookingChange(zone=text),
        actor="desk",
    ),
    "met in zone": lambda s, v, h, text: s.do(meet, v.visit_id, h, zone=text, actor="desk"),
    "answer": lambda s, v, _h, text: s.do(
        host_answered, v.visit_id, comes=False, text=text, actor="desk"
    ),
    "message": lambda _s, _v, _h, text: visitor_message(text, "070-1234567", ""),
    "phone": lambda _s, _v, _h, text: visitor_message("Ring", text, ""),
    "address": lambda _s, _v, _h, text: visitor_message("Ring", "", f"{text}@example.se"),
    "corrected": lambda s, v, _h, text: s.do(
        correct, v.visit_id, Correction(name=text, company=text, zone=text), actor="desk"
    ),
    "part": lambda s, v, _h, text: s.do(part_left, v.visit_id, 1, (text,), actor="desk"),
    "seal": lambda s, v, _h, text: s.do(open_seal, v.visit_id, text, actor="desk"),
    "earlier visits": lambda s, _v, _h, text: s.do(search_past_visits, text, None, actor="desk"),
    "badge": lambda s, _v, _h, text: s.do(leave_by_badge, text, actor="desk"),
    "says to leave": lambda s, _v, _h, text: s.do(
        said_to_have_left, text, NOON, SOON, actor="visitor"
    ),
}


@pytest.mark.parametrize("pasted", PASTED)
@pytest.mark.parametrize("field", DOINGS)
def test_no_verb_stores_more_than_somebody_can_have_meant(
    station: Station, host: str, field: str, pasted: str
) -> None:
    visit = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
    began = process_time()
    told: dict[str, object] = {}
    try:
        DOINGS[field](station, visit, host, PASTED[pasted])
    except Refused as refused:
        told = refused.facts
    assert all(len(str(each)) < MOST_STORED for each in told.values())
    assert process_time() - began < 2  # judged by its length, not letter by letter
    assert largest_body(station) < MOST_STORED


def test_a_message_that_is_left_is_cut_where_it_is_kept(station: Station, host: str) -> None:
    visit = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
    told = visitor_message("Ring mig. " * 900, "070-1234567", "")
    station.do(leave_message, visit.visit_id, told, actor="desk")
    assert largest_body(station) < MOST_STORED


def test_the_answer_of_a_host_stands_where_its_text_is_too_long(
    station: Station, host: str
) -> None:
    visit = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
    station.do(ask_host, visit.visit_id, actor="desk")
    station.do(record_answer, visit.visit_id, HostReply("comes", "x" * MEGABYTES), alone=True)
    answered = stored(station, visit.visit_id)
    assert answered is not None
    assert (answered.contact, answered.answer_text) == (Contact.COMES, "")


def test_who_ends_an_evacuation_is_never_refused_for_the_length_of_the_reason(
    station: Station, host: str, visit_in: Callable[[VisitState], Visit]
) -> None:
    visit_in(VisitState.INSIDE)
    station.do(start_evacuation, actor="security")
    station.do(end_evacuation, reason=PASTED["lines"], actor="security")
    with station.reading() as connection:
        assert running_evacuation(connection) is None
    assert largest_body(station) < MOST_STORED


def largest_body(station: Station) -> int:
    with station.reading() as connection:
        return int(
            connection.execute(select(func.max(func.length(event_body.c.body)))).scalar_one()
        )
