import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtGui import QGuiApplication
from sqlalchemy import select

from db.failure import StorageFailure
from db.tables import event
from kiosk.devices import (
    ConnectedPrinter,
    PrinterFault,
    PrinterTimeouts,
    PrintOutcome,
    PrintResult,
    open_printer,
)
from kiosk.devices.printer_condition import Condition
from kiosk.devices.simulators import Behaviour, Strike, TcpSimulator
from kiosk.dispatch.evacuation_paper import EvacuationPaper, PrintedList, evacuation_paper
from kiosk.dispatch.list_snapshot import UNREADABLE, last_snapshot
from kiosk.dispatch.takeover import Stopped
from kiosk.evacuation.model import Certainty, InsideList, PersonInside
from kiosk.page import Page
from kiosk.settings import PrinterSettings, Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import visitor_named
from kiosk.wording.voice import Voice

NOW = datetime(2026, 11, 20, 8, 44, 12, tzinfo=UTC)  # 09.44.12 in Stockholm
QUICK = PrinterTimeouts(connect=0.5, chunk=0.5, job=1.0, answer=0.2, confirmation=0.3, in_order=0.3)
PEOPLE = InsideList(
    (
        PersonInside(
            visit_id="1",
            name="Åsa Öberg",
            company="Atea",
            host="Per Stenvall",
            host_unit="",
            zone="Plan 2",
            since=NOW,
            kind="walk_in",
            persons=3,
            certainty=Certainty.LIKELY,
            mark=None,
        ),
    ),
    NOW,
    verified=True,
)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture
def two_simulators() -> Iterator[tuple[TcpSimulator, TcpSimulator]]:
    with TcpSimulator() as first, TcpSimulator() as second:
        yield first, second


class House:
    """A paper over simulated printers, and what it had journalled."""

    def __init__(self, folder: Path, *simulators: TcpSimulator) -> None:
        self.kept: list[tuple[str, str, int]] = []
        self.inside: InsideList | Exception = PEOPLE
        self.journal_fails = False
        configured = tuple(
            PrinterSettings(
                name=f"printer {number}",
                connection="tcp",
                address="127.0.0.1",
                port=simulator.port,
                prints=("evacuation_list",),
            )
            for number, simulator in enumerate(simulators, start=1)
        )
        self.paper = EvacuationPaper(
            self._ask,
            self._journal,
            Settings(printers=configured),
            Voice("sv"),
            [open_printer(each, folder, QUICK) for each in configured],
            snapshots=folder,
            clock=lambda: NOW,
        )

    def _ask(self) -> InsideList:
        if isinstance(self.inside, Exception):
            raise self.inside
        return self.inside

    def _journal(self, where: str, outcome: str, people: int, actor: str) -> None:
        assert actor == "security"
        self.kept.append((where, outcome, people))
        if self.journal_fails:
            raise StorageFailure("storage.disk_full")


def test_the_first_printer_that_works_prints_the_list(
    tmp_path: Path, two_simulators: tuple[TcpSimulator, TcpSimulator]
) -> None:
    first, second = two_simulators
    house = House(tmp_path, first, second)
    printed = house.paper.print_now()
    assert printed == PrintedList("printer 1", PrintOutcome.CONFIRMED, None, 3, verified=True)
    assert "Öberg".encode("cp858") in first.printer.paper
    assert second.printer.paper == b""
    assert house.kept == [("printer 1", "confirmed", 3)]


def test_with_the_paper_out_the_next_printer_prints(
    tmp_path: Path, two_simulators: tuple[TcpSimulator, TcpSimulator]
) -> None:
    first, second = two_simulators
    first.printer.behaviour.condition.paper_out = True
    printed = House(tmp_path, first, second).paper.print_now()
    assert (printed.printer, printed.outcome) == ("printer 2", PrintOutcome.CONFIRMED)
    assert "Öberg".encode("cp858") in second.printer.paper


def test_a_printer_gone_in_the_middle_is_followed_by_the_next(
    tmp_path: Path, two_simulators: tuple[TcpSimulator, TcpSimulator]
) -> None:
    first, second = two_simulators
    first.printer.strike_next_job(Strike.GONE, 200)
    printed = House(tmp_path, first, second).paper.print_now()
    assert (printed.printer, printed.outcome) == ("printer 2", PrintOutcome.CONFIRMED)


def test_a_list_that_may_have_come_is_told_before_one_that_did_not(tmp_path: Path) -> None:
    mute = Behaviour(strike=Strike.MUTE, strikes_at=200)
    empty = Behaviour(condition=Condition(paper_out=True))
    with TcpSimulator(mute) as first, TcpSimulator(empty) as second:
        printed = House(tmp_path, first, second).paper.print_now()
    assert (printed.printer, printed.outcome) == ("printer 1", PrintOutcome.UNKNOWN)


def test_when_every_printer_is_dead_that_is_said_and_journalled(tmp_path: Path) -> None:
    with TcpSimulator() as first, TcpSimulator() as second:
        house = House(tmp_path, first, second)
    printed = house.paper.print_now()
    assert printed.outcome is PrintOutcome.FAILED
    assert printed.fault is PrinterFault.UNREACHABLE
    assert house.kept == [("printer 1", "failed", 3)]


def test_without_a_printer_the_list_is_said_not_to_be_printed(tmp_path: Path) -> None:
    house = House(tmp_path)
    assert house.paper.print_now() == PrintedList("", PrintOutcome.FAILED, None, 3, verified=True)


def test_a_full_disk_never_hides_that_the_paper_came(
    tmp_path: Path, two_simulators: tuple[TcpSimulator, TcpSimulator]
) -> None:
    house = House(tmp_path, *two_simulators)
    house.journal_fails = True
    assert house.paper.print_now().outcome is PrintOutcome.CONFIRMED
    assert house.paper.save_pdf(tmp_path).exists()


def test_without_the_database_the_last_snapshot_is_printed_as_unverified(
    tmp_path: Path, two_simulators: tuple[TcpSimulator, TcpSimulator]
) -> None:
    first, second = two_simulators
    house = House(tmp_path, first, second)
    house.paper.write_snapshot(tmp_path)
    house.inside = StorageFailure("storage.damaged")
    printed = house.paper.print_now()
    assert (printed.people, printed.verified) == (3, False)
    assert "Öberg".encode("cp858") in first.printer.paper
    assert "inte kontrolleras".encode("cp858") in first.printer.paper


def test_without_database_and_snapshot_the_paper_says_to_count_oneself(
    tmp_path: Path, two_simulators: tuple[TcpSimulator, TcpSimulator]
) -> None:
    first, second = two_simulators
    house = House(tmp_path, first, second)
    house.inside = StorageFailure("storage.missing")
    assert house.paper.print_now().outcome is PrintOutcome.CONFIRMED
    assert "gick inte att läsa".encode("cp858") in first.printer.paper
    assert b"Ingen" not in first.printer.paper


def test_a_name_in_arabic_comes_out_too(
    qapp: QGuiApplication, tmp_path: Path, two_simulators: tuple[TcpSimulator, TcpSimulator]
) -> None:
    house = House(tmp_path, *two_simulators)
    house.inside = InsideList((PEOPLE.people[0]._replace(name="محمد الحسن"),), NOW)
    assert house.paper.print_now().outcome is PrintOutcome.CONFIRMED


def test_a_printer_that_raises_is_followed_by_the_next(
    tmp_path: Path,
    two_simulators: tuple[TcpSimulator, TcpSimulator],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    house = House(tmp_path, *two_simulators)
    whole = ConnectedPrinter.print_page

    def broken(self: ConnectedPrinter, page: Page, job_id: str) -> PrintResult:
        if self.name == "printer 1":
            raise OSError("cable")
        return whole(self, page, job_id)

    monkeypatch.setattr(ConnectedPrinter, "print_page", broken)
    assert house.paper.print_now().printer == "printer 2"


def test_a_printer_for_badges_alone_prints_the_list_when_no_other_works(
    tmp_path: Path, two_simulators: tuple[TcpSimulator, TcpSimulator]
) -> None:
    badges, lists = two_simulators
    configured = (at(badges, "badges", "badge"), at(lists, "lists", "evacuation_list"))
    paper = paper_on(configured, tmp_path)
    assert paper.print_now().printer == "lists"
    assert badges.printer.paper == b""
    lists.printer.behaviour.condition.paper_out = True
    assert paper.print_now().printer == "badges"
    assert "Öberg".encode("cp858") in badges.printer.paper


def test_a_printer_known_to_need_a_person_is_tried_last(
    tmp_path: Path, two_simulators: tuple[TcpSimulator, TcpSimulator]
) -> None:
    class FirstStopped(Stopped):
        def seconds(self, printer: str) -> float | None:
            return 1.0 if printer == "first" else None

    first, second = two_simulators
    configured = (at(first, "first", "evacuation_list"), at(second, "second", "badge"))
    assert paper_on(configured, tmp_path, FirstStopped()).print_now().printer == "second"
    second.printer.behaviour.silent = True
    assert paper_on(configured, tmp_path, FirstStopped()).print_now().printer == "first"


def at(
    simulator: TcpSimulator, name: str, *prints: Literal["badge", "evacuation_list"]
) -> PrinterSettings:
    return PrinterSettings(
        name=name, connection="tcp", address="127.0.0.1", port=simulator.port, prints=prints
    )


def paper_on(
    configured: tuple[PrinterSettings, ...], folder: Path, stopped: Stopped | None = None
) -> EvacuationPaper:
    return EvacuationPaper(
        lambda: PEOPLE,
        lambda *_: None,
        Settings(printers=configured),
        Voice("sv"),
        [open_printer(each, folder, QUICK) for each in configured],
        snapshots=folder,
        stopped=stopped,
    )


ROLL = PrinterSettings(name="roll", connection="file", device="roll")


def test_the_paper_the_list_takes_is_known_before_it_is_printed(tmp_path: Path) -> None:
    house = House(tmp_path)
    one = house.paper.millimetres(ROLL)
    house.inside = InsideList(PEOPLE.people * 10, NOW)
    assert 50 < one < 200
    assert 9 * 10 < house.paper.millimetres(ROLL) - one < 9 * 30


def test_the_pdf_is_named_after_the_instant_at_the_house_and_nothing_else_is_left(
    tmp_path: Path,
) -> None:
    house = House(tmp_path)
    saved = house.paper.save_pdf(tmp_path / "lists")
    assert saved.name == "utrymningslista-20261120-094412.pdf"
    assert saved.read_bytes().startswith(b"%PDF")
    assert list(saved.parent.iterdir()) == [saved]
    assert house.kept == [(saved.name, "saved", 3)]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, not a folder")
    with pytest.raises(StorageFailure):
        House(tmp_path).paper.save_pdf(blocked)


def test_a_snapshot_read_again_is_the_list_unverified(tmp_path: Path) -> None:
    House(tmp_path).paper.write_snapshot()
    assert last_snapshot(tmp_path) == InsideList(PEOPLE.people, NOW, verified=False)
    assert "Åsa Öberg" in (tmp_path / "inside.txt").read_text("utf-8")
    assert json.loads((tmp_path / "inside.json").read_text("utf-8"))["verified"] is True
    assert {path.name for path in tmp_path.iterdir()} == {"inside.txt", "inside.json"}


def test_an_old_snapshot_stays_when_the_database_fails(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.paper.write_snapshot()
    before = (tmp_path / "inside.json").read_bytes()
    house.inside = StorageFailure("storage.damaged")
    with pytest.raises(StorageFailure):
        house.paper.write_snapshot()
    assert (tmp_path / "inside.json").read_bytes() == before


@pytest.mark.parametrize(
    "damaged", ["", "[]", "null", '{"people": [{}]}', '{"people": [], "complete_to": 7}', "\udcff"]
)
def test_a_damaged_snapshot_is_no_list(tmp_path: Path, damaged: str) -> None:
    (tmp_path / "inside.json").write_bytes(damaged.encode("utf-8", "surrogateescape"))
    assert last_snapshot(tmp_path) == UNREADABLE


def test_a_station_has_its_list_printed_then_journalled(tmp_path: Path) -> None:
    with TcpSimulator() as simulator:
        front = PrinterSettings(
            name="front", connection="tcp", address="127.0.0.1", port=simulator.port
        )
        with Station(tmp_path, Settings(printers=(front,))) as station:
            station.do(arrive_unbooked, visitor_named("Elin Renström"), actor="visitor")
            paper = evacuation_paper(
                station, Voice("sv"), [open_printer(front, tmp_path, QUICK)], verified=lambda: True
            )
            assert paper.inside().verified is True
            assert paper.print_now().outcome is PrintOutcome.CONFIRMED
            with station.reading() as connection:
                kinds = connection.execute(select(event.c.kind).order_by(event.c.hlc)).scalars()
                assert list(kinds)[-1] == "evacuation_list.printed.1"
        assert "Elin Renström".encode("cp858") in simulator.printer.paper
