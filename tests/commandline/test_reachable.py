"""`kiosk find-host` and `kiosk person`, with good input and every bad one."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails, ReferredTo
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.station import Station
from tests.commandline.conftest import Kiosk
from tests.commandline.reachable_house import OFFICE, meant

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
"""A Tuesday."""

Asked = Callable[..., dict[str, Any]]


@pytest.fixture
def asked(kiosk: Kiosk, house: Path) -> Asked:
    def asking(who: str, voice: str = "desk", at: str = "2026-11-24T12:30") -> dict[str, Any]:
        ran = kiosk("person", "availability", who, "--at", at, "--voice", voice, "--json")
        return ran.answer

    return asking


def refer(folder: Path, who: str, reason: Reason, to: str = "", **more: Any) -> None:
    """Refer somebody for an hour from noon on."""
    with Station(folder) as station:
        if to:
            more["forwarded"] = ReferredTo(meant(station, to).person_id)
        person_id = meant(station, who).person_id
        more = {"starts_at": NOON, "ends_at": NOON + timedelta(hours=1)} | more
        wanted = ReferralWanted(person_id, reason, **more)
        station.do(set_referral, wanted, office=OFFICE, actor="test")


def test_the_desk_is_told_why_until_when_and_who_helps_instead(asked: Asked, house: Path) -> None:
    refer(house, "maj@b.example", Reason.LUNCH, internal_text="Restaurangen")
    assert asked("Maj Mård") == {
        "available": False,
        "reason": "lunch",
        "back_at": "2026-11-24T12:00:00Z",
        "text": "Lunch, åter kl. 13.00. Restaurangen",
        "refer_to": "bo@b.example",
    }


def test_a_visitor_is_told_when_and_who_helps_instead(asked: Asked, house: Path) -> None:
    refer(house, "maj@b.example", Reason.LUNCH, internal_text="Restaurangen")
    assert asked("maj@b.example", "visitor") == {
        "available": False,
        "reason": "away",
        "back_at": "2026-11-24T12:00:00Z",
        "text": "Åter kl. 13.00",
        "refer_to": "Bo Borg",
    }


@pytest.mark.parametrize("voice", ["desk", "visitor"])
def test_who_is_there_needs_nobody_else(asked: Asked, voice: str) -> None:
    assert asked("maj@b.example", voice) == {
        "available": True,
        "reason": "available",
        "back_at": None,
        "text": "Tillgänglig",
        "refer_to": None,
    }


def test_an_illness_is_nobodys_but_the_desks(asked: Asked, house: Path) -> None:
    refer(house, "maj@b.example", Reason.SICK, public_text="Influensa", ends_at=None)
    desk, visitor = asked("maj@b.example"), asked("maj@b.example", "visitor")
    assert (desk["reason"], desk["text"]) == ("sick", "Sjuk. Influensa")
    assert (visitor["reason"], visitor["text"], visitor["back_at"]) == (
        "away",
        "Inte på plats",
        None,
    )


def test_a_number_is_told_as_sweden_writes_it_and_nobody_is_the_switchboard(
    asked: Asked, house: Path
) -> None:
    number = ReferredTo(number="+46701112233")
    refer(house, "maj@b.example", Reason.LUNCH, forwarded=number)
    refer(house, "bo@b.example", Reason.LUNCH)
    for voice in ("desk", "visitor"):
        assert asked("maj@b.example", voice)["refer_to"] == "070-111 22 33"
        assert asked("bo@b.example", voice)["refer_to"] is None


@pytest.mark.parametrize("target", ["hedda@b.example", "siv@b.example"])
def test_a_visitor_is_not_sent_to_somebody_hidden(asked: Asked, house: Path, target: str) -> None:
    refer(house, "maj@b.example", Reason.LUNCH, to=target)
    assert asked("maj@b.example")["refer_to"] == target
    assert asked("maj@b.example", "visitor")["refer_to"] is None


@pytest.mark.parametrize("who", ["hedda@b.example", "Hedda Hemlig", "siv@b.example", "Siv Skyddad"])
def test_somebody_hidden_is_to_a_visitor_as_unknown_as_nobody(asked: Asked, who: str) -> None:
    nobody = asked("Nils Ingen", "visitor")["error"]
    refused = asked(who, "visitor")["error"]
    assert refused["code"] == nobody["code"] == "person.not_found"
    assert refused["facts"] == {"text": who, "candidates": []}
    assert refused["message"] == nobody["message"].replace("Nils Ingen", who)
    assert asked(who)["available"]


def test_a_visitor_is_given_no_addresses_of_people_with_one_name(asked: Asked) -> None:
    assert asked("Eva Ek")["error"]["code"] == "person.several"
    refused = asked("Eva Ek", "visitor")["error"]
    assert (refused["code"], refused["facts"]) == ("person.several_alike", {"text": "Eva Ek"})
    assert asked("Anna", "visitor")["error"]["facts"]["candidates"] == []


def test_an_instant_without_zone_is_the_houses_and_one_with_zone_is_its_own(
    asked: Asked, house: Path
) -> None:
    refer(house, "maj@b.example", Reason.LUNCH)
    assert not asked("maj@b.example", at="2026-11-24 12:59:59")["available"]
    assert asked("maj@b.example", at="2026-11-24T13:00")["available"]
    assert not asked("maj@b.example", at="2026-11-24T11:59Z")["available"]
    assert not asked("maj@b.example", at="2026-11-24T13:30+02:00")["available"]


@pytest.mark.parametrize(
    ("at", "code"),
    [
        ("2027-03-28T02:30", "time.in_the_gap"),
        ("lunch", "command.time_unreadable"),
        ("2026-13-01T10:00", "command.time_unreadable"),
        ("0001-01-01T00:00", "command.time_unreadable"),
        ("9999-12-31T23:59", "command.time_unreadable"),
        ("13:00", "command.time_unreadable"),
    ],
)
def test_an_instant_that_cannot_be_is_refused(asked: Asked, at: str, code: str) -> None:
    assert asked("maj@b.example", at=at)["error"]["code"] == code


def test_a_question_is_answered_in_words(kiosk: Kiosk, house: Path) -> None:
    refer(house, "maj@b.example", Reason.LUNCH)
    at = ("--at", "2026-11-24T12:30")
    ran = kiosk("person", "availability", "Maj Mård", *at, "--voice", "desk")
    assert ran.out == "Lunch, åter kl. 13.00\n→ bo@b.example\n"


def test_the_desk_finds_people_with_numbers_and_a_visitor_as_on_the_kiosk(
    kiosk: Kiosk, house: Path
) -> None:
    refer(house, "maj@b.example", Reason.LUNCH)
    at = ("--at", "2026-11-24T12:30", "--json")
    (desk,) = kiosk("find-host", "mard", "--voice", "desk", *at).answer["people"]
    assert desk.pop("person_id")
    assert desk == {
        "name": "Maj Mård",
        "title": "Chef",
        "unit": "Bygg",
        "available": False,
        "text": "Lunch, åter kl. 13.00",
        "phone": "070-123 45 67",
        "extension": "166",
        "email": "maj@b.example",
        "old_number": "",
    }
    visitor = kiosk("find-host", "mard", "--voice", "visitor", *at).answer
    assert visitor == {"hits": [{"name": "Maj Mård", "unit": "Bygg", "expected": "Åter kl. 13.00"}]}
    (secret,) = kiosk("find-host", "sekret", "--voice", "visitor", *at).answer["hits"]
    assert secret["unit"] == ""
    for hidden in ("Hedda", "Skyddad"):
        assert kiosk("find-host", hidden, "--voice", "visitor", *at).answer == {"hits": []}
        assert len(kiosk("find-host", hidden, "--voice", "desk", *at).answer["people"]) == 1


def test_a_visitor_is_never_told_that_somebody_is_in_or_is_ill(kiosk: Kiosk, house: Path) -> None:
    at = ("--at", "2026-11-24T12:30")
    ask = ("find-host", "mard", "--voice", "visitor", *at)
    here = kiosk(*ask, "--json").answer
    assert here == {"hits": [{"name": "Maj Mård", "unit": "Bygg", "expected": ""}]}
    assert kiosk(*ask).out == "Maj Mård, Bygg\n"
    refer(house, "maj@b.example", Reason.SICK)
    told = kiosk(*ask).out.casefold()
    assert not any(word in told for word in ("sjuk", "vab", "barn", "i tjänst"))


def test_hits_are_told_in_words(kiosk: Kiosk, house: Path) -> None:
    at = ("--at", "2026-11-24T12:30")
    assert kiosk("find-host", "mård", "--voice", "desk", *at).out == (
        "Maj Mård, Chef, Bygg, 166, 070-123 45 67: Tillgänglig\n"
    )


def test_two_hundred_johansson_are_answered_within_the_limits(kiosk: Kiosk, folder: Path) -> None:
    def hire(tx: Any) -> None:
        for number in range(200):
            details = PersonDetails("Anna", "Johansson", email=f"anna{number}@b.example")
            record_person(tx, details, actor="test")

    with Station(folder) as station:
        station.do(hire)
    for voice, limit, key in (("desk", 30, "people"), ("visitor", 5, "hits")):
        first = kiosk("find-host", "Johansson", "--voice", voice, "--json").answer[key]
        again = kiosk("find-host", "Johansson", "--voice", voice, "--json").answer[key]
        assert len(first) == limit
        assert first == again
    refused = kiosk("person", "availability", "Anna Johansson", "--voice", "desk", "--json")
    assert refused.code == 2
    assert refused.answer["error"]["code"] == "person.several"
    assert len(refused.answer["error"]["facts"]["candidates"]) == 5
    assert len(refused.err) < 400


def test_while_the_program_runs_questions_are_answered_and_writing_is_refused(
    kiosk: Kiosk, house: Path
) -> None:
    who, desk = "maj@b.example", ("--voice", "desk", "--json")
    with Station(house):
        assert kiosk("find-host", "mård", *desk).code == 0
        assert kiosk("person", "availability", who, *desk).code == 0
        assert kiosk("referral", "list", "--json").code == 0
        for writing in (("referral", "set", who, "gfd"), ("referral", "end", who)):
            ran = kiosk(*writing, "--json")
            assert (ran.code, ran.answer["error"]["code"]) == (1, "storage.in_use")
