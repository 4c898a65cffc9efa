"""Ten megabytes on the clipboard, pasted into every field of the desk, harm nobody."""

import re

from PySide6.QtCore import QMetaObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.resources import QML
from tests.faces.desk.opened_desk import Desk

A_LINE, LONGEST_FIELD = 200, 500
"""What a name's field takes, and what any field may take."""
FIELDS = frozenset(
    {
        "searchField",
        "walkInName",
        "walkInCompany",
        "administratorName",
        "administratorPin",
        "administratorPinAgain",
        "userName",
        "userPin",
        "pastField",
        "cannotField",
        "referralField",
    }
)
"""Some that must be among those found; the others come with them."""


def test_every_field_of_the_desk_takes_no_more_than_a_line(desk: Desk) -> None:
    desk.until(lambda: desk.shows("administratorName"))
    make_every_sheet(desk.window.contentItem())
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("Maj Öberg " * 1_000_000)
    found = fields_of(desk.window.contentItem())
    assert set(found) >= FIELDS
    assert len(found) > 25
    for name, each in found.items():
        assert QMetaObject.invokeMethod(each, "paste"), name
        assert len(str(each.property("text"))) <= LONGEST_FIELD, name
    clipboard.clear()
    full = [name for name, each in found.items() if len(str(each.property("text"))) >= A_LINE]
    assert set(full) >= {"walkInName", "walkInCompany", "pastField", "searchField"}
    visit_id = desk.walk_in("Märta Sjödin")
    desk.until(lambda: desk.rows("waiting") == ["Märta Sjödin"])
    assert desk.visit(visit_id).visitor.name == "Märta Sjödin"


def test_no_file_has_a_field_without_an_end() -> None:
    fields = re.compile(r"^\s*(?:\w+\.)?(TextField|TextInput|TextEdit|TextArea) \{", re.MULTILINE)
    longest = re.compile(r"maximumLength: (\d+)")
    for path in QML.rglob("*.qml"):
        written = path.read_text("utf-8")
        assert path.stem == "TextInputField" or not fields.search(written), path
        assert all(int(each) <= LONGEST_FIELD for each in longest.findall(written)), path


def make_every_sheet(item: QQuickItem) -> None:
    """Make what is otherwise made when it is first opened."""
    if item.metaObject().className().startswith("DeskOpened"):
        item.setProperty("active", True)
    for child in item.childItems():
        make_every_sheet(child)


def fields_of(item: QQuickItem, within: str = "") -> dict[str, QQuickItem]:
    """Give every field there is, in sight or not, by the name of what it belongs to."""
    found: dict[str, QQuickItem] = {}
    name = item.objectName() or within
    if item.inherits("QQuickTextInput"):
        found[name] = item
    for child in item.childItems():
        for known, each in fields_of(child, name).items():
            found[known if known not in found else f"{known} {len(found)}"] = each
    return found
