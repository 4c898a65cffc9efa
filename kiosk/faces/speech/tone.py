"""Soft tones, nothing like an alarm, as WAV files (L27)."""

import io
import math
import sys
import wave
from array import array
from functools import cache

SECONDS = 0.9
"""How long the tone lasts that tells that the screen waits for an answer."""
_RATE = 22050
_NOTE_SECONDS = 0.45
_LOUDNESS = 0.18
_VOLUMES = (0.05, 0.1, 0.18, 0.3, 0.5)
_SWELL_SECONDS = 0.12
_G, _C, _E = 392.0, 523.25, 659.25


def waiting_tone() -> bytes:
    """Give what tells, before words do, that the screen waits for an answer (A27)."""
    return _notes((_G, _C), _LOUDNESS)


def arrival_tone(volume: int) -> bytes:
    """Give what tells the desk that somebody has come, at 1 to 5."""
    return _notes((_C, _E), _VOLUMES[volume - 1])


def call_tone(volume: int) -> bytes:
    """Give what tells the desk that somebody calls, at 1 to 5."""
    return _notes((_E, _C, _E), _VOLUMES[volume - 1])


def help_tone(volume: int) -> bytes:
    """Give what tells a desk that another one needs a colleague, at 1 to 5; no alarm to others."""
    return _notes((_G, _G), _VOLUMES[volume - 1])


@cache
def _notes(notes: tuple[float, ...], loudness: float) -> bytes:
    """Give calm notes, one after the other."""
    samples = array("h", [each for note in notes for each in _samples(note, 32767 * loudness)])
    if sys.byteorder == "big":
        samples.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(_RATE)
        sound.writeframes(samples.tobytes())
    return file.getvalue()


def _samples(note: float, height: float) -> list[int]:
    """Give one note that swells and fades; in one go, for some desks hear it while much goes on."""
    sine, turn = math.sin, 2 * math.pi * note / _RATE
    frames = int(_NOTE_SECONDS * _RATE)
    swelling = _SWELL_SECONDS * _RATE
    fading = frames - swelling
    return [
        round(height * min(at / swelling, (frames - at) / fading, 1.0) * sine(turn * at))
        for at in range(frames)
    ]
