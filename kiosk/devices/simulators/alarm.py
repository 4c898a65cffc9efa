"""A card reader on an OSDP bus that is not there, with the fire alarm's contact on its inputs.

It is libosdp's own peripheral at the end of a pseudo-terminal. Two of its limits are the binding's:
it cannot answer a question for its inputs, so it refuses and tells of them by itself, and it has no
line to put RS-485's faults on. Those only a bench can show.
"""

import os
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from kiosk.devices.simulators.behaviour import Happened, Tell, nobody_listens
from kiosk.devices.simulators.contact import ContactState, Wiring
from kiosk.devices.simulators.pty_port import PtyEnds, PtyPort
from kiosk.devices.simulators.switches import ON_OFF
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from osdp import PeripheralDevice

INPUTS = 4
_LOOK_SECONDS = 0.02


class SimulatedAlarmReader:
    """A reader with four inputs; the contact's two lines are on inputs 0 and 1.

    `device` is the port to open from `with` to its end; `link`, when there is one, is a path that
    always leads to it. What is typed switches it: see `words`.
    """

    words = (
        *ContactState,
        "input N on",
        "input N off",
        "card HEX BITS",
        "off",
        "on",
        "state",
    )

    def __init__(
        self,
        key: bytes,
        address: int = 0,
        link: Path | None = None,
        *,
        closed_at_rest: bool = True,
        tell: Tell = nobody_listens,
    ) -> None:
        """Take the key of the secure channel, its place on the bus, and whom to tell."""
        self.device = ""
        self._key = key
        self._address = address
        self._port = PtyPort(link)
        self._wiring = Wiring("0", "1", closed_at_rest)
        self._tell = tell
        self._lock = threading.Lock()
        self._inputs = [False] * INPUTS
        self._peripheral: PeripheralDevice | None = None
        self._was_there = False
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, name="simulated reader", daemon=True)

    def __enter__(self) -> Self:
        """Make the port and switch on; raises what `PtyPort.demand` raises."""
        self._ends = self._port.demand()
        self.device = self._ends.device
        self._tell(Happened("port", {"device": self.device}))
        self._stand(ContactState.REST)
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
        self._port.pull_out()

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
            case [contact] if contact in set(ContactState):
                self._stand(ContactState(contact))
            case ["input", number, on] if number in map(str, range(INPUTS)) and on in ON_OFF:
                self._set({int(number): ON_OFF[on]})
            case ["card", raw, bits]:
                return self._hold_up(raw, bits)
            case ["off"]:
                self._switch_off()
            case ["on"]:
                self._switch_on()
            case _:
                return words == ["state"]
        return True

    def _stand(self, contact: ContactState) -> None:
        self._set({int(line): on for line, on in self._wiring.closed(contact).items()})

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
            changed, self._was_there = there is not self._was_there, there
            if changed:
                self._tell(Happened("connected" if there else "disconnected"))
            if changed and there:
                self._tell_inputs()

    def _switch_on(self) -> None:
        from osdp import Capability, LibFlag, LogLevel, PDCapabilities, PDInfo, PeripheralDevice

        if self._peripheral is not None:
            return
        flags = [LibFlag.EnforceSecure]
        reader = PDInfo(self._address, _channel_at(self._ends), self._key, flags=flags)
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


def _channel_at(ends: PtyEnds) -> Any:
    """Give libosdp's channel over an open end; what nobody reads is lost, as on a line."""
    from osdp import Channel

    class AtEnd(Channel):  # type: ignore[misc]  # libosdp has no type hints
        def read(self, max_bytes: int) -> bytes:
            with suppress(OSError):
                return os.read(ends.master, max_bytes)
            return b""

        def write(self, buf: bytes) -> int:
            with suppress(OSError):
                return os.write(ends.master, buf)
            return len(buf)

        def flush(self) -> None:
            """Wait for nothing."""

    return AtEnd()
