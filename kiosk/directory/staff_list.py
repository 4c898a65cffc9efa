"""Comparing a staff list with the directory: who is new, changed, the same, or missing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kiosk.directory.model import Person, PersonDetails


@dataclass(frozen=True)
class Comparison:
    """What a staff list would change."""

    added: tuple[PersonDetails, ...]
    changed: tuple[tuple[Person, PersonDetails], ...]
    unchanged: int
    missing: tuple[Person, ...]


def compare(known: Iterable[Person], listed: Sequence[PersonDetails]) -> Comparison:
    """Find each listed person again by id, else e-mail, else name with unit.

    Somebody who had ended and is listed again counts as changed.
    """
    index = _Index(known)
    added, changed, unchanged = [], [], 0
    seen: set[str] = set()
    for details in listed:
        found = index.find(details, seen)
        if found is None:
            added.append(details)
            continue
        seen.add(found.person_id)
        if found.details == details and not found.ended:
            unchanged += 1
        else:
            changed.append((found, details))
    missing = tuple(p for p in index.people if p.person_id not in seen and not p.ended)
    return Comparison(tuple(added), tuple(changed), unchanged, missing)


class _Index:
    def __init__(self, people: Iterable[Person]) -> None:
        self.people = list(people)
        self._by_source = self._by(lambda d: d.source_id)
        self._by_email = self._by(lambda d: d.email)
        self._by_name = self._by(_name_with_unit)

    def find(self, details: PersonDetails, taken: set[str]) -> Person | None:
        """Find who a row is; nobody is found twice in one list."""
        candidates = (
            self._by_source.get(details.source_id, ()) if details.source_id else (),
            self._by_email.get(details.email, ()) if details.email else (),
            self._by_name.get(_name_with_unit(details), ()),
        )
        for position, group in enumerate(candidates):
            for each in group:
                if each.person_id not in taken and _may_be(each.details, details, position):
                    return each
        return None

    def _by(self, key: Callable[[PersonDetails], object]) -> dict[object, list[Person]]:
        found: dict[object, list[Person]] = defaultdict(list)
        for each in sorted(self.people, key=lambda person: person.ended):
            found[key(each.details)].append(each)
        return found


def _may_be(known: PersonDetails, listed: PersonDetails, position: int) -> bool:
    """Refuse a weaker likeness where a stronger mark says that they are two people."""
    different_ids = known.source_id and listed.source_id and known.source_id != listed.source_id
    different_mail = known.email and listed.email and known.email != listed.email
    return not ((position >= 1 and different_ids) or (position >= 2 and different_mail))


def _name_with_unit(details: PersonDetails) -> object:
    return (
        details.given_name.casefold(),
        details.family_name.casefold(),
        details.unit.casefold(),
        details.administration.casefold(),
    )
