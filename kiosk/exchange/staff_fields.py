"""The fields of a staff list, one reader for each kind of field.

Each takes the record's fields and the column, gives the value ("" where nothing stands) and raises
`Refused("staff_row.…")` with the column and what was found in it.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Literal

from kiosk.phone_number import e164
from kiosk.refusal import Refused
from kiosk.typed_text import folded

LONGEST_NAME = 100
LONGEST_TEXT = 200
LONGEST_EMAIL = 254  # RFC 5321, 4.5.3.1.3, without the angle brackets
LONGEST_CARD_NUMBER = 32

# So much of a wrong value is repeated in the message about it.
_SHOWN = 60

Fields = Mapping[str, str]

_EMAIL = re.compile(r"""[^@\s,;:<>()"\[\]\\]+@[^@\s,;:<>()"\[\]\\]+""")
_CARD = re.compile(rf"[0-9A-Za-z]{{1,{LONGEST_CARD_NUMBER}}}")
_EXTENSION = re.compile(r"[0-9]{2,6}")
_KINDS: Mapping[str, Literal["official", "elected_member"]] = {
    "": "official",
    "tjansteperson": "official",
    "tjnsteperson": "official",
    "tjansteman": "official",
    "politiker": "elected_member",
    "fortroendevald": "elected_member",
}
_YES = frozenset({"ja", "j", "x", "1", "true", "sant", "yes"})
_NO = frozenset({"", "nej", "n", "0", "false", "falskt", "no"})


def name(fields: Fields, column: str) -> str:
    """Read a given or family name: demanded, at most 100 letters, at least one of them a letter."""
    said = fields[column]
    if not said:
        raise Refused("staff_row.name_missing", column=column)
    _check_length(said, column, LONGEST_NAME)
    if not any(map(str.isalpha, said)):
        raise Refused("staff_row.name_without_letter", column=column, value=said[:_SHOWN])
    if is_email(said):  # the columns were swapped
        raise Refused("staff_row.name_is_email", column=column, value=said[:_SHOWN])
    return said


def short_text(fields: Fields, column: str) -> str:
    """Read a text that people see: a title, a unit, a room."""
    _check_length(fields[column], column, LONGEST_TEXT)
    return fields[column]


def email(fields: Fields, column: str) -> str:
    """Read one e-mail address, in lower case so that it can be compared."""
    said = fields[column].lower()
    if not said:
        return ""
    _check_length(said, column, LONGEST_EMAIL)
    if not is_email(said):
        raise _unreadable("email", column, said)
    return said


def emails(fields: Fields, column: str) -> tuple[str, ...]:
    """Read several e-mail addresses parted by commas, each once."""
    said = (part.strip() for part in fields[column].split(","))
    return tuple(dict.fromkeys(email({column: part}, column) for part in said if part))


def names_of_languages(fields: Fields, column: str) -> str:
    """Read languages parted by commas, semicolons or strokes; gives them parted by ", "."""
    parts = filter(None, map(str.strip, re.split(r"[,;/]", fields[column])))
    once = {part.casefold(): part for part in reversed(list(parts))}
    said = ", ".join(reversed(once.values()))
    _check_length(said, column, LONGEST_TEXT)
    return said


def day(fields: Fields, column: str) -> str:
    """Read a date such as 2026-11-20, as ISO."""
    said = fields[column]
    if not said:
        return ""
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        raise _unreadable("day", column, said) from None


def phone(fields: Fields, column: str) -> str:
    """Read a phone number to E.164; without a country code it is Swedish."""
    said = fields[column]
    if not said:
        return ""
    number = e164(said)
    if number is None:
        raise _unreadable("phone", column, said)
    return number


def extension(fields: Fields, column: str) -> str:
    """Read an extension of 2 to 6 digits; blanks and hyphens between them are dropped."""
    said = re.sub(r"[\s-]", "", fields[column])
    if said and not _EXTENSION.fullmatch(said):
        raise _unreadable("extension", column, fields[column])
    return said


def card(fields: Fields, column: str) -> str:
    """Read a card's number: at most 32 of the letters a to z and the digits."""
    said = fields[column]
    if said and not _CARD.fullmatch(said):
        raise _unreadable("card", column, said)
    return said


def kind(fields: Fields, column: str) -> Literal["official", "elected_member"]:
    """Read what the person is to the town hall; where nothing stands, an official."""
    found = _KINDS.get(folded(fields[column]))
    if found is None:
        raise _unreadable("kind", column, fields[column])
    return found


def yes(fields: Fields, column: str) -> bool:
    """Read yes or no as people and spreadsheets write it; nothing is no."""
    said = fields[column].casefold()
    if said in _YES:
        return True
    if said in _NO:
        return False
    raise _unreadable("yes_or_no", column, said)


def is_email(said: str) -> bool:
    """Say whether `said` has the shape of one bare address, without a name or brackets."""
    return _EMAIL.fullmatch(said) is not None


def _check_length(said: str, column: str, limit: int) -> None:
    if len(said) > limit:
        raise Refused("staff_row.too_long", column=column, length=len(said), limit=limit)


def _unreadable(what: str, column: str, said: str) -> Refused:
    return Refused(f"staff_row.{what}_unreadable", column=column, value=said[:_SHOWN])
