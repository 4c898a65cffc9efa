"""A stream reads the same however it is cut, and no byte of it is lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.escpos_commands import (
    AskProcess,
    CutPaper,
    Initialise,
    Letters,
    LineFeed,
    RasterImage,
    Unknown,
)
from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.escpos_stream import RealTimeWatch, StreamReader, read_stream
from tests.devices.badge import badge

_BADGE = page_bytes(badge(), native_qr=True, process_id=b"1Q5w")


def test_a_badge_holds_nothing_unknown_and_every_byte_is_accounted_for() -> None:
    readings = read_stream(_BADGE)
    assert [reading for reading in readings if isinstance(reading.command, Unknown)] == []
    assert b"".join(reading.raw for reading in readings) == _BADGE
    assert readings[0].command == Initialise()
    assert readings[-1].command == AskProcess(b"1Q5w")


@given(st.lists(st.integers(0, len(_BADGE)), max_size=8))
def test_a_stream_cut_anywhere_reads_the_same(cuts: list[int]) -> None:
    whole = [r.command for r in read_stream(_BADGE) if not isinstance(r.command, Letters)]
    reader = StreamReader()
    edges = [0, *sorted(cuts), len(_BADGE)]
    pieces = [_BADGE[start:end] for start, end in pairwise(edges)]
    commands = [reading.command for piece in pieces for reading in reader.feed(piece)]
    # letters come in as many pieces as they were sent in, and say the same
    assert [c for c in commands if not isinstance(c, Letters)] == whole
    letters = b"".join(c.data for c in commands if isinstance(c, Letters))
    assert letters == "Åsa ÖbergBesökare".encode("cp858")
    assert reader.incomplete == b""


@given(st.binary(max_size=300))
def test_any_bytes_are_read_without_loss(data: bytes) -> None:
    reader = StreamReader()
    readings = reader.feed(data)
    assert b"".join(reading.raw for reading in readings) + reader.incomplete == data


def test_commands_within_a_picture_are_picture() -> None:
    picture = b"\x1dV\x00\x1b@\x10\x04\x01"
    stream = b"\x1dv0\x00\x01\x00\x08\x00" + picture
    assert [reading.command for reading in read_stream(stream)] == [RasterImage(1, picture)]


def test_a_command_nobody_knows_is_reported_and_what_follows_is_read() -> None:
    commands = [reading.command for reading in read_stream(b"\x1bQ\x07\n\x1dV\x00")]
    assert commands == [
        Unknown(b"\x1bQ"),
        Unknown(b"\x07"),
        LineFeed(),
        CutPaper(to_knife=False, feed_units=0),
    ]


def test_a_question_in_real_time_is_seen_even_within_a_picture_and_across_pieces() -> None:
    watch = RealTimeWatch()
    pieces = (b"\x1dv0\x00\x10", b"\x04", b"\x01\x10\x04", b"\x04 text")
    assert [list(watch.feed(piece)) for piece in pieces] == [[], [], [1], [4]]
