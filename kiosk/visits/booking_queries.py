"""Questions about bookings by what a visitor at the kiosk can say of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from kiosk.directory.model import Person
from kiosk.visits.model import Visit
from kiosk.visits.name_match import Likeness, closest, likeness
from kiosk.visits.queries import expected_visits, full_name


@dataclass(frozen=True)
class BookingSought:
    """What somebody says who has no code at hand: the own name, and whom the visit is to.

    Without `host_id` it is `wanted`, as typed: the host may be one no visitor finds.
    """

    name: str
    host_id: str = ""
    wanted: str = ""


def bookings_of(
    connection: Connection, sought: BookingSought, since: datetime, until: datetime
) -> Sequence[Visit]:
    """Find the bookings meant among those expected between two instants, told to nobody.

    One is the booking; of several that are equally like nobody knows which it is.
    """
    expected = expected_visits(connection, since, until)
    return closest(
        (likeness(sought.name, full_name(connection, each)), each)
        for each in expected
        if each.host is not None and _is_host(sought, each.host)
    )


def _is_host(sought: BookingSought, host: Person) -> bool:
    if sought.host_id:
        return host.person_id == sought.host_id
    return likeness(sought.wanted, host.name) is not Likeness.NONE
