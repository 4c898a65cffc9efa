"""What each kind of reader says, byte for byte as its makers and drivers document it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.readers.frames import LONGEST_FRAME, LONGEST_SILENCE
from kiosk.devices.readers.protocols import TWN4_QUESTION, decoder_for
from kiosk.devices.readers.reading import Reading, ReadingFormat
from tests.devices.readers.lines import fresh_code

CODE = b"K7Q2M9"
EM4100 = b"\x0262E3086CED08\x03"
EM_SERIAL = bytes.fromhex("020A0206008E6D5DB003")


def read(protocol: str, *pieces: bytes) -> list[Reading]:
    decoder = decoder_for(protocol, "foyer")
    return [each for at, piece in enumerate(pieces) for each in decoder.feed(piece, at / 1000)]


def texts(*pieces: bytes) -> list[str]:
    return [each.text for each in read("codes", *pieces)]


@pytest.mark.parametrize(
    "sent",
    [
        b"K7Q2M9\r",
        b"K7Q2M9\r\n",
        b"K7Q2M9\n",
        b"\x02K7Q2M9\x03",
        b"\x02K7Q2M9\r\n\x03",
        b"\x02]Q1K7Q2M9\x03",
        b"]Q1K7Q2M9\r",
        b"]d2K7Q2M9\r\n",
        b"\xff\x00garbage\x02K7Q2M9\x03",
        b"garbage]Q1K7Q2M9\r",
        b"\r\n\x03\r\n K7Q2M9 \r\n",
    ],
)
def test_a_code_is_read_however_its_frame_is_made(sent: bytes) -> None:
    assert texts(sent) == ["K7Q2M9"]
    assert texts(*(bytes([byte]) for byte in sent)) == ["K7Q2M9"]
    assert texts(sent + sent) == ["K7Q2M9", "K7Q2M9"]


def test_a_reading_keeps_what_came_and_tells_nobody_by_itself() -> None:
    (code,) = read("codes", CODE + b"\r")
    assert code == Reading("foyer", ReadingFormat.CODE, CODE, 48)
    assert "K7Q2M9" not in repr(code)
    assert "4b" not in repr(code)


@pytest.mark.parametrize(
    "sent",
    [b"K7Q\xff2M9\r", b"K7Q\x002M9\r", b"K7Q2\x1b[AM9\r\n", b"\x02K7\x7fQ2M9\x03", b"]Q1\r", b"\r"],
)
def test_a_frame_with_anything_but_letters_is_dropped_whole(sent: bytes) -> None:
    assert texts(sent) == []
    assert texts(sent, CODE + b"\r") == ["K7Q2M9"]


def test_noise_that_runs_into_a_frame_costs_no_signed_code() -> None:
    code = fresh_code()
    for noise in (b"K7Q\xff", b"ABC", b"]Q1", b"\x00" * 300, b"A" * 1000, code[:30].encode()):
        assert texts(noise + code.encode() + b"\r") == [code]
        assert texts(noise + b"K7Q2M9\r")[:1] != ["K7Q2M9"] or noise == b"]Q1"
    assert texts(code.encode() + b"\xff\r") == []
    assert texts(code[:20].encode() + b"\xff" + code[20:].encode() + b"\r") == []


def test_a_frame_without_end_is_dropped_and_the_next_one_read() -> None:
    assert texts(b"a" * LONGEST_FRAME + b"\r") == ["a" * LONGEST_FRAME]
    assert texts(b"a" * (LONGEST_FRAME + 1) + b"\r", CODE + b"\r") == ["K7Q2M9"]
    assert texts(b"a" * 1_000_000, CODE + b"\r", CODE + b"\r") == ["K7Q2M9"]


def test_what_was_begun_long_ago_is_no_part_of_what_comes_now() -> None:
    decoder = decoder_for("codes", "foyer")
    assert decoder.feed(b"K7Q", 10.0) == []
    assert [e.text for e in decoder.feed(b"2M9\r", 10.0 + LONGEST_SILENCE)] == ["K7Q2M9"]
    assert decoder.feed(b"XXX", 20.0) == []
    late = decoder.feed(CODE + b"\r", 20.1 + LONGEST_SILENCE)
    assert [each.text for each in late] == ["K7Q2M9"]


def test_an_em4100_card_is_read_and_its_check_is_checked() -> None:
    assert read("rdm6300", EM4100) == [
        Reading("foyer", ReadingFormat.EM4100, bytes.fromhex("62E3086CED"), 40)
    ]
    assert read("rdm6300", b"\x0262E3086CED08\r\n\x03") == read("rdm6300", EM4100)
    assert len(read("rdm6300", EM4100 * 3)) == 3


@given(st.integers(1, len(EM4100) - 2), st.integers(0, 6))
def test_no_em4100_card_is_read_with_a_bit_turned_over(place: int, bit: int) -> None:
    turned = bytearray(EM4100)
    turned[place] ^= 1 << bit
    assert all(each == read("rdm6300", EM4100)[0] for each in read("rdm6300", bytes(turned)))


def test_a_card_of_counted_frames_is_read_among_noise() -> None:
    card = Reading("foyer", ReadingFormat.EM_SERIAL, bytes.fromhex("06008E6D5D"), 40)
    noise = b"\x02\x02\xff\x02\x0a\x00"
    for sent in (EM_SERIAL, noise + EM_SERIAL, EM_SERIAL[:4] + EM_SERIAL):
        assert read("em_serial", sent) == [card]
        assert read("em_serial", *(bytes([byte]) for byte in sent)) == [card]
    assert read("em_serial", EM_SERIAL + EM_SERIAL) == [card, card]
    for place in range(1, len(EM_SERIAL)):
        wrong = bytearray(EM_SERIAL)
        wrong[place] ^= 0x10
        assert read("em_serial", bytes(wrong)) == []


def test_a_counted_frame_that_stopped_is_forgotten_in_time() -> None:
    decoder = decoder_for("em_serial", "foyer")
    assert decoder.feed(EM_SERIAL[:6], 1.0) == []
    assert len(decoder.feed(EM_SERIAL, 1.1 + LONGEST_SILENCE)) == 1


def test_a_twn3_says_how_many_bits_stand_from_the_left() -> None:
    (card,) = read("twn3", b"1A808001C0\r")
    assert (card.format, card.bits, card.raw.hex()) == (ReadingFormat.TWN3, 26, "808001c0")
    assert card.number == 0x808001C0 >> 6
    for wrong in (b"1A808001C1\r", b"1A8080\r", b"1B\r", b"00\r", b"1A808001C0FF\r", b"1A80800G\r"):
        assert read("twn3", wrong) == []


def test_a_twn4_is_asked_and_answers_with_the_card_before_it() -> None:
    assert decoder_for("twn4", "foyer").question == TWN4_QUESTION == b"050010\r"
    (card,) = read("twn4", b"0001802004A1B2C3D4\r")
    assert card == Reading("foyer", ReadingFormat.TWN4, bytes.fromhex("A1B2C3D4"), 32)
    (prox,) = read("twn4", b"0001491A04841818C0\r")
    assert (prox.bits, prox.raw.hex()) == (26, "841818c0")
    for nothing in (b"0000\r", b"01\r", b"0001802004A1B2C3\r", b"0001802104A1B2C3D4\r", b"00018\r"):
        assert read("twn4", nothing) == []


@given(st.binary(max_size=200), st.sampled_from(["codes", "rdm6300", "em_serial", "twn4", "twn3"]))
def test_no_bytes_at_all_break_a_decoder(sent: bytes, protocol: str) -> None:
    for each in read(protocol, sent, sent[::-1]):
        assert 0 < each.bits <= len(each.raw) * 8
        assert each.text.isascii()


def test_a_card_that_says_another_number_each_time_is_nobodys() -> None:
    def uid(digits: str) -> Reading:
        raw = bytes.fromhex(digits)
        return Reading("foyer", ReadingFormat.UID, raw, len(raw) * 8)

    assert not uid("08A1B2C3").is_identity
    assert uid("04A1B2C3").is_identity
    assert uid("08A1B2C3D4E5F6").is_identity
