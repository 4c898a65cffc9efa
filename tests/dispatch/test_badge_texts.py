"""What stands on badges: marks, groups, and which layout they get."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.page_picture import draw_page
from kiosk.devices.paper import count_cuts, draw_paper, read_qr_codes
from kiosk.devices.paper_line import PrinterType
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.badge_designs import BadgeDesigns
from kiosk.dispatch.badges import badge_text
from kiosk.dispatch.group_badges import badges_of_group
from kiosk.dispatch.printers import Printers
from kiosk.documents.badge import BadgeText
from kiosk.documents.print_head import PrintHead, head_of
from kiosk.refusal import Refused
from kiosk.settings import BadgeSettings, PrinterSettings, Settings
from kiosk.settings.badge_layouts import Media
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import Visit, visitor_named
from kiosk.wording.voice import Voice

VOICE = Voice("sv")
NOW = datetime(2026, 11, 21, 8, 44, tzinfo=UTC)
HOST = PersonDetails(given_name="Linda", family_name="Berg", email="linda@example.se", unit="Bygg")


@pytest.fixture
def visit(tmp_path: Path, qapp: QGuiApplication) -> Visit:
    with Station(tmp_path / "station", Settings()) as station:
        host = station.do(record_person, HOST, actor="test")
        return station.do(arrive_at_desk, visitor_named("Elin Ek", "Atea"), host, actor="test")


def text_of(visit: Visit, settings: Settings | None = None, *, reprint: bool = False) -> BadgeText:
    return badge_text(visit, settings or Settings(), VOICE, NOW, reprint=reprint)


def group(visit: Visit, persons: int, *names: str, each: bool = True) -> tuple[BadgeText, ...]:
    together = replace(visit, persons=persons, companions=names)
    settings = BadgeSettings(group_badges="each" if each else "one")
    return badges_of_group(text_of(together), together, settings, VOICE)


def test_a_badge_says_that_its_wearer_is_escorted_unless_the_house_does_without(
    visit: Visit,
) -> None:
    assert text_of(visit).escort_line == "Ledsagas i huset"
    without = Settings(badge=BadgeSettings(escort_mark=False))
    assert text_of(visit, without).escort_line == ""


def test_a_badge_printed_again_bears_a_mark(visit: Visit) -> None:
    assert text_of(visit).mark == ""
    assert text_of(visit, reprint=True).mark == "Ny utskrift"


def test_somebody_alone_gets_one_badge_that_speaks_of_no_group(visit: Visit) -> None:
    (alone,) = group(visit, 1)
    assert alone.group_line == ""


def test_each_of_a_group_gets_a_badge_with_its_number(visit: Visit) -> None:
    badges = group(visit, 4, "Åsa Öhrn", "Nils Ek")
    assert [each.group_line for each in badges] == ["1 av 4", "2 av 4", "3 av 4", "4 av 4"]
    assert [each.name for each in badges] == ["Elin Ek", "Åsa Öhrn", "Nils Ek", ""]
    assert badges[3].company == "Följer med Elin Ek"


def test_only_the_first_of_a_group_bears_the_code_that_checks_out(visit: Visit) -> None:
    badges = group(visit, 3, "Åsa Öhrn")
    assert [each.code for each in badges] == [visit.badge_code, "", ""]
    assert [each.short_code for each in badges] == [visit.badge_code, "", ""]


def test_a_group_gets_one_badge_where_the_house_wants_it_or_it_is_large(visit: Visit) -> None:
    for badges in (group(visit, 4, each=False), group(visit, 30)):
        assert len(badges) == 1
    assert group(visit, 30)[0].group_line == "Grupp, 30 personer"


def test_the_badges_of_a_group_come_in_one_job_each_cut_off(visit: Visit, tmp_path: Path) -> None:
    page = BadgeDesigns(Settings(), tmp_path).page(group(visit, 4, "Åsa Öhrn"), PrintHead(576))
    data = page_bytes(page, native_qr=True, process_id=None)
    assert count_cuts(data) == 4
    assert read_qr_codes(draw_paper(data, 576)) == [visit.badge_code]


@pytest.mark.parametrize(
    ("dots", "dots_per_mm", "media", "layout"),
    [
        (576, 8.0, "roll", "roll-80"),
        (512, 180 / 25.4, "roll", "roll-80"),
        (384, 8.0, "roll", "roll-58"),
        (300, 8.0, "roll", "roll-58"),
        (696, 300 / 25.4, "label", "label-62"),
    ],
)
def test_paper_gets_the_widest_layout_it_has_room_for(
    tmp_path: Path, dots: int, dots_per_mm: float, media: Media, layout: str
) -> None:
    designs = BadgeDesigns(Settings(), tmp_path)
    assert designs.for_head(PrintHead(dots, dots_per_mm, media)).layout.name == layout


def test_a_house_chooses_its_layouts(tmp_path: Path) -> None:
    chosen = BadgeSettings(use=("roll-80-landscape", "label-62-landscape"))
    designs = BadgeDesigns(Settings(badge=chosen), tmp_path)
    assert designs.for_head(PrintHead(576)).layout.name == "roll-80-landscape"
    assert designs.for_head(PrintHead(696, 300 / 25.4, "label")).layout.name == "label-62-landscape"


def test_a_layout_nobody_has_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        BadgeDesigns(Settings(), tmp_path).named("roll-81")
    assert refused.value.code == "badge.layout_unknown"
    assert "roll-80-landscape" in refused.value.facts["allowed"]


@pytest.mark.parametrize(
    ("model", "label", "layout"),
    [
        ("TM-T88IV", "", "roll-80"),
        ("generic-58", "", "roll-58"),
        ("QL-820NWB", "", "label-62"),
        ("ZD421", "76x51", "label-62"),
    ],
)
def test_a_printers_model_tells_its_layout_and_a_label_is_never_too_short(
    tmp_path: Path, visit: Visit, model: str, label: str, layout: str
) -> None:
    printer = PrinterSettings(
        name="p", connection="tcp", address="127.0.0.1", model=model, label=label
    )
    settings = Settings(printers=(printer,))
    designs = BadgeDesigns(settings, tmp_path)
    head = head_of(printer)
    assert designs.for_head(head).layout.name == layout
    page = designs.page((text_of(visit),), head)
    (drawn,) = draw_page(page, PrinterType())
    assert drawn.width_dots == printer.width_dots
    assert not head.length_dots or drawn.height <= head.length_dots


def test_printers_of_one_width_are_told_apart_by_their_heads(tmp_path: Path) -> None:
    def configured(name: str, **more: Any) -> PrinterSettings:
        return PrinterSettings(name=name, connection="tcp", address="127.0.0.1", **more)

    coarse = configured("coarse", model="TM-T88IV")
    fine = configured("fine", width_dots=coarse.width_dots)
    long = configured("long", model="ZD421", label="76x90")
    short = configured("short", model="ZD421", label="76x51")
    settings = Settings(printers=(coarse, fine, long, short))
    printers = Printers(settings, tmp_path, lambda: NOW)
    heads = [head for _, head in printers.that_print("badge")]
    assert [each.width_dots for each in heads] == [512, 512, long.width_dots, long.width_dots]
    assert [round(each.dots_per_mm * 25.4) for each in heads] == [180, 203, 203, 203]
    assert heads[3].length_dots < heads[2].length_dots
