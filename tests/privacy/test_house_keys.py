"""The keys that sign badges: made once, readable by their owner alone, and turned without loss."""

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.privacy.house_keys import (
    KEY_BYTES,
    KEY_FILE,
    LONGEST_BADGE,
    NO_KEYS,
    house_keys_of,
    read_house_keys,
    rotate_house_keys,
)
from kiosk.refusal import Refused
from kiosk.station import Station

NOW = datetime(2026, 3, 10, 11, tzinfo=UTC)


def test_a_key_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    made = house_keys_of(tmp_path)
    assert made.signing is not None
    assert len(made.signing) == KEY_BYTES
    assert house_keys_of(tmp_path) == made == read_house_keys(tmp_path)
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == [KEY_FILE]


def test_a_station_makes_its_key_at_its_first_start_and_keeps_it(tmp_path: Path) -> None:
    with Station(tmp_path) as station:
        first = station.house_keys
    with Station(tmp_path) as again:
        assert again.house_keys == first
        assert again.badge_secrets() == (first.signing,)


def test_an_old_key_reads_until_its_last_badge_has_run_out(tmp_path: Path) -> None:
    first = house_keys_of(tmp_path).signing
    second = rotate_house_keys(tmp_path, NOW)
    assert second.signing != first
    assert second.reading(NOW) == (second.signing, first)
    last = NOW + LONGEST_BADGE
    assert second.reading(last - timedelta(seconds=1)) == (second.signing, first)
    assert second.reading(last) == (second.signing,)
    third = rotate_house_keys(tmp_path, last)
    assert [each.secret for each in third.keys] == [third.signing, second.signing]


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"00\n", b"g" * 64 + b"\n", b"0" * 64 + b" 12\n", b"0" * 64],
)
def test_a_file_that_holds_no_key_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / KEY_FILE).write_bytes(content)
    assert read_house_keys(tmp_path) == NO_KEYS
    assert house_keys_of(tmp_path).signing is not None


def test_where_no_key_can_be_written_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).mkdir()
    with pytest.raises(Refused) as refusal:
        house_keys_of(tmp_path)
    assert refusal.value.code == "badge_key.unwritable"
    assert refusal.value.facts["file"] == os.fspath(tmp_path / KEY_FILE)


def test_a_station_without_a_key_opens_all_the_same(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).mkdir()
    with Station(tmp_path) as station:
        assert station.badge_secrets() == ()
        assert station.house_keys.signing is None
