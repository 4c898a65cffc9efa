"""A house's server that is not there: what it holds, what it demands, and no more."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from db.journal import Head
from db.sync.carried import Carried
from db.sync.counterpart import HouseFailure, HouseNews, StationSign


@dataclass
class HouseInMemory:
    """Holds the events of all stations; `now` is its own clock in seconds."""

    now: float = 0.0
    origins: dict[str, list[Carried]] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    signs: dict[str, tuple[int, float, dict[str, int]]] = field(default_factory=dict)
    held: dict[str, dict[str, Head]] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    def erase(self, event_ids: Collection[str]) -> int:
        """Forget the bodies of events; gives how many there were."""
        before = len(self.bodies())
        for events in self.origins.values():
            for place, each in enumerate(events):
                if each.event_id in event_ids:
                    events[place] = each._replace(salt=None, body=None)
        return before - len(self.bodies())

    def bodies(self) -> list[str]:
        """Give the ids of events whose bodies it holds, in order."""
        return sorted(
            each.event_id
            for events in self.origins.values()
            for each in events
            if each.body is not None
        )


@dataclass
class Visit:
    """One station's connection to the house; `cut_after` calls it breaks, once."""

    house: HouseInMemory
    station: str
    cut_after: int | None = None

    def heads(self) -> Mapping[str, Head]:
        self._call()
        return {
            origin: Head(origin, len(events), events[-1].hash)
            for origin, events in self.house.origins.items()
            if events
        }

    def events_after(self, held: Mapping[str, int], at_most: int) -> Sequence[Carried]:
        self._call()
        found = [
            each
            for origin, seq in held.items()
            for each in self.house.origins.get(origin, [])[seq:]
        ]
        return found[:at_most]

    def take(self, events: Sequence[Carried]) -> None:
        self._call()
        for each in events:
            owner = each.station if each.station in self.house.gone else self.station
            if self.house.owners.setdefault(each.origin, owner) != owner:
                raise HouseFailure("house.foreign_origin", origin=each.origin)
            held = self.house.origins.setdefault(each.origin, [])
            if each.origin_seq <= len(held):
                if held[each.origin_seq - 1].hash != each.hash:
                    raise HouseFailure("house.forked", origin=each.origin)
            elif each.origin_seq == len(held) + 1:
                held.append(each)
            else:
                raise HouseFailure("house.gap", origin=each.origin)
        self._break_off()

    def beat(self, complete_to: int, own: Mapping[str, int], held: Mapping[str, Head]) -> HouseNews:
        self._call()
        self.house.held[self.station] = dict(held)
        self.house.signs[self.station] = (complete_to, self.house.now, dict(own))
        return HouseNews(
            [
                StationSign(station, until, self.house.now - heard, heads)
                for station, (until, heard, heads) in self.house.signs.items()
            ]
        )

    def bodies_after(self, event_id: str, at_most: int) -> Sequence[str]:
        self._call()
        return [each for each in self.house.bodies() if each > event_id][:at_most]

    def erase(self, event_ids: Sequence[str]) -> int:
        self._call()
        return self.house.erase(event_ids)

    def _call(self) -> None:
        if self.cut_after is not None:
            self.cut_after -= 1
            if self.cut_after < 0:
                self.cut_after = None
                raise HouseFailure("house.unreachable")

    def _break_off(self) -> None:
        """Break between doing and answering, where it hurts most."""
        if self.cut_after == 0:
            self.cut_after = None
            raise HouseFailure("house.unreachable")
