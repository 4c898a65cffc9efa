"""`kiosk db`: check, rebuild, back up and restore the station's file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import settings_or_defaults, voice_of, write_json, write_line
from kiosk.commandline.running import DONE, FAILED
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.station import Station

BackupFile = Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")]


def verify(data: Data = None, as_json: Json = False) -> int:
    """Check that the journal is whole and that the tables say what it says."""
    from kiosk.commandline.wording import verification_in_words
    from kiosk.settings import Settings
    from kiosk.station import StationReader

    folder = station_folder(data)
    with StationReader(folder, Settings()) as station:
        found = station.verify()
    if as_json:
        faults = [{"code": each.code, "where": each.where} for each in found.faults]
        write_json(
            {
                "sound": found.sound,
                "events": found.events,
                "faults": faults,
                "unknown_kinds": list(found.unknown_kinds),
            }
        )
    else:
        for line in verification_in_words(voice_of(folder), found):
            write_line(line)
    return DONE if found.sound else FAILED


def rebuild(data: Data = None, as_json: Json = False) -> int:
    """Make the tables anew from the journal; the program must not be running."""
    from db import store
    from db.engine import database_in, sole_writer
    from kiosk.commandline.wording import REBUILT
    from kiosk.settings import Settings
    from kiosk.station import StationReader, projections

    folder = station_folder(data)
    _demand_station(folder)
    with sole_writer(folder):
        StationReader(folder, Settings()).close()  # says no to an older or newer file
        subjects = store.rebuild(database_in(folder), projections())
    if as_json:
        write_json({"rebuilt": subjects})
    else:
        write_line(voice_of(folder).say(REBUILT, subjects))
    return DONE


def backup(file: BackupFile, data: Data = None, as_json: Json = False) -> int:
    """Copy the station's file as it stands, also while the program runs."""
    from db import backup as backups
    from db.engine import database_in
    from kiosk.commandline.wording import BACKED_UP

    folder = station_folder(data)
    if file.exists():
        raise Refused("command.target_exists", file=str(file))
    backups.backup(database_in(folder), file)
    if as_json:
        write_json({"file": str(file), "bytes": file.stat().st_size})
    else:
        write_line(voice_of(folder).say(BACKED_UP, file=file))
    return DONE


def restore(file: BackupFile, data: Data = None, as_json: Json = False) -> int:
    """Put a backup in the place of the station's file, which is kept beside it."""
    from db import backup as backups
    from db.engine import database_in, sole_writer
    from kiosk.commandline.wording import restored_in_words
    from kiosk.jobs.commands import doubt_open_jobs
    from kiosk.station import Station

    folder = station_folder(data)
    if not file.is_file():
        raise Refused("command.file_missing", file=str(file))
    if file.resolve() == database_in(folder).resolve():
        raise Refused("command.backup_is_station", file=str(file))
    with sole_writer(folder):
        backups.restore(file, database_in(folder))
    with Station(folder, settings_or_defaults(folder)) as station:
        complete_to = _complete_to(station)
        doubted = station.do(doubt_open_jobs)
    if as_json:
        moment = complete_to.isoformat() if complete_to else None
        write_json({"file": str(file), "complete_to": moment, "jobs_in_doubt": doubted})
    else:
        for line in restored_in_words(voice_of(folder), file, complete_to, doubted):
            write_line(line)
    return DONE


def _complete_to(station: "Station") -> "datetime | None":
    from kiosk.evacuation.completeness import own_complete_to

    with station.reading() as connection:
        return own_complete_to(connection)


def _demand_station(folder: Path) -> None:
    """Refuse a folder without a file before a lock makes that folder."""
    from db.engine import database_in
    from db.failure import StorageFailure

    if not database_in(folder).exists():
        raise StorageFailure("storage.missing", file=str(database_in(folder)))
