"""What a visitor may know of the host just chosen, before registering without a booking."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from kiosk.directory.model import Person
from kiosk.faces.house import House
from kiosk.reception.availability import Availability
from kiosk.reception.people_at_an_instant import availability_of
from kiosk.reception.voices import told_to_visitor
from kiosk.station import office_days
from kiosk.wording.told_visitors import told_visitor
from kiosk.wording.voice import Voice, phrase

log = logging.getLogger(__name__)

_WORKPLACE = phrase("Visitor", "{name} has their workplace at {address}.")


def ask_news(house: House, voice: Voice, host: Person, then: Callable[[str], None]) -> None:
    """Read it beside the GUI thread; what cannot be read is not told, and the visitor goes on."""
    now, office, address = (
        house.now(),
        office_days(house.settings),
        house.settings.town_hall.address,
    )

    def known(connection: Connection) -> Availability:
        return availability_of(connection, office, host.person_id, now)

    def failure(error: Exception) -> None:
        log.warning("whether a host can be reached could not be read: %s", error)

    house.ask(known, lambda told: then(news_of(voice, host, told, address, now)), failure)


def news_of(
    voice: Voice, host: Person, known: Availability, house_address: str, at: datetime
) -> str:
    """Say when a host who cannot be reached is back, and where one who sits elsewhere is (M20).

    Never that somebody is in, nor why not, and nothing of who is hidden or protected, nor where a
    secret unit sits. A line for each thing.
    """
    if not host.details.shown_to_visitors:
        return ""
    told, news = told_to_visitor(known), []
    if not told.available and told.back_at is not None:
        news.append(told_visitor(voice, replace(told, public_text=""), at))
    address = host.visited_elsewhere(house_address)
    if address:
        news.append(voice.say(_WORKPLACE, name=host.name, address=address))
    return "\n".join(news)
