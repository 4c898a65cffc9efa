"""`kiosk inside`: who is in the house, from the station's file alone.

Whatever stands in the way, a list there must be: with settings that cannot be read the defaults
do, and when the file answers nothing the last list saved beside it is given, marked as unverified.
"""

import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import (
    json_bytes,
    settings_or_defaults,
    tell,
    write_line,
)
from kiosk.commandline.running import DONE, FAILED
from kiosk.commandline.written_file import write_out
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from db.failure import StorageFailure
    from kiosk.documents.evacuation_list import EvacuationListText
    from kiosk.evacuation.model import InsideList
    from kiosk.settings import Settings
    from kiosk.station import StationReader

SECONDS_TO_VERIFY = 5.0
"""Nobody who needs the list waits longer than this for a check of the whole file."""

_WIDTH_DOTS = 576


class Format(StrEnum):
    """What the list is wanted as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    PDF = "pdf"
    ESCPOS = "escpos"


_NOT_FOR_A_SCREEN = (Format.PDF, Format.ESCPOS)


def inside(
    wanted: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.TEXT,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write to a file.")
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> int:
    """Tell who is in the house, also while the program runs."""
    from kiosk.wording.refusals import sentence
    from kiosk.wording.voice import Voice

    wanted = Format.JSON if as_json else wanted
    if out is None and wanted in _NOT_FOR_A_SCREEN and sys.stdout.isatty():
        raise Refused("command.out_needed", format=wanted.value)
    folder = station_folder(data)
    settings = settings_or_defaults(folder)
    listed, failure = read_list(folder, settings)
    if failure is not None:
        tell(sentence(Voice(settings.language), failure))
    _write(_made(listed, settings, wanted), wanted, out)
    return DONE if failure is None else FAILED


def read_list(folder: Path, settings: "Settings") -> "tuple[InsideList, StorageFailure | None]":
    """Ask the file; where it gives no answer, take the last list saved and tell why.

    Raises `StorageFailure` when there is none.
    """
    from db.failure import StorageFailure
    from kiosk.evacuation.queries import who_is_inside
    from kiosk.station import StationReader

    try:
        station = StationReader(folder, settings)
        with station.reading() as connection:
            listed = who_is_inside(connection, datetime.now(UTC))
    except StorageFailure as failure:
        return _saved(folder, failure)
    except (ValueError, TypeError) as error:
        # A damaged page may still be read, as values no program of ours has written.
        return _saved(folder, StorageFailure("storage.damaged", detail=str(error)))
    return replace(listed, verified=_verified(station)), None


def _saved(folder: Path, failure: "StorageFailure") -> "tuple[InsideList, StorageFailure]":
    from kiosk.dispatch.list_snapshot import last_snapshot

    saved = last_snapshot(folder)
    if saved.complete_to is None:
        raise failure
    return saved, failure


def _verified(station: "StationReader") -> bool | None:
    """Tell whether the whole file can be believed; None when the check takes too long."""
    found: list[bool] = []
    check = threading.Thread(target=lambda: found.append(_is_sound(station)), daemon=True)
    check.start()
    check.join(SECONDS_TO_VERIFY)
    return found[0] if found else None


def _is_sound(station: "StationReader") -> bool:
    from db.failure import StorageFailure

    try:
        with station:
            return station.verify().sound
    except (StorageFailure, ValueError, TypeError, LookupError):
        return False


def _made(listed: "InsideList", settings: "Settings", wanted: Format) -> bytes:
    from kiosk.documents.evacuation_list import evacuation_text
    from kiosk.documents.inside_json import list_as_json
    from kiosk.documents.inside_list import worded_list
    from kiosk.documents.spreadsheet import evacuation_csv
    from kiosk.wording.voice import Voice

    if wanted is Format.JSON:
        return json_bytes(list_as_json(listed))
    text = worded_list(listed, settings, Voice(settings.language), datetime.now(UTC))
    match wanted:
        case Format.CSV:
            return evacuation_csv(text)
        case Format.PDF:
            from kiosk.documents.evacuation_pdf import evacuation_pdf

            return evacuation_pdf(text)
        case Format.ESCPOS:
            return _printer_bytes(text, settings)
    return evacuation_text(text).encode("utf-8", "replace")


def _printer_bytes(text: "EvacuationListText", settings: "Settings") -> bytes:
    """Give the bytes for the first printer of lists, or for one of the common width."""
    from kiosk.devices.escpos_page import page_bytes
    from kiosk.documents.evacuation_paper import evacuation_page
    from kiosk.documents.fonts import start_drawing

    start_drawing()
    widths = [
        each.width_dots
        for each in settings.printers
        if "evacuation_list" in each.prints and each.spoken_language == "escpos"
    ]
    page = evacuation_page(text, next(iter(widths), _WIDTH_DOTS))
    return page_bytes(page, native_qr=False, process_id=None)


def _write(content: bytes, wanted: Format, out: Path | None) -> None:
    if out is None and wanted is Format.TEXT:
        write_line(content.decode().rstrip("\n"))  # in the terminal's own letters
    else:
        write_out(content, out)
