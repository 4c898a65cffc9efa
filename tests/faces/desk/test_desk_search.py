"""Searching at the desk by keys alone, also faster than the hits can come."""

from datetime import date

from PySide6.QtCore import Qt

from kiosk.directory.staff_changes.commands import tell_change
from kiosk.directory.staff_changes.model import ChangeKind, ChangeWanted
from kiosk.faces.desk.search import DeskSearchViewModel
from kiosk.reception.employment import confirm_change
from tests.faces.desk.opened_desk import Desk


def test_escape_empties_the_search_and_gives_the_keys_back(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_Slash)
    desk.write("mar")
    desk.until(lambda: desk.shows("searchResults"))
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: not desk.shows("searchResults"))
    assert desk.item("searchField").property("text") == ""
    desk.press(Qt.Key.Key_F)
    desk.says("contactChip", "Frågad, 0 min")


def test_search_finds_visits_and_people_and_arrows_choose_among_them(desk: Desk) -> None:
    visit_id = desk.walk_in("Lindalf Märg")
    desk.until(lambda: desk.rows("waiting") == ["Lindalf Märg"])
    desk.press(Qt.Key.Key_Slash)
    desk.write("linda")
    desk.until(lambda: desk.searching("search") == "hits")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    desk.says("cardTitle", "Linda Orädd")
    assert desk.text("hostPhones") == "ankn 3214 · 0980-31 92 66"
    desk.press(Qt.Key.Key_Slash)
    desk.write("linda")
    desk.until(lambda: desk.searching("search") == "hits")
    desk.press(Qt.Key.Key_Return)
    desk.says("cardTitle", "Lindalf Märg")
    assert desk.vm.property("selected") == visit_id


def test_an_old_number_finds_who_had_it_and_the_row_says_so(desk: Desk) -> None:
    wanted = ChangeWanted(
        ChangeKind.NEW_NUMBER, date(2026, 11, 20), person_id=desk.hosts["linda"], extension="5678"
    )
    change = desk.station.do(tell_change, wanted, actor="desk")
    desk.station.do(confirm_change, change, redirect_days=90, actor="desk")
    linda = desk.hosts["linda"]
    desk.until(lambda: desk.vm.people().by_id[linda].details.extension == "5678")
    desk.press(Qt.Key.Key_Slash)
    desk.write("3214")
    desk.until(lambda: desk.searching("search") == "hits")
    results = desk.part("search").results
    role = next(r for r, said in results.roleNames().items() if said == b"secondLine")
    told = [results.data(results.index(row), role) for row in range(results.rowCount())]
    assert told == ["Controller · Kansli · 5678 · tidigare 3214"]


def test_whoever_was_looked_up_is_the_host_of_the_form(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Slash)
    desk.write("eva")
    desk.until(lambda: desk.searching("search") == "hits")
    desk.press(Qt.Key.Key_Return)
    desk.says("cardTitle", "Eva Mårdh")
    desk.press(Qt.Key.Key_R)
    desk.says("walkInHost", "Eva Mårdh")


def faster_than_the_hits(search: DeskSearchViewModel, typed: str, *, down: int = 0) -> None:
    """Type and press Enter at once: no event comes between, so the hits cannot be there yet."""
    search.find(typed)
    if down:
        search.step(down)
    search.accept()


def two_hits_for_lin(desk: Desk) -> DeskSearchViewModel:
    desk.walk_in("Lindalf Märg")
    desk.until(lambda: desk.rows("waiting") == ["Lindalf Märg"])
    search: DeskSearchViewModel = desk.part("search")
    search.find("lin")
    desk.until(lambda: desk.searching("search") == "hits")
    assert hits(desk) == 2
    return search


def hits(desk: Desk) -> int:
    return int(desk.part("search").results.rowCount())


def test_enter_pressed_before_the_hits_have_come_takes_the_first_of_them(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin", "", wish="någon på kansliet")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_V)
    faster_than_the_hits(desk.part("picker"), "ingenjor")
    desk.says("hostName", "Eva Mårdh")


def test_letters_typed_after_enter_take_it_back(desk: Desk) -> None:
    search = desk.part("search")
    faster_than_the_hits(search, "lin")
    search.find("lind")
    desk.until(lambda: desk.searching("search") == "hits")
    assert desk.vm.property("selected") == ""


def test_a_hit_marked_while_newer_ones_are_on_their_way_stays_marked(desk: Desk) -> None:
    faster_than_the_hits(two_hits_for_lin(desk), "linda", down=1)
    desk.says("cardTitle", "Linda Orädd")


def test_enter_takes_no_other_hit_than_the_one_that_was_marked(desk: Desk) -> None:
    search = two_hits_for_lin(desk)
    faster_than_the_hits(search, "lin mar", down=1)
    desk.until(lambda: hits(desk) == 1)
    assert desk.vm.property("selected") == ""
