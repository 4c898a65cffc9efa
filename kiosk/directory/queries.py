"""Questions about people and units."""

from collections import defaultdict
from collections.abc import Iterable
from sys import intern
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, or_, select
from sqlalchemy.dialects.sqlite import dialect

from db.tables import person, unit
from kiosk.directory.model import Person, PersonDetails, PersonKind, Unit
from kiosk.phone_number import numbers_meant
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned, search_key

_WITH_UNIT: Select[Any] = select(
    person,
    unit.c.name.label("unit_name"),
    unit.c.administration,
    unit.c.secret,
).outerjoin_from(person, unit, unit.c.subject_id == person.c.unit_id)

_MOST_CANDIDATES = 5
# Fixed once as text: this is asked in every arrival, and rendering costs more than asking.
_BY_ID = str(
    _WITH_UNIT.where(person.c.subject_id == bindparam("wanted")).compile(dialect=dialect())
)


def everybody(connection: Connection, *, ended_too: bool = False) -> list[Person]:
    """Give everybody in the house, by last name."""
    question = _WITH_UNIT.order_by(person.c.family_name, person.c.given_name)
    if not ended_too:
        question = question.where(person.c.ended.is_(False))
    return [_person(row) for row in connection.execute(question)]


def nobody_is_known(connection: Connection) -> bool:
    """Tell whether nobody is employed here yet, as at a first start."""
    employed = select(person.c.subject_id).where(person.c.ended.is_(False)).limit(1)
    return connection.execute(employed).first() is None


def people_by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Person]:
    """Give the people with these ids, also those who have ended."""
    wanted = list(set(ids))
    if len(wanted) == 1:
        found = person_by_id(connection, wanted[0])
        return {} if found is None else {found.person_id: found}
    rows = connection.execute(_WITH_UNIT.where(person.c.subject_id.in_(wanted)))
    return {each.person_id: each for each in map(_person, rows)}


def people_of_units(connection: Connection, unit_ids: Iterable[str]) -> dict[str, list[Person]]:
    """Give who in the house belongs to some units, by the unit's id; elected members too."""
    theirs = person.c.unit_id.in_(list(unit_ids))
    found: dict[str, list[Person]] = defaultdict(list)
    for row in connection.execute(_WITH_UNIT.where(theirs, person.c.ended.is_(False))):
        found[row.unit_id].append(_person(row))
    return dict(found)


def ids_by_email(connection: Connection, emails: Iterable[str]) -> dict[str, list[str]]:
    """Give who in the house has each of these addresses; nobody has an empty one."""
    found: dict[str, list[str]] = {email: [] for email in emails if email}
    question = select(person.c.email, person.c.subject_id).where(
        person.c.email.in_(found), person.c.ended.is_(False)
    )
    for row in connection.execute(question):
        found[row.email].append(row.subject_id)
    return found


def person_by_id(connection: Connection, person_id: str) -> Person | None:
    """Give one person."""
    row = connection.exec_driver_sql(_BY_ID, (person_id,)).first()
    return None if row is None else _person(row)


def person_meant_by(connection: Connection, text: str, *, left_too: bool = False) -> Person:
    """Find the one person an e-mail address or a full name stands for.

    With `left_too`, somebody who has left is meant when nobody in the house is.

    Raises `Refused("person.not_found")` or `Refused("person.several")` with `candidates`.
    """
    people = everybody(connection)
    found = _called(people, text)
    if not found and left_too:
        found = _called(everybody(connection, ended_too=True), text)
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused("person.several", text=text, candidates=_told(found[:_MOST_CANDIDATES]))
    words = search_key(text).split()
    similar = [p for p in people if any(word in search_key(p.name) for word in words)]
    raise Refused("person.not_found", text=text, candidates=_told(similar[:_MOST_CANDIDATES]))


def person_a_visitor_means(connection: Connection, text: str) -> Person:
    """Find whom a visitor asks for, or asked for before they left; nobody hidden or protected.

    Raises `Refused("person.not_found")`, the same for who is hidden as for who is unknown, or
    `person.several_alike`.
    """
    known = [e for e in everybody(connection, ended_too=True) if e.details.shown_to_visitors]
    found = _called([each for each in known if not each.ended], text) or _called(known, text)
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused("person.several_alike", text=text)
    raise Refused("person.not_found", text=text, candidates=[])


def _called(people: Iterable[Person], text: str) -> list[Person]:
    """Find by e-mail address, else by the whole name."""
    email, key = text.strip().casefold(), search_key(text)
    by_email = [p for p in people if p.details.email and p.details.email == email]
    return by_email or [p for p in people if key and search_key(p.name) == key]


def person_with_email(connection: Connection, email: str) -> Person | None:
    """Give who has this e-mail address; nobody when it is none's, or more than one's."""
    return _only(connection, person.c.email == email.strip().casefold()) if email else None


def person_with_number(connection: Connection, number: str) -> Person | None:
    """Give whose extension or E.164 number this is; nobody when several share it."""
    return _only(connection, _theirs(number)) if number else None


def employed_person(connection: Connection, person_id: str) -> Person:
    """Give somebody who is in the house; raises `Refused("person.not_found")` for any other."""
    found = person_by_id(connection, person_id)
    if found is None or found.ended:
        raise Refused("person.not_found", text=person_id, candidates=[])
    return found


def _theirs(number: str) -> ColumnElement[bool]:
    return or_(person.c.extension == number, person.c.phone == number, person.c.mobile == number)


def _only(connection: Connection, condition: ColumnElement[bool]) -> Person | None:
    found = connection.execute(
        _WITH_UNIT.where(condition, person.c.ended.is_(False)).limit(2)
    ).all()
    return _person(found[0]) if len(found) == 1 else None


def people_with_number(connection: Connection, written: str) -> list[Person]:
    """Give those who have a number, by last name: an extension or a full one, however it is typed.

    Several people may share a number; nobody has one that cannot be read.
    """
    numbers = numbers_meant(written)
    if not numbers:
        return []
    question = _WITH_UNIT.where(or_(*map(_theirs, numbers)), person.c.ended.is_(False))
    rows = connection.execute(question.order_by(person.c.family_name, person.c.given_name))
    return [_person(row) for row in rows]


def units(connection: Connection) -> dict[str, Unit]:
    """Give every unit by its id."""
    return {row.subject_id: _unit(row) for row in connection.execute(select(unit))}


def unit_by_id(connection: Connection, unit_id: str) -> Unit | None:
    """Give one unit."""
    row = connection.execute(select(unit).where(unit.c.subject_id == unit_id)).first()
    return None if row is None else _unit(row)


def unit_meant_by(connection: Connection, text: str) -> Unit:
    """Find the one unit a name stands for, or "Administration/Unit" where several have the name.

    Raises `Refused("unit.not_found")` or `Refused("unit.several")` with `candidates`.
    """
    wanted = cleaned(text).casefold()
    known = units(connection).values()
    found = [each for each in known if each.name.casefold() == wanted]
    found = found or [each for each in known if each.full_name.casefold() == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        names = sorted(each.full_name for each in found)
        raise Refused("unit.several", text=text, candidates=names)
    raise Refused("unit.not_found", text=text)


def units_without_manager(connection: Connection) -> list[Unit]:
    """Give the units with officials and without a manager who is in the house, by name (M14).

    A unit nobody belongs to any longer is history, and a board of elected members is nobody's
    unit: neither lacks a manager.
    """
    people = connection.execute(
        select(person.c.subject_id, person.c.unit_id, person.c.kind).where(
            person.c.ended.is_(False)
        )
    ).all()
    employed = {row.subject_id for row in people}
    peopled = {row.unit_id for row in people if row.kind == PersonKind.OFFICIAL}
    lacking = (
        each
        for each in units(connection).values()
        if each.unit_id in peopled and each.manager_id not in employed
    )
    return sorted(lacking, key=lambda each: (each.administration, each.name))


def _unit(row: Row[Any]) -> Unit:
    return Unit(
        unit_id=row.subject_id,
        name=row.name,
        administration=row.administration,
        secret=row.secret,
        manager_id=row.manager_id,
        deputy_ids=tuple(row.deputy_ids.split()),
    )


def _told(people: Iterable[Person]) -> list[str]:
    return [
        f"{each.name} <{each.details.email}>" if each.details.email else each.name
        for each in people
    ]


def _person(row: Row[Any]) -> Person:
    return Person(
        person_id=row.subject_id,
        ended=bool(row.ended),
        details=PersonDetails(
            given_name=row.given_name,
            family_name=row.family_name,
            source_id=row.source_id,
            title=intern(row.title),
            unit=intern(row.unit_name or ""),
            administration=intern(row.administration or ""),
            secret_unit=bool(row.secret),
            extension=row.extension,
            phone=row.phone,
            mobile=row.mobile,
            email=row.email,
            room=row.room,
            manager_email=intern(row.manager_email),
            stand_in_email=intern(row.stand_in_email),
            kind=PersonKind(row.kind),
            card=row.card,
            hidden=bool(row.hidden),
            protected=bool(row.protected),
            visiting_address=intern(row.visiting_address),
            languages=intern(row.languages),
            policy_version=intern(row.policy_version),
            policy_informed_on=intern(row.policy_informed_on),
        ),
    )
