"""What a visitor may know of the host just chosen, before registering without a booking."""

import logging
from collections.abc import Callable

from sqlalchemy import Connection

from kiosk.directory.model import Person
from kiosk.faces.house import House
from kiosk.reception.availability import Availability
from kiosk.reception.people_at_an_instant import availability_of
from kiosk.wording.host_news import news_of
from kiosk.wording.voice import Voice

log = logging.getLogger(__name__)


def ask_news(house: House, voice: Voice, host: Person, then: Callable[[str], None]) -> None:
    """Read it beside the GUI thread; what cannot be read is not told, and the visitor goes on."""
    now, office, address = (
        house.now(),
        house.office,
        house.settings.town_hall.address,
    )

    def known(connection: Connection) -> Availability:
        return availability_of(connection, office, host.person_id, now)

    def failure(error: Exception) -> None:
        log.warning("whether a host can be reached could not be read: %s", error)

    house.ask(known, lambda told: then(news_of(voice, host, told, address, now)), failure)
