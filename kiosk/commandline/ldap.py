"""`kiosk import ldap`: the people of the directory server that the settings name."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import tell, voice_of
from kiosk.commandline.running import DONE, WRONG
from kiosk.commandline.summaries import progress_bar, write_summary
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from kiosk.exchange.import_summary import ImportSummary


def import_ldap(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Change nothing.")] = False,
    complete: Annotated[
        bool, typer.Option("--complete", help="Take people out whom the server does not name.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do so even if they are more than a tenth.")
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> int:
    """Bring in the people of the directory server; entries that cannot be read are told."""
    from kiosk.exchange.ldap_directory import import_ldap as brought_in
    from kiosk.exchange.ldap_directory import ldap_source
    from kiosk.settings import read_settings
    from kiosk.station import Station
    from kiosk.wording.refusals import sentence

    folder = station_folder(data)
    source = ldap_source(read_settings(folder))
    if dry_run:
        summary = _tried(folder, complete=complete, yes=yes)
    else:
        with progress_bar(shown=not as_json) as progress, Station(folder) as station:
            summary = brought_in(
                station, source, complete=complete, confirmed=yes, progress=progress
            )
    voice = voice_of(folder)
    write_summary(voice, summary, as_json=as_json, dry_run=dry_run)
    if summary.failure:
        limited = summary.failure == "ldap.limited"
        told = Refused("ldap.limited" if limited else "ldap.cut_short", url=source.url)
    elif summary.endings_withheld:
        told = Refused("import.entries_withheld", missing=summary.missing)
    else:
        return DONE
    tell(sentence(voice, told))
    return WRONG


def _tried(folder: Path, *, complete: bool, yes: bool) -> "ImportSummary":
    """Tell what would happen; a station nobody has opened yet stays unopened."""
    from db.engine import database_in
    from kiosk.exchange.ldap_directory import ldap_source, plan_ldap, read_ldap
    from kiosk.exchange.staff_import import summary_of
    from kiosk.settings import read_settings
    from kiosk.station import StationReader

    source = ldap_source(read_settings(folder))
    reading = read_ldap(source, folder)
    if not database_in(folder).exists():
        plan = plan_ldap(None, reading, source)
    else:
        with StationReader(folder) as station:
            plan = plan_ldap(station, reading, source)
    return summary_of(plan, complete=complete, confirmed=yes)
