"""A station nobody has brought a staff list to: the desk says what is lacking, and what to do."""

import pytest
from PySide6.QtCore import Qt

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from tests.faces.desk.opened_desk import Desk


@pytest.fixture
def hosts() -> dict[str, str]:
    """Employ nobody."""
    return {}


def test_a_search_for_a_host_tells_how_people_come_into_the_directory(desk: Desk) -> None:
    desk.press(Qt.Key.Key_R)
    desk.until(lambda: desk.shows("walkInName"))
    desk.click("walkInHostField")
    desk.write("Linda")
    desk.until(lambda: desk.searching("picker") == "empty")
    desk.do(record_person, PersonDetails("Linda", "Ek"))
    desk.until(lambda: len(desk.vm.people().by_id) == 1)
    desk.write("qqqq")
    desk.until(lambda: desk.searching("picker") == "none")


def test_what_to_see_to_says_so_until_somebody_is_there(desk: Desk) -> None:
    desk.press(Qt.Key.Key_4)
    desk.until(lambda: desk.labels(desk.part("notices").rows) == ["Ingen finns i katalogen än"])
    desk.do(record_person, PersonDetails("Linda", "Ek"))
    desk.until(lambda: desk.labels(desk.part("notices").rows) == [])
