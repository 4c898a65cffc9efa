"""What subjects mean by the habits of different switchboards."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.directory.referrals.model import Line
from kiosk.directory.referrals.reasons import Reason
from kiosk.exchange.calendars.calendar_events import Busy, CalendarEvent
from kiosk.exchange.calendars.profiles import Meant, Profile, ProfileKind, meaning_of
from kiosk.refusal import Refused

TEN = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
PLAIN, TRIO, TELLUS = (Profile(kind) for kind in ProfileKind)


def an_event(subject: str = "", busy: Busy = Busy.BUSY, *, private: bool = False) -> CalendarEvent:
    end = TEN + timedelta(hours=1)
    return CalendarEvent(4, "u", "", TEN, end, busy, private, subject, "", {})


def test_plain_goes_by_what_is_shown_and_keeps_the_subject_inside() -> None:
    assert meaning_of(an_event("Budget"), PLAIN) == Meant(
        Reason.MEETING, Line.CLOSED, internal_text="Budget"
    )
    away = meaning_of(an_event("Resa", Busy.AWAY), PLAIN)
    assert away == Meant(Reason.OUT, Line.CLOSED, internal_text="Resa")
    for busy in (Busy.FREE, Busy.TENTATIVE, Busy.ELSEWHERE):
        assert meaning_of(an_event("Budget", busy), PLAIN) is None


def test_working_elsewhere_is_remote_only_where_the_source_says_so() -> None:
    said = Profile(working_elsewhere=True)
    meant = meaning_of(an_event("", Busy.ELSEWHERE), said)
    assert meant == Meant(Reason.REMOTE, Line.OPEN)


@pytest.mark.parametrize(
    ("subject", "reason", "line", "text"),
    [
        ("LUN:", Reason.LUNCH, Line.CLOSED, ""),
        ("möt; Budget", Reason.MEETING, Line.OPEN, "Budget"),
        ("  SAM:Nämnden", Reason.MEETING, Line.CLOSED, "Nämnden"),
        ("TJÄ: Kåge", Reason.OTHER_SITE, Line.CLOSED, "Kåge"),
    ],
)
def test_trio_counts_three_letters_and_a_mark(
    subject: str, reason: Reason, line: Line, text: str
) -> None:
    assert meaning_of(an_event(subject), TRIO) == Meant(reason, line, internal_text=text)


@pytest.mark.parametrize("subject", ["Budget", "LUNCH: nu", "LU:", "LUN", ""])
def test_trio_passes_over_what_has_no_code(subject: str) -> None:
    assert meaning_of(an_event(subject), TRIO) is None


def test_trio_tells_letters_nobody_knows_and_takes_the_houses_own() -> None:
    with pytest.raises(Refused) as refusal:
        meaning_of(an_event("FER: Mallorca"), TRIO)
    assert (refusal.value.code, refusal.value.facts) == (
        "calendar_row.code_unknown",
        {"value": "FER"},
    )
    own = Profile(ProfileKind.TRIO, codes={"fer": Reason.VACATION})
    meant = meaning_of(an_event("FER: Mallorca"), own)
    assert meant is not None
    assert meant.reason is Reason.VACATION


def test_nobody_leaves_by_an_entry_in_a_calendar() -> None:
    with pytest.raises(Refused):
        meaning_of(an_event("SLU: hej då"), TRIO)
    meant = meaning_of(an_event("Slutat tidigt"), TELLUS)
    assert meant is not None
    assert meant.reason is Reason.MEETING


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("1 Budget", Meant(Reason.MEETING, Line.CLOSED, "", "1 Budget")),
        ("2", Meant(Reason.LUNCH, Line.CLOSED, "", "2")),
        ("3 Fjällen", Meant(Reason.VACATION, Line.CLOSED, "", "3 Fjällen")),
        ("-Kurs i klarspråk", Meant(Reason.COURSE, Line.OPEN, "", "Kurs i klarspråk")),
        ("Lunch > 6642", Meant(Reason.LUNCH, Line.FORWARDED, "6642", "Lunch")),
        (
            "Sjuk. magen > 0980-319 200",
            Meant(Reason.SICK, Line.FORWARDED, "+46980319200", "Sjuk"),
        ),
        ("Har besök av länet", Meant(Reason.BUSY_VISITOR, Line.CLOSED, "", "Har besök av länet")),
        ("Budget.hemligt", Meant(Reason.MEETING, Line.CLOSED, "", "Budget")),
        ("", Meant(Reason.MEETING, Line.CLOSED)),
    ],
)
def test_tellus_reads_its_marks(subject: str, expected: Meant) -> None:
    assert meaning_of(an_event(subject), TELLUS) == expected


def test_tellus_tells_a_number_it_cannot_read() -> None:
    for subject in ("Lunch > Eva", "Lunch > 0"):
        with pytest.raises(Refused) as refusal:
            meaning_of(an_event(subject), TELLUS)
        assert refusal.value.code == "calendar_row.number_unreadable"


@pytest.mark.parametrize("profile", [PLAIN, TRIO, TELLUS])
def test_a_private_event_gives_nothing_away(profile: Profile) -> None:
    meant = meaning_of(an_event("", private=True), profile)
    assert meant in (None, Meant(Reason.MEETING, Line.CLOSED))
