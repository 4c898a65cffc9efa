"""Soft tones, nothing like an alarm, as WAV files (L27)."""

import io
import math
import struct
import wave
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
    frames = int(len(notes) * _NOTE_SECONDS * _RATE)
    samples = (loudness * _sample(notes, index / _RATE) for index in range(frames))
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(_RATE)
        sound.writeframes(b"".join(struct.pack("<h", round(32767 * each)) for each in samples))
    return file.getvalue()


def _sample(notes: tuple[float, ...], second: float) -> float:
    within = second % _NOTE_SECONDS
    fading = (_NOTE_SECONDS - within) / (_NOTE_SECONDS - _SWELL_SECONDS)
    swell = min(within / _SWELL_SECONDS, fading, 1.0)
    note = notes[min(int(second / _NOTE_SECONDS), len(notes) - 1)]
    return max(swell, 0.0) * math.sin(2 * math.pi * note * second)
