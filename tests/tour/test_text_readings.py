"""Texts are read off a screen as an eye reads them: each planted fault is found, no other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.tour.hands import Hands
from kiosk.tour.target_readings import TargetDemand, TargetFault, target_faults
from kiosk.tour.text_readings import TextReading, read_texts

PITCH_MM = 0.25
PAGE = Path(__file__).parent / "UnreadableTexts.qml"


@pytest.fixture
def window(qapp: QGuiApplication, qtbot: QtBot) -> Iterator[QQuickWindow]:
    """Open the page of planted faults."""
    engine = QQmlEngine()
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(PAGE)), engine)
    made = component.create()
    assert isinstance(made, QQuickWindow), component.errorString()
    made.show()
    qtbot.waitUntil(lambda: not made.grabWindow().isNull())
    yield made
    made.close()
    made.deleteLater()
    engine.deleteLater()


def readings(window: QQuickWindow) -> dict[str, TextReading]:
    read = read_texts(Hands(window), window.grabWindow(), PITCH_MM)
    return {each.text: each for each in read}


def test_every_planted_fault_is_found_and_no_other(window: QQuickWindow) -> None:
    faults = {text: each.faults for text, each in readings(window).items()}
    assert faults["sound"] == faults["at the end"] == faults["resting"] == ()
    assert faults["crossed"] == ("in the same place as “crossing”",)
    assert faults["crossing"] == ("in the same place as “crossed”",)
    assert faults["buried"] == ("under something else",)
    assert faults["elided to the end"] == ("elided",)
    assert faults["clipped"] == ("clipped",)
    (pale,) = faults["pale"]
    assert pale.startswith("contrast 2.")
    (wide,) = faults["wider than its place"]
    assert wide.endswith("px in 60")
    assert any(each.startswith("outside the window") for each in faults["beyond the edge"])
    assert faults["parts besöksmottagare"] == ("“besöksmottagare” is broken in the middle",)
    assert faults["parts besöks\u00adrum"] == ()
    assert faults["beyond"] == ("beyond the edge of its button",)


def test_what_stands_on_the_side_of_another_language_is_found(window: QQuickWindow) -> None:
    wrong = "on the wrong side for its language"
    for right_to_left, turned, straight in ((False, (wrong,), ()), (True, (), (wrong,))):
        read = read_texts(Hands(window), window.grabWindow(), PITCH_MM, right_to_left=right_to_left)
        faults = {each.text: each.faults for each in read}
        assert faults["turned"] == turned
        assert faults["sound"] == straight
        assert faults["own turn"] == ()


def test_what_is_too_small_or_too_near_to_touch_is_found(window: QQuickWindow) -> None:
    found = target_faults(Hands(window), PITCH_MM, TargetDemand(20, 4))
    assert found == [
        TargetFault("low", "50.0 × 15.0 mm to touch"),
        TargetFault("narrow", "1.0 mm from “near”"),
    ]
    assert target_faults(Hands(window), PITCH_MM, TargetDemand(15, 1)) == []


def test_a_reading_tells_size_name_and_place(window: QQuickWindow) -> None:
    sound = readings(window)["sound"]
    assert sound.font_mm == 10.0
    assert sound.accessible_name == "said aloud"
    assert sound.contrast == pytest.approx(21, abs=0.1)
    assert sound.rectangle[:2] == (20, 20)


def test_letters_are_found_where_they_stand_and_not_where_their_item_begins(
    window: QQuickWindow,
) -> None:
    left, top, width, height = readings(window)["at the end"].rectangle
    assert left + width == pytest.approx(700, abs=2)
    assert top + height == pytest.approx(120, abs=2)
    assert left > 450
    assert top > 50


def test_what_lies_under_a_panel_that_covers_the_page_is_not_read(window: QQuickWindow) -> None:
    cover = window.findChild(QQuickItem, "cover")
    assert cover is not None
    cover.setProperty("visible", True)
    assert list(readings(window)) == ["on top"]
