"""Finds text that a person cannot read whole: cut off, elided, or outside the window."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.tour.hands import Hands

_SLACK = 1.5
"""Pixels by which letters may reach over the edge of their item: an italic's overhang."""
_EDGE = 8.0
"""Pixels at the lower edge of a text which no letter fills, and by which a page is seen earlier."""


@dataclass(frozen=True)
class CutText:
    """One text that cannot be read whole, and why."""

    text: str
    reason: str


def cut_texts(hands: Hands) -> list[CutText]:
    """Judge every text on the screen."""
    return [found for item in hands.items() for found in cut_texts_of(hands, item)]


def cut_texts_of(hands: Hands, item: QQuickItem) -> Iterator[CutText]:
    """Judge one item; silent about what is no text."""
    if not item.inherits("QQuickText") or not str(item.property("text")).strip():
        return
    if belongs_to_keyboard(item):
        return
    text = str(item.property("text"))
    if item.property("truncated") and not item.property("mayElide"):
        yield CutText(text, "elided")
    needed = float(item.property("contentWidth"))
    if needed > item.width() + _SLACK and item.width() > 0:
        yield CutText(text, f"{needed:.0f} px in {item.width():.0f}")
    clip = clipping_ancestor(item)
    whole = _place_in_scene(item)
    window = QRectF(0, 0, hands.window.width(), hands.window.height())
    if clip is None and not window.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(whole):
        yield CutText(text, f"outside the window at {_place(whole.topLeft())}")


def clipping_ancestor(item: QQuickItem) -> QQuickItem | None:
    """Give what scrolls or clips the item: rows beyond the edge of a list are no fault."""
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        if above.clip():
            return above
        above = above.parentItem()
    return None


def scrolled_away(item: QQuickItem) -> bool:
    """Tell whether a text stands where one must scroll to see it, or below in part.

    The page says so by a button that brings it; what is left of it at the lower edge is no cut
    text. At the upper edge it is, for a screen brings what it shows to the top whole.
    """
    area = _scroller_of(item)
    if area is None:
        return False
    seen, whole = _place_in_scene(area), _place_in_scene(item)
    return whole.bottom() - 1 > seen.bottom() or whole.bottom() - _EDGE <= seen.top()


def focus_out_of_sight(hands: Hands) -> bool:
    """Tell whether what has the focus stands where one must scroll to see all of it.

    It may where something urgent is to be read first: a page that scrolls says so by `urgent`.
    """
    return _out_of_sight(hands.window.activeFocusItem())


def _out_of_sight(item: QQuickItem | None) -> bool:
    area = None if item is None else _scroller_of(item)
    if item is None or area is None or area.parentItem().property("urgent") is not None:
        return False
    seen, whole = _place_in_scene(area), _place_in_scene(item)
    cut = whole.top() < seen.top() - _SLACK or whole.bottom() > seen.bottom() + _SLACK
    return cut and whole.height() < seen.height()


def _scroller_of(item: QQuickItem) -> QQuickItem | None:
    area = clipping_ancestor(item)
    return area if area is not None and area.property("interactive") else None


def _place_in_scene(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def belongs_to_keyboard(item: QQuickItem) -> bool:
    """Tell whether Qt's own on-screen keyboard drew the item."""
    above: QQuickItem | None = item
    while above is not None:
        if above.metaObject().className().startswith(("InputPanel", "OnScreenKeyboard")):
            return True
        above = above.parentItem()
    return False


def _place(point: QPointF) -> str:
    return f"{point.x():.0f}, {point.y():.0f}"
