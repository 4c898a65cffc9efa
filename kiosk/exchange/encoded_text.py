"""The text of a file whose encoding nobody wrote down.

Swedish Excel saves CSV as UTF-8 with a byte order mark, as Windows-1252 or as UTF-16, depending
on the menu entry chosen; other systems save UTF-8 or UTF-16 without the mark.
"""

import codecs
import re
from pathlib import Path

from kiosk.refusal import Refused

# Far beyond any staff list (10,000 rows are 2 MB); a file is read whole.
LARGEST_FILE = 64 * 1024 * 1024

# The beginnings of xlsx and ods (a zip archive) and of xls (an OLE document).
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
# å, ä, ö, Å, Ä, Ö and é of UTF-8 read as Windows-1252: no Swedish text holds these pairs.
_UTF_8_MISREAD = re.compile("Ã[\u00a5\u00a4\u00b6\u00a9\u2026\u201e\u2013]")


def read_text(path: Path, kind: str) -> tuple[str, str]:
    """Read the whole file; give its text and the name of the encoding it was found to be in.

    Raises `Refused` with the codes `{kind}.missing`, `.not_a_file`, `.unreadable`, `.too_large`,
    `.empty`, `.is_spreadsheet`, `.not_text` and `.mixed_encoding`.
    """
    raw = _bytes_of(path, kind)
    if raw.startswith(_SPREADSHEETS):
        raise Refused(f"{kind}.is_spreadsheet", file=str(path))
    for mark, encoding, codec in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _decoded(raw[len(mark) :], codec, path, kind), encoding
    codec = _codec_without_mark(raw)
    text = _decoded(raw, codec, path, kind)
    if codec == "cp1252" and _UTF_8_MISREAD.search(text):
        # UTF-8 with a spoiled byte: read as Windows-1252 every name would be stored wrong.
        line = raw[: _first_bad_byte(raw)].count(b"\n") + 1
        raise Refused(f"{kind}.mixed_encoding", file=str(path), line=line)
    return text, codec


def _bytes_of(path: Path, kind: str) -> bytes:
    try:
        if not path.exists():
            raise Refused(f"{kind}.missing", file=str(path))
        if not path.is_file():
            raise Refused(f"{kind}.not_a_file", file=str(path))
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise Refused(f"{kind}.too_large", file=str(path), size=size, limit=LARGEST_FILE)
        raw = path.read_bytes()
    except OSError as error:
        raise Refused(f"{kind}.unreadable", file=str(path), detail=error.strerror) from error
    if not raw.strip():
        raise Refused(f"{kind}.empty", file=str(path))
    return raw


def _codec_without_mark(raw: bytes) -> str:
    """Tell UTF-16 by its zero bytes, UTF-8 by being valid; the rest is Windows-1252."""
    beginning = raw[:128]
    pairs = len(beginning) // 2
    if len(raw) % 2 == 0 and pairs:
        first, second = beginning[0::2].count(0), beginning[1::2].count(0)
        if not first and second * 2 > pairs:
            return "utf-16-le"
        if not second and first * 2 > pairs:
            return "utf-16-be"
    return "utf-8" if _first_bad_byte(raw) is None else "cp1252"


def _decoded(raw: bytes, codec: str, path: Path, kind: str) -> str:
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError as error:
        raise Refused(f"{kind}.not_text", file=str(path)) from error
    # A stray control byte is cleaned away later; where they abound the file is a picture, an
    # archive or a program.
    beginning = text[:4096]
    controls = sum(character < " " and character not in "\t\r\n" for character in beginning)
    if controls > 8 and controls * 20 > len(beginning):
        raise Refused(f"{kind}.not_text", file=str(path))
    return text


def _first_bad_byte(raw: bytes) -> int | None:
    """Give the position of the first byte that is not UTF-8, None when all of it is."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return None
