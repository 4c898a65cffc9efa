"""Everything on the visitor's face by four arrows, Enter and Escape; a full keyboard does as well.

Arrows move the focus in reading order. Enter in a field opens the list of letters, unless letters
were just typed: who has a keyboard sends the field with it.
"""

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk import settings
from kiosk.faces.speech import sentences
from kiosk.faces.visitor.aids import VisitorAids
from kiosk.faces.visitor.code_reader import CodeReader
from kiosk.faces.visitor.letter_picker import LetterPicker
from kiosk.faces.visitor.speech import VisitorSpeech
from kiosk.faces.visitor.strikes import StrikeFilter
from kiosk.faces.visitor.view_model import VisitorViewModel

_HANDS = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress}
_FORWARD = {Qt.Key.Key_Down, Qt.Key.Key_Right}
_ARROWS = {*_FORWARD, Qt.Key.Key_Up, Qt.Key.Key_Left}
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Keypad(QObject):
    """Stands between the window and its keys; a child of whatever lives as long as the window."""

    def __init__(
        self,
        window: QQuickWindow,
        vm: VisitorViewModel,
        aids: VisitorAids,
        speech: VisitorSpeech,
        picker: LetterPicker,
        said: settings.Aids,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._vm = vm
        self._aids = aids
        self._speech = speech
        self._picker = picker
        self._speech_key = QKeySequence(said.speech_key)
        self._strikes = StrikeFilter(said.double_strike_ms)
        self._reader = CodeReader()
        self._in_use = False
        self._screen = ""
        picker.taken.connect(self._write)
        picker.erased.connect(self._erase)
        picker.finished.connect(lambda: self._move(forward=True))
        picker.reading.connect(self._read_out)
        vm.changed.connect(self._on_changed)
        vm.forgotten.connect(self._forget)
        window.installEventFilter(self)

    @property
    def in_use(self) -> bool:
        """Tell whether the visitor uses keys other than letters."""
        return self._in_use

    def modal(self) -> QQuickItem | None:
        """Give what alone can be used now: the question whether anybody is still there."""
        return visible_item(self._window, "stay") if self._vm.property("warns") else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what a struck key means; touches are only noticed."""
        if event.type() in _HANDS:
            self._in_use = False
            self._speech.hush()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # The on-screen keyboard sends keys too; those nobody struck.
            return event.spontaneous() and self._struck(event)
        return super().eventFilter(watched, event)

    def _struck(self, event: QKeyEvent) -> bool:
        if self._vm.foyer.property("evacuating"):
            return True  # then there is nothing to do but what is told
        if not self._strikes.counts(event.key(), event.timestamp(), held=event.isAutoRepeat()):
            return True
        self._speech.hush()
        if self._command(event) or self._scanned(event):
            return True
        if self._picker.picking and not self._vm.property("warns"):
            if self._picker.press(event.key()):
                return True
            self._picker.close()
        return self._moved(event) or self._enters(event)

    def _command(self, event: QKeyEvent) -> bool:
        if QKeySequence(event.keyCombination()) == self._speech_key:
            self._in_use = True
            self._speech.toggle()
        elif event.key() == Qt.Key.Key_VolumeUp:
            self._speech.louder()
        elif event.key() == Qt.Key.Key_VolumeDown:
            self._speech.quieter()
        else:
            return False
        return True

    def _scanned(self, event: QKeyEvent) -> bool:
        """Take a code read where no field waits for one; who shows a badge at the start leaves."""
        if not self._vm.property("resting"):
            return False
        if event.key() in _ENTERS:
            return self._vm.take_code(self._reader.end(event.timestamp()))
        if event.text().isprintable() and event.text():
            self._reader.strike(event.text(), event.timestamp())
        return False

    def _moved(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self._leave()
            return True
        if key not in _ARROWS:
            return False
        self._in_use = True
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            if self._field() is not None and self._text():
                return False  # goes through what is written
            language = QLocale(self._vm.foyer.voice.language)
            if language.textDirection() is Qt.LayoutDirection.RightToLeft:
                self._move(forward=key is Qt.Key.Key_Left)
                return True
        self._move(forward=key in _FORWARD)
        return True

    def _enters(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTERS and self._in_use and self._field() is not None:
            if self.modal() is None:
                others_hear = not self._speech.privately
                self._picker.start(self._vm.foyer.voice, self._text(), others_hear=others_hear)
            return True
        if event.text().isprintable() and event.text() and self._field() is not None:
            self._in_use = False
        return False

    def _leave(self) -> None:
        if self._vm.property("warns"):
            self._vm.stay()
        elif self._vm.languages.all_shown:
            self._vm.languages.close()
        elif self._aids.chosen.open:
            self._aids.hide()
        else:
            self._vm.goBack()

    def _move(self, *, forward: bool) -> None:
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        modal = self.modal()
        begun = item = self._focused() or self._window.contentItem()
        while True:
            item = item.nextItemInFocusChain(forward)
            if item is begun:
                return
            if modal is None or item is modal or modal.isAncestorOf(item):
                break
        item.forceActiveFocus(reason)

    def _focused(self) -> QQuickItem | None:
        return focused_item(self._window)

    def _field(self) -> QQuickItem | None:
        item = self._focused()
        return item if item is not None and item.inherits("QQuickTextInput") else None

    def _text(self) -> str:
        field = self._field()
        return str(field.property("text")) if field is not None else ""

    def _write(self, text: str) -> None:
        self._commit(text, 0)
        voice = self._vm.foyer.voice
        told = text if self._speech.privately and text.strip() else voice.say(sentences.TAKEN)
        self._speech.say(told, at_once=True)

    def _erase(self) -> None:
        if self._text():
            self._commit("", 1)
        self._speech.say(self._vm.foyer.voice.say(sentences.ERASED), at_once=True)

    def _commit(self, text: str, erased: int) -> None:
        field = self._field()
        if field is not None:
            event = QInputMethodEvent()
            event.setCommitString(text, -erased, erased)
            QGuiApplication.sendEvent(field, event)
            self._picker.written(self._text())

    def _read_out(self) -> None:
        self._speech.hush()
        self._speech.say_focus()

    def _on_changed(self) -> None:
        screen = str(self._vm.property("screen"))
        if screen != self._screen:
            self._screen = screen
            self._picker.close()
            self._aids.hide()
        if self._in_use:
            _show_focus(self._focused())

    def _forget(self) -> None:
        self._in_use = False
        self._picker.close()
        self._aids.forget()


def _show_focus(item: QQuickItem | None) -> None:
    """Draw the ring round a button that has the focus without a key having brought it there."""
    if item is not None and item.inherits("QQuickAbstractButton"):
        item.setProperty("focusReason", Qt.FocusReason.TabFocusReason)


def focused_item(window: QQuickWindow) -> QQuickItem | None:
    """Give the item that has the focus.

    Not by `activeFocusItem()`: Python would keep every item that ever had it (PySide6 6.11).
    """
    item: QQuickItem | None = window.property("activeFocusItem")
    return item


def visible_item(window: QQuickWindow, name: str) -> QQuickItem | None:
    """Give the item of a name, if it is to be seen."""
    found = window.findChild(QQuickItem, name)
    return found if isinstance(found, QQuickItem) and found.isVisible() else None
