"""From the facts of who is inside to the list as people read it.

Zones stand in the order of the settings, unknown ones behind them by name, and last who waits in
the foyer, where the exit and the desk are.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from kiosk.calendar import STOCKHOLM
from kiosk.documents.evacuation_list import (
    EvacuationListText,
    ListGroup,
    ListHeadings,
    ListRow,
    details,
)
from kiosk.documents.list_gaps import gaps_in_words
from kiosk.evacuation.model import (
    FOYER,
    PLACE_UNKNOWN,
    Certainty,
    InsideList,
    PersonInside,
)
from kiosk.settings import Settings
from kiosk.visits.model import VisitKind
from kiosk.visits.party import following_read
from kiosk.wording.following import following_in_words
from kiosk.wording.voice import Voice, phrase

FRESH = timedelta(minutes=1)
"""A station gives a sign of life more often than this; an older list is told its age."""

_TITLE = phrase("InsideList", "Evacuation list")
_DRILL_TITLE = phrase("InsideList", "DRILL: Evacuation list")
_COMPLETE = phrase("InsideList", "Complete to {moment}")
_COMPLETE_WITH_AGE = phrase("InsideList", "Complete to {moment} ({age} old)")
_NEVER_COMPLETE = phrase("InsideList", "Unknown how complete it is")
_TOTAL = phrase("InsideList", "%n person(s) on the list", "", 1)
_HELP = phrase("InsideList", "Needs help out")
_HELPED = phrase("InsideList", "%n need(s) help out", "", 1)
_ASSEMBLY_POINT = phrase("InsideList", "Assembly point: {place}")
_EMPTY = phrase("InsideList", "Nobody is registered in the house.")
_UNREADABLE = phrase("InsideList", "The list could not be read. Count everybody yourself.")
_PAGE = phrase("InsideList", "Page {page} of {pages}")
_CONTINUED = phrase("InsideList", "{zone} (continued)")
_PLACES = {
    FOYER: phrase("InsideList", "Waiting in the foyer"),
    PLACE_UNKNOWN: phrase("InsideList", "In the house, place not known"),
}
_UNVERIFIED = phrase("InsideList", "The list could not be checked. Count everybody yourself.")
_STALE = phrase(
    "InsideList", "The list is {age} old. Who has come or left since then is not shown."
)
_NO_STAFF = phrase("InsideList", "Staff are not on the list.")
_FOYER_UNREGISTERED = phrase("InsideList", "Foyer: not registered.")
_FROM_EARLIER = phrase(
    "InsideList", "%n person(s) came on an earlier day and are probably still here.", "", 1
)
_CERTAIN = phrase("InsideList", "Certain")
_LIKELY = phrase("InsideList", "Probably still here")
_SAID_LEFT = phrase("InsideList", "Says to have left – not confirmed")
_BOOKED = phrase("InsideList", "Booked visit")
_WALK_IN = phrase("InsideList", "Walk-in visit")
_GROUP = phrase("InsideList", "%n person(s)", "", 1)
_GROUP_KINDS = {
    VisitKind.BOOKED: phrase("InsideList", "booked visit", "after a number of persons"),
    VisitKind.WALK_IN: phrase("InsideList", "walk-in visit", "after a number of persons"),
}
_COUNTED = phrase(
    "InsideList", "Public meeting: %n person(s), counted and not registered by name", "", 1
)
_KINDS = {VisitKind.BOOKED: _BOOKED, VisitKind.WALK_IN: _WALK_IN}
_MARKS = {Certainty.CERTAIN: "●", Certainty.LIKELY: "◐"}
_SIGN_OFF = (phrase("InsideList", "Counted by"), phrase("InsideList", "Time"))

_AFTER_Z = str.maketrans("åäö", "{|}")


class ZoneOfPeople(NamedTuple):
    """The people of one zone; `zone` is "" for the foyer."""

    zone: str
    people: tuple[PersonInside, ...]


def by_zone(people: Iterable[PersonInside], settings: Settings) -> tuple[ZoneOfPeople, ...]:
    """Group people by zone, in each by name as Swedish sorts names."""
    zones: dict[str, list[PersonInside]] = {}
    for each in people:
        zones.setdefault(each.zone, []).append(each)
    known = {zone: place for place, zone in enumerate(settings.reception.zones)}

    def order(zone: str) -> tuple[bool, int, str]:
        return (zone == FOYER, known.get(zone, len(known)), _sorted_as(zone))

    def by_name(each: PersonInside) -> tuple[str, str]:
        return (_sorted_as(each.name), each.visit_id)

    return tuple(
        ZoneOfPeople(zone, tuple(sorted(zones[zone], key=by_name)))
        for zone in sorted(zones, key=order)
    )


def worded_list(
    inside: InsideList, settings: Settings, voice: Voice, now: datetime, *, drill: bool = False
) -> EvacuationListText:
    """Word the whole list for paper, PDF and terminal; `now` tells how old it is."""
    words = ListWords(voice, now)
    house = settings.town_hall
    return EvacuationListText(
        title=voice.say(_DRILL_TITLE if drill or settings.practice else _TITLE),
        town_hall=house.name,
        complete=words.complete(inside),
        total=words.total(inside),
        assembly_point=voice.say(_ASSEMBLY_POINT, place=house.assembly_point),
        empty=words.nobody(inside),
        page_label=voice.say(_PAGE),
        continued=voice.say(_CONTINUED),
        headings=_headings(voice),
        groups=tuple(
            ListGroup(words.zone(group.zone), tuple(map(words.row, group.people)))
            for group in by_zone(inside.people, settings)
        ),
        warnings=words.warnings(inside),
        gaps=words.gaps(inside),
        sign_off=tuple(voice.say(label) for label in _SIGN_OFF),
    )


class ListWords:
    """Words the parts of a list in one language, as they are at one instant.

    What many lines share is worded once: ten thousand lines then take tenths of a second less.
    """

    def __init__(self, voice: Voice, now: datetime) -> None:
        self.voice = voice
        self._now = now
        self._today = now.astimezone(STOCKHOLM).date()
        self._since: dict[int, str] = {}
        self._help = voice.say(_HELP)
        self._kinds: dict[tuple[str, int], str] = {}
        self._certainties = {
            Certainty.CERTAIN: voice.say(_CERTAIN),
            Certainty.LIKELY: voice.say(_LIKELY),
        }
        self._said_left = voice.say(_SAID_LEFT)

    def complete(self, inside: InsideList) -> str:
        """Say up to when the list is complete, to the second."""
        moment = inside.complete_to
        if moment is None:
            return self.voice.say(_NEVER_COMPLETE)
        told = self.voice.clock_with_seconds(moment)
        day = moment.astimezone(STOCKHOLM).date()
        if day != self._today:
            return self.voice.say(_COMPLETE, moment=f"{day.isoformat()} {told}")
        if not self._is_old(moment):
            return self.voice.say(_COMPLETE, moment=told)
        return self.voice.say(_COMPLETE_WITH_AGE, moment=told, age=self._age(moment))

    def total(self, inside: InsideList) -> str:
        """Say how many there are, and how many visits need help to get out."""
        persons = self.voice.say(_TOTAL, inside.headcount)
        if not inside.helped:
            return persons
        return details(persons, self.voice.say(_HELPED, inside.helped))

    def nobody(self, inside: InsideList) -> str:
        """Say what stands in place of people; a list that could not be read is not an empty one."""
        unread = inside.complete_to is None and inside.verified is False
        return self.voice.say(_UNREADABLE if unread else _EMPTY)

    def is_doubtful(self, inside: InsideList) -> bool:
        """Tell whether the list may be wrong: old, or its file not to be trusted."""
        moment = inside.last_sign
        return inside.verified is False or (moment is not None and self._is_old(moment))

    def warnings(self, inside: InsideList) -> tuple[str, ...]:
        """Say what can be wrong with the list first, then what it never contains (L26)."""
        said = []
        if inside.verified is False:
            said.append(self.voice.say(_UNVERIFIED))
        if inside.last_sign is not None and self._is_old(inside.last_sign):
            said.append(self.voice.say(_STALE, age=self._age(inside.last_sign)))
        likely = (p for p in inside.people if p.certainty is Certainty.LIKELY)
        earlier = persons_of(p for p in likely if not p.said_left)
        if earlier:
            said.append(self.voice.say(_FROM_EARLIER, earlier))
        return (*said, self.not_contained())

    def gaps(self, inside: InsideList, at_most: int | None = None) -> tuple[str, ...]:
        """Say of which stations the list may lack somebody, a line for each, the longest first.

        Beyond `at_most` lines the others are named on one, with since when.
        """
        return gaps_in_words(self.voice, inside.gaps, self.since, at_most)

    def not_contained(self) -> str:
        """Say what no list contains."""
        return f"{self.voice.say(_NO_STAFF)} {self.voice.say(_FOYER_UNREGISTERED)}"

    def zone(self, zone: str) -> str:
        """Name a zone; "" is the foyer, or a visitor met without a zone being told."""
        return self.voice.say(_PLACES[zone]) if zone in _PLACES else zone

    def since(self, moment: datetime) -> str:
        """Tell the time of arrival, with its day when that is not today."""
        minute = int(moment.timestamp()) // 60
        said = self._since.get(minute)
        if said is None:
            day = moment.astimezone(STOCKHOLM).date()
            clock = self.voice.clock(moment)
            said = clock if day == self._today else f"{day.isoformat()} {clock}"
            self._since[minute] = said
        return said

    def kind(self, person: PersonInside) -> str:
        """Tell how the visit came about, and of how many persons it is when more than one."""
        key = (person.kind, person.persons)
        said = self._kinds.get(key)
        if said is None:
            said = self._kinds[key] = self._kind(*key)
        return said

    def who(self, person: PersonInside) -> str:
        """Tell the kind of the visit, with whom somebody came, and the names of who came along."""
        kind = self.kind(person)
        if person.follows_as:
            kind = details(kind, self._behind(person))
        if not person.companions:
            return kind
        return f"{kind}: {', '.join(person.companions.splitlines())}"

    def help(self, person: PersonInside) -> str:
        """Say that somebody has asked for help to get out, "" for who has not."""
        return self._help if person.needs_help else ""

    def certainty(self, person: PersonInside) -> str:
        """Say how sure it is that somebody is inside."""
        return self._said_left if person.said_left else self._certainties[person.certainty]

    def row(self, person: PersonInside) -> ListRow:
        """Word one line."""
        return ListRow(
            name=person.name,
            company=person.company,
            host=person.host,
            since=self.since(person.since),
            kind=self.who(person),
            certainty_mark=_MARKS[person.certainty],
            certainty=self.certainty(person),
            help=self.help(person),
        )

    def _behind(self, person: PersonInside) -> str:
        role = following_read(person.follows_as)
        return following_in_words(self.voice, role, person.follows) if role else ""

    def _kind(self, told: str, persons: int) -> str:
        if told == VisitKind.PUBLIC_MEETING:
            return self.voice.say(_COUNTED, persons)
        kind = VisitKind.BOOKED if told == VisitKind.BOOKED else VisitKind.WALK_IN
        if persons <= 1:
            return self.voice.say(_KINDS[kind])
        return f"{self.voice.say(_GROUP, persons)}, {self.voice.say(_GROUP_KINDS[kind])}"

    def _is_old(self, moment: datetime) -> bool:
        return self._now - moment > FRESH

    def _age(self, moment: datetime) -> str:
        return self.voice.minutes((self._now - moment).total_seconds())


def persons_of(people: Iterable[PersonInside]) -> int:
    """Count the persons the lines stand for."""
    return sum(each.persons for each in people)


def _headings(voice: Voice) -> ListHeadings:
    said: Sequence[str] = [
        voice.say(heading)
        for heading in (
            phrase("InsideList", "Name"),
            phrase("InsideList", "Company"),
            phrase("InsideList", "Host"),
            phrase("InsideList", "Here since"),
            phrase("InsideList", "Kind of visit"),
            phrase("InsideList", "How certain"),
            phrase("InsideList", "Zone"),
            phrase("InsideList", "Out"),
            phrase("InsideList", "Missing"),
            phrase("InsideList", "Not in the house"),
            phrase("InsideList", "Help"),
        )
    ]
    return ListHeadings(*said)


def _sorted_as(name: str) -> str:
    if name.isascii():
        return name.casefold()
    apart = unicodedata.normalize(
        "NFD", unicodedata.normalize("NFC", name.casefold()).translate(_AFTER_Z)
    )
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
