"""Every shipped layout as a picture: what it shows, that it stays within its margins, how long a
job it makes. The pictures in `badges/` were looked at and kept; `KEEP_BADGES=1` keeps new ones.
"""

import io
import os
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageOps

from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.paper import draw_paper, read_qr_codes
from kiosk.devices.paper_strip import MARGIN_DOTS
from kiosk.devices.qr_symbol import framed_symbol
from kiosk.documents.badge import BadgeDesign, BadgeText, draw_badge, draw_badge_picture
from kiosk.documents.picture import Picture
from kiosk.documents.print_head import PrintHead
from kiosk.page import Cut, Feed, Page, QrCode, Raster, Text
from tests.documents.designs import BADGE, COMPOSED, LAYOUTS, MARKED, SIGNED_CODE, STACKS, design

KEPT = Path(__file__).parent / "badges"
HEADS = {"roll": 8.0, "label": 300 / 25.4}
TALL = "Å̈́̂ộ̃̈́" * 4
NAMES = (
    "Elin Renström",
    "Anna-Karin Lindqvist",
    "Ŋuŧŧá Sárgá",
    "محمد عبد الله",
    "Nguyễn Thị Ánh Tuyết",
    "王小明",
)


def picture(name: str, text: BadgeText = BADGE) -> Picture:
    return draw_badge_picture(text, design(name), HEADS[LAYOUTS[name].media])


def seen(drawn: Picture, dots_per_mm: float = 8.0) -> Image.Image:
    return Image.open(io.BytesIO(drawn.png(dots_per_mm))).convert("L")


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    box = ImageOps.invert(image).getbbox()
    assert box is not None
    return box


def job(name: str, text: BadgeText, *, native_qr: bool = True) -> bytes:
    width = round(LAYOUTS[name].width_mm * 8)
    return page_bytes(
        draw_badge(text, design(name), PrintHead(width)), native_qr=native_qr, process_id=b"abcd"
    )


@pytest.mark.parametrize("marked", [False, True], ids=["plain", "marked"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_badge_looks_as_it_was_looked_at(layout: str, marked: bool) -> None:
    text = replace(BADGE, name="محمد Ŋuŧŧá 王小明", **MARKED) if marked else BADGE
    drawn = picture(layout, text)
    file = KEPT / f"{layout}-{'marked' if marked else 'plain'}.png"
    if os.environ.get("KEEP_BADGES"):
        file.write_bytes(drawn.png(HEADS[LAYOUTS[layout].media]))
    kept = Image.open(file).convert("L")
    now = seen(drawn)
    assert now.size == kept.size
    assert ImageChops.difference(now, kept).getbbox() is None


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_code_of_every_badge_is_read(layout: str, name: str) -> None:
    text = replace(BADGE, name=name, **MARKED)
    assert read_qr_codes(seen(picture(layout, text))) == [SIGNED_CODE]
    width = round(LAYOUTS[layout].width_mm * 8)
    assert read_qr_codes(draw_paper(job(layout, text), width)) == [SIGNED_CODE]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_four_modules_of_white_stand_around_the_code(layout: str) -> None:
    code = [part for part in LAYOUTS[layout].parts if part.shows == "code"]
    alone = seen(
        draw_badge_picture(
            BADGE,
            BadgeDesign(msgspec.structs.replace(LAYOUTS[layout], parts=tuple(code)), framed_symbol),
            HEADS[LAYOUTS[layout].media],
        )
    )
    full = picture(layout, replace(BADGE, **MARKED))
    left, top, right, bottom = ink(alone)
    module = (right - left) // 29
    assert right - left == bottom - top == 29 * module
    around = seen(full)
    found = [
        (x, y)
        for y in range(around.height - 29 * module)
        for x in (left,)
        if around.crop((x, y, x + 29 * module, y + 29 * module)).tobytes()
        == alone.crop((left, top, right, bottom)).tobytes()
    ]
    assert len(found) == 1
    x, y = found[0]
    quiet = 4 * module
    frame = around.crop((x - quiet, y - quiet, x + 33 * module, y + 33 * module))
    frame.paste(255, (quiet, quiet, quiet + 29 * module, quiet + 29 * module))
    assert ImageOps.invert(frame).getbbox() is None


@pytest.mark.parametrize("layout", LAYOUTS)
@given(
    name=st.text(max_size=80),
    company=st.text(max_size=80),
    mark=st.sampled_from(["", "Ny utskrift", "ÖVNING", "M" * 40]),
)
@example(name="W" * 80, company="W" * 80, mark="M" * 40)
@example(name=TALL, company=TALL, mark=TALL)
@example(name="ﷺﷺﷺ ﷽﷽﷽", company="ཧྐྵྨླྺྼྻྂ", mark="ẤỆỖ")
@settings(max_examples=10, deadline=None)
def test_no_name_blackens_a_margin(layout: str, name: str, company: str, mark: str) -> None:
    text = replace(BADGE, **{**MARKED, "mark": mark}, name=name, company=company)
    drawn = picture(layout, text)
    margin = int(LAYOUTS[layout].margin_mm * HEADS[LAYOUTS[layout].media])
    left, top, right, bottom = ink(seen(drawn))
    assert margin <= left
    assert right <= drawn.width - margin
    assert margin <= top
    assert bottom <= drawn.height - margin


@pytest.mark.parametrize("layout", LAYOUTS)
@given(name=st.text(min_size=1, max_size=80))
@example(name="W" * 80)
@example(name="Nils " * 16)
@example(name=TALL)
@settings(max_examples=10, deadline=None)
def test_the_ink_of_a_name_stays_in_its_box(layout: str, name: str) -> None:
    alone = BadgeText("", "", name, "", "", "", "")
    drawn = picture(layout, alone)
    if not any(drawn.rows):
        return  # nothing of it can be seen: joiners, or nothing printable
    part = next(each for each in LAYOUTS[layout].parts if each.shows == "name")
    dots = HEADS[LAYOUTS[layout].media]
    left, top, right, bottom = ink(seen(drawn))
    assert right - left <= LAYOUTS[layout].column_mm(part.column) * dots
    assert bottom - top <= (part.tallest_mm - part.above_mm) * dots + 2


@pytest.mark.parametrize("layout", STACKS)
@given(name=st.text(max_size=80))
@settings(max_examples=10, deadline=None)
def test_paper_of_any_name_stays_within_the_head(layout: str, name: str) -> None:
    width = round(LAYOUTS[layout].width_mm * 8)
    left, _, right, _ = ink_of_paper(draw_paper(job(layout, replace(BADGE, name=name)), width))
    assert left >= MARGIN_DOTS
    assert right <= MARGIN_DOTS + width


def ink_of_paper(paper: Image.Image) -> tuple[int, int, int, int]:
    return ink(paper.point(lambda grey: 0 if grey < 64 else 255))


def test_the_name_is_the_largest_on_every_badge() -> None:
    for layout in LAYOUTS.values():
        texts = [part for part in layout.parts if part.is_text]
        largest = max(texts, key=lambda part: part.size_mm)
        assert largest.shows == "name"
        assert largest.bold


@pytest.mark.parametrize("layout", COMPOSED)
@pytest.mark.parametrize("name", NAMES)
def test_the_paper_of_a_picture_is_the_picture(layout: str, name: str) -> None:
    text = replace(BADGE, name=name)
    width = round(LAYOUTS[layout].width_mm * 8)
    drawn = draw_badge_picture(text, design(layout), 8.0)
    upright = drawn.turned() if LAYOUTS[layout].reading == "landscape" else drawn
    paper = draw_paper(job(layout, text), width)
    paper = paper.crop((MARGIN_DOTS, 0, MARGIN_DOTS + upright.width, upright.height))
    assert ImageChops.difference(paper, seen(upright)).getbbox() is None


@pytest.mark.parametrize("name", ["Ŋuŧŧá Sárgá", "محمد عبد الله"])
def test_names_drawn_by_us_stand_on_paper_dot_by_dot(name: str) -> None:
    page = draw_badge(replace(BADGE, name=name), design("roll-80"), PrintHead(576))
    paper = draw_paper(page_bytes(page, native_qr=True, process_id=None), 576)
    band = next(part for part in page.parts if isinstance(part, Raster))
    top = height_before(page, band)
    left = (72 - band.width_bytes) // 2 * 8 + MARGIN_DOTS
    shown = paper.crop((left, top, left + band.width_bytes * 8, top + band.height))
    wanted = Image.frombytes("1", shown.size, band.rows).convert("L")
    assert ImageChops.difference(shown, ImageOps.invert(wanted)).getbbox() is None


def height_before(page: Page, band: Raster) -> int:
    dots = 0
    for part in page.parts:
        match part:
            case Raster() if part is band:
                return dots
            case Text():
                dots += max(30, 24 * part.height)
            case Feed():
                dots += part.dots
            case Raster() | QrCode() | Cut():
                raise AssertionError("the name comes first of what is drawn")
    raise AssertionError("the band is not on the page")


@pytest.mark.parametrize("dots_per_inch", [180, 203, 300])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_badge_is_as_large_whatever_the_head(layout: str, dots_per_inch: int) -> None:
    dots_per_mm = dots_per_inch / 25.4
    drawn = draw_badge_picture(BADGE, design(layout), dots_per_mm)
    coarse = draw_badge_picture(BADGE, design(layout), 8.0)
    assert drawn.width / dots_per_mm == pytest.approx(coarse.width / 8, abs=0.3)
    assert drawn.height / dots_per_mm == pytest.approx(coarse.height / 8, rel=0.06)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_head_that_is_too_narrow_prints_all_of_it_smaller(layout: str) -> None:
    page = draw_badge(replace(BADGE, name="محمد عبد الله"), design(layout), PrintHead(320))
    paper = draw_paper(page_bytes(page, native_qr=True, process_id=None), 320)
    left, _, right, _ = ink_of_paper(paper)
    assert left >= MARGIN_DOTS
    assert right <= MARGIN_DOTS + 320


@pytest.mark.parametrize("layout", ["label-62", "label-62-landscape"])
@pytest.mark.parametrize("length", [1000, 600, 400, 20])
def test_a_label_that_is_too_short_gets_all_of_it_smaller(layout: str, length: int) -> None:
    head = PrintHead(696, 300 / 25.4, "label", length)
    (band, _) = draw_badge(BADGE, design(layout), head).parts
    assert isinstance(band, Raster)
    assert band.height <= length or length < 100
    assert any(band.rows)


# Codes: the eight letters of today, and a signed one of 48.
@pytest.mark.parametrize(("code", "most"), [("7K2M9QXA", 250), (SIGNED_CODE, 255)])
@pytest.mark.parametrize(
    "name", ["Elin Renström", "Anna-Karin Lindqvist", "Åsa Öhrn", "José Nuñez"]
)
def test_a_badge_of_the_printers_letters_is_a_short_job(name: str, code: str, most: int) -> None:
    for layout in STACKS:
        assert len(job(layout, replace(BADGE, name=name, code=code))) <= most


@pytest.mark.parametrize("company", ["Atea Sverige AB", "Sámi Giellagáldu Ŋ"])
@pytest.mark.parametrize("name", [*NAMES[2:], "Ŧuŧŧá Čeŋetmaŋii-Wachtmeister"])
def test_a_name_drawn_by_us_makes_a_job_of_five_kilobytes(name: str, company: str) -> None:
    for layout in STACKS:
        assert len(job(layout, replace(BADGE, name=name, company=company))) <= 5_000


@pytest.mark.parametrize("name", NAMES)
def test_a_badge_drawn_wholly_by_us_makes_a_job_of_fourteen_kilobytes(name: str) -> None:
    ours = msgspec.structs.replace(LAYOUTS["roll-80"], printer_letters=False)
    page = draw_badge(replace(BADGE, name=name), BadgeDesign(ours, framed_symbol), PrintHead(576))
    assert not [part for part in page.parts if isinstance(part, Text)]
    assert len(page_bytes(page, native_qr=True, process_id=b"abcd")) <= 14_000
