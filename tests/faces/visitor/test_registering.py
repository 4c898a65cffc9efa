"""Registering: few touches, in groups, without a name, with needs, and alike whatever is found."""

import pytest
from PySide6.QtCore import QElapsedTimer

from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.faces.visitor.steps_to_register import SAME_ANSWER_MILLISECONDS
from kiosk.station import office_days
from kiosk.visits.commands import book
from kiosk.visits.model import Visit, VisitKind, VisitState, visitor_named
from kiosk.visits.party import Lookup, Need
from tests.faces.visitor.foyer import ACTOR, MANNED, Foyer, booking

MOST_TOUCHES_BOOKED, MOST_TOUCHES_WALK_IN = 4, 6


class CountedTouches:
    """The fingers of a visitor, counted from when the first field stands there."""

    def __init__(self, foyer: Foyer) -> None:
        self._foyer = foyer
        self.count = 0

    def touch(self, name: str) -> None:
        self.count += 1
        self._foyer.touch(name)


def register(foyer: Foyer) -> Visit:
    """Confirm what is shown and ask for nothing; gives the visit that waits."""
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    return foyer.visits(VisitState.WAITING)[-1]


def come_to_confirm(foyer: Foyer, name: str = "Anna Ek", host: str = "eva h") -> None:
    foyer.touch("notBooked")
    foyer.write("name", name, enter=True)
    foyer.write("company", "", enter=True)
    foyer.write("host", host)
    foyer.touch("hit0")
    foyer.wait_for("confirm")


def let_searches_pass(foyer: Foyer) -> None:
    """Wait until what was searched for has been answered: questions go one after the other."""
    answers: list[bool] = []
    foyer.house.work(lambda: True, answers.append, lambda _: answers.append(False))
    foyer.qtbot.waitUntil(lambda: answers == [True])


def greeted(foyer: Foyer, persons: int = 1, host: str = "Eva") -> Visit:
    visitor, host_id = visitor_named("Anna Ek", "Bygg AB"), foyer.people[host]
    expected = foyer.station.do(book, visitor, host_id, MANNED, persons=persons, actor=ACTOR)
    foyer.touch("booked")
    foyer.write("code", expected.booking_code, enter=True)
    foyer.come_to("confirm")
    return expected


@pytest.mark.parametrize("found", [True, False])
def test_a_booked_visitor_is_done_in_four_touches_after_the_name_field(
    foyer: Foyer, found: bool
) -> None:
    booking(foyer.station, "Anna Ek" if found else "Olle Bo", foyer.people["Eva"])
    foyer.touch("booked")
    foyer.touch("withoutCode")
    fingers = CountedTouches(foyer)
    foyer.write("name", "Anna Ek")
    fingers.touch("next")
    foyer.write("host", "eva h")
    fingers.touch("hit0")
    fingers.touch("confirm")
    fingers.touch("register")
    foyer.come_to("thanks")
    assert fingers.count <= MOST_TOUCHES_BOOKED
    kinds = [each.kind for each in foyer.visits(VisitState.WAITING)]
    assert kinds == [VisitKind.BOOKED if found else VisitKind.WALK_IN]


def test_a_walk_in_is_done_in_six_touches_with_a_need_told(foyer: Foyer) -> None:
    fingers = CountedTouches(foyer)
    fingers.touch("notBooked")
    foyer.write("name", "Anna Ek")
    fingers.touch("next")
    foyer.write("host", "eva h")
    fingers.touch("hit0")
    fingers.touch("confirm")
    fingers.touch("needInterpreter")
    fingers.touch("register")
    foyer.come_to("thanks")
    assert fingers.count <= MOST_TOUCHES_WALK_IN
    (visit,) = foyer.visits(VisitState.WAITING)
    assert visit.needs == (Need.INTERPRETER,)


def test_needs_are_taken_back_by_a_second_touch_and_passed_over_by_none(foyer: Foyer) -> None:
    come_to_confirm(foyer)
    foyer.touch("confirm")
    foyer.wait_for("register")
    assert foyer.find("register").property("label") == "Nej, anmäl mig"
    for name in ("needHelp", "needSami", "needFinnish", "needSami"):
        foyer.touch(name)
    assert foyer.find("needHelp").property("chosen")
    assert not foyer.find("needSami").property("chosen")
    assert foyer.find("register").property("label") == "Anmäl mig"
    foyer.touch("register")
    foyer.come_to("thanks")
    (visit,) = foyer.visits(VisitState.WAITING)
    assert visit.needs == (Need.EVACUATION_HELP, Need.FINNISH)


def test_whether_a_booking_was_found_is_not_told_by_the_time_the_answer_takes(
    foyer: Foyer,
) -> None:
    booking(foyer.station, "Anna Ek", foyer.people["Eva"])
    for name in ("Anna Ek", "Olle Bo"):
        foyer.touch("booked")
        foyer.touch("withoutCode")
        foyer.write("name", name, enter=True)
        foyer.write("host", "eva h")
        foyer.touch("hit0")
        foyer.touch("confirm")
        foyer.wait_for("register")
        waited = QElapsedTimer()
        waited.start()
        foyer.vm.register()
        assert foyer.vm.property("busy")
        foyer.come_to("thanks")
        assert waited.elapsed() >= 0.9 * SAME_ANSWER_MILLISECONDS  # a timer may come early
        foyer.touch("done")
    found = {each.visitor.name: each.lookup for each in foyer.visits(VisitState.WAITING)}
    assert found == {"Anna Ek": Lookup.NOT_ASKED, "Olle Bo": Lookup.NOT_FOUND}


@pytest.mark.parametrize("reason", [Reason.SICK, Reason.VACATION])
def test_who_has_the_code_of_a_host_who_is_away_is_told_only_that_the_desk_comes(
    foyer: Foyer, reason: Reason
) -> None:
    ends_at = None if reason is Reason.SICK else MANNED.replace(day=27)
    wanted = ReferralWanted(foyer.people["Eva"], reason, MANNED, ends_at=ends_at)
    office = office_days(foyer.station.settings)
    foyer.station.do(set_referral, wanted, office=office, actor=ACTOR)
    greeted(foyer)
    register(foyer)
    assert foyer.text("said") == "Kundtjänst kommer till dig."
    words = foyer.words().casefold()
    assert not any(each in words for each in ("sjuk", "semester", "åter kl"))


def test_a_group_is_counted_and_named_as_far_as_it_likes(foyer: Foyer) -> None:
    come_to_confirm(foyer)
    foyer.touch("morePersons")
    foyer.touch("nameCompanions")
    foyer.write("companion", "Bo Ek", enter=True)
    foyer.write("companion", "Eva Lind", enter=True)
    foyer.write("companion", "123", enter=True)
    assert foyer.find("companion").property("error") != ""
    foyer.find("companion").setProperty("text", "")
    foyer.touch("companion0")
    foyer.touch("companionsDone")
    foyer.wait_for("confirm")
    assert foyer.vm.property("persons") == 3
    foyer.touch("fewerPersons")
    assert not foyer.vm.property("mayBeFewer")
    visit = register(foyer)
    assert (visit.persons, visit.companions) == (2, ("Eva Lind",))
    assert "Eva Lind" not in foyer.words()


def test_part_of_a_booked_group_comes_first_and_the_rest_by_the_same_code(foyer: Foyer) -> None:
    expected = greeted(foyer, persons=4)
    assert foyer.vm.property("persons") == 4
    foyer.touch("fewerPersons")
    foyer.touch("fewerPersons")
    assert register(foyer).persons == 2
    foyer.touch("done")
    foyer.touch("booked")
    foyer.write("code", expected.booking_code, enter=True)
    foyer.come_to("confirm")
    assert foyer.text("heading") == "Fler i gruppen?"
    assert foyer.vm.property("persons") == 2
    foyer.touch("confirm")
    foyer.come_to("thanks")
    (visit,) = foyer.visits(VisitState.WAITING)
    assert (visit.visit_id, visit.persons) == (expected.visit_id, 4)


def test_who_shows_no_name_is_a_number_and_what_was_typed_is_gone(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", "Zackarias")
    foyer.touch("withoutName")
    foyer.wait_for("aliasName")
    assert "Zackarias" not in foyer.words()
    foyer.touch("next")
    foyer.write("host", "eva h")
    foyer.touch("hit0")
    foyer.wait_for("visitorLine")
    assert foyer.find("visitorLine").property("fact") == "Ett nummer i stället för namn"
    visit = register(foyer)
    assert (visit.visitor.name, visit.visitor.alias) == ("Besökare 1", True)


@pytest.mark.parametrize(("typed", "kept"), [("Z. Q.", "Z. Q."), ("  ", "Besökare 1")])
def test_who_shows_no_name_may_be_called_something_else(
    foyer: Foyer, typed: str, kept: str
) -> None:
    foyer.touch("notBooked")
    foyer.touch("withoutName")
    foyer.write("aliasName", typed, enter=True)
    foyer.touch("askDesk")
    visit = register(foyer)
    assert (visit.visitor.name, visit.visitor.alias) == (kept, True)


def test_who_has_a_code_need_not_show_the_booked_name_either(foyer: Foyer) -> None:
    expected = greeted(foyer)
    foyer.touch("showNoName")
    foyer.touch("showNoName")
    assert foyer.find("visitorLine").property("fact") == "Anna Ek"
    foyer.touch("showNoName")
    visit = register(foyer)
    assert visit.visit_id == expected.visit_id
    assert (visit.visitor.name, visit.visitor.company) == ("Besökare 1", "")


def test_a_booking_found_is_forgotten_by_who_goes_on_without_the_code(foyer: Foyer) -> None:
    greeted(foyer, persons=4)
    foyer.touch("back")
    foyer.touch("withoutCode")
    foyer.write("name", "Olle Bo", enter=True)
    foyer.touch("askDesk")
    foyer.wait_for("confirm")
    assert foyer.vm.property("bookedTime") == ""
    visit = register(foyer)
    assert (visit.kind, visit.visitor.name, visit.persons) == (VisitKind.WALK_IN, "Olle Bo", 1)


def test_the_search_says_the_same_of_a_hidden_host_as_of_nobody(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", "Anna", enter=True)
    foyer.write("company", "", enter=True)
    seen = []
    for typed in ("hedda haggdold", "nobody xyzzyx"):
        foyer.write("host", typed)
        let_searches_pass(foyer)
        assert foyer.seen("hit0") is None
        assert (
            foyer.text("inVain") == "Skriv hela namnet, för- och efternamn. Eller fråga kundtjänst."
        )
        seen.append(foyer.words().replace(typed, "…").casefold())
        foyer.find("host").setProperty("text", "")
    assert seen[0] == seen[1]
    foyer.write("host", "ev")
    let_searches_pass(foyer)
    assert foyer.seen("inVain") is None
    foyer.write("host", "a")
    foyer.wait_for("hit0")
    assert foyer.seen("inVain") is None


def test_a_personal_number_told_to_the_desk_is_refused_where_it_was_written(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", "Anna", enter=True)
    foyer.write("company", "", enter=True)
    foyer.write("host", "bygglov, 850709-9805")
    foyer.touch("askDesk")
    foyer.wait_for("problem")
    assert foyer.screen == "host"
    said = str(foyer.find("problem").property("label"))
    assert "personnummer" in said
    assert "9805" not in said
    foyer.find("host").setProperty("text", "")
    foyer.write("host", "bygglov")
    assert foyer.seen("problem") is None
    foyer.touch("askDesk")
    foyer.come_to("confirm")


def test_how_to_get_out_and_where_to_gather_is_told_in_the_language_chosen(foyer: Foyer) -> None:
    come_to_confirm(foyer)
    register(foyer)
    place = foyer.house.settings.town_hall.assembly_point
    assert foyer.text("further") == f"Om larmet går: lämna huset. Återsamlingsplats: {place}"
    foyer.touch("language-en")
    foyer.qtbot.waitUntil(lambda: "Assembly point" in foyer.text("further"))
    assert place in foyer.text("further")
