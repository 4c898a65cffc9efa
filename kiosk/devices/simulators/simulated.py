"""A simulated printer together with its line, as the tests and the command line take it."""

from pathlib import Path
from typing import Generic, TypeVar

from kiosk.devices.simulators.behaviour import Behaviour, Tell, nobody_listens
from kiosk.devices.simulators.inside import PrinterInside
from kiosk.devices.simulators.printer import SimulatedPrinter
from kiosk.devices.simulators.pty_line import PtyLine
from kiosk.devices.simulators.tcp_line import TcpLine

P = TypeVar("P", bound=PrinterInside)


class PrinterOnTcp(TcpLine, Generic[P]):
    """A printer on the network, at this computer alone."""

    def __init__(self, printer: P, port: int = 0) -> None:
        """Take the printer; `port` 0 lets the system choose one."""
        self.printer = printer
        self.wanted_port = port
        super().__init__(printer)


class PrinterOnPty(PtyLine, Generic[P]):
    """A printer at the end of a pseudo-terminal."""

    def __init__(self, printer: P, link: Path | None = None) -> None:
        """Take the printer, and the path that is to lead to its port."""
        self.printer = printer
        self.link = link
        super().__init__(printer)


class TcpSimulator(PrinterOnTcp[SimulatedPrinter]):
    """A printer that speaks ESC/POS, on the network."""

    def __init__(
        self,
        behaviour: Behaviour | None = None,
        port: int = 0,
        tell: Tell = nobody_listens,
        printer: SimulatedPrinter | None = None,
    ) -> None:
        """Take how it behaves; a `printer` of one's own comes with its behaviour."""
        super().__init__(printer or SimulatedPrinter(behaviour, tell), port)


class PtySimulator(PrinterOnPty[SimulatedPrinter]):
    """A printer that speaks ESC/POS, at the end of a pseudo-terminal."""

    def __init__(
        self,
        behaviour: Behaviour | None = None,
        link: Path | None = None,
        tell: Tell = nobody_listens,
    ) -> None:
        """Take how it behaves, and the path that is to lead to its port."""
        super().__init__(SimulatedPrinter(behaviour, tell), link)
