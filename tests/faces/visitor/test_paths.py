"""Every path through the visitor's face, by touches and keys, to what is in the file afterwards."""

from sqlalchemy import Connection

from db.failure import StorageFailure
from kiosk.faces.visitor.flow import Outcome
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.model import Contact, Visit, VisitKind, VisitState, visitor_named
from tests.faces.visitor.foyer import ACTOR, Foyer, booking


def by_name(foyer: Foyer, name: str, host: str) -> None:
    foyer.touch("booked")
    foyer.touch("withoutCode")
    foyer.write("name", name, enter=True)
    choose(foyer, host)
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")


def choose(foyer: Foyer, host: str) -> None:
    foyer.write("host", host)
    foyer.touch("hit0")
    foyer.wait_for("confirm")


def jobs(foyer: Foyer, visit: Visit) -> set[JobKind]:
    def question(connection: Connection) -> set[JobKind]:
        return {each.kind for each in jobs_about(connection, [visit.visit_id])}

    found: set[JobKind] = foyer.ask(question)
    return found


def reasons(foyer: Foyer) -> list[CallReason]:
    return [each.reason for each in foyer.ask(open_desk_calls)]


def test_a_walk_in_waits_for_the_desk_and_the_host_hears_nothing(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", "anna ek", enter=True)
    foyer.write("company", "Bygg AB", enter=True)
    choose(foyer, "eva h")
    assert foyer.find("hostLine").property("fact") == "Eva Hägg"
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    (visit,) = foyer.visits(VisitState.WAITING)
    assert (visit.visitor.name, visit.visitor.company) == ("anna ek", "Bygg AB")
    assert visit.host is not None
    assert visit.host.person_id == foyer.people["Eva"]
    assert (visit.kind, visit.contact) == (VisitKind.WALK_IN, Contact.NONE)
    assert jobs(foyer, visit) == set()
    assert foyer.text("said") == "Kundtjänst kommer till dig."
    assert foyer.house.settings.town_hall.assembly_point in foyer.text("further")


def test_who_does_not_know_whom_to_meet_is_the_desks(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", "Anna", enter=True)
    foyer.write("company", "", enter=True)
    foyer.write("host", "ett tak")
    foyer.touch("askDesk")
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    (visit,) = foyer.visits(VisitState.WAITING)
    assert (visit.host, visit.wish) == (None, "ett tak")


def test_a_booked_visitor_found_by_name_arrives_and_the_host_is_told(foyer: Foyer) -> None:
    expected = booking(foyer.station, "Åsa Öberg", foyer.people["Eva"])
    by_name(foyer, "asa oberg", "eva h")
    (visit,) = foyer.visits(VisitState.WAITING)
    assert visit.visit_id == expected.visit_id
    assert jobs(foyer, visit) == {JobKind.HOST_MESSAGE}  # a badge coming out would tell of it


def test_the_answer_is_the_same_whether_a_booking_was_found_or_not(foyer: Foyer) -> None:
    booking(foyer.station, "Anna Ek", foyer.people["Eva"])
    answers = []
    for name in ("Anna Ek", "Olle Bo"):
        by_name(foyer, name, "eva h")
        answers.append(foyer.words())
        foyer.touch("done")
    assert answers[0] == answers[1]
    kinds = {each.visitor.name: each.kind for each in foyer.visits(VisitState.WAITING)}
    assert kinds == {"Anna Ek": VisitKind.BOOKED, "Olle Bo": VisitKind.WALK_IN}
    missed = next(v for v in foyer.visits(VisitState.WAITING) if v.visitor.name == "Olle Bo")
    assert missed.host is not None
    assert jobs(foyer, missed) == set()


def test_a_booking_code_is_answered_with_who_comes(foyer: Foyer) -> None:
    expected = booking(foyer.station, "Anna Ek", foyer.people["Eva"])
    foyer.touch("booked")
    foyer.write("code", expected.booking_code.lower(), enter=True)
    foyer.come_to("confirm")
    assert foyer.find("visitorLine").property("fact") == "Anna Ek"
    assert foyer.find("hostLine").property("fact") == "Eva Hägg"
    assert "10.00" in foyer.find("hostLine").property("label")
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    assert "Eva Hägg" in foyer.text("said")
    (visit,) = foyer.visits(VisitState.WAITING)
    assert visit.visit_id == expected.visit_id
    assert jobs(foyer, visit) == {JobKind.BADGE, JobKind.HOST_MESSAGE}


def test_a_hidden_host_is_not_named_even_to_who_has_the_code(foyer: Foyer) -> None:
    expected = booking(foyer.station, "Anna Ek", foyer.people["Hedda"])
    foyer.touch("booked")
    foyer.write("code", expected.booking_code, enter=True)
    foyer.come_to("confirm")
    assert foyer.find("hostLine").property("fact") == "En medarbetare"
    assert "Hedda" not in foyer.words()
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    assert foyer.text("said") == "En medarbetare kommer."
    assert "Hedda" not in foyer.words()


def test_a_code_that_fits_nothing_today_is_kindly_refused(foyer: Foyer) -> None:
    tomorrow = booking(foyer.station, "Anna Ek", foyer.people["Eva"], days=4)
    foyer.touch("booked")
    foyer.write("code", "QQQQQQ", enter=True)
    foyer.qtbot.waitUntil(lambda: "känner inte igen" in foyer.vm.property("problem"))
    assert foyer.find("code").property("error") == foyer.vm.property("problem")
    foyer.find("code").setProperty("text", "")
    foyer.write("code", tomorrow.booking_code, enter=True)
    foyer.qtbot.waitUntil(lambda: "annan dag" in foyer.vm.property("problem"))
    assert foyer.visits(VisitState.WAITING) == []


def test_a_public_document_needs_no_name_and_calls_the_desk(foyer: Foyer) -> None:
    foyer.touch("document")
    foyer.come_to("desk_called")
    assert foyer.vm.property("outcome") == Outcome.DOCUMENT
    assert foyer.text("further") == "Du behöver inte säga vem du är eller varför du frågar."
    assert reasons(foyer) == [CallReason.PUBLIC_DOCUMENT]
    assert foyer.visits(VisitState.WAITING) == []


def test_calling_the_desk_keeps_what_was_typed(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", "Anna")
    foyer.touch("help")
    foyer.come_to("desk_called")
    assert reasons(foyer) == [CallReason.HELP]
    foyer.touch("done")
    foyer.wait_for("name")
    assert foyer.text("name") == "Anna"


def test_a_badge_reader_that_types_and_presses_enter_checks_out(foyer: Foyer) -> None:
    eva = foyer.people["Eva"]
    visit = foyer.station.do(arrive_unbooked, visitor_named("Anna"), host_id=eva, actor=ACTOR)
    foyer.touch("checkOut")
    foyer.write("badgeCode", visit.badge_code, enter=True)
    foyer.come_to("thanks")
    assert foyer.text("heading") == "Tack för besöket"
    assert [v.visit_id for v in foyer.visits(VisitState.LEFT)] == [visit.visit_id]
    foyer.touch("done")
    foyer.touch("checkOut")
    foyer.write("badgeCode", visit.badge_code, enter=True)
    foyer.qtbot.waitUntil(lambda: "redan utcheckad" in foyer.vm.property("problem"))


def test_a_wrong_badge_code_says_what_to_do(foyer: Foyer) -> None:
    foyer.touch("checkOut")
    foyer.write("badgeCode", "NOBADGE1", enter=True)
    foyer.qtbot.waitUntil(lambda: "besöksbrickan" in foyer.vm.property("problem"))
    assert foyer.screen == "check_out"
    assert foyer.text("badgeCode") == "NOBADGE1"


def test_a_second_touch_makes_no_second_visit(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", "Anna", enter=True)
    foyer.write("company", "", enter=True)
    choose(foyer, "eva h")
    foyer.touch("confirm")
    foyer.wait_for("register")
    for _ in range(3):
        foyer.vm.register()
    foyer.touch("register")
    foyer.come_to("thanks")
    foyer.vm.register()
    assert foyer.house.commands == 1
    assert len(foyer.visits(VisitState.WAITING)) == 1


def test_a_full_disk_thanks_nobody_and_loses_nothing(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", "Anna", enter=True)
    foyer.write("company", "", enter=True)
    choose(foyer, "eva h")
    foyer.touch("confirm")
    foyer.house.broken = StorageFailure("storage.disk_full", detail="/secret/path")
    foyer.touch("register")
    foyer.wait_for("problem")
    assert foyer.screen == "needs"
    said = str(foyer.find("problem").property("label"))
    assert "kundtjänst" in said
    assert "secret" not in said
    foyer.house.broken = None
    foyer.touch("register")
    foyer.come_to("thanks")
    assert [v.visitor.name for v in foyer.visits(VisitState.WAITING)] == ["Anna"]
