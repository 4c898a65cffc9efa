"""Who is at the desk: the page to sign in on, the lock, and the welcome of a new house."""

from datetime import timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from sqlalchemy import Connection

from db.writer import Transaction
from kiosk.faces.desk.errands import ACTOR, DeskErrands
from kiosk.faces.desk.one_question import Answer, OneQuestion, Question
from kiosk.faces.desk.past_view_model import DeskPastViewModel
from kiosk.faces.desk.users_view_model import DeskUsersViewModel
from kiosk.privacy.users.commands import KeptPin, make_first_administrator
from kiosk.privacy.users.model import Task, User
from kiosk.privacy.users.queries import sign_in_is_set_up, users
from kiosk.refusal import Refused
from kiosk.wording.refusals import sentence
from kiosk.wording.users import roles_in_words
from kiosk.wording.voice import phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MILLISECONDS = 5_000
_WAITING = phrase("DeskSignIn", "%n waiting in the foyer", "", 1)
_CHOOSE = phrase("DeskSignIn", "Choose your name first.")


@QmlElement
class DeskSignInViewModel(QObject):
    """Covers the desk while nobody is signed in; a house without an administrator is not covered.

    `lockingUp` is told before the desk is covered and `uncovered` after: everything is as it was.
    `handedOver` comes in between when it is somebody else, who shall find nothing of it.
    `refused` is told for a wrong PIN, and `opened` when earlier visits or the users have come in
    the card's place.
    """

    changed = Signal()
    opened = Signal()
    lockingUp = Signal()  # noqa: N815 - a signal QML hears
    uncovered = Signal()
    handedOver = Signal()  # noqa: N815 - a signal QML hears
    refused = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._house = errands.house
        self._minutes = timedelta(minutes=self._house.settings.sign_in.lock_minutes)
        self._users: list[User] = []
        self._known = self._set_up = self._busy = False
        self._put_off = self._house.settings.practice
        self._locked = True
        self._user: User | None = None
        self._last_id = self._chosen_id = ""
        self._error: Exception | None = None
        self._said = ""
        self._waiting = 0
        self._touched_at = self._house.now()
        self._question = OneQuestion(self._house, self._prepare, self._not_read)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self._clock.start(LOOK_MILLISECONDS)
        self._house.changed.connect(self._hear)
        self.earlier = DeskPastViewModel(errands, self)
        self.everybody = DeskUsersViewModel(errands, self)
        for each in (self.earlier, self.everybody):
            each.opened.connect(self.opened)
        self.earlier.opened.connect(self.everybody.leave)
        self.everybody.opened.connect(self.earlier.leave)
        self._question.ask()

    def close(self) -> None:
        """Hear nothing more of the house."""
        self._clock.stop()
        self._question.close()
        self._house.changed.disconnect(self._hear)
        self._house.write_down(ACTOR, None)

    @Slot()
    def leave(self) -> None:
        """Go back to the card from what only some may see."""
        self.earlier.leave()
        self.everybody.leave()

    def show_waiting(self, number: int) -> None:
        """Tell how many wait, which is all the lock tells of visitors."""
        if number != self._waiting:
            self._waiting = number
            self.changed.emit()

    def touch(self) -> None:
        """Note that somebody is at work."""
        self._touched_at = self._house.now()

    def look(self) -> None:
        """Lock when nobody has touched the desk for long; a clock set back begins anew."""
        quiet = self._house.now() - self._touched_at
        if quiet < timedelta():
            self.touch()
        elif self._minutes and quiet >= self._minutes:
            self.lock()

    @Property(bool, notify=changed)
    def covered(self) -> bool:
        """Tell whether the desk is covered."""
        return not self._known or (self._set_up and self._locked)

    @Property(bool, notify=changed)
    def welcomes(self) -> bool:
        """Tell whether the page of the first start is shown in the card's place."""
        return self._known and not self._set_up and not self._put_off

    @property
    def is_locked(self) -> bool:
        """Tell whether the desk waits for somebody to sign in."""
        return self._set_up and self._locked

    @Property(str, notify=changed)
    def who(self) -> str:
        """Give who is signed in; empty where nobody is."""
        return self._user.name if self._user is not None else ""

    @Property(bool, notify=changed)
    def administers(self) -> bool:
        """Tell whether who is signed in may change users."""
        return self._user is not None and self._user.may(Task.ADMINISTER_USERS)

    @Property(DeskPastViewModel, notify=changed)
    def past(self) -> DeskPastViewModel:
        """Give the look at earlier visits."""
        return self.earlier

    @Property(DeskUsersViewModel, notify=changed)
    def users(self) -> DeskUsersViewModel:
        """Give who may sign in, as an administrator changes it."""
        return self.everybody

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def names(self) -> list[str]:
        """Give who can sign in."""
        return [each.name for each in self._users]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def roles(self) -> list[str]:
        """Give the roles of each who can sign in, in words."""
        return [roles_in_words(self._errands.voice, each.roles) for each in self._users]

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """Give the place of who is about to sign in; -1 while nobody is chosen."""
        ids = [each.user_id for each in self._users]
        return ids.index(self._chosen_id) if self._chosen_id in ids else -1

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Tell whether a PIN is being judged or kept."""
        return self._busy

    @Property(str, notify=changed)
    def message(self) -> str:
        """Give why the last try did not go."""
        if self._error is not None:
            return sentence(self._errands.voice, self._error)
        return self._said

    @Property(str, notify=changed)
    def waiting(self) -> str:
        """Say how many wait in the foyer; empty when nobody does."""
        voice = self._errands.voice
        return voice.say(_WAITING, self._waiting) if self._waiting else ""

    @Slot(int)
    def choose(self, place: int) -> None:
        """Choose who is to sign in."""
        if 0 <= place < len(self._users):
            self._chosen_id = self._users[place].user_id
            self._say(None)

    @Slot(int)
    def step(self, by: int) -> None:
        """Choose the next name, or the one before."""
        place = -1 if by > 0 else 0
        for number, each in enumerate(self._users):
            if each.user_id == self._chosen_id:
                place = number
        self.choose(max(0, min(len(self._users) - 1, place + by)))

    @Slot(str)
    def enter(self, pin: str) -> None:
        """Sign in with a PIN; a second press while it is judged does nothing."""
        if self._busy:
            return
        if not self._chosen_id:
            self._said = self._errands.voice.say(_CHOOSE)
            self.changed.emit()
            return
        self._work()
        self._house.sign_in(self._chosen_id, pin, self._came, self._not_let_in)

    @Slot()
    def lock(self) -> None:
        """Cover the desk; what is under way stays for who comes back."""
        if not self._set_up or self._locked:
            return
        self.lockingUp.emit()
        self._locked, self._errands.user = True, None
        self._house.write_down(ACTOR, None)
        self._chosen_id = self._last_id
        self._say(None)

    @Slot(str, str, str)
    def makeAdministrator(self, name: str, pin: str, again: str) -> None:
        """Make who sets up the others, and sign in as that person."""
        if self._busy:
            return
        if pin != again:
            self._say(Refused("pin.not_alike"))
            return
        self._work()
        self._house.keep_pin(pin, lambda kept: self._make(name, kept), self._not_let_in)

    @Slot()
    def putOff(self) -> None:
        """Work without signing in until the program is started the next time."""
        self._put_off = True
        self._say(None)

    def draw(self) -> None:
        """Say everything anew: the language changed."""
        self.earlier.draw()
        self.changed.emit()

    def _make(self, name: str, pin: KeptPin) -> None:
        def command(tx: Transaction) -> User:
            return make_first_administrator(tx, name, pin, actor=ACTOR)

        def made(user: User) -> None:
            self._known = self._set_up = True
            self._users = [*self._users, user]
            self._last_id = user.user_id  # whatever was begun before goes on
            self._came(user)
            self._question.ask()

        self._house.do(made, self._not_let_in, command)

    def _came(self, user: User) -> None:
        self._busy = False
        another = user.user_id != self._last_id
        self._user, self._last_id, self._chosen_id = user, user.user_id, user.user_id
        self._locked = False
        self._errands.user, self._errands.unnamed_may = user, False
        self._house.write_down(ACTOR, user)
        self.touch()
        if another:
            self.leave()
            self.handedOver.emit()
        self._say(None)
        self.uncovered.emit()

    def _not_let_in(self, error: Exception) -> None:
        self._busy = False
        self._say(error)
        self.refused.emit()

    def _work(self) -> None:
        self._busy = True
        self._say(None)

    def _say(self, error: Exception | None) -> None:
        self._error, self._said = error, ""
        self.changed.emit()

    def _hear(self, subjects: frozenset[str]) -> None:
        if "user" in subjects:
            self._question.ask()

    def _prepare(self) -> tuple[Question, Answer]:
        return _asked, self._know

    def _know(self, told: tuple[bool, list[User]]) -> None:
        self._known = True
        self._set_up, everybody = told
        self._errands.unnamed_may = not self._set_up
        self.everybody.know(everybody)
        self._users = [each for each in everybody if each.has_pin]
        standing = {each.user_id: each for each in self._users}
        if self._user is not None:
            self._user = standing.get(self._user.user_id)
            if self._user is None:
                self.lock()
            elif not self._locked:
                self._errands.user = self._user
        if self._chosen_id not in standing:
            self._chosen_id = self._users[0].user_id if len(self._users) == 1 else ""
        self.changed.emit()

    def _not_read(self, error: Exception) -> None:
        """Say why nobody can sign in; without the file there is nothing to show anyway."""
        self._say(error)


def _asked(connection: Connection) -> tuple[bool, list[User]]:
    return sign_in_is_set_up(connection), users(connection)
