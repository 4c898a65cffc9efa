"""Devices that are not there: for the tests, and for a town hall that tries before it buys."""

from kiosk.devices.simulators.behaviour import Behaviour, Strike
from kiosk.devices.simulators.printer import PowerCut, SimulatedPrinter
from kiosk.devices.simulators.pty_line import PtySimulator
from kiosk.devices.simulators.tcp_line import TcpSimulator

__all__ = [
    "Behaviour",
    "PowerCut",
    "PtySimulator",
    "SimulatedPrinter",
    "Strike",
    "TcpSimulator",
]
