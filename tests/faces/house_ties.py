"""A station's tie to its house, in the hands of a test; and what it has heard of the others."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import insert

from db.clock import milliseconds
from db.tables import house_station
from kiosk.house.lane import Listener
from kiosk.house.standing import HouseStanding, Standing
from kiosk.station import Station


class HeldTie:
    """Stands as it is told to."""

    def __init__(self) -> None:
        self.standing = HouseStanding(Standing.TOGETHER, datetime.now(UTC))
        self.listeners: list[Listener] = []

    def stand(self, standing: HouseStanding) -> None:
        """Stand otherwise, and tell so."""
        self.standing = standing
        for listener in tuple(self.listeners):
            listener()

    def listen(self, listener: Listener) -> None:
        """Take a listener."""
        self.listeners.append(listener)

    def no_longer(self, listener: Listener) -> None:
        """Let go of a listener."""
        self.listeners.remove(listener)

    def close(self) -> None:
        """Have nothing to end."""


def heard(station: Station, others: Mapping[str, datetime | None]) -> None:
    """Write down when other stations were heard, as the exchange does."""
    rows = [
        {
            "station": name,
            "heard_at": None if at is None else milliseconds(at),
            "complete_to": None if at is None else milliseconds(at),
        }
        for name, at in others.items()
    ]
    station.do(lambda tx: tx.connection.execute(insert(house_station), rows))
