"""A station with every kind of file around it, on a clock that can be turned on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.settings import HostMessages, PrinterSettings, Settings
from kiosk.station import Station
from tests.disposing.house import ACTOR, AheadClock

SETTINGS = Settings(
    host_messages=HostMessages(channel="folder"),
    printers=(PrinterSettings(name="Disken", connection="file", device="badges.bin"),),
)


@pytest.fixture
def clock() -> AheadClock:
    return AheadClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "station"


@pytest.fixture
def station(folder: Path, clock: AheadClock) -> Iterator[Station]:
    with Station(folder, SETTINGS, clock) as opened:
        yield opened


@pytest.fixture
def host(station: Station) -> str:
    details = PersonDetails("Per", "Stenvall", email="per@a.example")
    return station.do(record_person, details, actor=ACTOR)
