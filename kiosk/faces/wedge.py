"""Code readers that type: their strokes are told from a hand's, and reach no field.

A reader in this mode types its prefix, a code and Enter, each stroke within 30 milliseconds of the
one before. From the prefix on strokes are held back; turn out to be a hand's, and they are typed
after all. What codes say is checked by who takes them: a signed one carries its own check.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.settings import ReaderSettings
from kiosk.settings.keyboard_layout import american
from kiosk.visits.codes import BOOKING_CODE_LENGTH, FORMER_CODE_LENGTH, SHORT_CODE_LENGTH
from kiosk.visits.signed_codes import SIGNED_CODE_LENGTH

LONGEST_GAP_MS = 30
_LENGTHS = {SIGNED_CODE_LENGTH, BOOKING_CODE_LENGTH, SHORT_CODE_LENGTH, FORMER_CODE_LENGTH}
_ENDS = ("\r", "\n", "\t")


@dataclass(frozen=True)
class Struck:
    """What a stroke means: `taken`, it is the reader's and typed nowhere.

    `released`: those held back before it were a hand's. `code` is what was read, once it is whole.
    """

    taken: bool
    released: bool = False
    code: str = ""


class WedgeListener:
    """Tells a reader's strokes from a hand's; times are milliseconds of any one clock."""

    def __init__(self, prefix: str, *, presses_american_keys: bool) -> None:
        self._prefix = prefix
        self._american = presses_american_keys
        self._held = ""
        self._at = 0

    @property
    def holds(self) -> bool:
        """Tell whether strokes are held back."""
        return bool(self._held)

    def would_take(self, text: str) -> bool:
        """Tell whether a stroke may be the reader's, and so is no shortcut of the window."""
        return self.holds or (bool(text) and self._prefix.startswith(self._meant(text)))

    def strike(self, text: str, at: int) -> Struck:
        """Take notice of one stroke that writes, or ends a line."""
        late = self.holds and at - self._at > LONGEST_GAP_MS
        if late:
            self._held = ""
        self._at = at
        if self.holds and text in _ENDS:
            code, self._held = self._held.removeprefix(self._prefix), ""
            whole = len(code) in _LENGTHS and code.isalnum()
            return Struck(whole, not whole, code if whole else "")
        held = self._held + self._meant(text)
        if self._may_become_code(held):
            self._held = held
            return Struck(taken=True, released=late)
        released = late or self.holds
        self._held = ""
        begins = self._may_become_code(self._meant(text))
        self._held = self._meant(text) if begins else ""
        return Struck(begins, released)

    def give_up(self) -> None:
        """Hold nothing back any longer."""
        self._held = ""

    def _meant(self, text: str) -> str:
        return american(text) if self._american else text

    def _may_become_code(self, held: str) -> bool:
        if not held.startswith(self._prefix):
            return bool(held) and self._prefix.startswith(held)
        code = held.removeprefix(self._prefix)
        return not code or (code.isascii() and code.isalnum() and len(code) <= max(_LENGTHS))


class WedgeFilter(QObject):
    """Stands between a window and its keys; a child of whatever lives as long as the window."""

    def __init__(
        self,
        window: QQuickWindow,
        reader: ReaderSettings,
        taken: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._listener = WedgeListener(
            reader.prefix, presses_american_keys=reader.keyboard_layout == "us"
        )
        self._taken = taken
        self._held: list[QKeyEvent] = []
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(2 * LONGEST_GAP_MS)
        self._patience.timeout.connect(self._release)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a reader's strokes from the window; those nobody struck pass."""
        if isinstance(event, QKeyEvent) and event.spontaneous():
            if event.type() == QEvent.Type.KeyPress:
                return self.struck(event)
            if event.type() == QEvent.Type.ShortcutOverride:
                return self._overrides(event)
        return super().eventFilter(watched, event)

    def struck(self, event: QKeyEvent) -> bool:
        """Take notice of a stroke; tells whether it is kept from the window, for now at least."""
        if not event.text():
            return False  # Shift and its like write nothing
        told = self._listener.strike(event.text(), event.timestamp())
        if told.released:
            self._type_after_all()
        if told.code:
            self._patience.stop()
            self._held.clear()
            self._taken(told.code)
        elif told.taken:
            self._held.append(event.clone())
            self._patience.start()
        return told.taken

    def _overrides(self, event: QKeyEvent) -> bool:
        """Keep the window from taking a letter of a code for one of its shortcuts."""
        if not self._listener.would_take(event.text()):
            return False
        event.accept()
        return True

    def _release(self) -> None:
        self._listener.give_up()
        self._type_after_all()

    def _type_after_all(self) -> None:
        self._patience.stop()
        held, self._held = self._held, []
        for each in held:
            QCoreApplication.sendEvent(self._window, each)
