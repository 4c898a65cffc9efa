"""The soft tone that tells, before words do, that the screen waits for an answer (A27)."""

import io
import math
import struct
import wave
from functools import cache

SECONDS = 0.9
_RATE = 22050
_NOTES = (392.0, 523.25)
_LOUDNESS = 0.18
_SWELL_SECONDS = 0.12


@cache
def waiting_tone() -> bytes:
    """Give two calm notes, one after the other, as a WAV file: nothing like an alarm."""
    frames = int(SECONDS * _RATE)
    samples = (_sample(index / _RATE) for index in range(frames))
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(_RATE)
        sound.writeframes(b"".join(struct.pack("<h", round(32767 * each)) for each in samples))
    return file.getvalue()


def _sample(second: float) -> float:
    length = SECONDS / len(_NOTES)
    within = second % length
    swell = min(within / _SWELL_SECONDS, (length - within) / (length - _SWELL_SECONDS), 1.0)
    note = _NOTES[min(int(second / length), len(_NOTES) - 1)]
    return _LOUDNESS * max(swell, 0.0) * math.sin(2 * math.pi * note * second)
