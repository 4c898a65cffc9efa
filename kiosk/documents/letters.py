"""What may be drawn of what somebody typed, and how it is cut and broken to fit.

What people type is data: nothing here reaches a printer as a command or turns the direction of the
text around it.
"""

import re
import unicodedata
from collections.abc import Callable

ELLIPSIS = "…"
JOINERS = "\u200c\u200d"
"""Zero width non-joiner and joiner: Persian, Kurdish and Indic names are spelled with them."""

# A letter carries at most this many marks (Hebrew letter: dot, vowel, dagesh); what is stacked
# higher is not writing and would cover the lines above.
_MOST_MARKS = 3
_FIRST_MARK = "\u0300"
# The separators 1C to 1F count as white space too, but a printer obeys them: they are removed.
_LINE_BREAKS = "\t\n\v\f\r\x85"
_GONE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_MARKS = frozenset({"Mn", "Me"})


def printable(text: str) -> str:
    """Give `text` in NFC on one line, without whatever is not writing.

    Control and format characters (among them those that turn the direction of writing), surrogates,
    unassigned and private characters and variation selectors are removed; ZWJ and ZWNJ stay. White
    space of any kind becomes single blanks, and none is left at the ends.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", text)
    if not text.isprintable() or max(text) >= _FIRST_MARK:
        text = _without_stacks("".join(filter(_is_writing, text)))
    return " ".join(text.split())


def fits_code_page(text: str) -> bool:
    """Say whether a printer set to code page 858 has every letter of `text`."""
    try:
        text.encode("cp858")
    except UnicodeEncodeError:
        return False
    return text.isprintable()


def elided(text: str, fits: Callable[[str], bool]) -> str:
    """Give `text`, or as much of its beginning as `fits` with an ellipsis after it.

    A mark is never parted from its letter. When not even one letter fits, the ellipsis alone is
    given.
    """
    if fits(text):
        return text
    shortest, longest = 0, len(text)
    while longest - shortest > 1:
        middle = (shortest + longest) // 2
        if fits(_beginning(text, middle)):
            shortest = middle
        else:
            longest = middle
    return _beginning(text, shortest)


def wrapped(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Break `text` at its blanks into lines that fit; a word too long for a line is cut up."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if fits(longer):
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while not fits(line):
            head = _longest_head(line, fits)
            lines.append(line[:head])
            line = line[head:]
    return (*lines, line) if line else tuple(lines)


def first_line(text: str, fits: Callable[[str], bool]) -> str:
    """Give the beginning of `text` up to the last blank or hyphen at which it fits.

    A word too long for a line is cut up.
    """
    pieces = re.findall(r"[^ -]*[ -]*", text)
    line = ""
    for piece in pieces:
        if not fits((line + piece).rstrip()):
            break
        line += piece
    return line or text[: _longest_head(text, fits)]


def in_two_lines(text: str) -> tuple[str, str] | None:
    """Break `text` at the blank or hyphen that makes its two lines most alike in length.

    None when there is no place to break it.
    """
    breaks = [match.end() for match in re.finditer(r"[ -](?=\S)", text)]
    if not breaks:
        return None
    best = min(breaks, key=lambda place: abs(2 * place - len(text)))
    return text[:best].rstrip(" "), text[best:]


def _is_writing(character: str) -> bool:
    if character in JOINERS or character in _LINE_BREAKS:
        return True
    is_variation = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    return not is_variation and unicodedata.category(character) not in _GONE


def _without_stacks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in _MARKS else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _beginning(text: str, length: int) -> str:
    while 0 < length < len(text) and unicodedata.category(text[length]) in _MARKS:
        length -= 1
    return text[:length].rstrip() + ELLIPSIS


def _longest_head(word: str, fits: Callable[[str], bool]) -> int:
    length = 1
    while length < len(word) and fits(word[: length + 1]):
        length += 1
    return length
