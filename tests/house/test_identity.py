"""A station's key for the other stations: its own, kept from others, made anew when it is bad."""

import os
from pathlib import Path

import pytest

from kiosk.house.identity import IDENTITY_FILE, forget_identity, own_identity


def test_it_is_made_once_and_stays(tmp_path: Path) -> None:
    made = own_identity(tmp_path)
    assert own_identity(tmp_path) == made
    assert "PRIVATE" not in made.certificate


@pytest.mark.skipif(os.name != "posix", reason="rights of files are POSIX's")
def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    own_identity(tmp_path)
    assert (tmp_path / IDENTITY_FILE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"-----BEGIN CERTIFICATE-----\nAA\n"])
def test_what_is_none_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / IDENTITY_FILE).write_bytes(content)
    made = own_identity(tmp_path)
    assert own_identity(tmp_path) == made


def test_a_key_with_anothers_certificate_is_made_anew(tmp_path: Path) -> None:
    own_identity(tmp_path)
    key = (tmp_path / IDENTITY_FILE).read_text().partition("-----BEGIN CERTIFICATE")[0]
    forget_identity(tmp_path)
    other = own_identity(tmp_path)
    (tmp_path / IDENTITY_FILE).write_text(key + other.certificate)
    assert own_identity(tmp_path).certificate != other.certificate


def test_forgotten_it_is_another_the_next_time(tmp_path: Path) -> None:
    made = own_identity(tmp_path)
    forget_identity(tmp_path)
    assert own_identity(tmp_path).certificate != made.certificate
