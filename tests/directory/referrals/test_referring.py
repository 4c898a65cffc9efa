"""Setting, changing and ending referrals: what is refused, and what is stored."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert

from db.clock import milliseconds
from db.journal import events_of
from db.tables import unmanned
from db.writer import Transaction
from kiosk.calendar import STOCKHOLM
from kiosk.directory.commands import end_person
from kiosk.directory.model import ReferredTo, unit_id_of
from kiosk.directory.referrals.commands import (
    change_referral,
    end_referral,
    end_referrals_of,
    set_referral,
)
from kiosk.directory.referrals.events import ReferralSet
from kiosk.directory.referrals.model import (
    LONGEST_TEXT,
    Line,
    Referral,
    ReferralWanted,
    Source,
    completed,
    wanted_of,
)
from kiosk.directory.referrals.queries import (
    open_without_return,
    referral_by_id,
    referrals_by_source_key,
    referrals_of,
)
from kiosk.directory.referrals.reasons import CATALOGUE, Reason, ReturnTime
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from tests.conftest import NOON, Employ, TurnedClock

OFFICE = office_days(Settings())
HOUR = timedelta(hours=1)

Refer = Callable[..., str]


@pytest.fixture
def refer(station: Station) -> Refer:
    """Refer somebody from noon on; gives the referral's id."""

    def referring(person_id: str, reason: Reason = Reason.MEETING, **more: Any) -> str:
        more = {"starts_at": NOON, "ends_at": NOON + HOUR} | more
        wanted = ReferralWanted(person_id, reason, **more)
        return station.do(set_referral, wanted, office=OFFICE, actor="desk")

    return referring


def standing(station: Station, referral_id: str) -> Referral:
    with station.reading() as connection:
        found = referral_by_id(connection, referral_id)
    assert found is not None
    return found


def refused(call: Callable[..., object], *arguments: Any, **named: Any) -> Refused:
    with pytest.raises(Refused) as refusal:
        call(*arguments, **named)
    return refusal.value


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


class TestCircles:
    def test_two_who_forward_to_each_other_are_refused_by_name(
        self, employ: Employ, refer: Refer
    ) -> None:
        anna, bo = employ("Anna", "Hägg"), employ("Bo", "Ek")
        refer(anna, forwarded=ReferredTo(bo))
        no = refused(refer, bo, forwarded=ReferredTo(anna))
        assert no.code == "referral.forwards_in_a_circle"
        assert no.facts["names"] == "Bo Ek → Anna Hägg → Bo Ek"

    def test_a_circle_of_three_over_an_extension_is_refused(
        self, employ: Employ, refer: Refer
    ) -> None:
        anna, bo = employ("Anna", "Hägg", extension="166"), employ("Bo", "Ek")
        carl = employ("Carl", "Ask")
        refer(anna, forwarded=ReferredTo(bo))
        refer(bo, forwarded=ReferredTo(carl))
        no = refused(refer, carl, forwarded=ReferredTo(number="166"))
        assert no.facts["names"] == "Carl Ask → Anna Hägg → Bo Ek → Carl Ask"

    def test_referrals_at_other_times_make_no_circle(
        self, station: Station, employ: Employ, refer: Refer
    ) -> None:
        anna, bo = employ("Anna", "Hägg"), employ("Bo", "Ek")
        first = refer(anna, forwarded=ReferredTo(bo))
        refer(bo, forwarded=ReferredTo(anna), starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR)
        station.do(end_referral, first, actor="desk")
        refer(bo, forwarded=ReferredTo(anna))

    @pytest.mark.parametrize("first_hour", [True, False])
    def test_links_that_never_hold_together_make_no_circle(
        self, employ: Employ, refer: Refer, first_hour: bool
    ) -> None:
        anna, bo, carl = employ("Anna", "Hägg"), employ("Bo", "Ek"), employ("Carl", "Ask")
        early = {"starts_at": NOON, "ends_at": NOON + HOUR}
        late = {"starts_at": NOON + HOUR, "ends_at": NOON + 2 * HOUR}
        refer(bo, forwarded=ReferredTo(carl), **(early if first_hour else late))
        refer(carl, forwarded=ReferredTo(anna), **(late if first_hour else early))
        refer(anna, forwarded=ReferredTo(bo), ends_at=NOON + 2 * HOUR)

    def test_a_stand_in_does_not_count_beside_a_forward(self, employ: Employ, refer: Refer) -> None:
        anna, carl = employ("Anna", "Hägg", email="anna@b.example"), employ("Carl", "Ask")
        bo = employ("Bo", "Ek", stand_in_email="anna@b.example")
        refer(bo, forwarded=ReferredTo(carl))
        assert refer(anna, forwarded=ReferredTo(bo))

    def test_many_ways_round_are_each_gone_once(
        self, station: Station, employ: Employ, refer: Refer
    ) -> None:
        ring = [employ(f"Nr {number}", "X") for number in range(30)]

        def turn_in_circles(tx: Transaction) -> None:
            # As from other stations, each of which had heard of one forward only.
            for place, person in enumerate(ring):
                for step in (1, 2):
                    body = ReferralSet(
                        person_id=person,
                        reason=Reason.MEETING.value,
                        starts_at=milliseconds(NOON),
                        ends_at=milliseconds(NOON + HOUR),
                        forward_person_id=ring[(place + step) % len(ring)],
                    )
                    tx.append(tx.new_subject(), body, actor="x")

        station.do(turn_in_circles)
        assert refer(employ("Anna", "Hägg"), forwarded=ReferredTo(ring[0]))

    def test_the_stand_in_of_somebody_away_closes_a_circle(
        self, employ: Employ, refer: Refer
    ) -> None:
        anna = employ("Anna", "Hägg", email="anna@b.example")
        bo = employ("Bo", "Ek", email="bo@b.example", stand_in_email="anna@b.example")
        at_work = refer(anna, forwarded=ReferredTo(bo))
        assert at_work
        refer(bo, starts_at=NOON + HOUR, ends_at=NOON + 3 * HOUR)
        later = {"starts_at": NOON + HOUR, "ends_at": NOON + 2 * HOUR}
        no = refused(refer, anna, forwarded=ReferredTo(bo), **later)
        assert no.facts["names"] == "Anna Hägg → Bo Ek → Anna Hägg"

    def test_an_unmanned_unit_that_sends_on_closes_a_circle(
        self, station: Station, employ: Employ, refer: Refer
    ) -> None:
        anna, bo = employ("Anna", "Hägg"), employ("Bo", "Ek", unit="Bygg")

        def empty(tx: Transaction) -> None:
            row = {
                "subject_id": "u",
                "unit_id": unit_id_of("", "Bygg"),
                "starts_at": milliseconds(NOON),
                "ends_at": milliseconds(NOON + HOUR),
                "refer_person_id": anna,
                "refer_number": "",
                "recorded_at": milliseconds(NOON),
                "ended_at": None,
            }
            tx.connection.execute(insert(unmanned), [row])

        station.do(empty)
        no = refused(refer, anna, forwarded=ReferredTo(bo))
        assert no.code == "referral.forwards_in_a_circle"
        later = {"starts_at": NOON + HOUR, "ends_at": NOON + 2 * HOUR}
        assert refer(anna, forwarded=ReferredTo(bo), **later)

    def test_a_circle_of_others_does_not_catch_who_is_sent_into_it(
        self, employ: Employ, refer: Refer
    ) -> None:
        people = {}
        for name, stand_in in (("a", "b"), ("b", "a"), ("c", "")):
            mail = f"{stand_in}@b.example" if stand_in else ""
            people[name] = employ(name, "X", email=f"{name}@b.example", stand_in_email=mail)
        refer(people["a"])
        refer(people["b"])
        assert refer(people["c"], forwarded=ReferredTo(people["a"]))

    def test_a_link_ended_before_its_time_closes_no_circle_after_it(
        self, station: Station, employ: Employ, refer: Refer, clock: TurnedClock
    ) -> None:
        anna, bo, carl = employ("Anna", "Hägg"), employ("Bo", "Ek"), employ("Carl", "Ask")
        short = refer(bo, forwarded=ReferredTo(carl))
        refer(carl, forwarded=ReferredTo(anna), starts_at=NOON + HOUR / 2)
        clock.turn(HOUR / 4)
        no = refused(refer, anna, forwarded=ReferredTo(bo))
        assert no.code == "referral.forwards_in_a_circle"
        station.do(end_referral, short, actor="desk")
        assert refer(anna, forwarded=ReferredTo(bo))

    def test_changing_a_referral_is_held_to_the_same(
        self, station: Station, employ: Employ, refer: Refer
    ) -> None:
        anna, bo, carl = employ("Anna", "Hägg"), employ("Bo", "Ek"), employ("Carl", "Ask")
        refer(bo, forwarded=ReferredTo(anna))
        first = refer(anna)
        wanted = wanted_of(standing(station, first))
        change: dict[str, Any] = {"office": OFFICE, "actor": "desk"}
        to_carl = replace(wanted, forwarded=ReferredTo(carl), line=None)
        station.do(change_referral, first, to_carl, **change)
        assert standing(station, first).line is Line.FORWARDED
        to_bo = replace(wanted, forwarded=ReferredTo(bo))
        no = refused(station.do, change_referral, first, to_bo, **change)
        assert no.code == "referral.forwards_in_a_circle"


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


def test_referrals_are_asked_for_by_person_and_time(
    station: Station, employ: Employ, refer: Refer
) -> None:
    anna, bo = employ("Anna"), employ("Bo")
    first, endless = refer(anna), refer(anna, Reason.SICK, ends_at=None)
    gone = refer(bo)
    station.do(end_referral, gone, actor="desk")

    def asked(ids: Any, since: datetime, until: datetime | None = None) -> dict[str, list[str]]:
        with station.reading() as connection:
            found = referrals_of(connection, ids, since, until)
        return {who: sorted(each.referral_id for each in some) for who, some in found.items()}

    both = sorted([first, endless])
    assert asked([anna, bo, "nobody"], NOON) == asked(None, NOON) == {anna: both}
    called_off = refer(bo, starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR)
    station.do(end_referral, called_off, actor="desk")
    assert asked([bo], NOON - HOUR) == {}
    assert asked([anna], NOON + HOUR) == {anna: [endless]}
    assert asked([anna], NOON - HOUR, NOON) == {}
    assert asked([], NOON) == {}
    assert asked([f"{each}" for each in range(1200)] + [anna], NOON) == {anna: both}


def test_importers_know_theirs_again_by_source_and_key(
    station: Station, employ: Employ, refer: Refer, clock: TurnedClock
) -> None:
    person = employ()
    mine: dict[str, Any] = {"source": Source.CALENDAR, "source_key": "anna.ics/1"}
    first = refer(person, **mine)
    refer(person, source=Source.IMPORT, source_key="anna.ics/2")
    refer(person, source=Source.CALENDAR, source_key="annb.ics/1")
    with station.reading() as connection:
        found = referrals_by_source_key(connection, Source.CALENDAR, "anna.ics/")
        assert {key: each.referral_id for key, each in found.items()} == {"anna.ics/1": first}
        assert len(referrals_by_source_key(connection, Source.CALENDAR)) == 2
    station.do(end_referral, first, actor="calendar")
    clock.turn(HOUR / 4)
    again = refer(person, **mine)
    with station.reading() as connection:
        found = referrals_by_source_key(connection, Source.CALENDAR, "anna.ics/")
    assert [each.referral_id for each in found.values()] == [again]


def test_open_referrals_without_return_time_are_listed(
    station: Station, employ: Employ, refer: Refer
) -> None:
    person = employ()
    sick = refer(person, Reason.SICK, ends_at=None)
    refer(person, Reason.LEFT, ends_at=None)
    refer(person)
    ended = refer(person, Reason.SICK, ends_at=None)
    station.do(end_referral, ended, actor="desk")
    with station.reading() as connection:
        assert [each.referral_id for each in open_without_return(connection)] == [sick]


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
