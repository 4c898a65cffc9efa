"""The test page, the slip and the list for label printers: whole, legible, in true millimetres."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from kiosk.devices import open_printer
from kiosk.devices.page_picture import Picture
from kiosk.devices.paper import read_qr_codes
from kiosk.devices.paper_line import PrinterType
from kiosk.devices.paper_strip import MARGIN_DOTS, bits_image
from kiosk.devices.qr_symbol import framed_symbol
from kiosk.devices.seen_on_paper import paper_png, pictures_on
from kiosk.devices.simulators.zpl_stream import complete_formats, print_format
from kiosk.dispatch.evacuation_paper import list_page
from kiosk.dispatch.printer_trials import TEST_CODE, trial_page
from kiosk.documents.booking_slip import BookingSlipText, draw_booking_slip
from kiosk.documents.inside_list import worded_list
from kiosk.documents.print_head import PrintHead, head_of
from kiosk.documents.rulers import ruler_across, ruler_along
from kiosk.evacuation.model import Certainty, InsideList, PersonInside
from kiosk.page import Page, Raster
from kiosk.settings import PrinterSettings, Settings
from kiosk.wording.voice import Voice
from tests.documents.test_trial_page import EVERY_LANGUAGE

NOW = datetime(2026, 11, 20, 8, 44, tzinfo=UTC)
SLIP = BookingSlipText(
    title="Ditt besök",
    place="Stadshuset, Storgatan 1",
    when="fredag 20 november klockan 9.30",
    until="",
    code="K7F3A9QX",
    hint="Skriv koden på skärmen i foajén, eller visa den här för den.",
    call="Kan du inte komma? Ring 0910-73 50 00.",
)
LABELS = pytest.mark.parametrize(
    ("model", "label"),
    [
        ("QL-820NWB", "62"),
        ("QL-820NWB", "62x29"),
        ("QL-820NWB", "62x100"),
        ("QL-820NWB", "29x90"),
        ("ZD421", "76x51"),
        ("ZD421-300", "76x51"),
        ("ZD421-300", ""),
    ],
)


def printer(model: str, label: str = "", device: str = "/dev/null") -> PrinterSettings:
    return PrinterSettings(name="p", connection="file", device=device, model=model, label=label)


def the_trial(on: PrinterSettings) -> Page:
    return trial_page(EVERY_LANGUAGE, on, Voice("sv"), NOW)(head_of(on))


def the_slip(on: PrinterSettings) -> Page:
    return draw_booking_slip(SLIP, framed_symbol(SLIP.code), head_of(on))


def the_list(on: PrinterSettings) -> Page:
    inside = tuple(
        PersonInside(
            visit_id=str(number),
            name=f"Åsa Öberg {number}",
            company="Atea",
            host="Per Stenvall",
            host_unit="",
            zone=f"Plan {number % 3}",
            since=NOW,
            kind="walk_in",
            persons=1,
            certainty=Certainty.LIKELY,
            mark=None,
        )
        for number in range(12)
    )
    listed = InsideList(inside, NOW, verified=True)
    return list_page(worded_list(listed, Settings(), Voice("sv"), NOW), on)


def seen(picture: Picture) -> Image.Image:
    return bits_image(picture.width_bytes, picture.rows)


@pytest.mark.parametrize("drawn", [the_trial, the_slip, the_list])
@LABELS
def test_every_page_comes_out_whole_on_every_label(
    tmp_path: Path,
    qapp: QGuiApplication,
    model: str,
    label: str,
    drawn: Callable[[PrinterSettings], Page],
) -> None:
    on = printer(model, label, str(tmp_path / "page.bin"))
    page = drawn(on)
    pieces = pictures_on(page, on, PrinterType())
    length = head_of(on).length_dots
    assert all(each.width_dots == on.width_dots for each in pieces)
    assert all(any(each.rows) for each in pieces)
    assert not length or all(each.height <= length for each in pieces)
    inked = sum(part.height for part in page.parts if isinstance(part, Raster))
    assert sum(each.height for each in pieces) >= inked > 0
    assert open_printer(on, tmp_path).print_page(page, "job").outcome == "sent"


@pytest.mark.parametrize(("drawn", "code"), [(the_trial, TEST_CODE), (the_slip, SLIP.code)])
@LABELS
def test_the_code_can_be_read_from_every_label(
    qapp: QGuiApplication,
    model: str,
    label: str,
    drawn: Callable[[PrinterSettings], Page],
    code: str,
) -> None:
    on = printer(model, label)
    pieces = pictures_on(drawn(on), on, PrinterType())
    assert [text for each in pieces for text in read_qr_codes(seen(each))] == [code]


def heights_mm(page: Page, head: PrintHead) -> list[float]:
    return [part.height / head.dots_per_mm for part in page.parts if isinstance(part, Raster)]


def test_letters_and_codes_are_as_large_on_a_fine_head_as_on_a_coarse_one(
    qapp: QGuiApplication,
) -> None:
    coarse, fine = printer("ZD421", "76"), printer("ZD421-300", "76")
    for drawn in (the_trial, the_slip):
        ones, others = (heights_mm(drawn(on), head_of(on)) for on in (coarse, fine))
        assert len(ones) == len(others)
        apart = [abs(one - other) for one, other in zip(ones, others, strict=True)]
        assert max(apart) < 1.6  # a module of the code is a whole number of dots
        assert sum(apart) / len(apart) < 0.25


@pytest.mark.parametrize("dots_per_inch", [180, 203, 300])
def test_rulers_are_true_on_every_head(dots_per_inch: int) -> None:
    head = PrintHead(576, dots_per_inch / 25.4)
    along, across = ruler_along(50, head), ruler_across(head)
    assert abs(along.height - 1 - 50 * head.dots_per_mm) <= 0.5
    longest = [
        number
        for number in range(along.height)
        if along.rows[number * along.width_bytes : (number + 1) * along.width_bytes].count(0xFF) * 8
        >= 4.5 * head.dots_per_mm
    ]
    assert longest == [round(mm * head.dots_per_mm) for mm in range(0, 51, 10)]
    assert abs(across.height - 5 * head.dots_per_mm) <= 0.5


def test_a_drawn_page_shows_every_label_the_printer_gets(
    tmp_path: Path, qapp: QGuiApplication
) -> None:
    on = printer("ZD421-300", "76x51", str(tmp_path / "page.bin"))
    page = the_trial(on)
    open_printer(on, tmp_path).print_page(page, "job")
    sent = (tmp_path / "page.bin").read_bytes()
    labels = [print_format(inside) for inside in complete_formats(sent)[0]]
    paper = Image.open(io.BytesIO(paper_png(page, on))).convert("L")
    length = head_of(on).length_dots
    assert paper.height == len(labels) * (length + 1)  # and a row for the edge of each
    for number, label in enumerate(labels):
        top = number * (length + 1)
        area = (MARGIN_DOTS, top, MARGIN_DOTS + label.width_dots, top + length)
        whole = bits_image(-(-label.width_dots // 8), label.rows)
        gotten = whole.crop((0, 0, label.width_dots, length))
        assert paper.crop(area).tobytes() == gotten.tobytes()
