"""Who acts at a face: the names to choose from, the PIN, and an end when nobody is there."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.house import House
from kiosk.privacy.users.model import Task, User, roles_for
from kiosk.privacy.users.queries import users
from kiosk.wording.refusals import sentence
from kiosk.wording.users import one_of_roles_in_words, roles_in_words
from kiosk.wording.voice import Voice, phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MILLISECONDS = 5_000
_CHOOSE = phrase("SignIn", "Choose your name first.")
_TYPED = phrase("SignIn", "PIN, %n digit(s) typed", "", 1)
_WHO_MAY = phrase("SignIn", "Here the role {roles} is needed.")
_WORDS = {
    "who": phrase("SignIn", "Who is here?"),
    "names": phrase("SignIn", "Names"),
    "how": phrase("SignIn", "Choose with the arrow keys or the first letter."),
    "pin": phrase("SignIn", "Your PIN"),
    "enter": phrase("SignIn", "Sign in"),
    "back": phrase("SignIn", "Take back a digit"),
}


@QmlElement
class ActingViewModel(QObject):
    """Signs in by name and PIN; what the face does is then written down as done by that user.

    Until somebody has, and after, the face itself acts. `refused` is told for a wrong PIN,
    `uncovered` when somebody has come, `lockingUp` before the face is nobody's again. Only who may
    do `task` can choose the own name; with None everybody who has a PIN.
    """

    changed = Signal()
    refused = Signal()
    lockingUp = Signal()  # noqa: N815 - a signal QML hears
    uncovered = Signal()

    def __init__(
        self,
        house: House,
        voice: Callable[[], Voice],
        actor: str,
        parent: QObject,
        task: Task | None = None,
    ) -> None:
        super().__init__(parent)
        self._house = house
        self._voice = voice
        self._actor = actor
        self._task = task
        self._minutes = timedelta(minutes=house.settings.sign_in.lock_minutes)
        self._users: list[User] = []
        self._busy = False
        self._user: User | None = None
        self._last_id = self._chosen_id = ""
        self._error: Exception | None = None
        self._said = ""
        self._touched_at = house.now()
        self._closed = False
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self._clock.start(LOOK_MILLISECONDS)
        house.changed.connect(self._hear)
        self.read()

    def close(self) -> None:
        """Hear nothing more of the house."""
        self._closed = True
        self._clock.stop()
        self._house.changed.disconnect(self._hear)
        self._house.write_down(self._actor, None)

    def read(self) -> None:
        """Read anew who there is."""
        self._house.ask(users, self._take, self._say)

    def touch(self) -> None:
        """Note that somebody is at work."""
        self._touched_at = self._house.now()

    def look(self) -> None:
        """Lock when nobody has touched the face for long; a clock set back begins anew."""
        quiet = self._house.now() - self._touched_at
        if quiet < timedelta():
            self.touch()
        elif self._minutes and quiet >= self._minutes:
            self.lock()

    @Property(str, notify=changed)
    def who(self) -> str:
        """Give who is signed in; empty where nobody is."""
        return self._user.name if self._user is not None else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def names(self) -> list[str]:
        """Give who can sign in."""
        return [each.name for each in self._users]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def roles(self) -> list[str]:
        """Give the roles of each who can sign in, in words."""
        return [roles_in_words(self._voice(), each.roles) for each in self._users]

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """Give the place of who is about to sign in; -1 while nobody is chosen."""
        ids = [each.user_id for each in self._users]
        return ids.index(self._chosen_id) if self._chosen_id in ids else -1

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs know no C++ name
    def words(self) -> dict[str, str]:
        """Give what the page says: who, names, how, pin, enter, back."""
        words = {each: self._voice().say(said) for each, said in _WORDS.items()}
        if self._task is not None:
            roles = one_of_roles_in_words(self._voice(), roles_for(self._task))
            words["how"] += " " + self._voice().say(_WHO_MAY, roles=roles)
        return words

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Tell whether a PIN is being judged or kept."""
        return self._busy

    @Property(str, notify=changed)
    def message(self) -> str:
        """Give why the last try did not go."""
        if self._error is not None:
            return sentence(self._voice(), self._error)
        return self._said

    @Slot(int, result=str)
    def typed(self, digits: int) -> str:
        """Say how many digits have been typed, for who cannot see the dots."""
        return self._voice().say(_TYPED, digits)

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
            self._said = self._voice().say(_CHOOSE)
            self.changed.emit()
            return
        self._work()
        self._house.sign_in(self._chosen_id, pin, self._came, self._not_let_in)

    @Slot()
    def lock(self) -> None:
        """Let the face be nobody's; the name of who went is chosen for who comes back."""
        if self._user is None:
            return
        self.lockingUp.emit()
        self._user = None
        self._house.write_down(self._actor, None)
        self._chosen_id = self._last_id
        self._say(None)

    def _came(self, user: User) -> None:
        self._busy = False
        self._user, self._last_id, self._chosen_id = user, user.user_id, user.user_id
        self._house.write_down(self._actor, user)
        self.touch()
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
        """Tell why something did not go; without the file nobody can sign in at all."""
        self._error, self._said = error, ""
        self.changed.emit()

    def _hear(self, subjects: frozenset[str]) -> None:
        if "user" in subjects:
            self.read()

    def _take(self, everybody: list[User]) -> None:
        if not self._closed:
            self._know(everybody)

    def _know(self, everybody: list[User]) -> None:
        """Take who there is; who may sign in no more is signed out."""
        can = (each for each in everybody if each.has_pin)
        self._users = [each for each in can if self._task is None or each.may(self._task)]
        standing = {each.user_id: each for each in self._users}
        if self._user is not None:
            still = standing.get(self._user.user_id)
            if still is None:
                self.lock()
            else:
                self._user = still
        if self._chosen_id not in standing:
            self._chosen_id = self._users[0].user_id if len(self._users) == 1 else ""
        self.changed.emit()
