"""In which order a line that mixes directions of writing stands on paper.

The rules of Unicode Standard Annex 9 for one line without marks that set a direction (`printable`
removes them): W1 to W7, N1, N2, I1, I2 and L2. Rule N0, the pairing of brackets, is left out: it
changes only brackets that hold letters of both directions.
"""

import unicodedata
from dataclasses import dataclass
from itertools import groupby

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_ONLY_LEFT_TO_RIGHT = frozenset({"L", "EN", "ES", "ET", "CS", "ON", "WS", "NSM", "BN"})


@dataclass(frozen=True)
class DirectedRun:
    """Neighbouring letters of one direction, in the order in which they are read."""

    text: str
    is_right_to_left: bool


def visual_runs(text: str) -> tuple[DirectedRun, ...]:
    """Give the runs of `text` from the left edge of the paper to the right.

    The line's own direction is that of its first letter with one.
    """
    classes = [unicodedata.bidirectional(letter) or "L" for letter in text]
    if _ONLY_LEFT_TO_RIGHT.issuperset(classes):
        return (DirectedRun(text, is_right_to_left=False),) if text else ()
    levels = _levels(classes)
    runs: list[tuple[int, str]] = []
    start = 0
    for level, members in groupby(levels):
        end = start + len(list(members))
        runs.append((level, text[start:end]))
        start = end
    return tuple(
        DirectedRun(run, is_right_to_left=level % 2 == 1) for level, run in _reordered(runs)
    )


def _levels(classes: list[str]) -> list[int]:
    strong = next((kind for kind in classes if kind in {"L", "R", "AL"}), "L")
    base = 1 if strong in _RIGHT_TO_LEFT else 0
    edge = "R" if base else "L"
    resolved = _numbers_joined(_marks_joined(classes, edge))
    resolved = _european_numbers(resolved, edge)
    directions = _neutrals_resolved(resolved, edge)
    return [_level(kind, base) for kind in directions]


def _marks_joined(classes: list[str], edge: str) -> list[str]:
    """W1 to W3: marks follow their letter, digits after Arabic are Arabic numbers, AL is R."""
    resolved: list[str] = []
    previous, strong = edge, edge
    for kind in classes:
        given = previous if kind in {"NSM", "BN"} else kind
        previous = given
        if given in {"L", "R", "AL"}:
            strong = given
        if given == "EN" and strong == "AL":
            given = "AN"
        resolved.append("R" if given == "AL" else given)
    return resolved


def _numbers_joined(classes: list[str]) -> list[str]:
    """W4 to W6: what stands between or beside digits belongs to the number, the rest is neutral."""
    resolved = list(classes)
    for place in range(1, len(resolved) - 1):
        before, kind, after = resolved[place - 1], resolved[place], classes[place + 1]
        if before == after and (
            (before == "EN" and kind in {"ES", "CS"}) or (before == "AN" and kind == "CS")
        ):
            resolved[place] = before
    start = 0
    for kind, members in groupby(list(resolved)):
        end = start + len(list(members))
        if kind == "ET" and "EN" in (
            *resolved[max(start - 1, 0) : start],
            *resolved[end : end + 1],
        ):
            resolved[start:end] = ["EN"] * (end - start)
        start = end
    return ["ON" if kind in {"ES", "ET", "CS", "WS", "S", "B"} else kind for kind in resolved]


def _european_numbers(classes: list[str], edge: str) -> list[str]:
    """W7: digits after a letter written from the left run with it."""
    resolved: list[str] = []
    strong = edge
    for kind in classes:
        if kind in {"L", "R"}:
            strong = kind
        resolved.append("L" if kind == "EN" and strong == "L" else kind)
    return resolved


def _neutrals_resolved(classes: list[str], edge: str) -> list[str]:
    """N1 and N2: neutrals go with their surroundings where those agree, else with the line."""
    resolved = list(classes)
    start = 0
    for is_neutral, members in groupby(classes, key=lambda kind: kind == "ON"):
        end = start + len(list(members))
        if is_neutral:
            before = _side(classes[start - 1]) if start else edge
            after = _side(classes[end]) if end < len(classes) else edge
            resolved[start:end] = [before if before == after else edge] * (end - start)
        start = end
    return resolved


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _level(kind: str, base: int) -> int:
    """I1 and I2: the depth of nesting; odd runs from the right."""
    if base == 0:
        return {"L": 0, "R": 1}.get(kind, 2)
    return 1 if kind == "R" else 2


def _reordered(runs: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """L2: turn round every stretch at or above each level, the deepest first."""
    for depth in range(max(level for level, _ in runs), 0, -1):
        turned: list[tuple[int, str]] = []
        for is_deep, members in groupby(runs, key=lambda run: run[0] >= depth):
            stretch = list(members)
            turned.extend(reversed(stretch) if is_deep else stretch)
        runs = turned
    return runs
