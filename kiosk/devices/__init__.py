"""Badge printers: the bytes, the transports that carry them, and what the printer answers."""

from kiosk.devices.escpos_page import page_millimetres
from kiosk.devices.escpos_printer import EscposPrinter
from kiosk.devices.opening import open_printer
from kiosk.devices.printer import ConnectedPrinter, Printer, PrintOutcome, PrintResult
from kiosk.devices.printer_status import PrinterStatus
from kiosk.devices.transports import PrinterFault, PrinterTimeouts

__all__ = [
    "ConnectedPrinter",
    "EscposPrinter",
    "PrintOutcome",
    "PrintResult",
    "Printer",
    "PrinterFault",
    "PrinterStatus",
    "PrinterTimeouts",
    "open_printer",
    "page_millimetres",
]
