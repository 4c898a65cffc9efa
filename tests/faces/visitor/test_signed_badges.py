"""The signed code of a badge at the kiosk: read from a line or typed, and seen in no field."""

from threading import Thread

import pytest

from kiosk import settings
from kiosk.visits.badge_codes import code_for_badge
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visit, VisitState, visitor_named
from tests.faces.visitor.foyer import ACTOR, MANNED, Foyer, booking
from tests.visits.forgeries import flipped


@pytest.fixture
def here(foyer: Foyer) -> Visit:
    return foyer.station.do(arrive_unbooked, visitor_named("Bo Ek"), actor=ACTOR)


def badge(foyer: Foyer, visit: Visit) -> str:
    secret = foyer.station.house_keys.signing
    assert secret is not None
    # the commands of this house go by the machine's clock
    return code_for_badge(visit, secret, max(MANNED, foyer.station.now()))


def left(foyer: Foyer) -> list[str]:
    return [each.visit_id for each in foyer.visits(VisitState.LEFT)]


def test_a_badge_held_up_at_the_start_checks_out(foyer: Foyer, here: Visit) -> None:
    foyer.scan(badge(foyer, here))
    foyer.come_to("thanks")
    assert left(foyer) == [here.visit_id]


def test_a_badge_read_by_a_line_checks_out_from_any_thread(foyer: Foyer, here: Visit) -> None:
    code = badge(foyer, here)
    thread = Thread(target=lambda: foyer.house.codeRead.emit("visitor", code))
    thread.start()
    thread.join()
    foyer.come_to("thanks")
    assert left(foyer) == [here.visit_id]


def test_a_badge_read_where_its_code_is_asked_for_checks_out(foyer: Foyer, here: Visit) -> None:
    foyer.touch("checkOut")
    foyer.come_to("check_out")
    assert foyer.vm.take_code(badge(foyer, here))
    foyer.come_to("thanks")
    assert left(foyer) == [here.visit_id]


def test_a_badge_typed_into_the_field_checks_out(foyer: Foyer, here: Visit) -> None:
    foyer.touch("checkOut")
    foyer.write("badgeCode", badge(foyer, here), enter=True)
    foyer.come_to("thanks")
    assert left(foyer) == [here.visit_id]


def test_a_forged_badge_says_what_to_do_and_shows_no_code(foyer: Foyer, here: Visit) -> None:
    forged = flipped(badge(foyer, here), 230)
    assert foyer.vm.take_code(forged)
    foyer.come_to("check_out")
    foyer.qtbot.waitUntil(lambda: foyer.vm.property("problemField") == "code")
    assert foyer.text("badgeCode") == ""
    assert forged not in foyer.words()
    assert left(foyer) == []


def test_the_signed_code_is_in_no_field_while_it_is_looked_at(foyer: Foyer, here: Visit) -> None:
    code = badge(foyer, here)
    foyer.scan(code)
    assert code not in foyer.words()
    foyer.come_to("thanks")
    foyer.vm.forget()
    foyer.scan(code)  # used: it only tells how it stands
    foyer.qtbot.waitUntil(lambda: foyer.vm.property("problem") != "")
    assert code not in foyer.words()
    assert left(foyer) == [here.visit_id]


def test_a_booking_read_by_a_line_greets_and_means_nothing_in_the_midst_of_another(
    foyer: Foyer,
) -> None:
    expected = booking(foyer.station, "Anna Ek", foyer.people["Eva"])
    foyer.touch("notBooked")
    foyer.come_to("name")
    assert not foyer.vm.take_code(expected.booking_code)
    assert foyer.screen == "name"
    foyer.vm.forget()
    foyer.house.codeRead.emit("visitor", expected.booking_code)
    foyer.come_to("confirm")


class TestTypingReader:
    @pytest.fixture
    def house_settings(self, languages: tuple[str, ...]) -> settings.Settings:
        reader = settings.ReaderSettings(name="W", connection="keyboard", prefix="%")
        return settings.Settings(
            languages=settings.Languages(switched_on=languages), readers=(reader,)
        )

    def test_its_code_reaches_no_field_and_checks_out(
        self, foyer: Foyer, here: Visit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("kiosk.faces.wedge.LONGEST_GAP_MS", 10_000)  # a test types slowly
        foyer.touch("checkOut")
        foyer.wait_for("badgeCode")
        foyer.find("badgeCode").forceActiveFocus()
        code = badge(foyer, here)
        seen: list[str] = []
        foyer.vm.changed.connect(lambda: seen.append(str(foyer.vm.property("code"))))
        foyer.scan(f"%{code}")
        foyer.come_to("thanks")
        assert left(foyer) == [here.visit_id]
        assert code not in seen
