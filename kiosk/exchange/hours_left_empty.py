"""Which phone hours an import leaves to nobody: it is taken all the same, and told (M12).

A list tells what already is, so nothing in it is refused for it. The hours are compared once before
and once after the whole import, over the units concerned alone, and those empty before are not its
doing.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.directory.queries import everybody
from kiosk.directory.staffing.gaps import Interval, without
from kiosk.directory.staffing.queries import duties, phone_hours_by_unit
from kiosk.exchange.csv_file import WarnedRow
from kiosk.exchange.import_summary import ImportSummary
from kiosk.reception.phone_hours import UnitGaps, phone_hour_gaps
from kiosk.station import Station

AHEAD = timedelta(days=60)
"""How far ahead is looked; rosters are seldom planned further."""
MOST_TOLD = 5
"""So many times are told of one unit; how many more there are is said in a row of its own."""


@dataclass(frozen=True, slots=True)
class Concerned:
    """Somebody whom an import takes away for a time, and the entry that says so; no end is None.

    `line` is 0 where it is not one entry that does.
    """

    person_id: str
    starts_at: datetime
    ends_at: datetime | None
    line: int = 0
    file: str = ""


def telling_hours_left_empty(
    station: Station, concerned: Iterable[Concerned], work: Callable[[], ImportSummary]
) -> ImportSummary:
    """Carry out an import, and add a warning for each phone hour that it leaves to nobody."""
    now = station.now()
    coming = [each for each in concerned if each.ends_at is None or each.ends_at > now]
    until = max((_end(each, now) for each in coming), default=now)
    units = _units_relying_on(station, {each.person_id for each in coming}, now, until)
    if not units:
        return work()
    before = _gaps(station, units, now, until)
    summary = work()
    warned = tuple(_warnings(before, _gaps(station, units, now, until), units, coming))
    return replace(summary, warned=(*summary.warned, *warned))


def _end(concerned: Concerned, now: datetime) -> datetime:
    return min(concerned.ends_at or now + AHEAD, now + AHEAD)


def _units_relying_on(
    station: Station, ids: Collection[str], since: datetime, until: datetime
) -> dict[str, set[str]]:
    """Give the units with phone hours that have somebody of these to answer, and whom."""
    if not ids:
        return {}
    with station.reading() as connection:
        relying: dict[str, set[str]] = {each: set() for each in phone_hours_by_unit(connection)}
        if not relying:
            return {}
        posts = [(each.person_id, each.unit_id) for each in everybody(connection)]
        posts += [(each.person_id, each.unit_id) for each in duties(connection, since, until)]
    for person_id, unit_id in posts:
        if unit_id in relying and person_id in ids:
            relying[unit_id].add(person_id)
    return {unit_id: people for unit_id, people in relying.items() if people}


def _gaps(
    station: Station, unit_ids: Collection[str], since: datetime, until: datetime
) -> dict[str, UnitGaps]:
    office = station.office_days()
    with station.reading() as connection:
        found = phone_hour_gaps(connection, office, since, until, unit_ids=unit_ids)
    return {each.unit.unit_id: each for each in found}


def _warnings(
    before: Mapping[str, UnitGaps],
    after: Mapping[str, UnitGaps],
    relying: Mapping[str, set[str]],
    concerned: Iterable[Concerned],
) -> Iterator[WarnedRow]:
    by_person: dict[str, list[Concerned]] = {}
    for each in concerned:
        by_person.setdefault(each.person_id, []).append(each)
    for unit_id, found in after.items():
        already = before[unit_id].gaps if unit_id in before else ()
        left_empty = list(without(found.gaps, already))
        theirs = [each for person_id in relying[unit_id] for each in by_person[person_id]]
        for gap in left_empty[:MOST_TOLD]:
            line, named = _entry(theirs, gap, found.unit.name)
            facts = {"unit": found.unit.name, "starts": gap.starts_at, "ends": gap.ends_at}
            yield WarnedRow(line, "phone_hours.left_empty", facts | named)
        more = left_empty[MOST_TOLD:]
        if more:
            line, named = _entry(theirs, more[0], found.unit.name)
            facts = {"unit": found.unit.name, "more": len(more), "last": more[-1].starts_at}
            yield WarnedRow(line, "phone_hours.left_empty_often", facts | named)


def _entry(concerned: Iterable[Concerned], gap: Interval, unit: str) -> tuple[int, dict[str, str]]:
    """Give the line and the file of the first entry that has its part in it, or the unit alone."""
    told = [
        each
        for each in concerned
        if each.line
        and each.starts_at < gap.ends_at
        and (each.ends_at is None or each.ends_at > gap.starts_at)
    ]
    if not told:
        return 0, {"entry": unit}
    first = min(told, key=lambda each: (each.file, each.line))
    return first.line, {"file": first.file} if first.file else {}
