"""Devices that are not there: for the tests, and for a town hall that tries before it buys."""

from kiosk.devices.simulators.behaviour import (
    Behaviour,
    Happened,
    LineBehaviour,
    LineState,
    PowerCut,
    Strike,
    Tell,
)
from kiosk.devices.simulators.models import MODELS, SimulatedModel
from kiosk.devices.simulators.printer import SimulatedPrinter
from kiosk.devices.simulators.simulated import PtySimulator, TcpSimulator

__all__ = [
    "MODELS",
    "Behaviour",
    "Happened",
    "LineBehaviour",
    "LineState",
    "PowerCut",
    "PtySimulator",
    "SimulatedModel",
    "SimulatedPrinter",
    "Strike",
    "TcpSimulator",
    "Tell",
]
