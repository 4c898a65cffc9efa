"""The code that enrols a station once, and the parcel that only who has the code can open.

What the invited role signs in with and what the parcel is sealed with are both derived from the
code's secret, neither from the other: a server that is shown the one cannot open the other.
"""

import base64
import binascii
import re
import secrets
from dataclasses import dataclass, field
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.sync.counterpart import HouseFailure
from db.sync.server.address import Login
from db.sync.server.roles import Roles
from db.sync.server.secrets import new_suffix

_SECRET_BYTES = 12
_CODE_BYTES = 8 + _SECRET_BYTES
_MISREAD = str.maketrans("018", "OIB")
_SIGN_IN, _PARCEL = b"foaje sign-in", b"foaje parcel"
_NONCE_BYTES = 12


@dataclass(frozen=True)
class Code:
    """An enrolment code: which role of which house it signs in as, and a secret of 96 bits."""

    short: str
    suffix: str
    secret: str = field(repr=False)

    @classmethod
    def new(cls, short: str) -> Self:
        """Make a code for a house by its short id."""
        return cls(short, new_suffix(), secrets.token_hex(_SECRET_BYTES))

    @classmethod
    def read(cls, typed: str) -> Self:
        """Read what somebody typed; raises `house.code` for what is none."""
        letters = re.sub(r"[\s-]", "", typed).upper().translate(_MISREAD)
        try:
            digits = base64.b32decode(letters).hex()
        except (binascii.Error, ValueError):
            raise HouseFailure("house.code") from None
        if len(digits) != 2 * _CODE_BYTES:
            raise HouseFailure("house.code")
        return cls(digits[:8], digits[8:16], digits[16:])

    def __str__(self) -> str:
        """Give it in groups of four letters and digits that are not mistaken for each other."""
        digits = bytes.fromhex(self.short + self.suffix + self.secret)
        letters = base64.b32encode(digits).decode()
        return "-".join(re.findall("....", letters))

    @property
    def login(self) -> Login:
        """Give what the invited station signs in with until it has enrolled."""
        return Login(Roles(self.short).login(self.suffix), self._derived(_SIGN_IN).hex())

    def seal(self, parcel: bytes) -> bytes:
        """Encrypt what is passed along, so that only who has the code can read it."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = AESGCM(self._derived(_PARCEL)).encrypt(nonce, parcel, self._whose)
        return nonce + sealed

    def open(self, sealed: bytes) -> bytes:
        """Decrypt what was passed along; raises `house.parcel` for what another has put there."""
        nonce, content = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return AESGCM(self._derived(_PARCEL)).decrypt(nonce, content, self._whose)
        except (InvalidTag, ValueError):
            raise HouseFailure("house.parcel") from None

    @property
    def _whose(self) -> bytes:
        return bytes.fromhex(self.short + self.suffix)

    def _derived(self, purpose: bytes) -> bytes:
        made = HKDF(SHA256(), length=32, salt=self._whose, info=purpose)
        return made.derive(bytes.fromhex(self.secret))
