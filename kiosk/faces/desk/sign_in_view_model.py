"""Who is at the desk: the page to sign in on, the lock, and the welcome of a new house."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from db.transaction import Transaction
from kiosk.faces.acting_view_model import ActingViewModel
from kiosk.faces.desk.errands import ACTOR, DeskErrands
from kiosk.faces.desk.past_view_model import DeskPastViewModel
from kiosk.faces.desk.users_view_model import DeskUsersViewModel
from kiosk.privacy.users.commands import KeptPin, make_first_administrator
from kiosk.privacy.users.model import Task, User, asks_who_is_there
from kiosk.refusal import Refused
from kiosk.wording.voice import phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_WAITING = phrase("DeskSignIn", "%n waiting in the foyer", "", 1)


@QmlElement
class DeskSignInViewModel(ActingViewModel):
    """Covers the desk while nobody is signed in; a house without an administrator is not covered.

    `handedOver` is told before `uncovered` when it is somebody else, who shall find nothing of what
    was under way. `opened` is told when earlier visits or the users have come in the card's place.
    `stood` goes with `changed`: a property of a class derived needs a signal of that class.
    """

    stood = Signal()
    opened = Signal()
    handedOver = Signal()  # noqa: N815 - a signal QML hears

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(errands.house, lambda: errands.voice, ACTOR, parent)
        self.changed.connect(self.stood)
        self._errands = errands
        self._known = self._set_up = False
        self._put_off = errands.house.settings.practice
        self._waiting = 0
        self.earlier = DeskPastViewModel(errands, self)
        self.everybody = DeskUsersViewModel(errands, self)
        for each in (self.earlier, self.everybody):
            each.opened.connect(self.opened)
        self.earlier.opened.connect(self.everybody.leave)
        self.everybody.opened.connect(self.earlier.leave)

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

    @Property(bool, notify=stood)
    def covered(self) -> bool:
        """Tell whether the desk is covered."""
        return not self._known or (self._set_up and self._user is None)

    @Property(bool, notify=stood)
    def welcomes(self) -> bool:
        """Tell whether the page of the first start is shown in the card's place."""
        return self._known and not self._set_up and not self._put_off

    @property
    def is_locked(self) -> bool:
        """Tell whether the desk waits for somebody to sign in."""
        return self._set_up and self._user is None

    @Property(bool, notify=stood)
    def administers(self) -> bool:
        """Tell whether who is signed in may change users."""
        return self._user is not None and self._user.may(Task.ADMINISTER_USERS)

    @Property(DeskPastViewModel, notify=stood)
    def past(self) -> DeskPastViewModel:
        """Give the look at earlier visits."""
        return self.earlier

    @Property(DeskUsersViewModel, notify=stood)
    def users(self) -> DeskUsersViewModel:
        """Give who may sign in, as an administrator changes it."""
        return self.everybody

    @Property(str, notify=stood)
    def waiting(self) -> str:
        """Say how many wait in the foyer; empty when nobody does."""
        voice = self._errands.voice
        return voice.say(_WAITING, self._waiting) if self._waiting else ""

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
            self.read()

        self._house.do(made, self._not_let_in, command)

    def _came(self, user: User) -> None:
        another = user.user_id != self._last_id
        self._errands.user, self._errands.unnamed_may = user, False
        if another:
            self.leave()
            self.handedOver.emit()
        super()._came(user)

    def _know(self, everybody: list[User]) -> None:
        self._known = True
        self._set_up = asks_who_is_there(everybody)
        self._errands.unnamed_may = not self._set_up
        self.everybody.know(everybody)
        super()._know(everybody)
        self._errands.user = self._user

    @Slot()
    def lock(self) -> None:
        """Cover the desk; what is under way stays for who comes back."""
        if self._set_up:
            super().lock()
            self._errands.user = self._user
