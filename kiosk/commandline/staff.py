"""`kiosk import staff`: the town hall's list of people."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import tell, voice_of, write_json, write_line
from kiosk.commandline.running import DONE, WRONG
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from kiosk.exchange.csv_file import RefusedRow, WarnedRow
    from kiosk.exchange.slices import Progress
    from kiosk.exchange.staff_csv import StaffList
    from kiosk.exchange.staff_import import ImportSummary
    from kiosk.wording.voice import Voice


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
    listed = read_staff(file, _renamed(columns or ()))
    if dry_run:
        summary = _tried(folder, listed, complete=complete, yes=yes)
    else:
        with _bar(shown=not as_json) as progress:
            summary = _carried_out(folder, listed, progress, complete=complete, yes=yes)
    voice = voice_of(folder)
    _write(voice, summary, as_json=as_json, dry_run=dry_run)
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


def _renamed(columns: Sequence[str]) -> dict[str, str]:
    renamed = {}
    for each in columns:
        key, equals, column = each.partition("=")
        if not (key.strip() and equals and column.strip()):
            raise Refused("command.map_unreadable", text=each)
        renamed[key.strip()] = column.strip()
    return renamed


@contextmanager
def _bar(*, shown: bool) -> "Iterator[Progress | None]":
    """Show a bar on standard error while somebody looks at it."""
    if not (shown and sys.stderr.isatty()):
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, steps: bar.update(task, completed=done, total=steps)


def _rows_told(voice: "Voice", rows: "Sequence[RefusedRow | WarnedRow]") -> list[dict[str, object]]:
    from kiosk.wording.refusals import sentence_for

    return [{"line": row.line, "reason": sentence_for(voice, row.code, row.facts)} for row in rows]


def _write(voice: "Voice", summary: "ImportSummary", *, as_json: bool, dry_run: bool) -> None:
    from kiosk.commandline.wording import summary_in_words

    if as_json:
        write_json(
            {
                "added": summary.added,
                "changed": summary.changed,
                "unchanged": summary.unchanged,
                "missing": summary.missing,
                "refused": _rows_told(voice, summary.refused),
                "ended": summary.ended,
                "dry_run": dry_run,
                "warnings": _rows_told(voice, summary.warned),
            }
        )
        return
    for line in summary_in_words(voice, summary, dry_run=dry_run):
        write_line(line)
