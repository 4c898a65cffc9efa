"""`kiosk visit meeting`, `begin`, `count`, `link`, `unlink`, `along`; `booking confirm`."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.station import StationReader
from tests.commandline.conftest import Kiosk
from tests.commandline.test_bookings import HOST, MONDAY, add


def inside(kiosk: Kiosk) -> list[dict[str, Any]]:
    people: list[dict[str, Any]] = json.loads(kiosk("inside", "--json").out)["people"]
    return people


def test_a_meeting_is_held_counted_listed_in_every_form_and_ended(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    council = ("--title", "Kommunfullmäktige", "--zone", "Plan 1")
    held = kiosk("visit", "meeting", *council, "--persons", "40", "--json").answer
    number = str(held["visit_id"])
    assert (held["state"], held["persons"], held["title"]) == ("inside", 40, council[1])
    assert kiosk("visit", "count", number, "--more", "9", "--json").answer["persons"] == 49
    assert kiosk("visit", "count", number, "--fewer", "2", "--json").answer["persons"] == 47
    assert "47 personer" in kiosk("visit", "count", number, "--persons", "47").err
    (line,) = inside(kiosk)
    assert (line["name"], line["persons"], line["host"]) == ("Kommunfullmäktige", 47, "")
    assert "47 personer, räknade" in kiosk("inside").out
    assert "47 personer, räknade" in kiosk("inside", "--format", "csv").out
    for form in ("pdf", "escpos"):
        file = tmp_path / form
        assert kiosk("inside", "--format", form, "--out", file).code == 0
        assert file.stat().st_size > 500
    assert kiosk("visit", "leave", number, "--json").answer["state"] == "left"
    assert inside(kiosk) == []


def test_a_planned_meeting_is_listed_moved_begun_and_cancelled(kiosk: Kiosk, folder: Path) -> None:
    words = ("--title", "Vernissage", "--zone", "Foajén", "--at", f"{MONDAY}T18:00")
    planned = kiosk("visit", "meeting", *words, "--persons", "60", "--json").answer
    assert (planned["state"], planned["persons"]) == ("expected", 60)
    number = str(planned["visit_id"])
    assert "Vernissage är planerat" in kiosk("booking", "list", str(MONDAY)).out
    moved = kiosk("booking", "move", number, "--at", f"{MONDAY}T17:00", "--json").answer
    assert moved["bookings"][0]["name"] == "Vernissage"
    assert kiosk("visit", "begin", number, "--json").answer["state"] == "inside"
    other = kiosk("visit", "meeting", *words, "--json").answer
    gone = kiosk("booking", "cancel", str(other["visit_id"]), "--json").answer
    assert gone["bookings"][0]["state"] == "cancelled"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "meeting.count_said_twice"),
        (("--more", "1", "--persons", "4"), "meeting.count_said_twice"),
        (("--fewer", "1"), "meeting.count_impossible"),
        (("--persons", "-1"), "meeting.count_impossible"),
    ],
)
def test_a_count_that_says_nothing_possible_is_refused(
    kiosk: Kiosk, folder: Path, words: tuple[str, ...], code: str
) -> None:
    held = kiosk("visit", "meeting", "--title", "Samråd", "--zone", "", "--json").answer
    ran = kiosk("visit", "count", str(held["visit_id"]), *words, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)


def arrive(kiosk: Kiosk, name: str) -> str:
    done = kiosk("visit", "arrive", "--name", name, "--host", HOST, "--json")
    return str(done.answer["visit_id"])


def test_an_interpreter_comes_along_is_met_and_let_out_together(kiosk: Kiosk, folder: Path) -> None:
    main = arrive(kiosk, "Maj Ek")
    along = kiosk("visit", "along", main, "--name", "Amir Haddad", "--json").answer
    assert (along["follows"], along["follows_as"]) == (main, "interpreter")
    companion = arrive(kiosk, "Bo Ek")
    linked = kiosk("visit", "link", companion, main, "--as", "companion", "--json").answer
    assert linked["follows_as"] == "companion"
    kiosk("visit", "meet", main, "--by", HOST, "--zone", "Plan 1")
    told = {each["name"]: (each["zone"], each["follows"]) for each in inside(kiosk)}
    assert told == {
        "Maj Ek": ("Plan 1", ""),
        "Amir Haddad": ("Plan 1", "Maj Ek"),
        "Bo Ek": ("Plan 1", "Maj Ek"),
    }
    assert "Tolk till Maj Ek" in kiosk("inside").out
    assert "follows" not in kiosk("visit", "unlink", companion, "--json").answer
    kiosk("visit", "leave", main, "--together")
    assert [each["name"] for each in inside(kiosk)] == ["Bo Ek"]
    itself = kiosk("visit", "link", companion, companion, "--json")
    assert itself.answer["error"]["code"] == "visit.linked_with_itself"


def test_a_protected_booking_has_a_number_and_its_name_under_seal(
    kiosk: Kiosk, folder: Path
) -> None:
    (made,) = add(kiosk, "--protected", "--company", "Firman")
    assert (made["name"], made["company"]) == ("Besökare 1", "")
    number = str(made["visit_id"])
    own = kiosk("visit", "open-name", number, "--because", "Polisen frågar", "--json").answer
    assert (own["name"], own["company"]) == ("Maj Öberg", "Firman")
    series = add(kiosk, "--protected", "--every", "week", "--times", "2")
    assert [each["name"] for each in series] == ["Besökare 2", "Besökare 1"]
    words = ("--name", "Maj", "--host", HOST, "--at", f"{MONDAY}T10:00", "--protected")
    ran = kiosk("booking", "add", *words, "--email", "maj@example.se", "--json")
    assert ran.answer["error"]["code"] == "booking.protected_email"


def test_a_confirmation_is_ordered_by_mail_or_on_paper(kiosk: Kiosk, folder: Path) -> None:
    (made,) = add(kiosk)
    number = str(made["visit_id"])
    ran = kiosk("booking", "confirm", number, "--json")
    assert ran.answer["error"]["code"] == "booking.no_email"
    assert kiosk("booking", "confirm", number, "--print", "--json").code == 0
    with StationReader(folder) as station, station.reading() as connection:
        assert [each.kind for each in jobs_about(connection, [number])] == [JobKind.BOOKING_SLIP]
