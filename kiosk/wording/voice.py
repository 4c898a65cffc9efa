"""Turns phrases and facts into sentences of one language, without any global state.

A phrase is written where it belongs, in English, so that lupdate finds it (it reads positional
arguments only):

    ARRIVED = phrase("Desk", "{name} is here")
    WAITING = phrase("Desk", "%n visitor(s) waiting", "", 1)

and said by a voice: `Voice("sv").say(WAITING, 3)`.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTranslator

from kiosk.resources import TRANSLATIONS

HOUSE_TIME = ZoneInfo("Europe/Stockholm")
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_FACT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Phrase:
    """An English sentence with its place in the catalogue; facts stand in it as `{name}`.

    `comment` tells apart two equal sentences that another language must say differently.
    `counted` phrases say `%n` and have one form for each grammatical number.
    """

    context: str
    source: str
    comment: str = ""
    counted: bool = False


def phrase(context: str, source: str, comment: str = "", number: int = 0, /) -> Phrase:
    """Write down a phrase; a literal 1 as fourth argument marks one that counts with `%n`."""
    return Phrase(context, source, comment, number != 0)


FALLS_BACK_TO = phrase(
    "LanguagePack", "en", "Code of the language that lends the texts missing in this one."
)

WEEKDAYS = (
    phrase("Voice", "Monday"),
    phrase("Voice", "Tuesday"),
    phrase("Voice", "Wednesday"),
    phrase("Voice", "Thursday"),
    phrase("Voice", "Friday"),
    phrase("Voice", "Saturday"),
    phrase("Voice", "Sunday"),
)
_MONTHS = (
    phrase("Voice", "January"),
    phrase("Voice", "February"),
    phrase("Voice", "March"),
    phrase("Voice", "April"),
    phrase("Voice", "May"),
    phrase("Voice", "June"),
    phrase("Voice", "July"),
    phrase("Voice", "August"),
    phrase("Voice", "September"),
    phrase("Voice", "October"),
    phrase("Voice", "November"),
    phrase("Voice", "December"),
)
_DATE = phrase("Voice", "{weekday} {day} {month}")
_CLOCK = phrase("Voice", "{hour}.{minute}")
_MINUTES = phrase("Voice", "%n min", "", 1)
_HOURS = phrase("Voice", "%n h", "", 1)
_HOURS_AND_MINUTES = phrase("Voice", "{hours} {minutes}")


def catalogues(language: str, *kinds: str, folder: Path = TRANSLATIONS) -> tuple[QTranslator, ...]:
    """Load the catalogues to ask for a language: its own, then those that lend it missing texts.

    Of each language the first of these kinds ("program", "visitor" …) that is there. A language
    without any ends the row; what none of them says stands in English in the sources.
    """
    found: dict[str, QTranslator] = {}
    while language not in found:
        catalogue = QTranslator()
        names = (str(folder / f"foaje_{kind}_{language}.qm") for kind in kinds)
        if not any(catalogue.load(name) for name in names):
            break
        found[language] = catalogue
        language = text_of(catalogue, FALLS_BACK_TO) or language
    return tuple(found.values())


def text_of(catalogue: QTranslator, said: Phrase, count: int = -1) -> str:
    """Give what one catalogue says for a phrase, "" where it lacks it."""
    return catalogue.translate(said.context, said.source, said.comment, count) or ""


class Voice:
    """Says phrases in one language; what it lacks in the language it falls back to, or English.

    Safe to use from any thread once made: the catalogues are only read.
    """

    def __init__(self, language: str, folder: Path = TRANSLATIONS) -> None:
        self.language = language
        self._catalogues = catalogues(language, "program", "visitor", folder=folder)
        self.has_catalogue = bool(self._catalogues)

    def translate(self, context: str, source: str, comment: str = "", /) -> str:
        """Give a sentence without facts; lupdate finds the call where it stands."""
        return self.say(Phrase(context, source, comment))

    def say(self, said: Phrase, number: int | None = None, /, **facts: Any) -> str:
        """Give the sentence with the facts in it; `number` is the count of a counted phrase.

        Facts are put in as they are: what somebody typed is never read as a placeholder. A fact
        nobody gave leaves its `{name}` standing, so that the rest of the sentence is still said.
        """
        count = number if said.counted and number is not None else -1
        texts = (text_of(each, said, count) for each in self._catalogues)
        found = next((each for each in texts if each), said.source)
        return filled(found, facts, number if said.counted else None)

    def clock(self, moment: datetime) -> str:
        """Tell the time of day at the house: `09.42`; refuses a moment without a time zone."""
        at = _at_the_house(moment)
        return self.say(_CLOCK, hour=f"{at:%H}", minute=f"{at:%M}")

    def clock_with_seconds(self, moment: datetime) -> str:
        """Tell the time of day at the house to the second: `09.44.12`."""
        return f"{_at_the_house(moment):%H.%M.%S}"

    def date(self, moment: datetime) -> str:
        """Tell the day at the house in words: `fredag 20 november`."""
        day = _at_the_house(moment)
        return self.say(
            _DATE,
            weekday=self.say(WEEKDAYS[day.weekday()]),
            day=day.day,
            month=self.say(_MONTHS[day.month - 1]),
        )

    def short_date(self, moment: datetime) -> str:
        """Tell the day at the house in few letters: `fre 20 nov`."""
        day = _at_the_house(moment)
        weekday, month = self.say(WEEKDAYS[day.weekday()]), self.say(_MONTHS[day.month - 1])
        return self.say(_DATE, weekday=weekday[:3], day=day.day, month=month[:3])

    def minutes(self, seconds: float) -> str:
        """Tell how long something has lasted, in whole minutes begun and ended: `4 min`, `2 h`."""
        hours, minutes = divmod(max(0, int(seconds)) // 60, 60)
        if not hours:
            return self.say(_MINUTES, minutes)
        if not minutes:
            return self.say(_HOURS, hours)
        return self.say(
            _HOURS_AND_MINUTES, hours=self.say(_HOURS, hours), minutes=self.say(_MINUTES, minutes)
        )


def capitalised(text: str) -> str:
    """Give a text as it begins a line: words and names of days are written small in Swedish."""
    return text[:1].upper() + text[1:]


def filled(sentence: str, facts: Mapping[str, Any], number: int | None = None) -> str:
    """Put facts into a sentence as they are; a brace in a fact is no placeholder.

    A fact keeps to itself where it or the sentence is written from right to left, so that neither
    turns the words and numbers of the other around.
    """
    if number is not None:
        sentence = sentence.replace("%n", str(number))
    turned = reads_from_the_right(sentence)

    def fact(found: re.Match[str]) -> str:
        told = str(facts.get(found[1], found[0]))
        return (
            f"{_ISOLATE}{told}{_END_OF_ISOLATE}" if turned or reads_from_the_right(told) else told
        )

    return _FACT.sub(fact, sentence)


def reads_from_the_right(text: str) -> bool:
    """Tell whether there are letters in it that are written from right to left."""
    if text.isascii():  # most facts are, and every row of a list is full of them
        return False
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)


def _at_the_house(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a time zone: {moment}")
    return moment.astimezone(UTC).astimezone(HOUSE_TIME)
