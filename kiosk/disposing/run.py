"""One disposal: the journal, the files around it, the copies, and last the proof and the record.

Each step can be broken off and is done again by the next run, which goes on with the same record: a
disposal counts as done only when nothing is left anywhere.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.clock import milliseconds
from kiosk.disposing.copies import Copies
from kiosk.disposing.left_files import Remains, StationFiles
from kiosk.privacy.commands import begin_disposal, erase_due, finish_disposal
from kiosk.privacy.model import VISITS, Disposal, Retained, Rule, all_rules
from kiosk.privacy.queries import disposals, holds, not_held, unfinished_disposals
from kiosk.settings.privacy import RetentionCategory
from kiosk.station import ALL_RETAINED, Station, backup_folder

log = logging.getLogger(__name__)

AT_ONCE = 3
"""Subjects erased in one transaction, with their jobs: some 5 ms, so that no arrival waits."""
_SLICES_BETWEEN = 10
"""After so many the log is emptied, or emptying it at the end would make an arrival wait."""


@dataclass(frozen=True)
class ToDispose:
    """What a run would do for one category now: subjects erased, held back, files taken away."""

    rule: Rule
    subjects: int
    held: int
    files: int


@dataclass(frozen=True)
class Outcome:
    """What a run did: the records it finished, and whether anything is left to the next run."""

    finished: tuple[Disposal, ...]
    left: bool


class Disposing:
    """Disposes of what has had its time; one run after another, never two at once."""

    def __init__(
        self,
        station: Station,
        write_snapshot: Callable[[], None],
        wait: Callable[[float], object],
    ) -> None:
        """Take the station, who writes the list beside its file, and how to wait some seconds."""
        backups = backup_folder(station.folder, station.settings)
        self._station = station
        self._write_snapshot = write_snapshot
        self._wait = wait
        self._files = StationFiles(station.folder, backups, station.settings)
        self._copies = Copies(station.database, backups, station.settings.station)
        self._rules = {each.category: each for each in all_rules(station.settings.retention)}

    def look(self) -> tuple[ToDispose, ...]:
        """Tell what a run would do now, and change nothing."""
        now = self._station.now()
        files = self._remains(just_erased=False)
        told = []
        for rule in self._rules.values():
            before = milliseconds(rule.passed_before(now))
            with self._station.reading() as connection:
                due = [d for r in _of(rule) for d in r.due(connection, before, None)]
                free = not_held(connection, due)
            told.append(
                ToDispose(
                    rule,
                    len(free),
                    len(due) - len(free),
                    sum(each.category == rule.category for each in files),
                )
            )
        return tuple(told)

    def run(self, *, actor: str) -> Outcome:
        """Erase, take away and clean what is due. Raises `StorageFailure`."""
        for retained in ALL_RETAINED:
            self._erase(retained, actor)
        unfinished = self._unfinished()
        if unfinished:
            self._copies.forget()
            self._write_snapshot()
        files, whole = self._take_away(actor, just_erased=VISITS in unfinished)
        copies = self._clean_copies(actor)
        unfinished = self._unfinished()
        if not unfinished:
            return Outcome((), left=not whole)
        if not whole or not self._overwritten():
            return Outcome((), left=True)
        for category, disposal_id in unfinished.items():
            self._station.do(
                finish_disposal,
                disposal_id,
                files=files.get(category, 0),
                copies=copies if category == VISITS else 0,
                actor=actor,
            )
        with self._station.reading() as connection:
            ids = unfinished.values()
            done = [each for each in disposals(connection) if each.disposal_id in ids]
        return Outcome(tuple(done), left=False)

    def _erase(self, retained: Retained, actor: str) -> None:
        rule = self._rules[retained.category]
        before = milliseconds(rule.passed_before(self._station.now()))
        with self._station.reading() as connection:
            due = not_held(connection, retained.due(connection, before, None))
        if not due:
            return
        disposal_id = self._station.do_patiently(begin_disposal, rule, actor=actor)
        ids = [each.subject_id for each in due]
        slices = [ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE)]
        for number, some in enumerate(slices, 1):
            self._station.do_patiently(erase_due, disposal_id, retained, rule, some, actor=actor)
            if number % _SLICES_BETWEEN == 0:
                self._station.overwrite_erased()

    def _take_away(
        self, actor: str, *, just_erased: bool
    ) -> tuple[dict[RetentionCategory, int], bool]:
        """Take away the files; gives how many of each category, and whether all of them went."""
        remains = self._remains(just_erased=just_erased)
        taken: dict[RetentionCategory, int] = {}
        for category in {each.category for each in remains}:
            self._station.do_patiently(begin_disposal, self._rules[category], actor=actor)
        for each in remains:
            try:
                each.take_away()
            except OSError as error:
                log.warning("%s could not be taken away: %s", each.path.name, error.strerror)
                continue
            taken[each.category] = taken.get(each.category, 0) + 1
        return taken, sum(taken.values()) == len(remains)

    def _remains(self, *, just_erased: bool) -> list[Remains]:
        now = self._station.now()
        with self._station.reading() as connection:
            found = self._files.remains(
                now, self._rules.__getitem__, holds(connection), connection, just_erased=just_erased
            )
        return [*found, *self._copies.beyond_reading(now, self._rules[VISITS])]

    def _clean_copies(self, actor: str) -> int:
        unclean = self._copies.unclean(self._station.now(), self._rules)
        if unclean:
            self._station.do_patiently(begin_disposal, self._rules[VISITS], actor=actor)
        for copy, bodies in unclean.items():
            self._copies.clean(copy, bodies)
        return len(unclean)

    def _unfinished(self) -> dict[RetentionCategory, str]:
        with self._station.reading() as connection:
            station = self._station.settings.station
            return {e.category: e.disposal_id for e in unfinished_disposals(connection, station)}

    def _overwritten(self) -> bool:
        """Empty the file's log; somebody who reads just then is waited for a moment."""
        for pause in _PAUSES:
            if self._station.overwrite_erased():
                return True
            self._wait(pause)
        return False


_PAUSES: Sequence[float] = (0.05, 0.1, 0.2, 0.4, 0.8)


def _of(rule: Rule) -> list[Retained]:
    return [each for each in ALL_RETAINED if each.category == rule.category]
