"""After every session nothing of it remains, however many there were: a thousand in `make soak`."""

import gc
import os
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from kiosk import settings
from kiosk.faces.speech.speaker import ORDINARY
from kiosk.faces.visitor.aids import Chosen
from kiosk.faces.visitor.face import accessibility_of
from kiosk.faces.window import PixelSize
from tests.faces.visitor.foyer import PORTRAIT, SCREEN, Foyer
from tests.faces.visitor.listener import DOWN, Keys, Listener
from tests.faces.visitor.scripted import HOST, MARK, Scripted
from tests.faces.visitor.traces import Traces, kept_in_memory

SESSIONS, WARM_UP, LOOKS_INTO_MEMORY = 1000, 340, 20
SAMPLE, SAMPLE_WARM_UP, SAMPLE_LOOKS = 12, 3, 2
MOST_GROWTH = 0.02
_SHARES = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo,
           QKeySequence.StandardKey.Paste)  # fmt: skip
FIELDS = (
    (("notBooked",), ("name", "company")),
    (("booked",), ("code",)),
    (("checkOut",), ("badgeCode",)),
    (("checkOut", "withoutBadge"), ("nameOnBadge",)),
    (("notBooked", "withoutName"), ("aliasName",)),
)


@pytest.fixture
def size() -> PixelSize:
    """Draw the same face with fewer pixels, which costs less."""
    return PixelSize(PORTRAIT.width // 2, PORTRAIT.height // 2)


@pytest.fixture
def house_settings(languages: tuple[str, ...]) -> settings.Settings:
    """Let the desk be called for deliveries too."""
    return settings.Settings(
        reception=settings.Reception(deliveries=True),
        languages=settings.Languages(switched_on=languages),
    )


@pytest.fixture
def face_settings() -> settings.Face:
    """Let names be spoken too: a headset is in."""
    return settings.Face(
        diagonal_inches=SCREEN.diagonal_inches,
        idle_seconds=SCREEN.idle_seconds,
        aids=settings.Aids(sound_output="headset"),
    )


class Witness:
    """Looks at the face while somebody is there, and for what is left when nobody is."""

    def __init__(self, foyer: Foyer, listener: Listener) -> None:
        self._foyer = foyer
        self._listener = listener
        self._traces = Traces(foyer.face, listener)
        self.seen: Counter[str] = Counter()

    def meet(self, number: int) -> None:
        """See that there is something to be found: who finds nothing now would never."""
        seen = _holding(self._traces.read())
        assert seen, f"nobody is seen in session {number}"
        self.seen.update(seen)

    def nothing_remains(self) -> None:
        """Find nothing of anybody, on the face or beside it."""
        left: set[str] = set()

        def gone() -> bool:
            left.clear()
            left.update(_holding(self._traces.read()))
            return not left

        try:
            self._foyer.qtbot.waitUntil(gone, timeout=10_000)
        except Exception as error:
            lines = "\n".join(self._traces.read().values()).splitlines()
            told = [each[:200] for each in lines if _holding({"": each})]
            raise AssertionError(f"something remains in {sorted(left)}: {told}") from error
        aid = accessibility_of(self._foyer.face)
        assert (aid.aids.chosen, aid.picker.picking) == (Chosen(), False)
        assert (aid.speech.speaks, aid.speech.waits) == (False, 0)
        assert aid.speech.property("loudness") == ORDINARY
        assert self._foyer.vm.property("language") == "sv"
        assert self._foyer.face.theme.property("scheme") == "light"

    def nothing_comes_back(self, number: int) -> None:
        """Try in the next visitor's fields what brings a text back."""
        way, names = FIELDS[number % len(FIELDS)]
        for each in way:
            self._foyer.touch(each)
        for name in names:
            self._foyer.wait_for(name)
            self._foyer.find(name).forceActiveFocus()
            for keys in _SHARES:
                QTest.keySequence(self._foyer.window, QKeySequence(keys))
                assert self._foyer.text(name) == ""
            assert self._traces.keyboard.locked() == (name in {"code", "badgeCode"})
        self._foyer.vm.forget()
        self._listener.heard.clear()


def _holding(told: dict[str, str]) -> list[str]:
    folded = {place: text.casefold() for place, text in told.items()}
    return [place for place, text in folded.items() if MARK in text or HOST.casefold() in text]


def resident_bytes() -> int:
    """Give what the process holds of the machine's memory, after everything free is given back."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def play(foyer: Foyer, listener: Listener, sessions: range, look_every: int) -> Counter[str]:
    """Play the sessions one after the other; gives how often a name was seen where."""
    witness = Witness(foyer, listener)
    scripted = Scripted(foyer, listener, Random(20261121), witness.meet)
    for number in sessions:
        way = scripted.play(number)
        try:
            witness.nothing_remains()
            witness.nothing_comes_back(number)
        except AssertionError as error:
            raise AssertionError(f"after session {number}, {way}: {error}") from error
        if number % look_every == 0:
            nothing_is_kept(foyer, f"after session {number}, {way}")
    return witness.seen


def nothing_is_kept(foyer: Foyer, when: str) -> None:
    """Hold that Python keeps no name; what a lane still had in hand may end first."""

    def gone() -> None:
        assert kept_in_memory(MARK) == [], when

    foyer.qtbot.waitUntil(gone)


def things_of_qt() -> Counter[str]:
    """Count the things of Qt that Python knows, those that are gone and still kept among them."""
    gc.collect()
    kinds = (type(each) for each in gc.get_objects())
    return Counter(each.__name__ for each in kinds if issubclass(each, QObject))


@pytest.mark.no_cover
def test_nothing_is_kept_of_screens_and_aids_that_came_and_went(
    foyer: Foyer, keys: Keys, listener: Listener
) -> None:
    aid = accessibility_of(foyer.face)

    def come_and_go() -> None:
        aid.aids.toggleLarger()
        aid.speech.toggle()
        foyer.vm.chooseNotBooked()
        foyer.wait_for("name")
        foyer.qtbot.wait(1)
        keys.press(DOWN)
        foyer.vm.forget()
        foyer.qtbot.wait(1)

    for _ in range(SAMPLE_WARM_UP):
        come_and_go()
    before = things_of_qt()
    for _ in range(SAMPLE // 3):
        come_and_go()
    assert things_of_qt() - before == Counter()
    assert listener.heard


@pytest.mark.no_cover  # each line is covered where a plain test reaches it
def test_nothing_of_any_session_remains_for_the_next(foyer: Foyer, listener: Listener) -> None:
    seen = play(foyer, listener, range(SAMPLE), SAMPLE // SAMPLE_LOOKS)
    for place in ("scene", "accessibility tree", "on-screen keyboard", "speech"):
        assert seen[place], f"nobody was ever seen in the {place}"


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_nothing_of_a_thousand_sessions_remains(foyer: Foyer, listener: Listener) -> None:
    play(foyer, listener, range(SESSIONS), SESSIONS // LOOKS_INTO_MEMORY)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_thousand_sessions_take_no_memory(foyer: Foyer, listener: Listener) -> None:
    """Measured without looking for traces, for what looks takes memory itself.

    Warm is a face when every way was gone some twenty times with every aid: Qt keeps the glyphs,
    pictures and compiled bindings of each, SQLite two megabytes of pages for each connection, and
    then no more (measured: nothing is added after 255 sessions).
    """
    scripted = Scripted(foyer, listener, Random(20261121), lambda _: None)
    for number in range(WARM_UP):
        scripted.play(number)
    before = resident_bytes()
    for number in range(WARM_UP, WARM_UP + SESSIONS):
        scripted.play(number)
        if number % 100 == 0:
            print(f"\n{number} sessions: {resident_bytes() / 2**20:.1f} MB", flush=True)
    grown = resident_bytes() / before - 1
    print(f"\n{SESSIONS} sessions: {before / 2**20:.0f} MB, grown by {grown:.2%}")
    assert grown < MOST_GROWTH
