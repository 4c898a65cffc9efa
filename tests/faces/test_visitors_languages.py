"""The languages of the visitor's face: what is missing is lent, and every letter can be drawn."""

import re

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout
from PySide6.QtQml import QQmlEngine

from kiosk.faces.language import FaceLanguage
from kiosk.resources import RESOURCES, TRANSLATIONS
from kiosk.wording.language_packs import language_packs
from tests.wording.test_language_packs import FALLS_BACK_TO, HEAD, LESS_THAN_WHOLE
from tests.wording.test_translations import Message, messages

PACKS = sorted(FALLS_BACK_TO)
KEYS = RESOURCES / "keyboard" / "layouts"


def texts_of(code: str) -> list[Message]:
    return list(messages(TRANSLATIONS / f"foaje_visitor_{code}.ts"))


def shown(message: Message) -> str:
    count = 2 if message.counted else -1
    return QCoreApplication.translate(message.context, message.source, message.comment, count)


@pytest.mark.parametrize("code", sorted(LESS_THAN_WHOLE))
def test_the_face_shows_in_swedish_what_a_sami_pack_lacks(engine: QQmlEngine, code: str) -> None:
    ours = [each for each in texts_of("sv") if each.context != HEAD]
    lacking = {each.key for each in texts_of(code) if not each.finished}
    language = FaceLanguage("visitor", engine, "sv")
    swedish = {each.key: shown(each) for each in ours}
    language.use(code)
    told = {each.key: shown(each) for each in ours}
    language.close()
    assert {key for key, said in told.items() if said == swedish[key]} == lacking & set(swedish)
    assert all(told.values())


@pytest.mark.parametrize("code", PACKS)
def test_the_face_shows_what_the_pack_says(engine: QQmlEngine, code: str) -> None:
    language = FaceLanguage("visitor", engine, code)
    for message in texts_of(code):
        if message.finished and not message.counted:
            assert shown(message) == message.said[0]
    language.close()


SHIPPED_FONTS = {"Noto Sans", "Noto Sans Arabic"}


def undrawn(text: str, weight: QFont.Weight) -> list[str]:
    """Give the fonts other than ours that a text is drawn with; glyph 0 is a box."""
    font = QGuiApplication.font()
    font.setWeight(weight)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = [(run.rawFont().familyName(), run.glyphIndexes()) for run in layout.glyphRuns()]
    assert runs
    return [family for family, glyphs in runs if family not in SHIPPED_FONTS or 0 in glyphs]


def letters_of_keys() -> str:
    sources = [path.read_text("utf-8") for path in sorted(KEYS.rglob("*.qml"))]
    found = [re.findall(r'(?:text|alternativeKeys): "(.*)"', each) for each in sources]
    return " ".join(letters for each in found for letters in each)


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
@pytest.mark.parametrize("code", PACKS)
def test_every_letter_of_a_language_has_a_shape(
    qapp: QGuiApplication, code: str, weight: QFont.Weight
) -> None:
    texts = [said for each in texts_of(code) if each.finished for said in each.said]
    assert {said: undrawn(said, weight) for said in texts if undrawn(said, weight)} == {}


def test_every_letter_of_a_key_and_of_a_languages_name_has_a_shape(qapp: QGuiApplication) -> None:
    names = " ".join(each.name for each in language_packs().values())
    assert undrawn(letters_of_keys() + names, QFont.Weight.Bold) == []
    assert undrawn("\U0001f600", QFont.Weight.Bold) != []
