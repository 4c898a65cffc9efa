"""Whatever is touched in whatever order, and whatever fails meanwhile, the kiosk serves the next.

Nothing is raised, nobody is stuck, nobody sees what another wrote, and nobody is registered twice.
"""

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
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from db.failure import StorageFailure
from kiosk.evacuation.commands import (
    end_evacuation,
    end_lockdown,
    start_evacuation,
    start_lockdown,
)
from kiosk.faces.visitor import steps_to_register
from kiosk.faces.visitor.code_guessing import WINDOW_SECONDS
from kiosk.faces.visitor.flow import Screen
from kiosk.faces.visitor.view_model import VisitorViewModel
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked, book
from kiosk.visits.model import visitor_named
from tests.faces.visitor.foyer import ACTOR, CLOSED, MANNED, SCREEN
from tests.faces.visitor.scripted import name_of
from tests.faces.visitor.unseen_kiosk import ANSWERS, MARK, MINE, Kiosk

EXAMPLES, SOAK_EXAMPLES, STEPS = 25, 1000, 40
FAILURES = (StorageFailure("storage.disk_full", detail="/secret"), ValueError("a fault of ours"))
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
        return name_of(self.kiosk.visitor, mark=MARK)

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
        assert MINE.search(self.kiosk.words()) is None
        assert self.vm.property("needs") == []

    @invariant()
    def nobody_sees_what_another_wrote(self) -> None:
        mine = {self.name.split()[0].casefold()}
        assert {each.casefold() for each in MINE.findall(self.kiosk.words())} <= mine
        if self.vm.property("resting"):
            assert MINE.search(self.kiosk.words()) is None
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
