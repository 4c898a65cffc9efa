"""The bus of the settings says why nothing can be said on it; the key is the owner's alone."""

import sys
from pathlib import Path

import pytest

from kiosk.devices.alarm_source import SourceBroke
from kiosk.devices.alarm_sources import alarm_sources
from kiosk.devices.alarm_state import ContactFault
from kiosk.devices.osdp_bus.bus import OsdpBus
from kiosk.devices.osdp_bus.key import KEY_FILE, KeyUnusable, make_key, read_key
from kiosk.settings import Settings, settings_from


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    bus = {"device": str(tmp_path / "port")}
    return settings_from({"alarm": {"source": "osdp", "second_input": 1}, "osdp": bus})


def fault_of(settings: Settings, folder: Path) -> ContactFault:
    assert settings.alarm is not None
    with (
        OsdpBus(settings, folder) as bus,
        pytest.raises(SourceBroke) as broke,
        alarm_sources(settings.alarm, bus)() as source,
    ):
        source.closed()
    return broke.value.fault


def test_without_a_key_nothing_is_said_on_the_bus(settings: Settings, tmp_path: Path) -> None:
    assert fault_of(settings, tmp_path) is ContactFault.NO_KEY


def test_without_libosdp_it_is_told_what_is_missing(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_key(tmp_path)
    monkeypatch.setitem(sys.modules, "osdp", None)

    assert fault_of(settings, tmp_path) is ContactFault.NO_LIBRARY


def test_without_its_port_the_reader_is_away(settings: Settings, tmp_path: Path) -> None:
    make_key(tmp_path)

    assert fault_of(settings, tmp_path) is ContactFault.GONE


def test_a_house_without_a_bus_opens_none(tmp_path: Path) -> None:
    with OsdpBus(Settings(), tmp_path) as bus:
        assert bus.fault is ContactFault.GONE


@pytest.mark.parametrize("written", ["", "00" * 15, "00" * 17, "key"])
def test_what_is_no_key_is_not_used(tmp_path: Path, written: str) -> None:
    (tmp_path / KEY_FILE).write_text(written)
    (tmp_path / KEY_FILE).chmod(0o600)

    with pytest.raises(KeyUnusable):
        read_key(tmp_path)


def test_a_key_that_others_may_read_is_not_used(tmp_path: Path) -> None:
    make_key(tmp_path)
    assert len(read_key(tmp_path)) == 16
    (tmp_path / KEY_FILE).chmod(0o640)

    with pytest.raises(KeyUnusable):
        read_key(tmp_path)
