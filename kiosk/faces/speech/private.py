"""What of a session must never be said by a loudspeaker: everything somebody gave or was given."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

from kiosk.directory.model import Person

_SHORTEST = 2


def private_words(*told: object) -> frozenset[str]:
    """Give every text in a visitor's session, whatever its fields are called.

    A field added to the session later is private from its first day. Of a member of staff it is
    the name; the unit would forbid every sentence that says "kundtjänst".
    """
    return frozenset(word for word in _texts(told) if len(word) >= _SHORTEST)


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of the words stands in a text as whole words, in whatever case.

    Not by regular expressions: `re` would keep the last hundreds of names in its cache.
    """
    folded = text.casefold()
    return any(_stands_in(folded, word.casefold()) for word in words)


def _stands_in(text: str, word: str) -> bool:
    start = text.find(word)
    while start >= 0:
        around = text[start - 1 : start] + text[start + len(word) :][:1]
        if not any(each.isalnum() or each == "_" for each in around):
            return True
        start = text.find(word, start + 1)
    return False


def _texts(told: object) -> Iterator[str]:
    if isinstance(told, Enum):
        return
    if isinstance(told, str):
        yield told.strip()
    elif isinstance(told, Person):
        yield from (told.name, told.details.given_name, told.details.family_name)
    elif is_dataclass(told):
        for field in fields(told):
            yield from _texts(getattr(told, field.name))
    elif isinstance(told, Iterable):
        for each in told:
            yield from _texts(each)
