"""Leaving without a badge, rating the reception, calling the desk, and what stops nonsense."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.evacuation.commands import end_lockdown, start_evacuation, start_lockdown
from kiosk.faces.visitor.code_guessing import FREE_WRONG_CODES
from kiosk.faces.visitor.flow import Outcome, Screen
from kiosk.faces.visitor.view_model import VisitorViewModel
from kiosk.settings import settings_from
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.desk_call_model import CallReason, DeskCall
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import acknowledge_call, answer_call, call_unanswered
from kiosk.visits.model import VisitState, visitor_named
from kiosk.visits.queries import visits_in
from tests.faces.visitor.foyer import ACTOR, CLOSED, MANNED, Foyer, StoppedHouse

PHONE = "0280-181 00"


class Kiosk:
    """The view-model of the visitor's face on a station of its own, without its screen."""

    def __init__(self, station: Station, house: StoppedHouse, qtbot: QtBot) -> None:
        self.station, self.house, self.qtbot = station, house, qtbot
        self.vm = VisitorViewModel(house)

    def told(self, name: str) -> object:
        return self.vm.property(name)

    def until(self, name: str, value: object) -> None:
        self.qtbot.waitUntil(lambda: self.told(name) == value and not self.told("busy"))

    @property
    def call(self) -> str:
        return str(self.told("deskCall"))

    def calls(self) -> list[DeskCall]:
        with self.station.reading() as connection:
            return open_desk_calls(connection)

    def leave_as(self, name: str) -> None:
        self.vm.chooseCheckOut()
        self.vm.goWithoutBadge()
        self.vm.writeName(name)
        self.vm.sayToLeave()
        self.until("screen", Screen.THANKS)


@pytest.fixture
def kiosk(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Kiosk]:
    """Give a kiosk in manned hours; deliveries are on."""
    said = settings_from({"reception": {"deliveries": True}, "town_hall": {"phone": PHONE}})
    with Station(tmp_path, said, lambda: house.instant if house else MANNED) as station:
        house: StoppedHouse | None = None
        house = StoppedHouse(station, MANNED)
        made = Kiosk(station, house, qtbot)
        yield made
        made.vm.deleteLater()
        house.close()


def arrived(station: Station, name: str) -> str:
    return station.do(arrive_unbooked, visitor_named(name), actor=ACTOR).visit_id


def test_whatever_name_is_typed_the_thanks_are_the_same_and_nobody_is_taken_off(
    kiosk: Kiosk,
) -> None:
    visit_id = arrived(kiosk.station, "Åsa Öberg")
    thanks = []
    for name in ("asa oberg", "Nobody Atall", "19850709-9805"):
        kiosk.leave_as(name)
        thanks.append((kiosk.told("outcome"), kiosk.told("name"), kiosk.told("problem")))
        kiosk.vm.forget()
    assert set(thanks) == {(Outcome.SAID_LEFT, "", "")}
    with kiosk.station.reading() as connection:
        (visit,) = visits_in(connection, VisitState.WAITING)
        assert (visit.visit_id, visit.said_left_at) == (visit_id, MANNED)
    assert [each.reason for each in kiosk.calls()] == [CallReason.SAID_LEFT]


def test_outside_manned_hours_one_can_still_say_to_leave(kiosk: Kiosk) -> None:
    kiosk.house.instant = CLOSED
    kiosk.vm.tick()
    assert kiosk.told("screen") == Screen.CLOSED
    kiosk.leave_as("Anna")


def test_a_rating_is_given_once_and_is_not_in_the_journal_beside_the_check_out(
    kiosk: Kiosk,
) -> None:
    visit_id = arrived(kiosk.station, "Anna")
    with kiosk.station.reading() as connection:
        badge = visits_in(connection, VisitState.WAITING)[0].badge_code
    kiosk.vm.rate(5)  # nobody has left: nothing to rate
    kiosk.vm.chooseCheckOut()
    kiosk.vm.writeCode(badge)
    kiosk.vm.sendCode()
    kiosk.until("outcome", Outcome.LEFT)
    for score in (4, 1):
        kiosk.vm.rate(score)
    assert kiosk.told("rated")
    with kiosk.station.reading() as connection:
        kinds = connection.exec_driver_sql("SELECT kind FROM event").scalars().all()
    assert "rating.given.1" not in kinds
    kept = kiosk.station.ratings.take(MANNED, at_once=True)
    assert kept is not None
    assert kept.counts == (0, 0, 0, 1, 0)
    assert visit_id not in repr(kept)


@pytest.mark.parametrize("by", [acknowledge_call, answer_call])
def test_the_screen_says_that_somebody_is_coming(kiosk: Kiosk, by: object) -> None:
    kiosk.vm.chooseNotBooked()
    kiosk.vm.writeName("Anna")
    kiosk.vm.callDesk()
    kiosk.until("screen", Screen.DESK_CALLED)
    assert kiosk.call == "called"
    kiosk.station.do(by, kiosk.calls()[0].call_id, actor="desk")  # type: ignore[arg-type] # a verb
    kiosk.qtbot.waitUntil(lambda: kiosk.call == "coming")
    kiosk.vm.goBack()
    assert (kiosk.told("screen"), kiosk.told("name")) == (Screen.NAME, "Anna")


def test_after_a_minute_of_ticks_the_screen_says_that_nobody_has_answered(kiosk: Kiosk) -> None:
    kiosk.vm.announceDelivery()
    kiosk.until("screen", Screen.DESK_CALLED)
    assert kiosk.told("outcome") == Outcome.DELIVERY
    kiosk.house.instant = MANNED + timedelta(hours=3)  # a clock set right changes nothing
    for _ in range(59):
        kiosk.vm.tick()
    assert (kiosk.call, kiosk.told("screen")) == ("called", Screen.DESK_CALLED)
    kiosk.vm.tick()
    assert kiosk.call == "unanswered"
    assert kiosk.told("screen") == Screen.DESK_CALLED
    assert [each.reason for each in kiosk.calls()] == [CallReason.DELIVERY]
    for _ in range(60):
        kiosk.vm.tick()
    assert (kiosk.call, kiosk.told("screen")) == ("", Screen.START)


def test_a_call_the_station_gave_up_is_told_at_once(kiosk: Kiosk) -> None:
    kiosk.vm.askForDocument()
    kiosk.until("screen", Screen.DESK_CALLED)
    kiosk.station.do(call_unanswered, kiosk.calls()[0].call_id)
    kiosk.qtbot.waitUntil(lambda: kiosk.call == "unanswered")


def test_many_wrong_codes_are_looked_at_more_slowly(kiosk: Kiosk) -> None:
    kiosk.vm.chooseBooked()
    for number in range(FREE_WRONG_CODES + 1):
        kiosk.vm.writeCode(f"QQQ{number:03}")
        kiosk.vm.sendCode()
        kiosk.qtbot.waitUntil(lambda: not kiosk.told("busy"))
    commands = kiosk.house.commands
    kiosk.vm.sendCode()
    assert kiosk.house.commands == commands
    assert "Vänta en stund" in str(kiosk.told("problem"))


def test_a_personal_number_is_kindly_refused_and_not_told_again(kiosk: Kiosk) -> None:
    kiosk.vm.chooseNotBooked()
    kiosk.vm.writeName("Anna 850709-9805")
    kiosk.vm.giveName()
    assert (kiosk.told("screen"), kiosk.told("problemField")) == (Screen.NAME, "name")
    assert "personnummer" in str(kiosk.told("problem"))
    assert "9805" not in str(kiosk.told("problem"))


@pytest.mark.parametrize("instant", [MANNED])
def test_the_screens_of_leaving_and_of_a_lockdown(foyer: Foyer, instant: datetime) -> None:
    foyer.touch("checkOut")
    foyer.touch("withoutBadge")
    foyer.write("nameOnBadge", "Anna", enter=True)
    foyer.come_to("thanks")
    assert foyer.text("ratingQuestion") == "Hur nöjd är du med bemötandet vid ditt besök?"
    foyer.touch("score4")
    foyer.qtbot.waitUntil(lambda: foyer.seen("score4") is None)
    assert foyer.text("ratingQuestion") == "Tack för ditt svar."
    foyer.touch("done")
    foyer.station.do(start_lockdown, actor=ACTOR)
    foyer.wait_for("evacuationHeading0")
    assert foyer.text("evacuationHeading0") == "INRYMNING"
    assert foyer.text("evacuationHeading1") == "LOCK-DOWN"
    assert foyer.seen("booked") is None
    foyer.station.do(start_evacuation, actor=ACTOR)
    foyer.qtbot.waitUntil(lambda: foyer.text("evacuationHeading0") == "UTRYMNING")
    foyer.station.do(end_lockdown, actor=ACTOR)
    assert foyer.seen("booked") is None
