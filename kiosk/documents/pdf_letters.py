"""Writing on a PDF's canvas with the shipped fonts, in any of their scripts.

Plain letters are written as text. Everything else is drawn as outlines, for reportlab can neither
shape nor turn lines, with the same letters written invisibly over them so that they can be searched
and copied.
"""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas

from kiosk.documents.fonts import FAMILIES, MONOSPACED, font_path
from kiosk.documents.letters import JOINERS
from kiosk.documents.shaping import font_to_shape, is_plain, plain_width, shaped

# A PDF is bytes: writing its streams as letters of ASCII costs time and a quarter more space.
rl_config.useA85 = 0

_INVISIBLE = 3
_ELSEWHERE = "\uffff"
_register_lock = threading.Lock()

# No glyph of a shipped font reaches further from its origin, in thousandths of the font size.
_GLYPH_CORNERS = (-4000, -4000, 8000, 4000)

Point = tuple[float, float]


@dataclass(frozen=True)
class _Outline:
    family: str
    bold: bool
    glyph: int


class ListCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas that writes long columns of text twenty times as fast as line by line."""

    def __init__(self, file: Any, width: float, height: float) -> None:
        """Draw on pages of that many points; the same drawing always gives the same bytes."""
        super().__init__(file, pagesize=(width, height), invariant=1)
        self._encodings: dict[str, _Encoding] = {}
        self._outlines: dict[_Outline, str] = {}

    def save(self) -> None:
        """Add the outlines that were used and write the file."""
        for outline, name in self._outlines.items():
            self.beginForm(name, *_GLYPH_CORNERS)
            path = self.beginPath()
            font = font_to_shape(outline.family, bold=outline.bold)
            font.draw_glyph_with_pen(outline.glyph, _OutlinePen(path))
            self.drawPath(path, stroke=0, fill=1, fillMode=FILL_NON_ZERO)
            self.endForm()
        super().save()

    def outline_form(self, outline: "_Outline") -> str:
        """Give the name of the form that draws a glyph, in thousandths of the font size."""
        return self._outlines.setdefault(outline, f"glyph{len(self._outlines)}")

    def write_column(
        self, at: Point, lines: Iterable[tuple[str, float]], leading: float, font_name: str
    ) -> None:
        """Write plain lines under one another, each `leading` points below the last.

        Each line comes with the size of its letters in points. Letters beyond the font's first
        subset (some 220 different ones in a document) are written by reportlab's slower way.
        """
        encoding = self._encodings.get(font_name)
        if encoding is None:
            encoding = self._encodings[font_name] = _Encoding(self, font_name)
        code = [f"BT 1 0 0 1 {at[0]:.2f} {at[1]:.2f} Tm {leading:.2f} TL"]
        written_size = 0.0
        for place, (text, size) in enumerate(lines):
            letters = text.translate(encoding)
            if _ELSEWHERE in letters:
                self.setFont(font_name, size)
                self.drawString(at[0], at[1] - place * leading, text)
                letters = ""
            if letters and size != written_size:
                written_size = size
                code.append(f"{encoding.name} {size:.2f} Tf")
            code.append(f"({letters}) Tj T*" if letters else "T*")
        code.append("ET")
        self.addLiteral("\n".join(code))

    def first_subset(self, font_name: str) -> tuple[Any, str]:
        """Give the font and the name of its first subset in this document."""
        font = pdfmetrics.getFont(font_name)
        return font, font.getSubsetInternalName(0, self._doc)

    def encoded(self, font: Any, letter: str) -> str:
        """Give `letter` as it stands in a PDF string, `_ELSEWHERE` beyond the first subset."""
        ((subset, code),) = font.splitString(letter, self._doc)
        return self._escape(code) if subset == 0 else _ELSEWHERE


class _Encoding(dict[int, str]):
    """A table for `str.translate` that learns each letter when it is first met."""

    def __init__(self, canvas: ListCanvas, font_name: str) -> None:
        self._canvas = canvas
        canvas.encoded(pdfmetrics.getFont(font_name), " ")
        self._font, self.name = canvas.first_subset(font_name)

    def __missing__(self, letter: int) -> str:
        self[letter] = self._canvas.encoded(self._font, chr(letter))
        return self[letter]


@cache
def pdf_font(family: str = FAMILIES[0], *, bold: bool = False) -> str:
    """Give the name under which reportlab knows a shipped font; the file is read once."""
    name = font_path(family, bold=bold).stem
    with _register_lock:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, font_path(family, bold=bold), shapable=False))
    return name


def monospaced_font() -> str:
    """Give the font that has the marks of certainty."""
    return pdf_font(MONOSPACED)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Give how many points wide drawable `text` is in letters of `size` points."""
    width = plain_width(text, bold=bold) if is_plain(text) else shaped(text, bold=bold).width
    return width * size / 1000


def write(canvas: ListCanvas, at: Point, text: str, size: float, *, bold: bool = False) -> None:
    """Write drawable `text` with the left end of its base line at the point `at`."""
    if is_plain(text):
        canvas.setFont(pdf_font(bold=bold), size)
        canvas.drawString(*at, text)
    else:
        _draw_outlines(canvas, at, text, size, bold=bold)
        _write_invisibly(canvas, at, text, size, bold=bold)


def write_right(
    canvas: ListCanvas, at: Point, text: str, size: float, *, bold: bool = False
) -> None:
    """Write drawable `text` with the right end of its base line at the point `at`."""
    write(canvas, (at[0] - text_width(text, size, bold=bold), at[1]), text, size, bold=bold)


def _draw_outlines(canvas: ListCanvas, at: Point, text: str, size: float, *, bold: bool) -> None:
    scale = f"{size / 1000:.5f}"
    for glyph in shaped(text, bold=bold).glyphs:
        left, base = at[0] + glyph.x * size / 1000, at[1] + glyph.y * size / 1000
        canvas.addLiteral(f"q {scale} 0 0 {scale} {left:.2f} {base:.2f} cm")
        canvas.doForm(canvas.outline_form(_Outline(glyph.family, bold, glyph.index)))
        canvas.addLiteral("Q")


def _write_invisibly(canvas: ListCanvas, at: Point, text: str, size: float, *, bold: bool) -> None:
    line = canvas.beginText()
    line.setTextRenderMode(_INVISIBLE)
    for word in shaped(text, bold=bold).words:
        line.setFont(pdf_font(word.family, bold=bold), size)
        line.setTextOrigin(at[0] + word.x * size / 1000, at[1])
        line.textLine("".join(letter for letter in word.text if letter not in JOINERS))
    line.setTextRenderMode(0)
    canvas.drawText(line)


class _OutlinePen:
    """Carry a glyph's outline, told in the calls of a fontTools pen, to a path on the canvas."""

    def __init__(self, path: Any) -> None:
        self._path = path
        self._from: Point = (0, 0)

    def moveTo(self, to: Point) -> None:
        self._from = to
        self._path.moveTo(*to)

    def lineTo(self, to: Point) -> None:
        self._from = to
        self._path.lineTo(*to)

    def curveTo(self, first: Point, second: Point, to: Point) -> None:
        self._from = to
        self._path.curveTo(*first, *second, *to)

    def qCurveTo(self, control: Point, to: Point) -> None:
        """Raise a quadratic curve, which PDF does not have, to the cubic of the same shape."""
        self.curveTo(_two_thirds(self._from, control), _two_thirds(to, control), to)

    def closePath(self) -> None:
        self._path.close()


def _two_thirds(start: Point, end: Point) -> Point:
    return start[0] + (end[0] - start[0]) * 2 / 3, start[1] + (end[1] - start[1]) * 2 / 3
