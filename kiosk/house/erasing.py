"""Erasing at the house's server what this station has disposed of, as one that may.

The server's bodies are gone through a page at a time, oldest first: what stands there and not here
any more is erased there, unless somebody has asked to read it (LAW07). A station that was away may
have disposed of what a request that it had not heard of should have kept.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from sqlalchemy import Connection, func, select

from db.clock import hlc_from, milliseconds
from db.tables import event, event_body
from kiosk.privacy.model import Hold
from kiosk.privacy.queries import holds
from kiosk.station import Station

PAGE = 5000


class ServersBodies(Protocol):
    """What of the server this needs; every call may raise `HouseFailure`."""

    def bodies_after(self, event_id: str, at_most: int) -> Sequence[str]:
        """Give the ids of events after this one, by id, whose bodies the server holds."""
        ...

    def erase(self, event_ids: Sequence[str]) -> int:
        """Erase bodies for good; gives how many there were."""
        ...


class _Bodiless(NamedTuple):
    event_id: str
    subject_id: str


class ErasingThere:
    """Goes through the server's bodies, page after page; `begin` starts over."""

    def __init__(self, station: Station) -> None:
        """Begin with the oldest."""
        self._station = station
        self._after: str | None = ""

    @property
    def done(self) -> bool:
        """Tell whether everything has been gone through since it began."""
        return self._after is None

    def begin(self) -> None:
        """Start over with the oldest."""
        self._after = ""

    def next_page(self, server: ServersBodies) -> int:
        """Go through one page; gives how many bodies were erased there."""
        if self._after is None:
            return 0
        page = server.bodies_after(self._after, PAGE)
        with self._station.reading() as connection:
            gone = to_be_erased(connection, page)
        erased = server.erase(gone) if gone else 0
        self._after = page[-1] if len(page) == PAGE else None
        return erased


def to_be_erased(connection: Connection, event_ids: Collection[str]) -> list[str]:
    """Give those events that stand here without their body, and that nobody has asked to read."""
    found = [
        _Bodiless(*row)
        for row in connection.execute(
            select(event.c.event_id, event.c.subject_id)
            .outerjoin(event_body, event_body.c.event_id == event.c.event_id)
            .where(event.c.event_id.in_(event_ids), event_body.c.event_id.is_(None))
        )
    ]
    kept = _asked_for(connection, {each.subject_id for each in found}, holds(connection))
    return [each.event_id for each in found if each.subject_id not in kept]


def _asked_for(
    connection: Connection, subjects: Collection[str], standing: Sequence[Hold]
) -> set[str]:
    kept = {each.visit_id for each in standing if each.visit_id in subjects}
    for each in standing:
        if each.since is not None and each.until is not None:
            kept |= _of_the_time(connection, subjects, each.since, each.until)
    return kept


def _of_the_time(
    connection: Connection, subjects: Collection[str], since: datetime, until: datetime
) -> set[str]:
    first, last = func.min(event.c.hlc), func.max(event.c.hlc)
    begun = select(event.c.subject_id).where(event.c.subject_id.in_(subjects))
    lasted = begun.group_by(event.c.subject_id).having(
        first < hlc_from(milliseconds(until) + 1), last >= hlc_from(milliseconds(since))
    )
    return set(connection.execute(lasted).scalars())
