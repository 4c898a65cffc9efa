"""Pictures put together from bands."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.documents.picture import Picture, code_raster
from kiosk.page import Raster


def seen(picture: Picture) -> list[str]:
    return [f"{row:0{picture.width}b}" for row in picture.rows]


def test_a_band_is_laid_where_it_belongs_and_cut_off_at_the_edges() -> None:
    square = Raster(1, b"\xf0" * 3)
    picture = Picture(10, 4)
    picture.paste(square, 2, 1)
    assert seen(picture) == ["0000000000", *["0011110000"] * 3]
    for left, top, wanted in ((-2, -2, "1100000000"), (8, -2, "0000000011"), (30, 0, "0" * 10)):
        cut = Picture(10, 1)
        cut.paste(square, left, top)
        assert seen(cut) == [wanted]


def test_bands_lie_over_one_another() -> None:
    picture = Picture(8, 1)
    picture.paste(Raster(1, b"\xc0"), 0, 0)
    picture.paste(Raster(1, b"\xc0"), 4, 0)
    assert seen(picture) == ["11001100"]


@given(st.integers(1, 40), st.integers(1, 40), st.data())
def test_a_quarter_turned_four_times_is_where_it_was(
    width: int, height: int, data: st.DataObject
) -> None:
    rows = [data.draw(st.integers(0, 2**width - 1)) for _ in range(height)]
    picture = Picture(width, height, rows)
    once = picture.turned()
    assert (once.width, once.height) == (height, width)
    clockwise = ["".join(column)[::-1] for column in zip(*seen(picture), strict=True)]
    assert seen(once) == clockwise
    assert once.turned().turned().turned() == picture


@pytest.mark.parametrize("width", [1, 8, 9, 577])
def test_a_png_shows_the_same_dots(width: int) -> None:
    picture = Picture(width, 2, [1, (1 << width) - 1])
    image = Image.open(io.BytesIO(picture.png(8.0))).convert("L")
    assert image.size == (width, 2)
    read = [
        "".join("1" if image.getpixel((x, y)) == 0 else "0" for x in range(width)) for y in (0, 1)
    ]
    assert read == seen(picture)


def test_modules_become_squares() -> None:
    assert code_raster([[True, False], [False, True]], 3) == Raster(1, b"\xe0\xe0\xe0\x1c\x1c\x1c")
