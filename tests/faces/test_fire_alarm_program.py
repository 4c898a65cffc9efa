"""The whole program watches the contact its settings name."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app import Program
from kiosk.evacuation.alarms.queries import standing_alarms
from kiosk.settings import settings_from


@pytest.mark.parametrize(("at_rest", "alarms"), [("open", 1), ("closed", 0)])
def test_the_contact_of_the_settings_is_watched(
    qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, at_rest: str, alarms: int
) -> None:
    """RTS leads to CTS here, so the contact is closed."""
    settings = settings_from({"alarm": {"device": "loop://", "at_rest": at_rest}})
    program = Program(tmp_path, settings)
    told: list[int] = []
    program.fire_alarm.listen(lambda: told.append(len(program.fire_alarm.standing())))

    def journalled() -> int:
        with program.station.reading() as connection:
            return len(standing_alarms(connection))

    try:
        qtbot.waitUntil(lambda: told == [alarms], timeout=10_000)
        qtbot.waitUntil(lambda: journalled() == alarms, timeout=10_000)
    finally:
        program.close()


def test_a_port_that_is_not_there_is_a_fault_and_not_an_alarm(
    qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = settings_from({"alarm": {"device": str(tmp_path / "ttyS9")}})
    program = Program(tmp_path, settings)
    try:
        qtbot.waitUntil(lambda: bool(program.fire_alarm.standing()), timeout=10_000)
        assert [each.fault for each in program.fire_alarm.standing()] == ["gone"]
    finally:
        program.close()
