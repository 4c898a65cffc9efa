"""Phone numbers as Sweden writes them: `0280-181 00`, `070-123 45 67`, `+47 22 12 34 56`.

After the area code come pairs counted from the right, with two or three digits first. The library's
own spelling groups some areas otherwise, so only its area codes are asked.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kiosk.phone_number import e164
from kiosk.wording.voice import Voice, phrase

if TYPE_CHECKING:
    from phonenumbers import PhoneMetadata

_FORMERLY = phrase("PhoneNumber", "formerly {number}")
_HOME = "+46"
# Numbers at a shared price have the 0 and three digits before the hyphen: 0771-12 34 56.
_SHARED_COST = re.compile(r"(77\d)\d+")
_STOCKHOLM_DIGITS = 8


@lru_cache(maxsize=512)
def national(number: str) -> str:
    """Write an E.164 number as Sweden does; foreign ones keep their country.

    What is no such number, an extension for one, is given back as it is.
    """
    if number.startswith(_HOME):
        return _swedish(number.removeprefix(_HOME)) or number
    return _foreign(number) if number.startswith("+") else number


def formerly(voice: Voice, old_number: str) -> str:
    """Say which number somebody had before, so that a caller hears why; "" for none."""
    return voice.say(_FORMERLY, number=national(old_number)) if old_number else ""


def as_written_in_sweden(written: str) -> str:
    """Give a number that somebody typed, in a settings file for one, in the national spelling.

    What cannot be read as a number is shown as it was typed.
    """
    number = e164(written)
    return written if number is None else national(number)


def _swedish(digits: str) -> str:
    found = _SHARED_COST.fullmatch(digits)
    area = found[1] if found else _area_code(digits)
    return f"0{area}-{_grouped(digits[len(area) :])}" if area else ""


def _area_code(digits: str) -> str:
    """Give the area code without its 0; "" where no area has such a number."""
    for pattern, leading in _formats():
        found = pattern.fullmatch(digits)
        if found and leading.match(digits):
            return found[1]
    return ""


def _grouped(digits: str) -> str:
    """Part digits into pairs from the right, the first group of two or three."""
    if len(digits) == _STOCKHOLM_DIGITS:
        return f"{digits[:3]} {digits[3:6]} {digits[6:]}"
    first = len(digits) % 2 + 2
    pairs = (digits[at : at + 2] for at in range(first, len(digits), 2))
    return " ".join((digits[:first], *pairs))


@cache
def _formats() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Give the library's Swedish formats: the number with its area code first, how it begins."""
    metadata = _metadata()
    if metadata is None:  # the library can be built with fewer countries
        return ()
    return tuple(
        (re.compile(each.pattern or ""), re.compile("|".join(each.leading_digits_pattern)))
        for each in metadata.number_format
    )


def _metadata() -> "PhoneMetadata | None":
    import phonenumbers  # its tables would delay every start

    return phonenumbers.PhoneMetadata.metadata_for_region("SE")


def _foreign(number: str) -> str:
    import phonenumbers

    try:
        read = phonenumbers.parse(number, "SE")
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
