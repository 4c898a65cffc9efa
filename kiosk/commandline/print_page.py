"""`kiosk print-page`: the list of those inside, or a test page, on a printer or into a file."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import tell, voice_of, write_json
from kiosk.commandline.running import DONE, FAILED
from kiosk.commandline.written_file import write_out
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from kiosk.devices import PrintResult
    from kiosk.dispatch.evacuation_paper import Journal
    from kiosk.page import Page
    from kiosk.settings import PrinterSettings, Settings
    from kiosk.wording.voice import Voice

ACTOR = "command_line"

On = Annotated[
    str, typer.Option("--printer", metavar="NAME", help="Its name in foaje.toml; else the first.")
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="FILE",
        help="Print nothing: draw the paper as FILE.png, or write the printer's bytes as FILE.bin.",
    ),
]


def list_(on: On = "", out: Out = None, data: Data = None, as_json: Json = False) -> int:
    """Print the list of those inside on any printer that works; also while the program runs."""
    from kiosk.commandline.inside import read_list
    from kiosk.devices import PrintResult, open_printer
    from kiosk.dispatch.evacuation_paper import EvacuationPaper
    from kiosk.documents.fonts import start_drawing
    from kiosk.wording.refusals import sentence

    folder = station_folder(data)
    settings, printer, voice = _chosen(folder, on)
    listed, failure = read_list(folder, settings)
    if failure is not None:
        tell(sentence(voice, failure))
    start_drawing()
    paper = EvacuationPaper(
        lambda: listed,
        _journal(folder, settings, voice),
        settings,
        voice,
        [open_printer(each, folder) for each in ((printer,) if on else settings.printers)],
        snapshots=folder,
    )
    if out is not None:
        return _written(out, paper.page(printer), printer, voice, as_json=as_json)
    printed = paper.print_now(actor=ACTOR)
    result = PrintResult(printed.outcome, printed.fault, 0)
    return told_outcome(voice, printed.printer, result, as_json=as_json)


def try_out(on: On = "", out: Out = None, data: Data = None, as_json: Json = False) -> int:
    """Print the test page; also while the program runs."""
    from db.clock import new_id
    from kiosk.devices import open_printer
    from kiosk.dispatch.printer_trials import trial_page
    from kiosk.documents.fonts import start_drawing
    from kiosk.documents.print_head import head_of

    folder = station_folder(data)
    settings, printer, voice = _chosen(folder, on)
    start_drawing()
    page = trial_page(settings, printer, voice, datetime.now(UTC))(head_of(printer))
    if out is not None:
        return _written(out, page, printer, voice, as_json=as_json)
    result = open_printer(printer, folder).print_page(page, new_id())
    return told_outcome(voice, printer.name, result, as_json=as_json)


def _chosen(folder: Path, name: str) -> "tuple[Settings, PrinterSettings, Voice]":
    from kiosk.dispatch.printers import printer_named
    from kiosk.settings import read_settings

    settings = read_settings(folder)
    if not settings.printers:
        raise Refused("printer.none")
    printer = printer_named(settings, name) if name else settings.printers[0]
    return settings, printer, voice_of(folder)


def _journal(folder: Path, settings: "Settings", voice: "Voice") -> "Journal":
    """Give what writes down where the list went; a running program's file is not ours to write."""
    from db.failure import StorageFailure
    from kiosk.commandline.devices_listed import NOT_JOURNALLED
    from kiosk.evacuation.commands import list_printed
    from kiosk.station import Station
    from kiosk.wording.refusals import sentence

    def keep(where: str, outcome: str, people: int, actor: str) -> None:
        try:
            with Station(folder, settings) as station:
                station.do(list_printed, where, outcome, people, actor=actor)
        except StorageFailure as failure:
            tell(voice.say(NOT_JOURNALLED, why=sentence(voice, failure)))

    return keep


def _written(
    out: Path, page: "Page", printer: "PrinterSettings", voice: "Voice", *, as_json: bool
) -> int:
    from kiosk.commandline.devices_listed import WRITTEN
    from kiosk.devices.seen_on_paper import paper_png

    made: dict[str, Callable[[Page, PrinterSettings], bytes]] = {
        ".png": paper_png,
        ".bin": _bytes_of,
    }
    kind = out.suffix.lower()
    if kind not in made:
        raise Refused("command.out_kind", file=str(out), allowed=", ".join(made))
    write_out(made[kind](page, printer), out)
    if as_json:
        write_json({"printer": printer.name, "file": str(out)})
    else:
        tell(voice.say(WRITTEN, file=str(out)))
    return DONE


def _bytes_of(page: "Page", printer: "PrinterSettings") -> bytes:
    """Give what the printer would get, whatever its language: it prints to a file instead."""
    from msgspec.structs import replace

    from db.clock import new_id
    from kiosk.devices import open_printer

    with TemporaryDirectory() as folder:
        to_file = replace(printer, connection="file", device="page.bin")
        open_printer(to_file, Path(folder)).print_page(page, new_id())
        return (Path(folder) / "page.bin").read_bytes()


def told_outcome(voice: "Voice", printer: str, result: "PrintResult", *, as_json: bool) -> int:
    """Say what came of a page, and give the exit code."""
    from kiosk.devices import PrintOutcome
    from kiosk.dispatch.printer_words import came_of_trial

    message, _ = came_of_trial(voice, printer, result)
    if as_json:
        fault = result.fault.value if result.fault is not None else None
        answer = {"printer": printer, "outcome": result.outcome.value, "fault": fault}
        write_json({**answer, "message": message})
    else:
        tell(message)
    came = result.outcome in (PrintOutcome.CONFIRMED, PrintOutcome.SENT)
    return DONE if came else FAILED
