"""Special opening hours are set and taken back at the desk, by keyboard and touch."""

from datetime import date, time

from PySide6.QtCore import Qt

from kiosk.calendar import OfficeDay
from tests.faces.desk.opened_desk import Desk

MONDAY = date(2026, 11, 23)


def test_a_day_is_given_other_hours_by_keyboard_and_is_as_usual_after_a_touch(desk: Desk) -> None:
    usual = desk.station.opening_days().on(MONDAY)
    desk.press(Qt.Key.Key_7)
    desk.until(lambda: desk.shows("saveHoursButton"))
    desk.write("23/11")
    for _ in range(2):
        desk.press(Qt.Key.Key_Return)
    desk.write("12")
    for _ in range(2):
        desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)  # the button has the keyboard
    desk.until(lambda: len(desk.part("planning").hours.days) == 1)
    assert desk.station.opening_days().on(MONDAY) == OfficeDay(time(7, 30), time(12))
    assert desk.part("planning").hours.days[0]["label"] == "Måndag 23 november: öppet 07.30–12.00"
    assert desk.item("hoursDay").property("text") == ""
    desk.until(lambda: desk.shows("unsetDay0"))
    desk.touch("unsetDay0")
    desk.until(lambda: desk.part("planning").hours.days == [])
    assert desk.station.opening_days().on(MONDAY) == usual


def test_a_day_is_closed_and_what_is_wrong_is_said_and_kept(desk: Desk) -> None:
    hours = desk.part("planning").hours
    hours.show()
    hours.set("i övermorgon", "", "", "")
    assert "3/12" in hours.error
    hours.set("+3", "12", "9", "")
    assert "09.00" in hours.error
    hours.closeDay("2026-11-19", "")
    desk.until(lambda: "2026-11-19" in hours.error)
    assert hours.days == []
    hours.closeDay("+3", "Utbildning")
    desk.until(lambda: [each["day"] for each in hours.days] == ["2026-11-23"])
    assert hours.error == ""
    assert desk.station.opening_days().on(MONDAY) is None
    desk.press(Qt.Key.Key_Escape)
    assert not hours.open
