"""What is left on a roll: counted, kept, and judged."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.devices.printer_state import LaneState, PrinterState
from kiosk.dispatch.paper_rolls import ENDING_METRES, FILE_NAME, PaperRolls, Roll
from kiosk.dispatch.printers import Paper, paper_of
from kiosk.settings import PrinterSettings

NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)
READY = PrinterState("foajé", LaneState.READY)


def settings(metres: float = 80.0) -> PrinterSettings:
    return PrinterSettings(name="foajé", connection="file", device="x", roll_metres=metres)


def test_what_was_used_is_kept_for_the_next_start_and_for_other_programs(tmp_path: Path) -> None:
    rolls, other = PaperRolls(tmp_path), PaperRolls(tmp_path)
    rolls.used("foajé", 60.0)
    other.used("foajé", 40.0)
    other.used("disken", 5.0)
    assert PaperRolls(tmp_path).roll("foajé").used_mm == 100.0
    assert rolls.roll("disken").left_metres(1.0, 2.5) == pytest.approx(0.995)


def test_a_new_roll_is_whole_and_remembers_when_it_came(tmp_path: Path) -> None:
    rolls = PaperRolls(tmp_path)
    rolls.used("foajé", 30_000.0)
    rolls.changed("foajé", NOON)
    assert rolls.roll("foajé") == Roll(NOON)
    assert rolls.roll("foajé").left_metres(80.0, 2.5) == 80.0


def test_a_roll_nobody_told_the_length_of_has_an_unknown_rest() -> None:
    assert Roll(used_mm=1.0).left_metres(0.0, 2.5) is None


def test_a_roll_never_holds_less_than_nothing() -> None:
    assert Roll(used_mm=90_000.0).left_metres(80.0, 2.5) == 0.0


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"foaj\xc3\xa9": {"used_mm": "much"}}'])
def test_a_damaged_file_counts_as_new_rolls_and_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    rolls = PaperRolls(tmp_path)
    assert rolls.roll("foajé") == Roll()
    rolls.used("foajé", 5.0)
    assert PaperRolls(tmp_path).roll("foajé").used_mm == 5.0


def test_a_folder_that_cannot_be_written_stops_no_printing(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_bytes(b"")
    PaperRolls(blocked).used("foajé", 5.0)
    assert PaperRolls(blocked).roll("foajé") == Roll()


def used(metres: float) -> Roll:
    return Roll(used_mm=metres * 1000)


def test_a_roll_is_judged_by_what_is_left_and_by_the_list_it_may_have_to_print() -> None:
    assert paper_of(READY, settings(), used(10), 2.0) is Paper.ENOUGH
    assert paper_of(READY, settings(), used(80 - ENDING_METRES + 0.1), 2.0) is Paper.ENDING
    assert paper_of(READY, settings(), used(70), 10.5) is Paper.TOO_SHORT
    assert paper_of(READY, settings(), used(70), 9.5) is Paper.ENOUGH
    assert paper_of(READY, settings(0.0), used(70), 9.5) is Paper.UNKNOWN


def test_the_printers_own_sensor_is_believed_before_the_estimate() -> None:
    warned = PrinterState("foajé", LaneState.READY, near_end=True)
    assert paper_of(warned, settings(), used(1), 2.0) is Paper.ENDING
    assert paper_of(warned, settings(0.0), used(1), None) is Paper.ENDING


def test_a_roll_whose_end_is_near_holds_no_more_than_the_sensor_leaves(tmp_path: Path) -> None:
    rolls = PaperRolls(tmp_path)
    rolls.used("foajé", 40_000.0)
    rolls.near_end("foajé")
    assert rolls.roll("foajé").left_metres(80.0, 2.5) == 2.5
    assert rolls.roll("foajé").left_metres(0.0, 2.5) == 2.5  # whatever the carton says
    rolls.used("foajé", 500.0)
    rolls.near_end("foajé")  # the sensor flutters: it is the same end
    assert PaperRolls(tmp_path).roll("foajé").left_metres(80.0, 2.5) == 2.0
    rolls.used("foajé", 5_000.0)
    assert rolls.roll("foajé").left_metres(80.0, 2.5) == 0.0
    rolls.changed("foajé", NOON)
    assert rolls.roll("foajé").left_metres(80.0, 2.5) == 80.0


def test_what_was_counted_stands_where_it_is_less_than_the_sensor_leaves(tmp_path: Path) -> None:
    rolls = PaperRolls(tmp_path)
    rolls.used("foajé", 79_000.0)
    rolls.near_end("foajé")
    assert rolls.roll("foajé").left_metres(80.0, 2.5) == 1.0


def test_a_roll_near_its_end_is_too_short_for_a_long_list_though_it_was_counted_long() -> None:
    ending = Roll(used_mm=40_000.0, near_end_mm=40_000.0)
    assert paper_of(READY, settings(), ending, 2.0) is Paper.ENDING
    assert paper_of(READY, settings(), ending, 3.0) is Paper.TOO_SHORT
    adjusted = replace(settings(), near_end_metres=6.0)
    assert paper_of(READY, adjusted, ending, 3.0) is Paper.ENOUGH
