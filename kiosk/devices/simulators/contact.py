"""A simulated fire alarm contact at the modem lines of a serial port on the network (RFC 2217).

A pseudo-terminal has no modem lines; a port server has, and pyserial opens it by a URL wherever it
opens a port. As in the real wiring RTS or DTR feeds the contact, and a line is high while its
contact is closed and fed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from threading import Lock
from typing import Any

from kiosk.devices.simulators.behaviour import LineBehaviour, Tell, nobody_listens
from kiosk.devices.simulators.switches import LineSwitches, SwitchedLine
from kiosk.devices.simulators.tcp_line import TcpLine


class ContactState(StrEnum):
    """What the contact and its cable are like."""

    REST = "rest"
    ALARM = "alarm"
    CUT = "cut"  # the cable: every line low
    SHORT = "short"  # the cable: every line high


@dataclass(frozen=True)
class Wiring:
    """Which line the contact is on, which the one that always stands opposite, and its rest.

    The lines are "cts", "dsr", "ri" and "cd".
    """

    line: str = "cts"
    second_line: str | None = None
    closed_at_rest: bool = True

    def closed(self, state: ContactState) -> Mapping[str, bool]:
        """Tell of each wired line whether it is connected to what feeds it."""
        first = self.closed_at_rest is (state is ContactState.REST)
        whole = {self.line: first}
        if self.second_line is not None:
            whole[self.second_line] = not first
        if state in {ContactState.CUT, ContactState.SHORT}:
            return dict.fromkeys(whole, state is ContactState.SHORT)
        return whole


class _Port:
    """What pyserial's server takes for the serial port that it passes on."""

    def __init__(self) -> None:
        self.baudrate, self.bytesize, self.parity, self.stopbits = 9600, 8, "N", 1
        self.xonxoff = self.rtscts = self.break_condition = False
        self.rts = self.dtr = False
        self.cts = self.dsr = self.ri = self.cd = False

    def reset_input_buffer(self) -> None:
        """Forget what came; nothing ever does."""

    def reset_output_buffer(self) -> None:
        """Forget what was to be sent; nothing ever was."""


class SimulatedContact:
    """The contact behind a port server; a line connects it."""

    def __init__(self, wiring: Wiring | None = None, tell: Tell = nobody_listens) -> None:
        """Take how it is wired."""
        self.behaviour = LineBehaviour()
        self.tell = tell
        self.state = ContactState.REST
        self._wiring = wiring or Wiring()
        self._lock = Lock()
        self._said = bytearray()
        self._port = _Port()
        self._server: Any = None

    @property
    def takes(self) -> bool:
        """Tell whether it takes bytes now; it always does."""
        return True

    def power_on(self) -> None:
        """Begin anew after a power cut."""

    def greet(self) -> bytes:
        """Begin to speak with a program that connected."""
        from serial.rfc2217 import PortManager

        with self._lock:
            self._port = _Port()
            self._said.clear()
            self._server = PortManager(self._port, self)
            return self._take_said()

    def write(self, data: bytes) -> None:
        """Keep what the server says until it is sent; called by the server alone."""
        self._said += data

    def receive(self, data: bytes) -> bytes:
        """Take what the program says and give the answers."""
        with self._lock:
            for _ in self._server.filter(data):
                pass  # bytes for the serial line: nothing is connected to it
            return self._levels_told()

    def set_state(self, state: ContactState) -> bytes:
        """Change the contact; gives what is told of that."""
        with self._lock:
            self.state = state
            return self._levels_told() if self._server is not None else b""

    def _levels_told(self) -> bytes:
        fed = self._port.rts or self._port.dtr
        for line, closed in self._wiring.closed(self.state).items():
            setattr(self._port, line, closed and fed)
        self._server.check_modem_lines()
        return self._take_said()

    def _take_said(self) -> bytes:
        said = bytes(self._said)
        self._said.clear()
        return said


class ContactSwitches(LineSwitches):
    """The switches of a contact."""

    words = (*ContactState, *LineSwitches.words)

    def __init__(self, line: SwitchedLine, contact: SimulatedContact) -> None:
        """Take the contact and its line."""
        super().__init__(line, contact.behaviour)
        self._contact = contact

    def state(self) -> dict[str, object]:
        """Tell how it is now."""
        return {"contact": self._contact.state.value, **super().state()}

    def _switched(self, words: str) -> bool:
        if words not in set(ContactState):
            return super()._switched(words)
        self._line.say(self._contact.set_state(ContactState(words)))
        return True


class TcpContact(TcpLine):
    """A contact at a port server, at this computer alone."""

    def __init__(self, contact: SimulatedContact, port: int = 0) -> None:
        """Take the contact and the port."""
        self.contact = contact
        self.wanted_port = port
        super().__init__(contact)
