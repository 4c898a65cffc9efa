"""A folder whose files are brought in when they are complete, then put away with their report.

A file is complete when two looks find it the same. It is moved to `done/`, or to `failed/` when
nothing of it could be taken; beside it lies what became of it, in words and as JSON.
"""

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from db.failure import StorageFailure
from kiosk.exchange.dropped_files import (
    DONE,
    FAILED,
    DroppedKind,
    Handled,
    kind_of,
    report_of,
    words_of,
)
from kiosk.exchange.import_summary import ImportSummary
from kiosk.exchange.referral_import import import_referrals
from kiosk.exchange.source_notes import failures_noted
from kiosk.exchange.staff_changes.change_import import import_staff_changes
from kiosk.exchange.staff_import import CSV_LIST, import_staff
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.wording.voice import Voice

log = logging.getLogger(__name__)

_UNFINISHED = (".part", ".tmp", ".crdownload", ".filepart")

Fingerprint = tuple[int, int]
"""Size and time of the last change: what differs while a file is still being written."""


class WatchedFolder:
    """One folder, looked at again and again."""

    def __init__(self, station: Station, folder: Path) -> None:
        """Watch a folder, which need not be there yet."""
        self.folder = folder
        self._station = station
        self._seen: dict[Path, Fingerprint] = {}
        self._worked: dict[Path, Fingerprint] = {}

    def look(self) -> list[Handled]:
        """Work the files that are as they were at the last look.

        Raises `Refused("watched.folder_gone")` when the folder cannot be read, and
        `Refused("watched.cannot_move")` when a file that was worked cannot be put away; it is not
        worked again unless it changes.
        """
        found = dict(self._found())
        steady = [path for path, now in found.items() if self._seen.get(path) == now]
        self._seen = found
        self._worked = {path: was for path, was in self._worked.items() if path in found}
        handled = []
        for path in sorted(steady):
            if self._worked.get(path) != found[path]:
                self._worked[path] = found[path]
                handled.append(self._put_away(path, *self._work(path)))
        return handled

    def _found(self) -> Iterator[tuple[Path, Fingerprint]]:
        try:
            for path in self.folder.iterdir():
                if path.name.startswith(".") or path.suffix.lower() in _UNFINISHED:
                    continue
                if path.is_file():
                    stat = path.stat()
                    yield path, (stat.st_size, stat.st_mtime_ns)
        except OSError as error:
            facts = {"file": str(self.folder), "detail": error.strerror}
            raise Refused("watched.folder_gone", **facts) from error

    def _work(self, path: Path) -> tuple[ImportSummary | None, Refused | None]:
        kind = kind_of(path)
        if kind is None:
            return None, Refused("watched.kind_unknown", file=path.name)
        try:
            return _BRINGING_IN[kind](self._station, path), None
        except Refused as refusal:
            return None, refusal
        except StorageFailure:
            # The disk's fault and not the file's: it is tried again at the next look.
            del self._worked[path]
            raise
        except Exception:
            log.exception("a dropped file (%s)", kind)
            return None, Refused("import.unforeseen", file=path.name)

    def _put_away(
        self, path: Path, summary: ImportSummary | None, refusal: Refused | None
    ) -> Handled:
        handled = Handled(path, self._station.now(), summary, refusal)
        folder = path.parent / (DONE if handled.done else FAILED)
        try:
            folder.mkdir(exist_ok=True)
            target = _free_name(folder, path.name)
            path.rename(target)
            handled = replace(handled, path=target)
            self._report(handled)
        except OSError as error:
            raise Refused("watched.cannot_move", file=path.name, detail=error.strerror) from error
        return handled

    def _report(self, handled: Handled) -> None:
        voice = Voice(self._station.settings.language)
        told = json.dumps(report_of(voice, handled), ensure_ascii=False, indent=1)
        _beside(handled.path, ".report.txt").write_text(f"{words_of(voice, handled)}\n", "utf-8")
        _beside(handled.path, ".report.json").write_text(f"{told}\n", "utf-8")


def _free_name(folder: Path, name: str) -> Path:
    """Give a name that neither a file nor a report has there yet."""
    wanted = Path(name)
    number = 1
    while True:
        told = name if number == 1 else f"{wanted.stem} ({number}){wanted.suffix}"
        target = folder / told
        beside = (target, _beside(target, ".report.txt"), _beside(target, ".report.json"))
        if not any(each.exists() for each in beside):
            return target
        number += 1


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _staff(station: Station, path: Path) -> ImportSummary:
    with failures_noted(station, CSV_LIST):
        return import_staff(station, path)


def _calendar(station: Station, path: Path) -> ImportSummary:
    # What reads calendars takes 0.2 s to load: a start need not wait for it.
    from kiosk.exchange.calendars.calendar_import import CalendarSet, import_calendars

    return import_calendars(station, CalendarSet(path))


_BRINGING_IN: Mapping[DroppedKind, Callable[[Station, Path], ImportSummary]] = {
    DroppedKind.STAFF: _staff,
    DroppedKind.REFERRALS: import_referrals,
    DroppedKind.CALENDAR: _calendar,
    DroppedKind.STAFF_CHANGES: import_staff_changes,
}
