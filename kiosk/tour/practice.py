"""Practising on the sample town hall, in a folder that is empty before and after.

Nothing of it reaches anybody: badges go to a virtual printer on this machine, mail stays in files,
and no other system is read.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from kiosk.refusal import Refused
from kiosk.settings import FILE_NAME, HostMessages, Settings, Sources
from kiosk.tour.stage import sample_settings

FOLDER = "practice"
_MARK = "practice = true\n"
_LOCK = "practice.lock"


def practice_settings(printer_port: int) -> Settings:
    """Give the sample town hall's settings, with every way out of this machine shut."""
    return msgspec.structs.replace(
        sample_settings(printer_port),
        practice=True,
        host_messages=HostMessages(channel="folder"),
        sources=Sources(),
    )


@contextmanager
def practice_folder(station: Path) -> Iterator[Path]:
    """Give an empty folder within the station's, and take it away afterwards.

    Raises `Refused`: `practice.running` or `practice.folder_taken`.
    """
    from filelock import FileLock, Timeout

    station.mkdir(parents=True, exist_ok=True)
    folder = station / FOLDER
    lock = FileLock(station / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise Refused("practice.running") from error
    try:
        _empty(folder)
        folder.mkdir()
        (folder / FILE_NAME).write_text(_MARK, "utf-8")
        try:
            yield folder
        finally:
            _empty(folder)
    finally:
        lock.release()


def _empty(folder: Path) -> None:
    """Remove what a practice has left; anything else is somebody's own."""
    if not folder.exists():
        return
    mark = folder / FILE_NAME
    if any(folder.iterdir()) and not (mark.exists() and mark.read_text("utf-8") == _MARK):
        raise Refused("practice.folder_taken", folder=str(folder))
    shutil.rmtree(folder)
