"""Users at the desk, for an administrator: names, roles, new PINs, and who has left."""

from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from db.transaction import Transaction
from kiosk.faces.desk.errands import ACTOR, DeskErrands
from kiosk.privacy.users.commands import (
    KeptPin,
    end_user,
    make_user,
    rename_user,
    set_pin,
    set_roles,
)
from kiosk.privacy.users.model import Role, Task, User
from kiosk.wording.refusals import sentence
from kiosk.wording.users import role_in_words, roles_in_words
from kiosk.wording.voice import capitalised, phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_SAVED = phrase("DeskUsers", "{name} is saved.")
_ENDED = phrase("DeskUsers", "{name} can no longer sign in.")


@QmlElement
class DeskUsersViewModel(QObject):
    """Who may sign in. `opened` is told when it stands in the card's place.

    `begun` is told when the fields are to be filled anew: with the user chosen, or empty.
    """

    changed = Signal()
    opened = Signal()
    begun = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._open = self._busy = False
        self._users: list[User] = []
        self._chosen: User | None = None
        self._roles: frozenset[Role] = frozenset()
        self._told = ""
        self._error: Exception | None = None

    def know(self, users: list[User]) -> None:
        """Take who may sign in now."""
        self._users = users
        self.changed.emit()

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether the users stand in the card's place."""
        return self._open

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def names(self) -> list[str]:
        """Give everybody who may sign in."""
        return [each.name for each in self._users]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def rolesOfEach(self) -> list[str]:
        """Give the roles of each, in words."""
        return [roles_in_words(self._errands.voice, each.roles) for each in self._users]

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """Give the place of who is being changed; -1 for somebody new."""
        ids = [each.user_id for each in self._users]
        known = self._chosen is not None and self._chosen.user_id in ids
        return ids.index(self._chosen.user_id) if self._chosen is not None and known else -1

    @Property(str, notify=changed)
    def name(self) -> str:
        """Give the name of who is being changed; empty for somebody new."""
        return self._chosen.name if self._chosen is not None else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def allRoles(self) -> list[str]:
        """Give the roles there are, in words."""
        return [capitalised(role_in_words(self._errands.voice, each)) for each in Role]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def given(self) -> list[bool]:
        """Tell of each role whether it is given."""
        return [each in self._roles for each in Role]

    @Property(str, notify=changed)
    def told(self) -> str:
        """Say what was done."""
        return self._told

    @Property(str, notify=changed)
    def error(self) -> str:
        """Say what could not be done, and what to do."""
        return sentence(self._errands.voice, self._error) if self._error is not None else ""

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Tell whether something is being saved."""
        return self._busy

    @Slot()
    def toggle(self) -> None:
        """Open the users, or go back to the card; nobody but an administrator opens them."""
        if not self._open and not self._administers:
            return
        self._open = not self._open
        self.begin()
        if self._open:
            self.opened.emit()

    @Slot()
    def leave(self) -> None:
        """Go back to the card."""
        if self._open:
            self.toggle()

    @Slot()
    def begin(self) -> None:
        """Begin with somebody new."""
        self._begin(None)

    @Slot(int)
    def choose(self, place: int) -> None:
        """Change one who is there."""
        if 0 <= place < len(self._users):
            self._begin(self._users[place])

    @Slot(int)
    def giveRole(self, place: int) -> None:
        """Give a role, or take it back."""
        self._roles = self._roles ^ {list(Role)[place]}
        self.changed.emit()

    @Slot(str, str)
    def save(self, name: str, pin: str) -> None:
        """Save what stands there; an empty PIN leaves the one there is."""
        if self._busy:
            return
        self._busy, self._error, self._told = True, None, ""
        self.changed.emit()
        save = partial(self._save, name, self._chosen, self._roles)
        if pin:
            self._errands.house.keep_pin(pin, save, self._refused)
        else:
            save(None)

    @Slot()
    def end(self) -> None:
        """Let who is chosen sign in no more."""
        user = self._chosen
        if user is None or self._busy:
            return
        self._busy = True
        said = self._errands.voice.say(_ENDED, name=user.name)
        self._errands.house.do(
            lambda _done: self._done(said), self._refused, end_user, user.user_id, actor=ACTOR
        )

    @property
    def _administers(self) -> bool:
        user = self._errands.user
        return user is not None and user.may(Task.ADMINISTER_USERS)

    def _begin(self, user: User | None) -> None:
        self._chosen = user
        self._roles = user.roles if user is not None else frozenset({Role.RECEPTION})
        self._told, self._error = "", None
        self.changed.emit()
        self.begun.emit()

    def _save(
        self, name: str, user: User | None, roles: frozenset[Role], pin: KeptPin | None
    ) -> None:
        def command(tx: Transaction) -> User:
            if user is None:
                return make_user(tx, name, roles, pin=pin, actor=ACTOR)
            if name != user.name:
                rename_user(tx, user.user_id, name, actor=ACTOR)
            if pin is not None:
                set_pin(tx, user.user_id, pin, actor=ACTOR)
            return set_roles(tx, user.user_id, roles, actor=ACTOR)

        def saved(known: User) -> None:
            self._done(self._errands.voice.say(_SAVED, name=known.name))

        self._errands.house.do(saved, self._refused, command)

    def _done(self, said: str) -> None:
        self._busy = False
        self._begin(None)
        self._told = said
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        self._busy, self._error = False, error
        self.changed.emit()
