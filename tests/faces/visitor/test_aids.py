"""Larger text, low mode, contrast and the panel: one touch, for one visitor, on every screen."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import settings
from kiosk.faces.physical_size import low_part, viewing_distance
from kiosk.faces.visitor.face import accessibility_of
from kiosk.faces.window import PixelSize
from tests.faces.conftest import belongs_to_keyboard, is_interactive, items_of
from tests.faces.visitor.foyer import CLOSED, SCREEN, Foyer
from tests.faces.visitor.listener import DOWN, Keys

REACH_MM = 1100
SCREENS = [PixelSize(1080, 1920), PixelSize(1920, 1080)]


def controls(foyer: Foyer) -> list[QQuickItem]:
    foyer.window.grabWindow()
    return [
        item
        for item in items_of(foyer.window.contentItem())
        if is_interactive(item) and not belongs_to_keyboard(item)
    ]


def top_of(item: QQuickItem) -> float:
    return float(item.mapToScene(QPoint(0, 0)).y())


def screens_in_turn(foyer: Foyer) -> list[Callable[[], None]]:
    """Walk from screen to screen; the caller looks at each."""
    vm = foyer.vm
    vm.writeName("Anna Ek")
    return [vm.chooseNotBooked, vm.giveName, vm.leaveHostToDesk]


@pytest.mark.parametrize("size", SCREENS)
def test_the_low_mode_puts_every_control_of_every_screen_within_reach(foyer: Foyer) -> None:
    foyer.touch("lowMode")
    aids = accessibility_of(foyer.face).aids
    part = float(aids.property("lowPart"))
    pitch = SCREEN.diagonal_inches * 25.4 / (1080**2 + 1920**2) ** 0.5
    highest = SCREEN.aids.screen_bottom_mm + part * foyer.window.height() * pitch
    assert highest <= REACH_MM + 1
    for step in [lambda: None, *screens_in_turn(foyer)]:
        step()
        for item in controls(foyer):
            assert top_of(item) >= (1 - part) * foyer.window.height() - 1, foyer.screen
    foyer.touch("lowMode")
    assert top_of(foyer.find("back")) < 0.2 * foyer.window.height()


@pytest.mark.parametrize("size", [*SCREENS, PixelSize(1280, 800), PixelSize(800, 1280)])
@pytest.mark.parametrize("mode", ["plain", "larger", "low"])
def test_nothing_to_press_lies_outside_the_window_or_cannot_be_scrolled_to(
    foyer: Foyer, keys: Keys, mode: str
) -> None:
    aids = accessibility_of(foyer.face).aids
    {"plain": aids.hide, "larger": aids.toggleLarger, "low": aids.toggleLow}[mode]()
    for step in [lambda: None, *screens_in_turn(foyer)]:
        step()
        for _ in range(len(controls(foyer)) + 2):
            keys.press(DOWN)
            foyer.qtbot.wait(0)
            foyer.window.grabWindow()
            item = foyer.window.activeFocusItem()
            corner = item.mapToScene(item.boundingRect().bottomRight())
            assert corner.x() <= foyer.window.width() + 1, (foyer.screen, item.objectName())
            assert corner.y() <= foyer.window.height() + 1, (foyer.screen, item.objectName())
            assert top_of(item) >= -1, (foyer.screen, item.objectName())


def test_larger_text_is_larger_everywhere_and_ends_with_the_visitor(foyer: Foyer) -> None:
    foyer.touch("openAids")
    ordinary = foyer.face.sizes.property("body")
    foyer.touch("larger")
    assert foyer.face.sizes.property("body") >= 1.29 * ordinary
    foyer.touch("closeAids")
    foyer.touch("notBooked")
    assert foyer.face.sizes.property("body") >= 1.29 * ordinary
    foyer.seconds(SCREEN.idle_seconds + 1)
    assert foyer.face.sizes.property("body") == ordinary


def test_more_contrast_is_one_touch_and_ends_with_the_visitor(foyer: Foyer) -> None:
    theme = foyer.face.theme
    foyer.touch("openAids")
    foyer.touch("contrast")
    assert theme.property("scheme") == "contrast"
    foyer.touch("closeAids")
    foyer.vm.forget()
    assert theme.property("scheme") == "light"


def test_aids_chosen_at_the_start_are_undone_when_nobody_goes_on(foyer: Foyer) -> None:
    aids = accessibility_of(foyer.face).aids
    foyer.touch("lowMode")
    foyer.seconds(SCREEN.idle_seconds - 15)
    assert foyer.seen("stay") is not None
    foyer.seconds(16)
    assert not aids.chosen.low
    foyer.seconds(SCREEN.idle_seconds)
    assert not foyer.vm.property("warns")


@pytest.mark.parametrize("instant", [CLOSED])
def test_the_aids_are_there_when_the_desk_is_closed(foyer: Foyer, instant: datetime) -> None:
    assert instant is CLOSED
    assert foyer.screen == "closed"
    foyer.touch("openAids")
    foyer.wait_for("larger")


def test_a_panel_left_open_closes_when_another_screen_comes(foyer: Foyer) -> None:
    foyer.touch("openAids")
    foyer.wait_for("closeAids")
    foyer.touch("help")
    foyer.come_to("desk_called")
    foyer.wait_for("done")
    assert foyer.seen("closeAids") is None


def test_a_touch_is_answered_before_it_is_lifted(foyer: Foyer) -> None:
    card = foyer.find("notBooked")
    foyer.window.grabWindow()
    place = card.mapToScene(card.boundingRect().center()).toPoint()
    before = foyer.window.grabWindow().pixelColor(place.x(), place.y() - int(card.height() / 2) + 8)
    QTest.touchEvent(foyer.window, foyer.finger).press(0, place, foyer.window).commit()
    assert card.property("down")
    pressed = foyer.window.grabWindow().pixelColor(
        place.x(), place.y() - int(card.height() / 2) + 8
    )
    assert pressed != before
    QTest.touchEvent(foyer.window, foyer.finger).release(0, place, foyer.window).commit()


class TestReducedMotion:
    """The setting that keeps everything still."""

    @pytest.fixture
    def face_settings(self) -> settings.Face:
        return settings.Face(diagonal_inches=21.5, aids=settings.Aids(reduced_motion=True))

    def test_screens_come_without_sliding(self, foyer: Foyer) -> None:
        foyer.vm.chooseNotBooked()
        screen = foyer.find("screen")
        assert screen.mapToScene(QPoint(0, 0)).x() == pytest.approx(screen.x())


def test_screens_slide_in_otherwise_and_come_to_rest(foyer: Foyer) -> None:
    foyer.vm.chooseNotBooked()
    screen = foyer.find("screen")
    foyer.qtbot.waitUntil(lambda: screen.mapToScene(QPoint(0, 0)).x() > screen.x() + 1)
    foyer.qtbot.waitUntil(lambda: screen.mapToScene(QPoint(0, 0)).x() == pytest.approx(screen.x()))


@pytest.mark.parametrize(
    ("pitch", "height", "bottom", "part"),
    [
        (0.248, 1920, 800, 300 / (0.248 * 1920)),
        (0.311, 1920, 800, 0.55),
        (0.248, 1080, 800, 0.85),
        (0.248, 1920, 1300, 0.55),
    ],
)
def test_the_low_part_ends_at_the_reach_of_who_sits(
    pitch: float, height: int, bottom: float, part: float
) -> None:
    assert low_part(pitch, height, bottom) == pytest.approx(part)


@pytest.mark.parametrize(("inches", "distance"), [(10.1, 420), (15.6, 600), (27.0, 600)])
def test_a_small_screen_is_read_from_closer(inches: float, distance: float) -> None:
    pitch = inches * 25.4 / (1920**2 + 1080**2) ** 0.5
    assert viewing_distance(pitch, (1920, 1080)) == distance
