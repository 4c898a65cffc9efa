"""The lane that exchanges events with the house's server while the program runs.

It is the only thing that ever waits for the server: no face and no arrival does.
"""

import logging
import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import timedelta
from time import monotonic
from typing import Protocol

from db.failure import StorageFailure
from db.journal import FARTHEST_AHEAD
from db.sync.counterpart import Counterpart, Finding, HouseFailure, HouseNews
from db.sync.exchange import Exchange, Round
from kiosk.house.erasing import ErasingThere, ServersBodies
from kiosk.house.standing import HouseStanding, Standing
from kiosk.jobs.commands import doubt_returned_jobs
from kiosk.station import Station

log = logging.getLogger(__name__)

POLL_SECONDS = 1.0
"""How often the house is asked though nobody said that there is news: such words can be lost."""
BEAT_SECONDS = 5.0
ERASING_SECONDS = 3600.0
"""How often the server's bodies are gone through, beside when this station has disposed."""
_ROOMS_THAT_ERASE = frozenset({"disposal", "erasure"})
_BETWEEN_ROUNDS_SECONDS = 0.05
"""So many arrivals as come in this time travel together."""
_RETRY_SECONDS = 1.0
_RETRY_HOPELESS_SECONDS = 30.0
_BELIEVED_AFTER = 3
"""A server that is just being started may say anything; so often the same is believed."""
HOPELESS = frozenset(
    {
        "house.password",
        "house.certificate",
        "house.older",
        "house.newer",
        "house.other",
        "house.struck_off",
        "house.not_a_house",
        "house.foreign_origin",
        "house.forked",
        "house.cloned",
        "house.full",  # a server writes what it refuses into its own log, often on the same disk
        "house.disk",
        "house.no_address",
        "house.other_name",
        "house.membership_unreadable",
    }
)
"""What does not pass by itself: somebody has to do something."""
FINDINGS_TOLD = timedelta(days=1)
"""So long faces tell of what was found wrong with a journal; the doctor always does."""
CATCHING_UP_FROM = 200
"""Fewer events than this come in a moment, and nobody is told."""


Listener = Callable[[], None]


class Server(Counterpart, ServersBodies, Protocol):
    """The house's server, which also says when there is news."""

    def wait(self, seconds: float) -> bool:
        """Wait until there may be news or `wake` was called; a hint only."""
        ...

    def wake(self) -> None:
        """End a wait, from any thread."""
        ...

    def close(self) -> None:
        """Hang up."""
        ...


class WayRound(Protocol):
    """The house's other stations, for when its server cannot be reached."""

    def listen(self, told: Callable[[], None]) -> None:
        """Be told, on any thread, when `seen` would give something else."""
        ...

    def seen(self, standing: HouseStanding) -> HouseStanding:
        """Tell how the station stands, with those it can reach."""
        ...

    def with_server(self) -> None:
        """Hear that the server answers; may raise `HouseFailure`."""
        ...

    def without_server(self, code: str) -> None:
        """Hear that it does not."""
        ...

    def close(self) -> None:
        """Ask and answer no more."""
        ...


class HouseLane:
    """Exchanges until it is closed; listeners hear, on the lane, that `standing` has changed."""

    def __init__(
        self,
        station: Station,
        server: Server,
        *,
        erases: bool = False,
        adopted: Collection[str] = (),
        way_round: WayRound | None = None,
    ) -> None:
        """Start the lane; until the first round is through the station is catching up.

        With `erases` what the station has disposed of is erased at the server too. `adopted` are
        those of its membership.
        """
        self._way_round = way_round
        self._erasing = ErasingThere(station) if erases else None
        self._next_erasing = monotonic() + ERASING_SECONDS
        self._station = station
        self._server = server
        self._listeners: list[Listener] = []
        name = station.settings.station
        self._exchange = Exchange(station, name, server, adopted, doubt_returned_jobs)
        self._closed = threading.Event()
        self._taking = False
        self._next_beat = 0.0
        self._taken = 0
        self._failed_alike = 0
        self._findings: tuple[Finding, ...] = ()
        self._clock_ahead = timedelta()
        self._standing = HouseStanding(Standing.CATCHING_UP, station.now())
        station.listen(self._hear)
        if way_round is not None:
            way_round.listen(self._tell)
        self._thread = threading.Thread(target=self._run, name="house", daemon=True)
        self._thread.start()

    @property
    def standing(self) -> HouseStanding:
        """Give how the station stands now; from any thread."""
        if self._way_round is None:
            return self._standing
        return self._way_round.seen(self._standing)

    def listen(self, listener: Listener) -> None:
        """Be told, on any thread, that `standing` has changed."""
        self._listeners.append(listener)

    def no_longer(self, listener: Listener) -> None:
        """Be told no more."""
        self._listeners.remove(listener)

    def close(self) -> None:
        """Hand over what is left if the house can be reached, and end."""
        self._closed.set()
        self._server.wake()
        self._thread.join(10.0)
        if self._way_round is not None:
            self._way_round.close()
        self._server.close()

    def _hear(self, rooms: frozenset[str]) -> None:
        if rooms & _ROOMS_THAT_ERASE:
            self._next_erasing = 0.0
        if not self._taking:
            self._server.wake()

    def _run(self) -> None:
        while not self._closed.is_set():
            try:
                self._exchange_until_still()
            except (HouseFailure, StorageFailure) as failure:
                self._fail(failure.code, failure.facts)
            except Exception:
                log.exception("exchange with the house")
                self._fail("house.failed", {})
            else:
                self._closed.wait(_BETWEEN_ROUNDS_SECONDS)
                if not self._is_erasing():
                    self._wait_for_news()
        with suppress(HouseFailure, StorageFailure):
            self._exchange.beat()

    def _exchange_until_still(self) -> None:
        while not self._closed.is_set():
            self._taking = True
            try:
                done = self._exchange.round()
            finally:
                self._taking = False
            if monotonic() >= self._next_beat:
                self._hear_news(self._exchange.beat())
                self._next_beat = monotonic() + BEAT_SECONDS
            if self._way_round is not None:
                self._way_round.with_server()
            self._stand(done)
            self._erase_there()
            if not done.lacking and not self._exchange.has_unsent():
                return

    def _is_erasing(self) -> bool:
        return self._erasing is not None and not self._erasing.done

    def _erase_there(self) -> None:
        """Erase one page at the server: between rounds, so that nothing waits for it."""
        if self._erasing is None:
            return
        if monotonic() >= self._next_erasing:
            self._next_erasing = monotonic() + ERASING_SECONDS
            self._erasing.begin()
        self._erasing.next_page(self._server)

    def _wait_for_news(self) -> None:
        with suppress(HouseFailure):  # the round that follows meets it again, and tells of it
            self._server.wait(POLL_SECONDS)

    def _hear_news(self, news: HouseNews) -> None:
        now = self._station.now()
        since = now - FINDINGS_TOLD
        self._findings = tuple(each for each in news.findings if each.found_at > since)
        ahead = timedelta() if news.at is None else now - news.at
        self._clock_ahead = ahead if abs(ahead) > FARTHEST_AHEAD else timedelta()

    def _stand(self, done: Round) -> None:
        at_odds = done.disputed | done.stopped
        if done.lacking >= CATCHING_UP_FROM or (self._taken and done.lacking):
            self._taken += done.merged
            standing = Standing.CATCHING_UP
        else:
            self._taken = 0
            standing = Standing.TOGETHER
        now = self._station.now()
        before = self._standing
        self._become(
            HouseStanding(
                standing,
                before.since if before.standing is standing else now,
                taken=self._taken,
                lacking=done.lacking if standing is Standing.CATCHING_UP else 0,
                at_odds=at_odds,
                findings=self._findings,
                clock_ahead=self._clock_ahead,
            )
        )

    def _fail(self, code: str, facts: dict[str, object]) -> None:
        if self._way_round is not None:
            self._way_round.without_server(code)
        before = self._standing
        if before.standing is not Standing.ALONE or before.failure != code:
            log.warning("alone: %s %s", code, facts)
            alone = before.standing is Standing.ALONE
            since = before.since if alone else self._station.now()
            ahead = self._clock_ahead
            self._become(HouseStanding(Standing.ALONE, since, code, facts, clock_ahead=ahead))
        self._next_beat = 0.0
        self._failed_alike = self._failed_alike + 1 if before.failure == code else 1
        hopeless = code in HOPELESS and self._failed_alike > _BELIEVED_AFTER
        self._closed.wait(_RETRY_HOPELESS_SECONDS if hopeless else _RETRY_SECONDS)

    def _become(self, standing: HouseStanding) -> None:
        if standing != self._standing:
            self._standing = standing
            self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
