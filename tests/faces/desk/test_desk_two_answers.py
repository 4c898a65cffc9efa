"""Two desks answer one visit at once: each sees which answer counts, and the one it overruled."""

from datetime import timedelta
from pathlib import Path

from db.sync.exchange import Exchange
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.host_contact import host_answered
from tests.db.sync.house_in_memory import HouseInMemory, Visit
from tests.faces.desk.opened_desk import Desk


def chips(desk: Desk) -> list[str]:
    model = desk.part("waiting")
    role = next(r for r, said in model.roleNames().items() if bytes(said.data()) == b"standing")
    return [model.data(model.index(n), role) for n in range(model.rowCount())]


LATER = timedelta(seconds=2)


def test_her_answer_that_was_overruled_stands_on_row_and_card_until_she_answers_again(
    desk: Desk, tmp_path: Path
) -> None:
    visit_id = desk.booked("Märta Sjödin")
    between = HouseInMemory()
    own = Exchange(desk.station, "A", Visit(between, "A"))
    with Station(
        tmp_path / "other", Settings(station="disk2"), lambda: desk.station.now() + LATER
    ) as other:
        own.round()
        exchange = Exchange(other, "disk2", Visit(between, "disk2"))
        exchange.round()
        other.do(host_answered, visit_id, comes=False, text="Ring mig", actor="desk")
        desk.vm.select(visit_id)
        desk.do(host_answered, visit_id, comes=True)
        desk.until(lambda: chips(desk) == ["Kommer"])
        assert not desk.shows("twoAnswers")
        exchange.round()
    own.round()
    desk.until(lambda: chips(desk) == ["Två svar"])
    desk.until(lambda: desk.shows("twoAnswers"))
    said = str(desk.item("twoAnswers").property("label"))
    assert "Det som gäller: värden kan inte ta emot (station disk2, kl. " in said
    assert "Det som inte gäller: värden kommer (station A, kl. " in said
    desk.do(host_answered, visit_id, comes=True)
    desk.until(lambda: not desk.shows("twoAnswers"))
    desk.until(lambda: chips(desk) == ["Kommer"])
