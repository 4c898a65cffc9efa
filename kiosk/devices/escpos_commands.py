"""The ESC/POS commands a paper stream is made of, as data.

Lengths keep the unit of the command; `MotionUnits` says how long that unit is. Numbers and names
follow Epson's command reference.
"""

from dataclasses import dataclass
from enum import IntEnum


class Justification(IntEnum):
    """The argument of ESC a."""

    LEFT = 0
    CENTER = 1
    RIGHT = 2


@dataclass(frozen=True)
class Initialise:
    """ESC @: every mode back to the printer's own start values."""


@dataclass(frozen=True)
class Letters:
    """Printable bytes in the current code page; they wait in the line buffer."""

    data: bytes


@dataclass(frozen=True)
class LineFeed:
    """LF: print the line buffer and move on by one line."""


@dataclass(frozen=True)
class Mode:
    """A mode that changes no picture we draw: ESC R, ESC M, FS ., GS ( D and the QR model."""

    name: str
    value: bytes


@dataclass(frozen=True)
class CodePage:
    """ESC t."""

    number: int


@dataclass(frozen=True)
class Bold:
    """ESC E."""

    on: bool


@dataclass(frozen=True)
class Justify:
    """ESC a."""

    to: Justification


@dataclass(frozen=True)
class CharacterSize:
    """GS !: multiples of font A, 1 to 8."""

    width: int
    height: int


@dataclass(frozen=True)
class PrintMode:
    """ESC !: font A, single or double each way, bold or not, at once."""

    width: int
    height: int
    bold: bool


@dataclass(frozen=True)
class MotionUnits:
    """GS P: horizontal and vertical units are 1/x and 1/y inch; 0 is the printer's own unit."""

    x: int
    y: int


@dataclass(frozen=True)
class LineSpacing:
    """ESC 3, in vertical motion units."""

    units: int


@dataclass(frozen=True)
class FeedUnits:
    """ESC J: print the line buffer and feed, in vertical motion units."""

    units: int


@dataclass(frozen=True)
class FeedLines:
    """ESC d: print the line buffer and feed by lines."""

    lines: int


@dataclass(frozen=True)
class RasterImage:
    """GS v 0: rows from the top, eight dots a byte, high bit leftmost."""

    width_bytes: int
    rows: bytes


@dataclass(frozen=True)
class QrModule:
    """GS ( k fn 67: dots a module."""

    dots: int


@dataclass(frozen=True)
class QrCorrection:
    """GS ( k fn 69: 48 L, 49 M, 50 Q, 51 H."""

    level: int


@dataclass(frozen=True)
class QrStore:
    """GS ( k fn 80: keep the data of the next symbol."""

    data: bytes


@dataclass(frozen=True)
class QrPrint:
    """GS ( k fn 81: print the kept symbol."""


@dataclass(frozen=True)
class CutPaper:
    """GS V: cut, for m 65 and 66 after feeding to the knife and by `feed_units` more."""

    to_knife: bool
    feed_units: int


@dataclass(frozen=True)
class AskRealTime:
    """DLE EOT n: answered at once, out of order; nothing is left to do in its turn."""

    number: int


@dataclass(frozen=True)
class AskPaper:
    """GS r n: answered in its turn."""

    number: int


@dataclass(frozen=True)
class AskProcess:
    """GS ( H fn 48: the four bytes come back when all before it is printed."""

    process_id: bytes


@dataclass(frozen=True)
class AskIdentity:
    """GS I n: who made the printer, and what it is called."""

    number: int


@dataclass(frozen=True)
class AutomaticStatusBack:
    """GS a n: tell the state now and at every change of what `of` names; of nothing when 0."""

    of: int


@dataclass(frozen=True)
class Unknown:
    """Bytes this program does not understand; a picture drawn without them would lie."""

    raw: bytes


Command = (
    Initialise
    | Letters
    | LineFeed
    | Mode
    | CodePage
    | Bold
    | Justify
    | CharacterSize
    | PrintMode
    | MotionUnits
    | LineSpacing
    | FeedUnits
    | FeedLines
    | RasterImage
    | QrModule
    | QrCorrection
    | QrStore
    | QrPrint
    | CutPaper
    | AskRealTime
    | AskPaper
    | AskProcess
    | AskIdentity
    | AutomaticStatusBack
    | Unknown
)
