"""Letters that join, stack or run from the right, laid out as glyphs without Qt.

The evacuation list must come out of a process that has no screen and no QGuiApplication, so the
PDF's letters are shaped by HarfBuzz directly. Lengths are in thousandths of the font size.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

import uharfbuzz

from kiosk.documents.bidi import visual_runs
from kiosk.documents.fonts import FAMILIES, FontRun, font_path, font_runs, plain_letters


@dataclass(frozen=True)
class Glyph:
    """One shape of a font and where its origin stands on the line."""

    family: str
    index: int
    x: float
    y: float


@dataclass(frozen=True)
class Word:
    """Letters of one font in the order in which they stand on paper, from `x` on."""

    family: str
    text: str
    x: float


@dataclass(frozen=True)
class ShapedLine:
    """A line as glyphs to be drawn and as letters to be found again."""

    glyphs: tuple[Glyph, ...]
    words: tuple[Word, ...]
    width: float


def is_plain(text: str) -> bool:
    """Say whether Noto Sans has every letter of `text` and none of them needs shaping."""
    return text.isascii() or plain_letters().issuperset(text)


def plain_width(text: str, *, bold: bool) -> float:
    """Give how wide plain `text` is."""
    return sum(map(_advances(bold).__getitem__, text))


@lru_cache(maxsize=16)  # width, outlines and letters of one name; names are not kept longer
def shaped(text: str, *, bold: bool) -> ShapedLine:
    """Lay out drawable `text`, whatever its scripts."""
    glyphs: list[Glyph] = []
    words: list[Word] = []
    pen = 0.0
    for directed in visual_runs(text):
        runs = font_runs(directed.text)
        for run in reversed(runs) if directed.is_right_to_left else runs:
            letters = run.text[::-1] if directed.is_right_to_left else run.text
            words.append(Word(run.family, letters, pen))
            pen = _add_glyphs(glyphs, run, pen, bold=bold, from_right=directed.is_right_to_left)
    return ShapedLine(tuple(glyphs), tuple(words), pen)


@cache
def font_to_shape(family: str, *, bold: bool) -> uharfbuzz.Font:
    """Give HarfBuzz's font of `family`, one em being 1000 units."""
    blob = uharfbuzz.Blob.from_file_path(str(font_path(family, bold=bold)))
    font = uharfbuzz.Font(uharfbuzz.Face(blob))
    font.scale = (1000, 1000)
    return font


def _add_glyphs(
    glyphs: list[Glyph], run: FontRun, pen: float, *, bold: bool, from_right: bool
) -> float:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run.text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if from_right else "ltr"
    uharfbuzz.shape(font_to_shape(run.family, bold=bold), buffer)
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        place = (pen + position.x_offset, float(position.y_offset))
        glyphs.append(Glyph(run.family, info.codepoint, *place))
        pen += position.x_advance
    return pen


@cache
def _advances(bold: bool) -> dict[str, float]:
    font = font_to_shape(FAMILIES[0], bold=bold)
    return {
        letter: float(font.get_glyph_h_advance(font.get_nominal_glyph(ord(letter))))
        for letter in plain_letters()
    }
