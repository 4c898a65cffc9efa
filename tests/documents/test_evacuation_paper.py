from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.documents.evacuation_list import EvacuationListText, ListGroup, ListRow
from kiosk.documents.evacuation_paper import evacuation_page
from kiosk.documents.letters import fits_code_page
from kiosk.page import Cut, Page, Raster, Text

Lists = Callable[..., EvacuationListText]
People = Callable[..., ListRow]


def texts(page: Page) -> list[str]:
    return [part.text for part in page.parts if isinstance(part, Text)]


def assert_fits(page: Page) -> None:
    for part in page.parts:
        if isinstance(part, Text):
            assert fits_code_page(part.text)
            assert len(part.text) * part.width * 12 <= page.width_dots
        elif isinstance(part, Raster):
            assert part.width_bytes * 8 <= page.width_dots
            assert any(part.rows)


def test_the_roll_holds_everybody_the_completeness_and_boxes_to_tick(
    evacuation_list: Lists, person: People
) -> None:
    rows = (person("Åsa Öberg"), person("Bo Li"))
    page = evacuation_page(evacuation_list(ListGroup("Plan 1", rows), warnings=("Inte personal.",)))
    told = texts(page)
    assert told[0] == "Utrymningslista"
    assert {"Komplett till 09:44:12", "Inte personal.", "Plan 1"} <= set(told)
    assert told.index("Åsa Öberg") < told.index("Bo Li")
    assert told.count("[  ] Ute        [  ] Saknas     [  ] Ej i huset") == 2
    assert "2: 09.05 · Säker: anmäld · Besökare · Atea Sverige AB · Per Stenvall" in " ".join(told)
    assert page.parts[-1] == Cut()


def test_an_empty_list_says_that_nobody_is_there(evacuation_list: Lists) -> None:
    assert "Ingen är anmäld i huset." in texts(evacuation_page(evacuation_list()))


def test_names_beyond_the_code_page_are_drawn(evacuation_list: Lists, person: People) -> None:
    rulers = len(
        [
            part
            for part in evacuation_page(
                evacuation_list(ListGroup("Plan 1", (person("Åsa"),)))
            ).parts
            if isinstance(part, Raster)
        ]
    )
    for name in ("محمد", "Ŋuŧŧá", "ሰላም"):
        page = evacuation_page(evacuation_list(ListGroup("Plan 1", (person(name),))))
        assert_fits(page)
        assert len([part for part in page.parts if isinstance(part, Raster)]) == rulers + 1


@pytest.mark.parametrize("width_dots", [384, 512, 576])
def test_long_lines_stay_on_the_paper(
    evacuation_list: Lists, person: People, width_dots: int
) -> None:
    for long in ("W" * 300, "ŋ" * 300, "Nils " * 60):
        row = person(long, long, long)
        page = evacuation_page(
            evacuation_list(ListGroup(long, (row,)), warnings=(long,)), width_dots
        )
        assert_fits(page)


def test_on_a_label_printers_finer_head_all_is_drawn_as_large_in_millimetres(
    evacuation_list: Lists, person: People
) -> None:
    rows = tuple(person(name) for name in ("Åsa Öberg", "Bo Li", "Ŋuŧŧá"))
    text = evacuation_list(ListGroup("Plan 1", rows), warnings=("Inte personal.",))
    plain, fine = evacuation_page(text), evacuation_page(text, 696, 300 / 25.4)
    assert_fits(fine)
    assert texts(fine) == []
    assert text_height(fine, 300 / 25.4) == pytest.approx(text_height(plain, 8), rel=0.4)


def text_height(page: Page, dots_per_mm: float) -> float:
    """Give how many millimetres the lines cover, without the white between them."""
    dots = 0
    for part in page.parts:
        if isinstance(part, Text):
            dots += 18 * part.height  # of 24 dots some are white above and below the letters
        elif isinstance(part, Raster):
            dots += part.height
    return dots / dots_per_mm


def test_printer_commands_in_a_name_are_gone(evacuation_list: Lists, person: People) -> None:
    page = evacuation_page(evacuation_list(ListGroup("Plan 1", (person("Åsa\x1dV\x00\x1b@"),))))
    assert "ÅsaV@" in texts(page)


@given(st.text(max_size=60))
@settings(max_examples=40, deadline=None)
def test_whatever_somebody_types_gives_a_roll_that_fits(
    evacuation_list: Lists, person: People, name: str
) -> None:
    row = person(name, name, name)
    assert_fits(evacuation_page(evacuation_list(ListGroup(name, (row,)), warnings=(name,))))
