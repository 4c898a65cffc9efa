"""The drawn paper shows what the bytes say, and refuses to guess."""

import pytest
from PIL import Image

from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.paper import PaperNotReadable, count_cuts, draw_paper, read_qr_codes
from kiosk.page import Align, Cut, Feed, Page, Part, Text
from tests.devices.badge import CODE, badge


def paper_of(*parts: Part, width_dots: int = 240) -> Image.Image:
    data = page_bytes(Page(width_dots, parts), native_qr=True, process_id=None)
    return draw_paper(data, width_dots)


def ink(paper: Image.Image) -> tuple[int, int, int, int]:
    """Give the box of all that is not white."""
    box = paper.point(lambda dot: 255 - dot).getbbox()
    assert box is not None
    return box


def test_a_badge_drawn_shows_its_code_and_its_cut() -> None:
    data = page_bytes(badge(), native_qr=True, process_id=b"1Q5w")
    paper = draw_paper(data, 576)
    assert paper.mode == "L"
    assert paper.width == 576 + 64
    assert read_qr_codes(paper) == [CODE]
    assert count_cuts(data) == 1
    assert 128 in paper.crop((0, paper.height - 1, paper.width, paper.height)).tobytes()


@pytest.mark.parametrize("align", list(Align))
def test_text_stands_where_it_is_told_to(align: Align) -> None:
    left, _, right, _ = ink(paper_of(Text("HHHH", align=align)))
    middle = (left + right) / 2
    expected = {Align.LEFT: 32 + 24, Align.CENTER: 32 + 120, Align.RIGHT: 32 + 240 - 24}[align]
    assert abs(middle - expected) <= 2


def test_letters_grow_by_their_multiples() -> None:
    small, large = ink(paper_of(Text("H"))), ink(paper_of(Text("H", width=3, height=4)))
    assert (large[2] - large[0]) / (small[2] - small[0]) == pytest.approx(3, rel=0.2)
    assert (large[3] - large[1]) / (small[3] - small[1]) == pytest.approx(4, rel=0.2)


def test_bold_puts_more_ink_on_the_paper() -> None:
    plain, bold = paper_of(Text("Besök")), paper_of(Text("Besök", bold=True))
    assert bold.histogram()[0] > plain.histogram()[0]


def test_every_letter_of_the_code_page_leaves_ink_within_its_cell() -> None:
    for byte in (*range(0x21, 0x7F), *range(0x80, 0xFF)):
        letter = bytes((byte,)).decode("cp858")
        left, top, right, bottom = ink(paper_of(Text(letter)))
        assert 32 <= left < right <= 32 + 12, letter
        assert 0 <= top < bottom <= 24, letter


def test_the_ring_of_a_capital_letter_is_closed_at_its_top() -> None:
    paper = paper_of(Text("Å", height=4, width=4))
    left, top, right, _ = ink(paper)
    highest = paper.crop((left, top, right, top + 1)).tobytes()
    assert len([run for run in highest.split(b"\xff") if run]) == 1


def test_a_line_too_long_goes_on_below_as_at_a_printer() -> None:
    paper = paper_of(Text("H" * 21))
    assert paper.height == 60
    assert ink(paper.crop((0, 30, paper.width, 60)))[2] <= 32 + 12


def test_a_feed_moves_the_paper_by_its_dots() -> None:
    assert paper_of(Text("a"), Feed(700)).height - paper_of(Text("a")).height == 700


def test_feeds_before_the_unit_is_set_are_half_dots() -> None:
    assert draw_paper(b"\x1bJ\x64", 100).height == 50
    assert draw_paper(b"\x1dP\xcb\xcb\x1bJ\x64", 100).height == 100


def test_letters_whose_line_feed_never_came_stay_in_the_printer() -> None:
    assert 0 not in draw_paper(b"never printed", 200).tobytes()
    assert 0 in draw_paper(b"printed\n", 200).tobytes()


@pytest.mark.parametrize(
    "raw", [b"\x1bQ", b"\x07", b"\x1d(Z\x02\x00ab", b"\x1dv0\x01\x01\x00\x01\x00U"]
)
def test_a_command_nobody_knows_is_not_drawn_as_text(raw: bytes) -> None:
    with pytest.raises(PaperNotReadable) as refused:
        draw_paper(b"Name\n" + raw + b"\n", 576)
    assert refused.value.unknown == (raw,)


def test_bytes_of_a_picture_are_not_counted_as_cuts() -> None:
    picture = b"\x1dv0\x00\x03\x00\x01\x00\x1dV\x00"
    assert count_cuts(picture) == 0
    assert count_cuts(picture + b"\x1dV\x00" + b"\x1dVB\x00") == 2


def test_two_jobs_leave_two_cuts() -> None:
    data = page_bytes(Page(576, (Text("a"), Cut())), native_qr=True, process_id=None)
    assert count_cuts(data * 2) == 2
