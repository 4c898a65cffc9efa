"""Reads off a face what is on it, in reading order, from the names every control carries.

The names are those of the accessibility tree, so a screen that is added speaks by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem


class Part(Enum):
    """What something on a screen is for."""

    TEXT = auto()
    PROBLEM = auto()
    FIELD = auto()
    BUTTON = auto()


@dataclass(frozen=True)
class Shown:
    """One thing on a screen: its name, what else is told of it, and how it stands.

    `label` is what a name begins with that nobody's data is part of. `written` stands in a field.
    """

    part: Part
    name: str
    told: str = ""
    label: str = ""
    written: str = ""
    enabled: bool = True
    chosen: bool | None = None
    personal: bool = False


_PARTS = {
    QAccessible.Role.AlertMessage: Part.PROBLEM,
    QAccessible.Role.EditableText: Part.FIELD,
    QAccessible.Role.Button: Part.BUTTON,
}


def shown_in(root: QQuickItem) -> tuple[Shown, ...]:
    """Give what stands visible below an item, or is it, in reading order."""
    return tuple(_below(_spoken(root.window()), root))


def shown_at(item: QQuickItem) -> Shown | None:
    """Give one item, the one that has the focus for instance; None if it tells nothing."""
    found = _spoken(item)
    return _read(found) if found is not None else None


def _spoken(item: QObject) -> QAccessibleInterface | None:
    found: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(item)
    return found


def _below(found: QAccessibleInterface | None, root: QQuickItem) -> Iterator[Shown]:
    # From the window down: what only arranges others is left out of the tree, and its children
    # stand in its place.
    if found is None:
        return
    for index in range(found.childCount()):
        child = found.child(index)
        item = child.object()
        if child.state().invisible or not isinstance(item, QQuickItem):
            continue
        read = _read(child) if item is root or root.isAncestorOf(item) else None
        if read is not None:
            yield read
        yield from _below(child, root)


def _read(found: QAccessibleInterface) -> Shown | None:
    name = found.text(QAccessible.Text.Name).strip()
    item = found.object()
    if not name or not isinstance(item, QQuickItem):
        return None
    part = _PARTS.get(found.role(), Part.TEXT)
    state = found.state()
    return Shown(
        part,
        name,
        told=found.text(QAccessible.Text.Description).strip(),
        label=str(item.property("label") or ""),
        written=str(item.property("text") or "") if part is Part.FIELD else "",
        enabled=not state.disabled,
        chosen=bool(state.checked) if state.checkable else None,
        personal=_personal(item),
    )


def _personal(item: QQuickItem) -> bool:
    above: QQuickItem | None = item
    while above is not None:
        if above.property("personal"):
            return True
        above = above.parentItem()
    return False
