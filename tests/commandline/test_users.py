"""`kiosk user` and `kiosk privacy reads`: for scripts, and for who has forgotten a PIN."""

import io
from pathlib import Path

import pytest

from kiosk.faces.sign_in import sign_in
from kiosk.privacy.reads.model import ReadReason
from kiosk.privacy.users.pins import PEPPER_FILE
from kiosk.privacy.users.queries import user_meant_by
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.model import Departure, visitor_named
from kiosk.visits.past import search_past_visits
from tests.commandline.conftest import Kiosk

pytestmark = pytest.mark.usefixtures("cheap_hashes")


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr("sys.stdin", io.StringIO("482915\n739104\n"))
    return monkeypatch


def signs_in(folder: Path, name: str, pin: str) -> bool:
    with Station(folder) as station:
        with station.reading() as connection:
            user_id = user_meant_by(connection, name).user_id
        try:
            return sign_in(station, user_id, pin).user_id == user_id
        except Refused:
            return False


def test_a_user_is_added_with_roles_and_somebody_of_the_directory(
    kiosk: Kiosk, folder: Path, typed: pytest.MonkeyPatch
) -> None:
    roles = ("--role", "administrator", "--role", "reception")
    added = kiosk("user", "add", "Anna", *roles, "--person", "Anna Stenmark", "--json")
    assert added.code == 0
    told = added.answer
    assert (told["name"], told["roles"]) == ("Anna", ["reception", "administrator"])
    assert (told["pin"], told["wrong_tries"]) == ("works", 0)
    assert told["person_id"]
    assert "482915" not in added.out + added.err
    assert signs_in(folder, "anna", "482915")
    assert kiosk("user", "list", "--json").answer == {"users": [told]}


def test_a_forgotten_pin_is_set_anew_by_who_may_write_the_file(
    kiosk: Kiosk, folder: Path, typed: pytest.MonkeyPatch
) -> None:
    kiosk("user", "add", "Anna", "--role", "administrator")
    assert kiosk("user", "pin", "Anna", "--json").answer["pin"] == "works"
    assert not signs_in(folder, "Anna", "482915")
    assert signs_in(folder, "Anna", "739104")


def test_a_lost_pepper_is_seen_in_the_list_and_mended_by_a_new_pin(
    kiosk: Kiosk, folder: Path, typed: pytest.MonkeyPatch
) -> None:
    kiosk("user", "add", "Anna", "--role", "administrator")
    (folder / PEPPER_FILE).unlink()
    assert kiosk("user", "list", "--json").answer["users"][0]["pin"] == "lost"
    assert "pin-pepper" in kiosk("user", "list").out
    assert kiosk("user", "pin", "Anna", "--json").answer["pin"] == "works"


def test_roles_are_changed_and_a_user_ends(
    kiosk: Kiosk, folder: Path, typed: pytest.MonkeyPatch
) -> None:
    kiosk("user", "add", "Anna", "--role", "administrator")
    kiosk("user", "add", "Olle", "--role", "reception", "--no-pin")
    changed = kiosk("user", "role", "Olle", "--role", "manager", "--json").answer
    assert (changed["roles"], changed["pin"]) == (["manager"], "missing")
    assert kiosk("user", "end", "Olle", "--erase", "--json").answer == {"ended": changed["user_id"]}
    assert b"Olle" not in (folder / "foaje.sqlite").read_bytes()
    last = kiosk("user", "end", "Anna", "--json")
    assert (last.code, last.answer["error"]["code"]) == (2, "user.last_administrator")


@pytest.mark.parametrize("written", ["evacuation_lead", "Utrymningsledare", " UTRYMNINGSLEDARE"])
def test_a_role_is_read_by_its_code_and_by_the_word_it_is_told_with(
    kiosk: Kiosk, folder: Path, written: str
) -> None:
    made = kiosk("user", "add", "Olle", "--role", written, "--no-pin", "--json").answer
    assert made["roles"] == ["evacuation_lead"]


@pytest.mark.parametrize("roles", [(), ("--role", "queen")])
def test_roles_to_choose_from_are_told_in_words_and_to_scripts_by_their_codes(
    kiosk: Kiosk, folder: Path, roles: tuple[str, ...]
) -> None:
    refused = kiosk("user", "add", "Olle", *roles, "--no-pin", "--json")
    error = refused.answer["error"]
    assert error["facts"]["allowed"][1] == "security"
    assert "säkerhet" in error["message"]
    assert "security" not in error["message"]


@pytest.mark.parametrize(
    ("arguments", "pin", "code"),
    [
        (("--role", "queen"), "482915", "user.role_unknown"),
        ((), "482915", "user.role_missing"),
        (("--role", "reception"), "123456", "pin.obvious"),
        (("--role", "reception"), "", "pin.not_digits"),
        (("--role", "reception", "--person", "Nobody"), "482915", "person.not_found"),
    ],
)
def test_what_makes_no_user_is_told(
    kiosk: Kiosk,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    pin: str,
    code: str,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{pin}\n"))
    ran = kiosk("user", "add", "Anna", *arguments, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)
    assert kiosk("user", "list", "--json").answer == {"users": []}


def test_the_log_of_reads_is_listed(kiosk: Kiosk, folder: Path) -> None:
    with Station(folder) as station:
        station.do(search_past_visits, "sjödin", ReadReason.AUTHORITY, actor="desk")
    (read,) = kiosk("privacy", "reads", "--json").answer["reads"]
    assert (read["actor"], read["name"]) == ("desk", None)
    assert (read["reason"], read["searched"], read["found"]) == ("authority", "sjödin", 0)
    said = kiosk("privacy", "reads").out
    assert "ingen inloggad (desk): tidigare besök, ”sjödin”. Polis eller tillsyn." in said


def test_showing_a_visit_that_is_over_is_noted_and_one_that_is_not_is_not(
    kiosk: Kiosk, folder: Path
) -> None:
    with Station(folder) as station:
        visit = station.do(arrive_unbooked, visitor_named("Märta Sjödin"), actor="visitor")
    assert kiosk("visit", "show", visit.visit_id).code == 0
    assert kiosk("privacy", "reads", "--json").answer == {"reads": []}
    with Station(folder) as station:
        station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
    assert "Märta Sjödin" in kiosk("visit", "show", visit.visit_id).err
    (read,) = kiosk("privacy", "reads", "--json").answer["reads"]
    assert (read["actor"], read["searched"], read["found"]) == ("command_line", visit.visit_id, 1)
    with Station(folder):
        shown = kiosk("visit", "show", visit.visit_id, "--json")
    assert (shown.code, shown.answer["error"]["code"]) == (1, "storage.in_use")
