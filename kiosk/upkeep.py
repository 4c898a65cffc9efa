"""What a running station sees to by itself.

Signs of life, unanswered hosts and calls, ratings that have waited, the list on disk, the nightly
backup, and whether the journal can still be believed.
"""

import logging
import math
import threading
from collections.abc import Callable, Iterable
from datetime import date
from time import monotonic

from sqlalchemy import Connection

from db.backup import backup_into
from db.clock import Clock
from db.failure import StorageFailure
from kiosk.calendar import STOCKHOLM
from kiosk.evacuation.events import EvacuationStarted
from kiosk.evacuation.host_messages import tell_hosts
from kiosk.evacuation.queries import running_evacuation
from kiosk.followup.commands import keep_ratings
from kiosk.jobs.duty import Duty, duty_at, seen_to_here
from kiosk.reception.unanswered import Pursuit, steps_due
from kiosk.reception.unattended import TellStandIns, stand_in_ways, who_waits_for_desk
from kiosk.station import Station, backup_folder
from kiosk.visits.closing import ask_who_is_left, to_be_asked
from kiosk.visits.desk_call_model import DeskCall
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import call_unanswered
from kiosk.visits.double_arrivals import arrivals_to_part, part_double_arrivals
from kiosk.visits.events import DeskCalled

log = logging.getLogger(__name__)

BEAT_SECONDS = 5.0
SNAPSHOT_SECONDS = 1.0
VERIFY_SECONDS = 3600.0
FIRST_VERIFY_SECONDS = 15.0
"""The first check waits until the faces have drawn: it reads the whole file."""


class UnansweredCalls:
    """The calls from the foyer that wait for an answer, each timed from when it was first seen.

    By seconds of this machine's running, so that a clock set right calls nobody early or late.
    """

    def __init__(self, allowed_seconds: float, now: Callable[[], float] = monotonic) -> None:
        """Take how long the desk may take to say that somebody comes."""
        self._allowed = allowed_seconds
        self._now = now
        self._seen: dict[str, float] = {}

    @property
    def due(self) -> float:
        """Give when the next call is overdue, infinity while none waits."""
        return min(self._seen.values(), default=math.inf) + self._allowed

    def see(self, calls: Iterable[DeskCall]) -> None:
        """Take notice of the calls that are open now."""
        now = self._now()
        self._seen = {
            each.call_id: self._seen.get(each.call_id, now)
            for each in calls
            if each.reason.wants_somebody and not each.acknowledged and not each.unanswered
        }

    def overdue(self) -> list[str]:
        """Give the calls nobody has answered in time."""
        now = self._now()
        return [call for call, seen in self._seen.items() if now - seen >= self._allowed]

    def forget(self, call_id: str) -> None:
        """Time a call no more: it has been told of."""
        del self._seen[call_id]

    def put_off(self, call_id: str, seconds: float) -> None:
        """Have a call overdue again in so many seconds: another station is to tell of it."""
        self._seen[call_id] = self._now() - self._allowed + seconds


class Upkeep:
    """A thread that keeps the station in order; `verified` is None until the first check."""

    def __init__(
        self,
        station: Station,
        write_snapshot: Callable[[], None],
        clock: Clock | None = None,
        beat_seconds: float = BEAT_SECONDS,
    ) -> None:
        """Start the thread; `write_snapshot` writes the list beside the file."""
        self.verified: bool | None = None
        self._station = station
        self._write_snapshot = write_snapshot
        self._clock = clock or station.now
        self._beat_seconds = beat_seconds
        self._backed_up: date | None = None
        self._verify_due = monotonic() + FIRST_VERIFY_SECONDS
        self._wake = threading.Event()
        self._changed = True
        self._calls = UnansweredCalls(station.settings.reception.call_answer_seconds)
        self._calls_changed = True
        self._evacuation_changed = True
        self._closed = threading.Event()
        station.listen(self._hear)
        self._thread = threading.Thread(target=self._run, name="upkeep", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Leave a last sign of life and end."""
        self._closed.set()
        self._wake.set()
        self._thread.join(30.0)

    def _hear(self, rooms: frozenset[str]) -> None:
        if rooms & {"desk_call", "desk_absence"}:
            self._calls_changed = True
            self._wake.set()
        if "evacuation" in rooms:
            self._evacuation_changed = True
        if rooms & {"visit", "evacuation", "person"}:
            self._changed = True
            self._wake.set()

    def _run(self) -> None:
        next_beat = 0.0
        while not self._closed.is_set():
            self._wake.clear()
            if self._evacuation_changed:
                self._attempt(self._tell_hosts_to_leave)
            self._attempt(self._tell_of_unattended_desk)
            self._attempt(self._call_stand_ins)
            if monotonic() >= next_beat:
                self._attempt(self._beat)
                next_beat = monotonic() + self._beat_seconds
            if self._changed:
                self._changed = False
                self._attempt(self._part_double_arrivals)
                self._attempt(self._write_snapshot)
            self._wake.wait(max(0.0, min(next_beat, self._calls.due) - monotonic()))
            self._closed.wait(SNAPSHOT_SECONDS if self._changed else 0.0)
        self._attempt(lambda: self._keep_ratings(at_once=True))
        self._attempt(self._station.beat)
        self._attempt(self._write_snapshot)

    def _beat(self) -> None:
        self._station.beat()
        self._changed = True
        self._pursue_hosts()
        self._ask_who_is_left()
        self._keep_ratings()
        self._back_up_at_night()
        self._verify_now_and_then()

    def _pursue_hosts(self) -> None:
        settings, now = self._station.settings, self._clock()
        with self._station.reading() as connection:
            due = steps_due(connection, settings.station, settings, now)
        if due:
            self._station.do(Pursuit(settings, self._station.office_days()))

    def _ask_who_is_left(self) -> None:
        """Ask the hosts at closing time, where messages reach them; else the desk rings."""
        if self._station.settings.host_messages.channel == "desk":
            return
        opening = self._station.opening_days()
        with self._station.reading() as connection:
            waiting = to_be_asked(connection, self._own, opening, self._clock())
        if waiting:
            self._station.do(ask_who_is_left, opening)

    def _tell_hosts_to_leave(self) -> None:
        """Tell hosts to bring their visitors along, where messages reach them."""
        self._evacuation_changed = False
        if self._station.settings.host_messages.channel == "desk":
            return
        with self._station.reading() as connection:
            running = running_evacuation(connection)
            if running is None or running.drill or running.hosts_told:
                return
            about = [running.evacuation_id]
            own = seen_to_here(connection, self._duty(connection), about, EvacuationStarted.kind)
        if own:
            self._station.do(tell_hosts)
        else:
            self._evacuation_changed = True  # the station that is to tell them may be off

    def _part_double_arrivals(self) -> None:
        """Have two visits where somebody arrived at two stations with one invitation."""
        with self._station.reading() as connection:
            found = arrivals_to_part(connection, self._own, self._clock())
        if found:
            self._station.do(part_double_arrivals)

    def _call_stand_ins(self) -> None:
        """Tell of calls that nobody at the desk has answered in time."""
        if self._calls_changed:
            with self._station.reading() as connection:
                self._calls_changed = False
                self._calls.see(open_desk_calls(connection))
        overdue = self._calls.overdue()
        if not overdue:
            return
        with self._station.reading() as connection:
            own = seen_to_here(connection, self._duty(connection), overdue, DeskCalled.kind)
        ways = stand_in_ways(self._station.settings)
        for call_id in overdue:
            if call_id in own:
                self._calls.forget(call_id)
                self._station.do(call_unanswered, call_id, stand_ins_by=ways)
            else:
                self._calls.put_off(call_id, self._beat_seconds)

    def _tell_of_unattended_desk(self) -> None:
        """Tell at once of whoever comes or calls while nobody is at the desk."""
        with self._station.reading() as connection:
            waiting = who_waits_for_desk(connection, self._own, self._station.now())
        if waiting:
            self._station.do(TellStandIns(self._station.settings))

    @property
    def _own(self) -> str:
        return self._station.settings.station

    def _duty(self, connection: Connection) -> Duty:
        return duty_at(connection, self._own, self._clock())

    def _keep_ratings(self, *, at_once: bool = False) -> None:
        ratings = self._station.ratings.take(self._clock(), at_once=at_once)
        if ratings is not None:
            self._station.do(keep_ratings, ratings)

    def _back_up_at_night(self) -> None:
        local = self._clock().astimezone(STOCKHOLM)
        settings = self._station.settings
        due = local.time() >= settings.backups.time_of_night()
        folder = backup_folder(self._station.folder, settings)
        if not due or self._backed_up == local.date():
            return
        if not any(folder.glob(f"foaje-{local:%Y%m%d}-*.sqlite")):
            backup_into(self._station.database, folder, local, settings.backups.keep)
        self._backed_up = local.date()

    def _verify_now_and_then(self) -> None:
        if monotonic() >= self._verify_due:
            self._verify_due = monotonic() + VERIFY_SECONDS
            self.verified = self._station.verify().sound

    def _attempt(self, work: Callable[[], object]) -> None:
        """Do one thing; what fails is logged and shall not keep the rest from being done."""
        try:
            work()
        except (StorageFailure, OSError):
            log.exception("upkeep: %s", getattr(work, "__name__", work))
