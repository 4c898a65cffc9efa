"""A public meeting at the desk by keyboard: begun, counted up and down, set right, ended."""

from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from kiosk.evacuation.queries import who_is_inside
from kiosk.reception.meetings import plan_meeting
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure, Visit, VisitState
from kiosk.visits.public_meetings import MeetingWanted, count_more
from kiosk.visits.queries import visits_inside
from tests.faces.desk.opened_desk import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier


def held(desk: Desk) -> Visit:
    with desk.station.reading() as connection:
        (row,) = visits_inside(connection)
    return desk.visit(row.visit_id)


def begun(desk: Desk, title: str = "samling") -> Visit:
    """Begin a meeting now, by keys alone."""
    desk.press(Qt.Key.Key_X, SHIFT)
    desk.until(lambda: desk.shows("holdMeetingButton"))
    desk.write(title)
    desk.press(Qt.Key.Key_Return)
    desk.write("plan")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)  # from now
    desk.press(Qt.Key.Key_Return)  # no end
    desk.press(Qt.Key.Key_Return)  # nobody yet
    desk.until(lambda: "more" in desk.part("card").actions)
    return held(desk)


def test_a_meeting_is_begun_counted_by_keys_and_ended(desk: Desk) -> None:
    meeting = begun(desk)
    assert (meeting.visitor.name, meeting.zone, meeting.persons) == ("samling", "plan", 0)
    desk.until(lambda: desk.rows("inside") == ["samling, 0 personer"])
    assert not desk.shows("hostName")
    assert not desk.shows("fewerButton")  # there is nobody to take away
    for _ in range(5):
        desk.press(Qt.Key.Key_Plus)  # at once after one another: each press is a person
    desk.until(lambda: held(desk).persons == 5)
    desk.until(lambda: desk.rows("inside") == ["samling, 5 personer"])
    desk.until(lambda: desk.shows("fewerButton"))
    desk.press(Qt.Key.Key_Minus)
    desk.until(lambda: held(desk).persons == 4)
    desk.press(Qt.Key.Key_G)
    desk.until(lambda: desk.shows("countField"))
    for key in "47":
        desk.press(Qt.Key(ord(key)))
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: held(desk).persons == 47)
    with desk.station.reading() as connection:
        assert who_is_inside(connection, desk.station.now()).headcount == 47
    desk.until(lambda: desk.text("mark1") == "47 personer här")
    assert desk.text("leaveButton") == "Avsluta mötet"
    desk.press(Qt.Key.Key_U)
    desk.until(lambda: desk.visit(meeting.visit_id).state is VisitState.LEFT)
    desk.until(lambda: desk.rows("inside") == [])
    desk.press(Qt.Key.Key_Z)  # it was not over after all
    desk.until(lambda: desk.rows("inside") == ["samling, 47 personer"])


def test_two_desks_count_at_once_and_one_ends_what_the_other_counts(desk: Desk) -> None:
    meeting = begun(desk)
    desk.do(count_more, meeting.visit_id, 3)
    desk.press(Qt.Key.Key_Plus)
    desk.until(lambda: held(desk).persons == 4)
    desk.do(leave, meeting.visit_id, Departure.DESK)
    desk.part("card").act("more")
    desk.until(lambda: "utcheckad" in desk.part("message"))


def test_a_planned_meeting_stands_in_the_column_is_moved_and_begun(desk: Desk) -> None:
    at = desk.station.now() + timedelta(hours=2)
    wanted = MeetingWanted("Vernissage", "Plan 2", at, persons=60)
    planned = desk.do(plan_meeting, wanted)
    desk.until(lambda: desk.rows("expected") == ["Vernissage, 60 personer"])
    desk.choose(planned.visit_id, "Vernissage")
    assert set(desk.part("card").actions) == {"begin", "book", "correct"}
    desk.press(Qt.Key.Key_M, SHIFT)
    form = desk.part("planning").booking
    desk.until(lambda: form.changing)
    form.write("persons", "80")
    form.submit()
    desk.until(lambda: desk.visit(planned.visit_id).persons == 80)
    desk.until(lambda: not form.open)
    desk.press(Qt.Key.Key_A)
    desk.until(lambda: desk.visit(planned.visit_id).state is VisitState.INSIDE)
    assert "Plan 2" in desk.part("card").reply
    desk.press(Qt.Key.Key_C)
    desk.until(lambda: desk.shows("correctName"))
    assert not desk.shows("correctCompany")
    desk.part("card").correction.correct("Invigning", "", "0", "")
    desk.until(lambda: desk.visit(planned.visit_id).visitor.name == "Invigning")


def _stands_at(form: Any, field: str) -> bool:
    return list(form.errors) == [field]


def test_what_is_wrong_stands_at_its_field_and_nothing_begins(desk: Desk) -> None:
    form = desk.part("planning").meeting
    form.show()
    good = {"title": "Samråd", "zone": "", "day": "", "begins": "", "ends": "", "persons": ""}
    for field, text in (
        ("title", " "),
        ("title", "x" * 10_000_000),
        ("begins", "25"),
        ("begins", "8.00"),  # has passed
        ("ends", "8.00"),
        ("day", "i övermorgon"),
        ("persons", "många"),
        ("persons", "99999"),
    ):
        form.submit(good | {field: text})
        desk.until(partial(_stands_at, form, field))
    assert desk.rows("inside") == []
    assert form.open


def test_a_planned_meeting_needs_a_time(desk: Desk) -> None:
    form = desk.part("planning").meeting
    form.show()
    form.submit({"title": "Samråd", "day": "+1"})
    desk.until(lambda: list(form.errors) == ["begins"])
    form.submit({"title": "Samråd", "day": "+1", "begins": "18"})
    desk.until(lambda: not form.open)
    desk.until(lambda: "lör 21 nov" in desk.text("cardWhen"))
