"""A keyboard and nothing else: every key goes to where the cursor is, as the face has put it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from kiosk.tour.hands import Hands, NotOnScreen

_MOST_TABS = 80


class Keyboard:
    """The keys of one face. `strokes` counts every key, letters too."""

    def __init__(self, hands: Hands) -> None:
        """Take the hands of a face; they touch nothing here."""
        self.hands = hands
        self.strokes = 0
        self._known: dict[str, list[QQuickItem]] = {}

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press one key, with another held down."""
        self.strokes += 1
        self.hands.press(key, held)

    def enter(self) -> None:
        """Press Enter."""
        self.press(Qt.Key.Key_Return)

    def verb(self, key: Qt.Key, button: str) -> None:
        """Press the key that a button shows, once the button is there."""
        self.wait_for(button)
        self.press(key)

    def write(self, text: str, field: str) -> None:
        """Write into a field to which the face has brought the cursor."""
        self.hands.wait_until(lambda: self.is_at(field), f"the cursor in “{field}”")
        self.strokes += len(text)
        self.hands.write(text)

    def write_anew(self, text: str, field: str) -> None:
        """Write into a field in place of what stands there."""
        self.hands.wait_until(lambda: self.is_at(field), f"the cursor in “{field}”")
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.write(text, field)

    def go_to(self, name: str, *, back: bool = False) -> None:
        """Bring the cursor to an item by the tabulator; raises `NotOnScreen`."""
        self.wait_for(name)
        for _ in range(_MOST_TABS):
            if self.is_at(name):
                return
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        raise NotOnScreen(f"“{name}” by the tabulator")

    def choose(self, name: str, *, back: bool = False) -> None:
        """Go to a button and press it."""
        self.go_to(name, back=back)
        self.press(Qt.Key.Key_Space)

    def sees(self, name: str) -> bool:
        """Tell whether an item is shown and can be used."""
        return self._shown(name) is not None

    def wait_for(self, name: str) -> None:
        """Wait for an item to be shown."""
        self.hands.wait_until(lambda: self.sees(name), f"“{name}” on the screen")

    def told_by(self, name: str, what: str = "text") -> str:
        """Give the text or another property of an item; "" while it is not shown."""
        item = self._shown(name)
        return str(item.property(what)) if item is not None else ""

    def wait_for_text(self, name: str, text: str) -> None:
        """Wait until an item shows a text that holds `text`."""
        self.hands.wait_until(lambda: text in self.told_by(name), f"“{text}” in “{name}”")

    def wait_for_label(self, name: str, label: str) -> None:
        """Wait until a button bears this label."""
        self.hands.wait_until(lambda: self.told_by(name, "label") == label, f"{label} on “{name}”")

    def _shown(self, name: str) -> QQuickItem | None:
        # What was found may be gone since, and a sheet made since may hold another of that name.
        known = [each for each in self._known.get(name, ()) if isValid(each)]
        return _usable(known) or _usable(self._sought(name))

    def _sought(self, name: str) -> list[QQuickItem]:
        # By Qt's own search, several of one name among them: walking all that is shown takes a
        # hundred times as long. Only rows of lists, which have no parent, are walked to.
        found = self.hands.window.findChildren(QQuickItem, name)
        if found:
            self._known[name] = found
        return found or [i for i in self.hands.items() if i.objectName() == name]

    def is_at(self, name: str) -> bool:
        """Tell whether the cursor is at an item, or in it."""
        item: QObject | None = self.hands.window.activeFocusItem()
        while isinstance(item, QQuickItem):
            if item.objectName() == name:
                return item.isVisible()
            item = item.parentItem()
        return False


def _usable(items: Iterable[QQuickItem]) -> QQuickItem | None:
    return next((each for each in items if each.isVisible() and each.isEnabled()), None)
