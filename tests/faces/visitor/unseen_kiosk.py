"""The visitor's face without its screen: everything a touch can call, on a station of its own."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from PySide6.QtCore import QMetaMethod
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from kiosk.faces.visitor.code_guessing import CodeGuessing
from kiosk.faces.visitor.view_model import VisitorViewModel
from kiosk.station import Station
from kiosk.tour.hands import wait_until
from kiosk.visits.model import VisitState
from kiosk.visits.queries import visits_in
from tests.faces.visitor.foyer import MANNED, SCREEN, StoppedHouse, furnish

TYPED = ("", "A", "123", "850709-9805", "x" * 500, "<b>\x1b@\x00</b>", "eva h", "K7")
ANSWERS: dict[str, st.SearchStrategy[Any]] = {
    "QString": st.sampled_from((*TYPED, "own name", "hit", "sv", "en", "interpreter", "sami")),
    "int": st.integers(-2, 9),
}
MARK = "wjxq"
"""Begins every name here; another test searches all memory for the names of its own."""
MINE = re.compile(rf"{MARK}[a-z]*", re.IGNORECASE)
# What no touch calls: Qt's own, and what only ever hears a language that is offered.
_UNTOUCHED = {"deleteLater", "_q_reregisterTimers", "chooseLanguage", "speak"}


class FailingHouse(StoppedHouse):
    """A house that may fail to answer as well."""

    def ask(
        self,
        question: Callable[[Connection], Any],
        answer: Callable[[Any], None],
        failure: Callable[[Exception], None],
    ) -> None:
        broken = self.broken
        if broken is None:
            super().ask(question, answer, failure)
            return

        def fail(_connection: Connection) -> None:
            raise broken

        super().ask(fail, answer, failure)


class Kiosk:
    """The view-model of the visitor's face on a station of its own, without its screen."""

    def __init__(self, station: Station, qtbot: QtBot) -> None:
        self.station, self.qtbot = station, qtbot
        self.people = furnish(station)
        self.house = FailingHouse(station, MANNED)
        self.vm = VisitorViewModel(self.house, self._speak, SCREEN)
        self.seconds = 0.0
        self.vm._guessing = CodeGuessing(lambda: self.seconds)
        self.visitor = 0
        self.qtbot.waitUntil(lambda: self.vm._search._index is not None)

    def _speak(self, language: str) -> None:
        self.vm.speak(language)

    def slots(self) -> dict[str, tuple[str, ...]]:
        """Give everything a touch can call, with what it wants to be told."""
        found: dict[str, tuple[str, ...]] = {}
        for thing, prefix in ((self.vm, ""), (self.vm.languages, "languages.")):
            meta = thing.metaObject()
            for index in range(meta.methodCount()):
                method = meta.method(index)
                if method.methodType() is QMetaMethod.MethodType.Slot:
                    name = bytes(method.name().data()).decode()
                    types = tuple(bytes(each.data()).decode() for each in method.parameterTypes())
                    found[prefix + name] = types
        return {
            name: types
            for name, types in found.items()
            if name.rpartition(".")[2] not in _UNTOUCHED
            and not name.startswith("_")
            and set(types) <= set(ANSWERS)
        }

    def touch(self, name: str, *told: object) -> None:
        """Call a slot, as QML does."""
        thing: object = self.vm
        for part in name.split("."):
            thing = getattr(thing, part)
        assert callable(thing)
        thing(*told)

    def settle(self) -> None:
        """Wait for every answer; who never gets one is stuck."""
        wait_until(lambda: not self.vm.property("busy"), "an answer")
        answered: list[bool] = []
        self.house.work(lambda: True, answered.append, lambda _: None)
        wait_until(lambda: bool(answered), "an answer")

    def words(self) -> str:
        """Give every text of the view-model."""
        meta = self.vm.metaObject()
        names = (str(meta.property(index).name()) for index in range(meta.propertyCount()))
        return "\n".join(str(self.vm.property(name)) for name in names)

    def registered(self) -> Counter[str]:
        """Give how many visits there are that came about, by whose they are."""
        states = [each for each in VisitState if each is not VisitState.EXPECTED]
        with self.station.reading() as connection:
            visits = [each for state in states for each in visits_in(connection, state)]
        whose = (MINE.search(each.visitor.name) for each in visits)
        return Counter(each.group().casefold() for each in whose if each)
