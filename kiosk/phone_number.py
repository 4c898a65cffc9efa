"""Phone numbers as people write them, read to E.164 ("0980-319 247" is "+46980319247").

The rules of each country are libphonenumber's. Asking it costs about 0.1 ms a number, so a Swedish
number is tried first against the same rules compiled to one pattern.
"""

import re
from functools import cache

import phonenumbers

from kiosk.typed_text import is_number

_HOME = "SE"
# Letters are refused before the library sees them: it would read "ankn" as the digits 2656.
_WRITTEN = re.compile(r"\+?[0-9\s()./\-\u2010-\u2015\u2212]+")
_PUNCTUATION = re.compile(r"[\s()./\-\u2010-\u2015\u2212]+")
_EXTENSION_DIGITS = range(2, 7)
_NATIONAL_PREFIX = re.compile(r"(?:\+46|0046)0?|0")


def e164(written: str) -> str | None:
    """Give the number in E.164, or None for what is no valid number.

    A number without country code is Swedish. One that lost its leading 0 in a spreadsheet is
    still read; one that a spreadsheet turned into "7,02E+08" is not.
    """
    if not _WRITTEN.fullmatch(written):
        return None
    digits = _PUNCTUATION.sub("", written)
    prefix = _NATIONAL_PREFIX.match(digits)
    if prefix and _swedish().fullmatch(digits, prefix.end()):
        return f"+46{digits[prefix.end() :]}"
    return _by_library(digits)


def dialled(written: str) -> str | None:
    """Give what a telephone here can be sent to: an extension of 2 to 6 digits, else E.164.

    None for what is neither.
    """
    return _extension(written) or e164(written)


def numbers_meant(written: str) -> tuple[str, ...]:
    """Give the extension, the E.164 number, or both, that somebody who typed this may mean."""
    return tuple(each for each in (_extension(written), e164(written)) if each)


def _extension(written: str) -> str | None:
    digits = _PUNCTUATION.sub("", written)
    return digits if is_number(digits) and len(digits) in _EXTENSION_DIGITS else None


def _by_library(digits: str) -> str | None:
    try:
        number = phonenumbers.parse(digits, _HOME)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@cache
def _swedish() -> re.Pattern[str]:
    """Compile the library's patterns of Swedish numbers (without the leading 0) into one."""
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(_HOME)
    if metadata is None:  # the library can be built with fewer countries
        return re.compile(r"(?!)")
    kinds = (
        metadata.fixed_line,
        metadata.mobile,
        metadata.toll_free,
        metadata.shared_cost,
        metadata.personal_number,
    )
    patterns = [kind.national_number_pattern for kind in kinds if kind is not None]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns if pattern))
