"""The code in a badge's QR symbol: which visit and until when, signed by the house. Pure functions.

30 bytes: the visit's id (16), the second it runs out (4, since 1970 in UTC), and of an HMAC-SHA256
over both the first 80 bits (10). As letters of `CODE_LETTERS`, five bits each, that is 48. Nothing
of the person stands in it, and nobody without the key of the house makes one up.
"""

import hmac
from base64 import b32decode, b32encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from kiosk.visits.codes import CODE_LETTERS

SIGNED_CODE_LENGTH = 48
_PURPOSE = b"foaje badge 1\0"
_ID_BYTES, _EXPIRY_BYTES, _MAC_BYTES = 16, 4, 10
_SIGNED_BYTES = _ID_BYTES + _EXPIRY_BYTES
_RFC_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_TO_OURS = str.maketrans(_RFC_LETTERS, CODE_LETTERS)
_TO_RFC = str.maketrans(CODE_LETTERS, _RFC_LETTERS)
_LETTERS = frozenset(CODE_LETTERS)


@dataclass(frozen=True)
class SignedCode:
    """What a code of the house says; `expires_at` is UTC and whole seconds."""

    visit_id: str
    expires_at: datetime


def is_signed_code(code: str) -> bool:
    """Tell whether something has the form of a signed code, whoever made it."""
    return len(code) == SIGNED_CODE_LENGTH and _LETTERS.issuperset(code)


def signed_code(said: SignedCode, secret: bytes) -> str:
    """Write a code under a key of the house; raises ValueError for an id that is no UUID."""
    seconds = int(said.expires_at.timestamp())
    payload = UUID(said.visit_id).bytes + seconds.to_bytes(_EXPIRY_BYTES, "big")
    return b32encode(payload + _mac(payload, secret)).decode("ascii").translate(_TO_OURS)


def read_signed_code(code: str, secrets: Iterable[bytes]) -> SignedCode | None:
    """Read a code signed with one of the keys; None for any other.

    Every key is tried and compared in constant time: how long it takes tells nothing.
    """
    if not is_signed_code(code):
        return None
    whole = b32decode(code.translate(_TO_RFC))
    payload, mac = whole[:_SIGNED_BYTES], whole[_SIGNED_BYTES:]
    fits = [hmac.compare_digest(mac, _mac(payload, each)) for each in secrets]
    if not any(fits):
        return None
    seconds = int.from_bytes(payload[_ID_BYTES:], "big")
    return SignedCode(str(UUID(bytes=payload[:_ID_BYTES])), datetime.fromtimestamp(seconds, UTC))


def _mac(payload: bytes, secret: bytes) -> bytes:
    return hmac.digest(secret, _PURPOSE + payload, "sha256")[:_MAC_BYTES]
