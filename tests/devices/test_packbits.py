"""Packed rows unpack to themselves, and are never much longer."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.packbits import packed
from kiosk.devices.simulators.brother_stream import unpacked

runs = st.lists(st.tuples(st.integers(0, 255), st.integers(1, 300)), max_size=12).map(
    lambda drawn: b"".join(bytes((byte,)) * count for byte, count in drawn)
)


@given(st.one_of(runs, st.binary(max_size=400)))
def test_packed_bytes_unpack_to_themselves(data: bytes) -> None:
    assert unpacked(packed(data)) == data
    assert len(packed(data)) <= len(data) + -(-len(data) // 128)


def test_a_white_row_takes_two_bytes() -> None:
    assert packed(bytes(90)) == b"\xa7\x00"


def test_the_example_of_the_tiff_specification_is_packed_as_short() -> None:
    plain = bytes.fromhex("AAAAAA80002AAAAAAAAA80002A22AAAAAAAAAAAAAAAAAAAA")
    assert packed(plain) == bytes.fromhex("FEAA0280002AFDAA0380002A22F7AA")
