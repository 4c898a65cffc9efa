"""`kiosk code`: made for a visit, told apart from every other, and signed anew."""

from pathlib import Path

import pytest

from kiosk.privacy.house_keys import KEY_FILE
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import visitor_named
from tests.commandline.conftest import Kiosk
from tests.visits.forgeries import flipped


@pytest.fixture
def visit_id(folder: Path) -> str:
    with Station(folder) as station:
        return station.do(arrive_unbooked, visitor_named("Maj Ek"), actor="test").visit_id


@pytest.fixture
def code(kiosk: Kiosk, visit_id: str) -> str:
    made = kiosk("code", "make", visit_id, "--json")
    assert made.code == 0
    assert made.answer.keys() == {"code", "visit_id", "expires_at"}
    assert made.answer["visit_id"] == visit_id
    return str(made.answer["code"])


def test_a_made_code_is_valid_and_names_its_visit(kiosk: Kiosk, visit_id: str, code: str) -> None:
    assert len(code) == 48
    assert kiosk("code", "make", visit_id).out == f"{code}\n"
    checked = kiosk("code", "check", code, "--json")
    assert checked.answer == {"valid": True, "visit_id": visit_id, "reason": None}
    assert kiosk("code", "check", code.lower()).out == (
        f"Koden gäller. Besökets nummer: {visit_id}\n"
    )


def test_the_short_code_is_checked_too(kiosk: Kiosk, folder: Path, visit_id: str) -> None:
    short = kiosk("visit", "show", visit_id, "--json").answer["badge_code"]
    assert kiosk("code", "check", short, "--json").answer["visit_id"] == visit_id


def test_every_wrong_code_says_why_and_names_no_visit(
    kiosk: Kiosk, visit_id: str, code: str
) -> None:
    for wrong, reason in (
        (flipped(code, 239), "forged"),
        (code[:47], "unreadable"),
        ("ZZZZZZ", "unknown"),
    ):
        checked = kiosk("code", "check", wrong, "--json")
        assert checked.code == 0
        assert checked.answer == {"valid": False, "visit_id": None, "reason": reason}
        assert kiosk("code", "check", wrong).out.strip()


def test_a_used_code_tells_that_the_visit_is_over(kiosk: Kiosk, visit_id: str, code: str) -> None:
    kiosk("visit", "leave", visit_id)
    checked = kiosk("code", "check", code, "--json")
    assert checked.answer == {"valid": False, "visit_id": visit_id, "reason": "used"}
    assert visit_id in kiosk("code", "check", code).out
    again = kiosk("code", "make", visit_id, "--json")
    assert (again.code, again.answer["error"]["code"]) == (2, "visit.already_left")


def test_codes_are_made_and_checked_while_the_program_runs(
    kiosk: Kiosk, folder: Path, visit_id: str, code: str
) -> None:
    with Station(folder):
        assert kiosk("code", "make", visit_id).out == f"{code}\n"
        assert kiosk("code", "check", code, "--json").answer["valid"]


def test_a_new_key_signs_otherwise_and_old_badges_stay_valid(
    kiosk: Kiosk, folder: Path, visit_id: str, code: str
) -> None:
    rotated = kiosk("code", "rotate", "--json")
    assert rotated.answer == {"file": str(folder / KEY_FILE), "keys": 2}
    assert kiosk("code", "make", visit_id).out != f"{code}\n"
    assert kiosk("code", "check", code, "--json").answer["valid"]
    assert "ny nyckel" in kiosk("code", "rotate").err


def test_no_code_is_made_for_nobody_nor_without_a_key(
    kiosk: Kiosk, folder: Path, visit_id: str
) -> None:
    assert kiosk("code", "make", "nobody", "--json").answer["error"]["code"] == "visit.not_found"
    (folder / KEY_FILE).unlink()
    refused = kiosk("code", "make", visit_id, "--json")
    assert (refused.code, refused.answer["error"]["code"]) == (2, "badge_key.missing")
