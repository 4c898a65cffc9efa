"""Visits as the desk's lists hold them, and which of them may be one visitor's."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import islice

from kiosk.typed_text import search_key
from kiosk.visits.model import Visit, VisitInside
from kiosk.visits.name_match import Likeness, likeness_of_keys

SAME_VISIT_WITHIN = timedelta(minutes=10)
"""Two arrivals of one name to one host so close together are probably one visitor, twice."""

MOST_DOUBLES = 4
Listed = Visit | VisitInside


def name_of(visit: Listed) -> str:
    """Give the visitor's name."""
    return visit.name if isinstance(visit, VisitInside) else visit.visitor.name


def host_id_of(visit: Listed) -> str:
    """Give the host's id, "" where there is none."""
    if isinstance(visit, VisitInside):
        return visit.host_id
    return visit.host.person_id if visit.host else ""


def twins_among(waiting: Sequence[Visit], inside: Sequence[VisitInside]) -> frozenset[str]:
    """Find the visits that may be one visitor registered twice, at least one of them waiting."""
    if not waiting:
        return frozenset()
    oldest = min((v.arrived_at for v in waiting if v.arrived_at), default=None)
    near = [v for v in inside if oldest and _recent(v.arrived_at, oldest)]
    arrivals: dict[tuple[str, str], list[Listed]] = {}
    for each in _with_common_host([*waiting, *near]):
        arrivals.setdefault((search_key(name_of(each)), host_id_of(each)), []).append(each)
    return frozenset(
        each.visit_id
        for (name, _), alike in arrivals.items()
        if name and len(alike) > 1
        for each in alike
        if any(_close(each, other) for other in alike if other is not each)
    )


def doubles_among(visit: Visit, listed: Iterable[Listed]) -> tuple[Listed, ...]:
    """Find the registrations on the lists that may be a visitor's too."""
    name = search_key(visit.visitor.name)
    alike = (
        each
        for each in listed
        if each.visit_id != visit.visit_id
        and not each.is_public_meeting
        and likeness_of_keys(name, search_key(name_of(each))) is not Likeness.NONE
    )
    return tuple(islice(alike, MOST_DOUBLES))


def _with_common_host(visits: Sequence[Listed]) -> list[Listed]:
    """Leave out who comes to a host alone, before names are compared, which is dear."""
    visitors = Counter(map(host_id_of, visits))
    return [each for each in visits if visitors[host_id_of(each)] > 1]


def _recent(arrived: datetime, oldest: datetime) -> bool:
    return oldest - arrived < SAME_VISIT_WITHIN


def _close(one: Listed, other: Listed) -> bool:
    if one.arrived_at is None or other.arrived_at is None:
        return False
    return abs(one.arrived_at - other.arrived_at) < SAME_VISIT_WITHIN
