"""What the desk is told to see to, and what is done about it there."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow

from kiosk.directory.commands import lead_unit
from kiosk.directory.model import unit_id_of
from kiosk.directory.queries import people_by_id, person_by_id
from kiosk.directory.referrals.commands import end_referrals_of, set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.sources.commands import source_failed, source_read
from kiosk.directory.staff_changes.commands import put_aside, tell_change
from kiosk.directory.staff_changes.model import ChangeKind, ChangeWanted
from kiosk.directory.staff_changes.queries import all_changes
from kiosk.directory.staffing.commands import set_phone_hours
from kiosk.directory.staffing.model import WeeklyHours
from kiosk.faces.physical_size import DESK
from kiosk.station import office_days
from kiosk.visits.host_contact import ask_host, give_back_to_desk, host_answered
from tests.faces.desk.opened_desk import Desk, MovableClock

UNIT = unit_id_of("Kontoret", "Kansli")
TODAY = date(2026, 11, 20)


def lead(desk: Desk) -> None:
    """Give the unit a manager, so that nothing is left to see to."""
    desk.do(lead_unit, UNIT, manager_id=desk.hosts["eva"])
    desk.until(lambda: seen(desk) == [])


def seen(desk: Desk) -> list[str]:
    return desk.labels(desk.part("notices").rows)


def everybody_is_out(desk: Desk) -> None:
    now = desk.station.now()
    for person_id in desk.hosts.values():
        wanted = ReferralWanted(person_id, Reason.OUT, now, ends_at=now + timedelta(minutes=48))
        desk.do(set_referral, wanted, office=office_days(desk.station.settings))


def phone_hours(desk: Desk, review_on: date = date(2027, 3, 1)) -> None:
    hours = [WeeklyHours(4, 9 * 60, 12 * 60)]
    desk.do(
        set_phone_hours, UNIT, hours, reason="Få kollegor", decided_by="Eva", review_on=review_on
    )


def tell(desk: Desk, effective_on: date = TODAY, **more: Any) -> str:
    wanted = ChangeWanted(ChangeKind.NEW_NUMBER, effective_on, extension="3299", **more)
    return str(desk.do(tell_change, wanted))


def test_when_nothing_is_left_it_says_so(desk: Desk) -> None:
    desk.says("toSeeToLabel", "Att se till: 1")
    assert seen(desk) == ["1 enhet saknar ansvarig chef"]
    lead(desk)
    desk.says("toSeeToLabel", "Att se till")
    desk.press(Qt.Key.Key_4)
    desk.says("nothingToSeeTo", "Inget att se till just nu.")
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: not desk.shows("nothingToSeeTo"))


def test_phone_hours_with_nobody_there_are_an_alarm_at_once(desk: Desk) -> None:
    lead(desk)
    phone_hours(desk)
    desk.until(lambda: not desk.vm.property("busy"))
    everybody_is_out(desk)
    desk.says("toSeeToLabel", "Telefontid utan svar")
    desk.click("toSeeToButton")
    desk.until(lambda: desk.shows(f"what unit:{UNIT}"))
    assert desk.text(f"what unit:{UNIT}").startswith("Kansli: ingen svarar i telefon förrän ")
    desk.do(end_referrals_of, desk.hosts["eva"])
    desk.says("toSeeToLabel", "Att se till")


def test_phone_hours_that_will_be_empty_today_are_told_beforehand(desk: Desk) -> None:
    lead(desk)
    phone_hours(desk)
    at = desk.station.now() + timedelta(hours=1)
    office = office_days(desk.station.settings)
    for person_id in desk.hosts.values():
        wanted = ReferralWanted(person_id, Reason.OUT, at, ends_at=at + timedelta(minutes=30))
        desk.do(set_referral, wanted, office=office)
    desk.says("toSeeToLabel", "Telefontid utan svar")
    assert seen(desk)[0].startswith("Kansli: ingen kan svara i telefon ")


def test_a_change_is_confirmed_and_the_directory_is_right(desk: Desk) -> None:
    lead(desk)
    change_id = tell(desk, person_id=desk.hosts["linda"], told_by="Kerstin Åhl")
    desk.until(lambda: seen(desk) == ["Linda Orädd får nytt telefonnummer fredag 20 november"])
    desk.press(Qt.Key.Key_4)
    desk.click(f"confirm change:{change_id}")
    desk.says("nothingToSeeTo", "Inget att se till just nu.")
    with desk.station.reading() as connection:
        linda = person_by_id(connection, desk.hosts["linda"])
    assert linda is not None
    assert linda.details.extension == "3299"


def test_a_change_is_put_aside_only_with_a_reason(desk: Desk) -> None:
    lead(desk)
    change_id = tell(desk, person_id=desk.hosts["linda"])
    desk.press(Qt.Key.Key_4)
    desk.click(f"aside change:{change_id}")
    desk.until(lambda: bool(desk.item(f"because change:{change_id}").property("editing")))
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.shows("message"))
    desk.write("twice")
    desk.press(Qt.Key.Key_Return)
    desk.says("nothingToSeeTo", "Inget att se till just nu.")
    with desk.station.reading() as connection:
        (change,) = all_changes(connection)
    assert (change.put_aside_because, change.confirmed_at) == ("twice", None)


def test_a_change_to_come_can_be_put_aside_but_not_confirmed(desk: Desk) -> None:
    lead(desk)
    change_id = tell(desk, TODAY + timedelta(days=11), person_id=desk.hosts["linda"])
    desk.press(Qt.Key.Key_4)
    desk.until(lambda: desk.shows(f"aside change:{change_id}"))
    assert not desk.shows(f"confirm change:{change_id}")


def ask_who_is_meant(desk: Desk, **more: Any) -> str:
    """Tell of a change about somebody the directory does not know by that name, and ask who."""
    lead(desk)
    key = f"change:{tell(desk, about='Lasse på bygg', **more)}"
    desk.press(Qt.Key.Key_4)
    desk.until(lambda: desk.shows(f"identify {key}"))
    assert not desk.shows(f"confirm {key}")
    return key


def numbers(desk: Desk) -> dict[str, str]:
    with desk.station.reading() as connection:
        people = people_by_id(connection, desk.hosts.values())
    return {who: people[each].details.extension for who, each in desk.hosts.items()}


def test_a_change_about_somebody_unknown_is_confirmed_for_who_is_picked(desk: Desk) -> None:
    key = ask_who_is_meant(desk)
    desk.click(f"identify {key}")
    desk.until(lambda: bool(desk.item("whoField").property("editing")))
    desk.write("eva")
    desk.until(lambda: desk.searching("picker") == "hits")
    desk.press(Qt.Key.Key_Return)
    desk.says("whoIsMeant", "Eva Mårdh")
    assert numbers(desk)["eva"] == ""
    desk.until(lambda: bool(desk.item("confirmWho").hasActiveFocus()))
    desk.press(Qt.Key.Key_Return)
    desk.says("nothingToSeeTo", "Inget att se till just nu.")
    assert numbers(desk) == {"linda": "3214", "eva": "3299", "hidden": ""}


def test_who_was_picked_by_touch_can_be_exchanged_or_left(desk: Desk) -> None:
    key = ask_who_is_meant(desk)
    desk.touch(f"identify {key}")
    desk.write("eva")
    desk.touch(f"hit person:{desk.hosts['eva']}")
    desk.touch("anotherWho")
    desk.until(lambda: bool(desk.item("whoField").property("editing")))
    desk.write("linda")
    desk.touch(f"hit person:{desk.hosts['linda']}")
    desk.says("whoIsMeant", "Linda Orädd")
    desk.touch("cancelWho")
    desk.until(lambda: desk.shows(f"identify {key}"))
    desk.touch(f"identify {key}")
    desk.until(lambda: desk.shows("whoField"))
    assert desk.part("notices").pickedName == ""
    assert numbers(desk)["linda"] == "3214"


def test_nobody_picked_is_kept_when_the_change_has_been_seen_to_elsewhere(desk: Desk) -> None:
    key = ask_who_is_meant(desk)
    desk.click(f"identify {key}")
    desk.write("eva")
    desk.click(f"hit person:{desk.hosts['eva']}")
    desk.says("whoIsMeant", "Eva Mårdh")
    desk.do(put_aside, key.removeprefix("change:"), "Okänd")
    desk.says("nothingToSeeTo", "Inget att se till just nu.")
    notices = desk.part("notices")
    assert (notices.identifying, notices.pickedName) == ("", "")


def test_who_starts_is_new_and_needs_no_picking(desk: Desk) -> None:
    lead(desk)
    wanted = ChangeWanted(ChangeKind.STARTED, TODAY, given_name="Siv", family_name="Mård")
    change_id = desk.do(tell_change, wanted)
    desk.press(Qt.Key.Key_4)
    desk.click(f"confirm change:{change_id}")
    desk.until(lambda: "Siv Mård" in {each.name for each in desk.vm.people().by_id.values()})


def test_sources_grow_stale_by_themselves(desk: Desk, clock: MovableClock) -> None:
    lead(desk)
    assert not desk.shows("sourcesChip")
    desk.do(source_read, "Personallista", "staff", taken=9, refused=0, live=False)
    desk.do(source_read, "CMG", "referrals", taken=9, refused=0, live=True)
    desk.says("sourcesChip", "Alla källor färska")
    clock.move(timedelta(minutes=38))
    desk.part("notices").refresh()
    desk.says("sourcesChip", "Källa: CMG 38 min")
    assert seen(desk) == ["Källan CMG är inte färsk"]
    desk.do(source_failed, "LDAP", "ldap", failure="ldap.unreachable", live=True)
    desk.says("sourcesChip", "Källa: LDAP är inte läst")


@pytest.mark.parametrize(("days", "due"), [(7, True), (8, False)])
def test_an_exception_is_looked_at_again_in_time(desk: Desk, days: int, due: bool) -> None:
    lead(desk)
    phone_hours(desk, TODAY + timedelta(days=days))
    tell(desk, person_id=desk.hosts["linda"])
    desk.until(lambda: any("telefonnummer" in each for each in seen(desk)))
    assert any("ompröva telefontiden" in each for each in seen(desk)) is due


def test_a_silent_host_without_referral_leads_to_the_visit(desk: Desk) -> None:
    lead(desk)
    visit_id = desk.walk_in("Märta Sjödin")
    desk.do(ask_host, visit_id)
    desk.station.do(give_back_to_desk, visit_id)
    desk.until(lambda: seen(desk) == ["Linda Orädd svarar inte och har ingen hänvisning"])
    desk.press(Qt.Key.Key_4)
    desk.click(f"show {visit_id}")
    desk.says("cardTitle", "Märta Sjödin")
    desk.press(Qt.Key.Key_L)
    desk.until(lambda: desk.shows("referralField"))


def test_a_host_who_declines_without_referral_is_named_until_one_is_set(desk: Desk) -> None:
    lead(desk)
    visit_id = desk.walk_in("Märta Sjödin")
    desk.station.do(host_answered, visit_id, comes=False, actor="test")
    desk.until(lambda: seen(desk) == ["Linda Orädd kan inte komma och har ingen hänvisning"])
    now = desk.station.now()
    lunch = ReferralWanted(desk.hosts["linda"], Reason.LUNCH, now, now + timedelta(hours=1))
    office = office_days(desk.station.settings)
    desk.station.do(set_referral, lunch, office=office, actor="test")
    desk.until(lambda: seen(desk) == [])


def test_everything_there_has_a_name_and_can_be_hit(
    desk: Desk, complaints: Callable[[QQuickWindow, int], list[str]]
) -> None:
    change_id = tell(desk, person_id=desk.hosts["linda"])
    desk.press(Qt.Key.Key_4)
    desk.click(f"aside change:{change_id}")
    desk.until(lambda: desk.shows(f"because change:{change_id}"))
    assert complaints(desk.window, DESK.target) == []


def test_a_visit_left_open_since_yesterday_is_brought_up_and_ended_by_who_knows(
    desk: Desk, clock: MovableClock
) -> None:
    lead(desk)
    visit_id = desk.walk_in("Märta Sjödin")
    assert seen(desk) == []
    clock.move(timedelta(days=3))
    desk.do(lead_unit, UNIT, manager_id=desk.hosts["eva"], deputy_ids=(desk.hosts["linda"],))
    desk.until(lambda: seen(desk) == ["Märta Sjödin har inte checkat ut"])
    desk.press(Qt.Key.Key_4)
    desk.click(f"show {visit_id}")
    desk.says("cardTitle", "Märta Sjödin")
    desk.press(Qt.Key.Key_O)
    desk.until(lambda: seen(desk) == ["Märta Sjödin har troligen gått"])
    desk.press(Qt.Key.Key_A)
    desk.until(lambda: seen(desk) == [])
