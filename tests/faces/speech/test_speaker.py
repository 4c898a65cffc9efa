"""The speaker starts, stops and fails without ever keeping anybody waiting."""

import io
import stat
import wave
from array import array
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.faces.speech import speaker as speaking
from kiosk.faces.speech.speaker import EspeakSpeaker, speech_arguments
from kiosk.faces.speech.tone import SECONDS, waiting_tone
from kiosk.faces.speech.voices import voice_for

Program = Callable[[str, str], Path]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Put a small program in the place of the one that speaks or sounds."""

    def place(name: str, script: str) -> Path:
        path = tmp_path / name.lower()
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(speaking, name, str(path))
        return path

    return place


def test_a_text_goes_by_the_voice_to_the_sound_and_its_end_is_told(
    qapp: QGuiApplication, qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program("SPEECH_PROGRAM", 'echo "$@"; cat')
    program("SOUND_PROGRAM", f"cat > {tmp_path}/heard")
    speaker = EspeakSpeaker()
    with qtbot.waitSignal(speaker.ended, timeout=5000):
        speaker.say("Hej å välkommen", "sv", 3)
    heard = (tmp_path / "heard").read_text("utf-8")
    assert heard.startswith("-v sv -a 100")
    assert heard.endswith("Hej å välkommen")


def test_what_is_hushed_stops_and_its_end_is_not_told(
    qapp: QGuiApplication, qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program("SPEECH_PROGRAM", f"echo $$ > {tmp_path}/speech; exec sleep 60")
    program("SOUND_PROGRAM", "exec cat")
    speaker = EspeakSpeaker()
    ended: list[int] = []
    speaker.ended.connect(lambda: ended.append(1))
    speaker.say("Länge", "sv", 3)
    started = tmp_path / "speech"
    qtbot.waitUntil(lambda: started.exists() and started.read_text("utf-8").strip() != "")
    process = Path("/proc") / started.read_text("utf-8").strip()
    assert process.exists()
    speaker.hush()
    qtbot.waitUntil(lambda: not process.exists())
    assert ended == []


def test_a_machine_without_sound_is_told_once_and_goes_on(
    qapp: QGuiApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(speaking, "SPEECH_PROGRAM", "/nowhere/espeak-ng")
    monkeypatch.setattr(speaking, "SOUND_PROGRAM", "/nowhere/aplay")
    speaker = EspeakSpeaker()
    for _ in range(3):
        with qtbot.waitSignal(speaker.ended, timeout=5000):
            speaker.say("Hej", "sv", 3)
        speaker.sound(waiting_tone)
    qtbot.waitUntil(lambda: "aplay cannot be started" in caplog.text)
    assert caplog.text.count("aplay cannot be started") == 1


def test_no_argument_of_a_process_holds_what_is_said() -> None:
    assert speech_arguments("sv", 9)[:4] == ["-v", "sv", "-a", "190"]
    assert speech_arguments("sv", 0)[3] == "40"


@pytest.mark.parametrize(
    ("language", "voice"),
    [("sv", "sv"), ("sv-lattlast", "sv"), ("uk", "uk"), ("se", None), ("sma", None), ("so", None)],
)
def test_a_language_is_spoken_by_its_own_voice_or_not_at_all(
    language: str, voice: str | None
) -> None:
    assert voice_for(language) == voice


def test_the_tone_is_short_soft_and_begins_and_ends_without_a_click() -> None:
    with wave.open(io.BytesIO(waiting_tone())) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(SECONDS, abs=0.01)
        samples = array("h", sound.readframes(sound.getnframes()))
    assert SECONDS < 3  # A06
    assert 3000 < max(map(abs, samples)) < 0.25 * 32767
    assert abs(samples[0]) < 50
    assert abs(samples[-1]) < 200
    assert max(abs(a - b) for a, b in pairwise(samples)) < 1200
