"""Comparing a staff list with the directory: who is new, changed, the same, or missing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace

from kiosk.directory.model import Person, PersonDetails


@dataclass(frozen=True)
class Comparison:
    """What a staff list would change."""

    added: tuple[PersonDetails, ...]
    changed: tuple[tuple[Person, PersonDetails], ...]
    unchanged: int
    missing: tuple[Person, ...]


EVERY_FIELD = frozenset(each.name for each in fields(PersonDetails))


def compare(
    known: Iterable[Person],
    listed: Sequence[PersonDetails],
    said: frozenset[str] = EVERY_FIELD,
) -> Comparison:
    """Find each listed person again by id, else e-mail, else name with unit.

    Somebody who had ended and is listed again counts as changed. A list that does not speak of a
    field, of those named in `said`, leaves it as it is; one that does not speak of units knows
    nobody by name unless only one person has it.
    """
    index = _Index(known, with_unit="unit" in said)
    kept = EVERY_FIELD - said
    added, changed, unchanged = [], [], 0
    seen: set[str] = set()
    for row in listed:
        found = index.find(row, seen)
        if found is None:
            added.append(row)
            continue
        seen.add(found.person_id)
        details = _with_kept(found.details, row, kept)
        if found.details == details and not found.ended:
            unchanged += 1
        else:
            changed.append((found, details))
    missing = tuple(p for p in index.people if p.person_id not in seen and not p.ended)
    return Comparison(tuple(added), tuple(changed), unchanged, missing)


def _with_kept(known: PersonDetails, listed: PersonDetails, kept: frozenset[str]) -> PersonDetails:
    """Put what the list does not speak of back as it is known."""
    whole = replace(listed, **{name: getattr(known, name) for name in kept}) if kept else listed
    # Protection is never lost to a list that speaks of hiding alone.
    return replace(whole, hidden=True) if whole.protected and not whole.hidden else whole


class _Index:
    def __init__(self, people: Iterable[Person], *, with_unit: bool) -> None:
        self.people = list(people)
        self._name = _name_with_unit if with_unit else _name
        self._by_source = self._by(lambda d: d.source_id)
        self._by_email = self._by(lambda d: d.email)
        self._by_name = self._by(self._name)

    def find(self, details: PersonDetails, taken: set[str]) -> Person | None:
        """Find who a row is; nobody is found twice in one list."""
        candidates = (
            self._by_source.get(details.source_id, ()) if details.source_id else (),
            self._by_email.get(details.email, ()) if details.email else (),
            self._named(details),
        )
        for position, group in enumerate(candidates):
            for each in group:
                if each.person_id not in taken and _may_be(each.details, details, position):
                    return each
        return None

    def _named(self, details: PersonDetails) -> Sequence[Person]:
        """Give those of that name; where the unit is not told, only somebody who is alone in it."""
        found = self._by_name.get(self._name(details), ())
        return found if self._name is _name_with_unit or len(found) == 1 else ()

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


def _name(details: PersonDetails) -> tuple[str, ...]:
    return (details.given_name.casefold(), details.family_name.casefold())


def _name_with_unit(details: PersonDetails) -> tuple[str, ...]:
    return (
        *_name(details),
        details.unit.casefold(),
        details.administration.casefold(),
    )
