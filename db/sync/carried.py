"""An event as stations carry it to each other, and what proves that nobody has changed it."""

from typing import NamedTuple

from db.journal import body_commitment, event_hash


class Carried(NamedTuple):
    """One event: its envelope and, unless it has been erased where it comes from, its body.

    The fields stand in the order in which the envelope is hashed; `hlc` is as in `db.clock`.
    """

    origin: str
    origin_seq: int
    event_id: str
    hlc: int
    kind: str
    subject_id: str
    actor: str
    station: str
    body_commit: bytes
    prev_hash: bytes
    hash: bytes
    salt: bytes | None
    body: bytes | None


ENVELOPE_FIELDS = Carried._fields[:9]
"""What `hash` is made of, after the hash of the event before."""
EVENT_FIELDS = Carried._fields[:11]
"""What stays for ever; the rest is the body, which can be erased."""


def is_whole(carried: Carried) -> bool:
    """Tell whether the envelope is the one that was hashed onto its predecessor's hash."""
    return event_hash(carried.prev_hash, *carried[:9]) == carried.hash


def has_own_body(carried: Carried) -> bool:
    """Tell whether the body, if there is one, is the one of the envelope."""
    if carried.salt is None or carried.body is None:
        return carried.salt is None and carried.body is None
    return body_commitment(carried.salt, carried.body) == carried.body_commit
