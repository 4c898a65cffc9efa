"""`kiosk import staff`: the town hall's list of people."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import tell, voice_of
from kiosk.commandline.running import DONE, WRONG
from kiosk.commandline.summaries import progress_bar, renamed_columns, write_summary
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from kiosk.exchange.import_summary import ImportSummary
    from kiosk.exchange.slices import Progress
    from kiosk.exchange.staff_csv import StaffList


def import_staff(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The list as CSV.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Change nothing.")] = False,
    complete: Annotated[
        bool, typer.Option("--complete", help="Take people out who are not in the file.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do so even if they are more than a tenth.")
    ] = False,
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="KEY=COLUMN", help="The file's own name of a column."),
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> int:
    """Bring in a staff list; rows that cannot be read are told and the others go in."""
    from kiosk.exchange.staff_csv import read_staff
    from kiosk.wording.refusals import sentence

    folder = station_folder(data)
    listed = read_staff(file, renamed_columns(columns or ()))
    if dry_run:
        summary = _tried(folder, listed, complete=complete, yes=yes)
    else:
        with progress_bar(shown=not as_json) as progress:
            summary = _carried_out(folder, listed, progress, complete=complete, yes=yes)
    voice = voice_of(folder)
    write_summary(voice, summary, as_json=as_json, dry_run=dry_run)
    if not summary.endings_withheld:
        return DONE
    withheld = Refused("import.endings_withheld", missing=summary.missing)
    tell(sentence(voice, withheld))
    return WRONG


def _tried(folder: Path, listed: "StaffList", *, complete: bool, yes: bool) -> "ImportSummary":
    """Tell what would happen; a station nobody has opened yet stays unopened."""
    from db.engine import database_in
    from kiosk.exchange.staff_import import plan_import, summary_of
    from kiosk.station import StationReader

    if not database_in(folder).exists():
        plan = plan_import(None, listed)
    else:
        with StationReader(folder) as station:
            plan = plan_import(station, listed)
    return summary_of(plan, complete=complete, confirmed=yes)


def _carried_out(
    folder: Path, listed: "StaffList", progress: "Progress | None", *, complete: bool, yes: bool
) -> "ImportSummary":
    from kiosk.exchange.staff_import import carry_out, plan_import
    from kiosk.station import Station

    with Station(folder) as station:
        plan = plan_import(station, listed)
        return carry_out(station, plan, complete=complete, confirmed=yes, progress=progress)
