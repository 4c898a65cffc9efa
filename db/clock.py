"""Time and names of events: a hybrid logical clock and UUIDs of version 7.

All times are UTC. The clock never runs backwards, whatever the machine's clock does.
"""

import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime

_COUNTER_BITS = 16
NO_END = 2**53
"""As milliseconds, later than any instant; for questions that have no end."""


def hlc_from(milliseconds: int, counter: int = 0) -> int:
    """Pack milliseconds since 1970 and a counter into one sortable number."""
    return (milliseconds << _COUNTER_BITS) | counter


def milliseconds_of(hlc: int) -> int:
    """Give the wall time inside a hybrid logical time, in milliseconds since 1970."""
    return hlc >> _COUNTER_BITS


def instant_of(hlc: int) -> datetime:
    """Give the wall time inside a hybrid logical time, in UTC."""
    return instant(milliseconds_of(hlc))


def milliseconds(instant: datetime) -> int:
    """Give an aware instant as milliseconds since 1970 (how tables store times)."""
    return round(instant.timestamp() * 1000)


def instant(stored: int) -> datetime:
    """Give back the UTC instant that `milliseconds` stored."""
    return datetime.fromtimestamp(stored / 1000, UTC)


Clock = Callable[[], datetime]
"""Tells what time it is, in UTC; a drill or a tour may bring its own."""


def machine_clock() -> datetime:
    """Read the machine's clock."""
    return datetime.now(UTC)


def next_hlc(last: int, now: int) -> int:
    """Give a hybrid logical time after `last` and not before `now` (milliseconds)."""
    return max(hlc_from(now), last + 1)


def new_id() -> str:
    """Mint a UUIDv7: unguessable in 74 bits, sorted by the time it was made."""
    stamp = (time.time_ns() // 1_000_000).to_bytes(6, "big")
    noise = bytearray(secrets.token_bytes(10))
    noise[0] = 0x70 | (noise[0] & 0x0F)
    noise[2] = 0x80 | (noise[2] & 0x3F)
    digits = (stamp + noise).hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
