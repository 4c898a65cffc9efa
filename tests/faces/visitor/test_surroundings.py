"""Language, hours, evacuation, and who may be found: what holds whoever stands there."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.evacuation.commands import end_evacuation, start_evacuation
from kiosk.faces.visitor.sentences import unattended_desk
from kiosk.faces.window import PixelSize
from kiosk.hours.commands import set_hours, unset_hours
from kiosk.hours.model import SpecialDay
from kiosk.hours.unattended.commands import leave_desk, return_to_desk
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import VisitState, visitor_named
from kiosk.wording.voice import Voice
from tests.faces.visitor.foyer import ACTOR, CLOSED, MANNED, SCREEN, Foyer, booking, commit

HOSTILE = {
    "markup": ("<b>Anna</b><img src=x>", "<b>Anna</b><img src=x>"),
    "formula": ("=cmd()|Anna", "=cmd()|Anna"),
    "right to left override": ("An\u202ena", "Anna"),
    "picture": ("Anna \U0001f600", "Anna"),
    "Sami": ("Ánná Đorđi", "Ánná Đorđi"),
    "Arabic": ("آنا", "آنا"),
}


def start_walk_in(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.wait_for("name")


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_typed_is_data(foyer: Foyer, kind: str) -> None:
    typed, kept = HOSTILE[kind]
    start_walk_in(foyer)
    foyer.write("name", typed, enter=True)
    foyer.write("company", "", enter=True)
    foyer.wait_for("askDesk")
    foyer.touch("askDesk")
    foyer.wait_for("confirm")
    assert foyer.find("visitorLine").property("fact") == kept
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    assert [v.visitor.name for v in foyer.visits(VisitState.WAITING)] == [kept]


@pytest.mark.parametrize("typed", ["x" * 300, "\U0001f600\U0001f600", "\u202e\u200f", "123 456"])
def test_what_is_no_name_is_kindly_refused(foyer: Foyer, typed: str) -> None:
    start_walk_in(foyer)
    foyer.find("name").forceActiveFocus()
    commit(typed)
    foyer.vm.giveName()
    assert foyer.screen == "name"
    assert foyer.find("name").property("error") == foyer.vm.property("problem") != ""
    QTest.keyClick(foyer.window, Qt.Key.Key_Backspace)
    assert foyer.find("name").property("error") == ""


def test_only_blanks_lead_nowhere(foyer: Foyer) -> None:
    start_walk_in(foyer)
    foyer.write("name", "   ")
    assert not foyer.find("next").isEnabled()
    foyer.vm.giveName()
    assert foyer.screen == "name"


def test_a_hidden_host_is_never_found_and_a_secret_unit_never_shown(foyer: Foyer) -> None:
    start_walk_in(foyer)
    foyer.write("name", "Anna", enter=True)
    foyer.write("company", "", enter=True)
    foyer.write("host", "hagg")
    foyer.wait_for("hit0")
    found = foyer.vm.property("hits")
    assert {(each["name"], each["unit"]) for each in found} == {
        ("Eva Hägg", "Bygglov"),
        ("Erik Hägg", ""),
    }
    for told in ("Hedda", "Familjerätt", "A217", "16742"):
        assert told not in foyer.words()
    for text in ("hedda", "haggdold", "familjeratt"):
        foyer.vm.search(text)
        foyer.qtbot.waitUntil(lambda: foyer.seen("hit0") is None)
        assert foyer.find("askDesk").property("label") == "Jag vet inte – fråga kundtjänst"
        foyer.vm.search("hagg")
        foyer.wait_for("hit0")


def test_nobody_who_is_not_shown_can_be_chosen(foyer: Foyer) -> None:
    start_walk_in(foyer)
    foyer.write("name", "Anna", enter=True)
    foyer.write("company", "", enter=True)
    foyer.wait_for("host")
    foyer.vm.chooseHost(foyer.people["Hedda"])
    assert foyer.screen == "host"


def test_five_at_most_are_shown_and_who_is_new_can_be_found(foyer: Foyer) -> None:
    start_walk_in(foyer)
    foyer.write("name", "Anna", enter=True)
    foyer.write("company", "", enter=True)
    foyer.write("host", "nilss")
    assert foyer.seen("hit0") is None
    for number in range(7):
        details = PersonDetails(f"Person{number}", "Nilsson")
        foyer.station.do(record_person, details, actor=ACTOR)
    foyer.wait_for("hit4")
    assert len(foyer.vm.property("hits")) == 5


def test_the_language_changes_at_once_and_goes_with_the_visitor(foyer: Foyer) -> None:
    start_walk_in(foyer)
    foyer.write("name", "Anna")
    assert foyer.text("heading") == "Vad heter du?"
    foyer.touch("language-en")
    assert foyer.text("heading") == "What is your name?"
    assert foyer.text("name") == "Anna"
    assert foyer.find("keyboard").property("locale") == "en_GB"
    foyer.touch("back")
    assert foyer.find("booked").property("label") == "I have booked a visit"
    foyer.touch("notBooked")
    foyer.wait_for("keyboard")
    foyer.touch("startOver")
    assert foyer.text("heading") == "Welcome to the town hall"
    foyer.seconds(SCREEN.idle_seconds + 1)
    assert foyer.text("heading") == "Välkommen till kommunhuset"
    assert foyer.text("today") == "fredag 20 november  ·  kl. 09.42"


def test_a_language_chosen_elsewhere_reaches_the_sentences_too(foyer: Foyer) -> None:
    foyer.face.language.use("en")
    assert foyer.vm.property("language") == "en"
    assert foyer.text("today") == "Friday 20 November  ·  09.42"


def test_outside_manned_hours_the_kiosk_says_when_it_opens_and_lets_people_out(
    foyer: Foyer,
) -> None:
    eva = foyer.people["Eva"]
    visit = foyer.station.do(arrive_unbooked, visitor_named("Anna"), host_id=eva, actor=ACTOR)
    foyer.house.instant = CLOSED
    foyer.seconds(1)
    foyer.wait_for("opensNext")
    assert foyer.text("opensNext") == "Vi öppnar måndag 23 november kl. 07.30."
    town_hall = foyer.house.settings.town_hall
    assert town_hall.phone in foyer.words()
    assert town_hall.email in foyer.words()
    assert foyer.seen("help") is None
    assert foyer.seen("notBooked") is None
    foyer.touch("checkOut")
    foyer.write("badgeCode", visit.badge_code, enter=True)
    foyer.come_to("thanks")
    assert len(foyer.visits(VisitState.LEFT)) == 1
    foyer.touch("done")
    assert foyer.screen == "closed"
    foyer.house.instant = MANNED + timedelta(days=3)
    foyer.seconds(1)
    assert foyer.screen == "start"


def test_who_is_under_way_at_closing_time_may_finish(foyer: Foyer) -> None:
    start_walk_in(foyer)
    foyer.house.instant = CLOSED
    foyer.seconds(1)
    assert foyer.screen == "name"


def test_an_evacuation_takes_the_screen_in_every_language_and_forgets_the_visitor(
    foyer: Foyer,
) -> None:
    start_walk_in(foyer)
    foyer.write("name", "Zackarias")
    foyer.station.do(start_evacuation, actor=ACTOR)
    foyer.wait_for("evacuation")
    assert foyer.text("evacuationHeading0") == "UTRYMNING"
    assert foyer.text("evacuationHeading1") == "EVACUATION"
    assert foyer.words().count(foyer.house.settings.town_hall.assembly_point) >= 2
    foyer.qtbot.waitUntil(lambda: "Zackarias" not in foyer.words())
    for name in ("booked", "notBooked", "document", "help", "language-en"):
        assert foyer.seen(name) is None
    commands = foyer.house.commands
    foyer.touch("evacuation")
    assert (foyer.screen, foyer.house.commands) == ("start", commands)
    foyer.station.do(end_evacuation, reason="Alla ute", actor=ACTOR)
    foyer.wait_for("notBooked")


def test_no_key_and_no_code_is_taken_during_an_evacuation(foyer: Foyer) -> None:
    expected = booking(foyer.station, "Anna Ek", foyer.people["Eva"])
    foyer.find("notBooked").forceActiveFocus()
    foyer.station.do(start_evacuation, actor=ACTOR)
    foyer.wait_for("evacuation")
    keys = (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_F2)
    for key in keys:
        QTest.keyClick(foyer.window, key)
        QTest.keyClick(foyer.window, Qt.Key.Key_Return)
    foyer.scan(expected.booking_code)
    assert (foyer.screen, foyer.vm.property("busy")) == ("start", False)
    assert foyer.house.commands == 0
    assert foyer.visits(VisitState.WAITING) == []


def test_a_drill_says_that_it_is_one(foyer: Foyer) -> None:
    foyer.station.do(start_evacuation, drill=True, actor=ACTOR)
    foyer.wait_for("evacuation")
    assert foyer.text("evacuationHeading0") == "UTRYMNING (övning)"


@pytest.mark.parametrize("size", [PixelSize(1080, 1920), PixelSize(1920, 1080)])
def test_nothing_on_the_start_reaches_into_the_footer(foyer: Foyer) -> None:
    foyer.window.grabWindow()
    card, help_button = foyer.find("checkOut"), foyer.find("help")
    lower = card.mapToScene(card.boundingRect().bottomLeft()).y()
    assert lower < help_button.mapToScene(help_button.boundingRect().topLeft()).y()
    assert card.mapToScene(card.boundingRect().topRight()).x() < foyer.window.width()


def test_everything_to_press_has_a_name_and_twenty_millimetres(
    foyer: Foyer, complaints: Callable[[QQuickWindow, int], list[str]]
) -> None:
    target = foyer.face.sizes.property("target")

    def judged() -> list[str]:
        foyer.window.grabWindow()
        return complaints(foyer.window, target)

    assert judged() == []
    for way in ("booked", "checkOut"):
        foyer.touch(way)
        assert judged() == []
        foyer.touch("startOver")
    start_walk_in(foyer)
    foyer.write("name", "Anna", enter=True)
    assert judged() == []
    foyer.write("company", "", enter=True)
    foyer.write("host", "hagg")
    foyer.wait_for("hit1")
    assert judged() == []
    foyer.touch("hit0")
    foyer.wait_for("confirm")
    assert judged() == []
    foyer.touch("confirm")
    foyer.wait_for("register")
    assert judged() == []
    foyer.touch("back")
    foyer.touch("morePersons")
    foyer.touch("nameCompanions")
    foyer.wait_for("companion")
    assert judged() == []
    foyer.touch("back")
    foyer.wait_for("confirm")
    foyer.seconds(SCREEN.idle_seconds - 5)
    assert judged() == []


@pytest.mark.parametrize("instant", [datetime(2090, 11, 24, 8, 42, tzinfo=UTC)])
def test_a_day_closed_at_the_desk_closes_the_screen_at_once_and_says_why(
    foyer: Foyer, instant: datetime
) -> None:
    assert foyer.screen == "start"
    today = instant.date()
    foyer.station.do(set_hours, SpecialDay(today, None, "Stängt för utbildning"), actor=ACTOR)
    foyer.qtbot.waitUntil(lambda: bool(foyer.vm.foyer.property("toldOfToday")))
    foyer.seconds(1)
    foyer.come_to("closed")
    assert foyer.text("toldOfToday") == "Stängt för utbildning"
    assert "måndag 27 november kl. 07.30" in foyer.text("opensNext")
    foyer.station.do(unset_hours, today, actor=ACTOR)
    foyer.qtbot.waitUntil(lambda: not foyer.vm.foyer.property("toldOfToday"))
    foyer.seconds(1)
    foyer.come_to("start")


def test_an_unattended_desk_is_told_of_kindly_until_somebody_is_back(foyer: Foyer) -> None:
    assert foyer.seen("unattended") is None
    foyer.station.do(leave_desk, actor=ACTOR)
    foyer.wait_for("unattended")
    said = str(foyer.find("unattended").property("label"))
    assert said.startswith("Det är ingen i kundtjänst just nu. Ring 0950-166 00")
    start_walk_in(foyer)
    foyer.write("name", "Anna", enter=True)
    foyer.write("company", "", enter=True)
    foyer.wait_for("askDesk")
    foyer.touch("askDesk")
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    assert foyer.text("said") == said
    foyer.vm.forget()
    foyer.station.do(return_to_desk, actor=ACTOR)
    foyer.qtbot.waitUntil(lambda: foyer.seen("unattended") is None)


def test_who_has_just_come_is_not_told_that_a_colleague_knows() -> None:
    said = [unattended_desk(Voice("sv"), "", registered=each) for each in (False, True)]
    assert said[0].endswith("Gör ditt val, så säger vi till en kollega.")
    assert said[1].endswith("Vi säger till en kollega att du är här.")
