"""A station in good order, on a machine with a screen and a sound card."""

from pathlib import Path

import pytest

from kiosk.doctor import equipment, speech
from kiosk.faces.speech import voices
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import visitor_named
from tests.doctor.examined import QUICK_PROBE, name_administrator, write_settings


@pytest.fixture
def sound_cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the list of sound cards of a machine that has one, and every program of speech."""
    cards = tmp_path / "cards"
    cards.write_text(" 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n", "utf-8")
    monkeypatch.setattr(speech, "_SOUND_CARDS", cards)
    monkeypatch.setattr(voices, "missing_programs", lambda: ())
    return cards


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sound_cards: Path) -> Path:
    """Give a station in good order with one file printer, on a machine with a screen."""
    monkeypatch.setattr(equipment, "_PROBE", QUICK_PROBE)
    path = tmp_path / "station"
    path.mkdir()
    write_settings(path, 'connection = "file"\ndevice = "badges.bin"')
    with Station(path) as station:
        station.do(arrive_unbooked, visitor_named("Maj"), actor="test")
        name_administrator(station)
    return path
