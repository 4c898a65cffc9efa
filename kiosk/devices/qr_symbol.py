"""A QR code as a square of modules, without printer and without picture."""

from functools import lru_cache

from kiosk.refusal import Refused

QUIET_ZONE = 4  # modules of white on every side, ISO/IEC 18004
LONGEST = 400  # bytes; a badge code has some ten, and more than this nobody scans from paper

_LEVELS = {48: 1, 49: 0, 50: 3, 51: 2}  # the printer's L M Q H → the numbers within the symbol
LEVEL_M = 49


def qr_modules(data: bytes, level: int = LEVEL_M) -> list[list[bool]]:
    """Give the rows of modules, True is black, without the quiet zone.

    `level` is the error correction as the printer numbers it (48 L, 49 M, 50 Q, 51 H).
    """
    return [list(row) for row in _modules(data, level)]


@lru_cache(maxsize=4)  # a symbol takes 10 ms, and is asked for while it is drawn and when sent
def _modules(data: bytes, level: int) -> tuple[tuple[bool, ...], ...]:
    import qrcode

    code = qrcode.QRCode(error_correction=_LEVELS[level], border=0)
    code.add_data(data)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def framed_symbol(text: str) -> list[list[bool]]:
    """Give the rows of modules with the white around them, as they are drawn in a picture.

    Raises as `checked_qr_data` does.
    """
    modules = qr_modules(checked_qr_data(text))
    white = [False] * QUIET_ZONE
    blank = [[False] * (len(modules) + 2 * QUIET_ZONE)] * QUIET_ZONE
    return [*blank, *([*white, *row, *white] for row in modules), *blank]


def checked_qr_data(text: str) -> bytes:
    """Give the bytes of a QR code's text.

    Raises `Refused("page.qr_not_possible")` for text that is empty, too long, or holds control
    characters: within a printer's stream those could be taken for commands.
    """
    data = text.encode("utf-8", "replace")
    if not data or len(data) > LONGEST or not text.isprintable():
        raise Refused("page.qr_not_possible", length=len(data), allowed=LONGEST)
    return data
