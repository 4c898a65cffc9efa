import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from sqlalchemy import select

from db.tables import event
from kiosk.devices.simulators import TcpSimulator
from kiosk.evacuation.help_calls.commands import call_help
from kiosk.evacuation.queries import running_evacuation
from kiosk.faces.physical_size import DESK
from kiosk.faces.security.roll_model import ROLES
from kiosk.hours.unattended.commands import leave_desk, return_to_desk
from kiosk.resources import QML
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.model import Departure, visitor_named
from kiosk.visits.party import Need, Party
from tests.faces.security.conftest import OpenSecurity, Security, receive

PEOPLE = (("Elin Renström", "Plan 2"), ("Nils Ekström", "Plan 1"), ("محمد الحسن", ""))


def start(security: Security, choice: str = "confirmEvacuation") -> None:
    security.touch("startEvacuation")
    security.touch(choice)
    security.qtbot.waitUntil(lambda: security.shows("rollTitle"))
    security.qtbot.waitUntil(lambda: not security.vm.property("printing"))


def kinds(security: Security) -> list[str]:
    with security.station.reading() as connection:
        return list(connection.execute(select(event.c.kind).order_by(event.c.hlc)).scalars())


def test_everybody_inside_is_listed_by_zone_with_host_and_time(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    assert security.names() == ["Nils Ekström", "Elin Renström", "محمد الحسن"]
    row = next(item for item in security.rows() if item.property("name") == "Nils Ekström")
    line = str(row.property("secondLine"))
    assert re.fullmatch(r"Spontanbesök · Besöker Per Stenvall · här sedan \d\d\.\d\d · Atea", line)
    assert row.property("certaintyWords") == "Säker"
    assert security.item("headcount").property("text") == "3"


def test_the_face_says_how_complete_and_how_checked_the_list_is(
    open_security: OpenSecurity,
) -> None:
    said = open_security(PEOPLE).said("completeness")
    assert re.match(r"Komplett till \d\d\.\d\d\.\d\d\. Kontrollerad\. Personal ingår inte", said)
    assert "Foajé: ej registrerade." in said


def test_a_visitor_who_comes_or_leaves_is_seen_without_a_touch(
    open_security: OpenSecurity,
) -> None:
    security = open_security(PEOPLE)
    receive(security.station, [("Zlatan Åberg", "Plan 1")])
    security.qtbot.waitUntil(lambda: "Zlatan Åberg" in security.names())
    gone = security.visits["Elin Renström"]
    security.station.do(leave, gone, Departure.DESK, actor="desk")
    security.qtbot.waitUntil(lambda: "Elin Renström" not in security.names())
    assert security.names() == ["Nils Ekström", "Zlatan Åberg", "محمد الحسن"]


def test_an_empty_house_says_so(open_security: OpenSecurity) -> None:
    assert open_security().said("nobody") == "Ingen är anmäld i huset."


def test_printing_says_where_the_paper_is(open_security: OpenSecurity) -> None:
    with TcpSimulator() as simulator:
        security = open_security(PEOPLE, [simulator])
        security.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        security.qtbot.waitUntil(lambda: security.vm.property("notice") != "")
        assert security.said("notice") == "Hämta listan vid Skrivare 1."
        assert "Ekström".encode("cp858") in simulator.printer.paper
        assert kinds(security)[-1] == "evacuation_list.printed.1"


def test_with_every_printer_dead_the_face_says_what_to_do(open_security: OpenSecurity) -> None:
    with TcpSimulator() as simulator:
        pass
    security = open_security(PEOPLE, [simulator])
    security.touch("printList")
    security.qtbot.waitUntil(lambda: security.vm.property("notice") != "")
    assert security.said("notice") == (
        "Ingen lista på papper. Skrivare 1 är avstängd eller inte ansluten. "
        "Använd skärmen, eller spara listan som PDF."
    )
    assert security.item("notice").property("tone") == "alarm"


def test_a_saved_pdf_is_where_the_face_says(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    security.touch("savePdf")
    security.qtbot.waitUntil(lambda: security.vm.property("notice") != "")
    (saved,) = (security.station.folder / "utrymningslistor").iterdir()
    assert saved.read_bytes().startswith(b"%PDF")
    assert security.said("notice") == f"Listan är sparad som {saved}"


def test_two_presses_start_an_evacuation_and_print_the_list(open_security: OpenSecurity) -> None:
    with TcpSimulator() as simulator:
        security = open_security(PEOPLE, [simulator])
        security.touch("startEvacuation")
        assert "evacuation.started.1" not in kinds(security)
        security.touch("confirmEvacuation")
        security.qtbot.waitUntil(lambda: security.shows("rollTitle"))
        assert security.item("rollTitle").property("text") == "UTRYMNING"
        security.qtbot.waitUntil(lambda: security.vm.property("notice") != "")
        assert "Renström".encode("cp858") in simulator.printer.paper
        assert "ÖVNING".encode("cp858") not in simulator.printer.paper


def test_a_drill_is_marked_on_screen_and_paper(open_security: OpenSecurity) -> None:
    with TcpSimulator() as simulator:
        security = open_security(PEOPLE, [simulator])
        start(security, "confirmDrill")
        assert security.item("rollTitle").property("text") == "ÖVNING"
        assert "ÖVNING".encode("cp858") in simulator.printer.paper
        with security.station.reading() as connection:
            running = running_evacuation(connection)
        assert running is not None
        assert running.drill


def test_a_first_press_can_be_taken_back_by_touch_and_by_key(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    security.touch("startEvacuation")
    security.touch("cancelStart")
    security.qtbot.waitUntil(lambda: not security.shows("confirmEvacuation"))
    security.touch("startEvacuation")
    security.item("confirmEvacuation")
    security.key(Qt.Key.Key_Escape)
    security.qtbot.waitUntil(lambda: not security.shows("confirmEvacuation"))
    assert "evacuation.started.1" not in kinds(security)


def test_a_mark_is_kept_and_the_same_press_takes_it_back(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    start(security)
    elin = security.visits["Elin Renström"]
    security.touch(f"out:{elin}")
    security.qtbot.waitUntil(lambda: security.marks() == {"Elin Renström": "out"})
    security.qtbot.waitUntil(lambda: security.counts() == (2, 1))
    security.touch(f"missing:{elin}")
    security.qtbot.waitUntil(lambda: security.marks() == {"Elin Renström": "missing"})
    security.qtbot.waitUntil(lambda: security.counts() == (3, 0))
    security.touch(f"missing:{elin}")
    security.qtbot.waitUntil(lambda: security.marks() == {})


def test_enter_marks_the_row_that_has_the_keyboard(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    start(security)
    security.item(f"notInHouse:{security.visits['Nils Ekström']}").forceActiveFocus()
    security.key(Qt.Key.Key_Return)
    security.qtbot.waitUntil(lambda: security.marks() == {"Nils Ekström": "not_in_house"})


def test_each_zone_says_how_many_are_unaccounted_for(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    start(security)
    security.touch(f"out:{security.visits['Elin Renström']}")
    security.qtbot.waitUntil(lambda: security.counts() == (2, 1))
    assert security.vm.property("standings") == {
        "Plan 1": "1 av 1 saknar besked",
        "Plan 2": "besked om 1 person",
        "Väntar i foajén": "1 av 1 saknar besked",
    }


def test_an_evacuation_is_not_ended_while_somebody_is_unaccounted_for(
    open_security: OpenSecurity,
) -> None:
    security = open_security(PEOPLE)
    start(security)
    security.touch("endEvacuation")
    security.touch("confirmEnd")
    security.qtbot.waitUntil(lambda: security.vm.property("endRefusal") != "")
    assert security.shows("rollTitle")
    assert "evacuation.ended.1" not in kinds(security)


def test_a_typed_reason_signs_for_who_is_unaccounted_for(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    start(security)
    security.touch("endEvacuation")
    security.item("reason")
    security.type("Eva all seen")
    security.key(Qt.Key.Key_Return)
    security.qtbot.waitUntil(lambda: security.shows("startEvacuation"))
    assert "evacuation.ended.1" in kinds(security)


def test_with_everybody_accounted_for_no_reason_is_asked(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE[:1])
    start(security)
    security.touch(f"out:{security.visits['Elin Renström']}")
    security.qtbot.waitUntil(lambda: security.counts() == (0, 1))
    security.touch("endEvacuation")
    assert not security.shows("reason")
    security.touch("confirmEnd")
    security.qtbot.waitUntil(lambda: security.shows("startEvacuation"))


def test_the_face_changes_its_language_live(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    security.touch("language")
    security.qtbot.waitUntil(lambda: security.said("completeness").startswith("Complete to"))
    assert security.said("startEvacuation") == "Start evacuation"
    security.touch("language")
    security.qtbot.waitUntil(lambda: security.said("completeness").startswith("Komplett till"))


def test_everything_to_press_has_a_name_and_fits_a_finger(
    open_security: OpenSecurity, complaints: Callable[[QQuickWindow, int], list[str]]
) -> None:
    security = open_security(PEOPLE)
    assert complaints(security.window, DESK.target) == []
    start(security)
    assert complaints(security.window, DESK.roll_target) == []
    security.touch("endEvacuation")
    assert complaints(security.window, DESK.target) == []
    assert security.face.warnings == []


def test_the_roles_of_the_list_are_what_its_rows_ask_for() -> None:
    source = (QML / "security" / "PersonRow.qml").read_text("utf-8")
    asked = set(re.findall(r"required property string (\w+)", source))
    assert asked | {"zone"} == set(ROLES)


def test_who_needs_help_to_get_out_stands_out_on_the_list(open_security: OpenSecurity) -> None:
    security = open_security()
    helped = Party(persons=2, companions=("Bo Ek",), needs=(Need.EVACUATION_HELP, Need.SAMI))
    station = security.station
    arrived = station.do(arrive_unbooked, visitor_named("Anna Berg"), party=helped, actor="visitor")
    plain = station.do(arrive_unbooked, visitor_named("Olle Bo"), actor="visitor")
    security.until_listed(2)
    assert security.said(f"help:{arrived.visit_id}") == "Behöver hjälp ut"
    assert not security.shows(f"help:{plain.visit_id}")
    (anna, _) = security.rows()
    assert "Bo Ek" in str(anna.property("secondLine"))
    assert "samiska" not in str(anna.property("secondLine"))


def test_a_call_for_help_stands_there_until_somebody_goes_and_it_is_over(
    open_security: OpenSecurity,
) -> None:
    security = open_security()
    security.station.do(call_help, "Kundtjänst", actor="desk")
    assert security.said("helpRow0").startswith("Kollega behövs: Kundtjänst, sedan kl. ")
    row = security.item("helpRow0")
    row.actionPressed.emit()  # type: ignore[attr-defined] # the row's own signal
    security.qtbot.waitUntil(lambda: security.said("helpRow0").startswith("Någon är på väg"))
    security.item("helpRow0").actionPressed.emit()  # type: ignore[attr-defined] # as above
    security.qtbot.waitUntil(lambda: not security.shows("helpRow0"))


def test_a_desk_without_anybody_is_told_of_until_somebody_is_there(
    open_security: OpenSecurity,
) -> None:
    security = open_security()
    assert not security.shows("unattendedBanner")
    security.station.do(leave_desk, actor="desk")
    security.qtbot.waitUntil(lambda: security.shows("unattendedBanner"))
    assert security.said("unattendedBanner").startswith("Disken är obemannad sedan kl. ")
    security.station.do(return_to_desk, actor="desk")
    security.qtbot.waitUntil(lambda: not security.shows("unattendedBanner"))
