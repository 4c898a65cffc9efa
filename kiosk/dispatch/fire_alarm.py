"""What follows when the fire alarm's contact says something: shown first, journalled after.

Lives hang on it, so nothing here waits for the file: the faces are told on the contact's own lane,
and what could not be journalled is tried again until it can be.
"""

import logging
import threading
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from typing import Protocol

from db.clock import instant, milliseconds, new_id
from db.failure import StorageFailure
from kiosk.devices.alarm_state import AlarmState, Verdict
from kiosk.dispatch.evacuation_paper import PrintedList
from kiosk.evacuation.alarms.commands import end_all_but, keep_alarm
from kiosk.evacuation.alarms.model import CONTACT, STILL_CLOSED, Alarm
from kiosk.evacuation.alarms.queries import has_ended, held_contact, standing_alarms
from kiosk.evacuation.commands import start_evacuation
from kiosk.evacuation.queries import running_evacuation
from kiosk.station import Station

log = logging.getLogger(__name__)

ACTOR = CONTACT
AGAIN_SECONDS = 5.0
"""Between two attempts to journal what the contact said."""

Listener = Callable[[], None]


class PrintsList(Protocol):
    """What prints the list of who is inside."""

    def print_now(self, *, drill: bool = False, actor: str = ACTOR) -> PrintedList:
        """Print it, on whatever printer works; never raises."""


class FireAlarm:
    """Knows what stands of this station's contact, and has the faces and the journal told.

    `hear` is called by the contact on its lane; `close` ends what was begun. With
    `starts_evacuation` an alarm starts one, and prints the list, before anything is journalled.

    A contact that goes on telling of an alarm which somebody has ended raises none, whatever is
    started anew meanwhile: it stands as STILL_CLOSED until it has been at rest.
    """

    def __init__(self, station: Station, paper: PrintsList) -> None:
        """Take up what stood when the program was last closed, as far as the file can be read."""
        alarm = station.settings.alarm
        self._station = station
        self._paper = paper
        self._starts_evacuation = alarm is not None and alarm.starts_evacuation
        self._lock = threading.Lock()
        self._verdict: Verdict | None = None
        self._held: Alarm | None = None
        self._standing: tuple[Alarm, ...] = ()
        self._take_up()
        self._listeners: list[Listener] = []
        self._closing = threading.Event()
        self._work: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self._journal = threading.Thread(target=self._run, name="alarm journal", daemon=True)
        self._journal.start()
        station.listen(self._hear_of_commit)
        if alarm is None:  # whoever took the contact away has ended what it said
            self.hear(Verdict(AlarmState.OK))

    def standing(self) -> tuple[Alarm, ...]:
        """Give what the contact has said and not taken back, journalled or not yet."""
        return self._standing

    def listen(self, listener: Listener) -> None:
        """Be told, on any thread, that `standing` has changed."""
        self._listeners.append(listener)

    def no_longer(self, listener: Listener) -> None:
        """Be told no more."""
        self._listeners.remove(listener)

    def print_list(self, actor: str) -> PrintedList:
        """Print the list for whoever starts an evacuation; takes seconds, never raises."""
        return self._paper.print_now(drill=False, actor=actor)

    def close(self) -> None:
        """Journal what can be journalled at once, and no more."""
        self._closing.set()
        self._work.put(None)
        self._journal.join()

    def hear(self, verdict: Verdict) -> None:
        """Take in what the contact says now."""
        with self._lock:
            before, self._standing = self._standing, self._after(verdict)
            self._verdict = verdict
            kept = self._kept()
        raised = [each for each in self._standing if each not in before and each != self._held]
        self._tell()
        if self._starts_evacuation and any(not each.fault for each in raised):
            self._evacuate()
        for each in raised:
            self._work.put(partial(self._keep, each))
        self._work.put(lambda: self._station.do(end_all_but, kept, actor=ACTOR))

    def _after(self, verdict: Verdict) -> tuple[Alarm, ...]:
        """Give what stands after a verdict.

        An alarm ends only when the contact is at rest again: a fire may burn the cable.
        """
        if verdict.state is AlarmState.OK:
            self._held = None
            return ()
        alarms = tuple(each for each in self._standing if not each.fault)
        if verdict.state is AlarmState.ALARM:
            return alarms or (self._held or self._new(""),)
        fault = str(verdict.fault)
        same = tuple(each for each in self._standing if each.fault == fault)
        return (*alarms, *(same or (self._new(fault),)))

    def _kept(self) -> tuple[str, ...]:
        """Name what the contact has not taken back."""
        held = () if self._held is None else (self._held,)
        return tuple(each.alarm_id for each in (*self._standing, *held))

    def _new(self, fault: str) -> Alarm:
        now = instant(milliseconds(self._station.now()))  # as exact as the journal will have it
        return Alarm(new_id(), self._station.settings.station, now, fault)

    def _evacuate(self) -> None:
        """Start an evacuation and print the list, each without waiting for the other."""
        self._work.put(lambda: self._station.do(start_evacuation, actor=ACTOR))
        threading.Thread(target=self._print, name="alarm list", daemon=True).start()

    def _print(self) -> None:
        try:
            with self._station.reading() as connection:
                running = running_evacuation(connection)
        except StorageFailure:
            running = None
        self._paper.print_now(drill=running is not None and running.drill, actor=ACTOR)

    def _keep(self, said: Alarm) -> None:
        self._station.do(keep_alarm, said, actor=ACTOR)

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            while not self._done(work) and not self._closing.wait(AGAIN_SECONDS):
                pass

    def _done(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except Exception:
            log.exception("what the alarm contact said is shown, but not journalled yet")
            return False
        return True

    def _hear_of_commit(self, subjects: frozenset[str]) -> None:
        if "alarm" in subjects:
            self._work.put(self._forget_ended)

    def _forget_ended(self) -> None:
        """Have stand no longer what somebody has ended."""
        own = self._station.settings.station
        with self._station.reading() as connection:
            said = [each for each in self._standing if each.fault != STILL_CLOSED]
            ended = {each for each in said if has_ended(connection, each.alarm_id)}
            held = held_contact(connection, own)
        if ended:
            with self._lock:
                self._end(ended, held)
            self._tell()

    def _end(self, ended: set[Alarm], held: Alarm | None) -> None:
        """Have these stand no longer; a contact that goes on telling of one is told of instead."""
        still = tuple(each for each in self._standing if each not in ended)
        if held is not None and any(each.alarm_id == held.alarm_id for each in ended):
            self._held = held
            if self._verdict is not None and self._verdict.state is AlarmState.ALARM:
                still = (*still, held)
        self._standing = still

    def _take_up(self) -> None:
        own = self._station.settings.station
        try:
            with self._station.reading() as connection:
                standing = tuple(e for e in standing_alarms(connection) if e.station == own)
                held = held_contact(connection, own)
        except StorageFailure:
            log.exception("what stood at the alarm contact could not be read")
            return
        self._standing, self._held = standing, held

    def _tell(self) -> None:
        for each in tuple(self._listeners):
            each()
