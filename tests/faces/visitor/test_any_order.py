"""Whatever is touched in whatever order, and whatever fails meanwhile, the kiosk serves the next.

Nothing is raised, nobody is stuck, nobody sees what another wrote, and nobody is registered twice.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QMetaMethod
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from db.failure import StorageFailure
from kiosk.evacuation.commands import (
    end_evacuation,
    end_lockdown,
    start_evacuation,
    start_lockdown,
)
from kiosk.faces.visitor import steps_to_register
from kiosk.faces.visitor.code_guessing import WINDOW_SECONDS, CodeGuessing
from kiosk.faces.visitor.flow import Screen
from kiosk.faces.visitor.view_model import VisitorViewModel
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.tour.hands import wait_until
from kiosk.visits.commands import arrive_unbooked, book
from kiosk.visits.model import VisitState, visitor_named
from kiosk.visits.queries import visits_in
from tests.faces.visitor.foyer import ACTOR, CLOSED, MANNED, SCREEN, StoppedHouse, furnish
from tests.faces.visitor.scripted import MARK, name_of

EXAMPLES, SOAK_EXAMPLES, STEPS = 25, 1000, 40
FAILURES = (StorageFailure("storage.disk_full", detail="/secret"), ValueError("a fault of ours"))
TYPED = ("", "A", "123", "850709-9805", "x" * 500, "<b>\x1b@\x00</b>", "eva h", "K7")
ANSWERS: dict[str, st.SearchStrategy[Any]] = {
    "QString": st.sampled_from((*TYPED, "own name", "hit", "sv", "en", "interpreter", "sami")),
    "int": st.integers(-2, 9),
}
# Not written in one: whoever looks for the mark in this process finds only what was left.
_MINE = re.compile(rf"{MARK[0]}(?:{MARK[1:]})[a-z]*", re.IGNORECASE)


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
            if name.rpartition(".")[2] not in _QTS_OWN
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
        whose = (_MINE.search(each.visitor.name) for each in visits)
        return Counter(each.group().casefold() for each in whose if each)


_QTS_OWN = {"deleteLater", "_q_reregisterTimers"}
_kiosk: list[Kiosk] = []


class AnyOrder(RuleBasedStateMachine):
    """One kiosk, whoever comes to it."""

    @initialize()
    def come_to_a_kiosk_at_rest(self) -> None:
        self.kiosk = _kiosk[0]
        self.kiosk.house.instant, self.kiosk.house.broken = MANNED, None
        self.kiosk.seconds += WINDOW_SECONDS
        self.end_all()
        self.kiosk.vm.forget()
        self.kiosk.settle()
        self.next_visitor()

    @property
    def vm(self) -> VisitorViewModel:
        return self.kiosk.vm

    @property
    def name(self) -> str:
        return name_of(self.kiosk.visitor)

    def next_visitor(self) -> None:
        self.kiosk.visitor += 1

    @rule(data=st.data(), times=st.sampled_from((1, 1, 1, 2, 3)))
    def touch_anything(self, data: st.DataObject, times: int) -> None:
        slots = self.kiosk.slots()
        name = data.draw(st.sampled_from(sorted(slots)))
        drawn = [data.draw(ANSWERS[each]) for each in slots[name]]
        known = {"own name": self.name, "hit": self.kiosk.people["Eva"]}
        told = [known.get(str(each), each) for each in drawn]
        for _ in range(times):
            self.kiosk.touch(name, *told)

    @rule(screens=st.integers(1, 7), times=st.sampled_from((1, 2)), choice=st.integers(0, 127))
    def go_on(self, screens: int, times: int, choice: int) -> None:
        """Do what one screen after the other asks for, maybe impatiently; then do not wait."""
        for screen in range(screens):
            self.kiosk.settle()
            self.nobody_sees_what_another_wrote()
            self.write()
            self.kiosk.settle()
            self.answer_the_screen(times, other=bool(choice >> screen & 1))

    def write(self) -> None:
        """Fill in the field of this screen."""
        self.vm.writeName(self.name)
        self.vm.search("eva h")

    def answer_the_screen(self, times: int, *, other: bool) -> None:
        """Take one of the two ways that lead on."""
        vm = self.vm
        ways: dict[Screen, tuple[Callable[[], object], ...]] = {
            Screen.START: (vm.chooseNotBooked, vm.chooseBooked),
            Screen.CLOSED: (vm.chooseCheckOut,),
            Screen.BOOKING_CODE: (vm.goWithoutCode, self.give_a_code),
            Screen.NAME: (vm.giveName, vm.goWithoutName),
            Screen.ALIAS: (vm.giveName,),
            Screen.HOST: (self.choose, vm.leaveHostToDesk),
            Screen.CONFIRM: (vm.confirm, vm.nameCompanions),
            Screen.COMPANIONS: (lambda: vm.nameCompanion(self.name), vm.goBack),
            Screen.NEEDS: (vm.register,),
            Screen.CHECK_OUT: (self.show_a_badge, vm.goWithoutBadge),
            Screen.WITHOUT_BADGE: (vm.sayToLeave,),
            Screen.THANKS: (vm.forget, lambda: vm.rate(4)),
        }
        way = ways.get(self.screen, (vm.goBack,))
        for _ in range(times):
            way[other and len(way) > 1]()

    def give_a_code(self) -> None:
        host = self.kiosk.people["Eva"]
        visitor = visitor_named(self.name)
        booked = self.kiosk.station.do(book, visitor, host, MANNED, persons=2, actor=ACTOR)
        self.vm.writeCode(booked.booking_code)
        self.vm.sendCode()

    def show_a_badge(self) -> None:
        visitor = visitor_named(f"Annan {self.kiosk.visitor}")
        arrived = self.kiosk.station.do(arrive_unbooked, visitor, actor=ACTOR)
        self.vm.writeCode(arrived.badge_code)
        self.vm.sendCode()

    def choose(self) -> None:
        self.vm.chooseHost(self.kiosk.people["Eva"])

    @property
    def screen(self) -> Screen:
        return Screen(str(self.vm.property("screen")))

    @rule(screens=st.integers(1, 6))
    def go_back(self, screens: int) -> None:
        for _ in range(screens):
            self.vm.goBack()

    @rule()
    def wait_for_answers(self) -> None:
        self.kiosk.settle()

    @rule(seconds=st.sampled_from((1, 30, 200)))
    def let_time_pass(self, seconds: int) -> None:
        for _ in range(seconds):
            self.vm.tick()
        if seconds > SCREEN.idle_seconds:
            self.kiosk.settle()

    @rule(broken=st.sampled_from((None, *FAILURES)))
    def break_or_mend_the_storage(self, broken: Exception | None) -> None:
        self.kiosk.house.broken = broken

    @rule(instant=st.sampled_from((MANNED, CLOSED)))
    def open_or_close_the_desk(self, instant: Any) -> None:
        self.kiosk.house.instant = instant

    @rule(how=st.sampled_from(("evacuate", "lock down", "end")))
    def sound_the_alarm_or_end_it(self, how: str) -> None:
        self.end_all()
        if how == "evacuate":
            self.kiosk.station.do(start_evacuation, drill=True, actor=ACTOR)
        elif how == "lock down":
            self.kiosk.station.do(start_lockdown, drill=True, actor=ACTOR)
        self.kiosk.settle()

    def end_all(self) -> None:
        with suppress(Refused):  # there is none to end
            self.kiosk.station.do(end_evacuation, reason="övning", actor=ACTOR)
        with suppress(Refused):
            self.kiosk.station.do(end_lockdown, actor=ACTOR)

    @rule()
    def ask_and_be_gone(self) -> None:
        """Walk away before the answer comes; it reaches nobody."""
        self.kiosk.settle()
        self.vm.startOver()
        self.nobody_sees_what_another_wrote()
        self.vm.chooseBooked()
        self.give_a_code()
        self.vm.forget()
        self.next_visitor()
        self.kiosk.settle()

    @rule(idle=st.booleans())
    def be_gone(self, idle: bool) -> None:
        """Leave; then nothing is left, and the next may begin."""
        if idle:
            self.vm.forget()
        else:
            self.kiosk.settle()
            self.vm.startOver()
        assert self.screen in (Screen.START, Screen.CLOSED)
        assert not self.vm.property("busy")
        assert _MINE.search(self.kiosk.words()) is None
        assert self.vm.property("needs") == []

    @invariant()
    def nobody_sees_what_another_wrote(self) -> None:
        mine = {self.name.split()[0].casefold()}
        assert {each.casefold() for each in _MINE.findall(self.kiosk.words())} <= mine
        if self.vm.property("resting"):
            assert _MINE.search(self.kiosk.words()) is None
            self.next_visitor()

    def teardown(self) -> None:
        """Go through all the house has now: nobody is there twice."""
        if hasattr(self, "kiosk"):
            self.kiosk.house.broken = None
            self.kiosk.settle()
            twice = [who for who, count in self.kiosk.registered().items() if count > 1]
            assert twice == []


@pytest.fixture
def kiosk(
    qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Kiosk]:
    """Give the kiosk that all comes to; the answer to who is booked need not take its time here."""
    monkeypatch.setattr(steps_to_register, "SAME_ANSWER_MILLISECONDS", 2)
    with Station(tmp_path, Settings()) as station:
        made = Kiosk(station, qtbot)
        _kiosk[:] = [made]
        yield made
        _kiosk.clear()
        made.vm.deleteLater()
        made.house.close()


def run(examples: int) -> None:
    """Let as many kiosks as that be used in any order."""
    run_state_machine_as_test(
        AnyOrder,
        settings=settings(
            max_examples=examples,
            stateful_step_count=STEPS,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.no_cover
@pytest.mark.usefixtures("kiosk")
def test_any_order_of_touches_ends_well() -> None:
    run(EXAMPLES)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("kiosk")
def test_any_order_of_touches_ends_well_for_very_many() -> None:
    run(SOAK_EXAMPLES)
