"""Copies of the station's file: made while it runs, checked before they count, few kept."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from db.failure import StorageFailure, failure_of
from db.schema import is_newer, revision_of

NAME_PATTERN = "foaje-*.sqlite"


def backup(database: Path, target: Path) -> None:
    """Copy the file as it stands in one consistent state; `target` is whole or absent.

    Raises `StorageFailure` when there is nothing to copy or no room for it.
    """
    if not database.exists():
        raise StorageFailure("storage.missing", file=str(database))
    unfinished = target.with_name(target.name + ".unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        with (
            closing(sqlite3.connect(f"file:{database}?mode=rw", uri=True)) as source,
            closing(sqlite3.connect(unfinished)) as copy,
        ):
            source.execute("PRAGMA wal_autocheckpoint=0")
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            demand_whole(copy)
        make_durable(unfinished, target)
    except (sqlite3.Error, OSError) as error:
        raise failure_of(error) from error
    finally:
        with suppress(OSError):  # what failed above is told; what is left over is harmless
            unfinished.unlink(missing_ok=True)


def backup_into(database: Path, folder: Path, now: datetime, keep: int) -> Path:
    """Add a dated backup to a folder and remove the oldest beyond `keep`."""
    target = folder / f"foaje-{now:%Y%m%d-%H%M%S}.sqlite"
    backup(database, target)
    for old in sorted(folder.glob(NAME_PATTERN))[:-keep]:
        old.unlink()
    return target


def restore(backup_file: Path, database: Path) -> None:
    """Put a backup in the place of the station's file; what stood there is kept beside it.

    Raises `StorageFailure` when the backup is missing, damaged, foreign or newer: then nothing
    has changed.
    """
    if not backup_file.is_file():
        raise StorageFailure("storage.missing", file=str(backup_file))
    revision = revision_of(backup_file)
    if revision is None:
        raise StorageFailure("storage.not_a_station", file=str(backup_file))
    if is_newer(revision):
        raise StorageFailure("storage.newer", file=str(backup_file))
    incoming = database.with_name(database.name + ".restoring")
    incoming.unlink(missing_ok=True)
    backup(backup_file, incoming)
    try:
        if database.exists():
            _keep_beside(database)
        for leftover in ("-wal", "-shm"):
            Path(f"{database}{leftover}").unlink(missing_ok=True)
        make_durable(incoming, database)
    except OSError as error:
        raise failure_of(error) from error
    finally:
        incoming.unlink(missing_ok=True)


def make_durable(written: Path, target: Path) -> None:
    """Put a written file in its place so that a power cut leaves the old or the new, whole."""
    with written.open("rb+") as content:
        os.fsync(content.fileno())
    written.replace(target)
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _keep_beside(database: Path) -> None:
    """Keep what a backup takes the place of; damaged files as they are, for whoever can read them.

    Raises `StorageFailure` when there is no room for that.
    """
    moment = datetime.now(UTC)
    replaced = database.with_name(f"{database.stem}-replaced-{moment:%Y%m%d-%H%M%S}.sqlite")
    try:
        backup(database, replaced)
    except StorageFailure as failure:
        if failure.code != "storage.damaged":
            raise
        for part in ("", "-wal"):
            if Path(f"{database}{part}").exists():
                shutil.copyfile(f"{database}{part}", f"{replaced}{part}")


def demand_whole(copy: sqlite3.Connection) -> None:
    """Raise `StorageFailure("storage.damaged")` unless every page of an open file is sound."""
    said = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    if said != "ok":
        raise StorageFailure("storage.damaged", detail=said)
