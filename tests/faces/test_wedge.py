"""A reader that types: its strokes reach no field, and a hand's are never lost."""

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.faces.wedge import LONGEST_GAP_MS, Struck, WedgeFilter, WedgeListener
from kiosk.settings import ReaderSettings
from kiosk.settings.keyboard_layout import ON_SWEDISH, american, survives
from kiosk.visits.codes import CODE_LETTERS

CODE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ" + "K7Q2M9XA" * 2
TYPED = f"%{CODE}\r"
HASTE = 4


def told(text: str, gap: int = HASTE, listener: WedgeListener | None = None) -> list[Struck]:
    heard = listener or WedgeListener("%", presses_american_keys=False)
    return [heard.strike(letter, 1000 + gap * place) for place, letter in enumerate(text)]


def codes(strokes: Iterable[Struck]) -> list[str]:
    return [each.code for each in strokes if each.code]


def test_a_code_typed_in_one_breath_is_read_and_typed_nowhere() -> None:
    strokes = told(TYPED)
    assert codes(strokes) == [CODE]
    assert all(each.taken for each in strokes)
    assert codes(told(TYPED, gap=LONGEST_GAP_MS)) == [CODE]


@pytest.mark.parametrize("code", ["K7Q2M9", "K7Q2M9XA", CODE])
def test_every_code_of_ours_has_its_length(code: str) -> None:
    assert codes(told(f"%{code}\r")) == [code]
    assert codes(told(f"%{code}0\r")) == []
    assert codes(told(f"%{code[:-1]}\r")) == []


@pytest.mark.parametrize(
    "text",
    [CODE + "\r", f"%{CODE}", f"%{CODE[:20]}-{CODE[20:]}\r", "%\r", f"% {CODE}\r", f"%{CODE}å\r"],
)
def test_what_lacks_prefix_end_or_form_is_no_code(text: str) -> None:
    assert codes(told(text)) == []


def test_one_stroke_too_slow_and_it_was_a_hand() -> None:
    listener = WedgeListener("%", presses_american_keys=False)
    for place, letter in enumerate(f"%{CODE}"):
        assert listener.strike(letter, 1000 + HASTE * place).taken
    end = listener.strike("\r", 1000 + HASTE * len(CODE) + LONGEST_GAP_MS + 1)
    assert end == Struck(taken=False, released=True)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_whatever_a_hand_writes_is_given_back_or_never_taken(text: str) -> None:
    """Nothing is swallowed: each stroke is typed at once, or held and then released."""
    listener = WedgeListener("%", presses_american_keys=False)
    held, typed = "", ""
    for place, letter in enumerate(text):
        stroke = listener.strike(letter, 1000 + place * (LONGEST_GAP_MS + 1))
        if stroke.released:
            typed, held = typed + held, ""
        if stroke.taken:
            held += letter
        else:
            typed += letter
        assert stroke.code == ""
    assert typed + held == text
    assert len(held) <= 1


def test_a_second_prefix_begins_anew() -> None:
    strokes = told(f"%AB%{CODE}\r")
    assert [each.released for each in strokes].count(True) == 1
    assert codes(strokes) == [CODE]


def test_american_keys_on_a_swedish_keyboard_are_undone() -> None:
    listener = WedgeListener("~&", presses_american_keys=True)
    assert codes(told(f"½/{CODE}\r", listener=listener)) == [CODE]
    assert codes(told(f"~&{CODE}\r", listener=listener)) == []


def test_the_table_is_the_one_that_keyboards_have() -> None:
    seen = {"-": "+", "_": "?", "/": "-", "?": "_", ":": "Ö", ";": "ö", "'": "ä", '"': "Ä"}
    assert {each: ON_SWEDISH[each] for each in seen} == seen
    assert (ON_SWEDISH["["], ON_SWEDISH["@"], ON_SWEDISH["&"]) == ("å", '"', "/")
    written = [swedish for swedish in ON_SWEDISH.values() if swedish]
    assert len(set(written)) == len(written)
    assert all(american(ON_SWEDISH[each]) == each for each in ON_SWEDISH if ON_SWEDISH[each])
    assert all(american(each) == each for each in CODE_LETTERS.lower() + CODE_LETTERS)
    assert survives("%~_")
    assert not any(survives(each) for each in "=]+}")


class Typed(QObject):
    """Stands for the fields of a window: keeps what reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.overridden = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.text += event.text()
        return False


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[QQuickWindow]:
    made = QQuickWindow()
    yield made
    made.deleteLater()


def key(letter: str, at: int, kind: QEvent.Type = QEvent.Type.KeyPress) -> QKeyEvent:
    event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
    event.setTimestamp(at)
    return event


class Bench:
    """A window with a reader that types, and a field behind it."""

    def __init__(self, window: QQuickWindow) -> None:
        self.fields = Typed()
        self.fields.setParent(window)
        window.installEventFilter(self.fields)
        self.codes: list[str] = []
        reader = ReaderSettings(name="W", connection="keyboard", prefix="%")
        self.filter = WedgeFilter(window, reader, self.codes.append, window)

    def type(self, text: str, gap: int = HASTE, begins: int = 1000) -> None:
        for place, letter in enumerate(text):
            if not self.filter.struck(key(letter, begins + gap * place)):
                self.fields.text += letter


def test_no_field_sees_a_code_that_is_read(window: QQuickWindow) -> None:
    bench = Bench(window)
    bench.type(TYPED)
    bench.type(TYPED, begins=9000)
    assert bench.codes == [CODE, CODE]
    assert bench.fields.text == ""


def test_what_turns_out_to_be_a_hands_is_typed_in_its_order(window: QQuickWindow) -> None:
    bench = Bench(window)
    bench.type("50%: rabatt")
    bench.type("%", begins=5000)
    bench.type("%K7", begins=9000)
    bench.type("-", begins=9010)
    assert bench.fields.text == "50%: rabatt%%K7-"
    assert bench.codes == []


def test_a_prefix_that_nothing_follows_is_typed_after_a_moment(
    window: QQuickWindow, qtbot: QtBot
) -> None:
    bench = Bench(window)
    bench.type("%")
    assert bench.fields.text == ""
    qtbot.waitUntil(lambda: bench.fields.text == "%")


def test_no_letter_of_a_code_is_a_shortcut_of_the_window(window: QQuickWindow) -> None:
    bench = Bench(window)
    override = key("M", 999, QEvent.Type.ShortcutOverride)
    override.ignore()
    assert not bench.filter._overrides(override)
    bench.type("%K7")
    assert bench.filter._overrides(override)
    assert override.isAccepted()


def test_keys_nobody_struck_pass(window: QQuickWindow) -> None:
    """The on-screen keyboard sends its keys to the window, too."""
    bench = Bench(window)
    QGuiApplication.sendEvent(window, key("%", 1000))
    assert bench.fields.text == "%"


def test_modifiers_alone_neither_begin_nor_break_a_code(window: QQuickWindow) -> None:
    bench = Bench(window)
    for place, letter in enumerate(TYPED):
        assert not bench.filter.struck(key("", 1000 + HASTE * place))
        assert bench.filter.struck(key(letter, 1000 + HASTE * place))
    assert bench.codes == [CODE]
