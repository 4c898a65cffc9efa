"""Trying the ways between stations while the server is still there, so that they are open later."""

import socket
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum

from db.sync.counterpart import HouseFailure
from db.sync.peers.guarded import Guarded
from db.sync.peers.identity import Identity, calling_context, certificate_bytes
from db.sync.peers.peer_line import PeerLine
from db.sync.peers.wire import REVISION, Hello
from kiosk.house.house_list import Neighbour, Place
from kiosk.house.membership import Membership

TRY_SECONDS = 3.0
NO_PLACE = "no_place"
"""It has told the server no address where it can be asked."""
_AT_ONCE = 20


class Door(StrEnum):
    """Who is at the station's own address and port."""

    OWN = "own"
    """The station's own program."""
    OTHER = "other"
    """Another program, which has the port."""
    NOBODY = "nobody"


def who_is_at(place: Place, identity: Identity) -> Door:
    """Find who answers where the other stations are to find this one; raises OSError."""
    own = certificate_bytes(identity.certificate) or b""
    context = calling_context(identity, own)
    try:
        plain = socket.create_connection(place, TRY_SECONDS)
    except OSError:
        return Door.NOBODY
    with plain:
        try:
            with context.wrap_socket(plain, do_handshake_on_connect=False) as line:
                # It does not let itself in, but it has shown who it is by then.
                return Door.OWN if Guarded(line).handshake(TRY_SECONDS) == own else Door.OTHER
        except OSError:
            return Door.OTHER


def not_answering(
    others: Iterable[Neighbour], membership: Membership, identity: Identity
) -> dict[str, str]:
    """Ask the other stations, all at once; gives those that do not answer, and why."""
    hello = Hello(REVISION, membership.house_id, membership.station)

    def try_one(other: Neighbour) -> str:
        if other.place is None:
            return NO_PLACE
        line = PeerLine(other.place, other.certificate, identity, hello, other.station, TRY_SECONDS)
        try:
            line.heads()
        except HouseFailure as failure:
            return failure.code
        finally:
            line.hang_up()
        return ""

    others = list(others)
    with ThreadPoolExecutor(_AT_ONCE) as trying:
        found = dict(zip((e.station for e in others), trying.map(try_one, others), strict=True))
    return {station: code for station, code in found.items() if code}
