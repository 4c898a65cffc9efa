"""Finding somebody by what a hurried person types: folded, forgiving, and fast.

`Hagg` finds Hägg, `Ekstom` finds Ekström, `Dordi` finds Đorđi. A visitor's search gives nothing
before three letters except a whole name typed exactly ("Bo Ek"), never somebody hidden or
protected, and at most five hits; so a stranger cannot read the staff list out of the kiosk.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from enum import StrEnum
from heapq import nsmallest
from itertools import accumulate, chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kiosk.directory.model import Person
from kiosk.phone_number import e164
from kiosk.settings import Errand
from kiosk.typed_text import search_key

VISITOR_HITS = 5
DESK_HITS = 30
LEAST_LETTERS = 3
"""Before so many letters nobody is found."""
_LEAST_LETTERS_TO_FORGIVE = 4
_LETTERS_FOR_TWO_SLIPS = 8
_LONGEST_QUESTION = 60


class SearchVoice(StrEnum):
    """For whom the search answers."""

    VISITOR = "visitor"
    DESK = "desk"


class PersonSearch:
    """An index over everybody, built once and asked at every keystroke."""

    def __init__(
        self, people: Iterable[Person], voice: SearchVoice, errands: Iterable[Errand] = ()
    ) -> None:
        """Index those whom this voice may find; `errands` are other words for their units."""
        self._visitor = voice is SearchVoice.VISITOR
        self._errands: dict[str, str] = {}
        for each in errands:
            unit = search_key(each.unit)
            self._errands[unit] = " ".join((self._errands.get(unit, ""), *each.words))
        visible = (p for p in people if not self._visitor or p.details.shown_to_visitors)
        self._people = sorted(visible, key=_by_last_name)
        names = [search_key(each.name) for each in self._people]
        self._by_whole_name = _Words([name] for name in names)
        self._by_name = _Words(name.split() for name in names)
        self._by_number = _Words(map(self._whole_numbers, self._people))
        self._by_all = _Words(
            f"{name} {search_key(self._told_beside_name(each))}".split()
            for name, each in zip(names, self._people, strict=True)
        )

    def find(self, text: str) -> list[Person]:
        """Give the hits, best first: whole names, then names, then whatever else is told.

        The desk finds by a whole number too, however it is spelled.
        """
        key = search_key(text)
        if len(key.replace(" ", "")) < LEAST_LETTERS or len(key) > _LONGEST_QUESTION:
            return []
        wanted = key.split()
        groups = [self._by_whole_name.equal_to(key)]
        number = None if self._visitor else e164(text)
        if number:
            groups.append(self._by_number.equal_to(number))
        if not self._visitor or max(map(len, wanted)) >= LEAST_LETTERS:
            groups.append(self._by_name.everyone_with(wanted, _Words.starting_with))
            groups.append(self._by_all.everyone_with(wanted, _Words.starting_with))
            if not any(groups):
                groups.append(self._by_all.everyone_with(wanted, _Words.similar_to))
        return [self._people[position] for position in self._best(groups)]

    def _best(self, groups: list[set[int]]) -> list[int]:
        limit = VISITOR_HITS if self._visitor else DESK_HITS
        best: list[int] = []
        for group in groups:
            if len(best) < limit:
                best += nsmallest(limit - len(best), group.difference(best))
        return best

    def _whole_numbers(self, person: Person) -> tuple[str, ...]:
        return () if self._visitor else (person.details.phone, person.details.mobile)

    def _told_beside_name(self, person: Person) -> str:
        details = person.details
        errands = self._errands.get(search_key(details.unit), "") if self._errands else ""
        if not self._visitor:
            return f"{details.title} {details.unit} {details.extension} {errands}"
        return "" if details.secret_unit else f"{details.unit} {errands}"


class _Words:
    """Which positions hold which words, asked by beginning or by likeness.

    The positions of all words lie one after the other in one array, in the order of the words:
    a beginning stands for one stretch of it, and ten thousand people take a few hundred kB.
    """

    def __init__(self, texts: Iterable[Iterable[str]]) -> None:
        """Take the words of each position."""
        held: dict[str, list[int]] = {}
        for position, words in enumerate(texts):
            for word in set(words):
                held.setdefault(word, []).append(position)
        self._words = sorted(held)
        self._positions = array("I", chain.from_iterable(held[word] for word in self._words))
        lengths = (len(held[word]) for word in self._words)
        self._begins = array("I", accumulate(lengths, initial=0))

    def everyone_with(
        self, wanted: list[str], words: "Callable[[_Words, str], set[int]]"
    ) -> set[int]:
        """Give the positions at which every wanted word is found."""
        found: set[int] | None = None
        for word in wanted:
            hits = words(self, word)
            found = hits if found is None else found & hits
            if not found:
                return set()
        return found or set()

    def equal_to(self, word: str) -> set[int]:
        """Give the positions of this very word."""
        first = bisect_left(self._words, word)
        return self._between(first, bisect_right(self._words, word, lo=first))

    def starting_with(self, beginning: str) -> set[int]:
        """Give the positions of words that begin so."""
        first = bisect_left(self._words, beginning)
        return self._between(first, bisect_left(self._words, beginning + "\uffff", lo=first))

    def similar_to(self, word: str) -> set[int]:
        """Give the positions of words one slip away, two in a long word."""
        exact = self.starting_with(word)
        if exact or len(word) < _LEAST_LETTERS_TO_FORGIVE:
            return exact
        allowed = 1 if len(word) < _LETTERS_FOR_TWO_SLIPS else 2
        hits = process.extract(
            word, self._words, scorer=OSA.distance, score_cutoff=allowed, limit=20
        )
        return set().union(*(self._between(index, index + 1) for _, _, index in hits))

    def _between(self, first: int, last: int) -> set[int]:
        return set(self._positions[self._begins[first] : self._begins[last]])


def _by_last_name(person: Person) -> tuple[str, ...]:
    """Order people as they are read; who share a name keep one order among them, too."""
    details = person.details
    names = search_key(details.family_name), search_key(details.given_name)
    return *names, search_key(details.unit), person.person_id
