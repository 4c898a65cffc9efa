"""What this station signs in to its house with, in a file outside journal, backups and logs."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from kiosk.privacy.secret_file import write_secret
from kiosk.refusal import Refused

MEMBERSHIP_FILE = "house-membership"


@dataclass(frozen=True)
class Membership:
    """Which house the station belongs to, by what name, and its login there.

    `keeper` may invite stations and strike them off; `erases` disposes of bodies at the server.
    `adopted` are the origins that stood in the station's file when it came to the house and that
    nobody there had: it hands them over as its own.
    """

    house_id: str
    house: str
    station: str
    login: str
    secret: str = field(repr=False)
    keeper: bool = False
    erases: bool = False
    adopted: tuple[str, ...] = ()


def read_membership(folder: Path) -> Membership | None:
    """Give the house the station belongs to, None for a station alone.

    Raises `Refused("house.membership_unreadable")`: a station that cannot read it is not alone.
    """
    path = folder / MEMBERSHIP_FILE
    if not path.exists():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=Membership)
    except OSError as error:
        raise _unreadable(path, error.strerror or "") from error
    except msgspec.MsgspecError as error:
        raise _unreadable(path, str(error)) from None


def write_membership(folder: Path, membership: Membership) -> None:
    """Keep it durably; raises `Refused("house.membership_unwritable")`."""
    path = folder / MEMBERSHIP_FILE
    try:
        write_secret(path, json.dumps(msgspec.to_builtins(membership)) + "\n")
    except OSError as error:
        raise Refused(
            "house.membership_unwritable", file=str(path), detail=error.strerror
        ) from error


def forget_membership(folder: Path) -> None:
    """Take the file away: from now on the station is alone; raises OSError."""
    (folder / MEMBERSHIP_FILE).unlink(missing_ok=True)


def _unreadable(path: Path, detail: str) -> Refused:
    return Refused("house.membership_unreadable", file=str(path), detail=detail)
