"""What a station that was away brings home is shown at the desk, and only what is new is heard."""

from datetime import timedelta
from pathlib import Path

import pytest

from db.clock import new_id
from db.sync.exchange import Exchange
from kiosk.evacuation.alarms.commands import keep_alarm
from kiosk.evacuation.alarms.model import Alarm
from kiosk.evacuation.help_calls.commands import call_help
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.model import Visitor
from tests.db.sync.house_in_memory import HouseInMemory, Visit
from tests.faces.desk.opened_desk import Desk


@pytest.mark.parametrize(
    ("ago", "heard"),
    [
        (timedelta(seconds=5), ["alarm", "called", "help"]),
        (timedelta(hours=2), ["alarm"]),  # lives may hang on it
        (timedelta(days=30), []),
    ],
)
def test_only_what_is_new_is_heard(
    desk: Desk, tmp_path: Path, ago: timedelta, heard: list[str]
) -> None:
    noticed: list[str] = []
    desk.vm.noticed.connect(noticed.append)
    between = HouseInMemory()
    with Station(
        tmp_path / "away", Settings(station="away"), lambda: desk.station.now() - ago
    ) as away:
        away.do(arrive_unbooked, Visitor("Märta Sjödin"), actor="visitor")
        away.do(call_desk, CallReason.HELP, actor="visitor")
        away.do(call_help, "Expeditionen", actor="desk")
        away.do(keep_alarm, Alarm(new_id(), "away", away.now(), ""), actor="alarm_contact")
        Exchange(away, "away", Visit(between, "away")).round()
    Exchange(desk.station, "A", Visit(between, "A")).round()
    desk.until(lambda: len(desk.rows("waiting")) == 2)
    desk.until(lambda: len(desk.part("help").rows) == 1)
    desk.until(lambda: desk.shows("alarmStart0"))
    desk.until(lambda: sorted(noticed) == heard)
