from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QRawFont, QTextLayout, QTextOption

from kiosk.documents.bidi import visual_runs
from kiosk.documents.fonts import FAMILIES, font_path, load_fonts

# Letters that do not change their shape, so that they can be read back; no brackets (rule N0).
LETTERS = list("abcאבגادر123٤٥٦.,:;+-/%!& ")


def on_paper(text: str) -> str:
    return "".join(
        run.text[::-1] if run.is_right_to_left else run.text for run in visual_runs(text)
    )


def as_qt_orders(text: str) -> str:
    load_fonts()
    font = QFont()
    font.setFamilies(FAMILIES)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    letters = _letters_of_glyphs()
    placed = [
        (place.x(), letters[run.rawFont().familyName(), glyph])
        for run in layout.glyphRuns()
        for place, glyph in zip(run.positions(), run.glyphIndexes(), strict=True)
    ]
    return "".join(letter for _, letter in sorted(placed))


@cache
def _letters_of_glyphs() -> dict[tuple[str, int], str]:
    return {
        (family, glyph): letter
        for family in FAMILIES
        for letter in LETTERS
        for glyph in QRawFont(str(font_path(family)), 20).glyphIndexesForString(letter)
        if glyph
    }


@given(st.lists(st.sampled_from(LETTERS), min_size=1, max_size=14))
@example(list("ا 1+2 a"))
@example(list("a ا 1/2"))
@settings(max_examples=300, deadline=None)
def test_lines_stand_on_paper_in_the_order_qt_shows_them(letters: list[str]) -> None:
    text = " ".join("".join(letters).split())
    assert on_paper(text) == as_qt_orders(text)


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("", ""),
        ("Åsa 12", "Åsa 12"),
        ("אבג", "גבא"),
        ("Atea אבג 12", "Atea 12 גבא"),
        ("אבג Atea", "Atea גבא"),
        ("אבג 3.5", "3.5 גבא"),
    ],
)
def test_names_that_mix_scripts_are_ordered_as_they_are_read(text: str, paper: str) -> None:
    assert on_paper(text) == paper
