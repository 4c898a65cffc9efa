"""Users without the tenth of a second that a real hash takes; tests of hashes make their own."""

from collections.abc import Callable

import pytest

from kiosk.privacy.users.commands import KeptPin, make_user
from kiosk.privacy.users.model import Role, User
from kiosk.station import Station

Hire = Callable[..., User]
PIN = KeptPin("$argon2id$of-nobody", "0123456789ab")


@pytest.fixture
def hire(station: Station) -> Hire:
    """Make a user with a PIN, from the command line."""

    def hiring(name: str, *roles: Role, pin: KeptPin | None = PIN) -> User:
        return station.do(make_user, name, roles, pin=pin, actor="command_line")

    return hiring
