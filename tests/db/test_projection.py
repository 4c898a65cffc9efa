"""Projections: rebuilt they equal what stands; another version folds again at the next opening."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

import kiosk.station
from db.bodies import Bodies, Body, encode
from db.projection import Projections
from db.store import rebuild
from db.transaction import Transaction
from kiosk.settings import Settings
from kiosk.station import ALL_PROJECTIONS, Station, projections
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.desk_call_fold import DESK_CALLS
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.events import DeskCalled
from kiosk.visits.model import Departure, Visitor
from tests.db.raw import rows, table_content, tamper

TABLES = [table.name for table in projections().tables]


class CallMoved(Body, frozen=True, omit_defaults=True, kw_only=True):
    """An event that only a newer program knows."""

    kind = "desk_call.moved.1"
    to: str


class LampLit(Body, frozen=True, omit_defaults=True, kw_only=True):
    """An event of a room that only a newer program has."""

    kind = "lamp.lit.1"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    with Station(tmp_path, Settings()) as station:
        for name in ("Åsa Öberg", "Bo Ek"):
            visit = station.do(arrive_unbooked, Visitor(name), actor="desk")
        station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
        station.do(call_desk, CallReason.HELP, actor="visitor")
    return station.database


def test_every_subject_and_table_has_one_projection() -> None:
    subjects = [each.subject for each in ALL_PROJECTIONS]
    assert len(set(subjects)) == len(subjects)
    assert len(set(TABLES)) == len(TABLES)
    for each in ALL_PROJECTIONS:
        assert all("subject_id" in table.columns for table in each.tables)
        assert all(kind.startswith(f"{each.subject}.") for kind in each.bodies.types)


def test_a_rebuild_gives_what_stands(written: Path) -> None:
    before = table_content(written, TABLES)
    assert rebuild(written, projections()) == 3
    assert table_content(written, TABLES) == before
    assert before["visit"]


def test_a_rebuild_mends_tables_that_were_tampered_with(written: Path) -> None:
    before = table_content(written, TABLES)
    tamper(written, "DELETE FROM visit", "UPDATE desk_call SET reason = 'x'")
    rebuild(written, projections())
    assert table_content(written, TABLES) == before


def test_another_version_folds_again_at_the_next_opening(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = table_content(written, TABLES)
    tamper(written, "UPDATE visit SET name = 'stale'")
    Station(written.parent, Settings()).close()
    assert table_content(written, TABLES) != before
    raised = tuple(replace(each, version=each.version + 1) for each in ALL_PROJECTIONS)
    monkeypatch.setattr(kiosk.station, "ALL_PROJECTIONS", raised)
    Station(written.parent, Settings()).close()
    assert table_content(written, TABLES) == before
    versions = dict(rows(written, "SELECT name, version FROM projection_version"))
    assert versions == {each.subject: each.version for each in raised}


def test_kinds_nobody_knows_are_kept_and_reported(station: Station) -> None:
    call_id = station.do(call_desk, CallReason.HELP, actor="visitor")
    station.do(lambda tx: tx.append(call_id, CallMoved(to="B"), actor="desk"))
    station.do(lambda tx: tx.append(tx.new_subject(), LampLit(), actor="desk"))
    verified = station.verify()
    assert verified.sound
    assert verified.unknown_kinds == ("desk_call.moved.1", "lamp.lit.1")
    assert rows(station.database, "SELECT reason FROM desk_call") == [("help",)]
    station.close()
    rebuild(station.database, projections())
    assert rows(station.database, "SELECT reason FROM desk_call") == [("help",)]
    assert rows(station.database, "SELECT count(*) FROM event") == [(4,)]


def test_a_subject_of_unknown_kinds_first_is_folded_all_the_same(station: Station) -> None:
    """A newer station's event may be the earliest of a subject that this one knows."""

    def newer_first(tx: Transaction) -> str:
        call_id = tx.new_subject()
        tx.append(call_id, CallMoved(to="B"), actor="desk")
        tx.append(call_id, DeskCalled(reason="help"), actor="visitor")
        return call_id

    call_id = station.do(newer_first)
    assert rows(station.database, "SELECT subject_id FROM desk_call") == [(call_id,)]
    assert station.verify().sound


def test_a_body_is_read_back_as_it_was_written() -> None:
    bodies = Bodies(CallMoved)
    assert bodies.decode(CallMoved.kind, encode(CallMoved(to="Å"))) == CallMoved(to="Å")
    assert bodies.decode("desk_call.moved.2", b"{}") is None
    with pytest.raises(msgspec.ValidationError):
        bodies.decode(CallMoved.kind, b'{"to": 1}')


def test_a_field_that_a_newer_program_added_does_not_hinder_reading() -> None:
    assert Bodies(CallMoved).decode(CallMoved.kind, b'{"to":"B","why":"x"}') == CallMoved(to="B")


def test_projections_are_found_by_the_first_word_of_a_kind() -> None:
    known = Projections(ALL_PROJECTIONS)
    assert known.of_kind("desk_call.made.1") is DESK_CALLS
    assert known.of_kind("desk_call_list.made.1") is None
    assert known.of_kind("origin.started.1") is None
