"""The lane that reads watched folder, calendars and directory server of a running program."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from time import monotonic

from db.failure import StorageFailure
from kiosk.directory.sources.queries import stations_that_read
from kiosk.exchange.source_notes import Reading, note_failure, note_read
from kiosk.exchange.staff_import import ACTOR
from kiosk.exchange.watched_folder import WatchedFolder
from kiosk.jobs.duty import HEARD_WITHIN, duty_at
from kiosk.refusal import Refused
from kiosk.settings import CalendarSource, LdapSource, Settings
from kiosk.station import Station

log = logging.getLogger(__name__)

USUAL_FOLDER = "inbox"
UNFORESEEN = "import.unforeseen"


def watched_folder_of(folder: Path, settings: Settings) -> Path:
    """Give the folder that is watched: the one the settings name, else the station's `inbox`."""
    return folder / Path(settings.sources.watched_folder or USUAL_FOLDER).expanduser()


@dataclass
class _Task:
    """Something done again and again, and when it is due next."""

    work: Callable[[], None]
    reading: Reading
    seconds: float
    due: float = field(default_factory=monotonic)


class SourceLane:
    """A thread that reads what other systems put down; nothing it meets ends it."""

    def __init__(self, station: Station, seconds: float | None = None) -> None:
        """Start the thread; the first look is at once, the next after as long as the settings say.

        `seconds` lets all looks follow each other faster.
        """
        self._station = station
        sources = station.settings.sources
        folder = watched_folder_of(station.folder, station.settings)
        self._inbox = WatchedFolder(station, folder)
        self._expected = bool(sources.watched_folder)
        self._failed = False
        inbox = Reading(folder.name, "watched_folder", "watched_folder")
        self._tasks = [_Task(self._look, inbox, seconds or sources.look_every_seconds)]
        for each in sources.calendars:
            reading = Reading(each.name, "calendar", "calendar", live=True)
            between = seconds or sources.calendars_every_minutes * 60
            self._tasks.append(_Task(self._reading_of(each), reading, between))
        if sources.ldap is not None:
            reading = Reading(sources.ldap.name, "ldap", ACTOR, live=True)
            between = seconds or sources.ldap.every_minutes * 60
            self._tasks.append(_Task(self._asking(sources.ldap), reading, between))
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sources", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Finish what is being read, and end."""
        self._closed.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._closed.is_set():
            for each in self._tasks:
                if monotonic() >= each.due and not self._closed.is_set():
                    self._attempt(each)
                    each.due = monotonic() + each.seconds
            self._closed.wait(max(0.0, min(each.due for each in self._tasks) - monotonic()))

    def _attempt(self, task: _Task) -> None:
        """Do one thing; a source that cannot be read shall not keep the others from it."""
        try:
            if self._is_ours(task):
                task.work()
        except Refused as refusal:
            log.warning("source %s: %s", task.reading.name, refusal.code)
        except StorageFailure:
            log.exception("source %s", task.reading.name)
        except Exception:
            log.exception("source %s", task.reading.name)
            note_failure(self._station, task.reading, UNFORESEEN)

    def _is_ours(self, task: _Task) -> bool:
        """Tell whether no other station reads it: of those that can, the first by name does.

        A station can that has lately done so: not every one has the same settings. The folder is
        this station's own.
        """
        reading, station, now = task.reading, self._station.settings.station, self._station.now()
        if not reading.live:
            return True
        lately = max(2 * timedelta(seconds=task.seconds), HEARD_WITHIN)
        with self._station.reading() as connection:
            duty = duty_at(connection, station, now)
            if not duty.heard:
                return True
            readers = stations_that_read(connection, reading.name, reading.what, now, lately)
        return duty.is_first_of(readers)

    def _reading_of(self, source: CalendarSource) -> Callable[[], None]:
        def read() -> None:
            # On this thread and not at the start: it takes 0.2 s to load.
            from kiosk.exchange.calendars.calendar_import import calendar_set, import_calendars

            import_calendars(self._station, calendar_set(source, self._station.folder))

        return read

    def _asking(self, source: LdapSource) -> Callable[[], None]:
        def ask() -> None:
            from kiosk.exchange.ldap_directory import import_ldap

            import_ldap(self._station, source, complete=source.complete)

        return ask

    def _look(self) -> None:
        """Look into the folder; that it is gone is noted once, and that it is back."""
        reading = self._tasks[0].reading
        if not self._expected and not self._inbox.folder.is_dir():
            return
        self._expected = True
        try:
            handled = self._inbox.look()
        except Refused as refusal:
            if not self._failed:
                note_failure(self._station, reading, refusal.code)
            self._failed = True
            raise
        if handled or self._failed:
            self._failed = False
            taken = sum(each.done for each in handled)
            note_read(self._station, reading, taken=taken, refused=len(handled) - taken)
