"""One chain per origin, numbered without gaps; bodies can be erased from under it."""

import hashlib
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from db.backup import backup, restore
from db.journal import NO_HASH, ORIGIN_STARTED
from db.transaction import Transaction
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.model import Departure, Visitor
from tests.conftest import TurnedClock
from tests.db.raw import rows, tamper

ASA = Visitor("Åsa Öberg", "Atea")
CHAIN = """
SELECT origin, origin_seq, event_id, hlc, kind, subject_id, actor, station, body_commit,
       prev_hash, hash FROM event ORDER BY rowid
"""


def arrive(station: Station, visitor: Visitor = ASA) -> str:
    return station.do(arrive_unbooked, visitor, actor="desk").visit_id


def started_bodies(database: Path) -> list[dict[str, Any]]:
    question = "SELECT body FROM event JOIN event_body USING (event_id) WHERE kind = ? ORDER BY hlc"
    return [msgspec.json.decode(body) for (body,) in rows(database, question, ORIGIN_STARTED)]


def test_every_event_is_hashed_onto_the_one_before(station: Station) -> None:
    for _ in range(5):
        arrive(station)
    events = rows(station.database, CHAIN)
    assert [each[1] for each in events] == [1, 2, 3, 4, 5, 6]
    head = NO_HASH
    for each in events:
        *envelope, prev_hash, hashed = each
        assert prev_hash == head
        content = msgspec.msgpack.encode((prev_hash, *envelope))
        assert hashed == hashlib.sha256(content).digest()
        head = hashed


def test_a_commitment_is_the_hash_of_salt_and_body(station: Station) -> None:
    arrive(station)
    question = "SELECT body_commit, salt, body FROM event JOIN event_body USING (event_id)"
    found = rows(station.database, question)
    assert len(found) == 2
    assert all(hashlib.sha256(salt + body).digest() == said for said, salt, body in found)
    assert len({salt for _, salt, _ in found}) == 2


def test_the_envelope_tells_no_personal_data(station: Station) -> None:
    arrive(station)
    assert "Öberg" not in repr(rows(station.database, "SELECT * FROM event"))
    assert "Öberg".encode() in rows(station.database, "SELECT body FROM event_body")[1][0]


def test_every_start_begins_a_new_origin_that_names_the_head_before(tmp_path: Path) -> None:
    heads = []
    for _ in range(4):
        with Station(tmp_path, Settings()) as station:
            arrive(station)
            arrive(station)
        heads.append(rows(station.database, CHAIN)[-1])
    assert len({head[0] for head in heads}) == 4
    assert {head[1] for head in heads} == {3}
    named = started_bodies(station.database)
    assert named[0]["previous_origin"] == ""
    assert [each["previous_origin"] for each in named[1:]] == [head[0] for head in heads[:3]]
    assert [each["previous_seq"] for each in named[1:]] == [3, 3, 3]
    assert [each["previous_hash"] for each in named[1:]] == [head[10].hex() for head in heads[:3]]


def test_a_start_without_a_write_leaves_no_trace(tmp_path: Path) -> None:
    for _ in range(2):
        with Station(tmp_path, Settings()) as station:
            assert station.verify().sound
    assert rows(station.database, "SELECT count(*) FROM event") == [(0,)]


def test_what_is_rolled_back_takes_no_number(station: Station) -> None:
    def refused_late(tx: Transaction) -> None:
        arrive_unbooked(tx, ASA, actor="desk")
        raise Refused("visit.refused")

    with pytest.raises(Refused):
        station.do(refused_late)
    assert rows(station.database, "SELECT count(*) FROM event") == [(0,)]
    arrive(station)
    with pytest.raises(Refused):
        station.do(refused_late)
    arrive(station)
    assert [each[1] for each in rows(station.database, CHAIN)] == [1, 2, 3]
    assert station.verify().sound


def test_logical_time_rises_when_the_clock_is_turned_back(
    station: Station, clock: TurnedClock
) -> None:
    for hours in (1, -30, 0, -24 * 400, 24 * 900, -1):
        clock.turn(timedelta(hours=hours))
        arrive(station)
    times = [each[3] for each in rows(station.database, CHAIN)]
    assert times == sorted(set(times))


def test_logical_time_rises_over_a_restart_with_a_clock_turned_back(
    tmp_path: Path, clock: TurnedClock
) -> None:
    for _ in range(3):
        with Station(tmp_path, Settings(), clock) as station:
            arrive(station)
        clock.turn(timedelta(days=-30))
    times = [each[3] for each in rows(station.database, CHAIN)]
    assert times == sorted(set(times))


def test_a_visit_over_the_night_the_clock_is_turned_lasts_as_long_as_it_did(
    station: Station, clock: TurnedClock
) -> None:
    clock.now = clock.now.replace(month=10, day=25, hour=0, minute=50)
    visit_id = arrive(station)
    clock.turn(timedelta(minutes=20))
    left = station.do(leave, visit_id, Departure.DESK, actor="desk")
    assert left.left_at is not None
    assert left.arrived_at is not None
    assert left.left_at - left.arrived_at == timedelta(minutes=20)


def test_an_erased_body_leaves_the_chain_whole(station: Station) -> None:
    call_id = station.do(call_desk, CallReason.HELP, actor="visitor")
    arrive(station)
    station.close()
    tamper(
        station.database,
        f"DELETE FROM event_body WHERE event_id IN "
        f"(SELECT event_id FROM event WHERE subject_id = '{call_id}')",
    )
    with Station(station.folder, Settings()) as again:
        faults = again.verify().faults
    assert [each.where.split()[0] for each in faults if each.code != "projection.differs"] == []


def test_a_restored_backup_gives_no_number_twice(tmp_path: Path) -> None:
    folder, saved = tmp_path / "station", tmp_path / "saved.sqlite"
    with Station(folder, Settings()) as station:
        arrive(station)
        backup(station.database, saved)
        arrive(station)
    kept = {(each[0], each[1]): each[2] for each in rows(station.database, CHAIN)}
    for _ in range(2):
        restore(saved, station.database)
        with Station(folder, Settings()) as station:
            arrive(station)
            assert station.verify().sound
        for each in rows(station.database, CHAIN):
            assert kept.setdefault((each[0], each[1]), each[2]) == each[2]
    assert len(kept) == 3 + 2 + 2
