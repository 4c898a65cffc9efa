"""Availability in sentences: what the desk reads, what a visitor is told, what a caller hears."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.calendar import STOCKHOLM
from kiosk.directory.model import NOBODY
from kiosk.directory.referrals.model import Line, Referral, Source
from kiosk.directory.referrals.reasons import Reason
from kiosk.reception.availability import Availability, Because
from kiosk.reception.voices import ToldToVisitor, VisitorReason, told_to_visitor
from kiosk.settings import Settings
from kiosk.wording.availability import (
    REASON_NAMES,
    spoken_announcement,
    told_at_desk,
)
from kiosk.wording.told_visitors import told_back, told_visitor
from kiosk.wording.voice import Voice

SWEDISH = Voice("sv")
OFFER = "Vill du lämna ett meddelande eller bli hjälpt av kundtjänst?"


def at(told: str) -> datetime:
    """Give a moment at the house; a time alone is that of Tuesday 24 November 2026."""
    full = told if "T" in told else f"2026-11-24T{told}"
    return datetime.fromisoformat(full).replace(tzinfo=STOCKHOLM).astimezone(UTC)


NOW = at("12:00")


def referral(reason: Reason, *, public: str = "") -> Referral:
    return Referral(
        "r", "p", reason, NOW, None, None, Line.CLOSED, NOBODY, public, "Internt", Source.DESK,
        "", NOW, None,
    )  # fmt: skip


def away(
    reason: Reason, back: str | None, until: str | None = None, public: str = ""
) -> Availability:
    back_at = at(back) if back else None
    left = reason is Reason.LEFT
    return Availability(
        available=False,
        because=Because.LEFT_EMPLOYMENT if left else Because.REFERRED,
        until=at(until) if until else back_at,
        back_at=back_at,
        line=Line.CLOSED,
        referral=referral(reason, public=public),
    )


REMOTE = Availability(
    True, Because.REFERRED, by_phone=True, referral=referral(Reason.REMOTE, public="Ring gärna")
)


@pytest.mark.parametrize(
    ("known", "desk", "visitor"),
    [
        (Availability(True, Because.AVAILABLE), "Tillgänglig", "Tillgänglig"),
        (
            Availability(True, Because.AVAILABLE, away_from=at("13:00")),
            "Tillgänglig till kl. 13.00",
            "Tillgänglig",
        ),
        (
            Availability(True, Because.AVAILABLE, away_from=at("2026-11-25T13:00")),
            "Tillgänglig",
            "Tillgänglig",
        ),
        (away(Reason.LUNCH, "13:00"), "Lunch, åter kl. 13.00", "Åter kl. 13.00"),
        (
            away(Reason.MEETING, "2026-11-25T07:30", "17:30"),
            "Möte till kl. 17.30, åter i morgon kl. 07.30",
            "Åter i morgon kl. 07.30",
        ),
        (
            away(Reason.VACATION, "2026-11-30T07:30", "2026-11-28T00:00"),
            "Semester, åter måndag 30 november kl. 07.30",
            "Åter måndag 30 november kl. 07.30",
        ),
        (
            away(Reason.PARENTAL, "2027-08-02T07:30", public="Med barnen"),
            "Föräldraledig, åter måndag 2 augusti 2027 kl. 07.30",
            "Åter måndag 2 augusti 2027 kl. 07.30",
        ),
        (
            away(Reason.BUSY_VISITOR, "14:30"),
            "Har besök, åter kl. 14.30",
            "Upptagen till kl. 14.30",
        ),
        (
            away(Reason.BUSY_VISITOR, "2026-11-25T07:30", "17:00"),
            "Har besök till kl. 17.00, åter i morgon kl. 07.30",
            "Åter i morgon kl. 07.30",
        ),
        (REMOTE, "Arbetar på distans, nås per telefon", "Nås per telefon. Ring gärna"),
        (away(Reason.SICK, None), "Sjuk", "Inte på plats"),
        (away(Reason.SICK, "13:00"), "Sjuk, åter kl. 13.00", "Inte på plats"),
        (away(Reason.CHILD_CARE, None), "Vård av barn", "Inte på plats i dag"),
        (away(Reason.CHILD_CARE, "13:00"), "Vård av barn, åter kl. 13.00", "Åter kl. 13.00"),
        (away(Reason.LEFT, None), "Har slutat", "Arbetar inte längre här"),
        (
            Availability(False, Because.OUTSIDE_OFFICE_HOURS, back_at=at("2026-11-25T07:30")),
            "Utanför kontorstid, åter i morgon kl. 07.30",
            "Åter i morgon kl. 07.30",
        ),
        (
            Availability(False, Because.UNIT_UNMANNED, until=at("13:00"), back_at=at("13:00")),
            "Enheten är obemannad, åter kl. 13.00",
            "Åter kl. 13.00",
        ),
        (Availability(False, Because.HAS_VISITOR), "Har besök", "Upptagen"),
        (Availability(False, Because.NOT_IN_HOUSE), "Inte i huset", "Inte på plats"),
        (Availability(False, Because.LEFT_EMPLOYMENT), "Har slutat", "Arbetar inte längre här"),
    ],
)
def test_the_desk_reads_why_and_a_visitor_when(
    known: Availability, desk: str, visitor: str
) -> None:
    assert told_at_desk(SWEDISH, known, NOW) == desk
    assert told_visitor(SWEDISH, told_to_visitor(known), NOW) == visitor


def test_the_text_meant_for_everybody_follows_as_data() -> None:
    told = ToldToVisitor(False, VisitorReason.AWAY, at("13:00"), "Ring\x07 {clock} <b>166</b>")
    assert told_visitor(SWEDISH, told, NOW) == "Åter kl. 13.00. Ring {clock} <b>166</b>"


@pytest.mark.parametrize(
    ("back", "now", "said"),
    [
        ("2027-01-01T00:30", "2026-12-31T23:30", "Åter i morgon kl. 00.30"),
        ("2027-03-28T03:00", "2027-03-27T23:59", "Åter i morgon kl. 03.00"),
        ("2026-10-25T04:00", "2026-10-25T00:00", "Åter kl. 04.00"),
        ("2027-01-04T07:30", "2026-12-30T10:00", "Åter måndag 4 januari 2027 kl. 07.30"),
    ],
)
def test_tomorrow_is_the_next_day_at_the_house(back: str, now: str, said: str) -> None:
    assert told_back(SWEDISH, at(back), at(now)) == said


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (away(Reason.LUNCH, "13:00"), "Eva Ek är på lunch och åter klockan 13.00."),
        (
            away(Reason.MEETING, "2026-11-25T07:30"),
            "Eva Ek är i möte och åter i morgon klockan 07.30.",
        ),
        (
            away(Reason.VACATION, "2026-11-30T07:30"),
            "Eva Ek är inte på plats och åter måndag 30 november klockan 07.30.",
        ),
        (away(Reason.SICK, "13:00"), "Eva Ek är inte på plats."),
        (away(Reason.CHILD_CARE, None), "Eva Ek är inte på plats."),
        (away(Reason.LEFT, None), "Eva Ek arbetar inte längre här."),
        (Availability(False, Because.HAS_VISITOR), "Eva Ek är upptagen."),
        (REMOTE, "Eva Ek är tillgänglig."),
    ],
)
def test_a_caller_hears_a_whole_announcement(known: Availability, said: str) -> None:
    assert spoken_announcement(SWEDISH, "Eva Ek", known, NOW, Settings()) == f"{said} {OFFER}"


SENSITIVE = (Reason.SICK, Reason.CHILD_CARE, Reason.PARENTAL)
BACK = st.none() | st.sampled_from(["13:00", "2026-11-25T07:30", "2027-11-30T07:30"])
Say = Callable[[Availability], str]


@given(st.sampled_from(SENSITIVE), BACK, st.sampled_from(["sv", "en"]))
def test_neither_visitor_nor_caller_can_tell_a_sensitive_reason_from_being_away(
    reason: Reason, back: str | None, language: str
) -> None:
    voice = Voice(language)
    known = away(reason, back, public="Hemma hos barnen")
    plain = away(Reason.PART_TIME, back)
    for said in (
        told_visitor(voice, told_to_visitor(known), NOW),
        spoken_announcement(voice, "Eva Ek", known, NOW, Settings()),
    ):
        assert "Hemma" not in said
        assert voice.say(REASON_NAMES[reason]).casefold() not in said.casefold()
    if reason is Reason.PARENTAL:
        assert told_visitor(voice, told_to_visitor(known), NOW) == told_visitor(
            voice, told_to_visitor(plain), NOW
        )


@given(st.sampled_from(Reason), BACK, BACK, st.sampled_from(["sv", "en"]))
def test_every_reason_has_words_for_everybody(
    reason: Reason, back: str | None, until: str | None, language: str
) -> None:
    voice = Voice(language)
    known = away(reason, back, until)
    for each in (known, replace(known, by_phone=True, available=True)):
        for said in (
            told_at_desk(voice, each, NOW),
            told_visitor(voice, told_to_visitor(each), NOW),
            spoken_announcement(voice, "Eva", each, NOW, Settings()),
        ):
            assert said
            assert "{" not in said
            assert said[0].isupper()
