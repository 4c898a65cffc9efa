"""What a station keeps of when the others were heard, and how completely it knows them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, or_, select
from sqlalchemy.dialects.sqlite import insert

from db.clock import milliseconds
from db.sync.counterpart import StationSign
from db.sync.vector import Held
from db.tables import house_member, house_station
from db.transaction import Transaction

_LONGEST_UNDER_WAY = 10_000
"""Milliseconds from when a station says it is alive until the house has heard that, at most."""


class Noted(NamedTuple):
    """What was heard of a station: so many milliseconds ago, and all until then stands in `heads`.

    `complete_before` is None where nothing is known to be complete.
    """

    station: str
    silent: int
    complete_before: int | None
    heads: Mapping[str, int]


def noted_from(sign: StationSign, now: int) -> Noted:
    """Tell by this station's clock: another's may be wrong, and lists show one time for all."""
    silent = round(sign.silent_for * 1000)
    under_way = now - silent - sign.complete_to
    clocks_agree = 0 <= under_way <= _LONGEST_UNDER_WAY
    return Noted(
        sign.station,
        silent,
        silent + (under_way if clocks_agree else _LONGEST_UNDER_WAY),
        sign.heads,
    )


def stations_gone(connection: Connection) -> set[str]:
    """Name those that have left the house or been struck off, by the list as it is kept here."""
    gone = select(house_member.c.station).where(house_member.c.gone_at.is_not(None))
    return set(connection.execute(gone).scalars())


def keep_noted(transaction: Transaction, noted: Sequence[Noted], held: Held) -> None:
    """Keep who was heard when, and up to when everything of theirs stands here too.

    Signs come by several ways: an older one changes nothing, unless the newer was noted by a clock
    that has been put back since. One of a station that has gone meanwhile is late, and nobody is to
    wait for another.
    """
    now = milliseconds(transaction.now)
    known = house_station.c.heard_at
    gone = stations_gone(transaction.connection)
    for each in noted:
        if each.station in gone:
            continue
        note = insert(house_station).values(station=each.station, heard_at=now - each.silent)
        changed = {"heard_at": note.excluded.heard_at}
        if each.complete_before is not None and all(
            held.seq(origin) >= seq for origin, seq in each.heads.items()
        ):
            note = note.values(complete_to=now - each.complete_before)
            changed["complete_to"] = note.excluded.complete_to
        newer = or_(known.is_(None), known <= note.excluded.heard_at, known > now)
        transaction.connection.execute(
            note.on_conflict_do_update(index_elements=["station"], set_=changed, where=newer)
        )
