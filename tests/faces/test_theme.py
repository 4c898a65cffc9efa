"""Measures the contrast of every pair of colours the controls put upon each other (WCAG 2.2)."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from kiosk.faces.colour_contrast import contrast
from kiosk.faces.window import theme_of

TEXT = [
    (text, ground)
    for text in ("ink", "slate", "pine", "alarm")
    for ground in ("snow", "surface", "pineSoft", "pressed")
] + [
    ("ink", "cloudberrySoft"),
    ("ok", "surface"),
    ("ok", "okSoft"),
    ("warn", "warnSoft"),
    ("alarm", "alarmSoft"),
    ("pineLetters", "pine"),
    ("pineLetters", "pinePressed"),
    ("pineLetters", "pineGround"),
    ("pineLettersSoft", "pine"),
    ("pineLettersSoft", "pinePressed"),
    ("strongLetters", "ok"),
    ("strongLetters", "warn"),
    ("strongLetters", "alarm"),
    ("strongLetters", "slate"),
]
PARTS = [
    ("edge", "snow"),
    ("edge", "surface"),
    ("pine", "snow"),
    ("pine", "surface"),
    ("slate", "surface"),
    ("ok", "surface"),
    ("alarm", "surface"),
]
SCHEMES = {"light": 4.5, "dark": 4.5, "contrast": 7.0}


@pytest.fixture
def theme(engine: QQmlEngine) -> QObject:
    return theme_of(engine)


def colour(theme: QObject, token: str) -> QColor:
    found = theme.property(token)
    assert isinstance(found, QColor), token
    assert found.alpha() == 255, token
    return found


@pytest.mark.parametrize(("scheme", "least"), SCHEMES.items())
def test_every_text_can_be_read_on_its_ground(theme: QObject, scheme: str, least: float) -> None:
    theme.setProperty("scheme", scheme)
    measured = {pair: contrast(*(colour(theme, token) for token in pair)) for pair in TEXT}
    assert {pair: round(ratio, 2) for pair, ratio in measured.items() if ratio < least} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_edge_can_be_seen_on_its_ground(theme: QObject, scheme: str) -> None:
    theme.setProperty("scheme", scheme)
    measured = {pair: contrast(*(colour(theme, token) for token in pair)) for pair in PARTS}
    assert {pair: round(ratio, 2) for pair, ratio in measured.items() if ratio < 3} == {}


def test_the_measure_is_the_one_of_wcag() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)


def test_schemes_differ(theme: QObject) -> None:
    grounds = set()
    for scheme in SCHEMES:
        theme.setProperty("scheme", scheme)
        grounds.add((colour(theme, "snow").name(), colour(theme, "ink").name()))
    assert len(grounds) == 3
