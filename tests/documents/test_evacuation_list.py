import unicodedata
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.documents.evacuation_list import (
    EvacuationListText,
    ListGroup,
    ListRow,
    details,
    evacuation_text,
)
from kiosk.documents.evacuation_slots import PersonSlot, SignOffSlot, ZoneSlot, lay_out

Lists = Callable[..., EvacuationListText]
People = Callable[..., ListRow]


def test_the_text_holds_everybody_the_completeness_and_the_warnings(
    evacuation_list: Lists, person: People
) -> None:
    rows = (person("Åsa Öberg"), person("محمد"))
    text = evacuation_text(
        evacuation_list(
            ListGroup("Plan 1", rows),
            ListGroup("Plan 2", (person("Ŋuŧŧá"),)),
            warnings=("Listan innehåller inte personal.",),
        )
    )
    assert "Komplett till 09:44:12\nListan innehåller inte personal.\n" in text
    assert "\n\nPlan 1\n------\n   1  [ ] Åsa Öberg\n" in text
    assert "   2  [ ] محمد\n" in text
    assert "\n\nPlan 2\n------\n   3  [ ] Ŋuŧŧá\n" in text
    assert "          09.05 · ● Säker: anmäld\n" in text
    assert "Ingen är anmäld" not in text


def test_an_empty_list_says_that_nobody_is_there(evacuation_list: Lists) -> None:
    assert "Ingen är anmäld i huset." in evacuation_text(evacuation_list())
    zone = ListGroup("Plan 1", ())
    assert "Ingen är anmäld i huset." in evacuation_text(evacuation_list(zone))


def test_a_terminal_gets_no_control_character(evacuation_list: Lists, person: People) -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J\u202eÅsa"
    text = evacuation_text(evacuation_list(ListGroup(hostile, (person(hostile, hostile),))))
    kinds = {unicodedata.category(letter) for letter in text if letter != "\n"}
    assert not kinds & {"Cc", "Cf"}


def test_details_leave_out_what_is_empty() -> None:
    assert details("Besökare", "", " \x00", "Per") == "Besökare · Per"


@given(st.lists(st.integers(0, 30), max_size=6), st.integers(3, 12), st.integers(3, 12))
@settings(deadline=None)
def test_everybody_is_on_exactly_one_page_under_the_own_zone(
    evacuation_list: Lists, person: People, sizes: list[int], first: int, later: int
) -> None:
    groups = [
        ListGroup(f"Z{number}", tuple(person(f"P{number}.{at}") for at in range(size)))
        for number, size in enumerate(sizes)
    ]
    pages = lay_out(evacuation_list(*groups), first, later)
    found = []
    for place, slots in enumerate(pages):
        zone = ""
        assert len(slots) <= (later if place else first)
        for slot in slots:
            if isinstance(slot, ZoneSlot):
                zone = slot.heading.removesuffix(" (fortsättning)")
            elif isinstance(slot, PersonSlot):
                found.append((zone, slot.row.name))
    assert found == [(group.zone, row.name) for group in groups for row in group.rows]
    assert isinstance(pages[-1][-1], SignOffSlot)


@given(st.lists(st.integers(1, 20), min_size=1, max_size=6), st.integers(3, 8))
@settings(deadline=None)
def test_a_zone_heading_is_never_the_last_on_its_page(
    evacuation_list: Lists, person: People, sizes: list[int], room: int
) -> None:
    groups = [ListGroup(f"Z{size}", (person("Åsa"),) * size) for size in sizes]
    for slots in lay_out(evacuation_list(*groups), room, room):
        assert not isinstance(slots[-1], ZoneSlot)
