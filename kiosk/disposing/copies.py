"""The copies of the station's file: nightly backups, and what a restored backup took the place of.

They hold what the file held when they were made. Each is held to what the station has erased since.
"""

import logging
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from db.clock import milliseconds
from db.erasure import Passed, erase_in_copy, is_unreadable, left_over
from db.failure import StorageFailure
from kiosk.disposing.left_files import Remains
from kiosk.privacy.model import VISITS, Rule
from kiosk.settings.privacy import RetentionCategory
from kiosk.station import ALL_RETAINED, projections

log = logging.getLogger(__name__)

_COPIES = "*.sqlite"
_REPLACED = "foaje-replaced-*.sqlite"
_PARTS = ("-wal", "-shm", "-journal")

State = tuple[int, int]
"""Time of the last change and size: what differs when a copy was written anew."""


class Copies:
    """The copies of one station; what was found clean is not read again until something changes."""

    def __init__(self, database: Path, backups: Path, station: str) -> None:
        """Take the station's file, the folder of its backups and its letter."""
        self._database = database
        self._backups = backups
        self._station = station
        self._clean: dict[Path, State] = {}

    def forget(self) -> None:
        """Read every copy again: something has been erased in the station's file."""
        self._clean.clear()

    def unclean(
        self, now: datetime, rules: Mapping[RetentionCategory, Rule]
    ) -> dict[Path, list[tuple[str, str]]]:
        """Find the copies that still hold what should be gone, and what."""
        passed = {
            subject: Passed(
                milliseconds(rules[retained.category].passed_before(now)), retained.kept_kinds
            )
            for retained in ALL_RETAINED
            for subject in retained.subjects
        }
        found: dict[Path, list[tuple[str, str]]] = {}
        for copy in self._copies():
            if self._clean.get(copy) == _state(copy):
                continue
            try:
                bodies = left_over(copy, self._database, self._station, passed)
            except StorageFailure as failure:
                if not is_unreadable(failure):
                    raise
                log.warning("a copy cannot be read: %s", copy.name)
                continue
            if bodies:
                found[copy] = bodies
            else:
                self._clean[copy] = _state(copy)
        return found

    def clean(self, copy: Path, bodies: list[tuple[str, str]]) -> None:
        """Erase in one copy; raises `StorageFailure`, and then the copy is as it was."""
        erase_in_copy(copy, bodies, projections())

    def beyond_reading(self, now: datetime, rule: Rule) -> Iterator[Remains]:
        """Find the copies nobody can search, once their time has passed: they go whole."""
        for copy in self._copies():
            written = datetime.fromtimestamp(copy.stat().st_mtime, UTC)
            if written < rule.passed_before(now) and self._cannot_be_read(copy):
                yield Remains(copy, VISITS)
                for ending in _PARTS:
                    if (part := copy.with_name(copy.name + ending)).exists():
                        yield Remains(part, VISITS)

    def _cannot_be_read(self, copy: Path) -> bool:
        if self._clean.get(copy) == _state(copy):
            return False
        try:
            left_over(copy, self._database, self._station, {})
        except StorageFailure as failure:
            return is_unreadable(failure)
        return False

    def _copies(self) -> list[Path]:
        beside = self._database.parent.glob(_REPLACED)
        found = {each for each in (*self._backups.glob(_COPIES), *beside) if each.is_file()}
        return sorted(each for each in found if each.resolve() != self._database.resolve())


def _state(copy: Path) -> State:
    found = copy.stat()
    return found.st_mtime_ns, found.st_size
