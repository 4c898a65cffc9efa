"""Whether the stations of a house could go on together if its server were gone."""

from collections.abc import Sequence
from pathlib import Path

from db.engine import database_in
from db.failure import StorageFailure
from kiosk.doctor.findings import Finding, green, red
from kiosk.house.house_list import Neighbour, neighbours, the_list
from kiosk.house.identity import IDENTITY_FILE, own_identity
from kiosk.house.membership import Membership, read_membership
from kiosk.house.trying import NO_PLACE, Door, not_answering, who_is_at
from kiosk.privacy.secret_file import others_can_read
from kiosk.refusal import Refused
from kiosk.settings import HouseSettings, Settings
from kiosk.station import StationReader

_CLOSED = frozenset({"house.unreachable"})


def examine_neighbours(settings: Settings, folder: Path) -> Sequence[Finding]:
    """Examine the ways between the stations; no row for a station alone."""
    try:
        membership = read_membership(folder)
    except Refused:
        return []  # told in the row of the house
    if membership is None or settings.house is None:
        return []
    path = folder / IDENTITY_FILE
    if not path.exists() or not database_in(folder).exists():
        return [green("house_door", "new")]
    if others_can_read(path):
        return [red("house_door", "open", file=str(path))]
    try:
        return [
            _door(settings.house, folder),
            _neighbours(settings, folder, membership),
        ]
    except OSError as error:
        return [red("house_door", "unreadable", file=str(path), detail=error.strerror or "")]


def _door(house: HouseSettings, folder: Path) -> Finding:
    if not house.address:
        return green("house_door", "no_address")
    port = house.port_between_stations
    match who_is_at((house.address, port), own_identity(folder)):
        case Door.OWN:
            return green("house_door", "in_order", port=port)
        case Door.OTHER:
            return red("house_door", "house.port_taken", port=port)
        case Door.NOBODY:
            return green("house_door", "closed", port=port)


def _neighbours(settings: Settings, folder: Path, membership: Membership) -> Finding:
    try:
        others = _others(settings, folder, membership)
    except StorageFailure as failure:
        return red("house_neighbours", failure.code, **failure.facts)
    failing = not_answering(others, membership, own_identity(folder))
    refused = [each for each, code in failing.items() if code not in {NO_PLACE, *_CLOSED}]
    closed = [each for each, code in failing.items() if code in _CLOSED]
    if refused:
        return red("house_neighbours", "refused", stations=refused)
    if closed:
        return red("house_neighbours", "unreachable", stations=closed)
    if failing:
        return green("house_neighbours", "no_place", stations=list(failing))
    return green("house_neighbours", "in_order", number=len(others))


def _others(settings: Settings, folder: Path, membership: Membership) -> Sequence[Neighbour]:
    with StationReader(folder, settings) as station, station.reading() as connection:
        return neighbours(the_list(connection), membership.station)
