"""Read a stream of ESC/POS bytes as commands, however the bytes are cut into pieces.

The drawn paper, the virtual printer and the simulators all read with this one reader.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

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

_LINE_FEED = 0x0A
_DELETE = 0x7F
_FIRST_PRINTABLE = 0x20
_BOLD, _DOUBLE_HEIGHT, _DOUBLE_WIDTH = 0x08, 0x10, 0x20  # of ESC !
_LEADS = b"\x10\x1b\x1c\x1d"  # DLE, ESC, FS, GS


@dataclass(frozen=True)
class Reading:
    """One command and the very bytes it was read from."""

    command: Command
    raw: bytes


_Decoder = Callable[[bytes], Command]


def _justify(raw: bytes) -> Command:
    value = raw[2] - 48 if raw[2] >= 48 else raw[2]
    return Justify(Justification(value)) if 0 <= value <= 2 else Unknown(raw)


def _print_mode(raw: bytes) -> Command:
    if raw[2] & ~(_BOLD | _DOUBLE_HEIGHT | _DOUBLE_WIDTH):
        return Unknown(raw)  # font B and underlines are nothing of ours
    width, height = (2 if raw[2] & each else 1 for each in (_DOUBLE_WIDTH, _DOUBLE_HEIGHT))
    return PrintMode(width, height, bool(raw[2] & _BOLD))


# prefix: (length of the whole command, what it means)
_FIXED: dict[bytes, tuple[int, _Decoder]] = {
    b"\x1b@": (2, lambda _: Initialise()),
    b"\x1bt": (3, lambda raw: CodePage(raw[2])),
    b"\x1bE": (3, lambda raw: Bold(bool(raw[2] & 1))),
    b"\x1ba": (3, _justify),
    b"\x1b3": (3, lambda raw: LineSpacing(raw[2])),
    b"\x1bJ": (3, lambda raw: FeedUnits(raw[2])),
    b"\x1bd": (3, lambda raw: FeedLines(raw[2])),
    b"\x1bR": (3, lambda raw: Mode("international characters", raw[2:])),
    b"\x1bM": (3, lambda raw: Mode("font", raw[2:]) if raw[2] in b"\x000" else Unknown(raw)),
    b"\x1c.": (2, lambda _: Mode("no kanji", b"")),
    b"\x1d!": (3, lambda raw: CharacterSize((raw[2] >> 4 & 7) + 1, (raw[2] & 7) + 1)),
    b"\x1b!": (3, _print_mode),
    b"\x1dP": (4, lambda raw: MotionUnits(raw[2], raw[3])),
    b"\x1b=": (3, lambda raw: Mode("addressed device", raw[2:])),
    b"\x1dr": (3, lambda raw: AskPaper(raw[2])),
    b"\x1dI": (3, lambda raw: AskIdentity(raw[2])),
    b"\x1da": (3, lambda raw: AutomaticStatusBack(raw[2])),
    b"\x10\x04": (3, lambda raw: AskRealTime(raw[2])),
    b"\x10\x05": (3, lambda raw: Mode("real-time request", raw[2:])),
}
# DLE DC4 by its function: open the drawer, power off, clear the buffers
_PULSE_LENGTHS = {1: 5, 2: 5, 8: 10}


class StreamReader:
    """Cuts a stream into commands; what is not complete yet waits for the next bytes."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._waiting = b""

    @property
    def incomplete(self) -> bytes:
        """Give the bytes of a command whose rest has not come."""
        return self._waiting

    def feed(self, data: bytes) -> list[Reading]:
        """Take more bytes and give the commands they complete."""
        buffer = self._waiting + data
        position = 0
        readings = []
        while position < len(buffer):
            reading = _next_reading(buffer, position)
            if reading is None:
                break
            readings.append(reading)
            position += len(reading.raw)
        self._waiting = buffer[position:]
        return readings


class RealTimeWatch:
    """Finds DLE EOT n wherever it stands, even inside picture data, as a printer does."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        self._last = b""

    def feed(self, data: bytes) -> Iterator[int]:
        """Give the `n` of each request that ends within these bytes."""
        seen = self._last + data
        self._last = seen[-2:]
        start = seen.find(b"\x10\x04")
        while start != -1 and start + 2 < len(seen):
            yield seen[start + 2]
            start = seen.find(b"\x10\x04", start + 2)


def read_stream(data: bytes) -> list[Reading]:
    """Read a whole stream; a command cut off at its end is left out."""
    return StreamReader().feed(data)


def _next_reading(buffer: bytes, start: int) -> Reading | None:
    first = buffer[start]
    if first == _LINE_FEED:
        return Reading(LineFeed(), buffer[start : start + 1])
    if _prints(first):
        return _letters(buffer, start)
    if first not in _LEADS:
        return _unknown(buffer, start, 1)
    return _command(buffer, start) if start + 2 <= len(buffer) else None


def _command(buffer: bytes, start: int) -> Reading | None:
    prefix = buffer[start : start + 2]
    if prefix in _FIXED:
        length, decode = _FIXED[prefix]
        return _decoded(buffer, start, length, decode)
    if prefix in _VARIABLE:
        return _VARIABLE[prefix](buffer, start)
    return _unknown(buffer, start, 2)


def _prints(byte: int) -> bool:
    return byte >= _FIRST_PRINTABLE and byte != _DELETE


def _letters(buffer: bytes, start: int) -> Reading:
    end = start
    while end < len(buffer) and _prints(buffer[end]):
        end += 1
    letters = buffer[start:end]
    return Reading(Letters(letters), letters)


def _unknown(buffer: bytes, start: int, length: int) -> Reading:
    raw = buffer[start : start + length]
    return Reading(Unknown(raw), raw)


def _decoded(buffer: bytes, start: int, length: int, decode: _Decoder) -> Reading | None:
    raw = buffer[start : start + length]
    return Reading(decode(raw), raw) if len(raw) == length else None


def _raster(buffer: bytes, start: int) -> Reading | None:
    header = buffer[start : start + 8]
    if len(header) < 8:
        return None
    width_bytes = int.from_bytes(header[4:6], "little")
    length = 8 + width_bytes * int.from_bytes(header[6:8], "little")

    def decode(raw: bytes) -> Command:
        # m other than 0 stretches the dots; nothing of ours sends it, so nothing of ours draws it
        plain = raw[2:3] == b"0" and raw[3] in b"\x000" and width_bytes
        return RasterImage(width_bytes, raw[8:]) if plain else Unknown(raw)

    return _decoded(buffer, start, length, decode)


def _cut(buffer: bytes, start: int) -> Reading | None:
    if start + 3 > len(buffer):
        return None
    kind = buffer[start + 2]
    if kind in b"\x00\x0101":
        return _decoded(buffer, start, 3, lambda _: CutPaper(to_knife=False, feed_units=0))
    if kind in b"AB":
        return _decoded(buffer, start, 4, lambda raw: CutPaper(to_knife=True, feed_units=raw[3]))
    return _unknown(buffer, start, 3)


def _pulse(buffer: bytes, start: int) -> Reading | None:
    if start + 3 > len(buffer):
        return None
    length = _PULSE_LENGTHS.get(buffer[start + 2])
    if length is None:
        return _unknown(buffer, start, 3)
    return _decoded(buffer, start, length, lambda raw: Mode("real-time order", raw[2:]))


def _function(buffer: bytes, start: int) -> Reading | None:
    """Read `GS ( x`, the family that carries its own length."""
    header = buffer[start : start + 5]
    if len(header) < 5:
        return None
    length = 5 + int.from_bytes(header[3:5], "little")
    return _decoded(buffer, start, length, _function_command)


def _function_command(raw: bytes) -> Command:
    family, body = raw[2:3], raw[5:]
    if family == b"D" and body[:1] == b"\x14":
        return Mode("real-time commands", body[1:])
    if family == b"H" and body[:2] == b"00" and len(body) == 6:
        return AskProcess(body[2:])
    if family == b"k" and body[:1] == b"1" and len(body) >= 3:
        return _qr_command(raw, body[1], body[2:])
    return Unknown(raw)


def _qr_command(raw: bytes, function: int, value: bytes) -> Command:
    match function:
        case 65:
            return Mode("qr model", value)
        case 67:
            return QrModule(value[0])
        case 69:
            return QrCorrection(value[0])
        case 80:
            return QrStore(value[1:])
        case 81:
            return QrPrint()
        case _:
            return Unknown(raw)


_VARIABLE: dict[bytes, Callable[[bytes, int], Reading | None]] = {
    b"\x1dv": _raster,
    b"\x1d(": _function,
    b"\x1dV": _cut,
    b"\x10\x14": _pulse,
}
