"""Messages for somebody of the house: taking one at the card, and what became of the last ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement
from sqlalchemy import Connection

from kiosk.faces.desk.errands import ACTOR, DeskErrands, nothing
from kiosk.jobs.model import Job
from kiosk.jobs.queries import jobs_about
from kiosk.messages.commands import message_seen, take_message
from kiosk.messages.model import Caller, Message, message_from
from kiosk.messages.queries import messages_to
from kiosk.refusal import Refused
from kiosk.wording.person_messages import details, headline, outcome_in_words

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

MOST_SHOWN = 3


@dataclass(frozen=True)
class SentMessage:
    """A message with the job that takes it to the person."""

    message: Message
    job: Job | None


def read_messages(connection: Connection, person_id: str) -> tuple[SentMessage, ...]:
    """Read the last messages for who is on the card."""
    found = messages_to(connection, person_id, MOST_SHOWN)
    jobs = {e.about: e for e in jobs_about(connection, [m.message_id for m in found])}
    return tuple(SentMessage(each, jobs.get(each.message_id)) for each in found)


@QmlElement
class DeskMessagesViewModel(QObject):
    """The form and the last messages; `taken` is told once one is kept."""

    changed = Signal()
    taken = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._person_id = ""
        self._messages: Sequence[SentMessage] = ()
        self._came = self._call_back = False

    def show(self, person_id: str, messages: Sequence[SentMessage]) -> None:
        """Show what was taken for this person."""
        self._person_id, self._messages = person_id, messages
        self.changed.emit()

    def begin(self) -> None:
        """Begin with somebody who called and wants an answer, as nearly everybody does."""
        self._came, self._call_back = False, True
        self.changed.emit()

    @Property(bool, notify=changed)
    def came(self) -> bool:
        """Tell whether somebody came, and did not call."""
        return self._came

    @Property(bool, notify=changed)
    def callBack(self) -> bool:
        """Tell whether an answer is wanted."""
        return self._call_back

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def rows(self) -> list[dict[str, object]]:
        """Give the last messages: `key`, `label`, `secondLine`, `outcome`, `tone`, `open`."""
        return [self._row(each) for each in self._messages]

    @Slot()
    def toggleCame(self) -> None:
        """Take it for somebody who came, or who called."""
        self._came = not self._came
        self.changed.emit()

    @Slot()
    def toggleCallBack(self) -> None:
        """Ask for an answer, or for none."""
        self._call_back = not self._call_back
        self.changed.emit()

    @Slot(str, str, str, str)
    def take(self, name: str, phone: str, email: str, text: str) -> None:
        """Keep the message and send it; refused, the fields keep what was typed."""
        person_id, caller = self._person_id, Caller(name, phone, email, self._came)
        if not person_id:
            return
        try:
            wanted = message_from(caller, text, call_back=self._call_back)
        except Refused as error:
            self._errands.refuse(error)
            return
        self._errands.carry_out(
            f"message {person_id}",
            lambda tx: take_message(tx, person_id, wanted, actor=ACTOR),
            lambda _: self.taken.emit(),
        )

    @Slot(str)
    def tell(self, message_id: str) -> None:
        """Note that the person has been told."""
        self._errands.carry_out(
            f"told {message_id}", lambda tx: message_seen(tx, message_id, actor=ACTOR), nothing
        )

    def _row(self, sent: SentMessage) -> dict[str, object]:
        voice, message = self._errands.voice, sent.message
        outcome = outcome_in_words(voice, message, sent.job)
        return {
            "key": message.message_id,
            "label": headline(voice, message),
            "secondLine": details(voice, message),
            "outcome": outcome.label,
            "tone": outcome.tone,
            "open": outcome.open,
        }
