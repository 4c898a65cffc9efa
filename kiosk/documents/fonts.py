"""The fonts that ship with Foajé, and which letters they have.

Paper and screen are drawn with these alone, so that they look the same on every machine. Rare
Chinese characters and Korean syllables, the scripts of India and pictures are not among them:
`missing_letters` tells before anything is printed.
"""

import threading
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

import uharfbuzz

from kiosk.documents.letters import JOINERS, printable
from kiosk.resources import FONTS

FAMILIES = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Ethiopic",
    "Noto Sans Thai",
    "Noto Sans Georgian",
    "Noto Sans Armenian",
    "Noto Sans CJK SC",
)
"""For names and sentences, in the order in which a letter is looked for."""

_BOLD_ALONE = frozenset({"Noto Sans CJK SC"})  # 8 MB; strokes of heads and screens want it bold
MONOSPACED = "Noto Sans Mono"
MISSING = "·"
"""What stands on paper for a letter that no font of ours has."""

_load_lock = threading.Lock()
_without_screen: list[object] = []  # Qt's application lives as long as somebody holds it


@dataclass(frozen=True)
class FontRun:
    """Neighbouring letters that one font has."""

    family: str
    text: str


def font_path(family: str, *, bold: bool = False) -> Path:
    """Give the file of `family`, which is one of `FAMILIES` or `MONOSPACED`."""
    weight = "Bold" if bold or family in _BOLD_ALONE else "Regular"
    return FONTS / f"{family.replace(' ', '')}-{weight}.ttf"


def missing_letters(text: str) -> str:
    """Give the letters of `text` that no shipped font has, each once, in the order of the text.

    What `printable` removes is not missed. Empty when all can be drawn.
    """
    if text.isascii():
        return ""
    every = _all_letters()
    return "".join(dict.fromkeys(letter for letter in printable(text) if letter not in every))


def drawable(text: str) -> str:
    """Give what is printable of `text`, with `MISSING` for each letter no shipped font has."""
    text = printable(text)
    if text.isascii() or _letters_of(FAMILIES[0]).issuperset(text):
        return text
    every = _all_letters()
    return "".join(letter if letter in every else MISSING for letter in text)


@cache
def plain_letters() -> frozenset[str]:
    """Give the letters of Noto Sans that stand side by side, needing no shaping."""
    return frozenset(
        letter
        for letter in _letters_of(FAMILIES[0])
        if letter not in JOINERS and unicodedata.category(letter) not in {"Mn", "Me", "Mc", "Cf"}
    )


@cache
def monospaced_letters() -> frozenset[str]:
    """Give the letters of Noto Sans Mono, which also has the marks of certainty."""
    return _letters_of(MONOSPACED)


def font_runs(text: str) -> tuple[FontRun, ...]:
    """Divide drawable `text` by the font that has its letters.

    Marks, joiners and blanks stay with the letters before them where that font has them.
    """
    families: list[str] = []
    for letter in text:
        clings = letter in JOINERS or letter == " " or unicodedata.combining(letter) > 0
        if clings and families and (letter in JOINERS or letter in _letters_of(families[-1])):
            families.append(families[-1])
        else:
            families.append(_family_of(letter))
    letters = iter(text)
    return tuple(
        FontRun(family, "".join(next(letters) for _ in members))
        for family, members in groupby(families)
    )


def start_drawing() -> None:
    """Let a command that has no screen draw letters; does nothing where Qt already runs.

    To be called on the main thread, by a process that will not start an application of its own.
    """
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is None:
        _without_screen.append(QGuiApplication(["foaje", "-platform", "offscreen"]))


def load_fonts() -> None:
    """Give Qt the shipped fonts, once in a process; needs a QGuiApplication to be running.

    Raises RuntimeError without an application (Qt would crash; see `start_drawing`) and when a
    font file is unusable.
    """
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is None:
        raise RuntimeError("letters can be drawn only while a QGuiApplication exists")
    with _load_lock:
        _load_into_qt()


@cache
def _load_into_qt() -> None:
    from PySide6.QtGui import QFontDatabase

    families = (*FAMILIES, MONOSPACED)
    for path in dict.fromkeys(font_path(each, bold=b) for each in families for b in (False, True)):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"font cannot be used: {path}")


@cache
def _letters_of(family: str) -> frozenset[str]:
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font_path(family))))
    return frozenset(map(chr, face.unicodes))


@cache
def _all_letters() -> frozenset[str]:
    return frozenset(JOINERS).union(*map(_letters_of, FAMILIES))


def _family_of(letter: str) -> str:
    return next((family for family in FAMILIES if letter in _letters_of(family)), FAMILIES[0])
