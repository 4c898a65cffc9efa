"""Short forms: what hurried people type, and what it is never taken for."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.calendar import STOCKHOLM, OfficeDay, OpeningDays, is_working_day, wall_time
from kiosk.directory.referrals.model import Source
from kiosk.directory.referrals.reasons import CATALOGUE, Reason
from kiosk.directory.referrals.short_forms import LONGEST_SHORT_FORM, read_short_form
from kiosk.directory.referrals.spelling import MONTHS, REASON_WORDS, WEEKDAYS
from kiosk.refusal import Refused

OFFICE = OpeningDays(OfficeDay(time(7, 30), time(16, 30)))
TODAY = date(2026, 11, 24)
"""A Tuesday."""
NOW = wall_time(TODAY, time(10, 0))


def local(told: str) -> datetime:
    return datetime.fromisoformat(told).replace(tzinfo=STOCKHOLM).astimezone(UTC)


@pytest.mark.parametrize(
    ("typed", "reason", "returns"),
    [
        ("l 13", Reason.LUNCH, "2026-11-24T13:00"),
        ("L13", Reason.LUNCH, "2026-11-24T13:00"),
        ("LUN: 13.00", Reason.LUNCH, "2026-11-24T13:00"),
        ("lunch till 13", Reason.LUNCH, "2026-11-24T13:00"),
        ("lunch åter kl. 13.15", Reason.LUNCH, "2026-11-24T13:15"),
        ("möte 14:30", Reason.MEETING, "2026-11-24T14:30"),
        ("MOTE 14.30", Reason.MEETING, "2026-11-24T14:30"),
        ("sammanträde 1430", Reason.MEETING, "2026-11-24T14:30"),
        ("ute 1430", Reason.OUT, "2026-11-24T14:30"),
        ("tillfälligt ute till 11", Reason.OUT, "2026-11-24T11:00"),
        ("har besök till 11", Reason.BUSY_VISITOR, "2026-11-24T11:00"),
        ("sem 15/12", Reason.VACATION, "2026-12-15T07:30"),
        ("sem 2026-12-15", Reason.VACATION, "2026-12-15T07:30"),
        ("sem 15/12-2027", Reason.VACATION, "2027-12-15T07:30"),
        ("semester åter 15 december", Reason.VACATION, "2026-12-15T07:30"),
        ("sem 15 dec 10.30", Reason.VACATION, "2026-12-15T10:30"),
        ("sem t.o.m. 15/12", Reason.VACATION, "2026-12-16T07:30"),
        ("sem till och med 18/12", Reason.VACATION, "2026-12-21T07:30"),
        ("sem 15/1", Reason.VACATION, "2027-01-15T07:30"),
        ("led 24/12", Reason.LEAVE, "2026-12-28T07:30"),
        ("för 29/2", Reason.PARENTAL, "2028-02-29T07:30"),
        ("tjr 15/12", Reason.BUSINESS_TRIP, "2026-12-15T07:30"),
        ("kurs till fredag", Reason.COURSE, "2026-11-27T07:30"),
        ("kurs fre 13", Reason.COURSE, "2026-11-27T13:00"),
        ("kurs till tisdag", Reason.COURSE, "2026-12-01T07:30"),
        ("kurs lörd", Reason.COURSE, "2026-11-30T07:30"),
        ("möte imorgon", Reason.MEETING, "2026-11-25T07:30"),
        ("ute i morgon 9", Reason.OUT, "2026-11-25T09:00"),
        ("ute i övermorgon", Reason.OUT, "2026-11-26T07:30"),
        ("vab", Reason.CHILD_CARE, None),
        ("Vård av barn", Reason.CHILD_CARE, None),
        ("sjuk.", Reason.SICK, None),
        ("sjuk till måndag", Reason.SICK, "2026-11-30T07:30"),
        ("gfd", Reason.GONE_FOR_DAY, None),
        ("Gått för dagen", Reason.GONE_FOR_DAY, None),
        ("dis", Reason.REMOTE, None),
        ("slutat", Reason.LEFT, None),
    ],
)
def test_a_short_form_says_reason_and_return(
    typed: str, reason: Reason, returns: str | None
) -> None:
    read = read_short_form(typed, NOW, OFFICE)
    assert (read.reason, read.starts_at) == (reason, NOW)
    assert read.returns_at == (local(returns) if returns else None)


@pytest.mark.parametrize(
    ("typed", "starts", "returns"),
    [
        ("möte 13-14.30", "2026-11-24T13:00", "2026-11-24T14:30"),
        ("möte 13 – 1430", "2026-11-24T13:00", "2026-11-24T14:30"),
        ("möte 9-11", "2026-11-24T09:00", "2026-11-24T11:00"),
        ("möte i morgon 9-12", "2026-11-25T09:00", "2026-11-25T12:00"),
        ("möte 8.30-9 fredag", "2026-11-27T08:30", "2026-11-27T09:00"),
        ("sem 1/12-15/12", "2026-12-01T00:00", "2026-12-15T07:30"),
        ("sem 21/12-7/1", "2026-12-21T00:00", "2027-01-07T07:30"),
    ],
)
def test_an_interval_begins_where_it_says(typed: str, starts: str, returns: str) -> None:
    read = read_short_form(typed, NOW, OFFICE)
    assert (read.starts_at, read.returns_at) == (local(starts), local(returns))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "short_form.empty"),
        (" . : ", "short_form.empty"),
        ("xyz", "short_form.reason_unknown"),
        ("13", "short_form.reason_unknown"),
        ("till 13", "short_form.reason_unknown"),
        ("s", "short_form.reason_ambiguous"),
        ("tj 15", "short_form.reason_ambiguous"),
        ("d", "short_form.reason_ambiguous"),
        ("lunch 25", "short_form.time_unreadable"),
        ("lunch 13.60", "short_form.time_unreadable"),
        ("lunch 13 14", "short_form.time_unreadable"),
        ("lunch 15/12 16/12", "short_form.time_unreadable"),
        ("sem till midsommar", "short_form.time_unreadable"),
        ("lunch to", "short_form.time_unreadable"),
        ("lunch ju", "short_form.time_unreadable"),
        ("lunch ١٣", "short_form.time_unreadable"),
        ("sem 30/2", "short_form.no_such_day"),
        ("sem 31 nov", "short_form.no_such_day"),
        ("sem 2026-13-01", "short_form.no_such_day"),
        ("sem 0000-01-01", "short_form.no_such_day"),
        ("sem 0001-01-01", "short_form.day_out_of_reach"),
        ("sem 2026-11-23", "short_form.day_out_of_reach"),
        ("sem tom 9999-12-31", "short_form.day_out_of_reach"),
        ("lunch 9.59", "short_form.time_has_passed"),
        ("lunch 10", "short_form.time_has_passed"),
        ("sem 24/11", "short_form.time_has_passed"),
        ("möte 8-9", "short_form.time_has_passed"),
        ("möte 14-13", "referral.ends_before_it_begins"),
        ("möte 13-13", "referral.ends_before_it_begins"),
        ("möte 28/3 02:30", "time.in_the_gap"),
        ("möte 28/3 01-02.30", "time.in_the_gap"),
        ("lunch " * 20, "short_form.too_long"),
    ],
)
def test_what_cannot_be_meant_is_refused(typed: str, code: str) -> None:
    with pytest.raises(Refused) as no:
        read_short_form(typed, NOW, OFFICE)
    assert no.value.code == code


def test_a_lunch_that_is_over_is_refused_with_the_time() -> None:
    with pytest.raises(Refused) as no:
        read_short_form("lunch till 13", local("2026-11-24T13:30"), OFFICE)
    assert no.value.code == "short_form.time_has_passed"
    assert no.value.facts == {"at": local("2026-11-24T13:00")}


def test_what_is_ambiguous_names_what_it_may_be() -> None:
    with pytest.raises(Refused) as no:
        read_short_form("tj 15", NOW, OFFICE)
    assert no.value.facts["candidates"] == ["tjänsteresa", "tjänsteärende", "ledig"]


def test_a_time_that_comes_twice_is_the_first() -> None:
    read = read_short_form("möte 02:30", local("2026-10-25T01:00"), OFFICE)
    assert read.returns_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_short_form_becomes_a_referral_that_ends_at_the_return() -> None:
    read = read_short_form("l 13", NOW, OFFICE)
    wanted = read.wanted("p", Source.SELF)
    assert (wanted.person_id, wanted.source) == ("p", Source.SELF)
    assert (wanted.starts_at, wanted.ends_at) == (NOW, local("2026-11-24T13:00"))


@pytest.mark.parametrize("reason", Reason)
def test_every_letter_and_name_of_the_catalogue_is_understood(reason: Reason) -> None:
    for word in (*CATALOGUE[reason].letters, *REASON_WORDS[reason]):
        for spelled in (word, word.upper(), f"{word}:", f" {word} "):
            assert read_short_form(spelled, NOW, OFFICE).reason is reason


def _plain(word: str) -> str:
    return word.translate(str.maketrans("åäö", "aao"))


REASONS = st.sampled_from(
    [(reason, w) for reason in Reason for w in (*REASON_WORDS[reason], *CATALOGUE[reason].letters)]
)
SPELLINGS = st.sampled_from([str, str.upper, str.title, _plain])
MOMENTS = st.integers(0, 3 * 366 * 24 * 60).map(lambda m: NOW + timedelta(minutes=m))
FORMS = st.sampled_from(["{h}:{m:02}", "{h}.{m:02}", "{h:02}{m:02}", "{h:02}:{m:02}"])
BEFORE = st.sampled_from([" ", " till ", " åter ", "  kl. ", " tills kl ", ": "])


@given(REASONS, SPELLINGS, BEFORE, FORMS, MOMENTS, st.integers(0, 1439))
def test_a_time_of_today_is_read_back_however_it_is_written(
    named: tuple[Reason, str],
    spelled: object,
    before: str,
    form: str,
    now: datetime,
    minute: int,
) -> None:
    reason, word = named
    today = now.astimezone(STOCKHOLM).date()
    clock = time(minute // 60, minute % 60)
    returns = wall_time(today, clock)
    assume(returns > now)
    assume(returns.astimezone(STOCKHOLM).time() == clock)
    typed = spelled(word) + before + form.format(h=clock.hour, m=clock.minute)  # type: ignore[operator]  # one of SPELLINGS
    read = read_short_form(typed, now, OFFICE)
    assert (read.reason, read.starts_at, read.returns_at) == (reason, now, returns)


def _of(day: date, form: str) -> str:
    told = {"d": day.day, "m": day.month, "y": day.year, "name": MONTHS[day.month - 1]}
    return form.format(**told, short=MONTHS[day.month - 1][:3])


DATES = st.sampled_from(
    [
        "{d}/{m}",
        "{d:02}/{m:02}",
        "{y}-{m:02}-{d:02}",
        "{d}/{m}-{y}",
        "{d} {name}",
        "den {d} {short}",
    ]
)


@given(REASONS, DATES, MOMENTS, st.integers(1, 364))
def test_a_date_means_back_on_that_day_or_the_next_opening(
    named: tuple[Reason, str], form: str, now: datetime, ahead: int
) -> None:
    reason, word = named
    today = now.astimezone(STOCKHOLM).date()
    day = today + timedelta(days=ahead)
    assume((day.month, day.day) != (2, 29))
    read = read_short_form(f"{word} {_of(day, form)}", now, OFFICE)
    assert read.reason is reason
    assert read.returns_at is not None
    back = read.returns_at.astimezone(STOCKHOLM)
    assert back.time() == time(7, 30)
    between = (day + timedelta(days=n) for n in range((back.date() - day).days + 1))
    assert [is_working_day(each) for each in between] == [False] * (back.date() - day).days + [True]


@given(st.sampled_from(WEEKDAYS), st.integers(3, 7), MOMENTS)
def test_a_weekday_is_the_next_one_after_today(name: str, letters: int, now: datetime) -> None:
    read = read_short_form(f"kurs {name[:letters]} 12", now, OFFICE)
    assert read.returns_at is not None
    back = read.returns_at.astimezone(STOCKHOLM)
    today = now.astimezone(STOCKHOLM).date()
    assert WEEKDAYS[back.weekday()] == name
    assert 1 <= (back.date() - today).days <= 7
    assert back.time() == time(12)


def assert_read_or_refused(typed: str, now: datetime) -> None:
    try:
        read = read_short_form(typed, now, OFFICE)
    except Refused as no:
        room = no.code.partition(".")[0]
    else:
        room = ""
        assert read.returns_at is None or read.returns_at > max(now, read.starts_at)
    assert room in {"", "short_form", "referral", "time"}


@given(st.text(max_size=LONGEST_SHORT_FORM + 5), MOMENTS)
def test_whatever_is_typed_is_read_or_refused(typed: str, now: datetime) -> None:
    assert_read_or_refused(typed, now)


PIECES = st.sampled_from(
    [
        "l",
        "möte",
        "sem",
        "tom",
        "till",
        "13",
        "-",
        "14.30",
        "15/12",
        "29/2",
        "fre",
        "i",
        "morgon",
        "dec",
        "2027-03-28",
        "02:30",
        "gfd",
        "/",
        "9-12",
        "1/12-3/12",
        "9999-12-31",
        "99",
        "kl",
        "31/12-9999",
        "15",
        "24:00",
        "öv",
        "idag",
    ]
)


@given(st.lists(PIECES, max_size=6), st.sampled_from([" ", ""]), MOMENTS)
def test_pieces_in_any_order_are_read_or_refused(
    pieces: list[str], between: str, now: datetime
) -> None:
    assert_read_or_refused(between.join(pieces), now)
