"""Tells whether a headset is in its jack, from the kernel's switch for it (A02, A16).

A sound card with jack detection has an event device beside it (`/proc/bus/input/devices` names it
"… Headphone"). It sends small records: SW_HEADPHONE_INSERT with 1 or 0. Audio keypads whose jack
sends a key instead are served by the key that starts the speech.
"""

import array
import fcntl
import logging
import os
import select
import struct
import threading
from collections.abc import Callable
from pathlib import Path

_RECORD = struct.Struct("llHHi")  # time in seconds and microseconds, type, code, value
_SWITCH, _HEADPHONE = 0x05, 0x02
_SWITCH_STATES = 0x8001451B  # EVIOCGSW(1): the switches as one byte of bits
_AGAIN_SECONDS = 3.0
log = logging.getLogger(__name__)


class HeadsetJack:
    """Watches one jack on a thread of its own; `close` ends it.

    `told` is called on that thread with True when a headset is put in and False when it is taken
    out, and once at the start if one is in. A device that cannot be opened, or goes, is a jack
    without a headset: then nothing private is spoken. It is looked for again every few seconds,
    for somebody may pull out a keypad and put it back.
    """

    def __init__(self, device: Path, told: Callable[[bool], None]) -> None:
        self._device = device
        self._told = told
        self._in = False
        self._woken, self._wake = os.pipe()
        self._thread = threading.Thread(target=self._watch, name="headset", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Watch no longer."""
        os.write(self._wake, b"x")
        self._thread.join(2.0)
        os.close(self._wake)
        os.close(self._woken)

    def _watch(self) -> None:
        missing = False
        while not self._closed(_AGAIN_SECONDS if missing else 0.0):
            try:
                source = os.open(self._device, os.O_RDONLY | os.O_NONBLOCK)
            except OSError as error:
                if not missing:  # once is enough
                    device, reason = self._device, error.strerror
                    log.warning("the headset's jack %s cannot be watched: %s", device, reason)
                missing = True
                continue
            missing = False
            try:
                self._tell(put_in=_is_in(source))
                self._follow(source)
            except OSError as error:
                log.warning("the headset's jack %s is gone: %s", self._device, error.strerror)
                self._tell(put_in=False)
                missing = True
            finally:
                os.close(source)

    def _closed(self, seconds: float) -> bool:
        """Wait so long, or until `close`; tells whether it is that."""
        ready, _, _ = select.select([self._woken], [], [], seconds)
        return bool(ready)

    def _follow(self, source: int) -> None:
        pending = b""
        while True:
            ready, _, _ = select.select([source, self._woken], [], [])
            if self._woken in ready:
                return
            read = os.read(source, _RECORD.size * 16)
            if not read:
                raise OSError(0, "end of file")
            pending += read
            while len(pending) >= _RECORD.size:
                _, _, kind, code, value = _RECORD.unpack_from(pending)
                pending = pending[_RECORD.size :]
                if (kind, code) == (_SWITCH, _HEADPHONE):
                    self._tell(put_in=value != 0)

    def _tell(self, *, put_in: bool) -> None:
        if put_in != self._in:
            self._in = put_in
            self._told(put_in)


def _is_in(source: int) -> bool:
    states = array.array("B", [0])
    try:
        fcntl.ioctl(source, _SWITCH_STATES, states)
    except OSError:  # not a device of the kernel's, or one without switches: no headset known
        return False
    return bool(states[0] & (1 << _HEADPHONE))
