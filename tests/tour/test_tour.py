"""The tour itself: it is silent about a sound house and finds each fault that is planted."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from db.tables import visit
from db.transaction import Transaction
from kiosk.devices import ConnectedPrinter, PrintOutcome
from kiosk.devices.paper import count_cuts
from kiosk.devices.printer import PrintResult
from kiosk.dispatch import badges
from kiosk.documents.badge import BadgeText
from kiosk.evacuation import queries
from kiosk.faces.desk import notices, referral_draft
from kiosk.page import Page
from kiosk.settings import Settings
from kiosk.tour import hands
from kiosk.tour import stage as stages
from kiosk.tour.album import Album
from kiosk.tour.morning import ROBERT, Morning
from kiosk.tour.stage import stage

pytestmark = [pytest.mark.timeout(240), pytest.mark.no_cover]


def faults_of_first_steps(folder: Path) -> list[str]:
    """Play the opening and the first booked visitor; give what was wrong."""
    return faults_of(folder, "The house opens", "A booked visitor arrives")


def faults_of(folder: Path, *titles: str) -> list[str]:
    """Play the steps whose titles hold one of these; give what was wrong."""
    album = Album(folder)
    with stage() as prepared:
        morning = Morning(prepared, album)
        morning.play([each for each in morning.steps if any(t in each[0] for t in titles)])
    return album.faults


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch, qapp: QGuiApplication) -> None:
    """Wait long for what must come, but not for ever."""
    monkeypatch.setattr(hands, "PATIENCE_SECONDS", 20.0)


def test_a_sound_house_gets_through_the_morning_without_a_fault(tmp_path: Path) -> None:
    album = Album(tmp_path)
    with stage() as prepared:
        Morning(prepared, album).play()
    album.write_table()
    assert album.faults == []
    told = json.loads((tmp_path / "tour.json").read_text("utf-8"))
    files = [name for step in told for name in step["files"]]
    assert all((tmp_path / name).stat().st_size > 0 for name in files)
    badges_kept = sorted(tmp_path.glob("badge-*.bin"))
    assert len(badges_kept) == 4
    assert [count_cuts(each.read_bytes()) for each in badges_kept] == [
        3,
        1,
        1,
        2,
    ]  # two of them come with others
    assert (tmp_path / "evacuation-list.pdf").read_bytes().startswith(b"%PDF")
    assert "Märta Sjödin" in (tmp_path / "evacuation-list.txt").read_text("utf-8")


def test_a_lost_event_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = Transaction.write_appended

    def losing(transaction: Transaction) -> None:
        written(transaction)
        transaction._connection.exec_driver_sql("DELETE FROM event WHERE kind = 'visit.met.1'")

    monkeypatch.setattr(Transaction, "write_appended", losing)
    faults = faults_of_first_steps(tmp_path)
    assert any("0 of visit.met.1, not 1" in fault for fault in faults)
    assert any(fault.startswith("journal: projection.differs visit") for fault in faults)


def test_a_wrong_name_on_the_paper_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right: Callable[..., BadgeText] = badges.badge_text

    def wrong(*arguments: object, **marks: bool) -> BadgeText:
        text = right(*arguments, **marks)
        return replace(text, name=text.name.replace("Vallgård", "Vallgard"))

    monkeypatch.setattr(badges, "badge_text", wrong)
    faults = faults_of_first_steps(tmp_path)
    assert faults == [f"the badge of {ROBERT} shows something else"]


def test_a_row_missing_from_the_list_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "_INSIDE", queries._INSIDE.where(visit.c.name != ROBERT))
    faults = faults_of_first_steps(tmp_path)
    assert f"the list has [], not ['{ROBERT}']" in faults


def test_a_dead_printer_reported_as_printed_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lying(printer: ConnectedPrinter, page: Page, job_id: str) -> PrintResult:
        return PrintResult(PrintOutcome.CONFIRMED, None, 0)

    monkeypatch.setattr(ConnectedPrinter, "print_page", lying)
    assert faults_of_first_steps(tmp_path) == ["a badge is said to be printed, and no paper came"]


def test_what_the_desk_did_not_carry_out_as_it_was_told_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "PATIENCE_SECONDS", 5.0)
    monkeypatch.setattr(referral_draft.Details, "added_to", lambda _, wanted: wanted)
    monkeypatch.setattr(notices, "confirm_change", lambda *_, **__: None)
    faults = faults_of(tmp_path, "key L", "keys 4")
    assert faults == ["did not come: a referral", "did not come: the new number"]


def test_cut_text_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = stages.sample_settings

    def too_long(port: int) -> Settings:
        settings = right(port)
        hall = msgspec.structs.replace(settings.town_hall, municipality="Långa" * 16 + "kommun")
        return msgspec.structs.replace(settings, town_hall=hall)

    monkeypatch.setattr(stages, "sample_settings", too_long)
    faults = faults_of_first_steps(tmp_path)
    assert any("LångaLånga" in fault for fault in faults)
