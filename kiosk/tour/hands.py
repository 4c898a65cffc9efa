"""Hands on a face: finds what is on the screen by its name, touches it and types on it.

Everything goes through the window as a finger's or a keyboard's event does; nothing is called
behind the screen's back.
"""

from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE_SECONDS = 10.0
_LOOK_MILLISECONDS = 5
_KEYBOARD = "OnScreenKeyboard"
_NONE = Qt.KeyboardModifier.NoModifier


class NotOnScreen(Exception):  # noqa: N818 - says what the screen lacks
    """What the tour wanted to touch or see did not come in time."""


class Hands:
    """Touches and types on one window."""

    _finger: QPointingDevice | None = None

    def __init__(self, window: QQuickWindow) -> None:
        """Take the window of a face."""
        self.window = window
        if Hands._finger is None:
            Hands._finger = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)

    def find(self, name: str) -> QQuickItem:
        """Give the visible, usable item of this name; waits for it to come."""
        self.wait_until(lambda: self._seen(name) is not None, f"“{name}” on the screen")
        found = self._seen(name)
        if found is None:
            raise NotOnScreen(name)
        return found

    def sees(self, name: str) -> bool:
        """Tell whether the item of this name is on the screen now."""
        return self._seen(name) is not None

    def touch(self, name: str) -> None:
        """Touch the middle of an item with one finger."""
        self._come_to_the_front()
        place = self._resting_place(name)
        assert Hands._finger is not None  # noqa: S101 - made with the first hands
        QTest.touchEvent(self.window, Hands._finger).press(0, place, self.window).commit()
        QTest.touchEvent(self.window, Hands._finger).release(0, place, self.window).commit()
        let_events_pass()

    def type_into(self, name: str, text: str) -> None:
        """Touch a field and type letters into it."""
        self.touch(name)
        self.wait_until(lambda: self._is_edited(name), f"the cursor in “{name}”")
        self.write(text)

    def write(self, text: str) -> None:
        """Type letters to wherever the cursor is."""
        for letter in text:
            self._type_letter(letter)
        let_events_pass()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press one key of the keyboard, with another `held` down."""
        self._come_to_the_front()
        QTest.keyClick(self.window, key, held)
        let_events_pass()

    def text_of(self, name: str) -> str:
        """Give the text an item shows or holds."""
        return str(self.find(name).property("text"))

    def texts(self) -> list[str]:
        """Give every text on the screen, in drawing order."""
        return [str(i.property("text")) for i in self.items() if i.inherits("QQuickText")]

    def wait_for_text(self, text: str) -> None:
        """Wait until some text on the screen holds `text`."""
        self.wait_until(lambda: any(text in each for each in self.texts()), f"“{text}”")

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Let the program go on until something holds; raises `NotOnScreen` after a while."""
        wait_until(holds, f"{what} ({self.window.title()})")

    def items(self) -> Iterator[QQuickItem]:
        """Walk every visible item of the window."""
        yield from _visible_below(self.window.contentItem())

    def _come_to_the_front(self) -> None:
        if not self.window.isActive():
            self.window.requestActivate()
            self.wait_until(self.window.isActive, "the window in front")

    def _type_letter(self, letter: str) -> None:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click,
            self.window,
            Qt.Key.Key_unknown,
            letter,
            _NONE,
        )

    def _is_edited(self, name: str) -> bool:
        item = self._seen(name)
        return item is not None and bool(item.property("editing"))

    def _seen(self, name: str) -> QQuickItem | None:
        # Looked for often: the hundreds of parts of an on-screen keyboard are passed over.
        shown = _visible_below(self.window.contentItem(), but=_KEYBOARD)
        found = [each for each in shown if each.objectName() == name and each.isEnabled()]
        return found[-1] if found else None

    def _resting_place(self, name: str) -> QPoint:
        """Give the middle of an item once it has stopped moving: layouts settle with a frame."""
        places = [QPoint(-1, -1)]

        def rests() -> bool:
            self.window.grabWindow()
            item = self.find(name)
            touched = _line_in(item)
            scroll_to(touched)
            middle = QPointF(touched.width() / 2, touched.height() / 2)
            places.append(touched.mapToScene(middle).toPoint())
            return places[-1] == places[-2]

        self.wait_until(rests, f"“{name}” at rest")
        return places[-1]


def scroll_to(item: QQuickItem) -> None:
    """Scroll, as a person would, until an item on a page too long for its screen is in sight."""
    page: QQuickItem | None = item.parentItem()
    while page is not None and not page.property("interactive"):
        page = page.parentItem()
    if page is None or not page.inherits("QQuickFlickable"):
        return
    place = item.mapRectToItem(page, QRectF(0, 0, item.width(), item.height()))
    below = max(place.bottom() - page.height(), 0.0)
    beyond = below or min(place.top(), 0.0)
    if beyond:
        page.setProperty("contentY", float(page.property("contentY")) + beyond)


def _line_in(item: QQuickItem) -> QQuickItem:
    """Give the line letters are typed into, where there is one: what is around it is its label."""
    lines = (each for each in _visible_below(item) if each.inherits("QQuickTextInput"))
    return next(lines, item)


def let_events_pass() -> None:
    """Let Qt work off what is waiting."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def let_closed_go() -> None:
    """Delete windows that were closed; only an event loop would, and a tour runs none."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def wait_until(holds: Callable[[], bool], what: str, seconds: float | None = None) -> None:
    """Let the program go on until something holds; raises `NotOnScreen` after a while.

    Between events it rests: a thread that never does keeps the interpreter from the lanes, which
    give it away at every row they read.
    """
    patience = PATIENCE_SECONDS if seconds is None else seconds
    deadline, beat = monotonic() + patience, QTimer()
    beat.start(_LOOK_MILLISECONDS)
    while not holds():
        if monotonic() > deadline:
            raise NotOnScreen(what)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _visible_below(item: QQuickItem, *, but: str = "") -> Iterator[QQuickItem]:
    """Walk in drawing order; without what lies in an item of the class `but`."""
    waiting = [item]
    while waiting:
        above = waiting.pop()
        if above is not item:
            yield above
        shown = [each for each in above.childItems() if each.isVisible() and each.opacity() > 0]
        if but:
            shown = [each for each in shown if not each.metaObject().className().startswith(but)]
        waiting.extend(reversed(shown))
