"""The secrets that all stations of a house share, as they travel sealed to one that joins.

Without them a badge of one station is a forgery at the next, and no PIN set at one works at
another.
"""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec

from kiosk.privacy.house_keys import (
    adopt_house_keys,
    house_keys_from_text,
    house_keys_in_text,
    house_keys_of,
)
from kiosk.privacy.users.pins import PEPPER_BYTES, Pepper, keep_pepper, pepper_of
from kiosk.refusal import Refused


class _Parcel(msgspec.Struct, frozen=True):
    badge_keys: str
    pin_pepper: Annotated[bytes, msgspec.Meta(min_length=PEPPER_BYTES, max_length=PEPPER_BYTES)]

    def __repr__(self) -> str:
        return "<secrets of a house>"


def pack_secrets(folder: Path) -> bytes:
    """Give this station's secrets, made now where there are none; to be sealed.

    Raises `Refused` where they cannot be made.
    """
    keys, pepper = house_keys_of(folder), pepper_of(folder)
    return msgspec.json.encode(_Parcel(house_keys_in_text(keys), pepper.secret))


def unpack_secrets(folder: Path, packed: bytes, now: datetime) -> None:
    """Have this station use the secrets of its house; raises `Refused`.

    Badges it has signed itself keep working here; PINs set here must be set anew.
    """
    try:
        parcel = msgspec.json.decode(packed, type=_Parcel)
        keys = house_keys_from_text(parcel.badge_keys)
    except (ValueError, OverflowError):
        raise Refused("house.secrets_unreadable") from None
    adopt_house_keys(folder, keys, now)
    keep_pepper(folder, Pepper(parcel.pin_pepper))
