"""The running program's part in its house, as the settings and the membership say."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.house.lane import HouseLane, Listener
from kiosk.house.membership import Membership, read_membership
from kiosk.house.standing import HouseStanding, Standing
from kiosk.refusal import Refused
from kiosk.settings import HouseSettings, Settings
from kiosk.station import Station

if TYPE_CHECKING:
    from db.sync.server.address import ServerAddress
    from db.sync.server.house_server import HouseServer
    from kiosk.house.peers import HousePeers

log = logging.getLogger(__name__)


class TieToHouse(Protocol):
    """How the station is tied to its house, as faces ask for it."""

    @property
    def standing(self) -> HouseStanding:
        """Give how the station stands now."""
        ...

    def listen(self, listener: Listener) -> None:
        """Be told, on any thread, that `standing` has changed."""
        ...

    def no_longer(self, listener: Listener) -> None:
        """Be told no more."""
        ...

    def close(self) -> None:
        """End the exchange."""
        ...


class CutOff:
    """A station that belongs to a house and cannot know where or as whom: alone until set right."""

    def __init__(self, station: Station, refused: Refused) -> None:
        """Take what keeps the station from its house."""
        self.standing = HouseStanding(
            Standing.ALONE, station.now(), refused.code, dict(refused.facts)
        )

    def listen(self, listener: Listener) -> None:
        """Tell nothing: it changes only when the program starts anew."""

    def no_longer(self, listener: Listener) -> None:
        """Tell nothing."""

    def close(self) -> None:
        """There is nothing to end."""


def tie_to_house(station: Station) -> TieToHouse | None:
    """Start exchanging with the house the station belongs to; None for a station alone."""
    try:
        membership = read_membership(station.folder)
        if membership is None:
            return None
        return _house_lane(station, demand_server(station.settings, membership), membership)
    except Refused as refused:
        return CutOff(station, refused)


def demand_server(settings: Settings, membership: Membership) -> HouseSettings:
    """Give where the house's server is.

    Raises `Refused`: `house.no_address` where the settings do not say it, `house.other_name` where
    they give the station another name than the house knows it by.
    """
    if settings.house is None:
        raise Refused("house.no_address", house=membership.house)
    if settings.station != membership.station:
        raise Refused("house.other_name", name=settings.station, known_as=membership.station)
    return settings.house


def server_address(house: HouseSettings, folder: Path) -> "ServerAddress":
    """Give where the server is and whom to believe that it is the one."""
    from db.sync.server.address import ServerAddress  # only a station of a house pays for it

    return ServerAddress(
        house.host,
        house.port,
        house.database,
        folder / house.root_certificate if house.root_certificate else None,
        "disable" if house.encryption == "off" else house.encryption,
    )


def _house_lane(station: Station, house: HouseSettings, membership: Membership) -> HouseLane:
    from db.sync.server.address import Login
    from db.sync.server.house_server import HouseServer

    login = Login(membership.login, membership.secret)
    address = server_address(house, station.folder)
    server = HouseServer(address, login, membership.house_id)
    way_round = _way_round(station, server, membership, house)
    return HouseLane(
        station,
        server,
        erases=membership.erases,
        adopted=membership.adopted,
        way_round=way_round,
    )


def _way_round(
    station: Station, server: "HouseServer", membership: Membership, house: HouseSettings
) -> "HousePeers | None":
    from kiosk.house.identity import own_identity
    from kiosk.house.peers import HousePeers

    try:
        identity = own_identity(station.folder)
    except OSError:
        log.exception("no key to exchange with other stations by")
        return None
    return HousePeers(station, server, membership.house_id, identity, house)
