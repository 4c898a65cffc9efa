"""Looks for a name in every file below a folder, however it may be written there."""

import base64
import binascii
import quopri
import re
import shutil
import subprocess
import unicodedata
import zlib
from collections.abc import Iterator
from pathlib import Path

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_IDAT = re.compile(rb"IDAT(.*?)(?=.{4}I(?:DAT|END))", re.DOTALL)
_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/]{4}[\r\n]*){4,}={0,2}")


def files_with(folder: Path, name: str) -> set[str]:
    """Name the files, relative to the folder, in which the name stands in any writing."""
    wanted = {each for form in _forms(name) for each in _encoded(form)}
    return {
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(_holds(said, wanted) for said in _readings(path))
    }


def _forms(name: str) -> set[str]:
    cases = {name, name.upper(), name.casefold()}
    return {unicodedata.normalize(form, each) for each in cases for form in ("NFC", "NFD")}


def _encoded(text: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp858", "cp437", "latin-1"):
        try:
            yield text.encode(encoding)
        except UnicodeEncodeError:
            continue
    yield text.encode("unicode_escape")


def _holds(said: bytes, wanted: set[bytes]) -> bool:
    return any(each in said for each in wanted)


def _readings(path: Path) -> Iterator[bytes]:
    """Give the bytes, and what they stand for where they are packed or encoded."""
    content = path.read_bytes()
    yield path.name.encode()
    yield content
    if path.suffix in {".eml", ".txt", ".json", ".log", ".csv"}:
        yield quopri.decodestring(content)
    yield from (_unpacked(each) for each in _STREAM.findall(content))
    if content.startswith(b"\x89PNG"):
        yield _inflated(b"".join(_IDAT.findall(content)))
    for each in _BASE64.findall(content):
        try:
            yield base64.b64decode(each, validate=False)
        except binascii.Error:
            continue
    if path.suffix == ".pdf":
        program = shutil.which("pdftotext")
        assert program is not None, "pdftotext of poppler-utils is needed"
        yield subprocess.run([program, str(path), "-"], capture_output=True, check=True).stdout


def _unpacked(stream: bytes) -> bytes:
    try:
        return _inflated(base64.a85decode(stream.strip().removesuffix(b"~>")))
    except ValueError:
        return _inflated(stream)


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed)
    except zlib.error:
        return b""
