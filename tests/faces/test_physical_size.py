import math

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QGuiApplication

from kiosk.documents.fonts import FAMILIES
from kiosk.faces.physical_size import (
    CAP_HEIGHT,
    DESK,
    ORDINARY_PITCH_MM,
    X_HEIGHT,
    Screen,
    kiosk_measures,
    larger_text,
    pixel_pitch_mm,
)

# Screen, inches, pitch in mm, font for capitals of 0.7°, font for an x-height of 16 CSS pixels and
# a target of 20 mm, each in pixels at 600 mm: calculated by hand from EN 301 549.
SCREENS = [
    (Screen(1920, 1080), 15.6, 0.180, 57, 38, 111),
    (Screen(1920, 1080), 21.5, 0.248, 42, 28, 81),
    (Screen(1920, 1080), 27.0, 0.311, 33, 22, 64),
    (Screen(1280, 800), 10.1, 0.170, 61, 40, 118),
]


@pytest.mark.parametrize(("screen", "inches", "pitch", "button", "body", "target"), SCREENS)
def test_a_kiosk_meets_the_standard_on_every_usual_screen(
    screen: Screen, inches: float, pitch: float, button: int, body: int, target: int
) -> None:
    found = pixel_pitch_mm(screen, inches)
    measures = kiosk_measures(found, 600, (screen.width_px, screen.height_px))
    assert found == pytest.approx(pitch, abs=0.0006)
    assert button <= measures.button <= button + 1
    assert body <= measures.body <= body + 1
    assert target <= measures.target <= target + 1
    assert measures.target * found >= 20
    assert measures.target_gap * found >= 4
    assert measures.heading * CAP_HEIGHT * found >= 12


@pytest.mark.parametrize("distance", [500, 600, 700])
def test_letters_grow_with_the_distance_they_are_read_from(distance: int) -> None:
    pitch = 0.248
    measures = kiosk_measures(pitch, distance, (1080, 1920))
    capital_mm = measures.button * CAP_HEIGHT * pitch
    x_mm = measures.body * X_HEIGHT * pitch
    assert math.degrees(math.atan(capital_mm / distance)) >= 0.6999
    assert x_mm >= distance * 16 / 2688


def test_larger_text_is_larger_than_the_standard_asks_and_targets_stay_large() -> None:
    ordinary = kiosk_measures(0.248, 600, (1080, 1920))
    larger = larger_text(ordinary)
    for font in ("heading", "title", "button", "body", "small"):
        assert getattr(larger, font) >= 1.3 * getattr(ordinary, font)
    assert larger.display >= max(ordinary.display, larger.heading)
    assert (larger.target, larger.target_gap) == (ordinary.target, ordinary.target_gap)
    assert math.degrees(math.atan(larger.body * CAP_HEIGHT * 0.248 / 600)) >= 0.6  # also small text


@pytest.mark.parametrize("screen_px", [(1280, 800), (800, 1280)])
def test_larger_text_leaves_a_small_screen_the_room_a_question_needs(
    screen_px: tuple[int, int],
) -> None:
    ordinary = kiosk_measures(0.17, 420, screen_px)
    larger = larger_text(ordinary)
    for font in ("heading", "title", "button", "body", "small"):
        grown = getattr(larger, font) / getattr(ordinary, font)
        assert grown == pytest.approx(1.15, abs=0.03)


def test_no_text_of_a_kiosk_is_smaller_than_its_second_lines() -> None:
    measures = kiosk_measures(0.248, 600, (1080, 1920))
    assert min(measures.small, measures.body, measures.title) == measures.body


def test_the_shipped_letters_are_as_tall_as_the_calculation_takes_them(
    qapp: QGuiApplication,
) -> None:
    font = QFont(FAMILIES[0])
    font.setPixelSize(1000)
    assert QFontInfo(font).family() == FAMILIES[0]
    metrics = QFontMetricsF(font)
    assert metrics.capHeight() / 1000 >= CAP_HEIGHT
    assert metrics.xHeight() / 1000 >= X_HEIGHT


def test_a_screen_is_believed_when_what_it_says_can_be_true() -> None:
    assert pixel_pitch_mm(Screen(1920, 1080, 476, 268)) == pytest.approx(0.248, abs=0.001)


@pytest.mark.parametrize(
    "screen",
    [
        Screen(1920, 1080),
        Screen(1920, 1080, 16, 9),
        Screen(1920, 1080, 1600, 900),
        Screen(1920, 1080, 120, 67.5),
        Screen(1080, 1920, 476, 268),
        Screen(1920, 1080, -1, -1),
        Screen(1920, 1080, 5000, 2812),
    ],
    ids=["silent", "its shape", "too coarse", "a phone", "turned", "negative", "a wall"],
)
def test_a_screen_that_cannot_be_believed_is_taken_for_an_ordinary_one(screen: Screen) -> None:
    assert pixel_pitch_mm(screen) == ORDINARY_PITCH_MM


def test_the_settings_are_believed_before_the_screen() -> None:
    assert pixel_pitch_mm(Screen(1920, 1080, 476, 268), 27.0) == pytest.approx(0.311, abs=0.001)


def test_a_greeting_keeps_to_a_narrow_screen_but_never_below_a_heading() -> None:
    narrow = kiosk_measures(0.18, 600, (1080, 1920))
    assert narrow.display <= 1080 // 11
    narrower = kiosk_measures(0.10, 700, (800, 1280))
    assert narrower.display == narrower.heading


def test_a_desk_keeps_the_pixels_of_the_system() -> None:
    assert (DESK.small, DESK.title, DESK.display) == (13, 16, 28)
    assert (DESK.target, DESK.roll_target) == (44, 56)
