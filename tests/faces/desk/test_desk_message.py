"""A visitor who is not received leaves a message by a few keys, and the visit is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.settings import settings_from
from kiosk.station import Station
from kiosk.visits.host_contact import ask_host, give_back_to_desk
from kiosk.visits.model import VisitorMessage, VisitState
from tests.faces.desk.opened_desk import Desk, MovableClock


@pytest.fixture
def station(tmp_path: Path, clock: MovableClock) -> Iterator[Station]:
    """Give a station whose messages go by themselves."""
    made = Station(tmp_path, settings_from({"host_messages": {"channel": "folder"}}), clock)
    yield made
    made.close()


def test_a_message_goes_to_the_host_and_the_visit_ends(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.do(ask_host, visit_id)
    desk.choose(visit_id, "Märta Sjödin")
    desk.station.do(give_back_to_desk, visit_id)
    desk.says("contactChip", "Inget svar, 0 min")
    desk.press(Qt.Key.Key_M)
    desk.until(lambda: desk.shows("messageField"))
    desk.write("bygglov")
    desk.press(Qt.Key.Key_Return)
    desk.write("0701")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: "inget telefonnummer" in str(desk.part("message")))
    assert desk.visit(visit_id).state is VisitState.WAITING
    desk.write("234567")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.visit(visit_id).state is VisitState.LEFT)
    assert desk.visit(visit_id).message == VisitorMessage("bygglov", "+46701234567")
    with desk.station.reading() as connection:
        kinds = [each.kind for each in jobs_about(connection, [visit_id])]
    assert JobKind.MISSED_VISIT_MESSAGE in kinds
