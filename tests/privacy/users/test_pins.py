"""PINs: what is refused as too easily guessed, and how one is kept."""

import stat
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.privacy.users.pins import (
    PEPPER_FILE,
    Pepper,
    demand_pin,
    fits,
    hashed,
    pepper_of,
    read_pepper,
)
from kiosk.refusal import Refused

PEPPER = Pepper(bytes(range(32)))
OTHER = Pepper(bytes(32))
DIGITS = "0123456789"


def refused(pin: str) -> str:
    with pytest.raises(Refused) as refusal:
        demand_pin(pin)
    assert pin not in str(refusal.value) or not pin
    return refusal.value.code


@pytest.mark.parametrize("pin", ["482915", "739 104", "90817263", "180350", "003917"])
def test_a_pin_nobody_guesses_at_once_is_taken(pin: str) -> None:
    assert demand_pin(pin) == pin.replace(" ", "")


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        ("", "pin.not_digits"),
        ("48a915", "pin.not_digits"),
        ("٤٨٢٩١٥", "pin.not_digits"),
        ("48291", "pin.too_short"),
        ("4829150637281", "pin.too_long"),
        ("x" * 10_000_000, "pin.not_digits"),
    ],
)
def test_what_is_no_pin_is_refused(pin: str, code: str) -> None:
    assert refused(pin) == code


@pytest.mark.parametrize(
    "pin",
    ["123456", "654321", "234567", "789012", "321098", "123123", "494949", "112211", "48294829"],
)
def test_a_pin_anybody_would_try_first_is_refused(pin: str) -> None:
    assert refused(pin) == "pin.obvious"


@given(st.sampled_from(DIGITS), st.integers(6, 12))
def test_one_digit_again_and_again_is_refused_however_long(digit: str, length: int) -> None:
    assert refused(digit * length) in {"pin.obvious", "pin.birthday"}


@given(
    born=st.dates(date(1900, 1, 1), date(2026, 12, 31)),
    century=st.booleans(),
    last=st.sampled_from(["", "2383"]),
    coordinated=st.booleans(),
)
def test_a_date_of_birth_or_a_personal_number_is_refused(
    born: date, century: bool, last: str, coordinated: bool
) -> None:
    day = born.day + (60 if coordinated else 0)
    written = f"{born:%Y%m}{day:02}"
    assert refused((written if century else written[2:]) + last) in {"pin.birthday", "pin.obvious"}


@given(st.text(DIGITS, min_size=6, max_size=12))
def test_what_is_taken_is_digits_and_never_a_run_or_one_part_repeated(pin: str) -> None:
    try:
        taken = demand_pin(pin)
    except Refused:
        return
    assert taken == pin
    assert len(set(pin)) > 2
    assert pin not in (DIGITS * 3)
    assert pin not in (DIGITS[::-1] * 3)


def test_only_the_pin_with_the_pepper_it_was_made_with_fits() -> None:
    kept = hashed("482915", PEPPER)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert "482915" not in kept
    assert fits(kept, "482915", PEPPER)
    assert fits(kept, "482 915", PEPPER)
    assert not fits(kept, "482916", PEPPER)
    assert not fits(kept, "482915", OTHER)


@pytest.mark.parametrize("typed", ["", "x", "4829150637281", "9" * 10_000_000])
def test_what_can_be_no_pin_does_not_fit_and_costs_nothing(typed: str) -> None:
    assert not fits("no hash at all", typed, PEPPER)


def test_a_hash_nobody_can_read_fits_nothing() -> None:
    assert not fits("$argon2id$broken", "482915", PEPPER)


def test_the_pepper_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    assert read_pepper(tmp_path) is None
    made = pepper_of(tmp_path)
    assert made == pepper_of(tmp_path) == read_pepper(tmp_path)
    assert stat.S_IMODE((tmp_path / PEPPER_FILE).stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == [PEPPER_FILE]
    assert made.secret.hex() not in made.pepper_id


def test_two_stations_have_two_peppers(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    assert pepper_of(tmp_path) != pepper_of(tmp_path / "b")


@pytest.mark.parametrize("content", [b"", b"not hex", b"abcd\n", b"\xff\xfe"])
def test_a_file_that_is_no_pepper_is_told_as_none_and_made_anew(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / PEPPER_FILE).write_bytes(content)
    assert read_pepper(tmp_path) is None
    assert pepper_of(tmp_path) == read_pepper(tmp_path)


def test_where_no_pepper_can_be_written_it_is_said_which_file(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        pepper_of(tmp_path / "no such folder")
    assert refusal.value.code == "pin.pepper_unwritable"
    assert refusal.value.facts["file"].endswith(PEPPER_FILE)


def test_a_day_that_is_none_is_no_birthday() -> None:
    assert demand_pin("991399") == "991399"
