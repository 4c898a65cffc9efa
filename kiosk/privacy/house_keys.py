"""The keys that sign the codes of badges, newest first, in a file outside journal and backups.

The stations of a house share them, so that a badge of one is read by all: who joins is given them,
sealed, with the invitation.
Without the file a new key is made at the next start; badges printed before are then told by their
short code alone.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.privacy.secret_file import write_secret
from kiosk.refusal import Refused

KEY_FILE = "badge-keys"
KEY_BYTES = 32
LONGEST_BADGE = timedelta(days=33)
"""No badge lasts longer: a visit is booked for 31 days at most, and a night goes with it."""


@dataclass(frozen=True)
class HouseKey:
    """One key; `retired_at` (UTC) is when another took its place, None for the one that signs."""

    secret: bytes
    retired_at: datetime | None = None

    def reads_at(self, now: datetime) -> bool:
        """Tell whether a badge signed with it can still be valid."""
        return self.retired_at is None or now < self.retired_at + LONGEST_BADGE


@dataclass(frozen=True)
class HouseKeys:
    """All keys of the house, the one that signs first."""

    keys: tuple[HouseKey, ...] = ()

    @property
    def signing(self) -> bytes | None:
        """Give the key that signs; None where none could be read or made."""
        return self.keys[0].secret if self.keys else None

    def reading(self, now: datetime) -> tuple[bytes, ...]:
        """Give the keys whose badges can be valid at an instant."""
        return tuple(each.secret for each in self.keys if each.reads_at(now))


NO_KEYS = HouseKeys()


def read_house_keys(folder: Path) -> HouseKeys:
    """Read the keys; none where the file is missing, unreadable or not what it should be."""
    try:
        written = (folder / KEY_FILE).read_text("ascii")
        return house_keys_from_text(written)
    except (OSError, ValueError, OverflowError):
        return NO_KEYS


def house_keys_of(folder: Path) -> HouseKeys:
    """Give the keys, made now if there are none; raises `Refused("badge_key.unwritable")`."""
    found = read_house_keys(folder)
    return found if found.keys else _written(folder, HouseKeys((_new_key(),)))


def rotate_house_keys(folder: Path, now: datetime) -> HouseKeys:
    """Sign with a new key from now on; the old ones read badges until the last has run out.

    Raises `Refused("badge_key.unwritable")`.
    """
    before = read_house_keys(folder).keys
    retired = (HouseKey(each.secret, each.retired_at or now) for each in before)
    kept = tuple(each for each in retired if each.reads_at(now))
    return _written(folder, HouseKeys((_new_key(), *kept)))


def adopt_house_keys(folder: Path, of_house: HouseKeys, now: datetime) -> HouseKeys:
    """Sign with the key of the house from now on; own ones read badges until the last has run out.

    Raises `Refused("badge_key.unwritable")`.
    """
    if not of_house.keys:
        return house_keys_of(folder)
    known = {each.secret for each in of_house.keys}
    own = (
        HouseKey(each.secret, each.retired_at or now)
        for each in read_house_keys(folder).keys
        if each.secret not in known
    )
    return _written(folder, HouseKeys((*of_house.keys, *(e for e in own if e.reads_at(now)))))


def house_keys_in_text(keys: HouseKeys) -> str:
    """Give the keys as their file has them: a secret."""
    return "".join(f"{each.secret.hex()}{_retired(each)}\n" for each in keys.keys)


def house_keys_from_text(written: str) -> HouseKeys:
    """Read the keys as their file has them; raises ValueError or OverflowError otherwise."""
    return HouseKeys(tuple(_keys_in(written)))


def _new_key() -> HouseKey:
    return HouseKey(secrets.token_bytes(KEY_BYTES))


def _written(folder: Path, keys: HouseKeys) -> HouseKeys:
    path = folder / KEY_FILE
    try:
        write_secret(path, house_keys_in_text(keys))
    except OSError as error:
        raise Refused("badge_key.unwritable", file=str(path), detail=error.strerror) from error
    return read_house_keys(folder)


def _retired(key: HouseKey) -> str:
    return f" {int(key.retired_at.timestamp())}" if key.retired_at else ""


def _keys_in(written: str) -> Iterator[HouseKey]:
    """Read one key a line, retired ones with the second (UTC, since 1970) they were."""
    for place, line in enumerate(written.split("\n")[:-1]):
        digits, _, retired = line.partition(" ")
        secret = bytes.fromhex(digits)
        if len(secret) != KEY_BYTES or bool(retired) != bool(place):
            raise ValueError(place)
        yield HouseKey(secret, datetime.fromtimestamp(int(retired), UTC) if retired else None)
