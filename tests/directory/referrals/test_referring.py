"""Setting, changing and ending referrals: what is refused, and what is stored."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.clock import milliseconds
from db.journal import events_of
from kiosk.calendar import STOCKHOLM
from kiosk.directory.commands import end_person
from kiosk.directory.model import ReferredTo
from kiosk.directory.referrals.commands import (
    change_referral,
    end_referral,
    end_referrals_of,
    set_referral,
)
from kiosk.directory.referrals.model import (
    LONGEST_TEXT,
    Line,
    ReferralWanted,
    Source,
    completed,
    wanted_of,
)
from kiosk.directory.referrals.reasons import CATALOGUE, Reason, ReturnTime
from kiosk.station import Station
from tests.conftest import NOON, Employ, TurnedClock
from tests.directory.referrals.conftest import HOUR, OFFICE, Refer, refused, standing


def test_a_referral_is_stored_as_it_was_wanted(
    station: Station, employ: Employ, refer: Refer
) -> None:
    person, other = employ(), employ("Eva", "Ek")
    wanted = ReferralWanted(
        person,
        Reason.COURSE,
        NOON,
        NOON + HOUR,
        NOON + 2 * HOUR,
        Line.FORWARDED,
        ReferredTo(other),
        "På kurs",
        "Ledningsgrupp",
        Source.IMPORT,
        "row-1",
    )
    found = standing(station, station.do(set_referral, wanted, office=OFFICE, actor="desk"))
    assert wanted_of(found) == wanted
    assert (found.recorded_at, found.ended_at) == (NOON, None)


@pytest.mark.parametrize(
    ("reason", "forwarded", "line"),
    [
        (Reason.MEETING, ReferredTo(), Line.CLOSED),
        (Reason.REMOTE, ReferredTo(), Line.OPEN),
        (Reason.MEETING, ReferredTo(number="166"), Line.FORWARDED),
    ],
)
def test_a_line_nobody_speaks_of_is_as_usual_for_the_reason(
    station: Station, employ: Employ, refer: Refer, reason: Reason, forwarded: Any, line: Line
) -> None:
    assert standing(station, refer(employ(), reason, forwarded=forwarded)).line is line


@pytest.mark.parametrize("reason", Reason)
def test_a_return_time_is_demanded_where_the_catalogue_does(
    station: Station, employ: Employ, refer: Refer, reason: Reason
) -> None:
    person = employ()
    if CATALOGUE[reason].return_time is ReturnTime.DEMANDED:
        no = refused(refer, person, reason, ends_at=None)
        assert no.code == "referral.return_time_missing"
        assert refer(person, reason, ends_at=None, returns_at=NOON + HOUR)
    else:
        assert refer(person, reason, ends_at=None)


def test_a_return_time_alone_ends_the_referral_too(
    station: Station, employ: Employ, refer: Refer
) -> None:
    found = standing(station, refer(employ(), ends_at=None, returns_at=NOON + HOUR))
    assert found.ends_at == NOON + HOUR


@pytest.mark.parametrize(
    ("left", "back"),
    [
        ("2026-03-10T14:00", "2026-03-11T07:30"),
        ("2026-03-10T06:00", "2026-03-11T07:30"),
        ("2026-03-13T14:00", "2026-03-16T07:30"),
        ("2026-12-23T15:00", "2026-12-28T07:30"),
        ("2026-03-27T15:00", "2026-03-30T07:30"),
    ],
)
def test_who_has_gone_for_the_day_is_back_when_the_office_next_opens(
    station: Station, employ: Employ, refer: Refer, left: str, back: str
) -> None:
    def local(told: str) -> datetime:
        return datetime.fromisoformat(told).replace(tzinfo=STOCKHOLM).astimezone(UTC)

    gone = refer(employ(), Reason.GONE_FOR_DAY, starts_at=local(left), ends_at=None)
    assert standing(station, gone).ends_at == local(back)


def test_who_has_left_has_no_return_time(station: Station, employ: Employ, refer: Refer) -> None:
    found = standing(station, refer(employ(), Reason.LEFT, returns_at=NOON + HOUR))
    assert (found.ends_at, found.returns_at) == (None, None)


@pytest.mark.parametrize("minutes", [0, -1, -100_000])
@pytest.mark.parametrize("field", ["ends_at", "returns_at"])
def test_an_end_before_the_beginning_is_refused(
    employ: Employ, refer: Refer, field: str, minutes: int
) -> None:
    person = employ()
    wrong = {field: NOON + timedelta(minutes=minutes)}
    assert refused(refer, person, **wrong).code == "referral.ends_before_it_begins"


def test_ends_are_compared_as_instants_not_as_wall_times(
    station: Station, employ: Employ, refer: Refer
) -> None:
    begins = datetime(2026, 10, 25, 2, 50, tzinfo=STOCKHOLM)
    ends = datetime(2026, 10, 25, 2, 10, fold=1, tzinfo=STOCKHOLM)
    found = standing(station, refer(employ(), starts_at=begins, ends_at=ends))
    assert found.ends_at == found.starts_at + timedelta(minutes=20)


def test_nobody_unknown_or_gone_is_referred(station: Station, employ: Employ, refer: Refer) -> None:
    person = employ()
    station.do(end_person, person, actor="test")
    for each in (person, "nobody"):
        assert refused(refer, each).code == "person.not_found"


def test_texts_are_cleaned_and_limited(station: Station, employ: Employ, refer: Refer) -> None:
    person = employ()
    found = standing(station, refer(person, public_text="  Ring\x07 \n Eva ", internal_text="é"))
    assert (found.public_text, found.internal_text) == ("Ring Eva", "é")
    for field in ("public_text", "internal_text"):
        assert refer(person, **{field: "å" * LONGEST_TEXT})
        no = refused(refer, person, **{field: "å" * (LONGEST_TEXT + 1)})
        assert (no.code, no.facts["allowed"]) == ("referral.text_too_long", LONGEST_TEXT)


@pytest.mark.parametrize("number", ["1", "1234567", "0280-18100", "växeln", "+4612", "+0280181000"])
def test_a_forward_to_what_is_no_number_is_refused(
    employ: Employ, refer: Refer, number: str
) -> None:
    person = employ()
    no = refused(refer, person, forwarded=ReferredTo(number=number))
    assert no.code == "referral.number_unreadable"


def test_a_forward_needs_somebody_to_forward_to(
    station: Station, employ: Employ, refer: Refer
) -> None:
    person, gone = employ(), employ("Eva", "Ek")
    station.do(end_person, gone, actor="test")
    assert refused(refer, person, line=Line.FORWARDED).code == "referral.forward_missing"
    for target in (gone, "nobody"):
        no = refused(refer, person, forwarded=ReferredTo(target))
        assert no.code == "referral.forward_unknown"


def test_nobody_is_forwarded_to_themselves_nor_to_their_own_number(
    employ: Employ, refer: Refer
) -> None:
    person = employ(extension="166", phone="+46280181000", mobile="+46701234567")
    itself = [ReferredTo(person)]
    itself += [ReferredTo(number=each) for each in ("166", "+46280181000", "+46701234567")]
    for each in itself:
        no = refused(refer, person, forwarded=each)
        assert no.code == "referral.forwards_to_itself"


def test_a_change_stores_only_what_differs(station: Station, employ: Employ, refer: Refer) -> None:
    first = refer(employ(), public_text="Ring Eva")
    wanted = wanted_of(standing(station, first))
    station.do(change_referral, first, replace(wanted, person_id="x"), office=OFFICE, actor="desk")
    with station.reading() as connection:
        assert [e.kind for e in events_of(connection, first)] == ["referral.set.1"]
    later = replace(wanted, ends_at=NOON + 3 * HOUR)
    station.do(change_referral, first, later, office=OFFICE, actor="desk")
    with station.reading() as connection:
        last = events_of(connection, first)[-1]
    assert last.body == f'{{"ends_at":{milliseconds(NOON + 3 * HOUR)}}}'.encode()
    assert standing(station, first).ends_at == NOON + 3 * HOUR


def test_what_is_over_is_not_changed_nor_ended_again(
    station: Station, employ: Employ, refer: Refer, clock: TurnedClock
) -> None:
    first, second = refer(employ()), refer(employ())
    wanted = wanted_of(standing(station, first))
    clock.turn(HOUR / 2)
    station.do(end_referral, first, actor="desk")
    assert standing(station, first).ended_at == clock.now
    clock.turn(HOUR)
    for each in (first, second):
        station.do(end_referral, each, actor="desk")
    assert standing(station, first).ended_at == NOON + HOUR / 2
    assert standing(station, second).ended_at is None
    no = refused(station.do, change_referral, first, wanted, office=OFFICE, actor="x")
    assert no.code == "referral.already_ended"
    unknown = refused(station.do, end_referral, "none", actor="x")
    assert unknown.code == "referral.not_found"


def test_who_is_back_has_what_holds_ended_and_keeps_what_comes(
    station: Station, employ: Employ, refer: Refer
) -> None:
    person = employ()
    now = [refer(person), refer(person, Reason.REMOTE, ends_at=None)]
    later = refer(person, starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR)
    other = refer(employ())
    assert sorted(station.do(end_referrals_of, person, actor="desk")) == sorted(now)
    assert station.do(end_referrals_of, person, actor="desk") == []
    assert standing(station, later).ended_at is None
    assert standing(station, other).ended_at is None


@given(
    reason=st.sampled_from(Reason),
    begins=st.integers(0, 400 * 24 * 60),
    lasts=st.none() | st.integers(1, 10_000),
    returns=st.none() | st.integers(1, 10_000),
)
def test_whatever_is_filled_in_lies_after_the_beginning_and_stays_as_it_is(
    reason: Reason, begins: int, lasts: int | None, returns: int | None
) -> None:
    starts = NOON + timedelta(minutes=begins)
    wanted = ReferralWanted(
        "p",
        reason,
        starts,
        None if lasts is None else starts + timedelta(minutes=lasts),
        None if returns is None else starts + timedelta(minutes=returns),
    )
    full = completed(wanted, OFFICE)
    assert full.line is not None
    assert full.ends_at is None or full.ends_at > starts
    assert completed(full, OFFICE) == full
