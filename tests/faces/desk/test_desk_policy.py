"""The managers' lists on the desk's screen, by real keys, clicks and touches."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow

from kiosk.directory.commands import inform_of_policy, lead_unit, record_person, record_unit
from kiosk.directory.model import PersonDetails, unit_id_of
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staffing.commands import set_phone_hours
from kiosk.directory.staffing.model import WeeklyHours
from kiosk.faces.physical_size import DESK
from kiosk.settings import settings_from
from kiosk.station import Station, office_days
from tests.faces.desk.opened_desk import Desk, MovableClock

TODAY = date(2026, 11, 20)
UNIT = unit_id_of("Kontoret", "Kansli")
SETTINGS = {"policy": {"version": "2", "decided_by": "Fullmäktige"}}


@pytest.fixture
def station(tmp_path: Path, clock: MovableClock) -> Iterator[Station]:
    made = Station(tmp_path, settings_from(SETTINGS), clock)
    yield made
    made.close()


def lines(desk: Desk) -> list[str]:
    return desk.labels(desk.part("policy").lines)


def managers(desk: Desk) -> list[str]:
    return desk.labels(desk.part("policy").managers)


def refer_sick(desk: Desk, who: str) -> None:
    wanted = ReferralWanted(desk.hosts[who], Reason.SICK, desk.station.now())
    desk.do(set_referral, wanted, office=office_days(desk.station.settings))


def employ_elsewhere(desk: Desk) -> None:
    """Give the house somebody whose unit nobody leads."""
    desk.do(record_unit, "Kontoret", "Växel", secret=False)
    details = PersonDetails("Siv", "Berg", administration="Kontoret", unit="Växel")
    desk.do(record_person, details)


def test_what_nobody_answers_for_is_a_list_too_until_somebody_does(desk: Desk) -> None:
    desk.press(Qt.Key.Key_5)
    desk.until(lambda: managers(desk) == ["Utan chef"])
    desk.do(lead_unit, UNIT, manager_id=desk.hosts["eva"])
    desk.until(lambda: managers(desk) == ["Eva Mårdh"])
    desk.says("policyNamed", "Policyn, version 2, beslutad av Fullmäktige")


def test_a_list_says_who_is_not_informed_who_is_away_and_why_phones_are_closed(desk: Desk) -> None:
    desk.do(lead_unit, UNIT, manager_id=desk.hosts["eva"])
    inform = [desk.hosts["eva"], desk.hosts["hidden"]]
    desk.do(inform_of_policy, inform, version="2", on=date(2026, 11, 2), today=TODAY)
    hours = [WeeklyHours(4, 9 * 60, 12 * 60)]
    review = date(2027, 3, 1)
    desk.do(set_phone_hours, UNIT, hours, reason="Få kollegor", decided_by="Eva", review_on=review)
    refer_sick(desk, "eva")
    desk.press(Qt.Key.Key_5)
    desk.until(lambda: lines(desk) != [])
    assert lines(desk) == [
        *("Informerade om policyn", "Kontoret/Kansli", "Linda Orädd"),
        *("Telefontider", "Kontoret/Kansli"),
        *("Frånvarande utan återkomsttid", "Eva Mårdh"),
        "Telefontider då ingen svarar, de närmaste 7 dagarna",
        "Det finns någon som kan svara under alla telefontider de närmaste 7 dagarna.",
        "Kom inte till en besökare i dag, och ingen hänvisning var satt",
        "Alla som har fått besökare i dag har svarat eller varit hänvisade.",
    ]
    refer_sick(desk, "linda")
    refer_sick(desk, "hidden")
    desk.until(lambda: lines(desk).count("Kontoret/Kansli") > 2)
    desk.until(lambda: lines(desk).count("Linda Orädd") == 2)


def test_arrows_go_from_manager_to_manager_and_into_the_list(desk: Desk) -> None:
    desk.press(Qt.Key.Key_5)
    desk.until(lambda: managers(desk) != [])
    desk.do(lead_unit, UNIT, manager_id=desk.hosts["eva"])
    employ_elsewhere(desk)
    desk.until(lambda: managers(desk) == ["Eva Mårdh", "Utan chef"])
    desk.until(lambda: bool(desk.item("policyManagers").hasActiveFocus()))
    desk.press(Qt.Key.Key_Up)
    desk.until(lambda: "Kontoret/Kansli" in lines(desk))
    desk.press(Qt.Key.Key_Down)
    desk.until(lambda: "Kontoret/Växel" in lines(desk))
    desk.press(Qt.Key.Key_Down)
    assert desk.part("policy").chosen == "manager:"
    desk.press(Qt.Key.Key_Right)
    desk.until(lambda: bool(desk.item("policyLines").hasActiveFocus()))
    desk.press(Qt.Key.Key_Left)
    desk.until(lambda: bool(desk.item("policyManagers").hasActiveFocus()))


def test_it_is_reached_and_left_by_touch_and_by_mouse(desk: Desk) -> None:
    desk.touch("toSeeToButton")
    desk.touch("policyButton")
    desk.until(lambda: desk.shows("policyHeading"))
    assert not desk.shows("toSeeToHeading")
    desk.touch("closePolicyButton")
    desk.until(lambda: not desk.shows("policyHeading"))
    assert managers(desk) == []
    desk.click("toSeeToButton")
    desk.click("policyButton")
    desk.until(lambda: desk.shows("policyHeading"))
    desk.click("policy manager:")
    desk.click("toSeeToButton")
    desk.until(lambda: desk.shows("toSeeToHeading"))
    assert not desk.shows("policyHeading")


def test_the_same_key_and_escape_go_back_to_the_card(desk: Desk) -> None:
    for key in (Qt.Key.Key_5, Qt.Key.Key_Escape):
        desk.press(Qt.Key.Key_5)
        desk.until(lambda: desk.shows("policyHeading"))
        desk.press(key)
        desk.until(lambda: not desk.shows("policyHeading"))
    desk.press(Qt.Key.Key_4)
    desk.press(Qt.Key.Key_5)
    desk.until(lambda: desk.shows("policyHeading"))
    desk.vm.select("person:" + desk.hosts["eva"])
    desk.says("cardTitle", "Eva Mårdh")


def test_everything_of_the_lists_has_a_name_and_can_be_hit(
    desk: Desk, complaints: Callable[[QQuickWindow, int], list[str]]
) -> None:
    desk.press(Qt.Key.Key_5)
    desk.until(lambda: managers(desk) != [])
    assert complaints(desk.window, DESK.target) == []
