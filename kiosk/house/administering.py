"""What an administrator of the PostgreSQL does for a house, and is told, who is no station."""

from collections.abc import Iterator
from contextlib import contextmanager

from db.sync.counterpart import HouseFailure
from db.sync.server import creation, overwriting
from db.sync.server.address import ServerAddress
from db.sync.server.administrator import administrators_way
from db.sync.server.overwriting import Overwritten

_TO_AN_ADMINISTRATOR = {
    "house.password": "house.administrator_password",
    "house.struck_off": "house.administrator_password",
    "house.not_allowed": "house.administrator_may_not",
    "house.not_a_house": "house.no_database",
}


@contextmanager
def told_to_an_administrator() -> Iterator[None]:
    """Name what an administrator met otherwise than to a station."""
    try:
        yield
    except HouseFailure as failure:
        code = _TO_AN_ADMINISTRATOR.get(failure.code)
        if code is None:
            raise
        raise HouseFailure(code, **failure.facts) from None


def upgrade_house(address: ServerAddress, administrator: str) -> tuple[str, str]:
    """Bring the server's schema up to this version; gives the migration before and now.

    `administrator` is a connection string or URL; raises `HouseFailure`.
    """
    with told_to_an_administrator():
        return creation.upgrade_house(administrators_way(administrator, address))


def overwrite_erased(address: ServerAddress, administrator: str) -> Overwritten:
    """Overwrite in the server's files what the house has erased; raises as `upgrade_house`."""
    with told_to_an_administrator():
        return overwriting.overwrite_erased(administrators_way(administrator, address))
