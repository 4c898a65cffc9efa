"""A page as the ESC/POS bytes of one job.

python-escpos makes the bytes of initialising, line spacing and the cut. The rest is made here: its
`text` puts "?" for letters it lacks, its `image` dithers, and its styles and QR codes say more than
a printer has to be told, which a slow line is too long for. Every part prints whole lines, so the
parts of a page never meet on one line.
"""

from itertools import groupby
from typing import Any

from kiosk.devices.escpos_library import new_encoder
from kiosk.devices.page_checks import (
    checked_feed,
    checked_modules,
    checked_raster_indent,
    checked_text,
)
from kiosk.devices.qr_symbol import QUIET_ZONE, checked_qr_data
from kiosk.page import Align, Cut, Feed, Page, Part, QrCode, Raster, Text
from kiosk.settings.printer_models import MILLIMETRES_AN_INCH

LINE_DOTS = 30  # one line of height 1: 24 dots of letters and 6 between lines
LETTER_DOTS = 24
KNIFE_DOTS = 120  # from the print head to the knife, 15 mm on common printers

_CODE_PAGE_858 = b"\x1bt\x13"
_HIGHEST_BAND = 240
_SHORTEST_GAP = 4  # blank rows; a gap costs 11 bytes, fewer rows are cheaper sent
_ALIGNS = (Align.LEFT, Align.CENTER, Align.RIGHT)  # as ESC a counts
_BOLD, _DOUBLE_HEIGHT, _DOUBLE_WIDTH = 0x08, 0x10, 0x20  # of ESC !

# The order matters: ESC @ would undo what follows it.
_START = (
    # off: two-byte Chinese, in which clones start and "å" swallows the next letter
    b"\x1c."
    # font A, then CP858
    b"\x1bM\x00" + _CODE_PAGE_858
)
# Real-time commands off, lest a picture hold the bytes that open a drawer or cut the power. No text
# and no code of ours can: they have no control bytes.
_NO_REAL_TIME = b"\x1d(D\x05\x00\x14\x01\x00\x02\x00"
# The international set USA: in the Swedish one "[" prints as "Ä".
_PLAIN_SET, _SET_APART = b"\x1bR\x00", frozenset(b"#$@[\\]^`{|}~")
# Model 2 is what ESC @ leaves; the level is M; then the data is stored, and printed.
_QR = b"\x1d(k"
_QR_LEVEL_M, _QR_PRINT = _QR + b"\x03\x001E1", _QR + b"\x03\x001Q0"


def page_bytes(
    page: Page, *, native_qr: bool, process_id: bytes | None, dots_per_inch: int = 203
) -> bytes:
    """Give the bytes that print `page` with a head of so many dots an inch (at most 255).

    With `native_qr` the printer draws QR codes, else we do. `process_id` (four bytes from 0x20 to
    0x7E) asks the printer to say when all of it is printed.

    Raises `Refused` with `page.not_printable_as_text`, `page.qr_not_possible`,
    `page.does_not_fit` or `page.size_not_allowed`; then no byte was made.
    """
    writer = _PageWriter(page.width_dots, dots_per_inch, native_qr=native_qr)
    for part in page.parts:
        writer.add(part)
    asked = b"" if process_id is None else b"\x1d(H\x06\x0000" + process_id
    return writer.output() + asked


def height_dots(page: Page) -> int:
    """Give the length of paper the page needs, at most, in dots."""
    return sum(_part_height(part) for part in page.parts)


def page_millimetres(page: Page, dots_per_inch: int, label_dots: int = 0) -> float:
    """Give the length of paper a page needs, at most, in millimetres.

    Each piece takes a whole label where those have a length.
    """
    dots = height_dots(page)
    if label_dots:
        dots = label_dots * max(1, sum(isinstance(part, Cut) for part in page.parts))
    return dots * MILLIMETRES_AN_INCH / dots_per_inch


def _part_height(part: Part) -> int:
    match part:
        case Text():
            return max(LINE_DOTS, LETTER_DOTS * part.height)
        case Raster():
            return part.height
        case QrCode():
            # version 10 has 57 modules and holds 213 bytes; larger codes are for no badge
            return (57 + 2 * QUIET_ZONE) * part.module_dots
        case Feed():
            return part.dots
        case Cut():
            return KNIFE_DOTS


class _PageWriter:
    """Collects the bytes of one page."""

    def __init__(self, width_dots: int, dots_per_inch: int, *, native_qr: bool) -> None:
        self._width_dots = width_dots
        self._native_qr = native_qr
        self._encoder: Any = new_encoder()
        self._bytes = bytearray()
        # as ESC @ leaves it
        self._letters = (1, 1, False)  # width, height, bold
        self._align = Align.LEFT
        self._said: set[bytes] = set()
        self._encoder.hw("INIT")
        self._take_encoded()
        self._bytes += _START
        # GS P: feeds in dots of the head; the start value of many printers is half a dot
        self._bytes += bytes((0x1D, 0x50, dots_per_inch, dots_per_inch))
        self._encoder.line_spacing(LINE_DOTS)
        self._take_encoded()

    def output(self) -> bytes:
        return bytes(self._bytes)

    def add(self, part: Part) -> None:
        match part:
            case Text():
                self._text(part)
            case Raster():
                self._raster(part)
            case QrCode():
                self._qr(part)
            case Feed():
                self._feed(part.dots)
            case Cut():
                # python-escpos's cut without its own feed is GS V 66 0: to the knife, then cut
                self._encoder.cut(feed=False)
                self._take_encoded()

    def _take_encoded(self) -> None:
        self._bytes += self._encoder.output
        self._encoder.clear()

    def _once(self, command: bytes) -> None:
        """Say once a page what stays so."""
        if command not in self._said:
            self._said.add(command)
            self._bytes += command

    def _set_align(self, align: Align) -> None:
        if align is not self._align:
            self._align = align
            self._bytes += bytes((0x1B, 0x61, _ALIGNS.index(align)))

    def _set_letters(self, width: int, height: int, *, bold: bool) -> None:
        """Send what differs from the present letters: each command is three bytes."""
        was, self._letters = self._letters, (width, height, bold)
        if was == self._letters:
            return
        if max(width, height) <= 2:
            mode = _BOLD * bold | _DOUBLE_HEIGHT * (height - 1) | _DOUBLE_WIDTH * (width - 1)
            self._bytes += bytes((0x1B, 0x21, mode))
            return
        if was[:2] != (width, height):
            self._bytes += bytes((0x1D, 0x21, (width - 1) << 4 | height - 1))
        if was[2] is not bold:
            self._bytes += bytes((0x1B, 0x45, bold))

    def _text(self, part: Text) -> None:
        line = checked_text(part)
        self._set_align(part.align)
        self._set_letters(part.width, part.height, bold=part.bold)
        if _SET_APART.intersection(line):
            self._once(_PLAIN_SET)
        self._bytes += line + b"\n"

    def _qr(self, part: QrCode) -> None:
        modules = checked_modules(part, self._width_dots)
        self._feed(QUIET_ZONE * part.module_dots)
        if self._native_qr:
            self._set_align(part.align)
            self._bytes += _QR + bytes((3, 0, 0x31, 0x43, part.module_dots)) + _QR_LEVEL_M
            data = checked_qr_data(part.data)
            length = (len(data) + 3).to_bytes(2, "little")
            self._bytes += _QR + length + b"1P0" + data + _QR_PRINT
        else:
            self._raster(_qr_raster(modules, part))
        self._feed(QUIET_ZONE * part.module_dots)

    def _feed(self, dots: int) -> None:
        dots = checked_feed(dots)
        while dots > 0:
            step = min(dots, 255)
            self._bytes += bytes((0x1B, 0x4A, step))
            dots -= step

    def _raster(self, part: Raster) -> None:
        # Moved by us, for ESC a moves each cropped band by its own width.
        left = checked_raster_indent(part, self._width_dots)
        self._once(_NO_REAL_TIME)
        self._set_align(Align.LEFT)
        self._rows([b"\0" * left + row for row in _rows_of(part)])

    def _rows(self, rows: list[bytes]) -> None:
        band: list[bytes] = []
        for blank, run in groupby(rows, key=lambda row: not any(row)):
            together = list(run)
            if blank and len(together) >= _SHORTEST_GAP:
                self._bands(band)
                band = []
                self._feed(len(together))
            else:
                band += together
        self._bands(band)

    def _bands(self, rows: list[bytes]) -> None:
        for start in range(0, len(rows), _HIGHEST_BAND):
            band = rows[start : start + _HIGHEST_BAND]
            width = max(len(row.rstrip(b"\0")) for row in band) or 1
            size = width.to_bytes(2, "little") + len(band).to_bytes(2, "little")
            self._bytes += b"\x1dv0\x00" + size + b"".join(row[:width] for row in band)


def _rows_of(part: Raster) -> list[bytes]:
    width = part.width_bytes
    return [part.rows[start : start + width] for start in range(0, len(part.rows), width)]


def _qr_raster(modules: list[list[bool]], part: QrCode) -> Raster:
    """Draw the symbol with its quiet zone at the sides; above and below it is fed."""
    dots = part.module_dots
    side = (len(modules) + 2 * QUIET_ZONE) * dots
    width_bytes = -(-side // 8)
    rows = bytearray()
    for row in modules:
        black = "".join(("1" if module else "0") * dots for module in row)
        line = ("0" * QUIET_ZONE * dots + black).ljust(width_bytes * 8, "0")
        rows += int(line, 2).to_bytes(width_bytes, "big") * dots
    return Raster(width_bytes, bytes(rows), part.align)
