"""Devices that are not there: for the tests, and for a town hall that tries before it buys."""

from kiosk.devices.simulators.behaviour import (
    Behaviour,
    Flow,
    Happened,
    LineBehaviour,
    LineState,
    PowerCut,
    Strike,
    Tell,
)
from kiosk.devices.simulators.brother import BrotherLabel
from kiosk.devices.simulators.contact import (
    ContactState,
    ContactSwitches,
    SimulatedContact,
    TcpContact,
    Wiring,
)
from kiosk.devices.simulators.label_printer import UndrawnLabel
from kiosk.devices.simulators.line import bytes_per_second
from kiosk.devices.simulators.models import MODELS, SimulatedModel, model_named, model_wanted
from kiosk.devices.simulators.printer import SimulatedPrinter
from kiosk.devices.simulators.printer_switches import PrinterSwitches, switches_of
from kiosk.devices.simulators.reader import (
    PtyReader,
    ReaderBehaviour,
    ReaderSwitches,
    SimulatedReader,
    TcpReader,
)
from kiosk.devices.simulators.reader_frames import CodeManner
from kiosk.devices.simulators.simulated import (
    PrinterOnPty,
    PrinterOnTcp,
    PtySimulator,
    TcpSimulator,
)
from kiosk.devices.simulators.zpl_stream import ZplLabel

__all__ = [
    "MODELS",
    "Behaviour",
    "BrotherLabel",
    "CodeManner",
    "ContactState",
    "ContactSwitches",
    "Flow",
    "Happened",
    "LineBehaviour",
    "LineState",
    "PowerCut",
    "PrinterOnPty",
    "PrinterOnTcp",
    "PrinterSwitches",
    "PtyReader",
    "PtySimulator",
    "ReaderBehaviour",
    "ReaderSwitches",
    "SimulatedContact",
    "SimulatedModel",
    "SimulatedPrinter",
    "SimulatedReader",
    "Strike",
    "TcpContact",
    "TcpReader",
    "TcpSimulator",
    "Tell",
    "UndrawnLabel",
    "Wiring",
    "ZplLabel",
    "bytes_per_second",
    "model_named",
    "model_wanted",
    "switches_of",
]
