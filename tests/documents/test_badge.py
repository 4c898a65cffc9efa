import threading
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.documents.badge import BadgeText, draw_badge
from kiosk.documents.band import Lettering, draw_line
from kiosk.documents.letters import fits_code_page
from kiosk.documents.print_head import PrintHead
from kiosk.page import Align, Cut, Feed, Page, QrCode, Raster, Text
from tests.documents.designs import BADGE, design

LETTER_DOTS = 12


def named(name: str, width_dots: int = 576) -> Page:
    return drawn(replace(BADGE, name=name), width_dots)


def drawn(text: BadgeText, width_dots: int = 576) -> Page:
    return draw_badge(text, design("roll-80"), PrintHead(width_dots))


def texts(page: Page) -> list[str]:
    return [part.text for part in page.parts if isinstance(part, Text)]


def bands(page: Page) -> list[Raster]:
    return [part for part in page.parts if isinstance(part, Raster)]


def length(page: Page) -> int:
    dots = 0
    for part in page.parts:
        match part:
            case Text():
                dots += 24 * part.height
            case Raster():
                dots += part.height
            case Feed():
                dots += part.dots
            case QrCode():
                dots += 29 * part.module_dots
            case Cut():
                pass
    return dots


def assert_fits(page: Page) -> None:
    for part in page.parts:
        if isinstance(part, Text):
            assert fits_code_page(part.text)
            assert len(part.text) * part.width * LETTER_DOTS <= page.width_dots
        elif isinstance(part, Raster):
            assert part.width_bytes * 8 <= page.width_dots
            assert len(part.rows) == part.width_bytes * part.height
            assert any(part.rows)


def test_a_badge_says_who_whose_guest_when_and_how_to_leave() -> None:
    page = drawn(BADGE)
    assert texts(page) == [
        "Lycksele kommun",
        "Besökare",
        "Elin Renström",
        "Atea Sverige AB",
        "Besöker Kansli",
        "K7F3A9",
        "lördag 21 november 2026",
    ]
    assert [part.data for part in page.parts if isinstance(part, QrCode)] == [BADGE.code]
    assert page.parts[-1] == Cut()


def test_the_name_is_the_largest_text() -> None:
    page = drawn(BADGE)
    largest = max(
        (part for part in page.parts if isinstance(part, Text)), key=lambda part: part.height
    )
    assert largest.text == "Elin Renström"
    assert largest.bold


def test_a_badge_is_about_as_long_as_a_card() -> None:
    assert 50 * 8 < length(drawn(BADGE)) < 80 * 8


def test_everything_stands_in_the_middle() -> None:
    aligned = (Text, QrCode, Raster)
    parts = [part for part in named("Ŋuŧŧá").parts if isinstance(part, aligned)]
    assert {part.align for part in parts if getattr(part, "width_bytes", 0) != 72} == {Align.CENTER}


def test_lines_that_are_empty_take_no_place() -> None:
    page = drawn(replace(BADGE, company="", host_line=" \n"))
    assert length(page) < length(drawn(BADGE))
    assert "" not in texts(page)


def test_a_badge_without_a_name_still_says_the_role() -> None:
    assert "Besökare" in texts(named(""))


def test_a_long_name_in_the_code_page_breaks_into_two_large_lines() -> None:
    page = named("Anna-Karin Lindqvist")
    large = [part.text for part in page.parts if isinstance(part, Text) and part.height == 3]
    assert large == ["Anna-Karin", "Lindqvist"]


@pytest.mark.parametrize(
    "name", ["Ŋuŧŧá Sárgá", "محمد علي", "שלום כהן", "Nguyễn Thị Ánh", "ሰላም", "王小明", "김철수"]
)
def test_names_beyond_the_code_page_are_drawn_in_our_letters(name: str) -> None:
    page = named(name)
    assert_fits(page)
    assert bands(page)
    assert not {name, *name.split()} & set(texts(page))


def test_different_names_give_different_pictures() -> None:
    assert len({bands(named(name))[0].rows for name in ("محمد", "محمود", "Ŋuŧŧá", "Ŋuŧŧa")}) == 4


def test_a_letter_no_font_has_is_a_visible_mark() -> None:
    assert "··· Wang" in texts(named("\U00020000\U00020001\U00020002 Wang"))


@pytest.mark.parametrize("width_dots", [384, 512, 576])
@pytest.mark.parametrize(
    "name",
    ["W" * 300, "Nils " * 60, "ŋ" * 300, "محمد " * 60, "Å" * 17, "Konstantinopolitanska-Svensson"],
)
def test_names_of_any_length_stay_on_the_paper(name: str, width_dots: int) -> None:
    page = named(name, width_dots)
    assert_fits(page)
    assert length(page) < 100 * 8


def test_a_name_too_long_for_two_lines_ends_in_an_ellipsis() -> None:
    shorter, longer = (bands(named("Nils " * count)) for count in (60, 61))
    assert len(longer) == 2
    assert shorter == longer
    assert all(band.height < 40 for band in longer), "cut before it was shrunk"


def test_the_ellipsis_of_a_cut_line_stands_at_its_end() -> None:
    band = draw_line("W" * 300, Lettering(36, 36, bold=True), 560)
    rows = [
        band.rows[start : start + band.width_bytes]
        for start in range(0, len(band.rows), band.width_bytes)
    ]
    inked = [number for number, row in enumerate(rows) if any(row[-3:])]
    assert inked
    assert inked[0] > len(rows) / 2, "letters, not dots, at the end"


def test_a_long_line_of_any_kind_stays_on_the_paper() -> None:
    long = "Förvaltningen för allting " * 20
    assert_fits(drawn(replace(BADGE, town_hall=long, company=long, host_line=long)))
    assert_fits(drawn(replace(BADGE, code="7K2M9QXA" * 8), 384))


def test_printer_commands_and_direction_marks_in_a_name_are_gone() -> None:
    page = named("Åsa\x1b@\x10\x14\x01\x03\x01\x01\u202eÖberg\x1dV\x00")
    assert "Åsa@ÖbergV" in texts(page)


def test_markup_and_formulas_are_literal() -> None:
    assert "<b>Åsa</b>" in texts(named("<b>Åsa</b>"))
    assert "=cmd()" in texts(named("=cmd()"))


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_whatever_somebody_types_gives_a_badge_that_fits(name: str) -> None:
    assert_fits(named(name))


def test_the_same_badge_is_drawn_on_any_thread() -> None:
    drawn: list[Page] = []
    threads = [threading.Thread(target=lambda: drawn.append(named("محمد Ŋuŧŧá"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert drawn == [named("محمد Ŋuŧŧá")] * 4
