"""The running program: what a reader on a line reads comes to the face it stands at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app import Program
from kiosk.settings import Settings, settings_from
from tests.devices.readers.plug import Plug


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    made = Plug(tmp_path / "reader")
    yield made
    made.pull_out()


def house_settings(plug: Plug, reads: str) -> Settings:
    reader = {"name": "D", "connection": "serial", "device": str(plug.path), "reads": reads}
    return settings_from({"readers": [{**reader, "face": "desk"}]})


def test_a_code_comes_to_its_face_on_the_gui_thread(
    plug: Plug, tmp_path: Path, qapp: QGuiApplication, qtbot: QtBot
) -> None:
    plug.put_in()
    program = Program(tmp_path / "station", house_settings(plug, "codes"))
    heard: list[tuple[str, str, bool]] = []

    def hear(face: str, code: str) -> None:
        heard.append((face, code, QThread.currentThread() is qapp.thread()))

    program.house.codeRead.connect(hear)
    try:

        def read() -> bool:
            plug.say(b"]Q1K7Q2M9\r\n")  # until the port is open nobody hears it
            return bool(heard)

        qtbot.waitUntil(read, timeout=20_000)
    finally:
        program.close()
    assert heard[0] == ("desk", "K7Q2M9", True)


def test_a_card_is_told_to_no_face(
    plug: Plug, tmp_path: Path, qapp: QGuiApplication, qtbot: QtBot
) -> None:
    from kiosk.devices.readers import Reading, ReadingFormat

    program = Program(tmp_path / "station", house_settings(plug, "twn4"))
    heard: list[str] = []
    program.house.codeRead.connect(lambda _, code: heard.append(code))
    reader = program.settings.readers[0]
    program._read(reader, Reading("D", ReadingFormat.TWN4, b"\xa1\xb2\xc3\xd4", 32))
    program._read(reader, Reading("D", ReadingFormat.CODE, b"AAAAAA", 48))
    program.close()
    assert heard == ["AAAAAA"]
