"""What somebody typed, or a field of a foreign file, says once all that is not text is gone.

It may hold line breaks, marks that turn the direction of writing, or bytes a printer would obey.
What reads like a formula or like markup stays: it is data.
"""

import re
import unicodedata

# ZWNJ and ZWJ are format characters like the bidi marks, but Persian, Kurdish and Indic names
# are spelled with them.
JOINERS = "\u200c\u200d"
"""ZWNJ and ZWJ, the two format characters that stay."""

_DIGITS = re.compile(r"[0-9]+")
_MAIL_ADDRESS = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")
_PLAIN_WORDS = re.compile(r"[0-9a-z]+")


def cleaned(text: str) -> str:
    """Give `text` in NFC on one line, without control and format characters except the joiners.

    Halves of surrogate pairs go too: they cannot be stored. Every run of white space, line breaks
    included, becomes one blank; none is left at the ends.
    """
    if not text:
        return ""
    if not text.isprintable():
        text = "".join(character for character in text if _is_kept(character))
    text = " ".join(text.split())
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """Give what remains of a column's name or a keyword when spelling is treated kindly.

    Case, blanks, punctuation and the marks over å, ä, ö and é are lost: "E-post " is "epost".
    """
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in apart if character.isalnum())


def is_number(text: str) -> bool:
    """Say whether `text` is made of the ten digits of ASCII alone and is not empty."""
    return _DIGITS.fullmatch(text) is not None


def is_mail_address(text: str) -> bool:
    """Say whether `text` reads like one e-mail address alone; whether it exists only mail tells."""
    return _MAIL_ADDRESS.fullmatch(text) is not None


def _is_kept(character: str) -> bool:
    if character.isspace() or character in JOINERS:
        return True
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs"}


_LETTERS_APART = str.maketrans(
    {"đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe"}
)


def search_key(text: str) -> str:
    """Give `text` as a search compares it: Hägg is Hagg, Đorđi is Dordi; words kept apart."""
    if text.isascii():  # most texts are, and a start folds tens of thousands
        return " ".join(_PLAIN_WORDS.findall(text.lower()))
    # Decomposed first: the folding of case knows 𝛢 only as the letter it stands for.
    plain = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", plain).translate(_LETTERS_APART)
    kept = (c if c.isalnum() else " " for c in apart if not unicodedata.combining(c))
    return " ".join("".join(kept).split())
