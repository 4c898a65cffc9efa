"""The practice is started from the desk by a key, once, in a process of its own."""

import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk import settings
from kiosk.faces.desk.face import open_desk_face
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.faces.house import House
from kiosk.faces.window import PixelSize
from kiosk.settings import Settings
from kiosk.station import Station
from tests.faces.desk.opened_desk import Desk, Sounds


def stand_in_program(desk: Desk, folder: Path, script: str) -> Path:
    """Have the desk start a script in place of the program; gives where it notes its arguments."""
    program, noted = folder / "program", folder / "arguments"
    program.write_text(f'#!/bin/sh\necho "$@" >> "{noted}"\n{script}\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    process = desk.part("practice")._process
    assert process.program() == sys.executable
    process.setProgram(str(program))
    return noted


def test_a_key_starts_it_once_on_this_stations_folder_and_it_ends_with_the_desk(
    desk: Desk, tmp_path: Path
) -> None:
    noted = stand_in_program(desk, tmp_path, "exec cat /dev/zero > /dev/null")
    desk.press(Qt.Key.Key_F7)
    desk.until(noted.exists)
    desk.until(lambda: bool(desk.part("practice").running))
    desk.press(Qt.Key.Key_F7)
    desk.press(Qt.Key.Key_4)
    desk.until(lambda: desk.text("practiceButton") == "Övningen är öppen")
    assert noted.read_text() == f"-m kiosk practice --data {desk.station.folder}\n"
    desk.part("practice").close()
    assert not desk.part("practice").running
    assert str(desk.part("message")) == ""


def test_a_practice_that_cannot_be_started_is_told_of(desk: Desk, tmp_path: Path) -> None:
    stand_in_program(desk, tmp_path, "exit 2")
    desk.press(Qt.Key.Key_F7)
    desk.until(lambda: "Övningen gick inte att starta" in str(desk.part("message")))


@pytest.mark.parametrize("practice", [True, False])
def test_a_practice_station_wears_its_band_and_offers_no_practice(
    tmp_path: Path, qapp: object, qtbot: QtBot, practice: bool
) -> None:
    with Station(tmp_path, Settings(practice=practice)) as station:
        house = House(station)
        face = open_desk_face(house, settings.Face(), PixelSize(1366, 768), Sounds())
        try:
            band = face.window.findChild(QQuickItem, "practiceBand")
            assert isinstance(band, QQuickItem)
            (area,) = (e for e in face.window.contentItem().childItems() if e is not band)
            face.window.requestActivate()
            qtbot.waitUntil(lambda: area.height() > 600)
            vm = face.engine.findChild(DeskViewModel)
            assert isinstance(vm, DeskViewModel)
            assert band.isVisible() is practice
            assert (band.height() > 20) is practice
            assert str(face.window.property("practice")).startswith("ÖVNING") is practice
            assert area.y() == pytest.approx(band.height() if practice else 0)
            assert area.y() + area.height() == pytest.approx(768)
            assert vm._practice.property("offered") is not practice
            vm.close()
        finally:
            house.close()
            face.close()
