"""How the state of a printer follows from what it says, and how a new roll is noticed."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices import PrinterFault, PrinterStatus
from kiosk.devices.printer_state import (
    PASSING,
    LaneState,
    PrinterState,
    RollWatch,
    roll_after,
    state_after,
)

NEW = PrinterState("foajé")
READY = PrinterStatus(online=True)
NEARLY_OUT = PrinterStatus(online=True, paper_near_end=True)
NO_PAPER = PrinterStatus(paper_out=True)
OPEN = PrinterStatus(cover_open=True)
UNPLUGGED = PrinterStatus(broke=PrinterFault.UNREACHABLE)
A_FILE = PrinterStatus(asked=False, silent=True)
STATUSES = st.sampled_from(
    [
        READY,
        NEARLY_OUT,
        NO_PAPER,
        OPEN,
        UNPLUGGED,
        A_FILE,
        PrinterStatus(silent=True),
        PrinterStatus(error=True),
        PrinterStatus(),
        PrinterStatus(broke=PrinterFault.NOT_ALLOWED),
    ]
)


def after(*statuses: PrinterStatus) -> PrinterState:
    state = NEW
    for each in statuses:
        state = state_after(state, each)
    return state


def new_rolls(*statuses: PrinterStatus) -> int:
    watch, count = RollWatch(), 0
    for each in statuses:
        watch, is_new = roll_after(watch, each)
        count += is_new
    return count


def test_a_printer_nobody_has_asked_is_stopped() -> None:
    assert NEW.lane is LaneState.STOPPED


def test_a_printer_that_answers_is_ready_and_tells_of_its_paper() -> None:
    assert after(READY) == PrinterState("foajé", LaneState.READY)
    assert after(NEARLY_OUT) == PrinterState("foajé", LaneState.READY, near_end=True)


def test_paper_cover_and_error_need_a_person_at_once() -> None:
    for status in (NO_PAPER, OPEN, PrinterStatus(error=True)):
        state = after(READY, status)
        assert (state.lane, state.fault) == (LaneState.NEEDS_PERSON, status.fault)


def test_what_may_pass_by_itself_is_connecting_first_and_a_persons_matter_next() -> None:
    assert after(READY, UNPLUGGED).lane is LaneState.CONNECTING
    assert after(READY, UNPLUGGED, UNPLUGGED).lane is LaneState.NEEDS_PERSON
    assert after(READY, UNPLUGGED, UNPLUGGED, READY).lane is LaneState.READY
    assert after(UNPLUGGED).fault is PrinterFault.UNREACHABLE


def test_a_printer_whose_cable_goes_while_the_cover_is_open_still_needs_a_person() -> None:
    assert after(OPEN, UNPLUGGED).lane is LaneState.NEEDS_PERSON


def test_a_file_is_ready_as_far_as_anybody_can_tell() -> None:
    state = after(A_FILE)
    assert (state.lane, state.answers) == (LaneState.READY, False)


@given(st.lists(STATUSES, min_size=1, max_size=12))
def test_the_state_is_ready_exactly_when_the_last_answer_gave_no_fault(
    statuses: list[PrinterStatus],
) -> None:
    state = after(*statuses)
    last = statuses[-1].fault
    assert (state.lane is LaneState.READY) == (last is None)
    assert state.fault is last
    if last is not None and last not in PASSING:
        assert state.needs_person


def test_paper_after_none_is_a_new_roll_once() -> None:
    assert new_rolls(READY, NO_PAPER, READY, READY) == 1
    assert new_rolls(READY, NO_PAPER, OPEN, READY) == 1
    assert new_rolls(NO_PAPER, UNPLUGGED, READY) == 1


def test_a_roll_changed_before_it_ended_is_noticed() -> None:
    assert new_rolls(NEARLY_OUT, OPEN, READY) == 1


def test_a_sensor_that_flutters_and_a_cover_looked_under_are_no_new_roll() -> None:
    assert new_rolls(NEARLY_OUT, READY, NEARLY_OUT, READY) == 0
    assert new_rolls(READY, OPEN, READY) == 0
    assert new_rolls(NEARLY_OUT, OPEN, NEARLY_OUT, READY) == 0
    assert new_rolls(A_FILE, A_FILE) == 0
