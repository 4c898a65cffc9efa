"""What a reader types in one breath is a code; strokes here and there are none."""

from kiosk.faces.visitor.code_reader import LONGEST_PAUSE_MS, CodeReader


def struck(*strokes: tuple[str, int]) -> CodeReader:
    reader = CodeReader()
    for letter, at in strokes:
        reader.strike(letter, at)
    return reader


def test_quick_strokes_are_one_code_and_are_given_once() -> None:
    reader = struck(("K", 10_000), ("7", 10_004), ("Q", 10_009))
    assert reader.end(10_012) == "K7Q"
    assert reader.end(10_013) == ""


def test_a_stroke_of_long_ago_belongs_to_no_code() -> None:
    reader = struck(("X", 10_000), ("K", 10_001 + LONGEST_PAUSE_MS), ("7", 10_900))
    assert reader.end(10_901) == "K7"


def test_enter_pressed_later_ends_nothing() -> None:
    assert struck(("K", 10_000)).end(10_001 + LONGEST_PAUSE_MS) == ""
