"""Whether who is on the card can be reached, and setting a referral, as Qt Quick reads it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.directory.model import Person
from kiosk.directory.referrals.commands import end_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.faces.desk.errands import ACTOR, DeskErrands, nothing
from kiosk.faces.desk.reach import Reach
from kiosk.faces.desk.reach_sheet import ReachSheet
from kiosk.faces.desk.referral_draft import Details, Reading, choices, reading, typed
from kiosk.faces.desk.rows import person_line
from kiosk.reception.planned_absence import refer
from kiosk.refusal import Refused

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskReachViewModel(QObject):
    """What stands in the host's panel, and the referral being typed.

    What is typed is read as it is typed; nothing is set before Enter or a button. `referred` is
    told once a referral stands.
    """

    changed = Signal()
    referred = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._sheet = ReachSheet()
        self._reach: Reach | None = None
        self._typed = ""
        self._details = Details()
        self._reading = Reading()
        self._choices = choices(self._now())

    def show(self, sheet: ReachSheet, reach: Reach | None) -> None:
        """Show this; what is typed is read anew, for time has passed."""
        self._sheet, self._reach = sheet, reach
        self._choices = choices(self._now())
        self._read()

    def begin(self) -> None:
        """Begin with empty fields."""
        self._typed, self._details = "", Details()
        self._read()

    @Property(str, notify=changed)
    def label(self) -> str:
        """Give in a word whether the person can be reached; empty while nothing is known."""
        return self._sheet.chip.label

    @Property(str, notify=changed)
    def tone(self) -> str:
        """Give the tone of that word."""
        return self._sheet.chip.tone

    @Property(str, notify=changed)
    def mark(self) -> str:
        """Give its shape: full, half or empty."""
        return self._sheet.mark

    @Property(str, notify=changed)
    def line(self) -> str:
        """Give why, and when the person is back; empty when the word says it all."""
        return self._sheet.line

    @Property(str, notify=changed)
    def standIn(self) -> str:
        """Give who stands in, and whether the stand-in can be reached."""
        return self._sheet.stand_in.label

    @Property(str, notify=changed)
    def standInTone(self) -> str:
        """Give the tone of that line."""
        return self._sheet.stand_in.tone

    @Property(str, notify=changed)
    def referTo(self) -> str:
        """Give whom to refer a caller to, where that is not the stand-in."""
        return self._sheet.refer_to

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def referrals(self) -> list[dict[str, str]]:
        """Give what holds now and will hold: `key`, `label` and `secondLine`."""
        return [
            {"key": each.key, "label": each.label, "secondLine": each.second_line}
            for each in self._sheet.referrals
        ]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def choices(self) -> list[dict[str, str]]:
        """Give what one touch sets: `name` and `label`."""
        voice = self._errands.voice
        return [{"name": each.name, "label": each.said(voice)} for each in self._choices]

    @Property(str, notify=changed)
    def reading(self) -> str:
        """Give what was understood of what is typed, or what is missing."""
        return self._reading.said

    @Property(bool, notify=changed)
    def understood(self) -> bool:
        """Tell whether it can be set as it stands."""
        return self._reading.understood

    @Property(str, notify=changed)
    def forwardName(self) -> str:
        """Give whom calls will go to; empty while nobody has been picked."""
        person = self._details.forward_to
        return person.name if person is not None else ""

    @Property(str, notify=changed)
    def forwardLine(self) -> str:
        """Give that person's title, unit and extension."""
        person = self._details.forward_to
        return person_line(person) if person is not None else ""

    @Slot(str)
    def write(self, text: str) -> None:
        """Take what is typed so far."""
        self._typed = text
        self._errands.forget()
        self._read()

    def forward_to(self, person: Person) -> None:
        """Take the person found as who answers calls meanwhile."""
        self._detail(forward_to=person, forward_text="")

    @Slot(str)
    def writeForward(self, text: str) -> None:
        """Take the number calls go to as far as it is typed; nobody picked before counts."""
        self._detail(forward_to=None, forward_text=text)

    @Slot(str)
    def writePublic(self, text: str) -> None:
        """Take what a caller or a visitor may be told."""
        self._detail(public_text=text)

    @Slot(str)
    def writeInternal(self, text: str) -> None:
        """Take what only the desk is told."""
        self._detail(internal_text=text)

    @Slot()
    def submit(self) -> None:
        """Set what is typed, or say why it cannot be."""
        reach, now = self._reach, self._now()
        if reach is not None:
            person_id = reach.person.person_id
            self._set(lambda: typed(self._typed, person_id, now, self._errands.house.office))

    @Slot(str)
    def choose(self, name: str) -> None:
        """Set one of the usual referrals."""
        reach = self._reach
        chosen = next((each for each in self._choices if each.name == name), None)
        if reach is not None and chosen is not None:
            person_id, now = reach.person.person_id, self._now()
            self._set(lambda: chosen.wanted(person_id, now))

    @Slot(str)
    def end(self, referral_id: str) -> None:
        """End a referral before its time."""
        self._errands.carry_out(
            f"end {referral_id}", lambda tx: end_referral(tx, referral_id, actor=ACTOR), nothing
        )

    def _set(self, said: Callable[[], ReferralWanted]) -> None:
        """Set what was said with its details, or say why it cannot be read."""
        try:
            wanted = self._details.added_to(said())
        except Refused as error:
            self._errands.refuse(error)
            return
        self._errands.carry_out(
            f"refer {wanted.person_id}",
            lambda tx: refer(tx, wanted, office=self._errands.house.office, actor=ACTOR),
            lambda _: self.referred.emit(),
        )

    def _detail(self, **said: Any) -> None:
        self._details = replace(self._details, **said)
        self._errands.forget()
        self._read()

    def _read(self) -> None:
        voice, now = self._errands.voice, self._now()
        self._reading = reading(
            voice, self._typed, self._details, self._reach, now, self._errands.house.office
        )
        self.changed.emit()

    def _now(self) -> datetime:
        return self._errands.house.now()
