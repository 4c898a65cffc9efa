"""The security face says in red of which stations the list may lack somebody, and else nothing."""

from datetime import timedelta

from db.clock import milliseconds
from db.tables import house_station
from db.transaction import Transaction
from tests.faces.security.conftest import OpenSecurity, Security

PEOPLE = [("Nils Ekström", "Plan 1"), ("Elin Renström", "")]


def hear(security: Security, station: str, ago: float) -> None:
    """Note that a station was heard some seconds ago, as the exchange does."""
    at = milliseconds(security.house.now() - timedelta(seconds=ago))
    row = {"station": station, "heard_at": at, "complete_to": at}

    def note(tx: Transaction) -> None:
        tx.connection.execute(house_station.delete().where(house_station.c.station == station))
        tx.connection.execute(house_station.insert(), [row])

    security.station.do(note)
    security.vm._reading.ask()


def test_a_station_not_heard_is_told_of_in_red_until_it_is_heard(
    open_security: OpenSecurity,
) -> None:
    security = open_security(PEOPLE)
    hear(security, "foaje", 5)
    security.qtbot.waitUntil(lambda: len(security.vm._roll.inside.people) == 2)
    assert not security.shows("gaps")
    hear(security, "foaje", 45)
    said = security.said("gaps")
    assert said.startswith("Station foaje har inte hörts sedan ")
    assert security.item("gaps").property("tone") == "alarm"
    assert security.said("completeness").startswith("Komplett till ")
    hear(security, "foaje", 1)
    security.qtbot.waitUntil(lambda: not security.shows("gaps"))
