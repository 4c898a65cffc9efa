"""What a file holds of every origin, as it grows."""

from pathlib import Path

from db.sync.vector import Held
from db.transaction import Transaction
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.model import Visitor
from tests.db.steps import steps_of
from tests.db.sync.exchanging import arrive


def test_reading_what_is_new_costs_no_more_in_a_long_journal(station: Station) -> None:
    """Every station reads so at every news, also where ten years are in the file."""
    short = _steps_of_reading_one_more(station)
    station.do(lambda tx: [arrive_unbooked(tx, Visitor("A"), actor="desk") for _ in range(2_000)])
    assert _steps_of_reading_one_more(station) < 2 * short


def test_a_station_new_in_an_old_house_begins_as_quickly(tmp_path: Path) -> None:
    """Its first visitor must not wait for it to look through all that others have written."""
    folder = tmp_path / "house"
    short = _steps_of_beginning(folder, "Reception")
    with Station(folder, Settings(station="Foajé")) as other:
        other.do(lambda tx: [arrive_unbooked(tx, Visitor("A"), actor="desk") for _ in range(2_000)])
    assert _steps_of_beginning(folder, "Vakt") < 2 * short


def _steps_of_beginning(folder: Path, name: str) -> int:
    def first_event(tx: Transaction) -> int:
        def told() -> None:
            call_desk(tx, CallReason.HELP, actor="visitor")
            tx.write_appended()

        return steps_of(tx.connection, told)

    with Station(folder, Settings(station=name)) as station:
        return station.do(first_event)


def _steps_of_reading_one_more(station: Station) -> int:
    held = Held()
    with station.reading() as connection:
        held.read(connection)
    arrive(station)
    with station.reading() as connection:
        return steps_of(connection, lambda: held.read(connection))
