"""The visitor chooses a language, and the screen and its keyboard follow."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import settings
from kiosk.evacuation.commands import end_evacuation, start_evacuation
from kiosk.faces.window import PixelSize
from kiosk.tour.hands import Hands
from kiosk.tour.text_readings import read_texts
from kiosk.wording.language_packs import language_packs
from tests.faces.visitor.foyer import ACTOR, PORTRAIT, SCREEN, Foyer, below, commit

SMALL = settings.Face(diagonal_inches=10.1, idle_seconds=45)
ALL = ("sv", "en", "sv-simple", "fi", "se", "sma", "sju", "ar", "uk", "so")


def place_of(foyer: Foyer, name: str) -> float:
    """Give how far right the middle of an item is, in parts of the width."""
    foyer.window.grabWindow()  # which lays out what has been mirrored
    item = foyer.find(name)
    return float(item.mapToScene(item.boundingRect().center()).x()) / PORTRAIT.width


def key(foyer: Foyer, letters: str) -> QQuickItem | None:
    """Find the key that writes these letters, or that is called so."""
    for item in below(foyer.find("keyboard")):
        writes = item.metaObject().className().startswith("Key_")
        found = item.objectName() == letters or (writes and item.property("text") == letters)
        if found and item.isVisible():
            return item
    return None


def wait_for_key(foyer: Foyer, letters: str) -> None:
    foyer.qtbot.waitUntil(lambda: key(foyer, letters) is not None)


def press(foyer: Foyer, letters: str) -> None:
    wait_for_key(foyer, letters)
    pressed = key(foyer, letters)
    assert pressed is not None
    foyer.window.grabWindow()
    place = pressed.mapToScene(pressed.boundingRect().center()).toPoint()
    QTest.touchEvent(foyer.window, foyer.finger).press(0, place, foyer.window).commit()
    QTest.touchEvent(foyer.window, foyer.finger).release(0, place, foyer.window).commit()


@pytest.mark.parametrize("languages", [("sv", "en", "sv-simple")])
def test_a_few_languages_stand_side_by_side(foyer: Foyer) -> None:
    assert foyer.seen("languages") is None
    assert foyer.find("language-sv").property("chosen")
    foyer.touch("language-sv-simple")
    assert foyer.find("language-sv-simple").property("chosen")
    assert foyer.find("checkOut").property("label") == "Checka ut – jag ska gå nu"


@pytest.mark.parametrize("languages", [ALL])
def test_many_languages_are_picked_in_their_own_words_and_forgotten_again(foyer: Foyer) -> None:
    assert foyer.seen("language-sv") is None
    foyer.touch("languages")
    names = {each.code: each.name for each in language_packs().values()}
    foyer.wait_for("language-so")
    assert [foyer.find(f"language-{code}").property("label") for code in ALL] == [
        names[code] for code in ALL
    ]
    assert foyer.find("help").isEnabled()
    foyer.touch("language-ar")
    foyer.qtbot.waitUntil(lambda: foyer.seen("language-ar") is None)
    assert foyer.text("heading") == "مرحبًا بك في دار البلدية"
    foyer.touch("notBooked")
    foyer.wait_for("name")
    # Everything stands on the side it is read from, also where one begins.
    assert place_of(foyer, "back") > 0.7
    assert place_of(foyer, "languages") > 0.7
    assert place_of(foyer, "help") < 0.3
    assert foyer.find("keyboard").property("locale") == "ar_AR"
    foyer.seconds(SCREEN.idle_seconds + 1)
    assert foyer.text("heading") == "Välkommen till kommunhuset"
    assert place_of(foyer, "languages") < 0.3


@pytest.mark.parametrize("languages", [ALL])
def test_languages_are_picked_by_keys_alone(foyer: Foyer) -> None:
    foyer.find("languages").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(foyer.window, Qt.Key.Key_Return)
    foyer.wait_for("language-sv")
    foyer.qtbot.waitUntil(lambda: foyer.find("language-sv").hasActiveFocus())
    QTest.keyClick(foyer.window, Qt.Key.Key_Tab)
    assert foyer.find("language-en").hasActiveFocus()
    QTest.keyClick(foyer.window, Qt.Key.Key_Return)
    assert foyer.text("heading") == "Welcome to the town hall"
    foyer.touch("languages")
    foyer.wait_for("language-sv")
    QTest.keyClick(foyer.window, Qt.Key.Key_Escape)
    assert foyer.seen("language-sv") is None
    assert foyer.vm.property("language") == "en"


@pytest.mark.parametrize("languages", [ALL])
def test_languages_left_open_are_closed_for_the_next_visitor(foyer: Foyer) -> None:
    foyer.touch("languages")
    foyer.wait_for("language-sv")
    foyer.seconds(SCREEN.idle_seconds + 1)
    assert foyer.seen("language-sv") is None


@pytest.mark.parametrize("languages", [("sv", "ar", "sma", "fi")])
def test_an_evacuation_is_told_in_the_languages_switched_on(foyer: Foyer) -> None:
    """A language without a message of its own repeats no other's."""
    foyer.station.do(start_evacuation, drill=False, actor=ACTOR)
    foyer.wait_for("evacuationHeading2")
    told = [foyer.text(f"evacuationHeading{number}") for number in range(3)]
    assert told == ["UTRYMNING", "إخلاء", "EVAKUOINTI"]
    assert foyer.seen("evacuationHeading3") is None
    foyer.station.do(end_evacuation, actor=ACTOR)
    foyer.qtbot.waitUntil(lambda: foyer.seen("evacuationHeading0") is None)


@pytest.mark.parametrize("languages", [("sv", "se", "sma", "ar")])
def test_keys_have_the_letters_of_the_language_and_codes_those_of_codes(foyer: Foyer) -> None:
    foyer.vm.chooseLanguage("se")
    foyer.vm.chooseNotBooked()
    for letter in "áčđŋšŧž":
        press(foyer, letter)
    foyer.qtbot.waitUntil(lambda: foyer.text("name").lower() == "áčđŋšŧž")
    foyer.vm.chooseLanguage("sma")
    for letter in "ïŋŧđüöäå":
        wait_for_key(foyer, letter)
    foyer.vm.chooseLanguage("ar")
    wait_for_key(foyer, "ض")
    foyer.vm.startOver()
    foyer.vm.chooseBooked()
    for letter in "K7":
        press(foyer, letter)
    foyer.qtbot.waitUntil(lambda: foyer.text("code") == "K7")
    assert key(foyer, "ض") is None
    foyer.vm.startOver()
    foyer.vm.chooseLanguage("sv")
    foyer.vm.chooseNotBooked()
    wait_for_key(foyer, "å")


@pytest.mark.parametrize("languages", [("sv", "ar")])
def test_who_types_arabic_can_write_a_host_in_swedish_letters(foyer: Foyer) -> None:
    foyer.vm.chooseLanguage("ar")
    foyer.vm.chooseNotBooked()
    wait_for_key(foyer, "ض")
    for letter in "åض":
        press(foyer, "changeLanguageKey")
        wait_for_key(foyer, letter)


def test_the_keyboard_on_the_glass_stands_back_for_keys_until_the_glass_is_touched(
    foyer: Foyer,
) -> None:
    foyer.touch("notBooked")
    foyer.wait_for("keyboard")
    QTest.keyClick(foyer.window, Qt.Key.Key_Down)
    assert foyer.seen("keyboard") is not None
    foyer.write("name", "a")
    foyer.qtbot.waitUntil(lambda: foyer.seen("keyboard") is None)
    commit("ö")
    assert foyer.seen("keyboard") is None
    foyer.touch("name")
    foyer.wait_for("keyboard")
    press(foyer, "b")
    foyer.qtbot.waitUntil(lambda: foyer.text("name") != "aö")
    assert foyer.seen("keyboard") is not None


@pytest.mark.parametrize("size", [PORTRAIT, PixelSize(1920, 1080), PixelSize(2160, 3840)])
def test_keys_are_as_wide_as_fingers_want_them(foyer: Foyer, size: PixelSize) -> None:
    """At least 15 mm where the width allows, and never so wide that fingers travel."""
    foyer.touch("notBooked")
    wait_for_key(foyer, "a")
    pressed = key(foyer, "a")
    assert pressed is not None
    millimetre = foyer.face.sizes.property("u") / 3
    assert 15 <= pressed.width() / millimetre <= 25
    assert 14.5 <= pressed.height() / millimetre <= 22
    field = foyer.find("name")
    bottom = field.mapToScene(field.boundingRect().bottomLeft()).y()
    keyboard = foyer.find("keyboard")
    assert bottom < keyboard.mapToScene(keyboard.boundingRect().topLeft()).y()


@pytest.mark.parametrize("size", [PixelSize(800, 1280)])
@pytest.mark.parametrize("face_settings", [SMALL])
def test_a_touch_is_not_lost_because_the_keyboard_comes_back(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", "Maj")
    foyer.qtbot.waitUntil(lambda: foyer.seen("keyboard") is None)
    foyer.window.grabWindow()
    button = foyer.find("withoutName")
    place = button.mapToScene(button.boundingRect().center()).toPoint()
    QTest.touchEvent(foyer.window, foyer.finger).press(0, place, foyer.window).commit()
    for _ in range(3):  # a finger rests longer than a frame
        foyer.window.grabWindow()
        foyer.qtbot.wait(0)
    QTest.touchEvent(foyer.window, foyer.finger).release(0, place, foyer.window).commit()
    foyer.come_to("alias")


@pytest.mark.parametrize("languages", [("sv", "ar")])
def test_what_is_read_from_the_right_stands_on_the_right_in_the_low_mode_too(foyer: Foyer) -> None:
    foyer.touch("lowMode")
    foyer.touch("language-ar")
    foyer.window.grabWindow()
    texts = read_texts(Hands(foyer.window), foyer.window.grabWindow(), 0.25, right_to_left=True)
    assert [each.text for each in texts if each.faults] == []
    heading = next(each for each in texts if each.text.startswith("مرحب"))
    assert heading.rectangle[0] + heading.rectangle[2] > 0.9 * PORTRAIT.width
