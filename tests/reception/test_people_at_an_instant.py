"""Everybody's availability from the tables, and to whom callers are sent."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from db.clock import milliseconds
from db.tables import unmanned
from db.transaction import Transaction
from kiosk.directory.commands import end_person
from kiosk.directory.model import NOBODY, PersonKind, ReferredTo, unit_id_of
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.events import ReferralSet
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.reception.availability import Availability, Because
from kiosk.reception.people_at_an_instant import (
    availability_of,
    availability_of_everybody,
    availability_of_people,
)
from kiosk.reception.referring import whom_to_refer_to
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from kiosk.visits.commands import arrive_at_desk, meet
from kiosk.visits.model import visitor_named
from tests.conftest import NOON, Employ

OFFICE = office_days(Settings())
HOUR = timedelta(hours=1)

Refer = Callable[..., str]


@pytest.fixture
def refer(station: Station) -> Refer:
    def referring(person_id: str, reason: Reason = Reason.MEETING, **more: Any) -> str:
        wanted = ReferralWanted(person_id, reason, NOON, NOON + HOUR, **more)
        return station.do(set_referral, wanted, office=OFFICE, actor="desk")

    return referring


def everybody_at(station: Station, at: Any = NOON) -> dict[str, Availability]:
    with station.reading() as connection:
        return dict(availability_of_everybody(connection, OFFICE, at))


def sent_to(station: Station, person_id: str, at: Any = NOON) -> ReferredTo:
    with station.reading() as connection:
        return whom_to_refer_to(connection, OFFICE, person_id, at)


def leave_empty(station: Station, unit: str, referred: ReferredTo = NOBODY) -> None:
    """Have a unit stand empty for an hour from noon on."""

    def empty(tx: Transaction) -> None:
        row = {
            "subject_id": f"unmanned-{unit}",
            "unit_id": unit_id_of("", unit),
            "starts_at": milliseconds(NOON),
            "ends_at": milliseconds(NOON + HOUR),
            "refer_person_id": referred.person_id,
            "refer_number": referred.number,
            "recorded_at": milliseconds(NOON),
            "ended_at": None,
        }
        tx.connection.execute(insert(unmanned), [row])

    station.do(empty)


def test_who_has_nothing_special_shares_one_answer(station: Station, employ: Employ) -> None:
    people = [employ("A", f"X{number}") for number in range(5)]
    told = everybody_at(station)
    assert set(told) == set(people)
    assert len({id(each) for each in told.values()}) == 1
    assert told[people[0]].available


def test_each_is_judged_by_what_is_known_of_them(
    station: Station, employ: Employ, refer: Refer
) -> None:
    away, host = employ("Anna", "Hägg"), employ("Bo", "Ek")
    in_empty_unit, free = employ("Carl", "Ask", unit="Bygg"), employ("Eva", "Öhrn")
    gone = employ("Didrik", "Dal")
    member = employ("Maj", "Mård", kind=PersonKind.ELECTED_MEMBER)
    refer(away)
    visit = station.do(arrive_at_desk, visitor_named("Åsa"), host, actor="desk").visit_id
    waits = station.do(arrive_at_desk, visitor_named("Nils"), free, actor="desk").visit_id
    assert waits
    station.do(meet, visit, host, actor="desk")
    leave_empty(station, "Bygg")
    station.do(end_person, gone, actor="test")
    told = everybody_at(station)
    assert {who: each.because for who, each in told.items()} == {
        away: Because.REFERRED,
        host: Because.HAS_VISITOR,
        in_empty_unit: Because.UNIT_UNMANNED,
        free: Because.AVAILABLE,
        member: Because.AVAILABLE,
    }
    evening = everybody_at(station, NOON + 8 * HOUR)
    assert [who for who, each in evening.items() if each.available] == [member]


def test_everybody_some_and_one_are_told_the_same(
    station: Station, employ: Employ, refer: Refer
) -> None:
    people = [employ("A", f"X{number}", unit="Bygg" if number % 3 else "") for number in range(9)]
    refer(people[1])
    refer(people[2], Reason.SICK)
    leave_empty(station, "Bygg")
    told = everybody_at(station)
    with station.reading() as connection:
        assert availability_of_people(connection, OFFICE, [*people, "x"], NOON) == told
        for each in people:
            assert availability_of(connection, OFFICE, each, NOON) == told[each]
        with pytest.raises(Refused, match=r"person\.not_found"):
            availability_of(connection, OFFICE, "nobody", NOON)


def test_who_is_there_is_referred_to_nobody(station: Station, employ: Employ) -> None:
    employ("Eva", "Ek", email="eva@b.example")
    person = employ(stand_in_email="eva@b.example")
    assert sent_to(station, person) == NOBODY


def test_the_referral_goes_before_the_unit_and_the_unit_before_the_stand_in(
    station: Station, employ: Employ, refer: Refer
) -> None:
    by_referral, by_unit = employ("A", "A"), employ("B", "B")
    stand_in = employ("C", "C", email="c@b.example")
    away = {"stand_in_email": "c@b.example"}
    plain, unit = employ("D", "D", **away), employ("E", "E", unit="Bygg", **away)
    both = employ("F", "F", unit="Bygg", **away)
    forwarded = employ("G", "G", unit="Bygg", **away)
    leave_empty(station, "Bygg", ReferredTo(by_unit))
    refer(plain)
    refer(both)
    refer(forwarded, forwarded=ReferredTo(by_referral))
    assert sent_to(station, plain).person_id == stand_in
    assert sent_to(station, unit).person_id == by_unit
    assert sent_to(station, both).person_id == by_unit
    assert sent_to(station, forwarded).person_id == by_referral


def test_a_chain_is_followed_to_somebody_there_over_numbers_too(
    station: Station, employ: Employ, refer: Refer
) -> None:
    first = employ("A", "A")
    second = employ("B", "B", extension="166", stand_in_email="c@b.example")
    third = employ("C", "C", email="c@b.example")
    refer(second)
    refer(first, forwarded=ReferredTo(number="166"))
    assert sent_to(station, first).person_id == third
    refer(third, forwarded=ReferredTo(number="+46280181000"))
    assert sent_to(station, first) == ReferredTo(number="+46280181000")


def test_a_number_of_several_is_answered_by_one_of_them(
    station: Station, employ: Employ, refer: Refer
) -> None:
    person = employ("A", "A")
    for name in "BC":
        employ(name, name, extension="166")
    refer(person, forwarded=ReferredTo(number="166"))
    assert sent_to(station, person) == ReferredTo(number="166")


def test_loops_and_dead_ends_come_to_the_switchboard(
    station: Station, employ: Employ, refer: Refer
) -> None:
    one = employ("A", "A", email="a@b.example", stand_in_email="b@b.example")
    two = employ("B", "B", email="b@b.example", stand_in_email="a@b.example")
    lone, gone = employ("C", "C"), employ("D", "D")
    sent = employ("E", "E")
    for each in (one, two, lone):
        refer(each)
    refer(sent, forwarded=ReferredTo(gone))
    station.do(end_person, gone, actor="test")
    for each in (one, two, lone, sent):
        assert sent_to(station, each) == NOBODY
    assert sent_to(station, one, NOON + 2 * HOUR) == NOBODY


def test_who_has_left_is_followed_to_the_stand_in(
    station: Station, employ: Employ, refer: Refer
) -> None:
    successor = employ("A", "A", email="a@b.example")
    gone, sent = employ("B", "B", stand_in_email="a@b.example"), employ("C", "C")
    refer(sent, forwarded=ReferredTo(gone))
    station.do(end_person, gone, actor="test")
    assert sent_to(station, sent).person_id == successor


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(data=st.data())
def test_whoever_one_is_sent_to_is_somebody_else_and_there(
    station: Station, employ: Employ, data: st.DataObject
) -> None:
    people = [
        employ(
            name,
            "X",
            email=f"{name}{data.draw(st.integers())}@b.example",
            extension=str(data.draw(st.integers(10, 14))),
        )
        for name in "abcde"
    ]
    whoever = st.sampled_from([*people, *people, ""]).map(ReferredTo)
    somewhere = st.integers(10, 15).map(lambda number: ReferredTo(number=str(number)))
    for each in people:
        if data.draw(st.booleans()):
            to = data.draw(whoever | somewhere)
            # Around the rules: events may come from a station that had not heard of the others.
            body = ReferralSet(
                person_id=each,
                reason=Reason.MEETING.value,
                starts_at=milliseconds(NOON),
                ends_at=milliseconds(NOON + HOUR),
                forward_person_id=to.person_id,
                forward_number=to.number,
            )
            station.do(lambda tx, body: tx.append(tx.new_subject(), body, actor="x"), body)
    told = everybody_at(station)
    for each in people:
        to = sent_to(station, each)
        assert to.person_id != each
        if to.person_id:
            assert told[to.person_id].available
        if told[each].available:
            assert to == NOBODY
