"""Slices of long work: small, and never in the way of an arrival."""

import pytest

from db.transaction import Transaction
from kiosk.exchange import slices
from kiosk.exchange.slices import in_slices
from kiosk.station import Station


def test_slow_steps_make_small_slices(station: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    now, sizes = 0.0, [0]
    monkeypatch.setattr(slices, "monotonic", lambda: now)

    def step(_tx: Transaction) -> None:
        nonlocal now
        now += 0.0048
        sizes[-1] += 1

    in_slices(station, [step] * 40, lambda done, steps: sizes.append(0))
    assert sizes == [0, 20, 5, 5, 5, 5, 0]


def test_quick_steps_make_larger_slices_and_every_step_is_done_once(station: Station) -> None:
    heard: list[tuple[int, int]] = []
    done: list[int] = []

    def step(_tx: Transaction) -> None:
        done.append(len(done))

    in_slices(station, [step] * 2000, lambda *at: heard.append(at))
    assert done == list(range(2000))
    assert (heard[0], heard[-1]) == ((0, 2000), (2000, 2000))
    assert len(heard) < 12
