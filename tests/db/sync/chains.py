"""Events as another station has written them: a chain of one origin that holds."""

import secrets

from db.clock import new_id
from db.journal import NO_HASH, Head, body_commitment, event_hash
from db.sync.carried import Carried


class Chain:
    """An origin that grows; `events` are all of it."""

    def __init__(self, station: str = "Reception", origin: str | None = None) -> None:
        self.station = station
        self.origin = origin or secrets.token_hex(16)
        self.events: list[Carried] = []

    @property
    def head(self) -> Head:
        """Give where it stands."""
        last = self.events[-1] if self.events else None
        return Head(self.origin, len(self.events), last.hash if last else NO_HASH)

    def grow(
        self, count: int = 1, body: bytes = b"{}", event_id: str | None = None
    ) -> list[Carried]:
        """Write so many events more; gives them."""
        for _ in range(count):
            salt, head = secrets.token_bytes(16), self.head
            envelope = (
                self.origin,
                head.seq + 1,
                event_id or new_id(),
                head.seq << 16,
                "visit.arrived.1",
                new_id(),
                "desk",
                self.station,
                body_commitment(salt, body),
            )
            hashed = event_hash(head.hash, *envelope)
            self.events.append(Carried(*envelope, head.hash, hashed, salt, body))
        return self.events[-count:]

    def forked(self, kept: int) -> "Chain":
        """Give a chain that is the same up to an event, and goes on in another way."""
        other = Chain(self.station, self.origin)
        other.events = self.events[:kept]
        return other
