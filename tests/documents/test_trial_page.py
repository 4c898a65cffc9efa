"""The page that shows what a printer can do, read back from its bytes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.paper import draw_paper, read_qr_codes
from kiosk.dispatch.printer_trials import TEST_CODE, TEST_NAME, badge_to_try, trial_page
from kiosk.documents.fonts import missing_letters
from kiosk.documents.print_head import PrintHead, head_of
from kiosk.documents.trial_page import ALONG_MM
from kiosk.page import Page, Raster, Text
from kiosk.settings import PrinterSettings, Settings
from kiosk.settings.languages import Languages, codes_of_packs
from kiosk.wording.voice import Voice

NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)
EVERY_LANGUAGE = Settings(languages=Languages(switched_on=codes_of_packs()))
WIDTHS = pytest.mark.parametrize("width", [384, 512, 576, 832])


def page(width: int, settings: Settings = EVERY_LANGUAGE) -> Page:
    printer = PrinterSettings(name="Foajén", connection="tcp", width_dots=width)
    return trial_page(settings, printer, Voice("sv"), NOON)(head_of(printer))


def rasters(drawn: Page) -> list[Raster]:
    return [part for part in drawn.parts if isinstance(part, Raster)]


@WIDTHS
def test_the_page_prints_on_every_width_and_its_code_can_be_read(
    qapp: QGuiApplication, width: int
) -> None:
    paper = draw_paper(page_bytes(page(width), native_qr=True, process_id=None), width)
    assert read_qr_codes(paper) == [TEST_CODE]


@WIDTHS
def test_the_ruler_reaches_from_edge_to_edge(qapp: QGuiApplication, width: int) -> None:
    ruler = rasters(page(width))[0]
    last_row = ruler.rows[-ruler.width_bytes :]
    assert (ruler.width_bytes * 8, set(last_row)) == (width, {0xFF})
    first_row = int.from_bytes(ruler.rows[: ruler.width_bytes], "big")
    ticks = [dot for dot in range(width) if first_row >> (width - 1 - dot) & 1]
    whole = int(width * 25.4 / 203) // 10
    assert ticks == [round(number * 2030 / 25.4) for number in range(whole + 1)]


def test_the_ruler_along_the_paper_has_its_length(qapp: QGuiApplication) -> None:
    length = round(ALONG_MM * 203 / 25.4)
    assert any(each.height == length + 1 for each in rasters(page(576)))


@WIDTHS
def test_every_letter_of_the_code_page_stands_there(qapp: QGuiApplication, width: int) -> None:
    lines = [part.text for part in page(width).parts if isinstance(part, Text)]
    printed = "".join(lines)
    assert [each for each in bytes(range(0x80, 0x100)).decode("cp858") if each not in printed] == []


def test_every_language_of_the_house_has_letters_that_can_be_drawn(qapp: QGuiApplication) -> None:
    from kiosk.dispatch.printer_trials import _OF_LANGUAGES

    assert set(_OF_LANGUAGES) == set(codes_of_packs())
    assert missing_letters("".join(_OF_LANGUAGES.values())) == ""
    few = Settings(languages=Languages(switched_on=("sv",)))
    assert len(page(576, few).parts) < len(page(576).parts)


def test_a_test_badge_lets_nobody_in(qapp: QGuiApplication, tmp_path: Path) -> None:
    data = page_bytes(
        badge_to_try(EVERY_LANGUAGE, tmp_path, Voice("sv"))(PrintHead(576)),
        native_qr=True,
        process_id=None,
    )
    assert read_qr_codes(draw_paper(data, 576)) == ["PROV" * 12]
    assert missing_letters(TEST_NAME) == ""
