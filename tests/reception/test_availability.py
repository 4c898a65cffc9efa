"""Whether somebody can be reached, of what is known alone."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.calendar import STOCKHOLM, OfficeDay, OpeningDays
from kiosk.directory.model import NOBODY, PersonKind, ReferredTo
from kiosk.directory.referrals.model import Line, Referral, Source
from kiosk.directory.referrals.reasons import CATALOGUE, Reason, Shown
from kiosk.directory.staffing.model import UnmannedUnit
from kiosk.reception.availability import Because, Circumstances, Passage, availability
from kiosk.reception.voices import VisitorReason, told_to_visitor

OFFICE = OpeningDays(OfficeDay(time(7, 30), time(16, 30)))


def at(clock: str, day: str = "2026-11-24") -> datetime:
    """Give a moment of a Tuesday, or of another day, at the house."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=STOCKHOLM).astimezone(UTC)


def referral(
    reason: Reason,
    starts: datetime,
    ends: datetime | None,
    *,
    source: Source = Source.DESK,
    line: Line = Line.CLOSED,
    returns: datetime | None = None,
    forwarded: ReferredTo = NOBODY,
    public_text: str = "",
    recorded: datetime | None = None,
) -> Referral:
    return Referral(
        referral_id=f"{reason}-{starts}-{ends}",
        person_id="p",
        reason=reason,
        starts_at=starts,
        ends_at=ends,
        returns_at=returns,
        line=line,
        forwarded=forwarded,
        public_text=public_text,
        internal_text="Ledningsgrupp",
        source=source,
        source_key="",
        recorded_at=recorded or starts,
        ended_at=None,
    )


def knowing(*referrals: Referral, **facts: object) -> Circumstances:
    return Circumstances(OFFICE, referrals=referrals, **facts)  # type: ignore[arg-type]  # facts are named by each test


def test_somebody_without_referral_is_available_in_office_hours() -> None:
    told = availability(knowing(), at("10:00"))
    assert (told.available, told.because, told.back_at) == (True, Because.AVAILABLE, None)


def test_outside_office_hours_the_next_opening_is_told() -> None:
    told = availability(knowing(), at("18:00", "2026-12-23"))
    assert told.because is Because.OUTSIDE_OFFICE_HOURS
    assert told.back_at == at("07:30", "2026-12-28")


def test_an_elected_member_has_no_office_hours() -> None:
    told = availability(knowing(kind=PersonKind.ELECTED_MEMBER), at("19:00"))
    assert told.available


def test_a_referral_ends_by_itself() -> None:
    lunch = referral(Reason.LUNCH, at("12:00"), at("13:00"))
    assert availability(knowing(lunch), at("12:59")).back_at == at("13:00")
    assert availability(knowing(lunch), at("13:00")).available


def test_of_overlapping_the_last_to_end_tells_the_return_and_the_most_closed_the_line() -> None:
    course = referral(Reason.COURSE, at("08:00"), at("15:00"), line=Line.OPEN)
    lunch = referral(Reason.LUNCH, at("12:00"), at("13:00"), line=Line.CLOSED)
    told = availability(knowing(lunch, course), at("12:30"))
    assert told.referral is course
    assert (told.back_at, told.line) == (at("15:00"), Line.CLOSED)


def test_what_somebody_said_wins_over_a_calendar_while_it_holds() -> None:
    meeting = referral(Reason.MEETING, at("10:00"), at("15:00"), source=Source.CALENDAR)
    said = referral(Reason.OUT, at("10:00"), at("11:00"), line=Line.OPEN)
    told = availability(knowing(meeting, said), at("10:30"))
    assert (told.referral, told.back_at, told.line) == (said, at("11:00"), Line.OPEN)
    assert availability(knowing(meeting, said), at("11:30")).referral is meeting


def test_referrals_that_follow_upon_each_other_are_told_as_one_absence() -> None:
    lunch = referral(Reason.LUNCH, at("12:00"), at("13:00"))
    meeting = referral(Reason.MEETING, at("13:00"), at("14:00"), source=Source.CALENDAR)
    later = referral(Reason.MEETING, at("14:30"), at("15:00"))
    assert availability(knowing(lunch, meeting, later), at("12:30")).back_at == at("14:00")


def test_a_return_outside_office_hours_is_told_as_the_next_opening() -> None:
    meeting = referral(Reason.MEETING, at("15:00"), at("17:30"))
    told = availability(knowing(meeting), at("15:10"))
    assert told.until == at("17:30")
    assert told.back_at == at("07:30", "2026-11-25")


def test_a_return_into_the_next_absence_is_told_after_that_one() -> None:
    late = referral(Reason.MEETING, at("15:00"), at("17:30"))
    holiday = referral(Reason.VACATION, at("00:00", "2026-11-25"), at("00:00", "2026-11-30"))
    told = availability(knowing(late, holiday), at("15:10"))
    assert told.back_at == at("07:30", "2026-11-30")


def test_nobody_knows_when_the_sick_are_back() -> None:
    told = availability(knowing(referral(Reason.SICK, at("08:00"), None)), at("10:00"))
    assert (told.available, told.back_at) == (False, None)


def test_working_elsewhere_is_reached_by_phone_and_yields_to_an_absence() -> None:
    remote = referral(Reason.REMOTE, at("08:00"), None, line=Line.OPEN)
    lunch = referral(Reason.LUNCH, at("12:00"), at("13:00"))
    assert availability(knowing(remote), at("10:00")).by_phone
    told = availability(knowing(remote, lunch), at("12:15"))
    assert (told.available, told.referral, told.back_at) == (False, lunch, at("13:00"))


def test_working_elsewhere_by_ones_own_word_does_not_hide_a_meeting_in_the_calendar() -> None:
    remote = referral(Reason.REMOTE, at("08:00"), None, line=Line.OPEN)
    meeting = referral(Reason.MEETING, at("10:00"), at("11:00"), source=Source.CALENDAR)
    told = availability(knowing(remote, meeting), at("10:15"))
    assert (told.available, told.back_at) == (False, at("11:00"))


def test_somebody_with_closed_telephone_is_not_reached_elsewhere() -> None:
    remote = referral(Reason.REMOTE, at("08:00"), None, line=Line.CLOSED)
    assert not availability(knowing(remote), at("10:00")).available


def test_an_unmanned_unit_tells_whom_it_refers_to() -> None:
    unmanned = UnmannedUnit(
        "u", "unit", at("09:00"), at("11:00"), ReferredTo("q"), at("08:00"), None
    )
    told = availability(knowing(unmanned=[unmanned]), at("10:00"))
    assert (told.because, told.back_at) == (Because.UNIT_UNMANNED, at("11:00"))
    assert told.referred.person_id == "q"
    assert availability(knowing(unmanned=[unmanned]), at("11:00")).available


def test_somebody_with_a_visitor_is_busy_and_nobody_knows_until_when() -> None:
    told = availability(knowing(visitors=1), at("10:00"))
    assert (told.because, told.back_at) == (Because.HAS_VISITOR, None)


def test_somebody_whose_card_went_out_is_not_in_the_house() -> None:
    out = Passage(at("09:00"), into_house=False)
    assert availability(knowing(last_passage=out), at("10:00")).because is Because.NOT_IN_HOUSE
    back = Passage(at("09:30"), into_house=True)
    assert availability(knowing(last_passage=back), at("10:00")).available


def test_who_has_left_is_never_back() -> None:
    left = referral(Reason.LEFT, at("08:00", "2026-11-01"), None)
    for known in (knowing(left), knowing(ended=True)):
        told = availability(known, at("10:00"))
        assert (told.because, told.back_at) == (Because.LEFT_EMPLOYMENT, None)


@pytest.mark.parametrize(
    ("reason", "ends", "wanted", "back"),
    [
        (Reason.SICK, "13:00", VisitorReason.AWAY, False),
        (Reason.CHILD_CARE, None, VisitorReason.AWAY_TODAY, False),
        (Reason.CHILD_CARE, "13:00", VisitorReason.AWAY, True),
        (Reason.PARENTAL, "13:00", VisitorReason.AWAY, True),
        (Reason.BUSY_VISITOR, "13:00", VisitorReason.BUSY, True),
        (Reason.LUNCH, "13:00", VisitorReason.AWAY, True),
    ],
)
def test_a_visitor_learns_when_and_never_why(
    reason: Reason, ends: str | None, wanted: VisitorReason, back: bool
) -> None:
    known = knowing(referral(reason, at("08:00"), at(ends) if ends else None))
    told = told_to_visitor(availability(known, at("10:00")))
    assert (told.available, told.reason, told.back_at is not None) == (False, wanted, back)


@pytest.mark.parametrize("reason", [Reason.SICK, Reason.CHILD_CARE, Reason.PARENTAL])
def test_a_text_beside_a_sensitive_reason_is_not_for_visitors(reason: Reason) -> None:
    said = referral(reason, at("08:00"), at("13:00"), public_text="Hemma med barnen")
    assert told_to_visitor(availability(knowing(said), at("10:00"))).public_text == ""
    lunch = referral(Reason.LUNCH, at("08:00"), at("13:00"), public_text="Ring Eva")
    assert told_to_visitor(availability(knowing(lunch), at("10:00"))).public_text == "Ring Eva"


MOMENTS = st.integers(0, 14 * 24 * 12).map(lambda steps: at("00:00") + timedelta(minutes=5 * steps))


@st.composite
def referrals(draw: st.DrawFn) -> Referral:
    starts = draw(MOMENTS)
    lasts = draw(st.none() | st.integers(1, 600).map(lambda steps: timedelta(minutes=5 * steps)))
    return referral(
        draw(st.sampled_from(Reason)),
        starts,
        None if lasts is None else starts + lasts,
        source=draw(st.sampled_from(Source)),
        line=draw(st.sampled_from(Line)),
        public_text=draw(st.sampled_from(["", "Åter efter helgen"])),
        forwarded=draw(st.sampled_from([NOBODY, ReferredTo("q"), ReferredTo(number="12")])),
        recorded=draw(MOMENTS),
    )


SEVERAL = st.lists(referrals(), max_size=8, unique_by=lambda each: each.referral_id)


@given(SEVERAL, MOMENTS, st.randoms())
def test_the_order_in_which_referrals_are_handed_in_changes_nothing(
    several: list[Referral], moment: datetime, chance: object
) -> None:
    told = availability(knowing(*several), moment)
    shuffled = several.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert availability(knowing(*shuffled), moment) == told


@given(SEVERAL, MOMENTS)
def test_who_is_told_to_be_back_is_back_in_office_hours_and_not_before(
    several: list[Referral], moment: datetime
) -> None:
    told = availability(knowing(*several), moment)
    if told.back_at is None:
        return
    assert not told.available
    assert told.back_at > moment
    assert OFFICE.is_open(told.back_at)


@given(SEVERAL, MOMENTS)
def test_only_who_is_not_referred_or_works_elsewhere_is_available(
    several: list[Referral], moment: datetime
) -> None:
    told = availability(knowing(*several), moment)
    if told.available:
        held = {each.reason for each in several if each.holds_at(moment)}
        by_calendar = {e.reason for e in several if e.source is Source.CALENDAR}
        assert OFFICE.is_open(moment)
        assert held <= {Reason.REMOTE} | by_calendar
        assert told.by_phone == bool(held)


@given(SEVERAL, MOMENTS)
def test_no_visitor_is_told_of_health_or_family_nor_anything_internal(
    several: list[Referral], moment: datetime
) -> None:
    known = availability(knowing(*several), moment)
    told = told_to_visitor(known)
    assert told.available == known.available
    assert "Ledningsgrupp" not in repr(told)
    if known.referral is not None:
        shown = CATALOGUE[known.referral.reason].shown
        assert told.reason.value not in {"sick", "child_care", "parental", "vacation", "leave"}
        if shown is Shown.NOT_HERE:
            assert (told.back_at, told.public_text) == (None, "")
