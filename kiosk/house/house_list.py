"""The house's list as this station has it for when the server is away: who, where, by what key."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from db.clock import milliseconds
from db.sync.peers.identity import certificate_bytes
from db.sync.server.news import Member
from db.sync.signs import stations_gone
from db.tables import house_member, house_station
from db.transaction import Transaction

Place = tuple[str, int]


class Listed(NamedTuple):
    """A station in the list, as it is kept; `gone_at` in milliseconds since 1970."""

    station: str
    address: str
    certificate: str
    gone_at: int | None


class Neighbour(NamedTuple):
    """Another station of the house; `place` is None for one that cannot be asked."""

    station: str
    place: Place | None
    certificate: bytes


def listed(members: Iterable[Member]) -> list[Listed]:
    """Give what is to be kept of the server's list."""
    kept = []
    for each in members:
        gone = each.struck_off_at or each.left_at
        gone_at = None if gone is None else milliseconds(gone)
        kept.append(Listed(each.station, each.address, each.certificate, gone_at))
    return sorted(kept)


def the_list(connection: Connection) -> list[Listed]:
    """Give the list as the server last gave it."""
    kept = house_member.c
    rows = connection.execute(
        select(kept.station, kept.address, kept.certificate, kept.gone_at).order_by(kept.station)
    )
    return [Listed(*row) for row in rows]


def keep_list(tx: Transaction, told: Iterable[Listed]) -> None:
    """Keep the list instead of the one before; nobody waits to hear of who has gone."""
    tx.connection.execute(delete(house_member))
    rows = [each._asdict() for each in told]
    if rows:
        tx.connection.execute(insert(house_member), rows)
    gone = stations_gone(tx.connection)
    tx.connection.execute(delete(house_station).where(house_station.c.station.in_(gone)))


def neighbours(told: Iterable[Listed], own: str) -> tuple[Neighbour, ...]:
    """Give the other stations that belong to the house and have shown a certificate."""
    found = []
    for each in told:
        certificate = certificate_bytes(each.certificate)
        if certificate and each.gone_at is None and each.station != own:
            found.append(Neighbour(each.station, read_place(each.address), certificate))
    return tuple(found)


def written_place(address: str, port: int) -> str:
    """Write where a station can be asked, as it stands in the list; nothing without an address."""
    if not address:
        return ""
    return f"[{address}]:{port}" if ":" in address else f"{address}:{port}"


def read_place(written: str) -> Place | None:
    """Read what `written_place` writes; None for what is not."""
    host, _, digits = written.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not host or not digits.isascii() or not digits.isdigit() or not 0 < int(digits) < 65536:
        return None
    return host, int(digits)
