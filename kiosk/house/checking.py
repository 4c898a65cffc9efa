"""Whether this station's lists are what the house's whole journal says, and who holds what.

The house's journal is taken anew from the server into a file of its own and folded there; so it is
found when a merge, a fold or an erasure went otherwise here than at the others. Every station can
ask this of itself, beside the running program.
"""

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from db.journal import Head
from db.store import Store
from db.sync.carried import Carried
from db.sync.intake import TakenIn
from db.sync.server.house_server import HouseServer
from db.sync.server.overview import overview_of
from db.sync.vector import events_above, heads_of
from kiosk.house.comparing import Compared, compare
from kiosk.house.connecting import own_membership, way_to_house
from kiosk.house.listing import ListedStation, origins_at_odds
from kiosk.house.rounds import Progress
from kiosk.settings import Settings
from kiosk.station import StationReader, projections

_AT_ONCE = 2000
_FOLDER = "house-check-"
_SUBJECTS_ABOVE = "SELECT DISTINCT subject_id FROM event WHERE origin = ? AND origin_seq > ?"


@dataclass(frozen=True)
class Checked:
    """What a check found.

    `to_come` are events the house holds and this station does not yet: what they are about is not
    compared. `at_odds` are origins of which both hold different events, `unbelieved` those of
    which the server's own chain does not hold. `contradicted` are stations, origins and numbers
    under which a station said it holds another event than the house.
    """

    compared: Compared
    to_come: int
    at_odds: Sequence[str]
    unbelieved: Sequence[str]
    stations: Sequence[ListedStation]
    contradicted: Sequence[tuple[str, str, int]]

    @property
    def is_alike(self) -> bool:
        """Tell whether nothing speaks against anybody's journal or lists."""
        told = (self.compared.differences, self.at_odds, self.unbelieved, self.contradicted)
        return not any(told)


def check_house(settings: Settings, folder: Path, progress: Progress | None = None) -> Checked:
    """Fold the house's journal anew and compare; raises `Refused` and both failures.

    Needs as much room on the disk as the station's file, for as long as it takes.
    """
    membership = own_membership(folder)
    way = way_to_house(settings, folder)
    known = overview_of(*way)
    with _mirror(folder) as mirror, HouseServer(*way) as server:
        unbelieved = _pull(mirror, server, known.heads, progress)
        with StationReader(folder, settings) as station, station.reading() as own:
            at_odds = origins_at_odds(own, known)
            _add_what_is_here_alone(mirror, own)
            with mirror.reading() as whole:
                moving, to_come = _still_to_come(own, whole)
                compared = compare(own, whole, projections().tables, moving)
    stations = [
        ListedStation(each, each.station == membership.station, known.behind(each.station))
        for each in known.members
    ]
    return Checked(compared, to_come, at_odds, unbelieved, stations, known.contradicted)


@contextmanager
def _mirror(folder: Path) -> Iterator[Store]:
    """Give an empty file beside the station's, where its disk is as well kept."""
    for left_over in folder.glob(f"{_FOLDER}*"):
        shutil.rmtree(left_over, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_FOLDER, dir=folder) as made:
        place = Path(made)
        with closing(Store(place, projections(), "", backups=place, keep_backups=0)) as store:
            yield store


def _pull(
    mirror: Store, server: HouseServer, heads: Mapping[str, Head], progress: Progress | None
) -> list[str]:
    """Take in everything up to the heads; gives the origins that cannot be believed."""
    held = dict.fromkeys(heads, 0)
    total, taken = sum(each.seq for each in heads.values()), 0
    unbelieved: set[str] = set()
    while held:
        events = server.events_after(held, _AT_ONCE)
        if not events:
            break
        taken += len(events)
        unbelieved |= _take_in(mirror, events).apart
        for each in events:
            held[each.origin] = each.origin_seq
        for origin in [*held]:
            if origin in unbelieved or held[origin] >= heads[origin].seq:
                del held[origin]
        if progress is not None:
            progress(min(taken, total), total)
    return sorted(unbelieved)


def _take_in(mirror: Store, events: Sequence[Carried]) -> TakenIn:
    return mirror.submit(lambda tx: tx.take_in(events)).result()


def _add_what_is_here_alone(mirror: Store, own: Connection) -> None:
    """Add what this station has not handed over, or what came meanwhile: both are compared."""
    while True:
        with mirror.reading() as connection:
            there = {origin: head.seq for origin, head in heads_of(connection).items()}
        more = {o: there.get(o, 0) for o, h in heads_of(own).items() if h.seq > there.get(o, 0)}
        events = list(events_above(own, more, _AT_ONCE))
        if not events or not _take_in(mirror, events).merged:
            return


def _still_to_come(own: Connection, whole: Connection) -> tuple[set[str], int]:
    """Give whom the events are about that have not come here yet, and how many there are."""
    held = heads_of(own)
    subjects: set[str] = set()
    number = 0
    for origin, head in heads_of(whole).items():
        seq = held[origin].seq if origin in held else 0
        if head.seq > seq:
            number += head.seq - seq
            subjects |= set(whole.exec_driver_sql(_SUBJECTS_ABOVE, (origin, seq)).scalars())
    return subjects, number
