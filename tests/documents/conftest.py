"""A list to draw, and Qt, which must run before letters of ours are drawn."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.documents.evacuation_list import (
    EvacuationListText,
    ListGroup,
    ListHeadings,
    ListRow,
)

PersonMaker = Callable[..., ListRow]
ListMaker = Callable[..., EvacuationListText]

HEADINGS = ListHeadings(
    name="Namn",
    company="Företag",
    host="Värd",
    since="Inne sedan",
    kind="Vem",
    certainty="Säkerhet",
    zone="Plats",
    outside="Ute",
    missing="Saknas",
    elsewhere="Ej i huset",
)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session", autouse=True)
def _drawing(qapp: QGuiApplication) -> None:
    assert QGuiApplication.instance() is qapp


@pytest.fixture(scope="session")
def person() -> PersonMaker:
    def make(name: str, company: str = "Atea Sverige AB", host: str = "Per Stenvall") -> ListRow:
        return ListRow(
            name=name,
            company=company,
            host=host,
            since="09.05",
            kind="Besökare",
            certainty_mark="●",
            certainty="Säker: anmäld",
        )

    return make


@pytest.fixture(scope="session")
def evacuation_list() -> ListMaker:
    def make(*groups: ListGroup, warnings: tuple[str, ...] = ()) -> EvacuationListText:
        return EvacuationListText(
            title="Utrymningslista",
            town_hall="Lycksele kommunhus",
            complete="Komplett till 09:44:12",
            total="3 personer i huset",
            assembly_point="Återsamlingsplats: Parkeringen",
            empty="Ingen är anmäld i huset.",
            page_label="Sida {page} av {pages}",
            continued="{zone} (fortsättning)",
            headings=HEADINGS,
            groups=groups,
            warnings=warnings,
            sign_off=("Genomgången av", "Klockan"),
        )

    return make
