"""Reads everything a visitor could have left behind on a face, and in the process it runs in."""

import gc
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

from PySide6.QtCore import Q_RETURN_ARG, QByteArray, QMetaObject, QObject, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QClipboard, QGuiApplication
from PySide6.QtQml import QJSValue, QQmlComponent, QQmlEngine

from kiosk.faces.visitor.data_promise import DataPromise
from kiosk.faces.visitor.foyer import Foyer
from kiosk.faces.visitor.language_choice import LanguageChoice
from kiosk.faces.visitor.letter_picker import LetterPicker
from kiosk.faces.visitor.view_model import VisitorViewModel
from kiosk.faces.window import Face
from kiosk.resources import QML
from tests.faces.visitor.foyer import below
from tests.faces.visitor.listener import Listener

_QTS = {"text", "displayText", "preeditText", "selectedText", "title", "objectName", "source"}
_OWN = re.compile(r"property (?:string|var|list<string>) (\w+)")
_FOLDERS = ("visitor", "controls")
_VIEW_MODELS: tuple[type[QObject], ...] = (
    VisitorViewModel,
    Foyer,
    LanguageChoice,
    DataPromise,
    LetterPicker,
)
_SAID_OF = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)
_KEYBOARD = b"""
import QtQml
import QtQuick.VirtualKeyboard

QtObject {
    function words(): string {
        const keeps = InputContext;
        const told = [keeps.surroundingText, keeps.preeditText, keeps.selectedText];
        const candidates = keeps.inputEngine.wordCandidateListModel;
        for (let each = 0; candidates !== null && each < candidates.count; each++)
            told.push(candidates.dataAt(each));
        return told.join("\\n");
    }
    function locked(): bool {
        return InputContext.capsLockActive;
    }
}
"""


class Traces:
    """Reads one open face again and again; made once, for what it reads with stays."""

    def __init__(self, face: Face, listener: Listener) -> None:
        self._face = face
        self._listener = listener
        self.keyboard = GlassKeyboard(face.engine)

    def read(self) -> dict[str, str]:
        """Give every text there is, by where it stands."""
        clipboard = QGuiApplication.clipboard()
        return {
            "scene": "\n".join(_scene(self._face)),
            "accessibility tree": "\n".join(_spoken(self._face)),
            "clipboard": clipboard.text(QClipboard.Mode.Clipboard),
            "primary selection": clipboard.text(QClipboard.Mode.Selection),
            "on-screen keyboard": self.keyboard.words(),
            "speech": "\n".join(each.text for each in self._listener.heard),
        }


class GlassKeyboard:
    """What Qt's on-screen keyboard keeps of what was typed."""

    def __init__(self, engine: QQmlEngine) -> None:
        component = QQmlComponent(engine, engine)  # what it makes dies with it
        component.setData(QByteArray(_KEYBOARD), QUrl("traces.qml"))
        made = component.create()
        assert made is not None, component.errorString()
        self._reader = made

    def words(self) -> str:
        """Give the text around the cursor, what is half composed, and what is guessed."""
        return str(QMetaObject.invokeMethod(self._reader, "words", Q_RETURN_ARG(str)))

    def locked(self) -> bool:
        """Tell whether the keyboard writes capitals only."""
        return bool(QMetaObject.invokeMethod(self._reader, "locked", Q_RETURN_ARG(bool)))


def _scene(face: Face) -> Iterator[str]:
    """Give every text of every object, seen or not, drawn or only kept: items and view-models."""
    met: set[int] = set()
    items = [face.window, *below(face.window.contentItem())]
    for each in (*items, *face.window.findChildren(QObject), *face.engine.findChildren(QObject)):
        if id(each) not in met:
            met.add(id(each))
            yield from _texts_of(each)


def _texts_of(item: QObject) -> Iterator[str]:
    for name in _names_of_texts(drawn=not isinstance(item, _VIEW_MODELS)):
        told = None
        with suppress(RuntimeError):  # a thing of Qt's own goes by a name of ours; it is no text
            told = item.property(name)
        if told:
            yield str(told.toVariant() if isinstance(told, QJSValue) else told)


@cache
def _names_of_texts(*, drawn: bool) -> tuple[str, ...]:
    """Give what texts of items are called, or those of view-models.

    Not asked of each item: Python keeps every answer to that, and takes it for whatever comes to
    lie at its address later (PySide6 6.11).
    """
    if drawn:
        files = sorted(each for folder in _FOLDERS for each in (QML / folder).glob("*.qml"))
        sources = "".join(each.read_text("utf-8") for each in files)
        return tuple(sorted(_QTS | set(_OWN.findall(sources))))
    metas = [vars(each)["staticMetaObject"] for each in _VIEW_MODELS]
    every = (meta.property(index) for meta in metas for index in range(meta.propertyCount()))
    return tuple(sorted({str(each.name()) for each in every}))


def _spoken(face: Face) -> Iterator[str]:
    root = QAccessible.queryAccessibleInterface(face.window)
    assert root is not None
    yield from _said(root)


def _said(found: QAccessibleInterface) -> Iterator[str]:
    yield from (found.text(each) for each in _SAID_OF)
    written = found.textInterface()
    if written is not None:
        yield written.text(0, written.characterCount())
    for index in range(found.childCount()):
        child = found.child(index)
        if child is not None:
            yield from _said(child)


def kept_in_memory(part: str) -> list[str]:
    """Give what Python keeps that holds more than these letters, and what keeps it."""
    gc.collect()
    wanted, as_bytes = part.casefold(), part.encode().lower()
    found = []
    for each in gc.get_objects():
        for told in gc.get_referents(each):
            text = isinstance(told, str) and told != part and wanted in told.casefold()
            if text or (isinstance(told, bytes) and as_bytes in told.lower()):
                found.append(f"{type(each).__qualname__}: {told[:60]!r}")
    return found
