"""A station: its folder, its settings, its journal with the one list of projections, its readers.

Without Qt: the command line needs it too. Whatever writes goes through `Station`; whoever only
asks uses `StationReader`, which is allowed beside a running program.
"""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import AbstractContextManager
from datetime import date, time
from pathlib import Path
from typing import Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection

from db.clock import Clock, machine_clock
from db.engine import database_in
from db.projection import Projections
from db.store import Reading, Store
from db.sync.erasures import ERASURES
from db.transaction import Transaction
from db.verification import Verification
from db.writer import PATIENT, URGENT
from kiosk.calendar import OfficeDay, OpeningDays
from kiosk.directory.projection import PEOPLE, UNITS
from kiosk.directory.referrals.projection import REFERRALS
from kiosk.directory.sources.projection import SOURCES
from kiosk.directory.staff_changes.projection import STAFF_CHANGES
from kiosk.directory.staffing.projection import DUTIES, UNMANNED
from kiosk.evacuation.alarms.projection import ALARMS
from kiosk.evacuation.help_calls.projection import HELP_CALLS
from kiosk.evacuation.projection import EVACUATIONS, LOCKDOWNS, PRINTED_LISTS
from kiosk.evacuation.retention import EVACUATIONS_RETAINED
from kiosk.followup.model import RatingBox
from kiosk.followup.projection import RATINGS
from kiosk.hours.model import SpecialDay, exceptions_of
from kiosk.hours.projection import SPECIAL_DAYS
from kiosk.hours.queries import special_days
from kiosk.hours.unattended.projection import DESK_ABSENCES
from kiosk.jobs.projection import JOBS
from kiosk.messages.projection import MESSAGES
from kiosk.messages.retention import MESSAGES_RETAINED
from kiosk.privacy.house_keys import HouseKeys, house_keys_of, read_house_keys
from kiosk.privacy.projection import DISPOSALS, HOLDS
from kiosk.privacy.reads.projection import READS, SEARCHES
from kiosk.privacy.reads.queries import SEARCHES_RETAINED
from kiosk.privacy.users.projection import USERS
from kiosk.refusal import Refused
from kiosk.settings import Settings, read_settings
from kiosk.visits.desk_call_fold import DESK_CALLS
from kiosk.visits.paper_slips import SLIP_BATCHES
from kiosk.visits.projection import VISITS
from kiosk.visits.protected import SEALS
from kiosk.visits.retention import (
    LEFT_BEHIND_RETAINED,
    MISSED_BOOKINGS_RETAINED,
    VISITS_RETAINED,
)

P = ParamSpec("P")
T = TypeVar("T")
log = logging.getLogger(__name__)

ALL_PROJECTIONS = (
    PEOPLE,
    UNITS,
    REFERRALS,
    DUTIES,
    UNMANNED,
    STAFF_CHANGES,
    SOURCES,
    VISITS,
    DESK_CALLS,
    SLIP_BATCHES,
    SEALS,
    JOBS,
    MESSAGES,
    SPECIAL_DAYS,
    DESK_ABSENCES,
    EVACUATIONS,
    LOCKDOWNS,
    PRINTED_LISTS,
    HELP_CALLS,
    ALARMS,
    DISPOSALS,
    HOLDS,
    ERASURES,
    RATINGS,
    USERS,
    READS,
    SEARCHES,
)

ALL_RETAINED = (
    VISITS_RETAINED,
    MISSED_BOOKINGS_RETAINED,
    LEFT_BEHIND_RETAINED,
    EVACUATIONS_RETAINED,
    SEARCHES_RETAINED,
    MESSAGES_RETAINED,
)
"""What the rooms keep of people and dispose of in time; tests/disposing holds every room to it."""


def projections() -> Projections:
    """Give the projections of every room."""
    return Projections(ALL_PROJECTIONS)


def default_folder() -> Path:
    """Give the folder a station uses when none is named."""
    from platformdirs import user_data_path

    return user_data_path("foaje", appauthor=False)


def backup_folder(folder: Path, settings: Settings) -> Path:
    """Give where backups lie: beside the file unless the settings say elsewhere."""
    return folder / settings.backups.folder


def opening_days(settings: Settings, special: Iterable[SpecialDay] = ()) -> OpeningDays:
    """Give the days and hours on which the desk is manned (L25).

    What the desk has said of `special` days goes before the settings' closures.
    """
    hours = settings.opening_hours
    return _days(settings, hours.opening_time(), hours.closing_time(), special)


def office_days(settings: Settings, special: Iterable[SpecialDay] = ()) -> OpeningDays:
    """Give the days and hours on which telephones are open (M05), as `opening_days` does."""
    return _days(settings, settings.office_opening(), settings.office_closing(), special)


def _days(
    settings: Settings, opens: time, closes: time, special: Iterable[SpecialDay]
) -> OpeningDays:
    exceptions: dict[date, OfficeDay | None] = {}
    for each in settings.closures:
        exceptions[each.day] = None
        if each.opens or each.closes:
            exceptions[each.day] = OfficeDay(each.opening_time(opens), each.closing_time(closes))
    return OpeningDays(OfficeDay(opens, closes), {**exceptions, **exceptions_of(special)})


class StationReader:
    """The station for questions alone."""

    def __init__(self, folder: Path, settings: Settings | None = None) -> None:
        """Open the folder's file; raises `StorageFailure` when it cannot be read."""
        self.folder = folder
        self.settings = settings or read_settings(folder)
        self._reading = Reading(folder, projections(), self.settings.station)

    def reading(self) -> AbstractContextManager[Connection]:
        """Give one consistent view for one question; keep it short."""
        return self._reading.reading()

    def verify(self) -> Verification:
        """Check pages, chain, bodies and projections."""
        return self._reading.verify()

    def close(self) -> None:
        """Let go of the file."""
        self._reading.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Station:
    """The station for the one process that writes."""

    def __init__(
        self, folder: Path, settings: Settings | None = None, clock: Clock = machine_clock
    ) -> None:
        """Open, lock and bring up to date; raises `Refused` and `StorageFailure`.

        `clock` times every event; the guided tour brings its own, to find the house open.
        `ratings` are what visitors rated and may not be journalled yet.
        """
        self.folder = folder
        self.now = clock
        self.settings = settings or read_settings(folder)
        self.ratings = RatingBox()
        self._store = Store(
            folder,
            projections(),
            self.settings.station,
            backups=backup_folder(folder, self.settings),
            keep_backups=self.settings.backups.keep,
            clock=clock,
        )
        self._read_special_days()
        self.listen(self._hear_of_hours)
        self._make_house_key()

    def opening_days(self) -> OpeningDays:
        """Give when the desk is manned, as of the last commit; asks no file."""
        return opening_days(self.settings, self._special_days)

    def office_days(self) -> OpeningDays:
        """Give when telephones are open, as of the last commit; asks no file."""
        return office_days(self.settings, self._special_days)

    def told_of(self, day: date) -> str:
        """Give what the desk, or else the settings, tell of a day that is otherwise."""
        told = {each.day: each.text for each in self.settings.closures}
        return (told | {each.day: each.text for each in self._special_days}).get(day, "")

    @property
    def house_keys(self) -> HouseKeys:
        """Give the keys that sign badges, as their file has them now."""
        return read_house_keys(self.folder)

    def badge_secrets(self) -> tuple[bytes, ...]:
        """Give the keys whose badges can be valid now."""
        return self.house_keys.reading(self.now())

    def _make_house_key(self) -> None:
        """Make the key at the first start; without one a badge has its short code alone."""
        try:
            house_keys_of(self.folder)
        except Refused as refused:
            log.warning("%s: %s", refused.code, refused.facts.get("detail"))

    def _hear_of_hours(self, rooms: frozenset[str]) -> None:
        if "special_day" in rooms:
            self._read_special_days()

    def _read_special_days(self) -> None:
        with self.reading() as connection:
            self._special_days = tuple(special_days(connection))

    @property
    def database(self) -> Path:
        """Give the station's file."""
        return database_in(self.folder)

    def submit(
        self,
        command: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> "Future[T]":
        """Queue a command; its future is done when the commit is durable, or failed."""
        return self._store.submit(lambda tx: command(tx, *args, **kwargs), priority=URGENT)

    def do(
        self,
        command: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Carry out a command and wait for the commit; never call this on the GUI thread."""
        return self.submit(command, *args, **kwargs).result()

    def do_patiently(
        self,
        command: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Carry out one slice of long work; anything urgent goes before it."""
        work = self._store.submit(lambda tx: command(tx, *args, **kwargs), priority=PATIENT)
        return work.result()

    def listen(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Hear which subjects (visit, job, person …) a commit changed, on the writer's thread."""
        self._store.listen(listener)

    def reading(self) -> AbstractContextManager[Connection]:
        """Give one consistent view for one question; keep it short."""
        return self._store.reading()

    def overwrite_erased(self) -> bool:
        """Tell whether nothing erased is left in the file or its log; if not, try again later."""
        return self._store.overwrite_erased()

    def beat(self) -> None:
        """Write the sign of life; waits until it is durable."""
        self._store.beat()

    def verify(self) -> Verification:
        """Check pages, chain, bodies and projections."""
        return self._store.verify()

    def close(self) -> None:
        """Finish what is queued and let go of file and lock."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
