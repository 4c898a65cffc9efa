"""`kiosk import referrals|calendar|staff-changes|watched`: what other systems and managers know."""

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import tell, voice_of, write_json, write_line
from kiosk.commandline.running import DONE, WRONG
from kiosk.commandline.summaries import progress_bar, renamed_columns, write_summary
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from kiosk.exchange.import_summary import ImportSummary
    from kiosk.exchange.referral_plan import Endings

_STEADY_SECONDS = 1.0


def import_referrals(  # noqa: PLR0913, PLR0917 - its parameters are the options of the command
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The list as CSV or JSON.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Change nothing.")] = False,
    complete: Annotated[
        bool, typer.Option("--complete", help="End what this source said before and says no more.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do so even if it is more than a tenth.")
    ] = False,
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="KEY=COLUMN", help="The file's own name of a column."),
    ] = None,
    source: Annotated[
        str,
        typer.Option("--source", metavar="NAME", help="Who says so; by default the file's name."),
    ] = "",
    data: Data = None,
    as_json: Json = False,
) -> int:
    """Bring in who is away, until when; entries that cannot be read are told, the others go in."""
    from kiosk.exchange.referral_import import import_referrals as brought_in
    from kiosk.exchange.referral_plan import Endings
    from kiosk.station import Station
    from kiosk.wording.refusals import sentence

    folder, endings = station_folder(data), Endings(complete, yes)
    renamed = renamed_columns(columns or ())
    if dry_run:
        summary = _tried(folder, file, source, renamed, endings)
    else:
        with progress_bar(shown=not as_json) as progress, Station(folder) as station:
            summary = brought_in(
                station,
                file,
                source=source,
                renamed=renamed,
                endings=endings,
                progress=progress,
            )
    voice = voice_of(folder)
    write_summary(voice, summary, as_json=as_json, dry_run=dry_run)
    if not summary.endings_withheld:
        return DONE
    tell(sentence(voice, Refused("import.referrals_withheld", missing=summary.missing)))
    return WRONG


def _tried(
    folder: Path, file: Path, source: str, renamed: dict[str, str], endings: "Endings"
) -> "ImportSummary":
    """Tell what would happen; a station nobody has opened yet stays unopened."""
    from db.clock import machine_clock
    from db.engine import database_in
    from kiosk.calendar import STOCKHOLM
    from kiosk.exchange.referral_import import plan_listed, read_referral_list, source_name
    from kiosk.exchange.referral_plan import summary_of
    from kiosk.settings import read_settings
    from kiosk.station import StationReader

    settings, now = read_settings(folder), machine_clock()
    listed = read_referral_list(file, settings, now.astimezone(STOCKHOLM).date(), renamed)
    source = source or source_name(file)
    if not database_in(folder).exists():
        return summary_of(plan_listed(None, listed, source, settings, now), endings)
    with StationReader(folder, settings) as station, station.reading() as connection:
        return summary_of(plan_listed(connection, listed, source, settings, now), endings)


def import_calendar(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="A calendar (.ics), or a folder of them.")
    ],
    profile: Annotated[
        Literal["plain", "trio", "tellus"],
        typer.Option("--profile", help="How subjects are written."),
    ] = "plain",
    data: Data = None,
    as_json: Json = False,
) -> int:
    """Bring in calendars: busy and away become referrals, and what has vanished is ended."""
    from kiosk.exchange.calendars.calendar_import import CalendarSet, import_calendars
    from kiosk.exchange.calendars.profiles import Profile, ProfileKind
    from kiosk.station import Station

    folder = station_folder(data)
    calendars = CalendarSet(path, profile=Profile(ProfileKind(profile)))
    with progress_bar(shown=not as_json) as progress, Station(folder) as station:
        summary = import_calendars(station, calendars, progress=progress)
    write_summary(voice_of(folder), summary, as_json=as_json)
    return DONE


def import_staff_changes(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="A CSV, a mail (.eml), or a folder of mails.")
    ],
    data: Data = None,
    as_json: Json = False,
) -> int:
    """Queue personnel changes for the desk, which confirms them."""
    from kiosk.exchange.staff_changes.change_import import import_staff_changes as queued
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        summary = queued(station, path)
    write_summary(voice_of(folder), summary, as_json=as_json)
    return DONE


def import_watched(data: Data = None, as_json: Json = False) -> int:
    """Bring in what lies in the watched folder, once; a file that still grows is left."""
    from kiosk.exchange.dropped_files import report_of, words_of
    from kiosk.exchange.source_lane import watched_folder_of
    from kiosk.exchange.watched_folder import WatchedFolder
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        watched = WatchedFolder(station, watched_folder_of(folder, station.settings))
        handled = watched.look()
        # Complete is what stays as it is for a moment.
        Event().wait(_STEADY_SECONDS)
        handled += watched.look()
    voice = voice_of(folder)
    if as_json:
        write_json({"files": [report_of(voice, each) for each in handled]})
    else:
        for each in handled:
            write_line(words_of(voice, each))
    return DONE if all(each.done for each in handled) else WRONG
