import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication

from kiosk.faces.icons import IconProvider, draw_icon
from kiosk.resources import ICONS, QML, RESOURCES


def test_an_icon_is_drawn_in_the_size_and_colour_asked_for(qapp: QGuiApplication) -> None:
    image = IconProvider().requestImage("check/a8201a", QSize(), QSize(48, 48))
    drawn = [
        image.pixelColor(x, y)
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert image.size() == QSize(48, 48)
    assert drawn
    assert {colour.name() for colour in drawn} == {QColor("#a8201a").name()}


@pytest.mark.parametrize(
    "asked", ["no-such-icon/000000", "check", "../fonts/x/000000", "check/red", ""]
)
def test_what_is_no_icon_of_ours_gives_no_picture(qapp: QGuiApplication, asked: str) -> None:
    assert IconProvider().requestImage(asked, QSize(), QSize(24, 24)).isNull()


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_can_be_drawn_and_takes_our_colour(qapp: QGuiApplication, path: object) -> None:
    image = draw_icon(ICONS / f"{getattr(path, 'stem', '')}.svg", "#12463c", 24)
    alphas = {image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)}
    assert max(alphas) > 0


def test_every_icon_the_faces_name_is_there_and_has_its_licence() -> None:
    named = set()
    for path in [*QML.rglob("*.qml"), *(RESOURCES / "keyboard").rglob("*.qml")]:
        named |= set(re.findall(r'(?:iconName|name): "([a-z0-9-]+)"', path.read_text("utf-8")))
    assert named
    assert {name for name in named if not (ICONS / f"{name}.svg").is_file()} == set()
    assert "ISC License" in (ICONS / "LICENSE").read_text("utf-8")
