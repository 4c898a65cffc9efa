"""The printer that settings describe."""

from pathlib import Path

from kiosk.devices.brother_printer import BrotherPrinter
from kiosk.devices.cups_transport import CupsTransport
from kiosk.devices.escpos_printer import EscposPrinter
from kiosk.devices.file_transport import FileTransport
from kiosk.devices.printer import ConnectedPrinter
from kiosk.devices.serial_transport import SerialLine, SerialTransport
from kiosk.devices.tcp_transport import TcpTransport
from kiosk.devices.transports import PrinterTimeouts, Transport
from kiosk.devices.usb_transport import UsbTransport
from kiosk.devices.zpl_printer import ZplPrinter
from kiosk.settings import PrinterSettings
from kiosk.settings.printer_models import LabelSize, brother_labels


def open_printer(
    settings: PrinterSettings,
    station_folder: Path,
    timeouts: PrinterTimeouts | None = None,
) -> ConnectedPrinter:
    """Give the printer the settings describe; nothing is connected before the first call.

    A relative file path is taken from the station's folder.
    """
    limits = timeouts or PrinterTimeouts()

    def connect() -> Transport:
        return _transport(settings, station_folder, limits)

    model = settings.known_model
    match settings.spoken_language:
        case "brother_ql":
            return BrotherPrinter(
                settings.name,
                connect,
                model=model,
                roll=brother_labels()[settings.label or model.default_label],
                may_be_mute=settings.connection == "tcp",
                timeouts=limits,
            )
        case "zpl":
            size = settings.label_size() or LabelSize(model.dots, 0)
            return ZplPrinter(settings.name, connect, model=model, size=size, timeouts=limits)
        case "escpos":
            return EscposPrinter(
                settings.name,
                connect,
                native_qr=settings.draws_qr,
                timeouts=limits,
                dots_per_inch=model.dots_per_inch,
            )


def _transport(
    settings: PrinterSettings, station_folder: Path, limits: PrinterTimeouts
) -> Transport:
    match settings.connection:
        case "tcp":
            return TcpTransport(settings.address, settings.port, limits)
        case "serial":
            line = SerialLine(settings.line_baud, settings.parity, settings.flow)
            return SerialTransport(settings.device, line, limits)
        case "cups":
            return CupsTransport(settings.queue, limits)
        case "usb":
            return UsbTransport(station_folder / settings.device, limits)
        case "file":
            return FileTransport(station_folder / settings.device, limits)
