"""Visitors who come one after the other by every way there is, each under a name of its own.

Nothing here keeps a name: `name_of` makes it anew from the visitor's number, so that whoever looks
through the process afterwards finds only what the program kept.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.evacuation.commands import end_evacuation, start_evacuation
from kiosk.faces.visitor.face import accessibility_of
from kiosk.visits.commands import arrive_unbooked, book
from kiosk.visits.model import visitor_named
from tests.faces.visitor.foyer import ACTOR, MANNED, SCREEN, Foyer
from tests.faces.visitor.listener import Listener

MARK = "vyqz"[::-1]  # begins everything a scripted visitor types; no word of the house holds it
HOST = "Hägg"
MOST_WRONG_CODES = 8
_LETTERS = "abcdefghij"
_NEEDS = ("needInterpreter", "needHelp", "needSami", "needFinnish")


def name_of(number: int, what: str = "", mark: str = MARK) -> str:
    """Give the name of a scripted visitor, or another text that only this visitor gives."""
    told = "".join(_LETTERS[int(each)] for each in str(number))
    return f"{mark.capitalize()}{what}{told} Öström"


@dataclass
class Scripted:
    """Plays sessions on an open face; `seen` is called in the middle of each."""

    foyer: Foyer
    listener: Listener
    random: Random
    seen: Callable[[int], None]

    def play(self, number: int) -> str:
        """Play one session to its end, whatever that is; tells which it was."""
        ways = self.ways()
        way = ways[number % len(ways)]  # each comes in its turn, the rest is drawn
        self._ask_for_aids()
        way(number)
        self._end()
        return way.__name__.strip("_")

    def ways(self) -> list[Callable[[int], None]]:
        """Give every way through the face."""
        return [
            self._by_code,
            self._by_name,
            self._walk_in,
            self._in_a_group,
            self._without_a_name,
            self._under_another_name,
            self._with_needs,
            self._check_out,
            self._leave_without_a_badge,
            self._deliver,
            self._read_of_data,
            self._document,
            self._call_for_help,
            self._wrong_code,
            self._no_name_at_all,
            self._by_letters_picked,
            self._evacuated,
        ]

    def _ask_for_aids(self) -> None:
        foyer, draw = self.foyer, self.random.random
        if draw() < 0.3:
            foyer.touch("lowMode")
        if draw() < 0.4:
            foyer.touch("openAids")
            for name in self.random.sample(("larger", "contrast", "listen"), 2):
                foyer.touch(name)
            foyer.touch("closeAids")
        if draw() < 0.3:
            foyer.touch("language-en")
        self._hear()

    def _by_code(self, number: int) -> None:
        foyer = self.foyer
        visitor = visitor_named(name_of(number), name_of(number, "ab"))
        persons = self.random.choice((1, 1, 3))
        host = foyer.people["Eva"]
        expected = foyer.station.do(book, visitor, host, MANNED, persons=persons, actor=ACTOR)
        foyer.touch("booked")
        foyer.write("code", expected.booking_code, enter=True)
        foyer.come_to("confirm")
        self._register(number)

    def _by_name(self, number: int) -> None:
        foyer = self.foyer
        if number % 2:
            visitor = visitor_named(name_of(number))
            foyer.station.do(book, visitor, foyer.people["Eva"], MANNED, actor=ACTOR)
        foyer.touch("booked")
        foyer.touch("withoutCode")
        foyer.write("name", name_of(number), enter=True)
        self._choose_host()
        self._register(number)

    def _walk_in(self, number: int) -> None:
        self._come_to_confirm(number)
        self._register(number)

    def _in_a_group(self, number: int) -> None:
        foyer = self.foyer
        self._come_to_confirm(number)
        for _ in range(2):
            foyer.touch("morePersons")
        foyer.touch("nameCompanions")
        foyer.write("companion", name_of(number, "bo"), enter=True)
        foyer.wait_for("companion0")
        foyer.write("companion", name_of(number, "half"))  # typed, never given
        self._look(number)
        foyer.touch("back")
        foyer.wait_for("confirm")
        self._register(number)

    def _without_a_name(self, number: int) -> None:
        foyer = self.foyer
        foyer.touch("notBooked")
        foyer.write("name", name_of(number))
        foyer.touch("withoutName")
        foyer.wait_for("aliasName")
        foyer.touch("next")
        self._choose_host()
        self._register(number)

    def _under_another_name(self, number: int) -> None:
        foyer = self.foyer
        foyer.touch("notBooked")
        foyer.touch("withoutName")
        foyer.write("aliasName", name_of(number, "alias"), enter=True)
        foyer.write("host", name_of(number, "errand"))
        foyer.touch("askDesk")
        self._register(number)

    def _with_needs(self, number: int) -> None:
        self._come_to_confirm(number)
        self._register(number, self.random.sample(_NEEDS, 2))

    def _check_out(self, number: int) -> None:
        foyer = self.foyer
        arrived = foyer.station.do(arrive_unbooked, visitor_named(name_of(number)), actor=ACTOR)
        foyer.touch("checkOut")
        foyer.write("badgeCode", arrived.badge_code, enter=True)
        foyer.come_to("thanks")
        foyer.touch(f"score{1 + number % 5}")

    def _leave_without_a_badge(self, number: int) -> None:
        foyer = self.foyer
        if number % 2:
            foyer.station.do(arrive_unbooked, visitor_named(name_of(number)), actor=ACTOR)
        foyer.touch("checkOut")
        foyer.touch("withoutBadge")
        foyer.write("nameOnBadge", name_of(number))
        self._look(number)
        if self.random.random() < 0.7:
            foyer.touch("next")
            foyer.come_to("thanks")

    def _deliver(self, _number: int) -> None:
        self.foyer.vm.announceDelivery()
        self.foyer.come_to("desk_called")

    def _read_of_data(self, number: int) -> None:
        foyer = self.foyer
        foyer.touch("notBooked")
        foyer.write("name", name_of(number))
        foyer.vm.readOfData()
        foyer.come_to("data")
        foyer.touch("back")
        foyer.wait_for("name")
        self._look(number)

    def _document(self, _number: int) -> None:
        self.foyer.touch("document")
        self.foyer.qtbot.waitUntil(lambda: self.foyer.screen != "start")

    def _call_for_help(self, number: int) -> None:
        foyer = self.foyer
        foyer.touch("notBooked")
        foyer.write("name", name_of(number))
        foyer.touch("help")
        foyer.come_to("desk_called")
        self._look(number)

    def _wrong_code(self, number: int) -> None:
        foyer = self.foyer
        foyer.touch("checkOut")
        foyer.write("badgeCode", f"{MARK}{number}")
        if number < MOST_WRONG_CODES * len(self.ways()):  # more of them are made to wait
            foyer.vm.sendCode()
            foyer.qtbot.waitUntil(lambda: bool(foyer.vm.property("problem")))
        self._look(number)

    def _no_name_at_all(self, number: int) -> None:
        foyer = self.foyer
        foyer.touch("notBooked")
        foyer.write("company", name_of(number, "ab"))
        foyer.write("name", "123", enter=False)
        foyer.vm.giveName()
        assert foyer.vm.property("problem")
        self._look(number)

    def _by_letters_picked(self, number: int) -> None:
        foyer = self.foyer
        foyer.touch("notBooked")
        foyer.write("name", name_of(number))
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Right):
            QTest.keyClick(foyer.window, key)
        assert accessibility_of(foyer.face).picker.picking
        QTest.keyClick(foyer.window, Qt.Key.Key_Return)
        self._look(number)

    def _evacuated(self, number: int) -> None:
        foyer = self.foyer
        self._come_to_confirm(number)
        self._look(number)
        foyer.station.do(start_evacuation, drill=True, actor=ACTOR)
        foyer.wait_for("evacuationHeading0")
        foyer.station.do(end_evacuation, reason="övning", actor=ACTOR)
        foyer.qtbot.waitUntil(lambda: foyer.seen("evacuationHeading0") is None)

    def _come_to_confirm(self, number: int) -> None:
        foyer = self.foyer
        foyer.touch("notBooked")
        foyer.write("name", name_of(number), enter=True)
        foyer.write("company", name_of(number, "ab"), enter=True)
        self._choose_host()

    def _choose_host(self) -> None:
        foyer = self.foyer
        foyer.write("host", "eva h")
        foyer.touch("hit0")
        foyer.wait_for("confirm")

    def _register(self, number: int, needs: list[str] | None = None) -> None:
        """Register what stands there, or walk away before that is done."""
        foyer = self.foyer
        self._look(number)
        if self.random.random() < 0.25:
            return
        foyer.touch("confirm")
        for name in needs or []:
            foyer.touch(name)
        foyer.touch("register")
        if self.random.random() < 0.8:
            foyer.come_to("thanks")

    def _look(self, number: int) -> None:
        self._hear()
        self.seen(number)

    def _end(self) -> None:
        """Be gone: by a touch, by beginning anew, or by doing nothing more."""
        foyer = self.foyer
        draw = self.random.random()
        if draw < 0.4 and foyer.screen == "thanks":
            foyer.touch("done")
        elif draw < 0.7 and foyer.vm.property("mayGoBack") and not foyer.vm.property("busy"):
            foyer.touch("startOver")
        foyer.seconds(4 * SCREEN.idle_seconds)
        assert foyer.screen == "start"
        self.listener.heard.clear()

    def _hear(self) -> None:
        """Let some of what waits to be said be said; the rest waits."""
        self.foyer.qtbot.wait(1)
        for _ in range(self.random.randrange(3)):
            self.listener.done()
