"""The evacuation's message in more languages than a screen holds stands on pages that turn."""

import pytest
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.tour.hands import Hands
from kiosk.tour.text_readings import read_texts
from tests.faces.conftest import OpenGallery

FRAMES = 8  # for so many the letters of a page have stood as they will: a layout grows in rounds
INSTRUCTION = "Lämna huset genom närmaste utgång. Använd inte hissen."


def messages(count: int) -> list[dict[str, object]]:
    return [
        {
            "heading": f"UTRYMNING {number}",
            "instruction": INSTRUCTION,
            "assembly": "Återsamlingsplats: parkeringen vid Folkets hus, tvärs över Storgatan",
            "rightToLeft": number % 5 == 4,
        }
        for number in range(count)
    ]


def screen_of(window: QQuickWindow) -> QQuickItem:
    found = window.findChild(QQuickItem, "evacuation")
    assert found is not None
    return found


def headings(window: QQuickWindow) -> list[str]:
    return [each for each in Hands(window).texts() if each.startswith("UTRYMNING")]


@pytest.mark.parametrize("count", [10, 23])
def test_pages_turn_until_every_language_was_shown(
    open_gallery: OpenGallery, qtbot: QtBot, count: int
) -> None:
    window = open_gallery("KioskEvacuation", {"messages": messages(count)})
    window.resize(1080, 900)  # as low as a screen can be on which a message fits
    screen = screen_of(window)
    pages: set[int] = set()
    seen: list[str] = []

    def sees_another() -> bool:
        window.grabWindow()
        page = int(screen.property("page"))
        if page not in pages:
            pages.add(page)
            seen.extend(headings(window))
            readings = read_texts(Hands(window), window.grabWindow(), 0.25)
            assert [each.faults for each in readings if each.faults] == []
        return len(pages) == int(screen.property("pages"))

    qtbot.waitUntil(lambda: int(screen.property("pages")) > 1)
    parted: list[object] = []

    def is_parted_for_good() -> bool:
        window.grabWindow()
        parted.append(fits(screen) and screen.property("perPage"))
        return bool(parted[-1]) and len(parted) > FRAMES and len(set(parted[-FRAMES:])) == 1

    qtbot.waitUntil(is_parted_for_good)
    screen.setProperty("turnMilliseconds", 20)
    qtbot.waitUntil(sees_another)
    assert sorted(seen) == sorted(str(each["heading"]) for each in messages(count))


def fits(screen: QQuickItem) -> bool:
    rows = [each for each in screen.childItems() if each.inherits("QQuickGridLayout")]
    return all(each.implicitHeight() <= screen.height() for each in rows)


def test_one_language_stands_still(open_gallery: OpenGallery, qtbot: QtBot) -> None:
    window = open_gallery("KioskEvacuation", {"messages": messages(1)})
    window.grabWindow()
    assert screen_of(window).property("pages") == 1
    assert headings(window) == ["UTRYMNING 0"]
