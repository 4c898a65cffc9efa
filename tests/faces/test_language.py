"""Two faces of one process, each in its own language, with catalogues made for the test."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.faces.language import FaceLanguage

SOURCE = """
import QtQuick
QtObject {
    property int people: 1
    property string greeting: qsTr("Welcome")
    property string waiting: qsTr("%n visitor(s)", "", people)
}
"""
CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en"><context><name>{context}</name>
<message><source>Welcome</source><translation>{greeting}</translation></message>
<message numerus="yes"><source>%n visitor(s)</source><translation><numerusform>{one}</numerusform>
<numerusform>{many}</numerusform></translation></message></context></TS>
"""
SWEDISH = {"greeting": "Välkommen", "one": "%n besökare", "many": "%n besökare ihop"}
ENGLISH = {"greeting": "Welcome", "one": "%n visitor", "many": "%n visitors"}


@pytest.fixture(scope="session")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("i18n")
    for face, context in (("visitor", "VisitorPage"), ("desk", "DeskPage")):
        for language, texts in (("sv", SWEDISH), ("en", ENGLISH)):
            source = folder / f"foaje_{face}_{language}.ts"
            source.write_text(
                CATALOGUE.format(language=language, context=context, **texts), "utf-8"
            )
            tool = Path(sys.executable).parent / "pyside6-lrelease"
            compiled = source.with_suffix(".qm")
            subprocess.run([tool, "-silent", source, "-qm", compiled], check=True, timeout=60)
    return folder


def page(engine: QQmlEngine, name: str) -> QObject:
    component = QQmlComponent(engine, engine)
    component.setData(SOURCE.encode(), f"file:///{name}.qml")
    made = component.create()
    assert isinstance(made, QObject), component.errorString()
    return made


def test_a_visitor_changes_language_while_the_desk_keeps_its_own(
    qapp: QGuiApplication, catalogues: Path
) -> None:
    visitor_engine, desk_engine = QQmlEngine(), QQmlEngine()
    visitor_language = FaceLanguage("visitor", visitor_engine, "sv", catalogues)
    desk_language = FaceLanguage("desk", desk_engine, "sv", catalogues)
    visitor, desk = page(visitor_engine, "VisitorPage"), page(desk_engine, "DeskPage")
    for _ in range(3):
        visitor_language.use("en")
        assert visitor.property("greeting") == "Welcome"
        assert desk.property("greeting") == "Välkommen"
        visitor_language.use("sv")
        assert visitor.property("greeting") == "Välkommen"
        assert desk.property("greeting") == "Välkommen"
    desk_language.use("en")
    assert desk.property("greeting") == "Welcome"
    assert visitor.property("greeting") == "Välkommen"
    visitor_language.close()
    desk_language.close()


def test_numbers_bend_their_words_in_both_languages(engine: QQmlEngine, catalogues: Path) -> None:
    language = FaceLanguage("visitor", engine, "en", catalogues)
    shown = page(engine, "VisitorPage")
    assert shown.property("waiting") == "1 visitor"
    shown.setProperty("people", 2)
    assert shown.property("waiting") == "2 visitors"
    language.use("sv")
    assert shown.property("waiting") == "2 besökare ihop"
    language.close()


def test_without_a_catalogue_the_english_source_is_shown(
    engine: QQmlEngine, tmp_path: Path
) -> None:
    language = FaceLanguage("visitor", engine, "sv", tmp_path)
    assert language.language == "sv"
    assert page(engine, "VisitorPage").property("greeting") == "Welcome"
    language.close()


def test_a_closed_face_leaves_no_catalogue_behind(engine: QQmlEngine, catalogues: Path) -> None:
    language = FaceLanguage("visitor", engine, "sv", catalogues)
    language.close()
    engine.retranslate()
    assert page(engine, "VisitorPage").property("greeting") == "Welcome"


def test_who_shows_the_language_is_told_of_a_change(engine: QQmlEngine, catalogues: Path) -> None:
    language = FaceLanguage("visitor", engine, "sv", catalogues)
    told: list[str] = []
    language.changed.connect(told.append)
    language.use("sv")
    language.use("en")
    assert told == ["en"]
    language.close()
