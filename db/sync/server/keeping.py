"""Who belongs to the house: inviting stations, enrolling, striking off, leaving."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import psycopg

from db.clock import instant
from db.sync.counterpart import HouseFailure
from db.sync.server.address import Login, ServerAddress
from db.sync.server.codes import Code
from db.sync.server.creation import Enrolled
from db.sync.server.failures import all_or_nothing
from db.sync.server.greeting import greet
from db.sync.server.line import CALL_SECONDS, Caller, Line
from db.sync.server.migrating import demand_today, revision_of
from db.sync.server.secrets import new_secret, verifier_of

VALID_FOR = timedelta(hours=24)
_INVITE = "SELECT foaje.invite(%s, %s, %s, %s, %s, %s)"
_ENROL = "SELECT house_id, house_name, station, rights, parcel FROM foaje.enrol(%s, %s, %s)"


@dataclass(frozen=True)
class Invitation:
    """What lets one station enrol once, until it expires by the server's clock (UTC).

    The code is a secret.
    """

    station: str
    expires_at: datetime
    code: str = field(repr=False)


class Keeping(Caller):
    """What a station that keeps the house may do, or an administrator; every call may raise.

    Raises `HouseFailure("house.not_allowed")` for who may not, and `house.no_room` where the
    server's disk is full: each call is done whole or not at all.
    """

    def __init__(
        self, address: ServerAddress, login: Login, house_id: str, seconds: float = CALL_SECONDS
    ) -> None:
        """Name the house; another's server is refused."""
        self._house_id = house_id
        self._short = ""
        self._line = Line(address, login, self._greet, seconds)

    def invite(
        self,
        station: str,
        rights: Collection[str] = (),
        parcel: bytes | None = None,
        valid_for: timedelta = VALID_FOR,
    ) -> Invitation:
        """Invite a station, which may use the code once; codes for its name made before are void.

        `rights` are some of `roles.RIGHTS`. `parcel` is handed to the station sealed: the server
        cannot read it.
        Raises `house.name_taken` while a station of that name belongs to the house.
        """
        with self._calling() as connection:
            code = Code.new(self._short)
            verifier = verifier_of(connection, code.login.role, code.login.secret)
            sealed = None if parcel is None else code.seal(parcel)
            milliseconds = valid_for // timedelta(milliseconds=1)
            given = [code.suffix, station, list(rights), verifier, milliseconds, sealed]
            row = connection.execute(_INVITE, given).fetchone()
        assert row is not None  # noqa: S101 - a function gives what it gives
        return Invitation(station, instant(row[0]), str(code))

    def strike_off(self, station: str) -> None:
        """Shut a station out for good, and end what it is doing on the server now.

        Raises `house.no_such_station`, and `house.last_keeper` while other stations need one.
        """
        with self._calling() as connection:
            connection.execute("SELECT foaje.strike_off(%s)", [station])

    def leave(self) -> None:
        """Let the calling station leave the house; its secret is void then.

        Raises `house.last_keeper` while other stations need this one.
        """
        with self._calling() as connection:
            connection.execute("SELECT foaje.leave()")

    @contextmanager
    def _calling(self) -> Iterator[psycopg.Connection]:
        with all_or_nothing(), self._line.calling() as (connection, _):
            yield connection

    def _greet(self, connection: psycopg.Connection) -> None:
        self._short, _ = greet(connection, self._house_id)


def join(
    address: ServerAddress,
    code: str,
    own_address: str = "",
    certificate: str = "",
    station: str | None = None,
) -> Enrolled:
    """Enrol this station by the code somebody was given; it is used up then.

    `own_address` and `certificate` are what the other stations find this one by. Raises
    `house.code` for one that is wrong, used or too old, `house.name_taken`, and
    `house.invited_otherwise` when the code is not for the `station` named, and `house.no_room`
    where the server's disk is full; the code is left as it was then. When the line is cut just
    then the code may be used up: the station is struck off and invited anew.
    """
    read = Code.read(code)
    login = Login(read.login.role, new_secret())
    line = Line(address, read.login, lambda connection: demand_today(revision_of(connection)))
    try:
        with all_or_nothing(), line.calling() as (connection, _):
            verifier = verifier_of(connection, login.role, login.secret)
            with connection.transaction():
                row = connection.execute(_ENROL, [own_address, certificate, verifier]).fetchone()
                assert row is not None  # noqa: S101 - a function gives what it gives
                house_id, house_name, invited, rights, sealed = row
                _demand_name(invited, station)
                parcel = None if sealed is None else read.open(sealed)
    except HouseFailure as failure:
        # Who is not let in, or may not enrol, has no code that is good for anything.
        if failure.code in {"house.password", "house.not_allowed", "house.struck_off"}:
            raise HouseFailure("house.code") from None
        raise
    finally:
        line.close()
    return Enrolled(house_id, house_name, invited, frozenset(rights), login, parcel)


def _demand_name(invited: str, station: str | None) -> None:
    if station not in {None, invited}:
        raise HouseFailure("house.invited_otherwise", invited=invited, station=station)
