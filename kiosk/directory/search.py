"""Finding somebody by what a hurried person types: folded, forgiving, and fast.

`Hagg` finds Hägg, `Ekstom` finds Ekström, `Dordi` finds Đorđi. A visitor's search gives nothing
before three letters except a whole name typed exactly ("Bo Ek"), never somebody hidden, and at
most five hits; so a stranger cannot read the staff list out of the kiosk.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from enum import StrEnum

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kiosk.directory.model import Person
from kiosk.typed_text import search_key

VISITOR_HITS = 5
DESK_HITS = 30
_LEAST_LETTERS = 3
_LEAST_LETTERS_TO_FORGIVE = 4


class SearchVoice(StrEnum):
    """For whom the search answers."""

    VISITOR = "visitor"
    DESK = "desk"


class PersonSearch:
    """An index over everybody, built once and asked at every keystroke."""

    def __init__(self, people: Iterable[Person], voice: SearchVoice) -> None:
        """Index those whom this voice may find."""
        visible = [p for p in people if voice is SearchVoice.DESK or not p.details.hidden]
        self._people = visible
        self._visitor = voice is SearchVoice.VISITOR
        self._names = [search_key(each.name) for each in visible]
        words: dict[str, set[int]] = {}
        for position, each in enumerate(visible):
            for word in self._words_of(each):
                words.setdefault(word, set()).add(position)
        self._words = sorted(words)
        self._positions = [words[word] for word in self._words]

    def find(self, text: str) -> list[Person]:
        """Give the hits, best first."""
        key = search_key(text)
        limit = VISITOR_HITS if self._visitor else DESK_HITS
        if len(key.replace(" ", "")) < _LEAST_LETTERS or len(key) > 60:
            return []
        exact = [i for i, name in enumerate(self._names) if name == key]
        wanted = key.split()
        if self._visitor and max(map(len, wanted)) < _LEAST_LETTERS:
            return [self._people[i] for i in exact[:limit]]
        found = self._everyone_with(wanted, self._starting_with)
        if not found:
            found = self._everyone_with(wanted, self._similar_to)
        ordered = sorted(found, key=lambda i: (self._names[i] != key, self._rank(i, wanted)))
        return [self._people[i] for i in ordered[:limit]]

    def _words_of(self, person: Person) -> list[str]:
        told = [person.name]
        if not self._visitor:
            told += [person.details.title, person.details.unit, person.details.extension]
        elif not person.details.secret_unit:
            told.append(person.details.unit)
        return search_key(" ".join(told)).split()

    def _everyone_with(self, wanted: list[str], words: Callable[[str], set[int]]) -> set[int]:
        found: set[int] | None = None
        for word in wanted:
            hits = words(word)
            found = hits if found is None else found & hits
            if not found:
                return set()
        return found or set()

    def _starting_with(self, beginning: str) -> set[int]:
        first = bisect_left(self._words, beginning)
        last = bisect_left(self._words, beginning + "\uffff", lo=first)
        return set().union(*self._positions[first:last])

    def _similar_to(self, word: str) -> set[int]:
        exact = self._starting_with(word)
        if exact or len(word) < _LEAST_LETTERS_TO_FORGIVE:
            return exact
        allowed = 1 if len(word) < 8 else 2
        hits = process.extract(
            word, self._words, scorer=OSA.distance, score_cutoff=allowed, limit=20
        )
        return set().union(*(self._positions[index] for _, _, index in hits))

    def _rank(self, position: int, wanted: list[str]) -> tuple[int, str, str]:
        name_words = self._names[position].split()
        in_name = sum(any(n.startswith(w) for n in name_words) for w in wanted)
        details = self._people[position].details
        return (-in_name, search_key(details.family_name), search_key(details.given_name))
