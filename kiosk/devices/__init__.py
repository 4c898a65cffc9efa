"""Badge printers: the bytes, the transports that carry them, and what the printer answers."""

from kiosk.devices.printer import (
    EscposPrinter,
    Printer,
    PrintOutcome,
    PrintResult,
    open_printer,
)
from kiosk.devices.printer_status import PrinterStatus
from kiosk.devices.transports import PrinterFault, PrinterTimeouts

__all__ = [
    "EscposPrinter",
    "PrintOutcome",
    "PrintResult",
    "Printer",
    "PrinterFault",
    "PrinterStatus",
    "PrinterTimeouts",
    "open_printer",
]
