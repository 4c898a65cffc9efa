"""A human, the language, the way back and a new beginning are one touch away, whatever happens."""

from collections.abc import Callable
from threading import Event

import pytest

from kiosk.faces.visitor.flow import Screen
from kiosk.faces.visitor.steps import PATIENCE_SECONDS
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.model import VisitState, visitor_named
from tests.faces.visitor.foyer import ACTOR, CLOSED, Foyer, booking

NAME = "Zackarias Quist"


def come_to_needs(foyer: Foyer) -> None:
    vm = foyer.vm
    vm.chooseNotBooked()
    vm.writeName(NAME)
    vm.giveName()
    vm.search("nobody of this house")
    vm.leaveHostToDesk()
    vm.confirm()
    foyer.come_to("needs")


def ways(foyer: Foyer) -> dict[Screen, Callable[[], None]]:
    """Give a way to every screen that somebody is under way on."""
    vm = foyer.vm

    def after(*steps: Callable[[], object]) -> Callable[[], None]:
        def walk() -> None:
            for step in steps:
                step()

        return walk

    def named() -> None:
        vm.chooseNotBooked()
        vm.writeName(NAME)

    def of_a_group() -> None:
        named()
        after(vm.giveName, vm.leaveHostToDesk, vm.morePersons, vm.nameCompanions)()

    return {
        Screen.BOOKING_CODE: vm.chooseBooked,
        Screen.NAME: named,
        Screen.ALIAS: after(named, vm.goWithoutName),
        Screen.DATA: after(named, vm.readOfData),
        Screen.HOST: after(named, vm.giveName),
        Screen.CONFIRM: after(named, vm.giveName, vm.leaveHostToDesk),
        Screen.COMPANIONS: of_a_group,
        Screen.NEEDS: lambda: come_to_needs(foyer),
        Screen.CHECK_OUT: vm.chooseCheckOut,
        Screen.WITHOUT_BADGE: after(vm.chooseCheckOut, vm.goWithoutBadge),
        Screen.DESK_CALLED: after(named, vm.callDesk),
    }


def test_every_screen_under_way_has_help_the_language_the_way_back_and_a_new_beginning(
    foyer: Foyer,
) -> None:
    resting = {Screen.START, Screen.CLOSED}
    there = ways(foyer)
    assert set(there) | resting | {Screen.THANKS, Screen.REACH_US} == set(Screen)
    for screen, walk in there.items():
        walk()
        foyer.come_to(screen)
        for name in ("back", "startOver", "language-sv", "language-en"):
            assert foyer.find(name).isEnabled(), (screen, name)
        if screen is not Screen.DESK_CALLED:  # which is the help
            assert foyer.find("help").isEnabled(), screen
        foyer.touch("startOver")
        assert foyer.screen == "start"
    assert foyer.find("help").isEnabled()


@pytest.mark.parametrize("instant", [CLOSED])
def test_after_hours_help_says_how_to_reach_us_and_when_the_desk_opens(foyer: Foyer) -> None:
    foyer.touch("checkOut")
    foyer.write("badgeCode", "K7")
    assert foyer.find("help").property("label") == "Så når du oss"
    foyer.touch("help")
    foyer.wait_for("reachPhone")
    town_hall = foyer.house.settings.town_hall
    assert foyer.find("reachPhone").property("fact") == town_hall.phone
    assert foyer.find("reachEmail").property("fact") == town_hall.email
    assert foyer.text("said") == "Vi öppnar måndag 23 november kl. 07.30."
    assert foyer.seen("help") is None
    foyer.touch("done")
    foyer.wait_for("badgeCode")
    assert foyer.text("badgeCode") == "K7"
    assert foyer.house.commands == 0  # nobody is there to be called


def test_who_is_under_way_when_the_desk_closes_is_told_how_to_reach_us(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", NAME)
    foyer.house.instant = CLOSED
    foyer.seconds(1)
    foyer.touch("help")
    foyer.come_to("reach_us")
    foyer.touch("back")
    foyer.wait_for("name")
    assert foyer.text("name") == NAME
    assert foyer.ask(open_desk_calls) == []


def test_what_hangs_holds_nobody(foyer: Foyer) -> None:
    come_to_needs(foyer)
    foyer.house.hangs = hangs = Event()
    foyer.touch("register")
    assert foyer.vm.property("busy")
    foyer.seconds(PATIENCE_SECONDS - 1)
    assert foyer.seen("problem") is None
    foyer.seconds(1)
    foyer.wait_for("problem")
    said = str(foyer.find("problem").property("label"))
    assert "längre tid" in said
    assert foyer.house.settings.town_hall.phone in said
    foyer.touch("startOver")
    assert foyer.screen == "start"
    foyer.qtbot.waitUntil(lambda: NAME not in foyer.words())
    foyer.touch("notBooked")
    foyer.wait_for("name")
    hangs.set()
    foyer.qtbot.waitUntil(lambda: len(foyer.visits(VisitState.WAITING)) == 1)
    foyer.house.hangs = None
    answered: list[bool] = []
    foyer.house.do(answered.append, lambda _: None, lambda _: True)
    foyer.qtbot.waitUntil(lambda: answered == [True])
    assert (foyer.screen, foyer.text("name")) == ("name", "")


def test_help_asked_for_while_something_is_under_way_comes_next(foyer: Foyer) -> None:
    come_to_needs(foyer)
    foyer.house.hangs = hangs = Event()
    foyer.touch("register")
    foyer.touch("help")
    assert (foyer.screen, foyer.house.commands) == ("needs", 1)
    hangs.set()
    foyer.come_to("desk_called")
    assert len(foyer.visits(VisitState.WAITING)) == 1
    assert len(foyer.ask(open_desk_calls)) == 1
    foyer.vm.goBack()
    assert foyer.screen == "thanks"


def test_a_wish_for_help_ends_with_who_had_it(foyer: Foyer) -> None:
    come_to_needs(foyer)
    foyer.house.hangs = hangs = Event()
    foyer.vm.register()
    foyer.vm.callDesk()
    foyer.vm.forget()
    hangs.set()
    foyer.house.hangs = None
    foyer.vm.chooseNotBooked()
    foyer.qtbot.waitUntil(lambda: len(foyer.visits(VisitState.WAITING)) == 1)
    answered: list[bool] = []
    foyer.house.do(answered.append, lambda _: None, lambda _: True)
    foyer.qtbot.waitUntil(lambda: answered == [True])
    assert foyer.ask(open_desk_calls) == []
    assert foyer.screen == "name"


def test_a_house_that_takes_no_deliveries_here_is_called_for_none(foyer: Foyer) -> None:
    assert foyer.seen("delivery") is None
    foyer.vm.announceDelivery()
    assert (foyer.screen, foyer.house.commands) == ("start", 0)


def test_going_back_to_the_start_leaves_nobody_found(foyer: Foyer) -> None:
    vm = foyer.vm
    vm.chooseNotBooked()
    vm.writeName(NAME)
    vm.giveName()
    foyer.wait_for("host")
    foyer.write("host", "eva h")
    foyer.wait_for("hit0")
    for _ in range(2):
        vm.goBack()
    assert foyer.screen == "start"
    assert vm.property("hits") == []
    assert vm.property("name") == ""


def test_a_code_read_at_the_start_greets_or_checks_out(foyer: Foyer) -> None:
    expected = booking(foyer.station, "Anna Ek", foyer.people["Eva"])
    foyer.scan(expected.booking_code)
    foyer.come_to("confirm")
    assert foyer.vm.property("byCode")
    foyer.vm.forget()
    inside = foyer.station.do(arrive_unbooked, visitor_named("Bo Ek"), actor=ACTOR)
    foyer.scan(inside.badge_code)
    foyer.come_to("thanks")
    assert [each.visit_id for each in foyer.visits(VisitState.LEFT)] == [inside.visit_id]
    foyer.vm.forget()
    foyer.scan("K7QQQQ")
    foyer.come_to("booking_code")
    assert foyer.text("code") == "K7QQQQ"
    assert foyer.vm.property("problem") != ""
    foyer.vm.forget()
    foyer.scan("https://example.se")
    assert foyer.screen == "start"
