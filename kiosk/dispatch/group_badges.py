"""A badge for each of a group that comes together."""

from dataclasses import replace

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
    names = (text.name, *visit.companions)[:persons]
    along = following_in_words(voice, Following.COMPANION, text.name)
    badges = []
    for number in range(1, persons + 1):
        named = number <= len(names)
        one = replace(
            text,
            name=names[number - 1] if named else "",
            company=text.company if named else along,
            group_line=voice.say(ONE_OF_GROUP, number=number, persons=persons),
        )
        badges.append(one if number == 1 else replace(one, code="", short_code=""))
    return tuple(badges)
