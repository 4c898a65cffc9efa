"""The town hall's mark on its badges."""

import io
from pathlib import Path

import msgspec
import pytest
from PIL import Image, ImageDraw

from kiosk.devices.qr_symbol import framed_symbol
from kiosk.documents.badge import BadgeDesign, draw_badge_picture
from kiosk.documents.logo import MOST_BYTES, Logo, read_logo
from kiosk.page import Align, Raster
from kiosk.refusal import Refused
from tests.documents.designs import BADGE, LAYOUTS

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">'
    '<rect x="0" y="0" width="100" height="100" fill="#102030"/>'
    '<rect x="100" y="0" width="100" height="100" fill="#f0f0a0"/></svg>'
)


def png(size: tuple[int, int] = (200, 100), mode: str = "RGBA") -> bytes:
    """Give a picture whose left half is dark, the right one clear."""
    image = Image.new(mode, size, (255, 255, 0, 0) if mode == "RGBA" else 255)
    dark = (20, 30, 90, 255) if mode == "RGBA" else 30
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2 - 1, size[1]), fill=dark)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def read(folder: Path, name: str, content: bytes) -> Logo:
    (folder / name).write_bytes(content)
    return read_logo(folder / name)


def columns(band: Raster) -> list[bool]:
    return [
        all(band.rows[row * band.width_bytes + byte] >> (7 - bit) & 1 for row in range(band.height))
        for byte in range(band.width_bytes)
        for bit in range(8)
    ]


@pytest.mark.parametrize(
    ("name", "content"), [("logo.svg", SVG.encode()), ("logo.PNG", png()), ("g.png", png(mode="L"))]
)
def test_what_is_dark_becomes_black_and_nothing_stays_white(
    tmp_path: Path, name: str, content: bytes
) -> None:
    band = read(tmp_path, name, content).draw(160, 400, Align.CENTER)
    assert (band.width_bytes, band.height, band.align) == (20, 80, Align.CENTER)
    assert columns(band) == [True] * 80 + [False] * 80


def test_a_logo_keeps_its_shape_within_its_box(tmp_path: Path) -> None:
    logo = read(tmp_path, "logo.svg", SVG.encode())
    assert logo.draw(400, 50, Align.LEFT).height == 50
    assert logo.draw(400, 50, Align.LEFT).width_bytes == 13
    assert logo.draw(100, 400, Align.LEFT).height == 50


@pytest.mark.parametrize("layout", [each for each in LAYOUTS if each != "roll-58-landscape"])
def test_a_logo_stands_on_the_badge(tmp_path: Path, layout: str) -> None:
    logo = read(tmp_path, "logo.svg", SVG.encode())
    plain = draw_badge_picture(BADGE, BadgeDesign(LAYOUTS[layout], framed_symbol))
    marked = draw_badge_picture(BADGE, BadgeDesign(LAYOUTS[layout], framed_symbol, logo))
    assert sum(row.bit_count() for row in marked.rows) > 200 + sum(
        row.bit_count() for row in plain.rows
    )
    without = msgspec.structs.replace(
        LAYOUTS[layout], parts=tuple(p for p in LAYOUTS[layout].parts if p.shows != "logo")
    )
    assert draw_badge_picture(BADGE, BadgeDesign(without, framed_symbol, logo)) == plain


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("logo.png", b"GIF89a" + b"\0" * 40, "badge.logo_not_a_picture"),
        ("logo.png", png()[:60], "badge.logo_not_a_picture"),
        ("logo.png", SVG.encode(), "badge.logo_not_a_picture"),
        ("logo.svg", b"<html></html>", "badge.logo_not_a_picture"),
        ("logo.svg", b'<!DOCTYPE s [<!ENTITY a "b">]>' + SVG.encode(), "badge.logo_not_a_picture"),
        ("logo.png", png((5000, 10)), "badge.logo_too_large"),
        ("logo.png", png() + b"\0" * MOST_BYTES, "badge.logo_too_large"),
        ("logo.svg", SVG.replace('width="200"', 'width="9000"').encode(), "badge.logo_too_large"),
        ("logo.svg", SVG.replace("#102030", "#f8f8f8").encode(), "badge.logo_blank"),
    ],
)
def test_what_is_no_usable_logo_is_refused(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, name, content)
    assert refused.value.code == code
    assert refused.value.facts["file"] == str(tmp_path / name)


def test_a_logo_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_logo(tmp_path / "logo.png")
    assert refused.value.code == "badge.logo_unreadable"
