"""Who says to have left, calls from the foyer, and a lock-down, as the desk answers them."""

from PySide6.QtCore import Qt

from kiosk.calendar import day_around
from kiosk.evacuation.commands import end_lockdown, start_lockdown
from kiosk.faces.desk.keys import CALL
from kiosk.visits.commands import said_to_have_left
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import call_desk, call_unanswered
from kiosk.visits.model import VisitState
from tests.faces.desk.opened_desk import Desk


def test_who_says_to_have_left_is_marked_until_the_desk_answers(desk: Desk) -> None:
    visit_id = desk.walk_in("Maj Ek")
    desk.do(said_to_have_left, "Maj Ek", *day_around(desk.station.now()))
    desk.choose(visit_id, "Maj Ek")
    desk.says("twinChip", "Uppger sig ha gått")
    desk.click("hereButton")
    desk.until(lambda: desk.visit(visit_id).said_left_at is None)
    desk.until(lambda: not desk.shows("twinChip"))
    desk.do(said_to_have_left, "Maj Ek", *day_around(desk.station.now()))
    desk.says("twinChip", "Uppger sig ha gått")
    desk.press(Qt.Key.Key_A)
    desk.until(lambda: desk.visit(visit_id).state is VisitState.LEFT)


def test_the_desk_says_that_somebody_comes_to_a_call(desk: Desk) -> None:
    call_id = desk.do(call_desk, CallReason.DELIVERY)
    desk.station.do(call_unanswered, call_id)
    desk.until(lambda: desk.rows("waiting") == ["Leverans"])
    desk.choose(CALL + call_id, "Leverans")
    desk.press(Qt.Key.Key_J)

    def acknowledged() -> bool:
        with desk.station.reading() as connection:
            return [each.acknowledged for each in open_desk_calls(connection)] == [True]

    desk.until(acknowledged)
    desk.until(lambda: desk.part("card").property("primary") == "answer")
    desk.press(Qt.Key.Key_K)
    desk.until(lambda: desk.rows("waiting") == [])


def test_a_lockdown_stands_above_everything(desk: Desk) -> None:
    desk.do(start_lockdown)
    desk.until(lambda: desk.shows("evacuationBanner"))
    assert desk.text("evacuationBanner").startswith("INRYMNING sedan")
    desk.do(end_lockdown)
    desk.until(lambda: not desk.shows("evacuationBanner"))
