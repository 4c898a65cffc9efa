"""What the desk is shown of how somebody arrived: needs, alias, delay, booking, group, stand-in."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.commandline.text_examples import EXAMPLE_VISIT
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.faces.desk.told import companions_of, marks_of
from kiosk.reception.arrival import Moment, arrive_by_code
from kiosk.station import office_days
from kiosk.visits.commands import AS_BOOKED, book, meet
from kiosk.visits.model import Contact, Visit, Visitor
from kiosk.visits.party import Lookup, Need, Party
from kiosk.wording.voice import Voice
from tests.conftest import NOON
from tests.faces.desk.opened_desk import Desk

SWEDISH = Voice("sv")
PLAIN = replace(EXAMPLE_VISIT, arrived_at=NOON, contact=Contact.NONE)


def marks(visit: Visit, *expected: Visit) -> list[tuple[str, str]]:
    return [(each.label, each.tone) for each in marks_of(SWEDISH, visit, expected)]


def test_a_plain_visit_bears_no_mark() -> None:
    assert marks(PLAIN) == []


def test_needs_are_marks_and_help_to_get_out_stands_first() -> None:
    needs = (Need.INTERPRETER, Need.EVACUATION_HELP, Need.FINNISH)
    assert marks(replace(PLAIN, needs=needs)) == [
        ("Behöver hjälp vid utrymning", "warn"),
        ("Behöver tolk", "neutral"),
        ("Vill använda finska", "neutral"),
    ]


@pytest.mark.parametrize(
    ("lookup", "said"),
    [
        (Lookup.NOT_FOUND, "Hittades inte bland bokningarna"),
        (Lookup.SEVERAL, "Flera bokningar passar"),
    ],
)
def test_what_came_of_a_booking_looked_for_is_a_mark(lookup: Lookup, said: str) -> None:
    assert marks(replace(PLAIN, lookup=lookup)) == [(said, "warn")]


def test_who_shows_no_name_is_marked() -> None:
    alias = Visitor("Besökare 7", alias=True)
    assert marks(replace(PLAIN, visitor=alias)) == [("Visar inte sitt namn", "neutral")]


@pytest.mark.parametrize(
    ("minutes", "said"), [(45, "45 min för tidigt"), (-20, "20 min sen"), (5, ""), (-5, "")]
)
def test_how_early_or_late_somebody_came_is_a_mark(minutes: int, said: str) -> None:
    booked = replace(PLAIN, booked_for=NOON + timedelta(minutes=minutes))
    assert marks(booked) == ([(said, "neutral")] if said else [])


def test_how_many_of_a_group_are_still_to_come_and_who_is_there() -> None:
    group = replace(PLAIN, booked_persons=4, persons=2, companions=("Bo Ek", "Eva Lind"))
    assert marks(group) == [("2 till väntas", "neutral")]
    assert companions_of(SWEDISH, group.companions) == "Tillsammans med Bo Ek, Eva Lind"
    assert marks(replace(group, persons=5)) == []


def test_another_booking_of_the_same_name_today_is_told() -> None:
    at = NOON + timedelta(hours=2)
    later = replace(PLAIN, visit_id="later", visitor=Visitor("asa öhrn"), booked_for=at)
    other = replace(later, visit_id="other", visitor=Visitor("Bo Ek"))
    assert marks(PLAIN, PLAIN, later, other) == [("Även bokad kl. 14.00 med Eva Ek", "neutral")]
    assert marks(PLAIN, replace(later, host=None)) == [("Även bokad kl. 14.00", "neutral")]


def test_the_card_and_the_row_tell_what_a_visitor_asked_for(desk: Desk) -> None:
    party = Party(persons=2, companions=("Bo Ek",), needs=(Need.EVACUATION_HELP, Need.SAMI))
    visit_id = desk.walk_in("Anna Berg", party=party, lookup=Lookup.NOT_FOUND)
    desk.choose(visit_id, "Anna Berg, 2 personer")
    desk.says("mark0", "Behöver hjälp vid utrymning")
    desk.says("mark1", "Vill använda samiska")
    desk.says("mark2", "Hittades inte bland bokningarna")
    desk.says("companions", "Tillsammans med Bo Ek")
    told = str(desk.item(f"row {visit_id}").property("secondLine"))
    assert told.startswith("2 personer · Hittades inte bland bokningarna · ")
    assert told.endswith("Behöver hjälp vid utrymning, vill använda samiska")
    desk.do(meet, visit_id, desk.hosts["linda"])
    desk.until(lambda: desk.rows("inside") == ["Anna Berg"])
    told = str(desk.item(f"row {visit_id}").property("secondLine"))
    assert "Behöver hjälp vid utrymning" in told


def test_who_comes_to_a_host_who_is_away_is_offered_the_stand_in_first(desk: Desk) -> None:
    now = desk.station.now()
    office = office_days(desk.station.settings)
    wanted = ReferralWanted(desk.hosts["linda"], Reason.SICK, now, ends_at=now + timedelta(hours=4))
    desk.do(set_referral, wanted, office=office)
    visit: Any = desk.do(book, Visitor("Anna Berg"), desk.hosts["linda"], now)
    desk.do(arrive_by_code, visit.visit_id, AS_BOOKED, Moment(desk.station.now(), office))
    desk.until(lambda: desk.rows("waiting") == ["Anna Berg"])
    desk.choose(visit.visit_id, "Anna Berg")
    card = desk.part("card")
    desk.until(lambda: card.primary == "stand_in")
    assert card.standInName == "Eva"
    card.act("stand_in")
    desk.until(lambda: desk.visit(visit.visit_id).contact is Contact.ASKED)
    host = desk.visit(visit.visit_id).host
    assert host is not None
    assert host.name == "Eva Mårdh"
