"""Label printers under test and the simulators at the other end of their line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image

from kiosk.devices import ConnectedPrinter, PrinterTimeouts, open_printer
from kiosk.devices.page_picture import Picture, draw_page
from kiosk.devices.paper_line import PrinterType
from kiosk.devices.paper_strip import bits_image
from kiosk.devices.simulators import Behaviour
from kiosk.devices.simulators.brother import Roll, SimulatedBrother
from kiosk.devices.simulators.simulated import PrinterOnPty, PrinterOnTcp
from kiosk.devices.simulators.zebra import SimulatedZebra
from kiosk.page import Align, Cut, Feed, Page, QrCode, Raster, Text
from kiosk.settings import PrinterSettings
from tests.devices.badge import CODE
from tests.devices.simulated import Line

LETTERS = PrinterType()


def label_badge(width_dots: int = 696, *, rows: int = 24) -> Page:
    """Give a page with one part of each kind; its picture has no blank rows."""
    picture = b"".join(bytes((0x80 | row % 7,)) * 8 for row in range(rows))
    return Page(
        width_dots,
        (
            Text("Åsa Öberg", width=2, height=3, bold=True),
            Raster(8, picture, Align.RIGHT),
            Text("Besökare", align=Align.CENTER),
            QrCode(CODE, align=Align.CENTER),
            Feed(40),
            Cut(),
        ),
    )


def pictures_of(page: Page) -> tuple[Picture, ...]:
    return draw_page(page, LETTERS)


def seen(picture: Picture) -> Image.Image:
    whole = bits_image(picture.width_bytes, picture.rows)
    return whole.crop((0, 0, picture.width_dots, picture.height))


@contextmanager
def brother(
    line: Line, behaviour: Behaviour | None = None, roll: Roll | None = None
) -> Iterator[PrinterOnTcp[SimulatedBrother] | PrinterOnPty[SimulatedBrother]]:
    kind = PrinterOnTcp if line == "tcp" else PrinterOnPty
    with kind(SimulatedBrother(behaviour, roll)) as running:
        yield running


@contextmanager
def zebra(
    line: Line, behaviour: Behaviour | None = None
) -> Iterator[PrinterOnTcp[SimulatedZebra] | PrinterOnPty[SimulatedZebra]]:
    kind = PrinterOnTcp if line == "tcp" else PrinterOnPty
    with kind(SimulatedZebra(behaviour)) as running:
        yield running


def label_printer_at(running: Any, timeouts: PrinterTimeouts, **said: Any) -> ConnectedPrinter:
    if hasattr(running, "port"):
        place: dict[str, Any] = {"connection": "tcp", "address": "127.0.0.1", "port": running.port}
    else:
        place = {"connection": "serial", "device": running.device, "baud": 115200}
    settings = PrinterSettings(name="label", **place, **said)
    return open_printer(settings, Path("/nowhere"), timeouts)
