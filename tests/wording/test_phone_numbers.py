"""Phone numbers as Sweden writes them, and read back equal."""

import re

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.phone_number import e164
from kiosk.wording.phone_numbers import as_written_in_sweden, national

SWEDEN = phonenumbers.PhoneMetadata.metadata_for_region("SE")
assert SWEDEN is not None
KINDS = (SWEDEN.fixed_line, SWEDEN.mobile, SWEDEN.shared_cost, SWEDEN.toll_free)
PATTERNS = [kind.national_number_pattern for kind in KINDS if kind is not None]
NUMBERS = st.sampled_from(PATTERNS).flatmap(
    lambda pattern: st.from_regex(re.compile(str(pattern), re.ASCII), fullmatch=True)
)
SHAPE = re.compile(r"0[1-9]\d{0,2}-\d{2,3}( \d{3} \d{2}|( \d{2})*)")


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("+4628018100", "0280-181 00"),
        ("+4695016600", "0950-166 00"),
        ("+46701234567", "070-123 45 67"),
        ("+46980319266", "0980-31 92 66"),
        ("+46812345678", "08-123 456 78"),
        ("+4687001234", "08-700 12 34"),
        ("+4631123456", "031-12 34 56"),
        ("+46101234567", "010-123 45 67"),
        ("+46771123456", "0771-12 34 56"),
        ("+4620123456", "020-12 34 56"),
        ("+4722123456", "+47 22 12 34 56"),
        ("19266", "19266"),
        ("+461", "+461"),
        ("+999123", "+999123"),
        ("", ""),
    ],
)
def test_a_number_is_written_as_sweden_does(number: str, written: str) -> None:
    assert national(number) == written


@given(NUMBERS)
def test_what_is_written_reads_back_as_the_same_number(digits: str) -> None:
    written = national(f"+46{digits}")
    assert e164(written) == f"+46{digits}"
    assert SHAPE.fullmatch(written)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("028018100", "0280-181 00"),
        ("+46 950 166 00", "0950-166 00"),
        ("0950-166 00", "0950-166 00"),
        ("ring växeln", "ring växeln"),
    ],
)
def test_a_typed_number_is_shown_in_the_national_spelling(typed: str, shown: str) -> None:
    assert as_written_in_sweden(typed) == shown
