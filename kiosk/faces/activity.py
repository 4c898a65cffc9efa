"""Hears that somebody is at work on a window, whatever of it is touched."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

_AT_WORK = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,  # a key that is a shortcut comes as no other event
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


class Activity(QObject):
    """Tells of every key, touch and turn of the wheel on the window it is installed on."""

    def __init__(self, heard: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._heard = heard

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hear an event and let it pass."""
        if event.type() in _AT_WORK:
            self._heard()
        return False
