"""Every command names its actor, and no part of the program acts under another's name.

Read from the program's own text: a verb that is added is held to it without being named here.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kiosk

ROOT = Path(kiosk.__file__).parent
ROOMS = ("directory", "evacuation", "followup", "hours", "jobs", "privacy", "reception", "visits")
BY_ITSELF = frozenset(
    {
        "_doubt",
        "ask_stand_in",
        "ask_who_is_left",
        "call_unanswered",
        "give_back_to_desk",
        "keep_ratings",
        "part_double_arrivals",
        "remind_host",
        "tell_hosts",
    }
)
"""What the program does by itself, because time has passed."""
FOR_ANOTHER = frozenset({"order_beside"})
"""Orders more of what somebody else has ordered, in that one's name."""
MAY_BE_THE_PROGRAM = frozenset({"change"})
"""What became of a job the program tells, unless a person has looked."""


def verbs() -> Iterator[tuple[Path, ast.FunctionDef]]:
    """Give every function of a room, private ones too, that appends an event."""
    for path in sorted(p for room in ROOMS for p in (ROOT / room).rglob("*.py")):
        for each in ast.parse(path.read_text("utf-8")).body:
            if isinstance(each, ast.FunctionDef) and any(appends(each)):
                yield path, each


def appends(function: ast.FunctionDef) -> Iterator[ast.Call]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "tx.append":
            yield node


def actor_of(call: ast.Call) -> str:
    return next((ast.unparse(k.value) for k in call.keywords if k.arg == "actor"), "")


def test_every_verb_that_writes_an_event_takes_its_actor() -> None:
    seen = set()
    for path, verb in verbs():
        seen.add(verb.name)
        takes = [each.arg for each in (*verb.args.args, *verb.args.kwonlyargs)]
        alone = verb.name in BY_ITSELF | FOR_ANOTHER
        assert ("actor" in takes) != alone, f"{path.name}: {verb.name}"
    assert seen >= BY_ITSELF - {"tell_hosts"}
    assert len(seen) > 60


def test_a_verb_writes_down_whom_it_was_given_and_the_program_nobody_else() -> None:
    for path, verb in verbs():
        wanted = {"'program'"} if verb.name in BY_ITSELF else {"actor"}
        if verb.name in FOR_ANOTHER:
            wanted = {"job.ordered_by"}
        assert {actor_of(each) for each in appends(verb)} == wanted, f"{path.name}: {verb.name}"


def test_no_verb_supposes_an_actor() -> None:
    for path, verb in verbs():
        given = dict(zip(verb.args.kwonlyargs, verb.args.kw_defaults, strict=True))
        supposed = [each for each, default in given.items() if default and each.arg == "actor"]
        assert bool(supposed) == (verb.name in MAY_BE_THE_PROGRAM), f"{path.name}: {verb.name}"


FACES = sorted((ROOT / "faces").rglob("*.py"))


@pytest.mark.parametrize("path", FACES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_face_acts_as_itself_and_only_through_the_house(path: Path) -> None:
    """The house then writes down who has signed in at that face."""
    written = ast.parse(path.read_text("utf-8"))
    for call in (node for node in ast.walk(written) if isinstance(node, ast.Call)):
        if actor_of(call):
            assert actor_of(call) in {"ACTOR", "self._actor", "actor"}, ast.unparse(call)[:80]
        past = ("_station.do(", "station.do(", "station.submit(", "_station.submit(")
        direct = ast.unparse(call).startswith(("self." + past[0], "self." + past[3], *past))
        assert not direct or path.name in {"house.py", "sign_in.py"}, ast.unparse(call)[:80]
