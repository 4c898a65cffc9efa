"""Files of a station that tell of people, and which of them have had their time.

What each is judged by: a message to a host by its visit, which its name carries; a saved list, a
crash report and a file of other systems by when it was written; a printer that is an ordinary file
by whether anything has been erased since it was written to.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from stat import S_ISREG

from sqlalchemy import Connection, select

from db.erasure import UNFINISHED
from db.tables import visit
from kiosk.dispatch.evacuation_paper import FOLDER_OF_LISTS
from kiosk.exchange.dropped_files import DONE, FAILED
from kiosk.exchange.source_lane import watched_folder_of
from kiosk.privacy.model import IMPORTED_FILES, VISITS, Hold, Rule
from kiosk.settings import Settings
from kiosk.settings.privacy import RetentionCategory

FOLDER_OF_LOGS = "log"
_CRASH_REPORTS = "command-*.log"
_NEVER_FINISHED = ("*.unfinished", "*.restoring")
_FINISHED_WITHIN = timedelta(hours=1)
_AT_REST = timedelta(minutes=1)
_REPORT = ".report.txt"
_SUBJECT = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Remains:
    """A file that should be gone; a printer's file is emptied, for it is written to again."""

    path: Path
    category: RetentionCategory
    emptied: bool = False

    def take_away(self) -> None:
        """Remove or empty it; raises `OSError`."""
        if self.emptied:
            with self.path.open("rb+") as content:
                content.truncate(0)
        else:
            self.path.unlink(missing_ok=True)


class StationFiles:
    """The files around the station's own, with the settings that say where they lie."""

    def __init__(self, folder: Path, backups: Path, settings: Settings) -> None:
        """Take the station's folder and the one of its backups."""
        self._folder = folder
        self._backups = backups
        self._settings = settings

    def remains(
        self,
        now: datetime,
        rule_for: Callable[[RetentionCategory], Rule],
        holds: list[Hold],
        connection: Connection,
        *,
        just_erased: bool,
    ) -> list[Remains]:
        """Find what has had its time; `just_erased` when a disposal of visits is going on."""
        visits_before = rule_for(VISITS).passed_before(now)
        imports_before = rule_for(IMPORTED_FILES).passed_before(now)
        return [
            *self._messages(connection, visits_before),
            *self._written_before(self._folder / FOLDER_OF_LISTS, "*", visits_before, holds),
            *self._written_before(self._folder / FOLDER_OF_LOGS, _CRASH_REPORTS, visits_before, []),
            *self._print_files(now, visits_before, just_erased=just_erased),
            *self._brought_in(imports_before),
            *self._never_finished(now),
        ]

    def _messages(self, connection: Connection, before: datetime) -> Iterator[Remains]:
        """Find messages to hosts about visits that have been erased, or that nobody knows."""
        for path in _files(self._folder / self._settings.host_messages.folder, "*.eml"):
            of_visits = _SUBJECT.findall(path.name)  # one message may tell of several
            question = select(visit.c.erased).where(visit.c.subject_id.in_(of_visits))
            erased = connection.execute(question).scalars().all()
            unknown = len(erased) < len(of_visits) and _written_at(path) < before
            if any(erased) or unknown:
                yield Remains(path, VISITS)

    def _written_before(
        self, folder: Path, pattern: str, before: datetime, holds: list[Hold]
    ) -> Iterator[Remains]:
        for path in _files(folder, pattern):
            written = _written_at(path)
            at = round(written.timestamp() * 1000)
            if written < before and not any(each.covers(at, at) for each in holds):
                yield Remains(path, VISITS)

    def _print_files(
        self, now: datetime, before: datetime, *, just_erased: bool
    ) -> Iterator[Remains]:
        for each in self._settings.printers:
            path = self._folder / each.device
            if each.connection != "file" or not _is_ordinary_and_filled(path):
                continue
            written = _written_at(path)
            if written < before or (just_erased and now - written > _AT_REST):
                yield Remains(path, VISITS, emptied=True)

    def _brought_in(self, before: datetime) -> Iterator[Remains]:
        """Find files of other systems; a file keeps its time when moved, its report tells when."""
        inbox = watched_folder_of(self._folder, self._settings)
        for folder in (inbox / DONE, inbox / FAILED):
            for path in _files(folder, "*"):
                report = path.with_name(path.name + _REPORT)
                if _written_at(report if report.exists() else path) < before:
                    yield Remains(path, IMPORTED_FILES)

    def _never_finished(self, now: datetime) -> Iterator[Remains]:
        """Find what a power cut left half written; it may hold anything."""
        folders = {
            self._folder,
            self._backups,
            self._folder / FOLDER_OF_LISTS,
            self._folder / self._settings.host_messages.folder,
        }
        for folder in sorted(folders):
            for path in _files(folder, f"*{UNFINISHED}"):
                yield Remains(path, VISITS)
            for pattern in _NEVER_FINISHED:
                for path in _files(folder, pattern):
                    if now - _written_at(path) > _FINISHED_WITHIN:
                        yield Remains(path, VISITS)


def _files(folder: Path, pattern: str) -> list[Path]:
    return sorted(each for each in folder.glob(pattern) if each.is_file())


def _written_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _is_ordinary_and_filled(path: Path) -> bool:
    """Tell a file that collects jobs from a printer's device."""
    if not path.exists():
        return False
    found = path.stat()
    return S_ISREG(found.st_mode) and found.st_size > 0
