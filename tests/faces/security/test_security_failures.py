"""The list is shown and printed while something else fails; ten thousand do not freeze it."""

import time
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QTimer

from db.failure import StorageFailure
from kiosk.devices.simulators import TcpSimulator
from kiosk.evacuation.model import Certainty, InsideList, Mark, PersonInside
from kiosk.faces.security import roll_reading
from kiosk.faces.security.roll import roll_of
from kiosk.faces.security.roll_reading import REFRESH_MILLISECONDS
from kiosk.station import Station
from tests.faces.security.conftest import OpenSecurity

PEOPLE = (("Elin Renström", "Plan 2"), ("Nils Ekström", "Plan 1"))


def _damaged(_station: Station) -> None:
    raise StorageFailure("storage.damaged", detail="page 7")


def test_a_failing_file_leaves_the_list_on_the_screen_and_says_so(
    open_security: OpenSecurity, monkeypatch: pytest.MonkeyPatch
) -> None:
    security = open_security(PEOPLE)
    monkeypatch.setattr(Station, "reading", _damaged)
    security.house.changed.emit(frozenset({"visit"}))
    security.qtbot.waitUntil(lambda: security.shows("failure"))
    assert security.said("failure").startswith("Listan nedan är den senast kända.")
    assert "Listan kunde inte kontrolleras. Räkna in alla själv." in security.said("completeness")
    assert security.names() == ["Nils Ekström", "Elin Renström"]
    monkeypatch.undo()
    security.house.changed.emit(frozenset({"visit"}))
    security.qtbot.waitUntil(lambda: not security.shows("failure"))


def test_an_evacuation_that_cannot_be_kept_still_prints_and_says_what_to_do(
    open_security: OpenSecurity, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageFailure("storage.disk_full")

    with TcpSimulator() as simulator:
        security = open_security(PEOPLE, [simulator])
        monkeypatch.setattr(Station, "do", full)
        security.touch("startEvacuation")
        security.touch("confirmEvacuation")
        security.qtbot.waitUntil(lambda: security.vm.property("alert") != "")
        security.qtbot.waitUntil(lambda: security.vm.property("notice") != "")
        assert security.said("alert").startswith("Få ut alla nu och pricka av dem på papper.")
        assert "Renström".encode("cp858") in simulator.printer.paper
        assert not security.vm.property("commanding")


def test_a_mark_that_was_not_kept_is_not_shown(
    open_security: OpenSecurity, monkeypatch: pytest.MonkeyPatch
) -> None:
    security = open_security(PEOPLE)
    security.touch("startEvacuation")
    security.touch("confirmEvacuation")
    security.qtbot.waitUntil(lambda: security.shows("rollTitle"))

    def full(*_: object, **__: object) -> None:
        raise StorageFailure("storage.disk_full")

    monkeypatch.setattr(Station, "do", full)
    elin = security.visits["Elin Renström"]
    security.touch(f"out:{elin}")
    security.qtbot.waitUntil(lambda: security.shows("alert"))
    assert security.said("alert").startswith("Pricka av på papper")
    assert security.item(f"out:{elin}").property("chosen") is False


def test_signs_of_life_are_read_without_any_commit(open_security: OpenSecurity) -> None:
    security = open_security(PEOPLE)
    before = security.vm.property("complete")
    security.qtbot.waitUntil(lambda: f"{datetime.now(UTC):%S}" != before[-2:])
    security.station.beat()
    security.qtbot.waitUntil(
        lambda: security.vm.property("complete") != before, timeout=2 * REFRESH_MILLISECONDS
    )


def crowd(count: int) -> InsideList:
    people = tuple(
        PersonInside(
            visit_id=f"{number}",
            name=f"Besökare {number:05}",
            company="Atea",
            host="Per Stenvall",
            host_unit="",
            zone=f"Plan {number % 3 + 1}",
            since=datetime.now(UTC),
            kind="booked",
            persons=1,
            certainty=Certainty.CERTAIN,
            mark=Mark.OUT if number % 7 == 0 else None,
        )
        for number in range(count)
    )
    return InsideList(people, datetime.now(UTC))


def test_ten_thousand_rows_make_no_more_items_than_fit_the_screen(
    open_security: OpenSecurity, monkeypatch: pytest.MonkeyPatch
) -> None:
    security = open_security(PEOPLE)
    many = crowd(10_000)
    monkeypatch.setattr(roll_reading, "read_roll", lambda _c, _n, s: roll_of(many, None, s))
    longest = _Stall()
    security.house.changed.emit(frozenset({"visit"}))
    security.until_listed(10_000)
    security.settle()
    print(f"longest stall of the GUI thread: {longest.end() * 1000:.0f} ms")
    assert len(security.rows()) < 30
    assert security.vm.property("headcount") == 10_000


class _Stall:
    """Measures the longest time in which no timer of the GUI thread could run."""

    def __init__(self) -> None:
        self._longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(1)

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    def end(self) -> float:
        self._timer.stop()
        return self._longest
