"""Stations of one house on the loopback, each with its own key and door, and no server at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from db.sync.counterpart import HouseFailure
from db.sync.exchange import Taking
from db.sync.peers.answering import Answers
from db.sync.peers.identity import Identity, certificate_bytes, new_identity
from db.sync.peers.listener import Listener
from db.sync.peers.peer_line import PeerLine
from db.sync.peers.wire import REVISION, Hello
from kiosk.station import Station

LOOPBACK = "127.0.0.1"
SECONDS = 2.0
"""What a call may take here."""
QUICK = 0.3
"""What a call may take in tests that wait for its end."""
AT_MOST = 10.0
"""Seconds a test waits for what should happen at once; a test that waits so long has failed."""
NOT_LET_IN = {"house.certificate", "house.unreachable"}
"""The system tells of the reset first, or of what was said before it."""


def identity_in(folder: Path) -> Identity:
    """Make a key and a certificate."""
    key, certificate = new_identity()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "identity.pem"
    file.write_text(key + certificate)
    return Identity(file, certificate)


def certificate_of(identity: Identity) -> bytes:
    """Give what is compared."""
    found = certificate_bytes(identity.certificate)
    assert found is not None
    return found


@dataclass
class Neighbour:
    """A station at its door; `list` is the house's list as this station knows it."""

    station: Station
    identity: Identity
    house_id: str = "house"
    list: dict[bytes, str] = field(default_factory=dict)
    seconds: float = SECONDS
    idle_seconds: float = SECONDS

    def __post_init__(self) -> None:
        self.name = self.station.settings.station
        self.listener = Listener(
            (LOOPBACK, 0),
            self.identity,
            self.known,
            Answers(self.station, self.house_id, self.name),
            self.seconds,
            self.idle_seconds,
        )

    def known(self) -> Mapping[bytes, str]:
        return self.list

    @property
    def certificate(self) -> bytes:
        return certificate_of(self.identity)

    def line_to(self, other: "Neighbour", seconds: float = SECONDS) -> PeerLine:
        """Give what asks another."""
        return self.line_at(other.listener.port, other.certificate, other.name, seconds)

    def line_at(
        self, port: int, certificate: bytes, name: str, seconds: float = SECONDS
    ) -> PeerLine:
        """Give what asks whoever is behind a port."""
        hello = Hello(REVISION, self.house_id, self.name)
        return PeerLine((LOOPBACK, port), certificate, self.identity, hello, name, seconds)

    def taking_from(self, line: PeerLine) -> Taking:
        """Give what takes by this line."""
        return Taking(self.station, self.name, line)


def introduce(*neighbours: Neighbour) -> None:
    """Have each know all the others."""
    for each in neighbours:
        each.list |= {other.certificate: other.name for other in neighbours if other is not each}


def settle(*takings: Taking) -> None:
    """Take until nothing moves."""
    while not all(each.round().still for each in [*takings]):
        pass


def code_of(line: PeerLine) -> str:
    """Give why it cannot be asked."""
    with pytest.raises(HouseFailure) as refused:
        line.heads()
    return refused.value.code
