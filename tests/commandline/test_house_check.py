"""`kiosk house check`: the lists of a station held against the house's whole journal."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.engine import database_in
from kiosk.station import Station
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure
from tests.commandline.conftest import HouseOfStations


@pytest.fixture
def visits(town: HouseOfStations) -> list[str]:
    """Give visits at two stations that hold the same."""
    town.make()
    town.enrol("Kiosk")
    found = [town.arrive("Reception", "Maj"), town.arrive("Kiosk", "Olle")]
    for station in ("Reception", "Kiosk", "Reception"):
        town.at(station, "house", "exchange")
    return found


def run_sql(folder: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(database_in(folder))) as connection:
        assert connection.execute(statement, values).rowcount > 0
        connection.commit()


def test_stations_that_hold_the_same_are_alike(town: HouseOfStations, visits: list[str]) -> None:
    for station in ("Reception", "Kiosk"):
        ran = town.at(station, "house", "check", "--json")
        assert (ran.code, ran.answer["alike"]) == (0, True)
        assert ran.answer["compared"] >= 2
        assert (ran.answer["differences"], ran.answer["to_come"]) == ([], 0)
        assert {each["station"]: each["behind"] for each in ran.answer["stations"]} == {
            "Reception": 0, "Kiosk": 0,
        }  # fmt: skip
        assert not list((town.root / station).glob("house-check-*"))


def test_the_first_difference_is_named_by_table_subject_and_column(
    town: HouseOfStations, visits: list[str]
) -> None:
    folder = town.root / "Kiosk"
    run_sql(folder, "UPDATE visit SET name = 'Somebody' WHERE subject_id = ?", visits[0])
    ran = town.at("Kiosk", "house", "check", "--json")
    assert (ran.code, ran.answer["alike"]) == (1, False)
    assert ran.answer["differences"] == [
        {"table": "visit", "subject_id": visits[0], "column": "name"}
    ]
    told = town.at("Kiosk", "house", "check").out
    assert all(word in told for word in ("visit", visits[0], "name"))
    assert "Maj" not in told
    assert "Somebody" not in told
    assert town.at("Reception", "house", "check").code == 0


def test_a_row_that_is_gone_is_a_difference(town: HouseOfStations, visits: list[str]) -> None:
    run_sql(town.root / "Kiosk", "DELETE FROM visit WHERE subject_id = ?", visits[1])
    found = town.at("Kiosk", "house", "check", "--json").answer["differences"]
    assert found == [{"table": "visit", "subject_id": visits[1], "column": None}]


def test_what_was_not_handed_over_yet_is_no_difference(
    town: HouseOfStations, visits: list[str]
) -> None:
    town.arrive("Kiosk", "Eva")
    ran = town.at("Kiosk", "house", "check", "--json")
    assert (ran.code, ran.answer["to_come"], ran.answer["erased_apart"]) == (0, 0, 0)
    assert ran.answer["compared"] >= 3


def test_what_has_not_come_yet_is_counted_and_not_compared(
    town: HouseOfStations, visits: list[str]
) -> None:
    with Station(town.root / "Reception") as station:
        station.do(leave, visits[1], Departure.DESK, actor="test")
    town.at("Reception", "house", "exchange")
    ran = town.at("Kiosk", "house", "check", "--json")
    assert (ran.code, ran.answer["differences"], ran.answer["erased_apart"]) == (0, [], 0)
    assert ran.answer["to_come"] >= 1


def test_what_is_erased_on_one_side_alone_is_told_apart(
    town: HouseOfStations, visits: list[str]
) -> None:
    with Station(town.root / "Kiosk") as station:
        station.do(lambda tx: tx.erase(visits[0]))
    ran = town.at("Kiosk", "house", "check", "--json")
    assert (ran.code, ran.answer["erased_apart"], ran.answer["differences"]) == (0, 1, [])


def test_a_journal_changed_on_the_server_is_found(town: HouseOfStations, visits: list[str]) -> None:
    town.server.execute("UPDATE foaje.event SET actor = 'somebody' WHERE kind LIKE 'visit%'",
                        town.database)  # fmt: skip
    ran = town.at("Kiosk", "house", "check", "--json")
    assert (ran.code, len(ran.answer["unbelieved"])) == (1, 2)


def test_a_station_that_holds_another_event_than_the_house_is_named(
    town: HouseOfStations, visits: list[str]
) -> None:
    town.server.execute(r"UPDATE foaje.claim SET hash = '\x00' WHERE station = 'Kiosk'",
                        town.database)  # fmt: skip
    ran = town.at("Reception", "house", "check", "--json")
    assert ran.code == 1
    assert {each["station"] for each in ran.answer["contradicted"]} == {"Kiosk"}
