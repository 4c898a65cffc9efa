"""What the paper looks like after a printer has read these bytes.

Drawn for people and tests: letters stand in cells of 12 by 24 dots as on every head, in
Noto Sans Mono instead of the printer's own face. Nothing is guessed: a command this program does
not know is an error, not ink.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.devices.escpos_commands import (
    AskIdentity,
    AskPaper,
    AskProcess,
    AskRealTime,
    AutomaticStatusBack,
    Bold,
    CharacterSize,
    CodePage,
    Command,
    CutPaper,
    FeedLines,
    FeedUnits,
    Initialise,
    Justification,
    Justify,
    Letters,
    LineFeed,
    LineSpacing,
    Mode,
    MotionUnits,
    PrintMode,
    QrCorrection,
    QrModule,
    QrPrint,
    QrStore,
    RasterImage,
    Unknown,
)
from kiosk.devices.escpos_page import KNIFE_DOTS
from kiosk.devices.escpos_stream import read_stream
from kiosk.devices.page_picture import Picture
from kiosk.devices.paper_line import Letter, PrinterType, draw_line, line_width
from kiosk.devices.paper_strip import PaperStrip, bits_image, modules_image
from kiosk.devices.qr_symbol import LEVEL_M, qr_modules

if TYPE_CHECKING:
    from PIL.Image import Image

_DOTS_AN_INCH = 203
_CODE_PAGES = {0: "cp437", 2: "cp850", 16: "cp1252", 18: "cp852", 19: "cp858"}


class PaperNotReadable(ValueError):  # noqa: N818 - says what the paper is
    """The stream holds bytes that are no command this program knows."""

    def __init__(self, unknown: tuple[bytes, ...]) -> None:
        """Take the bytes that were not understood."""
        super().__init__(" ".join(raw[:16].hex(" ") for raw in unknown))
        self.unknown = unknown


def draw_paper(
    data: bytes,
    width_dots: int,
    type_folder: Path | None = None,
    dots_per_inch: int = _DOTS_AN_INCH,
) -> "Image":
    """Draw the paper that comes out, black on white in mode `L`, with a margin at each side.

    A command cut off at the end draws nothing, and letters without their line feed stay in the
    printer: so the first k bytes of a job draw what a printer that died there leaves behind.
    Fonts come from the project's own folder unless `type_folder` names another. Raises
    `PaperNotReadable`.
    """
    return _strip(data, width_dots, PrinterType(type_folder), dots_per_inch).image()


def draw_pieces(
    data: bytes, width_dots: int, letters_of: PrinterType, dots_per_inch: int = _DOTS_AN_INCH
) -> tuple[Picture, ...]:
    """Draw what was cut off, piece by piece, without margins and what is fed to the knife.

    Raises `PaperNotReadable`.
    """
    strip = _strip(data, width_dots, letters_of, dots_per_inch)
    return tuple(Picture(width_dots, rows) for rows in strip.pieces(KNIFE_DOTS))


def _strip(data: bytes, width_dots: int, letters_of: PrinterType, dots_per_inch: int) -> PaperStrip:
    commands = [reading.command for reading in read_stream(data)]
    unknown = tuple(command.raw for command in commands if isinstance(command, Unknown))
    if unknown:
        raise PaperNotReadable(unknown)
    drawing = _Drawing(width_dots, letters_of, dots_per_inch)
    for command in commands:
        drawing.run(command)
    return drawing.strip


def count_cuts(data: bytes) -> int:
    """Count the cuts the printer makes; bytes within pictures are not taken for commands."""
    return sum(isinstance(reading.command, CutPaper) for reading in read_stream(data))


def read_qr_codes(image: "Image") -> list[str]:
    """Give the texts of the QR codes in a picture, as a scanner reads them."""
    import zxingcpp

    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return [str(code.text) for code in zxingcpp.read_barcodes(image, formats=wanted)]


class _Drawing:
    """The printer's modes and what it has put on paper."""

    def __init__(self, width_dots: int, letters_of: PrinterType, dots_per_inch: int) -> None:
        self.strip = PaperStrip(width_dots)
        self._dots_per_inch = dots_per_inch
        self._own_units = 2 * dots_per_inch  # vertical units until GS P: half a dot
        self._width_dots = width_dots
        self._type = letters_of
        self._initialise()

    def run(self, command: Command) -> None:
        match command:
            case Letters(data):
                self._letters(data)
            case LineFeed() | FeedLines() | FeedUnits() | CutPaper():
                self._move(command)
            case RasterImage(width_bytes, rows):
                self._end_line()
                self.strip.put(bits_image(width_bytes, rows), self._justification)
            case QrPrint():
                self._end_line()
                self._qr()
            case Initialise():
                self._initialise()
            case Mode() | Unknown() | AutomaticStatusBack():
                pass  # no ink: unknown commands were refused before
            case AskRealTime() | AskPaper() | AskProcess() | AskIdentity():
                pass
            case _:
                self._set_mode(command)

    def _initialise(self) -> None:
        self._line: list[Letter] = []
        self._code_page = _CODE_PAGES[0]
        self._size = CharacterSize(1, 1)
        self._bold = False
        self._justification = Justification.LEFT
        self._unit = self._own_units
        self._line_dots = -(-self._dots_per_inch // 6)  # 1/6 inch
        self._module_dots = 3
        self._level = LEVEL_M - 1
        self._qr_data = b""

    def _set_mode(self, command: Command) -> None:
        match command:
            case CodePage(number):
                self._code_page = _CODE_PAGES.get(number, "cp437")
            case Bold() | CharacterSize() | PrintMode():
                self._set_letters(command)
            case Justify(to):
                self._justification = to
            case MotionUnits(_, y):
                self._unit = y or self._own_units
            case LineSpacing(units):
                self._line_dots = self._dots(units)
            case QrModule(dots):
                self._module_dots = dots
            case QrCorrection(level):
                self._level = level
            case QrStore(data):
                self._qr_data = data

    def _set_letters(self, command: Bold | CharacterSize | PrintMode) -> None:
        match command:
            case Bold(on):
                self._bold = on
            case CharacterSize():
                self._size = command
            case PrintMode(width, height, bold):
                self._size, self._bold = CharacterSize(width, height), bold

    def _move(self, command: LineFeed | FeedLines | FeedUnits | CutPaper) -> None:
        """Print the line that waits, if any, and feed."""
        match command:
            case LineFeed():
                if not self._end_line():
                    self.strip.feed(self._line_dots)
            case FeedLines(lines):
                printed = self._end_line()
                self.strip.feed(max(lines - printed, 0) * self._line_dots)
            case FeedUnits(units):
                self._end_line()
                self.strip.feed(self._dots(units))
            case CutPaper(to_knife, feed_units):
                self._end_line()
                self.strip.feed(KNIFE_DOTS + self._dots(feed_units) if to_knife else 0)
                self.strip.cut()

    def _dots(self, units: int) -> int:
        return units * self._dots_per_inch // self._unit

    def _letters(self, data: bytes) -> None:
        for letter in data.decode(self._code_page, "replace"):
            new = Letter(letter, self._size.width, self._size.height, self._bold)
            if line_width([*self._line, new]) > self._width_dots:
                self._end_line()
            self._line.append(new)

    def _end_line(self) -> bool:
        """Print the line buffer; tell whether there was anything in it."""
        if not self._line:
            return False
        line, self._line = self._line, []
        image = draw_line(line, self._type)
        self.strip.put(image, self._justification)
        self.strip.feed(max(self._line_dots - image.height, 0))
        return True

    def _qr(self) -> None:
        rows = qr_modules(self._qr_data, self._level)
        self.strip.put(modules_image(rows, self._module_dots), self._justification)
