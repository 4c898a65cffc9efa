"""How long the list of those inside is on paper, for programs that do not run the station."""

from datetime import UTC, datetime
from pathlib import Path

from db.failure import StorageFailure
from kiosk.devices import page_millimetres
from kiosk.dispatch.evacuation_paper import list_page
from kiosk.documents.inside_list import worded_list
from kiosk.documents.print_head import head_of
from kiosk.evacuation.model import InsideList
from kiosk.evacuation.queries import who_is_inside
from kiosk.settings import PrinterSettings, Settings
from kiosk.station import StationReader
from kiosk.wording.voice import Voice


def read_inside(folder: Path, settings: Settings) -> InsideList:
    """Give who is inside; also while the program runs. Raises `StorageFailure`."""
    with StationReader(folder, settings) as station, station.reading() as connection:
        return who_is_inside(connection, datetime.now(UTC))


def list_metres(folder: Path, settings: Settings, printer: PrinterSettings) -> float | None:
    """Give how many metres of paper the list takes now; None when it cannot be read."""
    try:
        inside = read_inside(folder, settings)
    except StorageFailure:
        return None
    text = worded_list(inside, settings, Voice(settings.language), datetime.now(UTC))
    page = list_page(text, printer)
    label_dots = head_of(printer).length_dots
    return page_millimetres(page, printer.known_model.dots_per_inch, label_dots) / 1000
