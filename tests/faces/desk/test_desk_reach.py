"""What the desk shows of who can be reached: on the card, in the lists, among the hits."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt

from kiosk.calendar import STOCKHOLM
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted, Source
from kiosk.directory.referrals.reasons import Reason
from kiosk.faces.desk.list_model import ROLES
from kiosk.reception.availability import Availability, Because
from kiosk.reception.host_away import is_away
from kiosk.station import office_days
from kiosk.visits.commands import book, meet
from kiosk.visits.model import visitor_named
from tests.faces.desk.opened_desk import Desk, MovableClock


def refer(desk: Desk, who: str, reason: Reason, minutes: int = 48, **more: Any) -> str:
    now = desk.station.now()
    wanted = ReferralWanted(
        desk.hosts[who], reason, now, ends_at=now + timedelta(minutes=minutes), **more
    )
    return str(desk.do(set_referral, wanted, office=office_days(desk.station.settings)))


def clock(desk: Desk, minutes: int) -> str:
    at = desk.station.now() + timedelta(minutes=minutes)
    return f"{at.astimezone(STOCKHOLM):%H.%M}"


def shown(desk: Desk, model: str, role: str) -> list[str]:
    rows, number = desk.part(model), int(Qt.ItemDataRole.UserRole) + 1 + ROLES.index(role)
    return [rows.data(rows.index(n), number) for n in range(rows.rowCount())]


def test_the_card_tells_whether_the_host_can_be_reached_and_the_stand_in(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.says("reachChip", "Tillgänglig")
    desk.says("standIn", "Ersättare: Eva Mårdh är tillgänglig")
    assert not desk.shows("reachLine")
    until = clock(desk, 48)
    refer(desk, "linda", Reason.MEETING)
    desk.says("reachChip", "Upptagen")
    desk.says("reachLine", f"Möte, åter kl. {until}")
    desk.says(
        "reply",
        f"”Linda Orädd är i möte och åter klockan {until}. "
        "Vill du vänta, boka en tid eller träffa Eva Mårdh i stället?”",
    )


def test_a_referral_ends_by_itself_on_the_card(desk: Desk, clock: MovableClock) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    refer(desk, "linda", Reason.LUNCH, 5)
    desk.choose(visit_id, "Märta Sjödin")
    desk.says("reachChip", "Borta")
    clock.move(timedelta(minutes=6))
    desk.vm.refresh()
    desk.says("reachChip", "Tillgänglig")


def test_a_chain_of_absences_ends_at_somebody_who_is_there(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    refer(desk, "linda", Reason.OUT)
    refer(desk, "eva", Reason.OUT)
    desk.says("referTo", "Ingen annan är tillgänglig. Ta emot ett meddelande.")
    assert desk.text("standIn").startswith("Ersättare: Eva Mårdh · Tillfälligt ute, åter kl. ")


def test_a_host_with_a_visitor_is_busy(desk: Desk) -> None:
    first, second = desk.walk_in("Märta Sjödin"), desk.walk_in("Bo Ek")
    desk.choose(second, "Bo Ek")
    desk.says("reachChip", "Tillgänglig")
    desk.do(meet, first, desk.hosts["linda"])
    desk.says("reachChip", "Upptagen")


def test_whoever_works_elsewhere_is_reached_by_phone(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    refer(desk, "linda", Reason.REMOTE)
    desk.says("reachChip", "Nås per telefon")
    assert desk.item("reachChip").property("mark") == "half"


def test_nothing_of_a_hidden_hosts_absence_is_said_to_the_visitor(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin", "hidden")
    refer(desk, "hidden", Reason.MEETING)
    desk.choose(visit_id, "Märta Sjödin")
    desk.says("reachChip", "Upptagen")
    said = desk.text("reply")
    assert said.startswith("”Välkommen.")
    assert "möte" not in said
    assert "Sara" not in said


def test_the_reason_of_an_illness_is_the_desks_alone(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    refer(desk, "linda", Reason.SICK)
    desk.choose(visit_id, "Märta Sjödin")
    desk.until(lambda: desk.text("reachLine").startswith("Sjuk"))
    desk.until(lambda: "inte på plats" in desk.text("reply"))
    assert "sjuk" not in desk.text("reply").casefold()


def test_a_booking_whose_host_is_away_then_says_so_in_the_lists(desk: Desk) -> None:
    now = desk.station.now()
    for name, minutes in (("Under mötet", 20), ("Efter mötet", 90)):
        desk.do(book, visitor_named(name), desk.hosts["linda"], now + timedelta(minutes=minutes))
    refer(desk, "linda", Reason.OUT, 60)
    desk.until(lambda: shown(desk, "expected", "standing") == ["Värden är borta", ""])
    desk.booked("Johan Åkerlund")
    desk.until(lambda: shown(desk, "waiting", "standing") == ["Värden är borta"])


def test_the_meeting_booked_with_the_visitor_is_no_absence(desk: Desk) -> None:
    visit_id = desk.booked("Johan Åkerlund", arrived=False)
    refer(desk, "linda", Reason.MEETING, source=Source.CALENDAR)
    desk.choose(visit_id, "Johan Åkerlund")
    desk.says("reachChip", "Upptagen")
    assert shown(desk, "expected", "standing") == [""]


def test_hits_tell_who_can_be_reached_by_word_and_shape(desk: Desk) -> None:
    refer(desk, "linda", Reason.BUSINESS_TRIP)
    desk.press(Qt.Key.Key_Slash)
    desk.write("kansli")
    results = desk.part("search").results
    desk.until(lambda: results.rowCount() == 3)
    told = {
        results.data(results.index(n), Qt.ItemDataRole.UserRole + 1 + ROLES.index("label")): tuple(
            results.data(results.index(n), Qt.ItemDataRole.UserRole + 1 + ROLES.index(role))
            for role in ("standing", "tone", "mark", "time")
        )
        for n in range(3)
    }
    assert told == {
        "Linda Orädd": ("Borta", "warn", "empty", ""),
        "Eva Mårdh": ("Tillgänglig", "ok", "full", ""),
        "Sara Stålnacke": ("Tillgänglig", "ok", "full", "Dold"),
    }


def test_the_card_of_a_person_says_how_to_answer_a_caller(desk: Desk) -> None:
    desk.vm.select("person:" + desk.hosts["linda"])
    desk.says("reply", "”Ett ögonblick, så kopplar jag dig till Linda Orädd.”")
    until = clock(desk, 30)
    refer(desk, "linda", Reason.LUNCH, 30)
    desk.until(lambda: f"åter klockan {until}" in desk.text("reply"))
    desk.vm.select("person:" + desk.hosts["hidden"])
    desk.until(lambda: desk.text("cardTitle") == "Sara Stålnacke" and desk.shows("reachChip"))
    assert not desk.shows("reply")


def test_answering_the_telephone_is_told_before_anything_is_chosen(desk: Desk) -> None:
    greeting = str(desk.part("header").greeting)
    assert greeting == "Svara i telefon med ”Kommunen, Kundtjänst” och ditt för- och efternamn."


@pytest.mark.parametrize(
    ("because", "away"),
    [
        (Because.AVAILABLE, False),
        (Because.OUTSIDE_OFFICE_HOURS, False),
        (Because.HAS_VISITOR, False),
        (Because.NOT_IN_HOUSE, True),
        (Because.UNIT_UNMANNED, True),
        (Because.LEFT_EMPLOYMENT, True),
    ],
)
def test_busy_is_not_away(because: Because, away: bool) -> None:
    assert is_away(Availability(because is Because.AVAILABLE, because)) is away
