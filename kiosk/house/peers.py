"""The other stations of the house, asked directly while its server cannot be reached."""

import logging
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from ipaddress import ip_address
from time import monotonic
from typing import Protocol

from db.sync.counterpart import HouseFailure
from db.sync.exchange import Taking
from db.sync.peers.answering import Answers
from db.sync.peers.identity import Identity
from db.sync.peers.listener import Listener as Door
from db.sync.peers.peer_line import PeerLine
from db.sync.peers.wire import REVISION, Hello
from db.sync.server.news import Member
from kiosk.house.asking import Asking, InTurn
from kiosk.house.house_list import (
    Listed,
    Neighbour,
    keep_list,
    listed,
    neighbours,
    the_list,
    written_place,
)
from kiosk.house.standing import HouseStanding, Standing
from kiosk.jobs.commands import doubt_returned_jobs
from kiosk.settings import HouseSettings
from kiosk.station import Station

log = logging.getLogger(__name__)

LIST_SECONDS = 30.0
"""How often the house's list is asked for: a station struck off is let in so long at most."""
_DOOR_SECONDS = 30.0
_MISSED_SECONDS = 10.0
_CLOSE_SECONDS = 5.0
_NOT_OF_THE_HOUSE = frozenset({"house.struck_off", "house.cloned", "house.other"})
"""Whoever the server turns away so asks nobody else either."""


class ListKeeper(Protocol):
    """What of the server this needs; every call may raise `HouseFailure`."""

    def members(self) -> Sequence[Member]:
        """Give all stations that ever belonged to the house."""
        ...

    def tell(self, address: str, certificate: str) -> None:
        """Tell what the other stations find this one by."""
        ...


class HousePeers:
    """Answers the other stations, and asks them while the server is away; on threads of its own.

    It asks those too that tell it that they miss the server: what happens there comes to everybody
    by whoever still has it.
    """

    def __init__(
        self,
        station: Station,
        server: ListKeeper,
        house_id: str,
        identity: Identity,
        settings: HouseSettings,
    ) -> None:
        """Begin with the list as it was last heard."""
        self._station, self._server = station, server
        self._own = station.settings.station
        self._identity, self._settings = identity, settings
        self._hello = Hello(REVISION, house_id, self._own)
        self._local = InTurn(station)
        self._answers = Answers(self._local, house_id, self._own)
        self._told: Callable[[], None] = lambda: None
        self._without_server = False
        self._next_list = self._next_door = 0.0
        self._door: Door | None = None
        self.door_failure: HouseFailure | None = None
        """Why nobody can ask this station, although the settings name its address."""
        self._lock = threading.Lock()
        self._asking: dict[Neighbour, Asking] = {}
        self._known: Mapping[bytes, str] = {}
        with station.reading() as connection:
            self._list = the_list(connection)
        self._meet(self._list)
        self._open_door()

    def listen(self, told: Callable[[], None]) -> None:
        """Be told, on any thread, when `seen` would give something else."""
        self._told = told

    def seen(self, standing: HouseStanding) -> HouseStanding:
        """Tell how a station that cannot reach the server stands, with those it can reach."""
        if not self._without_server or standing.standing is not Standing.ALONE:
            return standing
        with self._lock:
            answering = {who.station: each for who, each in self._asking.items() if each.answers}
        if not answering:
            return standing
        at_odds = standing.at_odds.union(*(each.at_odds for each in answering.values()))
        beside = tuple(sorted(answering))
        return replace(standing, standing=Standing.WITHOUT_SERVER, beside=beside, at_odds=at_odds)

    def failures(self) -> dict[str, str]:
        """Give the stations that could not be asked the last time, and why."""
        with self._lock:
            found = {who.station: each.failure for who, each in self._asking.items()}
        return {station: failure for station, failure in found.items() if failure}

    def with_server(self) -> None:
        """Hear on the lane, now and then, that the server answers; raises `HouseFailure`."""
        self._miss_server(missed=False)
        self._open_door()
        if monotonic() >= self._next_list:
            self._ask_for_list()
            self._next_list = monotonic() + LIST_SECONDS

    def without_server(self, code: str) -> None:
        """Hear on the lane that the server does not answer, or turns this station away."""
        self._next_list = 0.0
        self._open_door()
        self._miss_server(missed=code not in _NOT_OF_THE_HOUSE)

    def close(self) -> None:
        """Ask and answer no more."""
        with self._lock:
            ending = list(self._asking.values())
            self._asking.clear()
        for each in ending:
            each.end()
        if self._door is not None:
            self._door.close()
        for each in ending:
            each.join(_CLOSE_SECONDS)

    def _miss_server(self, *, missed: bool) -> None:
        if missed != self._without_server:
            self._without_server = missed
            with self._lock:
                for each in self._asking.values():
                    each.wake(without_server=missed)

    def _ask_for_list(self) -> None:
        members = self._server.members()
        own = next((each for each in members if each.station == self._own), None)
        place = written_place(self._settings.address, self._settings.port_between_stations)
        shown = place, self._identity.certificate
        if own is not None and (own.address, own.certificate) != shown:
            self._server.tell(*shown)
            members = self._server.members()
        told = listed(members)
        if told != self._list:
            self._station.do_patiently(keep_list, told)
            self._list = told
            self._meet(told)

    def _meet(self, told: Sequence[Listed]) -> None:
        """Let in who belongs to the house now, and ask those who can be asked."""
        known = neighbours(told, self._own)
        self._known = {each.certificate: each.station for each in known}
        wanted = {each for each in known if each.place is not None}
        with self._lock:
            gone = [self._asking.pop(each) for each in set(self._asking) - wanted]
            for each in wanted - set(self._asking):
                self._asking[each] = self._begin_asking(each)
        for asking in gone:
            asking.end()

    def _begin_asking(self, other: Neighbour) -> Asking:
        assert other.place is not None  # noqa: S101 - those without one are not asked
        line = PeerLine(other.place, other.certificate, self._identity, self._hello, other.station)
        line.without_server = self._without_server
        return Asking(
            line,
            Taking(self._local, self._own, line, own_came_back=doubt_returned_jobs),
            lambda: self._without_server or self._is_missing_server(other.station),
            self._others,
            self._tell,
        )

    def _others(self) -> Collection[str]:
        return self._known.values()

    def _tell(self) -> None:
        self._told()

    def _is_missing_server(self, station: str) -> bool:
        """Tell whether another station has said of late that it cannot reach the server."""
        door = self._door
        return door is not None and station in door.asked_without_server(_MISSED_SECONDS)

    def _open_door(self) -> None:
        """Open it if the settings name an address; what another program has may come free."""
        if self._door is not None or not self._settings.address:
            return
        if monotonic() < self._next_door:
            return
        self._next_door = monotonic() + _DOOR_SECONDS
        where = _own_address(self._settings.address), self._settings.port_between_stations
        try:
            self._door = Door(where, self._identity, lambda: self._known, self._answers)
        except HouseFailure as failure:
            if self.door_failure is None or self.door_failure.code != failure.code:
                log.warning("the other stations cannot ask: %s %s", failure.code, failure.facts)
            self.door_failure = failure
        else:
            self.door_failure = None


def _own_address(address: str) -> str:
    """Give where to listen: at an address alone if it is one, everywhere if it is a name."""
    try:
        return str(ip_address(address))
    except ValueError:
        return ""
