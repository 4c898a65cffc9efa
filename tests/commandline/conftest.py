"""Runs command lines in this process, as `main` gets them, and keeps what they say."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.directory.commands import record_person, record_unit
from kiosk.exchange.staff_import import import_staff
from kiosk.station import Station
from tests.commandline.house_of_stations import HouseOfStations
from tests.commandline.reachable_house import PEOPLE
from tests.commandline.runs import Kiosk, Ran
from tests.postgres import PostgresServer

__all__ = ["HouseOfStations", "Kiosk", "Ran"]

STAFF = (
    "förnamn;efternamn;e-post;enhet\n"
    "Anna;Stenmark;anna@b.example;Bygg\n"
    "Eva;Ek;eva.ek@b.example;Bygg\n"
    "Eva;Ek;eva.ek2@b.example;Miljö\n"
)


@pytest.fixture
def kiosk(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Kiosk:
    """Run a command line on a folder of the test's own."""

    def running(*arguments: str | Path, data: Path | None = None) -> Ran:
        folder = tmp_path / "station" if data is None else data
        words: Sequence[str] = [*map(str, arguments), "--data", str(folder)]
        code = main(words)
        out, err = capsysbinary.readouterr()
        return Ran(code, out.decode("utf-8", "replace"), err.decode("utf-8"))

    return running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the station's folder, with three people in its directory."""
    path = tmp_path / "station"
    listed = tmp_path / "people.csv"
    listed.write_text(STAFF, "utf-8")
    with Station(path) as station:
        import_staff(station, listed)
    return path


@pytest.fixture
def house(folder: Path) -> Path:
    """Give a station's folder with more people in its directory."""
    with Station(folder) as station:
        for each in PEOPLE:
            if each.unit:
                station.do(record_unit, "", each.unit, secret=each.secret_unit, actor="test")
            station.do(record_person, each, actor="test")
    return folder


@pytest.fixture
def town(kiosk: Kiosk, postgres: PostgresServer, database: str, tmp_path: Path) -> HouseOfStations:
    """Give a server where a house can be made, and stations to belong to it."""
    return HouseOfStations(kiosk, postgres, database, tmp_path)
