"""What the desk finds: whoever is meant, and where an old number still leads (M18)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from kiosk.directory.model import Person
from kiosk.directory.queries import people_by_id
from kiosk.directory.search import DESK_HITS, PersonSearch
from kiosk.directory.staff_changes.queries import redirects
from kiosk.phone_number import numbers_meant


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody found; `old_number` is the extension or E.164 number that led there, "" for none."""

    person: Person
    old_number: str = ""


def find_at_desk(
    connection: Connection, search: PersonSearch, text: str, at: datetime
) -> list[Hit]:
    """Give the desk's hits at an instant, best first.

    Whoever has a number now stands before those who had it; an old number leads to nobody once its
    days are over or its owner has left.
    """
    found = search.find(text)
    numbers = numbers_meant(text)
    led = _led_to(connection, numbers, at)
    if not led:
        return [Hit(each) for each in found]
    holders = [each for each in found if not _numbers_of(each).isdisjoint(numbers)]
    now_theirs = {each.person_id for each in holders}
    formerly = [each for each in led if each.person.person_id not in now_theirs]
    named = now_theirs | {each.person.person_id for each in formerly}
    rest = [Hit(each) for each in found if each.person_id not in named]
    return [*map(Hit, holders), *formerly, *rest][:DESK_HITS]


def _led_to(connection: Connection, numbers: tuple[str, ...], at: datetime) -> list[Hit]:
    leads: dict[str, str] = {}
    for number in numbers:
        for each in redirects(connection, number, at):
            leads.setdefault(each.person_id, each.old_number)
    people = people_by_id(connection, leads) if leads else {}
    return [
        Hit(people[person_id], number)
        for person_id, number in leads.items()
        if person_id in people and not people[person_id].ended
    ]


def _numbers_of(person: Person) -> set[str]:
    details = person.details
    return {details.extension, details.phone, details.mobile}
