"""Questions about people and units."""

import re
from collections.abc import Iterable
from sys import intern
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, or_, select

from db.tables import person, unit
from kiosk.directory.model import Person, PersonDetails, PersonKind, Unit
from kiosk.phone_number import e164
from kiosk.refusal import Refused
from kiosk.typed_text import is_number, search_key

_WITH_UNIT: Select[Any] = select(
    person,
    unit.c.name.label("unit_name"),
    unit.c.administration,
    unit.c.secret,
).outerjoin_from(person, unit, unit.c.subject_id == person.c.unit_id)

_LONGEST_EXTENSION = 6

_BY_ID = _WITH_UNIT.where(person.c.subject_id == bindparam("wanted"))


def everybody(connection: Connection, *, ended_too: bool = False) -> list[Person]:
    """Give everybody in the house, by last name."""
    question = _WITH_UNIT.order_by(person.c.family_name, person.c.given_name)
    if not ended_too:
        question = question.where(person.c.ended.is_(False))
    return [_person(row) for row in connection.execute(question)]


def people_by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Person]:
    """Give the people with these ids, also those who have ended."""
    wanted = list(set(ids))
    if len(wanted) == 1:
        found = person_by_id(connection, wanted[0])
        return {} if found is None else {found.person_id: found}
    rows = connection.execute(_WITH_UNIT.where(person.c.subject_id.in_(wanted)))
    return {each.person_id: each for each in map(_person, rows)}


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
    row = connection.execute(_BY_ID, {"wanted": person_id}).first()
    return None if row is None else _person(row)


def person_meant_by(connection: Connection, text: str) -> Person:
    """Find the one person an e-mail address or a full name stands for.

    Raises `Refused("person.not_found")` or `Refused("person.several")` with `candidates`.
    """
    people = everybody(connection)
    key = search_key(text)
    found = [p for p in people if p.details.email and p.details.email == text.strip().casefold()]
    found = found or [p for p in people if key and search_key(p.name) == key]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused("person.several", text=text, candidates=_told(found))
    similar = [p for p in people if key and any(w in search_key(p.name) for w in key.split())]
    raise Refused("person.not_found", text=text, candidates=_told(similar[:5]))


def people_with_number(connection: Connection, written: str) -> list[Person]:
    """Give those who have a number, by last name: an extension or a full one, however it is typed.

    Several people may share a number; nobody has one that cannot be read.
    """
    digits = re.sub(r"[\s-]", "", written)
    whole = e164(written)
    is_extension = is_number(digits) and len(digits) <= _LONGEST_EXTENSION
    same = [person.c.extension == digits] if is_extension else []
    same += [person.c.phone == whole, person.c.mobile == whole] if whole else []
    if not same:
        return []
    question = _WITH_UNIT.where(or_(*same), person.c.ended.is_(False))
    rows = connection.execute(question.order_by(person.c.family_name, person.c.given_name))
    return [_person(row) for row in rows]


def units(connection: Connection) -> dict[str, Unit]:
    """Give every unit by its id."""
    return {row.subject_id: _unit(row) for row in connection.execute(select(unit))}


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
        ended=row.ended,
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
            hidden=row.hidden,
            protected=row.protected,
            visiting_address=intern(row.visiting_address),
            languages=intern(row.languages),
            policy_version=intern(row.policy_version),
            policy_informed_on=intern(row.policy_informed_on),
        ),
    )
