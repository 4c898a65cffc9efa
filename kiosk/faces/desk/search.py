"""The desk's search: people of the house and, where wanted, visits on the lists."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement
from sqlalchemy import Connection

from kiosk.directory.desk_search import Hit, find_at_desk
from kiosk.faces.desk.errands import DeskErrands
from kiosk.faces.desk.keys import PERSON
from kiosk.faces.desk.list_model import DeskListModel
from kiosk.faces.desk.listed import Listed
from kiosk.faces.desk.people import People
from kiosk.faces.desk.reach_sheet import chip_of, mark_of
from kiosk.faces.desk.rows import Row, person_line, title_of
from kiosk.faces.desk.shown_code import visits_of_code
from kiosk.reception.availability import Availability
from kiosk.reception.people_at_an_instant import availability_of_people
from kiosk.typed_text import search_key
from kiosk.visits.behind_initials import discreet_by_name
from kiosk.visits.model import VisitInside, VisitState
from kiosk.wording.meetings import PUBLIC_MEETING
from kiosk.wording.phone_numbers import formerly
from kiosk.wording.voice import Phrase, Voice, phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_LEAST_LETTERS = 3
_MOST_VISITS = 10
_HIDDEN = phrase("DeskSearch", "Hidden")
_STATE: dict[VisitState, Phrase] = {
    VisitState.EXPECTED: phrase("DeskSearch", "Expected today"),
    VisitState.CANCELLED: phrase("DeskSearch", "Cancelled"),
    VisitState.WAITING: phrase("DeskSearch", "Waits in the foyer"),
    VisitState.INSIDE: phrase("DeskSearch", "Inside"),
    VisitState.LEFT: phrase("DeskSearch", "Has left"),
    VisitState.MERGED: phrase("DeskSearch", "Merged with another"),
}


@dataclass(frozen=True)
class Found:
    """The hits of a search, with who of the people can be reached."""

    visits: list[Listed] = field(default_factory=list)
    people: list[Hit] = field(default_factory=list)
    reached: Mapping[str, Availability] = field(default_factory=dict)


@QmlElement
class DeskSearchViewModel(QObject):
    """Hits for what is typed; the words come back while typing goes on, stale ones never.

    Who types fast is ahead of the hits: Enter waits for those of what is typed, and a hit marked
    with the arrow keys stays marked among them.
    """

    changed = Signal()
    chosen = Signal(str)

    def __init__(
        self,
        errands: DeskErrands,
        people: Callable[[], People],
        visits: Callable[[], Iterable[Listed]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._errands = errands
        self._people = people
        self._visits = visits
        self._results = DeskListModel(self)
        self._typed = ""
        self._answered = ""
        self._current = 0
        self._marked = ""
        self._entered = False

    @Property(DeskListModel, notify=changed)
    def results(self) -> DeskListModel:
        """Give the hits."""
        return self._results

    @Property(int, notify=changed)
    def current(self) -> int:
        """Give which hit Enter takes."""
        return self._current

    @Property(str, notify=changed)
    def standing(self) -> str:
        """Give "" (nothing typed), "short" (too few letters), "hits" or "none".

        "empty" is none because nobody is in the directory at all.
        """
        if not self._typed.strip():
            return ""
        if self._results.rowCount():
            return "hits"
        if self._answered != self._typed or not self._long_enough():
            return "short"
        return "none" if self._people().by_id else "empty"

    @Slot(str)
    def find(self, text: str) -> None:
        """Search for what stands in the field now."""
        self._typed, self._marked, self._entered = text, "", False
        self.changed.emit()
        if not self._long_enough():
            self._show(text, Found())
            return
        people, visits, house = self._people(), self._visits(), self._errands.house
        now, office = house.now(), self._errands.house.office

        def hits(connection: Connection) -> Found:
            found = find_at_desk(connection, people.search, text, now)
            ids = [each.person.person_id for each in found]
            reached = availability_of_people(connection, office, ids, now) if ids else {}
            known = {*discreet_by_name(connection, text), *visits_of_code(connection, house, text)}
            return Found(found_visits(text, visits, known), found, reached)

        house.ask(hits, partial(self._show, text), self._errands.refuse)

    @Slot(int)
    def step(self, by: int) -> None:
        """Move to another hit with the arrow keys."""
        last = self._results.rowCount() - 1
        self._current = max(0, min(last, self._current + by))
        self._marked = self._results.keyAt(self._current)
        self.changed.emit()

    @Slot()
    def accept(self) -> None:
        """Take the hit that is marked, as soon as the hits belong to what is typed."""
        self._entered = self._answered != self._typed
        if not self._entered:
            self.choose(self._results.keyAt(self._current))

    @Slot(str)
    def choose(self, key: str) -> None:
        """Take one hit."""
        if key:
            self.clear()
            self.chosen.emit(key)

    @Slot()
    def clear(self) -> None:
        """Forget what was searched for."""
        self.find("")

    def _long_enough(self) -> bool:
        return len(search_key(self._typed).replace(" ", "")) >= _LEAST_LETTERS

    def _show(self, text: str, found: Found) -> None:
        if text != self._typed:
            return
        visits, people, voice = found.visits, found.people, self._errands.voice
        keys = [each.visit_id for each in visits]
        keys += [PERSON + each.person.person_id for each in people]
        self._results.show(
            keys,
            [*visits, *people],
            lambda each: (
                _person_row(voice, each, found.reached.get(each.person.person_id))
                if isinstance(each, Hit)
                else _visit_row(voice, each)
            ),
        )
        self._answered = text
        self._current = keys.index(self._marked) if self._marked in keys else 0
        self.changed.emit()
        if self._entered and (not self._marked or self._marked in keys):
            self.accept()


def found_visits(text: str, visits: Iterable[Listed], known: Collection[str] = ()) -> list[Listed]:
    """Find the visits whose visitor or company has every word typed, and those `known` by more."""
    words = search_key(text).split()
    found: list[Listed] = []
    for each in visits:
        who = each if isinstance(each, VisitInside) else each.visitor
        key = search_key(f"{who.name} {who.company}")
        if each.visit_id in known or all(word in key for word in words):
            found.append(each)
            if len(found) == _MOST_VISITS:
                break
    return found


def _person_row(voice: Voice, hit: Hit, known: Availability | None) -> Row:
    person = hit.person
    hidden = "" if person.details.shown_to_visitors else voice.say(_HIDDEN)
    key, line = PERSON + person.person_id, person_line(person, formerly(voice, hit.old_number))
    if known is None:
        return Row(key, person.name, line, hidden)
    chip = chip_of(voice, known)
    return Row(key, person.name, line, hidden, chip.label, chip.tone, mark_of(known))


def _visit_row(voice: Voice, visit: Listed) -> Row:
    if isinstance(visit, VisitInside):
        state, tone, told = VisitState.INSIDE, "ok", (visit.company, visit.host_name)
    else:
        host = visit.host.name if visit.host else ""
        if visit.is_public_meeting:
            host = voice.say(PUBLIC_MEETING)
        state, tone, told = visit.state, "neutral", (visit.visitor.company, host)
    second = " · ".join(part for part in told if part)
    return Row(visit.visit_id, title_of(voice, visit), second, "", voice.say(_STATE[state]), tone)
