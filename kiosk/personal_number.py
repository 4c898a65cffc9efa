"""Swedish personal identity numbers, known so that they can be refused: none is ever kept (LAW03).

Both a personnummer and a samordningsnummer (the day plus 60) hold a date of birth and end in a
check digit (Luhn over the last ten digits).
"""

import re
import unicodedata

_DASHES = r"-+‐‑‒–—−"
_BETWEEN = rf"[{_DASHES}\s./]?"
_WRITTEN = re.compile(
    rf"(?<!\d)(?:(?:18|19|20){_BETWEEN})?"
    rf"(\d\d){_BETWEEN}(\d\d){_BETWEEN}(\d\d)\s?[{_DASHES}./]?\s?(\d{{4}})(?!\d)"
)
_DAYS_OF_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ADDED_TO_DAY = 60


def holds_personal_number(text: str) -> bool:
    """Tell whether a text holds what reads like a personal identity number, however it is written.

    With or without century, dash, plus or blanks, and in the digits of any script.
    """
    digits = "".join(_as_seen(letter) for letter in text)
    return any(
        _is_date(int(found[2]), int(found[3])) and _is_checked("".join(found.groups()))
        for found in _WRITTEN.finditer(digits)
    )


def _as_seen(letter: str) -> str:
    if letter.isdigit():
        return str(unicodedata.digit(letter))
    return "" if unicodedata.category(letter) == "Cf" else letter


def _is_date(month: int, day: int) -> bool:
    day -= _ADDED_TO_DAY if day > _ADDED_TO_DAY else 0
    return 1 <= month <= len(_DAYS_OF_MONTH) and 1 <= day <= _DAYS_OF_MONTH[month - 1]


def _is_checked(ten_digits: str) -> bool:
    doubled = (int(each) * (2 - place % 2) for place, each in enumerate(ten_digits))
    return sum(each // 10 + each % 10 for each in doubled) % 10 == 0
