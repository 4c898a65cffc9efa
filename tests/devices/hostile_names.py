"""Names as nobody is called: commands of every printer's language among letters of every script."""

from random import Random

from kiosk.documents.band import Lettering, draw_line
from kiosk.page import Cut, Page, Part, QrCode, Text

_CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
_ESCPOS = [
    *("\x1b@", "\x1b=\x02", "\x1bp\x00\x19\xfa", "\x1dV\x00", "\x1di", "\x1d(A\x02\x00\x00\x02"),
    *("\x10\x04\x01", "\x10\x05\x01", "\x10\x14\x01\x00\x01", "\x10\x14\x02\x01\x08", "\x1b&"),
    *("\x1dv0\x00\xff\xff\xff\xff", "\x1d(k\x03\x001Q0", "\x1c\x70\x01\x00", "\x1b(A", "\x0c"),
]
_BROTHER = [
    "\x1biS",
    "\x1bia\x00",
    "\x1biz",
    "g\x00\x5a",
    "\x1a",
    "M\x02",
    "\x00" * 20,
    "\x1biUw\x01",
]
_ZPL = [
    *("^XA", "^XZ", "~JR", "~JA", "~HS", "^FD", "^FS", "^GFA,1,1,1,", "~DYR:", "^IDR:*.*", "^MD30"),
    *('! U1 setvar "device.reset" "1"\r\n', "^XFE:", ":Z64:", "~", "^", "_5E", "\\&", ">:"),
]
_NAMES = [
    *("Åsa Öberg", "Ájtte Ŋjuolla", "Nguyễn Thị Ánh", "محمد", "王小明", "Łukasz", "Ñandú", "ЖЩЮ"),
    *("\u202e", "\u2066", "e\u0301\u0323", "\ufeff", "\u2028", "\U0001f600", "€", "\u00ad", "ﬁ"),
    *("=cmd|' /C calc'!A0", "<b>", "%s%n", "';--", "\\x1b", "{name}", "A" * 60),
]
_PIECES = [*_CONTROLS, *_ESCPOS * 3, *_BROTHER * 3, *_ZPL * 3, *_NAMES * 4]


def hostile_name(chance: Random) -> str:
    """Give a name of up to some forty letters, most of them no letters."""
    name = "".join(chance.choice(_PIECES) for _ in range(chance.randint(1, 6)))
    return name[: chance.randint(1, 48)]


def pages_of(name: str, *widths_dots: int) -> list[Page]:
    """Put a name on pages in each way a page takes one."""
    parts: list[Part] = [draw_line(name, Lettering(32, 20), 400), Cut()]
    if all(letter.encode("cp858", "ignore") for letter in name):
        parts.insert(0, Text(name, width=2, height=2))
    if name.isprintable() and len(name.encode()) <= 16:
        parts.insert(0, QrCode(name, module_dots=2))
    return [Page(width_dots, tuple(parts)) for width_dots in widths_dots]
