"""Questions an evacuation stands on. They must answer fast and from one file alone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from db.clock import instant
from db.tables import (
    FOLLOWS_ANOTHER,
    TOLD_OF_OTHERS,
    evacuation,
    lockdown,
    person,
    roll_mark,
    unit,
    visit,
)
from kiosk.calendar import day_around
from kiosk.evacuation.completeness import completeness
from kiosk.evacuation.model import (
    FOYER,
    PLACE_UNKNOWN,
    Certainty,
    Emergency,
    Evacuation,
    InsideList,
    Lockdown,
    Mark,
    PersonInside,
)
from kiosk.visits.model import VisitState
from kiosk.visits.party import Need

_STATES = (VisitState.WAITING, VisitState.INSIDE)
_INSIDE = select(
    visit.c.subject_id,
    visit.c.name,
    visit.c.company,
    visit.c.host_id,
    visit.c.state,
    visit.c.zone,
    visit.c.arrived_at,
    visit.c.kind,
    visit.c.persons,
    func.coalesce(visit.c.said_left_at, visit.c.probably_left_at),
    visit.c.said_left_at.is_not(None),
).where(visit.c.state.in_(_STATES))
_TOLD = select(visit.c.subject_id, visit.c.needs, visit.c.companions).where(
    TOLD_OF_OTHERS, visit.c.state.in_(_STATES)
)
"""The few of whom there is more to say: asked apart, so that ten thousand lines stay as fast."""
_FOLLOWING = select(visit.c.subject_id, visit.c.follows, visit.c.follows_as).where(FOLLOWS_ANOTHER)
"""Whatever their state: asked by that, the file would go through all who are inside once more."""
_HOSTS = select(
    person.c.subject_id,
    person.c.given_name,
    person.c.family_name,
    unit.c.name,
    unit.c.secret,
    (person.c.hidden | person.c.protected).label("untold"),
).outerjoin_from(person, unit, unit.c.subject_id == person.c.unit_id)
_HOST_ID = 3
_instant = datetime.fromtimestamp
_IDS_AT_ONCE = 500


def who_is_inside(connection: Connection, now: datetime) -> InsideList:
    """Give everybody who has arrived and not left, by zone and name.

    Who came on an earlier day than `now`, says to have left or probably has, is only likely to be
    inside still.
    """
    today, _ = day_around(now)
    marks = _marks(connection, running_evacuations(connection))
    start_of_day = today.timestamp() * 1000
    rows = connection.execute(_INSIDE).all()
    hosts = _hosts(connection, {row[_HOST_ID] for row in rows})
    people = _people(rows, hosts, start_of_day, marks)
    told = {row[0]: row[1:] for row in connection.execute(_TOLD)}
    if told:
        people = [_with(each, *told.get(each.visit_id, ("", ""))) for each in people]
    following = _following(connection, rows)
    if following:
        people = [_behind(each, following.get(each.visit_id)) for each in people]
    people.sort(key=_place_and_name)
    known = completeness(connection, now)
    return InsideList(tuple(people), known.to, own_to=known.own, gaps=known.gaps)


def _with(person: PersonInside, needs: str, companions: str) -> PersonInside:
    if not needs and not companions:
        return person
    helped = Need.EVACUATION_HELP.value in needs.split()
    return person._replace(needs_help=helped, companions=companions)


def _following(
    connection: Connection, inside: Sequence[Sequence[Any]]
) -> dict[str, tuple[str, str]]:
    """Give of who comes along with another: that one's name, and as what; few ever do."""
    rows = connection.execute(_FOLLOWING).all()
    if not rows:
        return {}
    names = {row[0]: row[1] for row in inside}
    away = {leader for _, leader, _ in rows} - names.keys()
    question = select(visit.c.subject_id, visit.c.name).where(visit.c.subject_id.in_(away))
    names |= {row[0]: row[1] for row in connection.execute(question)}
    return {row[0]: (names.get(row[1], ""), row[2]) for row in rows}


def _behind(person: PersonInside, leader: tuple[str, str] | None) -> PersonInside:
    return person if leader is None else person._replace(follows=leader[0], follows_as=leader[1])


def running_evacuation(connection: Connection) -> Evacuation | None:
    """Give the evacuation going on: of several that are one, the first that began."""
    running = running_evacuations(connection)
    if not running:
        return None
    return replace(running[0], hosts_told=any(each.hosts_told for each in running))


def running_evacuations(connection: Connection) -> list[Evacuation]:
    """Give the evacuation going on as every station that started it knows it, by when.

    Two stations may each have started one before they heard of each other. Where any of them is no
    drill, none of it is: drills beside it are left out.
    """
    rows = connection.execute(
        select(evacuation)
        .where(evacuation.c.ended_at.is_(None))
        .order_by(evacuation.c.drill, evacuation.c.started_at, evacuation.c.subject_id)
    ).all()
    return [
        Evacuation(
            row.subject_id,
            row.drill,
            instant(row.started_at),
            row.started_by,
            None,
            bool(row.hosts_told),
        )
        for row in rows
        if row.drill == rows[0].drill
    ]


def running_lockdown(connection: Connection) -> Lockdown | None:
    """Give the lock-down going on, the newest if there are several."""
    row = connection.execute(
        select(lockdown).where(lockdown.c.ended_at.is_(None)).order_by(lockdown.c.started_at.desc())
    ).first()
    return None if row is None else Lockdown(row.subject_id, row.drill, instant(row.started_at))


def emergency(connection: Connection) -> Emergency:
    """Give the evacuation and the lock-down going on."""
    return Emergency(running_evacuation(connection), running_lockdown(connection))


def _marks(connection: Connection, running: Sequence[Evacuation]) -> dict[str, Mark]:
    """Give the latest mark of each visit, whichever station started the roll call it stands in."""
    ids = [each.evacuation_id for each in running]
    if not ids:
        return {}
    of_these = select(roll_mark).where(roll_mark.c.subject_id.in_(ids))
    rows = connection.execute(of_these.order_by(roll_mark.c.marked_at, roll_mark.c.subject_id))
    return {row.visit_id: Mark(row.mark) for row in rows}


def _hosts(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Give the name and, unless it is under secrecy, the unit of these hosts.

    Of who is hidden or protected neither: the list is read in the street.
    """
    hosts: dict[str, tuple[str, str]] = {}
    wanted = sorted(ids)
    for start in range(0, len(wanted), _IDS_AT_ONCE):
        some = wanted[start : start + _IDS_AT_ONCE]
        for row in connection.execute(_HOSTS.where(person.c.subject_id.in_(some))):
            host_id, given, family, unit_name, secret, untold = row
            if untold:
                continue
            shown = "" if secret or not unit_name else unit_name
            hosts[host_id] = (f"{given} {family}".strip(), shown)
    return hosts


def _place_and_name(person: PersonInside) -> tuple[str, str, str]:
    return person.zone, person.name, person.visit_id


def _people(
    rows: Iterable[Sequence[Any]],
    hosts: dict[str, tuple[str, str]],
    start_of_day: float,
    marks: dict[str, Mark],
) -> list[PersonInside]:
    """Make the lines of the list, all in one go: there may be 10,000 and a fire behind them."""
    certain, likely, nobody = Certainty.CERTAIN, Certainty.LIKELY, ("", "")
    return [
        PersonInside(
            visit_id,
            name,
            company,
            *hosts.get(host_id, nobody),
            (zone or PLACE_UNKNOWN) if state == "inside" else FOYER,
            _instant(at / 1000, UTC),
            kind,
            size,
            certain if at >= start_of_day and doubted is None else likely,
            marks.get(visit_id),
            said_left=bool(said),
        )
        for visit_id, name, company, host_id, state, zone, at, kind, size, doubted, said in rows
    ]
