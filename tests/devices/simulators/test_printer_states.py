"""The simulated printer speaks as real ones do: the bytes of every state, buffers, orders."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.simulators import Behaviour, Flow, Happened, PowerCut, SimulatedPrinter
from kiosk.devices.simulators.real_time import OpenDrawer, Order, RealTimeOrders

GOOD: dict[str, bool] = {}
NEAR_END, OUT = {"paper_near_end": True}, {"paper_out": True}
COVER, FEED = {"cover_open": True}, {"feed_pressed": True}
CUTTER, FATAL, HEAT = {"cutter_error": True}, {"fatal_error": True}, {"overheated": True}

AUTOMATIC_ON = b"\x1da\xff"
DRAWER = b"\x10\x14\x01\x00\x01"
POWER_OFF = b"\x10\x14\x02\x01\x08"
ORDERS_OFF = b"\x1d(D\x05\x00\x14\x01\x00\x02\x00"


def ask(number: int) -> bytes:
    return bytes((0x10, 0x04, number))


def raster(rows: bytes) -> bytes:
    return b"\x1dv0\x00" + bytes((1, 0, len(rows) % 256, len(rows) // 256)) + rows


@pytest.mark.parametrize(
    ("condition", "answers"),
    [
        (GOOD, "12 12 12 12"),
        ({"drawer_signal": True}, "16 12 12 12"),
        (NEAR_END, "12 12 12 1e"),
        (OUT, "1a 32 12 7e"),
        ({**OUT, "near_end_sensor": False}, "1a 32 12 72"),
        ({**OUT, "drawer_signal": True}, "1e 32 12 7e"),
        (COVER, "1a 16 12 12"),
        (FEED, "1a 1a 12 12"),
        (CUTTER, "1a 52 1a 12"),
        (FATAL, "1a 52 32 12"),
        (HEAT, "1a 52 52 12"),
        ({"starting": True}, "1a 12 12 12"),
        ({**COVER, **OUT}, "1a 36 12 7e"),
    ],
)
def test_each_state_is_told_with_the_bits_of_the_makers_table(
    condition: dict[str, bool], answers: str
) -> None:
    printer = SimulatedPrinter()
    printer.set_condition(**condition)
    told = b"".join(printer.receive(ask(number)) for number in (1, 2, 3, 4))
    assert told.hex(" ") == answers


@pytest.mark.parametrize(
    ("condition", "status"),
    [
        (NEAR_END, "10 00 03 0f"),
        (OUT, "18 00 0f 0f"),
        (COVER, "38 00 00 0f"),
        (FEED, "58 00 00 0f"),
        (CUTTER, "18 08 00 0f"),
        (FATAL, "18 20 00 0f"),
        (HEAT, "18 40 00 0f"),
    ],
)
def test_a_change_is_told_unasked_once_that_is_turned_on(
    condition: dict[str, bool], status: str
) -> None:
    printer = SimulatedPrinter()
    assert printer.set_condition(**condition) == b""
    assert printer.mend() == b""
    assert printer.receive(AUTOMATIC_ON).hex(" ") == "10 00 00 0f"
    assert printer.set_condition(**condition).hex(" ") == status
    assert printer.set_condition(**condition) == b"", "nothing changed"
    assert printer.mend().hex(" ") == "10 00 00 0f"
    assert printer.receive(b"\x1da\x00") == b""
    assert printer.set_condition(**condition) == b""


def test_the_question_in_its_turn_is_answered_by_what_the_paper_sensors_see() -> None:
    printer = SimulatedPrinter()
    assert printer.receive(b"\x1dr\x01") == b"\x00"
    printer.set_condition(paper_near_end=True)
    assert printer.receive(b"\x1dr\x01") == b"\x03"
    printer.set_condition(paper_out=True)
    assert printer.receive(b"\x1dr\x01") == b"", "offline: nothing is worked off"


def test_maker_and_model_are_told() -> None:
    printer = SimulatedPrinter(Behaviour(identity=("EPSON", "TM-T88III")))
    assert printer.receive(b"\x1dIB\x1dIC") == b"_EPSON\x00_TM-T88III\x00"


def test_a_start_sequence_of_other_programs_is_answered_in_its_midst() -> None:
    printer = SimulatedPrinter()
    printer.set_condition(drawer_signal=True)
    assert printer.receive(b"\x1b@\x1b=\x01" + ask(1)) == b"\x16"


def test_state_is_told_while_stopped_and_while_the_buffer_is_full() -> None:
    printer = SimulatedPrinter(Behaviour(buffer_bytes=45))
    printer.set_condition(cover_open=True)
    printer.receive(b"x" * 100)
    assert printer.receive(ask(2)) == b"\x16"


def test_a_printer_mute_behind_its_cover_says_nothing_until_it_is_closed() -> None:
    printer = SimulatedPrinter(Behaviour(mute_when_stopped=True))
    printer.receive(AUTOMATIC_ON)
    assert printer.set_condition(cover_open=True) == b""
    assert printer.receive(ask(1)) == b""
    assert printer.set_condition(cover_open=False).hex(" ") == "10 00 00 0f"
    assert printer.receive(ask(1)) == b"\x12"


@pytest.mark.parametrize("size", [45, 4096])
def test_a_full_buffer_drops_what_comes_and_prints_the_rest_when_it_can(size: int) -> None:
    lost: list[Happened] = []
    printer = SimulatedPrinter(Behaviour(buffer_bytes=size), lost.append)
    printer.set_condition(paper_out=True)
    printer.receive(b"a" * size + b"b" * 10)
    assert lost == [Happened("dropped", {"bytes": 10})]
    printer.load_paper()
    assert printer.paper == b"a" * size


@pytest.mark.parametrize(("size", "busy_after"), [(45, 29), (4096, 3968)])
def test_flow_control_speaks_up_before_the_buffer_is_full(size: int, busy_after: int) -> None:
    printer = SimulatedPrinter(Behaviour(buffer_bytes=size, flow=Flow.XONXOFF))
    printer.set_condition(paper_out=True)
    assert printer.receive(b"a" * (busy_after - 1)) == b""
    assert printer.receive(b"a") == b"\x13"
    assert printer.load_paper() == b"\x11"
    assert printer.paper == b"a" * busy_after


def test_a_busy_printer_takes_nothing_more_until_it_has_room() -> None:
    printer = SimulatedPrinter(Behaviour(buffer_bytes=45, flow=Flow.BUSY))
    printer.set_condition(paper_out=True)
    printer.receive(b"a" * 30)
    assert not printer.takes
    printer.load_paper()
    assert printer.takes


def test_a_power_cut_loses_what_was_waiting_and_keeps_the_paper() -> None:
    printer = SimulatedPrinter()
    printer.receive(AUTOMATIC_ON + b"first\n")
    printer.set_condition(paper_out=True)
    printer.receive(b"second\n")
    printer.power_on()
    assert printer.load_paper() == b"", "what GS a said is forgotten too"
    assert printer.paper == b"first\n"


def test_orders_within_a_picture_are_obeyed_until_they_are_turned_off() -> None:
    happened: list[Happened] = []
    printer = SimulatedPrinter(tell=happened.append)
    picture = raster(b"\x80" + DRAWER + b"\x80" * 3)
    printer.receive(picture)
    assert happened == [Happened("drawer")]
    with pytest.raises(PowerCut):
        printer.receive(raster(POWER_OFF + b"\x80"))
    printer.power_on()
    happened.clear()
    printer.receive(ORDERS_OFF + picture + raster(POWER_OFF + b"\x80"))
    assert happened == []
    assert printer.receive(raster(ask(1) + b"\x80")) == b"\x12", "questions are never off"


def test_a_recovery_prints_what_waited_or_forgets_it() -> None:
    printer = SimulatedPrinter()
    for order, paper in ((b"\x10\x05\x01", b"one\n"), (b"\x10\x05\x02", b"one\n")):
        printer.set_condition(cutter_error=True)
        printer.receive(b"one\n")
        printer.receive(order)
        assert paper in printer.paper
        assert printer.behaviour.condition.wrong() == []
    assert printer.paper.count(b"one\n") == 1


def test_pages_come_out_at_the_cut_with_the_modes_they_were_printed_in() -> None:
    pages: list[object] = []
    printer = SimulatedPrinter(tell=lambda happened: pages.append(happened.facts["page"]))
    printer.receive(b"\x1b@\x1bt\x13\x1bE\x01one\n\x1dVB\x00two\n\x1dVB\x00three\n")
    modes = b"\x1b@\x1bt\x13\x1bE\x01"
    assert pages == [modes + b"one\n\x1dVB\x00", modes + b"two\n\x1dVB\x00"]
    assert printer.tear_off() == modes + b"three\n"
    assert printer.tear_off() is None


ORDER_BYTES = st.sampled_from([0x10, 0x04, 0x05, 0x14, 0x01, 0x02, 0x08, 0x03, 0x06, 0x41])
STREAMS = st.one_of(
    st.binary(max_size=40),
    st.lists(ORDER_BYTES, max_size=40).map(bytes),
    st.lists(st.sampled_from([DRAWER, POWER_OFF, ask(4), b"\x10", b"x"]), max_size=9).map(b"".join),
)


def found(pieces: list[bytes]) -> tuple[bytes, list[Order]]:
    watch = RealTimeOrders()
    given_back = [each for piece in pieces for each in watch.feed(piece)]
    return b"".join(each for each, _ in given_back), [order for _, order in given_back if order]


@given(STREAMS, st.lists(st.integers(0, 40)))
def test_orders_are_found_however_the_stream_is_cut(data: bytes, cuts: list[int]) -> None:
    places = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    pieces = [data[here:after] for here, after in pairwise(places)]
    assert found(pieces) == found([data])
    assert found(pieces)[0] == data


def test_an_order_begun_twice_is_one_order() -> None:
    assert found([b"\x10\x10\x14", b"\x01\x00\x01"])[1] == [OpenDrawer()]
