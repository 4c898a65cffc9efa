"""A badge for each of a group that comes together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from kiosk.documents.badge import BadgeText
from kiosk.settings import BadgeSettings
from kiosk.visits.model import Visit
from kiosk.visits.party import Following
from kiosk.wording.following import following_in_words
from kiosk.wording.voice import Voice, phrase

MOST_BADGES = 20
"""A larger group gets one badge that says how many they are."""

ONE_OF_GROUP = phrase("Badge", "{number} of {persons}")
WHOLE_GROUP = phrase("Badge", "Group of {persons}")


@dataclass(frozen=True)
class Newcomers:
    """Those of a group with a number above `after_persons`, `until` another, as far as named."""

    after_persons: int
    until: int
    names: Sequence[str]


def badges_of_group(
    text: BadgeText, visit: Visit, settings: BadgeSettings, voice: Voice
) -> tuple[BadgeText, ...]:
    """Give the badge of who registered, and those of the others where each is to have one.

    Only the first bears the code: whoever leaves early must not check out all the others. Who gave
    no name is said to come along with the first.
    """
    persons = visit.persons
    if persons < 2 or visit.is_public_meeting:
        return (text,)
    if settings.group_badges == "one" or persons > MOST_BADGES:
        return (replace(text, group_line=voice.say(WHOLE_GROUP, persons=persons)),)
    return _each(text, persons, range(1, persons + 1), (text.name, *visit.companions), voice)


def badges_of_newcomers(
    text: BadgeText, visit: Visit, came: Newcomers, settings: BadgeSettings, voice: Voice
) -> tuple[BadgeText, ...]:
    """Give the badges of those who came to a group later, "5 of 5"; without a code.

    None where one badge is for the whole group; more than `MOST_BADGES` of them get one together.
    """
    numbers = range(came.after_persons + 1, came.until + 1)
    if settings.group_badges == "one" or came.after_persons > MOST_BADGES or not numbers:
        return ()
    if len(numbers) > MOST_BADGES:
        together = voice.say(WHOLE_GROUP, persons=len(numbers))
        return (replace(text, code="", short_code="", group_line=together),)
    return _each(text, visit.persons, numbers, came.names, voice)


def _each(
    text: BadgeText, persons: int, numbers: range, names: Sequence[str], voice: Voice
) -> tuple[BadgeText, ...]:
    """Give a badge for each number, the first of `names` for the first of them."""
    along = following_in_words(voice, Following.COMPANION, text.name)
    badges = []
    for number, name in zip_longest(numbers, names[: len(numbers)], fillvalue=""):
        one = replace(
            text,
            name=name,
            company=text.company if name else along,
            group_line=voice.say(ONE_OF_GROUP, number=number, persons=persons),
        )
        badges.append(one if number == 1 else replace(one, code="", short_code=""))
    return tuple(badges)
