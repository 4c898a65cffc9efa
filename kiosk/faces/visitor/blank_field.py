"""Has Qt's on-screen keyboard forget what somebody wrote."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodQueryEvent, QWindow

_ANSWERS = {
    Qt.InputMethodQuery.ImEnabled: True,
    Qt.InputMethodQuery.ImSurroundingText: "",
    Qt.InputMethodQuery.ImCurrentSelection: "",
    Qt.InputMethodQuery.ImCursorPosition: 0,
    Qt.InputMethodQuery.ImAnchorPosition: 0,
}


class BlankField(QObject):
    """A field that nobody has written in, never drawn.

    The keyboard keeps what stood around the cursor of the last field until it meets another one
    (Qt 6.11), and where one visitor ends there is none: so it meets this one.
    """

    def meet(self, window: QWindow) -> None:
        """Let the keyboard meet this field instead of the last one of a window."""
        QGuiApplication.inputMethod().reset()
        window.focusObjectChanged.emit(self)
        # Not `focusObject()`: Python would keep every item that ever had the focus (PySide6 6.11).
        window.focusObjectChanged.emit(window.property("activeFocusItem") or window)

    def event(self, event: QEvent) -> bool:
        """Answer what a keyboard asks of a field."""
        if not isinstance(event, QInputMethodQueryEvent):
            return super().event(event)
        for query, answer in _ANSWERS.items():
            if event.queries() & query:
                event.setValue(query, answer)
        event.accept()
        return True
