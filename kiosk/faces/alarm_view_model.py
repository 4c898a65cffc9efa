"""The fire alarm at a face: told at once and loudly, with an evacuation one touch away.

What stands is what the contact says now, though no file could keep it yet, and what other stations
have journalled.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement
from sqlalchemy import Connection

from kiosk.dispatch.evacuation_paper import PrintedList
from kiosk.evacuation.alarms.commands import end_alarm
from kiosk.evacuation.alarms.model import Alarm
from kiosk.evacuation.alarms.queries import standing_alarms
from kiosk.evacuation.commands import start_evacuation
from kiosk.evacuation.queries import running_evacuation
from kiosk.faces.house import House
from kiosk.faces.lane import Lane
from kiosk.faces.news import EMERGENCY_FOR, is_news
from kiosk.faces.printed_list import came_out, not_printed, tone_of
from kiosk.wording import fire_alarm as words
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import Phrase, Voice

log = logging.getLogger(__name__)

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_SHOWN_HERE = frozenset({"alarm", "evacuation"})


@dataclass(frozen=True)
class Read:
    """What the journal says: what stands at every station, and whether everybody leaves already."""

    standing: tuple[Alarm, ...] = ()
    evacuating: bool = False


def _read(connection: Connection) -> Read:
    evacuating = running_evacuation(connection) is not None
    return Read(tuple(standing_alarms(connection)), evacuating)


@QmlElement
class AlarmViewModel(QObject):
    """Shows what stands and starts the evacuation; `raised` tells of a new alarm, for a sound."""

    changed = Signal()
    raised = Signal()
    _said = Signal()

    def __init__(
        self, house: House, voice: Callable[[], Voice], actor: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._house = house
        self._voice = voice
        self._actor = actor
        self._start = self._start_here
        self._read = Read()
        self._shown: dict[str, Alarm] = {}
        self._busy = False
        self._notice, self._tone = "", "neutral"
        self._paper = Lane("alarm list", self)
        self._said.connect(self._draw, Qt.ConnectionType.QueuedConnection)
        if house.fire_alarm is not None:
            house.fire_alarm.listen(self._said.emit)
        house.changed.connect(self._hear)
        self._draw()
        self.refresh()

    def close(self) -> None:
        """Hear nothing more."""
        if self._house.fire_alarm is not None:
            self._house.fire_alarm.no_longer(self._said.emit)
        self._house.changed.disconnect(self._hear)
        self._paper.close()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def rows(self) -> list[dict[str, Any]]:
        """Give what stands: `key`, `label`, whether it is a `fault`, what its buttons say."""
        return [self._row(each) for each in self._shown.values()]

    @Property(bool, notify=changed)
    def canStart(self) -> bool:
        """Tell whether an evacuation can be started: none is going on."""
        return not self._read.evacuating

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Tell whether a start is on its way; a second press does nothing meanwhile."""
        return self._busy

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Say what became of the list, or what could not be done."""
        return self._notice

    @Property(str, notify=changed)
    def noticeTone(self) -> str:
        """Give the tone of the notice."""
        return self._tone

    @Property(str, notify=changed)
    def closeLabel(self) -> str:
        """Give what takes the notice away."""
        return self._voice().say(words.CLOSE)

    def start_by(self, start: Callable[[], None]) -> None:
        """Have an evacuation started in the face's own way, which prints and tells of the list."""
        self._start = start

    @Slot()
    def start(self) -> None:
        """Start the evacuation at once."""
        if not self._busy and not self._read.evacuating:
            self._start()

    @Slot(str)
    def end(self, alarm_id: str) -> None:
        """Say that an alarm is over; one that the contact still tells of is then not shown."""
        self._house.do(
            lambda _done: self.refresh(),
            lambda error: self._say(words.NOT_ENDED, "alarm", error),
            end_alarm,
            alarm_id,
            actor=self._actor,
        )

    @Slot()
    def forgetNotice(self) -> None:
        """Take away what was said."""
        self._notice = ""
        self.changed.emit()

    def refresh(self) -> None:
        """Read the journal anew; what cannot be read takes nothing from the screen."""
        self._house.ask(_read, self._take, lambda error: log.warning("fire alarm: %s", error))

    def _hear(self, subjects: frozenset[str]) -> None:
        if subjects & _SHOWN_HERE:
            self.refresh()

    def _take(self, read: Read) -> None:
        self._read = read
        self._draw()

    @Slot()
    def _draw(self) -> None:
        own = self._house.fire_alarm
        station = self._house.settings.station
        said = own.standing() if own is not None else ()
        others = [e for e in self._read.standing if own is None or e.station != station]
        told = (*said, *others)
        alarmed = {each.station for each in told if not each.fault}
        before = self._shown
        # That a contact which has told of a fire can tell of no other is no news.
        self._shown = {e.alarm_id: e for e in told if not e.fault or e.station not in alarmed}
        self.changed.emit()
        now = self._house.now()
        raised = (e for key, e in self._shown.items() if key not in before and not e.fault)
        if any(is_news(each.since, now, EMERGENCY_FOR) for each in raised):
            self.raised.emit()

    def _row(self, alarm: Alarm) -> dict[str, Any]:
        voice, time = self._voice(), self._voice().clock(alarm.since)
        if alarm.fault:
            label = words.fault_in_words(voice, alarm.fault, time)
        else:
            label = voice.say(words.GONE_OFF if self._read.evacuating else words.ASKED, time=time)
        if alarm.station != self._house.settings.station:
            label = voice.say(words.AT_STATION, said=label, station=alarm.station)
        return {
            "key": alarm.alarm_id,
            "fault": alarm.fault != "",
            "label": label,
            "start": voice.say(words.START),
            "over": voice.say(words.OVER),
            "overAgain": voice.say(words.OVER_AGAIN),
        }

    def _start_here(self) -> None:
        self._busy = True
        actor, alarm = self._house.acting(self._actor), self._house.fire_alarm
        if alarm is not None:
            self._notice, self._tone = self._voice().say(words.LIST_COMING), "neutral"
            self._paper.run(lambda: alarm.print_list(actor), self._printed, self._not_printed)
        self.changed.emit()
        self._house.do(self._started, self._not_started, start_evacuation, actor=self._actor)

    def _started(self, _evacuation_id: str) -> None:
        self._busy = False
        self.refresh()

    def _not_started(self, error: Exception) -> None:
        self._busy = False
        self._say(words.NOT_STARTED, "alarm", error)

    def _printed(self, printed: PrintedList) -> None:
        self._notice, self._tone = came_out(printed, self._voice()), tone_of(printed)
        self.changed.emit()

    def _not_printed(self, error: Exception) -> None:
        voice = self._voice()
        self._notice, self._tone = not_printed(sentence(voice, error), voice), "alarm"
        self.changed.emit()

    def _say(self, said: Phrase, tone: str, error: Exception) -> None:
        voice = self._voice()
        self._notice, self._tone = voice.say(said, why=sentence(voice, error)), tone
        self.changed.emit()
