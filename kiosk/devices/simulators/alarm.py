"""A card reader on an OSDP bus that is not there, with the fire alarm's contact on its inputs.

It is libosdp's own peripheral at the end of a pseudo-terminal. Two of its limits are the binding's:
it cannot answer a question for its inputs, so it refuses and tells of them by itself, and it has no
line to put RS-485's faults on. Those only a bench can show.
"""

import os
import threading
import tty
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from kiosk.refusal import Refused

if TYPE_CHECKING:
    from osdp import PeripheralDevice

INPUTS = 4
_AT_REST = (True, False)
_CONTACT_WORDS = {
    "rest": _AT_REST,
    "alarm": (False, True),
    "cut": (False, False),
    "short": (True, True),
}
_ON_OFF = {"on": True, "off": False}
_LOOK_SECONDS = 0.02


class SimulatedAlarmReader:
    """A reader with four inputs; the contact's two lines are on inputs 0 and 1.

    `device` is the port to open from `with` to its end; `link`, when there is one, is a path that
    always leads to it. What is typed switches it: see `words`.
    """

    words = (
        *_CONTACT_WORDS,
        "input N on",
        "input N off",
        "card HEX BITS",
        "off",
        "on",
        "state",
    )

    def __init__(self, key: bytes, address: int = 0, link: Path | None = None) -> None:
        """Take the key of the secure channel and the reader's place on the bus."""
        self.device = ""
        self._key = key
        self._address = address
        self._link = link
        self._lock = threading.Lock()
        self._inputs = [*_AT_REST, *(False for _ in range(INPUTS - len(_AT_REST)))]
        self._peripheral: PeripheralDevice | None = None
        self._was_there = False
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, name="simulated reader", daemon=True)

    def __enter__(self) -> Self:
        """Make the port and switch on; raises OSError."""
        self._master, self._slave = os.openpty()
        for end in (self._master, self._slave):
            tty.setraw(end)
        os.set_blocking(self._master, False)
        self.device = os.ttyname(self._slave)
        if self._link is not None:
            self._link.unlink(missing_ok=True)
            self._link.symlink_to(self.device)
        self._switch_on()
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Switch off and take the port away."""
        self._ended.set()
        self._thread.join()
        self._switch_off()
        if self._link is not None:
            self._link.unlink(missing_ok=True)
        os.close(self._master)
        os.close(self._slave)

    def typed(self, text: str) -> None:
        """Do what the words say; raises `Refused("simulate.word_unknown")`."""
        words = text.casefold().split()
        if not self._switched(words):
            raise Refused("simulate.word_unknown", text=text.strip(), allowed=self.words)

    def state(self) -> dict[str, object]:
        """Tell how it is now."""
        return {
            "power": self._peripheral is not None,
            "there": self._was_there,
            "inputs": list(self._inputs),
        }

    def _switched(self, words: list[str]) -> bool:
        match words:
            case [contact] if contact in _CONTACT_WORDS:
                self._set(dict(enumerate(_CONTACT_WORDS[contact])))
            case ["input", number, on] if number in map(str, range(INPUTS)) and on in _ON_OFF:
                self._set({int(number): _ON_OFF[on]})
            case ["card", raw, bits]:
                return self._hold_up(raw, bits)
            case ["off"]:
                self._switch_off()
            case ["on"]:
                self._switch_on()
            case _:
                return words == ["state"]
        return True

    def _set(self, inputs: dict[int, bool]) -> None:
        with self._lock:
            for number, active in inputs.items():
                self._inputs[number] = active
        self._tell_inputs()

    def _hold_up(self, raw: str, bits: str) -> bool:
        from osdp import CardFormat, Event

        try:
            data, length = bytes.fromhex(raw), int(bits)
        except ValueError:
            return False
        if not 0 < length <= len(data) * 8:
            return False
        self._submit(
            {
                "event": Event.CardRead,
                "reader_no": 0,
                "direction": 0,
                "format": CardFormat.Wiegand,
                "length": length,
                "data": data,
            }
        )
        return True

    def _tell_inputs(self) -> None:
        from osdp import Event, StatusReportType

        report = bytes(self._inputs)
        self._submit({"event": Event.Status, "type": StatusReportType.Input, "report": report})

    def _submit(self, event: dict[str, Any]) -> None:
        with self._lock:
            if self._peripheral is not None:
                self._peripheral.submit_event(event)

    def _look(self) -> None:
        """Tell of the inputs each time the panel has come."""
        while not self._ended.wait(_LOOK_SECONDS):
            with self._lock:
                there = self._peripheral is not None and bool(self._peripheral.is_sc_active())
            came, self._was_there = there and not self._was_there, there
            if came:
                self._tell_inputs()

    def _switch_on(self) -> None:
        from osdp import Capability, LibFlag, LogLevel, PDCapabilities, PDInfo, PeripheralDevice

        if self._peripheral is not None:
            return
        flags = [LibFlag.EnforceSecure]
        reader = PDInfo(self._address, _channel_at(self._master), self._key, flags=flags)
        able = PDCapabilities(
            [
                (Capability.ContactStatusMonitoring, 1, INPUTS),
                (Capability.CardDataFormat, 1, 1),
                (Capability.CommunicationSecurity, 1, 1),
                (Capability.Readers, 1, 1),
            ]
        )
        with self._lock:
            self._peripheral = PeripheralDevice(reader, able, log_level=LogLevel.Critical)
            self._peripheral.start()

    def _switch_off(self) -> None:
        with self._lock:
            if self._peripheral is not None:
                self._peripheral.teardown()
            self._peripheral = None


def _channel_at(master: int) -> Any:
    """Give libosdp's channel over an open end; what nobody reads is lost, as on a line."""
    from osdp import Channel

    class AtEnd(Channel):  # type: ignore[misc]  # libosdp has no type hints
        def read(self, max_bytes: int) -> bytes:
            with suppress(OSError):
                return os.read(master, max_bytes)
            return b""

        def write(self, buf: bytes) -> int:
            with suppress(OSError):
                return os.write(master, buf)
            return len(buf)

        def flush(self) -> None:
            """Wait for nothing."""

    return AtEnd()
