"""At the kiosk: several days with one badge, and bookings while the desk is closed."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.calendar import STOCKHOLM
from kiosk.directory.commands import end_person, record_person
from kiosk.directory.model import PersonDetails
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.evacuation.queries import who_is_inside
from kiosk.faces.visitor.flow import Outcome, Screen
from kiosk.faces.visitor.view_model import VisitorViewModel
from kiosk.hours.events import SpecialDaySet
from kiosk.hours.model import subject_of
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.bookings import expect
from kiosk.visits.commands import arrive_booked, leave_by_badge, meet
from kiosk.visits.model import Contact, Visit, VisitState, visitor_named
from kiosk.visits.queries import visit_by_id
from tests.faces.visitor.foyer import ACTOR, CLOSED, MANNED, StoppedHouse


class Kiosk:
    """The view-model on a station whose clock stands where the house's does."""

    def __init__(self, station: Station, house: StoppedHouse, qtbot: QtBot, host: str) -> None:
        self.station, self.house, self.qtbot, self.host = station, house, qtbot, host
        self.vm = VisitorViewModel(house)

    def told(self, name: str) -> object:
        return self.vm.property(name)

    def until(self, name: str, value: object) -> None:
        self.qtbot.waitUntil(lambda: self.told(name) == value and not self.told("busy"))

    def expect(self, terms: BookingTerms, at: object = MANNED) -> Visit:
        wanted = BookingWanted(visitor_named("Maj"), self.host, at, zone="Plan 2", terms=terms)  # type: ignore[arg-type] # an instant
        return self.station.do(expect, wanted, actor=ACTOR)

    def give(self, code: str) -> None:
        self.vm.chooseBooked()
        self.vm.writeCode(code)
        self.vm.sendCode()

    def known(self, visit: Visit) -> Visit:
        with self.station.reading() as connection:
            found = visit_by_id(connection, visit.visit_id)
        assert found is not None
        return found


@pytest.fixture
def kiosk(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Kiosk]:
    houses: list[StoppedHouse] = []
    clock = lambda: houses[0].instant if houses else MANNED  # noqa: E731 - one clock for both
    with Station(tmp_path, Settings(), clock) as station:
        host = station.do(record_person, PersonDetails("Eva", "Hult"), actor="test")
        houses.append(StoppedHouse(station, MANNED))
        yield Kiosk(station, houses[0], qtbot, host)
        houses[0].close()


def test_a_contractor_goes_in_again_by_the_badge_in_two_touches(kiosk: Kiosk) -> None:
    last = (MANNED + timedelta(days=1)).astimezone(STOCKHOLM).date()
    visit = kiosk.expect(BookingTerms(last_day=last))
    kiosk.give(visit.booking_code)
    kiosk.until("screen", Screen.CONFIRM)
    kiosk.vm.confirm()
    kiosk.vm.register()
    kiosk.until("outcome", Outcome.HOST_COMES)
    badge = kiosk.station.do(meet, visit.visit_id, kiosk.host, actor=ACTOR).badge_code
    kiosk.station.do(leave_by_badge, badge, actor=ACTOR)
    kiosk.house.instant = MANNED + timedelta(days=1)
    kiosk.vm.forget()
    kiosk.give(badge)
    kiosk.until("returns", True)
    kiosk.vm.confirm()
    kiosk.until("outcome", Outcome.BACK_IN)
    assert kiosk.known(visit).state is VisitState.INSIDE


def test_a_badge_held_up_on_a_later_day_lets_in_and_then_out(kiosk: Kiosk) -> None:
    last = (MANNED + timedelta(days=1)).astimezone(STOCKHOLM).date()
    visit = kiosk.expect(BookingTerms(last_day=last))
    badge = kiosk.station.do(arrive_booked, visit.visit_id, actor=ACTOR).badge_code
    kiosk.station.do(meet, visit.visit_id, kiosk.host, actor=ACTOR)
    assert kiosk.vm.take_code(badge)
    kiosk.until("outcome", Outcome.LEFT)
    kiosk.house.instant = MANNED + timedelta(days=1)
    kiosk.vm.forget()
    assert kiosk.vm.take_code(badge)
    kiosk.until("returns", True)
    kiosk.vm.confirm()
    kiosk.until("outcome", Outcome.BACK_IN)
    kiosk.vm.forget()
    assert kiosk.vm.take_code(badge)
    kiosk.until("outcome", Outcome.LEFT)
    assert kiosk.known(visit).state is VisitState.LEFT


def test_a_badge_held_up_in_the_evening_takes_no_guest_off_who_waits_for_the_host(
    kiosk: Kiosk,
) -> None:
    kiosk.house.instant = CLOSED
    kiosk.vm.tick()
    visit = kiosk.expect(BookingTerms(after_hours=True), CLOSED)
    badge = kiosk.station.do(arrive_booked, visit.visit_id, actor=ACTOR).badge_code
    assert kiosk.vm.take_code(badge)
    kiosk.until("returns", True)
    assert kiosk.known(visit).state is VisitState.WAITING


def test_a_guest_of_an_elected_member_arrives_while_the_desk_is_closed(kiosk: Kiosk) -> None:
    kiosk.house.instant = CLOSED
    kiosk.vm.tick()
    assert kiosk.told("screen") == Screen.CLOSED
    visit = kiosk.expect(BookingTerms(after_hours=True), CLOSED)
    kiosk.give(visit.booking_code)
    kiosk.until("screen", Screen.CONFIRM)
    kiosk.vm.confirm()
    kiosk.vm.register()
    kiosk.until("screen", Screen.THANKS)
    assert kiosk.known(visit).state is VisitState.WAITING
    with kiosk.station.reading() as connection:
        kinds = {each.kind for each in jobs_about(connection, [visit.visit_id])}
    assert JobKind.HOST_MESSAGE in kinds
    # The host has come: the code once more, or the badge's, tells that both go in.
    badge = kiosk.known(visit).badge_code
    kiosk.vm.forget()
    kiosk.give(badge)
    kiosk.until("returns", True)
    kiosk.vm.confirm()
    kiosk.until("outcome", Outcome.BACK_IN)
    inside = kiosk.known(visit)
    assert (inside.state, inside.met_by, inside.zone) == (VisitState.INSIDE, kiosk.host, "Plan 2")
    with kiosk.station.reading() as connection:
        (line,) = who_is_inside(connection, CLOSED).people
    assert (line.name, line.zone, line.host) == ("Maj", "Plan 2", "Eva Hult")
    kiosk.vm.forget()
    kiosk.vm.chooseCheckOut()
    kiosk.vm.writeCode(badge)
    kiosk.vm.sendCode()
    kiosk.until("outcome", Outcome.LEFT)
    assert kiosk.known(visit).state is VisitState.LEFT


def test_nobody_goes_in_by_a_code_given_twice_while_the_desk_is_manned(kiosk: Kiosk) -> None:
    visit = kiosk.expect(BookingTerms(after_hours=True))
    kiosk.give(visit.booking_code)
    kiosk.until("screen", Screen.CONFIRM)
    kiosk.vm.confirm()
    kiosk.vm.register()
    kiosk.until("screen", Screen.THANKS)
    kiosk.vm.forget()
    kiosk.give(visit.booking_code)
    kiosk.qtbot.waitUntil(lambda: kiosk.told("problemField") == "code")
    assert kiosk.known(visit).state is VisitState.WAITING


def test_the_host_is_told_however_the_telephone_is_referred_for_the_night(kiosk: Kiosk) -> None:
    kiosk.house.instant = CLOSED
    kiosk.vm.tick()
    gone = ReferralWanted(
        kiosk.host, Reason.GONE_FOR_DAY, CLOSED - timedelta(hours=3), CLOSED + timedelta(hours=11)
    )
    office = office_days(kiosk.station.settings)
    kiosk.station.do(set_referral, gone, office=office, actor=ACTOR)
    visit = kiosk.expect(BookingTerms(after_hours=True), CLOSED)
    kiosk.give(visit.booking_code)
    kiosk.until("screen", Screen.CONFIRM)
    kiosk.vm.confirm()
    kiosk.vm.register()
    kiosk.until("outcome", Outcome.HOST_COMES)
    assert kiosk.known(visit).contact is Contact.ASKED


def test_nobody_is_let_in_by_a_host_who_has_left_the_employment(kiosk: Kiosk) -> None:
    visit = kiosk.expect(BookingTerms(after_hours=True), CLOSED)
    kiosk.station.do(end_person, kiosk.host, actor="import")
    kiosk.house.instant = CLOSED
    kiosk.vm.tick()
    kiosk.give(visit.booking_code)
    kiosk.qtbot.waitUntil(lambda: kiosk.told("problemField") == "code")
    assert kiosk.known(visit).state is VisitState.EXPECTED


def test_any_other_booking_is_told_that_the_desk_is_closed(kiosk: Kiosk) -> None:
    kiosk.house.instant = CLOSED
    kiosk.vm.tick()
    visit = kiosk.expect(BookingTerms(), CLOSED)
    kiosk.give(visit.booking_code)
    kiosk.qtbot.waitUntil(lambda: kiosk.told("problemField") == "code")
    assert "stängd" in str(kiosk.told("problem"))
    kiosk.vm.goWithoutCode()
    assert kiosk.told("screen") == Screen.BOOKING_CODE
    assert kiosk.known(visit).state is VisitState.EXPECTED


def test_the_kiosk_tells_special_hours_at_once(kiosk: Kiosk) -> None:
    kiosk.house.instant = CLOSED
    kiosk.vm.tick()
    monday = (CLOSED + timedelta(days=3)).date()
    assert kiosk.vm.foyer.property("opensNext") == "måndag 23 november kl. 07.30"
    closed = SpecialDaySet(day=monday.isoformat())
    with kiosk.qtbot.waitSignal(kiosk.vm.foyer.timed):
        kiosk.station.do(lambda tx: tx.append(subject_of(monday), closed, actor="desk"))
    assert kiosk.vm.foyer.property("opensNext") == "tisdag 24 november kl. 07.30"
