"""What of a session must never be said by a loudspeaker: everything somebody gave or was given."""

import re
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
    """Tell whether one of the words stands in a text as whole words."""
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in words)


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
