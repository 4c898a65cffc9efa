"""The headset's jack, told by records as the kernel writes them, through a pipe instead of it."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from kiosk.devices import headset
from kiosk.devices.headset import HeadsetJack

RECORD = struct.Struct("llHHi")


@pytest.fixture
def device(tmp_path: Path) -> Path:
    path = tmp_path / "event5"
    os.mkfifo(path)
    return path


@pytest.fixture
def kernel(device: Path) -> Iterator[int]:
    """Give the end of the device that the kernel holds."""
    end = os.open(device, os.O_RDWR)
    yield end
    os.close(end)


def switched(kind: int, code: int, value: int) -> bytes:
    return RECORD.pack(1, 2, kind, code, value)


def test_a_headset_put_in_and_taken_out_is_told(device: Path, kernel: int) -> None:
    told: SimpleQueue[bool] = SimpleQueue()
    jack = HeadsetJack(device, told.put)
    os.write(kernel, switched(5, 2, 1))
    assert told.get(timeout=5) is True
    half = switched(5, 2, 0)
    os.write(kernel, half[:7])
    os.write(kernel, half[7:])
    assert told.get(timeout=5) is False
    jack.close()


def test_other_switches_and_keys_say_nothing_of_a_headset(device: Path, kernel: int) -> None:
    told: SimpleQueue[bool] = SimpleQueue()
    jack = HeadsetJack(device, told.put)
    os.write(kernel, switched(0, 0, 0) + switched(5, 0, 1) + switched(1, 2, 1))
    os.write(kernel, switched(5, 2, 1))
    assert told.get(timeout=5) is True
    jack.close()
    with pytest.raises(Empty):
        told.get_nowait()


def test_a_jack_that_is_not_there_is_one_without_a_headset(tmp_path: Path) -> None:
    told: SimpleQueue[bool] = SimpleQueue()
    jack = HeadsetJack(tmp_path / "none", told.put)
    jack.close()
    assert told.empty()


def test_a_jack_that_goes_takes_its_headset_along(device: Path) -> None:
    told: SimpleQueue[bool] = SimpleQueue()
    kernel = os.open(device, os.O_RDWR)
    jack = HeadsetJack(device, told.put)
    os.write(kernel, switched(5, 2, 1))
    assert told.get(timeout=5) is True
    os.close(kernel)
    assert told.get(timeout=5) is False
    jack.close()


def test_a_jack_that_comes_back_is_watched_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(headset, "_AGAIN_SECONDS", 0.01)
    told: SimpleQueue[bool] = SimpleQueue()
    device = tmp_path / "event7"
    jack = HeadsetJack(device, told.put)
    for _ in range(2):  # at first it is not there, then it is pulled out
        made = tmp_path / "made"
        os.mkfifo(made)
        kernel = os.open(made, os.O_RDWR)
        made.rename(device)
        os.write(kernel, switched(5, 2, 1))
        assert told.get(timeout=5) is True
        device.unlink()
        os.close(kernel)
        assert told.get(timeout=5) is False
    jack.close()
