"""Names as glyphs: Qt, which draws paper, against HarfBuzz, which is asked on its own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.documents.band import glyph_runs
from kiosk.documents.fonts import FAMILIES, _all_letters, drawable, load_fonts
from kiosk.documents.shaping import font_to_shape, shaped

NAMES = [
    "Elin Renström",
    "Ŋuŧŧá Sárgá Čeŋet",
    "Áillohaš Ïvve",
    "Nguyễn Thị Ánh Tuyết",
    "Đặng Văn Lâm",
    "محمد عبد الله",
    "فاطمة الزهراء",
    "ژاله گلپایگانی",
    "نەورۆز",
    "שלום כהן",
    "שָׁלוֹם",
    "ሰላም",
    "สมชาย ใจดี",
    "Олена Шевченко",
    "გიორგი",
    "Արամ",
    "王小明",
    "김철수",
    "田中さくら",
    "A\u030asa O\u0308hrn",
    "L\u0301e\u0323\u0302",
]
ASSIGNED = st.characters(codec="utf-8", exclude_categories=("Cs", "Co", "Cn"))


def drawn_by_qt(text: str) -> list[tuple[str, int]]:
    """Give font and glyph from the left edge to the right."""
    load_fonts()
    return [
        (run.rawFont().familyName(), glyph)
        for run in glyph_runs(drawable(text), bold=True)
        for glyph in run.glyphIndexes()
    ]


def shaped_by_harfbuzz(text: str) -> list[tuple[str, int]]:
    return [(each.family, each.index) for each in shaped(drawable(text), bold=True).glyphs]


@pytest.mark.parametrize("name", NAMES)
def test_names_on_paper_are_shaped_as_an_independent_shaper_shapes_them(name: str) -> None:
    # the order of marks beside their letter, and whose blank it is, are each shaper's own
    blanks = {(each, font_to_shape(each, bold=True).get_nominal_glyph(32)) for each in FAMILIES}
    by_qt = [each for each in drawn_by_qt(name) if each not in blanks]
    independent = [each for each in shaped_by_harfbuzz(name) if each not in blanks]
    assert sorted(by_qt) == sorted(independent)


def test_letters_of_arabic_join() -> None:
    alone = [glyph for letter in "محمد" for _, glyph in drawn_by_qt(letter)]
    joined = [glyph for _, glyph in drawn_by_qt("محمد")]
    assert sorted(alone) != sorted(joined)


@given(st.text(ASSIGNED, min_size=1, max_size=30))
@settings(max_examples=150, deadline=None)
def test_no_box_is_ever_drawn_for_a_letter(text: str) -> None:
    for family, glyph in drawn_by_qt(text):
        assert family in FAMILIES
        assert glyph != 0


@given(st.lists(st.sampled_from(sorted(_all_letters())), min_size=1, max_size=12))
@settings(max_examples=150, deadline=None)
def test_letters_of_ours_in_any_company_draw_no_box(letters: list[str]) -> None:
    for family, glyph in drawn_by_qt("".join(letters)):
        assert family in FAMILIES
        assert glyph != 0
