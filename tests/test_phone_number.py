"""Phone numbers as people write them, and the short way against the library's own answer."""

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import phone_number
from kiosk.phone_number import dialled, e164


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0280-181 00", "+4628018100"),
        ("0950-166 00", "+4695016600"),
        ("08-465 004 12", "+46846500412"),
        ("070-174 06 05", "+46701740605"),
        ("070\u00a0174\u00a006\u00a005", "+46701740605"),
        ("0980\u2013319 247", "+46980319247"),
        ("+46 (0)70-174 06 05", "+46701740605"),
        ("0046701740605", "+46701740605"),
        ("46701740605", "+46701740605"),
        ("701740605", "+46701740605"),
        ("+47 22 12 34 56", "+4722123456"),
        ("020-12 34 56", "+4620123456"),
    ],
)
def test_a_number_is_read_however_it_is_spaced(written: str, number: str) -> None:
    assert e164(written) == number


@pytest.mark.parametrize(
    "written",
    [
        "",
        "+",
        "-",
        "0",
        "112",
        "12345",
        "ring växeln",
        "070-174 06 05 ankn 7",
        "7,02E+08",
        "٠٧٠",
        "070-174 TELE",
        "070-174 06 05 x7",
    ],
)
def test_what_is_no_number_is_told_as_none(written: str) -> None:
    assert e164(written) is None


@given(
    prefix=st.sampled_from(["0", "+46", "+460", "0046", ""]),
    digits=st.from_regex(r"[1-9][0-9]{4,11}", fullmatch=True),
)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_the_short_way_gives_what_the_library_gives(prefix: str, digits: str) -> None:
    try:
        number = phonenumbers.parse(prefix + digits, "SE")
    except phonenumbers.NumberParseException:
        expected = None
    else:
        written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        expected = written if phonenumbers.is_valid_number(number) else None
    assert e164(prefix + digits) == expected


def test_without_swedish_patterns_the_library_alone_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = phonenumbers.PhoneMetadata.metadata_for_region

    def forget_sweden(region: str) -> None:
        return None

    monkeypatch.setattr(phonenumbers.PhoneMetadata, "metadata_for_region", forget_sweden)
    phone_number._swedish.cache_clear()
    pattern = phone_number._swedish()
    monkeypatch.setattr(phonenumbers.PhoneMetadata, "metadata_for_region", known)
    assert not pattern.fullmatch("98012345")
    assert e164("070-174 06 05") == "+46701740605"
    phone_number._swedish.cache_clear()


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("19200", "19200"),
        ("66 42", "6642"),
        ("0980-319 200", "+46980319200"),
        ("7", None),
        ("1234567", None),
        ("ankn 6642", None),
        ("", None),
    ],
)
def test_calls_are_sent_to_an_extension_or_a_whole_number(written: str, number: str | None) -> None:
    assert dialled(written) == number
