"""What a visitor may know of the host just chosen: when to be reached again, and where."""

from dataclasses import replace
from datetime import datetime

from kiosk.directory.model import Person
from kiosk.reception.availability import Availability
from kiosk.reception.voices import told_to_visitor
from kiosk.wording.told_visitors import told_visitor
from kiosk.wording.voice import Voice, phrase

_WORKPLACE = phrase("Visitor", "{name} has their workplace at {address}.")


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
