"""A whole Monday at the desk, played by keys alone: who comes, what is pressed, what became of it.

The story is `monday.csv`; each entry is held against journal, tables, list and mail afterwards, and
the ledger against them once more. Time is put on from entry to entry.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from db.clock import machine_clock
from kiosk.calendar import STOCKHOLM, is_working_day, wall_time
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.tour.album import Album
from kiosk.tour.cut_text import cut_texts
from kiosk.tour.desk_work import DeskWork
from kiosk.tour.hands import NotOnScreen
from kiosk.tour.keyboard import Keyboard
from kiosk.tour.ledger import Ledger, faults_of_lists, faults_of_station
from kiosk.tour.monday_company import MondayCompany
from kiosk.tour.monday_desk import MondayDesk
from kiosk.tour.monday_story import Entry
from kiosk.tour.monday_visits import MondayVisits
from kiosk.tour.stage import MovingClock, Stage
from kiosk.tour.witness import Witness
from kiosk.visits.closing import left_open
from kiosk.visits.model import VisitState

OPENS = time(7, 30)
NEXT_MORNING = time(7, 35)
_MONDAY = 0
Case = Callable[[Entry], None]


def next_monday(now: datetime) -> date:
    """Give the next Monday on which the house is open, and so is it on the day after."""
    day = now.astimezone(STOCKHOLM).date() + timedelta(days=1)
    while day.weekday() != _MONDAY or not _open_on(day, day + timedelta(days=1)):
        day += timedelta(days=1)
    return day


def monday_clock() -> MovingClock:
    """Give a clock that stands a little before the first visitor of the Monday."""
    return MovingClock(wall_time(next_monday(machine_clock()), OPENS))


class Monday:
    """Plays a story; what is not as it should be is noted in the album."""

    def __init__(self, stage: Stage, clock: MovingClock, album: Album) -> None:
        """Take the stage with its desk, the clock of its station, and the album that fills up."""
        self._station = stage.program.station
        self._voice = stage.program.voice
        self._clock = clock
        self._day = stage.day
        self._album = album
        self._ledger = Ledger()
        self._several_days: list[Entry] = []
        self.keys = Keyboard(stage.hands("desk"))
        self._witness = Witness(stage, album)
        self._work = DeskWork(self.keys, self._witness, self._ledger)
        self._visits = MondayVisits(self._work, self._pass_minutes)
        self._desk = MondayDesk(self._work, self._station, self._pass_minutes)
        desk: Any = stage.program.faces["desk"].engine.findChild(DeskViewModel)
        self._company = MondayCompany(
            self._work, self._station, self._desk, self._look, desk.practice
        )

    def play(self, story: Sequence[Entry]) -> None:
        """Go through the day, and check out whoever leaves in between."""
        leaving: list[Entry] = []
        for entry in story:
            for gone in sorted(leaving, key=lambda each: each.leaves_at or time.max):
                if gone.leaves_at and gone.leaves_at <= entry.at:
                    self._step(gone.leaves_at, f"{gone.name}: leaves", gone, self._leaves)
                    leaving.remove(gone)
            self._step(entry.at, f"{entry.name or 'The desk'}: {entry.case}", entry, self._case)
            if entry.leaves_at:
                leaving.append(entry)
            if entry.case == "several_days":
                self._several_days.append(entry)
        for fault in faults_of_station(self._station, self._ledger, self._voice):
            self._album.fault(fault)

    def next_morning(self) -> None:
        """Tuesday: the desk has locked itself, what was left is listed, the contractor is back."""
        left = sorted(self._ledger.waiting | self._ledger.inside)
        self._clock.put_on_to(wall_time(self._day + timedelta(days=1), NEXT_MORNING))
        self._album.begin("The next morning: what was left")
        self._attempt(self._desk.next_morning)
        with self._station.reading() as connection:
            open_ = left_open(connection, self._station.opening_days(), self._station.now())
        named = sorted(each.visitor.name for each in open_)
        self._witness.demand(named == left, f"left over night: {named}, not {left}")
        self.keys.press(Qt.Key.Key_4)
        self._attempt(lambda: self._sees_all(left))
        self._look("next-morning")
        for contractor in self._several_days:
            self._album.begin(f"{contractor.name}: the second day")
            self._attempt(partial(self._second_day, contractor))
        self._look("second-day")

    def _case(self, entry: Entry) -> None:
        for part in (self._visits, self._desk, self._company):
            case: Case | None = getattr(part, entry.case, None)
            if case is not None:
                case(entry)
                return
        raise NotOnScreen(f"the case {entry.case}")

    def _leaves(self, entry: Entry) -> None:
        self._work.check_out(self._visits.shown_as(entry), sought=self._visits.sought_as(entry))

    def _sees_all(self, names: Sequence[str]) -> None:
        for name in names:
            self.keys.hands.wait_for_text(name)

    def _second_day(self, entry: Entry) -> None:
        self._work.find(entry.name, "returnButton")
        self.keys.press(Qt.Key.Key_A)
        self._witness.in_state(entry.name, VisitState.INSIDE)
        self.keys.wait_for("leaveButton")

    def _step(self, at: time, title: str, entry: Entry, do: Case) -> None:
        self._album.begin(f"{at:%H.%M} {title}")
        self._clock.put_on_to(wall_time(self._day, at))
        self.keys.press(Qt.Key.Key_Escape)  # somebody is at work: the desk does not lock
        self._attempt(lambda: do(entry))
        for fault in faults_of_lists(self._station, self._ledger, self._voice):
            self._album.fault(fault)
        if cut_texts(self.keys.hands):
            self.keys.hands.window.grabWindow()  # what has just come is laid out with its frame
            for each in cut_texts(self.keys.hands):
                self._album.fault(f"“{each.text}” {each.reason}")

    def _attempt(self, do: Callable[[], object]) -> None:
        try:
            do()
        except NotOnScreen as missing:
            self._album.fault(f"did not come: {missing}")
            self._look("stuck")

    def _pass_minutes(self, minutes: int) -> None:
        self._clock.put_on_to(self._clock() + timedelta(minutes=minutes))
        self.keys.press(Qt.Key.Key_Escape)

    def _look(self, name: str) -> None:
        self._album.picture(self.keys.hands, f"monday-{name}")


def _open_on(*days: date) -> bool:
    return all(is_working_day(each) for each in days)
