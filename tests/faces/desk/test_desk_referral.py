"""Setting and ending referrals at the desk by real keys and touches."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow

from kiosk.calendar import STOCKHOLM
from kiosk.directory.commands import lead_unit
from kiosk.directory.model import NOBODY, ReferredTo, unit_id_of
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import Line, Referral, ReferralWanted
from kiosk.directory.referrals.queries import referrals_of
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staffing.commands import set_phone_hours
from kiosk.directory.staffing.model import WeeklyHours
from kiosk.faces.desk.referral_draft import choices
from kiosk.faces.physical_size import DESK
from kiosk.station import office_days
from kiosk.wording.voice import Voice
from tests.faces.desk.opened_desk import Desk

ELEVEN = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)


def referrals(desk: Desk, who: str = "linda") -> list[Referral]:
    with desk.station.reading() as connection:
        found = referrals_of(connection, [desk.hosts[who]], desk.station.now())
    return found.get(desk.hosts[who], [])


def open_field(desk: Desk, who: str = "linda") -> None:
    desk.vm.select("person:" + desk.hosts[who])
    desk.until(lambda: desk.shows("reachChip"))
    desk.press(Qt.Key.Key_L)
    desk.until(lambda: bool(desk.item("referralField").property("editing")))


def type_short_form(desk: Desk, text: str) -> None:
    for letter in text:
        desk.press(Qt.Key(ord(letter.upper())))


def test_a_short_form_is_read_as_it_is_typed_and_set_by_enter(desk: Desk) -> None:
    open_field(desk)
    type_short_form(desk, "l")
    desk.says(
        "referralReading", "Lunch: skriv också när personen är åter, till exempel 13 eller 14.30."
    )
    assert not desk.item("setReferralButton").isEnabled()
    type_short_form(desk, " 11")
    desk.says("referralReading", "Lunch, åter kl. 11.00")
    assert referrals(desk) == []
    desk.press(Qt.Key.Key_Return)
    desk.says("reachLine", "Lunch, åter kl. 11.00")
    assert not desk.shows("referralField")
    (set_one,) = referrals(desk)
    assert (set_one.reason, set_one.ends_at) == (Reason.LUNCH, ELEVEN)
    desk.says("referral 0", "Lunch, åter kl. 11.00")


def test_escape_leaves_and_sets_nothing(desk: Desk) -> None:
    open_field(desk)
    type_short_form(desk, "gfd")
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: not desk.shows("referralField"))
    desk.press(Qt.Key.Key_L)
    desk.until(lambda: desk.shows("referralField"))
    assert desk.item("referralField").property("text") == ""
    assert referrals(desk) == []


def test_what_cannot_be_read_is_refused_in_words_and_stays_in_the_field(desk: Desk) -> None:
    open_field(desk)
    type_short_form(desk, "xyz 11")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.shows("message"))
    assert "xyz" in desk.text("message")
    assert desk.text("referralField") == "xyz 11"
    desk.press(Qt.Key.Key_Backspace)
    desk.until(lambda: not desk.shows("message"))


def test_a_missing_return_time_is_refused_by_the_rule(desk: Desk) -> None:
    open_field(desk)
    type_short_form(desk, "kurs")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.shows("message"))
    assert desk.text("message").startswith("Tid för återkomst saknas")
    assert desk.shows("referralField")
    assert referrals(desk) == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("lunch", Reason.LUNCH),
        ("meeting", Reason.MEETING),
        ("gone", Reason.GONE_FOR_DAY),
        ("sick", Reason.SICK),
    ],
)
def test_what_is_usual_is_set_by_one_touch(desk: Desk, name: str, reason: Reason) -> None:
    open_field(desk)
    desk.click(f"choice {name}")
    desk.until(lambda: [each.reason for each in referrals(desk)] == [reason])
    desk.until(lambda: not desk.shows("referralField"))


def test_a_referral_to_come_is_a_line_and_can_be_ended(desk: Desk) -> None:
    open_field(desk)
    type_short_form(desk, "kurs 13-15")
    desk.says("referralReading", "Från kl. 13.00: Kurs, åter kl. 15.00")
    desk.press(Qt.Key.Key_Return)
    desk.says("referral 0", "Från kl. 13.00: Kurs, åter kl. 15.00")
    desk.says("reachChip", "Tillgänglig")
    desk.says("reachLine", "Tillgänglig till kl. 13.00")
    desk.click("endReferral 0")
    desk.until(lambda: referrals(desk) == [])
    desk.until(lambda: not desk.shows("reachLine"))


def test_the_host_of_a_visit_is_referred_from_the_visits_card(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.click("referButton")
    desk.until(lambda: bool(desk.item("referralField").property("editing")))
    type_short_form(desk, "ute 11")
    desk.press(Qt.Key.Key_Return)
    desk.says("reachChip", "Borta")
    desk.says("cardTitle", "Märta Sjödin")


def test_phone_hours_are_not_emptied_from_the_desk(desk: Desk) -> None:
    unit_id = unit_id_of("Kontoret", "Kansli")
    desk.do(lead_unit, unit_id, manager_id=desk.hosts["eva"])
    hours = [WeeklyHours(4, 9 * 60, 12 * 60)]
    review = (desk.station.now() + timedelta(days=90)).date()
    desk.do(set_phone_hours, unit_id, hours, reason="Prov", decided_by="Eva", review_on=review)
    for who in ("eva", "hidden"):
        open_field(desk, who)
        desk.click("choice sick")
        desk.until(lambda who=who: len(referrals(desk, who)) == 1)  # type: ignore[misc]  # bound now
    open_field(desk)
    type_short_form(desk, "l 11")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.shows("message"))
    assert "Kansli" in desk.text("message")
    assert referrals(desk) == []


def test_another_choice_closes_the_field(desk: Desk) -> None:
    open_field(desk)
    desk.vm.select("person:" + desk.hosts["eva"])
    desk.says("cardTitle", "Eva Mårdh")
    assert not desk.shows("referralField")


def test_everything_of_the_field_has_a_name_and_can_be_hit(
    desk: Desk, complaints: Callable[[QQuickWindow, int], list[str]]
) -> None:
    open_field(desk)
    type_short_form(desk, "l 11")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.shows("referral 0"))
    desk.press(Qt.Key.Key_L)
    desk.until(lambda: desk.shows("referralField"))
    assert complaints(desk.window, DESK.target) == []


@given(st.timedeltas(min_value=timedelta(), max_value=timedelta(days=400)))
def test_the_usual_choices_end_on_even_times_soon_after(later: timedelta) -> None:
    now = ELEVEN + later
    lunch, meeting, gone, sick = choices(now)
    assert lunch.ends_at is not None
    assert meeting.ends_at is not None
    assert timedelta(hours=1) <= lunch.ends_at - now < timedelta(hours=1, minutes=5)
    assert timedelta(minutes=30) <= meeting.ends_at - now < timedelta(hours=1)
    assert lunch.ends_at.astimezone(STOCKHOLM).minute % 5 == 0
    assert meeting.said(Voice("sv")).endswith((".00", ".30"))
    assert (gone.ends_at, sick.ends_at) == (None, None)


def open_details(desk: Desk, short_form: str = "l 11") -> None:
    open_field(desk)
    type_short_form(desk, short_form)
    desk.click("moreButton")
    desk.until(lambda: bool(desk.item("forwardField").property("editing")))


def pick_forward(desk: Desk, name: str) -> None:
    desk.write(name)
    desk.until(lambda: desk.searching("picker") == "hits")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: bool(desk.item("publicTextField").property("editing")))


def test_calls_go_to_who_is_picked_and_texts_are_kept_by_keyboard_alone(desk: Desk) -> None:
    open_details(desk)
    pick_forward(desk, "eva")
    desk.says("forwardName", "Eva Mårdh")
    desk.says("referralReading", "Lunch, åter kl. 11.00 · Samtal går till Eva Mårdh")
    desk.write("back soon")
    desk.press(Qt.Key.Key_Tab)
    desk.write("ring")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: len(referrals(desk)) == 1)
    (made,) = referrals(desk)
    assert (made.line, made.forwarded) == (Line.FORWARDED, ReferredTo(desk.hosts["eva"]))
    assert (made.public_text, made.internal_text) == ("back soon", "ring")
    desk.until(lambda: not desk.shows("referralField"))


def test_calls_go_to_a_number_that_is_nobodys(desk: Desk) -> None:
    open_details(desk)
    desk.write("0980-319 200")
    desk.says("referralReading", "Lunch, åter kl. 11.00 · Samtal går till 0980-31 92 00")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: bool(desk.item("publicTextField").property("editing")))
    desk.touch("setReferralButton")
    desk.until(lambda: [each.forwarded.number for each in referrals(desk)] == ["+46980319200"])


def test_a_name_nobody_was_picked_for_is_not_set(desk: Desk) -> None:
    open_details(desk)
    desk.write("ev")
    desk.says("referralReading", "Välj i listan vem samtalen ska kopplas till.")
    assert not desk.item("setReferralButton").isEnabled()
    desk.touch("choice gone")
    desk.until(lambda: desk.shows("message"))
    assert "ev" in desk.text("message")
    assert referrals(desk) == []


def test_a_circle_is_refused_in_its_words_and_another_is_picked(desk: Desk) -> None:
    now = desk.station.now()
    to_linda = ReferredTo(desk.hosts["linda"])
    ends_at = now + timedelta(hours=2)
    wanted = ReferralWanted(desk.hosts["eva"], Reason.OUT, now, ends_at, forwarded=to_linda)
    desk.do(set_referral, wanted, office=office_days(desk.station.settings))
    open_details(desk)
    pick_forward(desk, "eva")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.shows("message"))
    assert "Linda Orädd → Eva Mårdh → Linda Orädd" in desk.text("message")
    assert referrals(desk) == []
    desk.touch("anotherForward")
    desk.until(lambda: not desk.shows("message"))
    desk.write("sara")
    desk.touch(f"hit person:{desk.hosts['hidden']}")
    desk.says("forwardName", "Sara Stålnacke")
    desk.touch("setReferralButton")
    desk.until(lambda: len(referrals(desk)) == 1)


def test_details_left_with_escape_are_not_there_next_time(desk: Desk) -> None:
    open_details(desk)
    pick_forward(desk, "eva")
    desk.write("x")
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: not desk.shows("referralField"))
    open_field(desk)
    assert not desk.shows("publicTextField")
    type_short_form(desk, "l 11")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: len(referrals(desk)) == 1)
    (made,) = referrals(desk)
    assert (made.forwarded, made.public_text, made.line) == (NOBODY, "", Line.CLOSED)


def test_the_details_have_names_and_can_be_hit_and_stay_in_sight(
    desk: Desk, complaints: Callable[[QQuickWindow, int], list[str]]
) -> None:
    open_details(desk)
    pick_forward(desk, "eva")
    assert complaints(desk.window, DESK.target) == []
    desk.press(Qt.Key.Key_Tab)
    place = desk.place_of("setReferralButton")
    assert 0 < place.y() < desk.window.height() - DESK.target / 2
