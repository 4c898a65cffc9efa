"""Judging a PIN: the try is counted first, then judged beside the writer, then forgiven."""

from pathlib import Path

from kiosk.privacy.users.commands import KeptPin, count_try, forget_tries, kept_pin
from kiosk.privacy.users.model import User
from kiosk.privacy.users.pins import fits, pepper_of, read_pepper
from kiosk.refusal import Refused
from kiosk.station import Station


def sign_in(station: Station, user_id: str, pin: str) -> User:
    """Give the user whose PIN this is.

    Raises `Refused`: `sign_in.wrong_pin`, `sign_in.wait`, `sign_in.pepper_lost` and what
    `count_try` raises. A lost pepper costs no try: no PIN could be right.
    """
    pepper = read_pepper(station.folder)
    user = station.do(count_try, user_id)
    if pepper is None or pepper.pepper_id != user.pepper_id:
        station.do(forget_tries, user_id)
        raise Refused("sign_in.pepper_lost", name=user.name)
    if not fits(user.pin_hash, pin, pepper):
        raise Refused("sign_in.wrong_pin", name=user.name)
    station.do(forget_tries, user_id)
    return user


def keep_pin(folder: Path, pin: str) -> KeptPin:
    """Make of a new PIN what is kept of it; raises `Refused("pin.…")`."""
    return kept_pin(pin, pepper_of(folder))
