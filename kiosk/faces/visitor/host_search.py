"""The visitor's search for a host: an index of its own, built and asked beside the GUI thread."""

import logging

from PySide6.QtCore import QObject, Signal
from sqlalchemy import Connection

from kiosk.directory.model import Person
from kiosk.directory.search import LEAST_LETTERS, PersonSearch, SearchVoice
from kiosk.faces.house import House
from kiosk.faces.visitor.name_budget import NameBudget
from kiosk.typed_text import search_key

log = logging.getLogger(__name__)


class HostSearch(QObject):
    """Finds hosts among those a stranger may find; `found` tells that `hits` has changed.

    What cannot be searched is like finding nobody: the visitor is shown the way to the desk.
    """

    found = Signal()

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._house = house
        self._index: PersonSearch | None = None
        self._building = False
        self._outdated = False
        self._wanted = ""
        self._hits: list[Person] = []
        self._in_vain = False
        self._budget = NameBudget()
        house.changed.connect(self._on_changed)
        self._build()

    @property
    def hits(self) -> list[Person]:
        """Give whom the last text stands for, at most five."""
        return self._hits

    @property
    def in_vain(self) -> bool:
        """Tell whether the last text stands for nobody, or for nobody who may be shown now."""
        return self._in_vain

    def find(self, text: str) -> None:
        """Look for somebody; a later text makes this one's answer void."""
        self._wanted = text
        index = self._index
        if index is None:
            return
        if not text.strip():
            self._show(text, [])
            return

        def answer(hits: list[Person]) -> None:
            self._show(text, hits)

        self._house.work(lambda: index.find(text), answer, self._fail)

    def forget(self) -> None:
        """Find nobody, and let answers under way reach nobody."""
        self.find("")
        self._show("", [])

    def hit(self, person_id: str) -> Person | None:
        """Give one of the hits; nobody who is not shown can be chosen."""
        return next((each for each in self._hits if each.person_id == person_id), None)

    def _show(self, text: str, hits: list[Person]) -> None:
        if text != self._wanted:
            return
        shown = self._budget.allowed(text, hits)
        in_vain = not shown and len(search_key(text)) >= LEAST_LETTERS
        if (shown, in_vain) != (self._hits, self._in_vain):
            self._hits, self._in_vain = shown, in_vain
            self.found.emit()

    def _on_changed(self, subjects: frozenset[str]) -> None:
        if subjects & {"person", "unit"}:
            self._build()

    def _build(self) -> None:
        # An import changes people in many small commits; one index after the last is enough.
        if self._building:
            self._outdated = True
            return
        self._building = True
        self._outdated = False
        self._house.ask(self._index_of, self._use, self._fail_to_build)

    def _index_of(self, connection: Connection) -> PersonSearch:
        everybody, errands = self._house.everybody(connection), self._house.settings.errands
        return PersonSearch(everybody, SearchVoice.VISITOR, errands)

    def _use(self, index: PersonSearch) -> None:
        self._index = index
        self._building = False
        if self._outdated:
            self._build()
        self.find(self._wanted)

    def _fail_to_build(self, error: Exception) -> None:
        self._building = False
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        log.error("the host search failed: %s", error)
