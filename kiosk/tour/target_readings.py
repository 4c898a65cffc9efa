"""Measures what can be touched on a screen: its height, and how far it is from the next (A28)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.tour.cut_text import belongs_to_keyboard, clipping_ancestor
from kiosk.tour.hands import Hands
from kiosk.tour.text_readings import on_top

_SLACK_MM = 0.3
"""A pixel and what rounding leaves."""


@dataclass(frozen=True)
class TargetDemand:
    """The least height of a target and the least gap between two, in millimetres."""

    height_mm: float
    gap_mm: float


@dataclass(frozen=True)
class TargetFault:
    """What is wrong with something that is touched; `label` is what it is called."""

    label: str
    fault: str


def target_faults(hands: Hands, pitch_mm: float, demand: TargetDemand) -> list[TargetFault]:
    """Find what is too small or too near to something else; `pitch_mm` is a pixel's width.

    The keys of the on-screen keyboard have a measure of their own (OnScreenKeyboard.qml).
    """
    targets = [each for each in on_top(hands) if _is_target(each)]
    seen = [each for each in targets if not _is_cut(each)]
    places = [each.mapRectToScene(QRectF(0, 0, each.width(), each.height())) for each in seen]
    return [*_too_small(seen, places, pitch_mm, demand), *_too_near(seen, places, pitch_mm, demand)]


def _is_target(item: QQuickItem) -> bool:
    touched = item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextField")
    return touched and not belongs_to_keyboard(item)


def _is_cut(item: QQuickItem) -> bool:
    """Tell whether an item stands at the edge of a page that scrolls: all of it can be brought."""
    area = clipping_ancestor(item)
    if area is None:
        return False
    whole = area.mapRectToScene(QRectF(0, 0, area.width(), area.height()))
    return not whole.contains(item.mapRectToScene(QRectF(0, 0, item.width(), item.height())))


def _too_small(
    targets: Sequence[QQuickItem], places: Sequence[QRectF], pitch_mm: float, demand: TargetDemand
) -> list[TargetFault]:
    least = demand.height_mm - _SLACK_MM
    return [
        TargetFault(_label(target), f"{place.width() * pitch_mm:.1f} × {height:.1f} mm to touch")
        for target, place in zip(targets, places, strict=True)
        if (height := place.height() * pitch_mm) < least or place.width() * pitch_mm < least
    ]


def _too_near(
    targets: Sequence[QQuickItem], places: Sequence[QRectF], pitch_mm: float, demand: TargetDemand
) -> list[TargetFault]:
    found = []
    for one, other in combinations(range(len(targets)), 2):
        gap = _gap(places[one], places[other]) * pitch_mm
        if gap < demand.gap_mm - _SLACK_MM:
            fault = f"{gap:.1f} mm from “{_label(targets[other])}”"
            found.append(TargetFault(_label(targets[one]), fault))
    return found


def _gap(one: QRectF, other: QRectF) -> float:
    """Give how far two places are apart along the direction in which they are apart the most."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)


def _label(item: QQuickItem) -> str:
    return str(item.property("label") or item.objectName() or item.metaObject().className())
