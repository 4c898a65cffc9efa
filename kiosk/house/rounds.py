"""An exchange by hand: rounds with the house's server until nothing moves any more."""

from collections.abc import Callable
from dataclasses import dataclass

from db.sync.counterpart import Counterpart
from db.sync.exchange import Exchange
from kiosk.house.membership import Membership
from kiosk.station import Station

Progress = Callable[[int, int], None]
"""Told how many events have been merged, of how many."""


@dataclass(frozen=True)
class Exchanged:
    """What an exchange came to.

    `lacking` and `unsent` are what could not be moved because an origin is at odds: `disputed`
    where both sides hold the same number as different events, `stopped` where an event that came
    is kept apart here.
    """

    sent: int
    merged: int
    lacking: int
    unsent: bool
    disputed: frozenset[str]
    stopped: frozenset[str]

    @property
    def is_whole(self) -> bool:
        """Tell whether both sides now hold the same."""
        return not (self.lacking or self.unsent or self.disputed or self.stopped)


def exchange_until_still(
    station: Station,
    membership: Membership,
    server: Counterpart,
    progress: Progress | None = None,
) -> Exchanged:
    """Hand over and take in until nothing moves, and give a sign of life.

    Raises `HouseFailure` and `StorageFailure`. What was moved before a failure stands on both
    sides.
    """
    exchange = Exchange(station, membership.station, server, membership.adopted)
    sent = merged = 0
    while True:
        done = exchange.round()
        sent, merged = sent + done.sent, merged + done.merged
        if progress is not None and done.merged:
            progress(merged, merged + done.lacking)
        if not (done.sent or done.merged):
            exchange.beat()
            unsent = exchange.has_unsent()
            return Exchanged(sent, merged, done.lacking, unsent, done.disputed, done.stopped)
