"""What was acknowledged, and who is inside by it: a set of deeds, in whatever order they come.

It decides presence by itself and not by the folds: inside is who has arrived, by an arrival nobody
took back, and of whom no ending stands. After somebody booked for several days has returned, only
an ending stands that is later or was told by who knew of the return, and none known then.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import msgspec

from db.journal import Recorded

_ARRIVED = "visit.arrived.1"
_LEFT = "visit.left.1"
_MERGED = "visit.merged.1"
_TAKEN_BACK = "visit.taken_back.1"
_REVOKED = "visit.leaving_revoked.1"
_RETURNED = "visit.returned.1"
_KNOWN = "visit.returns_known.1"
_NAMED_IN = {_TAKEN_BACK: "event", _REVOKED: "ending", _RETURNED: "after", _KNOWN: "returns"}


class Acknowledged(NamedTuple):
    """An event: what happened to whom, when by its own station, and the events it speaks of."""

    kind: str
    subject: str
    station: str
    hlc: int
    named: tuple[str, ...]


@dataclass
class Ledger:
    """Everything acknowledged; `at_risk` stood nowhere but in a file that was then lost."""

    acknowledged: dict[str, Acknowledged] = field(default_factory=dict)
    at_risk: set[str] = field(default_factory=set)

    def note(self, recorded: Collection[Recorded]) -> None:
        """Keep what a command that has returned wrote."""
        for each in recorded:
            named: tuple[str, ...] = ()
            if each.kind in _NAMED_IN and each.body is not None:
                said = msgspec.json.decode(each.body).get(_NAMED_IN[each.kind], ())
                named = (said,) if isinstance(said, str) else tuple(said)
            deed = Acknowledged(each.kind, each.subject_id, each.station, each.hlc, named)
            self.acknowledged[each.event_id] = deed

    def missing(self, held: Collection[str]) -> list[str]:
        """Name what was acknowledged and is gone, though it stood in more than one place."""
        return [e for e in self.acknowledged if e not in held and e not in self.at_risk]

    def inside(self, held: Collection[str]) -> set[str]:
        """Give who is inside by the deeds that are held."""
        deeds = {e: deed for e, deed in self.acknowledged.items() if e in held}
        back = _named_by(deeds.values(), _TAKEN_BACK)
        standing = {e: deed for e, deed in deeds.items() if e not in back}
        void = _named_by(standing.values(), _REVOKED, _RETURNED)
        returned: dict[str, str] = {}
        for e, deed in sorted(standing.items(), key=lambda each: each[1].hlc):
            if deed.kind == _RETURNED:
                returned[deed.subject] = e
        ended = {
            deed.subject
            for e, deed in standing.items()
            if deed.kind == _MERGED
            or (
                deed.kind == _LEFT
                and e not in void
                and _is_after(deed, returned.get(deed.subject, ""), standing)
            )
        }
        return {deed.subject for deed in standing.values() if deed.kind == _ARRIVED} - ended


def _is_after(left: Acknowledged, back: str, standing: Mapping[str, Acknowledged]) -> bool:
    """Tell whether somebody left after a return, by the clocks or as the station knew."""
    if not back or left.hlc > standing[back].hlc:
        return True
    return any(
        deed.kind == _KNOWN
        and back in deed.named
        and (deed.subject, deed.station) == (left.subject, left.station)
        and deed.hlc < left.hlc
        for deed in standing.values()
    )


def _named_by(deeds: Iterable[Acknowledged], *kinds: str) -> set[str]:
    return {named for deed in deeds if deed.kind in kinds for named in deed.named}
