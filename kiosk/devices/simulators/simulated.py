"""A simulated printer together with its line, as the tests and the command line take it."""

from pathlib import Path

from kiosk.devices.simulators.behaviour import Behaviour, Tell, nobody_listens
from kiosk.devices.simulators.printer import SimulatedPrinter
from kiosk.devices.simulators.pty_line import PtyLine
from kiosk.devices.simulators.tcp_line import TcpLine


class TcpSimulator(TcpLine):
    """A printer on the network, at this computer alone."""

    def __init__(
        self,
        behaviour: Behaviour | None = None,
        port: int = 0,
        tell: Tell = nobody_listens,
        printer: SimulatedPrinter | None = None,
    ) -> None:
        """Take how it behaves; a `printer` of one's own comes with its behaviour."""
        self.printer = printer or SimulatedPrinter(behaviour, tell)
        self.wanted_port = port
        super().__init__(self.printer)


class PtySimulator(PtyLine):
    """A printer at the end of a pseudo-terminal."""

    def __init__(
        self,
        behaviour: Behaviour | None = None,
        link: Path | None = None,
        tell: Tell = nobody_listens,
    ) -> None:
        """Take how it behaves, and the path that is to lead to its port."""
        self.printer = SimulatedPrinter(behaviour, tell)
        self.link = link
        super().__init__(self.printer)
