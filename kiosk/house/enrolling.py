"""How a station comes to a house: as its first, which makes it, or by an invitation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
from sqlalchemy import delete

from db.sync.counterpart import HouseFailure
from db.sync.server.administrator import administrators_way
from db.sync.server.creation import Enrolled, create_house
from db.sync.server.keeping import Invitation
from db.sync.server.keeping import join as enrol
from db.sync.server.roles import ERASURE, KEEPER
from db.sync.vector import heads_of
from db.tables import house_member, house_station
from db.transaction import Transaction
from kiosk.house.administering import told_to_an_administrator
from kiosk.house.connecting import address_in, house_server, keeping_of
from kiosk.house.membership import Membership, read_membership, write_membership
from kiosk.house.rounds import Exchanged, Progress, exchange_until_still
from kiosk.house.shared_secrets import pack_secrets, unpack_secrets
from kiosk.jobs.commands import give_up_jobs_of_other_names
from kiosk.privacy.users.pins import read_pepper
from kiosk.privacy.users.queries import users
from kiosk.refusal import Refused
from kiosk.settings import Settings, StationName
from kiosk.station import Station


@dataclass(frozen=True)
class Joined:
    """A station that belongs to a house now.

    `exchanged` is what it handed over and took in at once, or `failure` why it could not: the
    program goes on with it. `without_pin` are users whose PIN must be set anew.
    """

    membership: Membership
    exchanged: Exchanged | None = None
    failure: HouseFailure | None = None
    without_pin: Sequence[str] = ()


def demand_alone(station: Settings, membership: Membership | None) -> None:
    """Refuse a station that cannot come to a house; raises `Refused`."""
    if station.practice:
        raise Refused("house.practice")
    if membership is not None:
        raise Refused("house.member", house=membership.house, station=membership.station)


def make_house(
    station: Station, name: str, administrator: str, progress: Progress | None = None
) -> Joined:
    """Make a house on the server of the settings, with this station as its first.

    Raises `Refused` and `HouseFailure`; nothing has been made then.
    """
    demand_alone(station.settings, read_membership(station.folder))
    address = address_in(station.settings, station.folder)
    with told_to_an_administrator():
        way = administrators_way(administrator, address)
        enrolled = create_house(way, name, station.settings.station)
    return _belong(station, enrolled, progress)


def invite(
    settings: Settings, folder: Path, name: str, *, keeper: bool = False, erases: bool = False
) -> Invitation:
    """Invite a station by a code that works once; it is given the house's secrets, sealed.

    Raises `Refused` and `HouseFailure`.
    """
    try:
        msgspec.convert(name, StationName)
    except msgspec.ValidationError:
        raise Refused("house.name_unreadable", name=name) from None
    wanted = {KEEPER: keeper, ERASURE: erases}
    rights = [right for right, given in wanted.items() if given]
    with keeping_of(settings, folder) as keeping:
        return keeping.invite(name, rights, pack_secrets(folder))


def join(station: Station, code: str, progress: Progress | None = None) -> Joined:
    """Enrol this station by a code; its journal so far is handed over to the house.

    Raises `Refused` and `HouseFailure`; the station is alone as before then.
    """
    demand_alone(station.settings, read_membership(station.folder))
    address = address_in(station.settings, station.folder)
    enrolled = enrol(address, code, station=station.settings.station)
    return _belong(station, enrolled, progress)


def _belong(station: Station, enrolled: Enrolled, progress: Progress | None) -> Joined:
    membership = Membership(
        enrolled.house_id,
        enrolled.house_name,
        enrolled.station,
        enrolled.login.role,
        enrolled.login.secret,
        keeper=KEEPER in enrolled.rights,
        erases=ERASURE in enrolled.rights,
        adopted=_origins(station),
    )
    write_membership(station.folder, membership)
    if enrolled.parcel is not None:
        unpack_secrets(station.folder, enrolled.parcel, station.now())
    station.do(_move_in)
    without_pin = _without_pin(station)
    try:
        with house_server(station.settings, station.folder) as server:
            there = server.heads()
            membership = replace(
                membership, adopted=tuple(each for each in _origins(station) if each not in there)
            )
            write_membership(station.folder, membership)
            exchanged = exchange_until_still(station, membership, server, progress)
    except HouseFailure as failure:
        return Joined(membership, failure=failure, without_pin=without_pin)
    return Joined(membership, exchanged, without_pin=without_pin)


def _origins(station: Station) -> tuple[str, ...]:
    with station.reading() as connection:
        return tuple(sorted(heads_of(connection)))


def _move_in(tx: Transaction) -> None:
    """Forget whoever was heard in another house, and what nobody of that name works any more."""
    for each in (house_station, house_member):
        tx.connection.execute(delete(each))
    give_up_jobs_of_other_names(tx)


def _without_pin(station: Station) -> list[str]:
    pepper = read_pepper(station.folder)
    with station.reading() as connection:
        everybody = users(connection)
    own = pepper.pepper_id if pepper is not None else ""
    return [each.name for each in everybody if each.has_pin and each.pepper_id != own]
