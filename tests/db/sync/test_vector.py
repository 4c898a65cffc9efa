"""What a file holds of every origin, as it grows."""

from db.sync.vector import Held
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.db.steps import steps_of
from tests.db.sync.exchanging import arrive


def test_reading_what_is_new_costs_no_more_in_a_long_journal(station: Station) -> None:
    """Every station reads so at every news, also where ten years are in the file."""
    short = _steps_of_reading_one_more(station)
    station.do(lambda tx: [arrive_unbooked(tx, Visitor("A"), actor="desk") for _ in range(2_000)])
    assert _steps_of_reading_one_more(station) < 2 * short


def _steps_of_reading_one_more(station: Station) -> int:
    held = Held()
    with station.reading() as connection:
        held.read(connection)
    arrive(station)
    with station.reading() as connection:
        return steps_of(connection, lambda: held.read(connection))
