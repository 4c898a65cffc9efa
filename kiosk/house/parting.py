"""How a station leaves its house, and how one that was stolen is shut out."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete

from db.tables import house_member, house_station
from db.transaction import Transaction
from kiosk.house.connecting import house_server, keeping_of, own_membership
from kiosk.house.identity import forget_identity
from kiosk.house.membership import Membership, forget_membership
from kiosk.house.rounds import Exchanged, Progress, exchange_until_still
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station


@dataclass(frozen=True)
class Left:
    """The house a station has left, and what was handed over before; None without the server."""

    membership: Membership
    exchanged: Exchanged | None = None


def leave(station: Station, progress: Progress | None = None) -> Left:
    """Hand over and take in what is left, and leave; the whole journal stays here.

    Raises `Refused` and `HouseFailure`; the station belongs to the house as before then.
    """
    membership = own_membership(station.folder)
    with house_server(station.settings, station.folder) as server:
        exchanged = exchange_until_still(station, membership, server, progress)
    with keeping_of(station.settings, station.folder) as keeping:
        keeping.leave()
    _forget(station)
    return Left(membership, exchanged)


def leave_without_server(station: Station) -> Left:
    """Be alone from now on, without telling the house; raises `Refused`.

    The house goes on waiting for the station until it is struck off.
    """
    membership = own_membership(station.folder)
    _forget(station)
    return Left(membership)


def strike_off(settings: Settings, folder: Path, name: str) -> None:
    """Shut a station out for good; raises `Refused` and `HouseFailure`."""
    if name == own_membership(folder).station:
        raise Refused("house.itself", station=name)
    with keeping_of(settings, folder) as keeping:
        keeping.strike_off(name)


def _forget(station: Station) -> None:
    station.do(_forget_others)
    try:
        forget_membership(station.folder)
        forget_identity(station.folder)
    except OSError as error:
        raise Refused(
            "house.membership_unwritable",
            file=str(station.folder),
            detail=error.strerror,
        ) from error


def _forget_others(tx: Transaction) -> None:
    for each in (house_station, house_member):
        tx.connection.execute(delete(each))
