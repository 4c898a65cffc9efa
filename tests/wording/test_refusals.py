"""Holds the sentences to the codes: whatever can say no has something to say."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from db.failure import StorageFailure
from db.sync.counterpart import HouseFailure
from db.sync.server.failures import _CERTIFICATE_REASONS
from db.sync.server.probing import _REASONS
from kiosk.privacy.users.model import (
    Task,
    User,
    demand_roles,
    not_allowed,
    roles_for,
)
from kiosk.refusal import Refused
from kiosk.resources import QML
from kiosk.wording.house_refusal_phrases import OF_CERTIFICATES
from kiosk.wording.list_refusal_phrases import OF_A_FILE, OF_A_ROW
from kiosk.wording.refusals import _PHRASES, phrase_for, sentence, sentence_for
from kiosk.wording.users import ROLES
from kiosk.wording.voice import Voice

ROOT = QML.parent.parent
ENGLISH, SWEDISH = Voice("en"), Voice("sv")

# What the variable parts of a code stand for, where a source puts one together.
PARTS = {
    "fault.value": ("unreachable", "not_allowed", "busy", "gone", "no_library"),
    "lacking.value": ("no_key", "no_library", "gone", "not_allowed"),
    "kind": ("staff_file", "booking_file"),
    "columns.kind": ("staff", "booking"),
    "fields": ("quote_not_closed", "field_too_long"),
    "what": ("email", "phone", "extension", "card", "kind", "yes_or_no", "day"),
}


@dataclass(frozen=True)
class Said:
    """One place that says no; `facts` is None where they come in a dictionary."""

    place: str
    code: str
    facts: frozenset[str] | None


def codes_in(node: ast.expr) -> list[str]:
    """Give the codes a first argument stands for; none for a variable passed on."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.IfExp):
        return codes_in(node.body) + codes_in(node.orelse)
    if not isinstance(node, ast.JoinedStr):
        return []
    codes = [""]
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            options = PARTS[ast.unparse(part.value)]
        else:
            assert isinstance(part, ast.Constant)
            options = (str(part.value),)
        codes = [code + option for code in codes for option in options]
    # `kind` is "staff" in one file and "staff_file" in another.
    return [code.replace("_file_file.", "_file.") for code in codes]


def said_in(tree: ast.AST, place: str) -> Iterator[Said]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in {"Refused", "StorageFailure", "HouseFailure"} and node.args:
            names = [keyword.arg for keyword in node.keywords]
            facts = None if None in names else frozenset(name for name in names if name)
            for code in codes_in(node.args[0]):
                yield Said(f"{place}:{node.lineno}", code, facts)
        if node.func.id in {"RefusedRow", "WarnedRow"}:
            for code in codes_in(node.args[1]):
                yield Said(f"{place}:{node.lineno}", code, None)


@cache
def everything_said() -> tuple[Said, ...]:
    return tuple(
        said
        for folder in ("kiosk", "db")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for said in said_in(ast.parse(path.read_text("utf-8")), path.name)
    )


def placeholders(text: str) -> set[str]:
    return {name.removesuffix("_day") for name in re.findall(r"\{(\w+)\}", text)}


def test_every_code_of_the_sources_has_a_phrase_of_its_own() -> None:
    said = everything_said()
    assert len(said) > 60
    assert {each.place: each.code for each in said if phrase_for(each.code) is None} == {}
    assert len(codes_of_houses()) > 20
    assert {code for code in codes_of_houses() if phrase_for(code) is None} == set()


def test_a_phrase_asks_only_for_facts_its_code_brings() -> None:
    wrong = []
    for each in everything_said():
        said = phrase_for(each.code)
        if said is None or each.facts is None:
            continue
        asked = placeholders(said.source)
        if not asked <= each.facts:
            wrong.append((each.place, each.code, asked - each.facts))
    assert wrong == []


def test_no_phrase_stands_for_a_code_nobody_says() -> None:
    codes = {each.code for each in everything_said()} | codes_kept_in_tables() | codes_of_houses()
    reasons = {code.partition(".")[2] for code in codes}
    assert set(_PHRASES) - codes == set()
    assert (set(OF_A_FILE) | set(OF_A_ROW)) - reasons == set()


def codes_of_houses() -> set[str]:
    """Give what a house says no with; most of it stands in tables of what its server says."""
    sources = [*(ROOT / "db" / "sync").rglob("*.py"), *(ROOT / "kiosk" / "house").glob("*.py")]
    named = {code for path in sources for code in constants_in(path)}
    return {code for code in named if re.fullmatch(r"house\.[a-z_]+", code)}


def test_what_a_certificate_lacks_is_said_for_every_reason() -> None:
    by_libpq = {reason for _, reason in _CERTIFICATE_REASONS}
    given = by_libpq | set(_REASONS.values()) | {"unknown_authority"}
    assert set(OF_CERTIFICATES) == given
    told = {sentence(SWEDISH, HouseFailure("house.certificate", reason=each)) for each in given}
    assert len(told) == len(given)
    assert "certifikat" in sentence(SWEDISH, HouseFailure("house.certificate", reason="other"))


def constants_in(path: Path) -> set[str]:
    return {
        node.value
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def codes_kept_in_tables() -> set[str]:
    """Give the words of the command line, which picks some codes from a table."""
    paths = sorted((ROOT / "kiosk" / "commandline").glob("*.py"))
    return {code for path in paths for code in constants_in(path)}


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ('Refused("a.b", x=1)', ["a.b"]),
        ('StorageFailure("a.b")', ["a.b"]),
        (
            'Refused(f"staff_row.{what}_unreadable")',
            [f"staff_row.{w}_unreadable" for w in PARTS["what"]],
        ),
        ('Refused("a.b" if left else "c.d")', ["a.b", "c.d"]),
        ("Refused(row.code, **row.facts)", []),
        ('RefusedRow(1, "staff_row.x", {})', ["staff_row.x"]),
    ],
)
def test_the_search_for_codes_finds_what_is_planted(source: str, codes: list[str]) -> None:
    assert [said.code for said in said_in(ast.parse(source), "here")] == codes


def test_times_are_told_as_the_houses_clock() -> None:
    left = datetime(2026, 1, 15, 8, 42, tzinfo=UTC)
    said = sentence(ENGLISH, Refused("visit.already_left", visit="x", at=left))
    assert said == "The visitor has already checked out, at 09.42."


def test_another_day_is_told_by_its_name() -> None:
    booked = datetime(2026, 1, 15, 23, 30, tzinfo=UTC)
    said = sentence(ENGLISH, Refused("visit.booked_for_another_day", at=booked))
    assert "Friday 16 January" in said


def test_an_unknown_host_is_told_with_those_who_may_be_meant() -> None:
    names = ["Anna Stenmark <anna@b.example>", "Anna Ek"]
    said = sentence(ENGLISH, Refused("person.not_found", text="Ana", candidates=names))
    assert "“Ana”" in said
    assert "Anna Stenmark <anna@b.example>, Anna Ek" in said


def test_an_unknown_host_like_nobody_gets_no_empty_list() -> None:
    said = sentence(ENGLISH, Refused("person.not_found", text="Zzz", candidates=[]))
    assert said.endswith("Check the name or the e-mail address.")


def test_storage_and_rooms_speak_alike() -> None:
    assert "disk is full" in sentence(ENGLISH, StorageFailure("storage.disk_full", detail="x"))


def test_a_code_nobody_knows_is_still_a_sentence_that_names_it() -> None:
    assert "room.new_reason" in sentence(ENGLISH, Refused("room.new_reason"))
    assert "ValueError" in sentence(ENGLISH, ValueError("secret"))
    assert "secret" not in sentence(ENGLISH, ValueError("secret"))


def test_what_somebody_typed_cannot_command_a_terminal() -> None:
    typed = "\x1b[2J\x07An\u202ena\n{code}"
    said = sentence(ENGLISH, Refused("person.not_found", text=typed, candidates=[]))
    assert "“[2JAnna {code}”" in said
    assert said.isprintable()


def test_a_very_long_fact_is_cut() -> None:
    said = sentence(ENGLISH, Refused("person.not_found", text="a" * 5000, candidates=[]))
    assert len(said) < 500


def test_a_row_says_its_reason_in_the_language_of_the_house() -> None:
    facts = {"column": "chef", "value": "nej"}
    assert sentence_for(SWEDISH, "staff_row.email_unreadable", facts) == (
        "”chef” är ”nej”, men det är ingen e-postadress."
    )


def test_swedish_says_every_refusal(tmp_path: Path) -> None:
    phrases = [
        *_PHRASES.values(),
        *OF_CERTIFICATES.values(),
        *OF_A_FILE.values(),
        *OF_A_ROW.values(),
    ]
    assert [p.source for p in phrases if SWEDISH.say(p) == p.source] == []


@pytest.mark.parametrize("task", Task)
def test_who_lacks_a_role_is_told_which_in_words(task: Task) -> None:
    user = User("1", "Olle", frozenset(), "", "", "", ended=False)
    said = sentence(Voice("sv"), not_allowed(user, task))
    assert all(str(Voice("sv").say(ROLES[each])) in said for each in roles_for(task))
    assert not re.search("security|evacuation_lead|manager|administrator", said)
    roles = roles_for(task)
    assert (" eller " in said) == (len(roles) > 1) or "eller be" in said


def test_roles_to_choose_from_are_words_too() -> None:
    with pytest.raises(Refused) as refused:
        demand_roles([])
    said = sentence(Voice("sv"), refused.value)
    assert "reception, säkerhet, utrymningsledare, chef eller administratör" in said
