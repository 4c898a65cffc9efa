"""`kiosk devices`: which printers there are, how they stand, and a page to try one with."""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import as_utc, tell, voice_of, write_json, write_line
from kiosk.commandline.print_page import told_outcome

if TYPE_CHECKING:
    from kiosk.dispatch.printers import PrinterStanding
    from kiosk.settings import Settings

PrinterName = Annotated[str, typer.Argument(metavar="NAME", help="Its name in foaje.toml.")]


class Kind(StrEnum):
    """What can be tried."""

    PRINTER = "printer"


def list_(
    network: Annotated[
        str,
        typer.Option(
            "--network",
            metavar="CIDR",
            help="Look for printers in this network, too, such as 192.168.1.0/24. Nothing is "
            "sent to them.",
        ),
    ] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Tell how each printer stands, and what else could be one."""
    from kiosk.commandline import devices_listed as words
    from kiosk.devices.discovery import discover
    from kiosk.settings import read_settings

    folder = station_folder(data)
    settings, voice = read_settings(folder), voice_of(folder)
    found = discover(network)
    standings = _standings(folder, settings)
    if as_json:
        printers = [words.printer_as_json(voice, each) for each in standings]
        write_json({"printers": printers, "found": [words.found_as_json(e) for e in found]})
        return
    write_line(voice.say(words.CONFIGURED if standings else words.NONE_CONFIGURED))
    for standing in standings:
        write_line(f"  {words.printer_in_words(voice, standing)}")
    where = words.FOUND_WITH_NETWORK if network else words.FOUND
    write_line(voice.say(where, network=network) if found else voice.say(words.NOTHING_FOUND))
    for each in found:
        write_line(f"  {words.found_in_words(voice, each)}")


def try_out(
    kind: Annotated[Kind, typer.Argument(help="What to try.")],
    name: PrinterName,
    badge: Annotated[
        bool, typer.Option("--badge", help="Print a badge of nobody instead of the page.")
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> int:
    """Print a page with rulers, a code and letters; also while the program runs."""
    from kiosk.dispatch.printer_trials import badge_to_try, trial_page
    from kiosk.dispatch.printers import Printers, printer_named
    from kiosk.documents.fonts import start_drawing
    from kiosk.settings import read_settings

    del kind  # there is but one
    folder = station_folder(data)
    settings, voice, now = read_settings(folder), voice_of(folder), datetime.now(UTC)
    printers = Printers(settings, folder, lambda: now)
    printer = printer_named(settings, name)
    start_drawing()
    drawn = (
        badge_to_try(settings, folder, voice)
        if badge
        else trial_page(settings, printer, voice, now)
    )
    result = printers.print_now(name, drawn)
    return told_outcome(voice, name, result, as_json=as_json)


def new_roll(name: PrinterName, data: Data = None, as_json: Json = False) -> None:
    """Note that a new roll has been put in; also while the program runs."""
    from kiosk.commandline.devices_listed import ROLL_NOTED
    from kiosk.dispatch.printers import Printers
    from kiosk.settings import read_settings

    folder, now = station_folder(data), datetime.now(UTC)
    Printers(read_settings(folder), folder, lambda: now).new_roll(name)
    if as_json:
        write_json({"printer": name, "since": as_utc(now)})
    else:
        tell(voice_of(folder).say(ROLL_NOTED, printer=name))


def _standings(folder: Path, settings: "Settings") -> "list[PrinterStanding]":
    """Ask every printer once; what a running program would wait for is a person's matter here."""
    from kiosk.devices import open_printer
    from kiosk.devices.printer_state import PrinterState, state_after
    from kiosk.dispatch.list_length import list_metres
    from kiosk.dispatch.paper_rolls import PaperRolls
    from kiosk.dispatch.printers import standing_of
    from kiosk.documents.fonts import start_drawing

    start_drawing()
    rolls, standings = PaperRolls(folder), []
    for each in settings.printers:
        status = open_printer(each, folder).status()
        state = state_after(state_after(PrinterState(each.name), status), status)
        needed = list_metres(folder, settings, each)
        standings.append(standing_of(state, each, rolls.roll(each.name), needed))
    return standings
