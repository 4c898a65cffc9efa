"""What is true in the foyer whoever stands at the screen: time, manned or not, evacuation."""

import logging
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.calendar import STOCKHOLM
from kiosk.evacuation.model import Emergency
from kiosk.evacuation.queries import emergency
from kiosk.faces.house import House
from kiosk.faces.news import EMERGENCY_FOR, is_news
from kiosk.faces.visitor.sentences import (
    day_and_time,
    evacuation_message,
    lockdown_message,
    opening,
    unattended_desk,
)
from kiosk.hours.unattended.queries import desk_absence_now
from kiosk.reception.unattended import stand_in_ways
from kiosk.wording.language_packs import language_pack, switched_on_voices
from kiosk.wording.phone_numbers import as_written_in_sweden
from kiosk.wording.voice import Voice

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@QmlElement
class Foyer(QObject):
    """The house around the visitor's face.

    `evacuated` tells that an evacuation or a lock-down began or ended.
    """

    timed = Signal()
    evacuated = Signal()

    def __init__(self, house: House, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._house = house
        self._voices = switched_on_voices(house.settings)
        self._voice = Voice(language)
        self._emergency = Emergency()
        self._unattended = False
        house.changed.connect(self._on_changed)
        self._ask_for_emergency()
        self._ask_for_desk()

    @property
    def voice(self) -> Voice:
        """Give the voice of the language shown."""
        return self._voice

    @property
    def manned(self) -> bool:
        """Tell whether somebody sits at the desk now (L25)."""
        return self._house.opening.is_open(self._house.now())

    def speak(self, language: str) -> None:
        """Say everything in this language from now on."""
        self._voice = Voice(language)
        self.timed.emit()

    def look_at_the_clock(self) -> None:
        """Show the time anew."""
        self.timed.emit()

    @Property(bool, notify=timed)
    def deskManned(self) -> bool:
        """Tell whether somebody sits at the desk now, as screens say it."""
        return self.manned

    @Property(str, notify=timed)
    def today(self) -> str:
        """Give day and time of day at the house."""
        now = self._house.now()
        return day_and_time(self.voice, self.voice.date(now), self.voice.clock(now))

    @Property(str, notify=timed)
    def opensNext(self) -> str:
        """Give when the desk opens next."""
        opens = self._house.opening.next_opening(self._house.now())
        return opening(self.voice, self.voice.date(opens), self.voice.clock(opens))

    @Property(str, notify=timed)
    def toldOfToday(self) -> str:
        """Give what the house has said of this day, where it is otherwise than usual."""
        return self._house.told_of(self._house.now().astimezone(STOCKHOLM).date())

    @Property(str, notify=timed)
    def unattended(self) -> str:
        """Say that nobody is at the desk for a while, to who has just come; else empty."""
        return self._told_of_unattended_desk(registered=False)

    @Property(str, notify=timed)
    def unattendedNow(self) -> str:
        """Say the same to who has registered or called: what comes of it."""
        return self._told_of_unattended_desk(registered=True)

    @Property(bool, notify=evacuated)
    def evacuating(self) -> bool:
        """Tell whether everybody must leave, or stay in: nothing else is shown meanwhile."""
        return self._emergency != Emergency()

    @Property(bool, notify=evacuated)
    def lockedDown(self) -> bool:
        """Tell whether everybody must stay in."""
        return self._emergency.evacuation is None and self._emergency.lockdown is not None

    @Property("QVariantList", notify=evacuated)  # type: ignore[arg-type]  # names are allowed
    def messages(self) -> list[dict[str, object]]:
        """Give what to do now in the languages switched on; empty while nothing is wrong.

        A language that has no message of its own falls back to one that is there already.
        """
        return [
            {**told, "rightToLeft": language_pack(voice.language).right_to_left}
            for voice, told in self._told()
        ]

    def aloud(self) -> list[tuple[str, str]]:
        """Give what to do now as it is said: each language with its message, in the same order."""
        return [(voice.language, ". ".join(told.values())) for voice, told in self._told()]

    def _told(self) -> list[tuple[Voice, dict[str, str]]]:
        said = [(voice, told) for voice in self._voices if (told := self._message(voice))]
        messages = [told for _, told in said]
        return [each for place, each in enumerate(said) if each[1] not in messages[:place]]

    def _message(self, voice: Voice) -> dict[str, str]:
        evacuation, lockdown = self._emergency.evacuation, self._emergency.lockdown
        if evacuation is not None:
            place = self._house.settings.town_hall.assembly_point
            return evacuation_message(voice, place, drill=evacuation.drill)
        return {} if lockdown is None else lockdown_message(voice, drill=lockdown.drill)

    @Property(bool, notify=timed)
    def deliveries(self) -> bool:
        """Tell whether the desk may be called for a delivery."""
        return self._house.settings.reception.deliveries

    @Property(str, notify=timed)
    def municipality(self) -> str:
        """Give whose house it is."""
        return self._house.settings.town_hall.municipality

    @Property(str, notify=timed)
    def deskName(self) -> str:
        """Give what the desk is called here."""
        return self._house.settings.town_hall.desk_name

    @Property(str, notify=timed)
    def phone(self) -> str:
        """Give the desk's phone number."""
        return as_written_in_sweden(self._house.settings.town_hall.phone)

    @Property(str, notify=timed)
    def email(self) -> str:
        """Give the desk's e-mail address."""
        return self._house.settings.town_hall.email

    @Property(str, notify=timed)
    def assemblyPoint(self) -> str:
        """Give where everybody gathers in an evacuation."""
        return self._house.settings.town_hall.assembly_point

    def _on_changed(self, subjects: frozenset[str]) -> None:
        if subjects & {"evacuation", "lockdown"}:
            self._ask_for_emergency()
        if "desk_absence" in subjects:
            self._ask_for_desk()
        if "special_day" in subjects:
            self.timed.emit()

    def _ask_for_emergency(self) -> None:
        self._house.ask(emergency, self._take_emergency, self._fail)

    def _take_emergency(self, told: Emergency) -> None:
        """Tell of what is going on; what nobody ended where it began long ago is over."""
        now, evacuation, lockdown = self._house.now(), told.evacuation, told.lockdown
        going_on = Emergency(
            evacuation if evacuation and _goes_on(evacuation.started_at, now) else None,
            lockdown if lockdown and _goes_on(lockdown.started_at, now) else None,
        )
        if going_on != self._emergency:
            self._emergency = going_on
            self.evacuated.emit()

    def _told_of_unattended_desk(self, *, registered: bool) -> str:
        if not self._unattended:
            return ""
        settings = self._house.settings
        phone = as_written_in_sweden(settings.town_hall.phone)
        told = bool(stand_in_ways(settings))
        return unattended_desk(self.voice, "" if told else phone, registered=registered)

    def _ask_for_desk(self) -> None:
        self._house.ask(
            lambda connection: desk_absence_now(connection) is not None,
            self._take_desk,
            self._fail_desk,
        )

    def _take_desk(self, unattended: bool) -> None:
        if unattended != self._unattended:
            self._unattended = unattended
            self.timed.emit()

    def _fail_desk(self, error: Exception) -> None:
        # What was last known stands; a call is answered or not, whatever the screen says.
        log.warning("whether the desk is attended could not be read: %s", error)

    def _fail(self, error: Exception) -> None:
        # What was last known stands: an evacuation on the screen never ends by a failing question.
        log.error("whether an evacuation is going on could not be read: %s", error)


def _goes_on(started_at: datetime, now: datetime) -> bool:
    return is_news(started_at, now, EMERGENCY_FOR)
