"""A page is data that two rooms share without knowing each other."""

import pytest

from kiosk.page import Align, Cut, Feed, Page, QrCode, Raster, Text


@pytest.mark.parametrize(("width", "rows"), [(1, 1), (1, 40), (72, 5), (72, 0)])
def test_a_band_is_as_high_as_its_rows(width: int, rows: int) -> None:
    assert Raster(width, bytes(width * rows)).height == rows


def test_equal_pages_are_equal_and_can_be_kept_in_a_set() -> None:
    def page() -> Page:
        return Page(576, (Text("Åsa", 2, 2, bold=True), QrCode("A1"), Feed(8), Cut()))

    assert page() == page()
    assert len({page(), page()}) == 1


def test_parts_stand_to_the_left_unless_told_otherwise() -> None:
    parts = (Text("a"), QrCode("a"), Raster(1, b"\x00"))
    assert [part.align for part in parts] == [Align.LEFT] * 3
