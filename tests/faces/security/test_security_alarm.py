"""The fire alarm on the security view: one touch starts the evacuation and its list."""

from pathlib import Path
from typing import Any

from db.clock import new_id
from kiosk.devices.alarm_state import ALARMED, AT_REST
from kiosk.devices.simulators import TcpSimulator
from kiosk.evacuation.alarms.commands import keep_alarm
from kiosk.evacuation.alarms.model import Alarm
from kiosk.settings import Settings
from kiosk.station import Station
from tests.faces.security.conftest import OpenSecurity, Security

PEOPLE = (("Elin Renström", "Plan 2"),)


def label(security: Security, number: int = 0) -> str:
    alarm: Any = security.vm.alarm
    rows = alarm.rows
    return str(rows[number]["label"]) if len(rows) > number else ""


def test_one_touch_starts_the_evacuation_with_its_list(open_security: OpenSecurity) -> None:
    with TcpSimulator() as simulator:
        security = open_security(PEOPLE, [simulator])
        security.fire_alarm.hear(ALARMED)
        security.touch("alarmStart0")
        security.qtbot.waitUntil(lambda: security.shows("rollTitle"))
        security.qtbot.waitUntil(lambda: not security.shows("alarmStart0"))
        assert security.shows("alarmRow0")
        security.qtbot.waitUntil(lambda: "Renström".encode("cp858") in simulator.printer.paper)


def test_the_alarm_goes_when_the_contact_is_at_rest(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    security.fire_alarm.hear(ALARMED)
    security.qtbot.waitUntil(lambda: security.shows("alarmRow0"))
    security.fire_alarm.hear(AT_REST)
    security.qtbot.waitUntil(lambda: not security.shows("alarmRow0"))


def test_another_stations_alarm_is_told_with_its_name_and_can_be_ended(
    open_security: OpenSecurity, tmp_path: Path
) -> None:
    with Station(tmp_path / "station", Settings(station="B")) as other:
        elsewhere = Alarm(new_id(), "B", other.now())
        other.do(keep_alarm, elsewhere, actor="alarm_contact")
    security = open_security(PEOPLE)
    security.qtbot.waitUntil(lambda: label(security).endswith("Det säger station B."))
    security.touch("alarmOver0")
    security.qtbot.waitUntil(lambda: security.said("alarmOver0").startswith("Tryck igen"))
    security.touch("alarmOver0")
    security.qtbot.waitUntil(lambda: not security.shows("alarmRow0"))


def test_a_question_open_meanwhile_hides_no_alarm(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    security.touch("startEvacuation")
    security.fire_alarm.hear(ALARMED)
    security.qtbot.waitUntil(lambda: security.shows("alarmRow0"))
    security.touch("confirmEvacuation")
    security.qtbot.waitUntil(lambda: security.shows("rollTitle"))
