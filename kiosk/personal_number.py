"""Swedish personal identity numbers, known so that they can be refused: none is ever kept (LAW03).

Both a personnummer and a samordningsnummer (the day plus 60) hold a date of birth and end in a
check digit (Luhn over the last ten digits).
"""

import re
import unicodedata
from collections.abc import Iterator

_DIGITS = re.compile(r"\d+")
_DIVIDES = re.compile(r"[\W_]{1,3}")
_AREA_CODE = re.compile(r"0\d\d")
"""Begins a telephone number; no date of birth is parted after three digits."""
_CENTURIES = ("18", "19", "20")
_SHORT, _WHOLE = 10, 12
_DAYS_OF_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ADDED_TO_DAY = 60


def holds_personal_number(text: str) -> bool:
    """Tell whether a text holds what reads like a personal identity number, however it is written.

    With or without century; in groups of any length with up to three signs or blanks between them;
    in the digits of any script.
    """
    seen = "".join(_as_seen(letter) for letter in text)
    return any(_is_number(digits) for digits in _written_together(seen))


def _as_seen(letter: str) -> str:
    if letter.isdigit():
        return str(unicodedata.digit(letter))
    return "" if unicodedata.category(letter) == "Cf" else letter


def _written_together(text: str) -> Iterator[str]:
    """Give the digits of groups that stand side by side, wherever they are as many as a number."""
    groups = list(_DIGITS.finditer(text))
    for first, group in enumerate(groups):
        if _AREA_CODE.fullmatch(group[0]):
            continue
        digits, end = group[0], group.end()
        for following in groups[first + 1 : first + _WHOLE]:
            if len(digits) in (_SHORT, _WHOLE):
                yield digits
            if _DIVIDES.fullmatch(text[end : following.start()]) is None:
                break
            digits, end = digits + following[0], following.end()
        else:
            if len(digits) in (_SHORT, _WHOLE):
                yield digits


def _is_number(digits: str) -> bool:
    if len(digits) == _WHOLE and not digits.startswith(_CENTURIES):
        return False
    ten = digits[-_SHORT:]
    return _is_date(int(ten[2:4]), int(ten[4:6])) and _is_checked(ten)


def _is_date(month: int, day: int) -> bool:
    day -= _ADDED_TO_DAY if day > _ADDED_TO_DAY else 0
    return 1 <= month <= len(_DAYS_OF_MONTH) and 1 <= day <= _DAYS_OF_MONTH[month - 1]


def _is_checked(ten_digits: str) -> bool:
    doubled = (int(each) * (2 - place % 2) for place, each in enumerate(ten_digits))
    return sum(each // 10 + each % 10 for each in doubled) % 10 == 0
