"""Reads every text of a screen as an eye would: where it stands, how large, and on what ground.

What cannot be read is found in the picture itself: a text whose colour is nowhere in its own place
lies under something else.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
)
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from kiosk.faces.colour_contrast import contrast
from kiosk.tour.cut_text import (
    belongs_to_keyboard,
    clipping_ancestor,
    cut_texts_of,
    scrolled_away,
)
from kiosk.tour.hands import Hands

LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3; every text is held to what small text needs (A26)."""
_SAME_PLACE = 2.0
"""Pixels by which two texts may reach into each other: the line spacing's empty edge."""
_NEAR = 24
"""Parts of 255 by which a pixel may differ from the colour of a letter it belongs to."""
_ENOUGH_PIXELS = 6_000
"""Of a text's place; what is looked at is spread over all of it."""
_EMPTY_OF_A_LINE = 0.2
"""Part of a line's height that no letter fills, above and below; most in Arabic."""
Parts = tuple[int, int, int]
_PARTED = re.compile(r"[\s/–\u00ad-]+")
"""Where a line may end, also by a hyphen that is drawn only there."""


@dataclass(frozen=True)
class TextReading:
    """One text of a screen. `rectangle` is x, y, width and height in pixels.

    `contrast` is 0 where the text lies under something else. `usable` is false for the text of a
    control that cannot be pressed now, which WCAG 1.4.3 excepts.
    """

    text: str
    rectangle: tuple[int, int, int, int]
    font_mm: float
    elided: bool
    clipped: bool
    accessible_name: str
    contrast: float
    usable: bool
    faults: tuple[str, ...]


def read_texts(
    hands: Hands, picture: QImage, pitch_mm: float, *, right_to_left: bool = False
) -> list[TextReading]:
    """Read every text on top of the page, in drawing order; `pitch_mm` is a pixel's width.

    `right_to_left` tells from which side the page's language is read.
    """
    texts = [each for each in on_top(hands) if _is_text(each) and not scrolled_away(each)]
    places = [painted(each) for each in texts]
    struck = _struck(texts, places)
    turned = [_wrong_side(each, right_to_left=right_to_left) for each in texts]
    return [
        _reading(hands, item, place, picture, pitch_mm, [*crossed, *side])
        for item, place, crossed, side in zip(texts, places, struck, turned, strict=True)
    ]


def on_top(hands: Hands) -> Iterator[QQuickItem]:
    """Walk what is not under a panel that covers the page."""
    items = list(hands.items())
    covers = [each for each in items if each.property("coversPage")]
    if not covers:
        return iter(items)
    return (each for each in items if _is_below(each, covers[-1]))


def fits_its_button(item: QQuickItem, letters: QRectF) -> bool:
    """Tell whether the letters on a button stand inside it."""
    button: QQuickItem | None = item.parentItem()
    while button is not None and not button.inherits("QQuickAbstractButton"):
        button = button.parentItem()
    if button is None:
        return True
    edge = _SAME_PLACE + _EMPTY_OF_A_LINE * letters.height()
    whole = button.mapRectToScene(QRectF(0, 0, button.width(), button.height()))
    return whole.adjusted(-edge, -edge, edge, edge).contains(letters)


def broken_word(item: QQuickItem) -> str:
    """Give a word that is wider than the lines of its text, "" for none."""
    one_line = not item.inherits("QQuickText") or not _alignment(item, "wrapMode")
    if one_line or _alignment(item, "fontSizeMode") or item.property("truncated"):
        return ""
    font = item.property("font")
    assert isinstance(font, QFont)  # noqa: S101 - every text of Qt Quick has one
    letters = QFontMetricsF(font)
    for word in _PARTED.split(str(item.property("text"))):
        if letters.horizontalAdvance(word) > item.width() + _SAME_PLACE:
            return word
    return ""


def _wrong_side(item: QQuickItem, *, right_to_left: bool) -> list[str]:
    """Find that a text does not follow the page's direction, or that of a message of its own."""
    above: QQuickItem | None = item
    while above is not None:
        own = above.property("rightToLeft")
        if own is not None:
            right_to_left = bool(own)
            break
        above = above.parentItem()
    mirrored = bool(_alignment(item, "LayoutMirroring.enabled"))
    return [] if mirrored == right_to_left else ["on the wrong side for its language"]


def _is_below(item: QQuickItem | None, above: QQuickItem) -> bool:
    while item is not None:
        if item is above or item == above:
            return True
        item = item.parentItem()
    return False


def _is_text(item: QQuickItem) -> bool:
    written = item.inherits("QQuickText") or item.inherits("QQuickTextInput")
    return written and bool(str(item.property("text")).strip()) and not belongs_to_keyboard(item)


def painted(item: QQuickItem) -> QRectF:
    """Give where the letters themselves stand, in pixels of the window."""
    width = float(item.property("contentWidth"))
    height = float(item.property("contentHeight"))
    across = _alignment(item, "effectiveHorizontalAlignment")
    down = _alignment(item, "verticalAlignment")
    left = _moved(across, item.width() - width, Qt.AlignmentFlag.AlignRight)
    top = _moved(down, item.height() - height, Qt.AlignmentFlag.AlignBottom)
    letters = QRectF(left, top, width, height)
    if item.inherits("QQuickTextInput"):  # what is longer than its field is shown at the cursor
        letters = letters.intersected(QRectF(0, 0, item.width(), item.height()))
    return item.mapRectToScene(letters)


def _alignment(item: QQuickItem, name: str) -> int:
    # Qt Quick's own kind of alignment has no Python type; as a script's number it comes through.
    context = qmlContext(item)
    assert context is not None  # noqa: S101 - every text we look at was made by QML
    value, _ = QQmlExpression(context, item, f"{name} | 0").evaluate()
    return int(value)


def _moved(alignment: int, spare: float, to_the_end: Qt.AlignmentFlag) -> float:
    """Give how far text is moved along one direction that has `spare` pixels left."""
    if alignment == to_the_end.value:
        return spare
    centred = Qt.AlignmentFlag.AlignCenter.value
    return spare / 2 if alignment & centred else 0.0


def _struck(texts: Sequence[QQuickItem], places: Sequence[QRectF]) -> list[list[str]]:
    """Find for each text whether another one stands in the same place."""
    found: list[list[str]] = [[] for _ in texts]
    edge = _SAME_PLACE
    for one, other in combinations(range(len(texts)), 2):
        common = places[one].intersected(places[other])
        if common.width() > edge and common.height() > edge:
            found[one] = [f"in the same place as “{texts[other].property('text')}”"]
            found[other] = [f"in the same place as “{texts[one].property('text')}”"]
    return found


def _reading(
    hands: Hands,
    item: QQuickItem,
    place: QRectF,
    picture: QImage,
    pitch_mm: float,
    among_others: Sequence[str],
) -> TextReading:
    font = item.property("font")
    assert isinstance(font, QFont)  # noqa: S101 - every text of Qt Quick has one
    cut = [found.reason for found in cut_texts_of(hands, item)]
    elided = bool(item.property("truncated"))
    clip = clipping_ancestor(item)
    empty = _EMPTY_OF_A_LINE * QFontMetricsF(font).height()
    letters = place.adjusted(0, empty, 0, -empty)
    clipped = bool(cut) or (clip is not None and not _within(letters, clip))
    thin = len(str(item.property("text")).strip()) == 1
    ground = _contrast_in(picture, place.toAlignedRect(), item.property("color"), thin=thin)
    usable = item.isEnabled()
    faults = list(cut)
    if clipped and not cut:
        faults.append("clipped")
    if not fits_its_button(item, place):
        faults.append("beyond the edge of its button")
    word = broken_word(item)
    if word:
        faults.append(f"“{word}” is broken in the middle")
    faults += among_others
    if ground == 0:
        faults.append("under something else")
    elif usable and ground < LEAST_CONTRAST:
        faults.append(f"contrast {ground:.1f}")
    return TextReading(
        text=str(item.property("text")),
        rectangle=_whole(place),
        font_mm=round(font.pixelSize() * pitch_mm, 2),
        elided=elided,
        clipped=clipped,
        accessible_name=_spoken_name(item),
        contrast=round(ground, 2),
        usable=usable,
        faults=tuple(faults),
    )


def _within(place: QRectF, clip: QQuickItem) -> bool:
    """Tell whether a text stands whole inside what clips it."""
    edge = _SAME_PLACE
    whole = clip.mapRectToScene(QRectF(0, 0, clip.width(), clip.height()))
    return whole.adjusted(-edge, -edge, edge, edge).contains(place)


def _whole(place: QRectF) -> tuple[int, int, int, int]:
    around = place.toAlignedRect()
    return around.x(), around.y(), around.width(), around.height()


def _spoken_name(item: QQuickItem | None) -> str:
    """Give the name by which a screen reader knows the text, its own or its control's."""
    while item is not None:
        # An item that is ignored has none, whatever the type stubs say.
        known: object = QAccessible.queryAccessibleInterface(item)
        name = ""
        if isinstance(known, QAccessibleInterface):
            name = known.text(QAccessible.Text.Name)
        if name:
            return name
        item = item.parentItem()
    return ""


def _contrast_in(picture: QImage, place: QRect, letters: QColor, *, thin: bool) -> float:
    """Measure a text against the ground around it; 0 where none of its letters can be seen.

    The ground is the commonest colour in its place. The letters are measured as they were drawn,
    so a text dimmed by its control is judged as dim as it is. In a `thin` text, a single digit,
    there may be no stroke that fills a pixel: once it is seen it is judged by its colour.
    """
    seen = picture.copy(place.intersected(picture.rect())).convertToFormat(
        QImage.Format.Format_RGB32
    )
    if seen.isNull():
        return 0.0
    pixels = memoryview(seen.constBits()).cast("I")
    counted = Counter(pixels[:: 1 + len(pixels) // _ENOUGH_PIXELS])
    ground = counted.most_common(1)[0][0]
    drawn = _drawn_letters(counted, _parts(ground), _parts(letters.rgb()))
    if drawn is None:
        return 0.0
    return contrast(letters if thin else QColor(drawn), QColor(ground))


def _drawn_letters(counted: Counter[int], ground: Parts, letters: Parts) -> int | None:
    """Give the colour of the letters' cores: of what is drawn the farthest from the ground."""
    farthest, most = None, _NEAR
    whole = _distance(ground, letters) + _NEAR
    for value in counted:
        colour = _parts(value)
        distance = _distance(colour, ground)
        if distance > most and distance + _distance(colour, letters) <= whole:
            farthest, most = value, distance
    return farthest


def _parts(colour: int) -> Parts:
    return colour >> 16 & 255, colour >> 8 & 255, colour & 255


def _distance(one: Parts, other: Parts) -> int:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]), abs(one[2] - other[2]))
