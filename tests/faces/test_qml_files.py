"""Judges every QML file there is; a face added later is judged without a word here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.faces.window import prepare
from kiosk.resources import QML, RESOURCES
from tests.faces.conftest import delete_what_was_closed

FILES = sorted([*QML.rglob("*.qml"), *(RESOURCES / "keyboard").rglob("*.qml")])
GALLERIES = sorted((Path(__file__).parent / "gallery").glob("*.qml"))
SHOWS_TEXT = {"Text", "Label", "TextEdit", "TextArea"}
IS_PRESSED = {
    *("MouseArea", "TapHandler", "AbstractButton", "Button", "RoundButton", "ItemDelegate"),
    *("TextInput", "TextField", "CheckBox", "RadioButton", "Switch", "Slider", "ComboBox"),
}


@dataclass(frozen=True)
class Element:
    """One object of a QML file: its type and what stands between its braces, strings blanked."""

    kind: str
    body: str


def elements(source: str) -> Iterator[Element]:
    """Find every object in QML source; strings and comments are no objects."""
    blank = re.sub(
        r'"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/',
        lambda found: '"' * len(found[0]) if found[0][0] == '"' else " " * len(found[0]),
        source,
        flags=re.DOTALL,
    )
    for found in re.finditer(r"(?:\b\w+\.)?\b([A-Z]\w*)\s*\{", blank):
        depth, end = 1, found.end()
        while depth and end < len(blank):
            depth += {"{": 1, "}": -1}.get(blank[end], 0)
            end += 1
        yield Element(found[1], blank[found.end() : end - 1])


def complaints(source: str) -> list[str]:
    """Say what in QML source breaks the rules of text and of names."""
    found = []
    for element in elements(source):
        if element.kind in SHOWS_TEXT and "textFormat: Text.PlainText" not in element.body:
            found.append(f"{element.kind} may show what somebody typed as markup")
        if element.kind in IS_PRESSED and "Accessible.name:" not in element.body:
            found.append(f"{element.kind} has no Accessible.name")
    return found


@pytest.fixture(scope="module")
def loading(qapp: QGuiApplication) -> Iterator[tuple[QQmlEngine, list[str]]]:
    """Give one engine that loads every file, and its warnings; nothing is created with it."""
    made = QQmlEngine()
    yield made, prepare(made)
    made.deleteLater()
    delete_what_was_closed(qapp)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_qml_file_loads_without_a_warning(
    loading: tuple[QQmlEngine, list[str]], path: Path
) -> None:
    engine, warnings = loading
    warnings.clear()
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(path)), engine)
    assert component.errorString() == ""
    assert component.isReady()
    assert warnings == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_text_can_be_markup_and_nothing_to_press_is_nameless(path: Path) -> None:
    assert complaints(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("Text { text: vm.name }", 1),
        ('Item { Text { text: "// { textFormat: Text.PlainText" } }', 1),
        ('Item { /* Text { */ Words { text: "Text {" } }', 0),
        ("Text { textFormat: Text.PlainText; text: vm.name }", 0),
        ("Text { textFormat: Text.StyledText }", 1),
        ("Item { MouseArea { onClicked: go() } }", 1),
        ("Rectangle { Accessible.name: label; TapHandler { onTapped: go() } }", 1),
        ('T.AbstractButton { Accessible.name: qsTr("Go") }', 0),
        ("T.Button { text: label }", 1),
    ],
)
def test_the_judge_finds_what_is_planted(source: str, count: int) -> None:
    assert len(complaints(source)) == count


def test_the_module_lists_every_file_once_under_its_own_name() -> None:
    entries = re.findall(
        r"^(?:singleton )?(\w+) 1\.0 \.\./(\S+)$",
        (QML / "Foaje" / "qmldir").read_text("utf-8"),
        re.MULTILINE,
    )
    listed = {path: name for name, path in entries}
    there = {str(path.relative_to(QML)): path.stem for path in QML.rglob("*.qml")}
    assert listed == there
    assert len(set(listed.values())) == len(entries)


def test_controls_hold_no_sentence_of_their_own() -> None:
    """A sentence in a control would belong to no face's catalogue."""
    speaking = [
        path.name
        for path in (QML / "controls").glob("*.qml")
        if re.search(r"\bqsTr|\bqsTranslate", path.read_text("utf-8"))
    ]
    assert speaking == []


def test_every_control_stands_in_a_gallery() -> None:
    """The galleries are what the tests of names, targets and keys look at."""
    seen = "\n".join(path.read_text("utf-8") for path in [*GALLERIES, *FILES])
    unseen = [
        path.stem
        for path in (QML / "controls").glob("*.qml")
        if not re.search(rf"\b{path.stem}\s*\{{", seen)
        and "pragma Singleton" not in path.read_text("utf-8")
    ]
    assert unseen == []
