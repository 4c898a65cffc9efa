"""A label shows dot for dot what a receipt printer puts on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.page_picture import Picture, draw_page
from kiosk.devices.paper import draw_paper, read_qr_codes
from kiosk.devices.paper_line import PrinterType
from kiosk.devices.paper_strip import MARGIN_DOTS, bits_image
from kiosk.page import Align, Cut, Feed, Page, Part, QrCode, Raster, Text
from kiosk.refusal import Refused
from tests.devices.badge import CODE, badge

LETTERS = PrinterType()


def seen(picture: Picture) -> Image.Image:
    whole = bits_image(picture.width_bytes, picture.rows)
    return whole.crop((0, 0, picture.width_dots, picture.height))


def on_paper(page: Page) -> Image.Image:
    """Draw what a receipt printer makes of the page, without the margins."""
    data = page_bytes(page, native_qr=True, process_id=None)
    paper = draw_paper(data, page.width_dots)
    return paper.crop((MARGIN_DOTS, 0, MARGIN_DOTS + page.width_dots, paper.height))


aligned = st.sampled_from(Align)
texts = st.text(st.sampled_from("AbcÅäö é€1"), max_size=40)
parts = st.one_of(
    st.builds(Text, texts, st.integers(1, 3), st.integers(1, 3), st.booleans(), aligned),
    st.builds(Raster, st.just(3), st.binary(min_size=3, max_size=3).map(lambda b: b * 9), aligned),
    st.builds(QrCode, st.just(CODE), st.integers(1, 5), aligned.filter(lambda a: a == "center")),
    st.builds(Feed, st.integers(0, 300)),
)


@given(st.lists(parts, min_size=1, max_size=6), st.sampled_from([240, 384, 512, 696]))
def test_a_label_shows_what_a_receipt_printer_puts_on_paper(
    drawn: list[Part], width_dots: int
) -> None:
    page = Page(width_dots, tuple(drawn))
    pictures = draw_page(page, LETTERS)
    paper = on_paper(page)
    if not pictures:
        assert paper.height == 1  # nothing was printed and nothing fed
        return
    (picture,) = pictures
    assert picture.height == paper.height
    assert ImageChops.difference(seen(picture), paper).getbbox() is None


def test_the_code_of_a_badge_can_be_read_from_its_label() -> None:
    (picture,) = draw_page(badge(), LETTERS)
    assert read_qr_codes(seen(picture)) == [CODE]


def test_each_cut_ends_a_picture_and_the_last_needs_none() -> None:
    page = Page(240, (Cut(), Text("a"), Cut(), Cut(), Text("b"), Text("c")))
    assert [picture.height for picture in draw_page(page, LETTERS)] == [30, 60]


def test_a_long_page_is_parted_where_a_row_is_white() -> None:
    lines = tuple(Text("H" * 20) for _ in range(10))  # white rows between lines of 30
    whole = draw_page(Page(240, lines), LETTERS)
    pieces = draw_page(Page(240, lines), LETTERS, 100)
    assert b"".join(piece.rows for piece in pieces) == whole[0].rows
    assert all(piece.height <= 100 for piece in pieces)
    for piece in pieces[1:]:
        assert not any(piece.rows[: piece.width_bytes])


def test_a_long_page_without_a_white_row_is_parted_all_the_same() -> None:
    black = Raster(30, b"\xff" * 30 * 250)
    pieces = draw_page(Page(240, (black,)), LETTERS, 100)
    assert [piece.height for piece in pieces] == [100, 100, 50]


def test_a_width_between_whole_bytes_leaves_the_dots_beyond_it_white() -> None:
    (picture,) = draw_page(Page(306, (Text("H" * 25),)), LETTERS)
    assert picture.width_bytes == 39
    beyond = [row & 0b00111111 for row in picture.rows[38::39]]
    assert not any(beyond)


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (Text("ŋ"), "page.not_printable_as_text"),
        (Text("a", width=9), "page.size_not_allowed"),
        (Raster(100, b"\xff" * 100), "page.does_not_fit"),
        (QrCode("\x1b@"), "page.qr_not_possible"),
        (QrCode("a" * 300, module_dots=8), "page.does_not_fit"),
        (Feed(-1), "page.size_not_allowed"),
    ],
)
def test_what_no_printer_takes_is_refused(part: Part, code: str) -> None:
    with pytest.raises(Refused) as refused:
        draw_page(Page(240, (part,)), LETTERS)
    assert refused.value.code == code
