"""Whatever is changed in the file past the program is found and told by a code."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db.engine import database_in
from db.failure import StorageFailure
from db.tables import visit
from db.verification import Verification
from kiosk.settings import Settings
from kiosk.station import Station, StationReader
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.model import Departure, Visitor
from tests.db.raw import rows, tamper

SECOND_ARRIVAL = """(SELECT event_id FROM event WHERE kind = 'visit.arrived.1'
                     ORDER BY hlc LIMIT 1 OFFSET 1)"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a closed file of two origins, six visits of which one has ended."""
    folder = tmp_path_factory.mktemp("written")
    for _ in range(2):
        with Station(folder, Settings()) as station:
            for name in ("Åsa Öberg", "Bo Ek", "Ćarli Đorđi"):
                visit = station.do(arrive_unbooked, Visitor(name), actor="desk")
            station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
    return folder


@pytest.fixture
def written(prepared: Path, tmp_path: Path) -> Path:
    """Give the file, for one test to spoil."""
    return database_in(shutil.copytree(prepared, tmp_path / "station"))


REST_OF_A_VISIT = ", ".join(each.name for each in visit.columns if not each.primary_key)


def verified(database: Path) -> Verification:
    with StationReader(database.parent, Settings()) as reader:
        return reader.verify()


def codes(database: Path) -> set[str]:
    found = verified(database)
    assert found.sound == (not found.faults)
    return {fault.code for fault in found.faults}


def test_an_untouched_file_is_sound(written: Path) -> None:
    assert verified(written) == Verification(10, (), ())


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (f"UPDATE event SET actor = 'thief' WHERE event_id = {SECOND_ARRIVAL}", "chain.changed"),
        (f"UPDATE event SET hlc = hlc + 1 WHERE event_id = {SECOND_ARRIVAL}", "chain.changed"),
        (f"UPDATE event SET hash = zeroblob(32) WHERE event_id = {SECOND_ARRIVAL}", "chain.broken"),
        (
            f"UPDATE event SET prev_hash = zeroblob(32) WHERE event_id = {SECOND_ARRIVAL}",
            "chain.broken",
        ),
        (
            f"""UPDATE event_body SET body = replace(body, 'Bo', 'Mo')
                WHERE event_id = {SECOND_ARRIVAL}""",
            "body.changed",
        ),
        (
            f"UPDATE event_body SET salt = zeroblob(16) WHERE event_id = {SECOND_ARRIVAL}",
            "body.changed",
        ),
        (f"DELETE FROM event WHERE event_id = {SECOND_ARRIVAL}", "chain.gap"),
        ("DELETE FROM event WHERE kind = 'origin.started.1'", "chain.gap"),
        ("UPDATE visit SET name = 'Mo Ek' WHERE name = 'Bo Ek'", "projection.differs"),
        ("DELETE FROM visit WHERE name = 'Bo Ek'", "projection.differs"),
        (
            "UPDATE visit SET state = 'inside', left_at = NULL WHERE state = 'left'",
            "projection.differs",
        ),
        (
            f"INSERT INTO visit SELECT 'made-up', {REST_OF_A_VISIT} FROM visit LIMIT 1",
            "projection.differs",
        ),
    ],
)
def test_a_change_is_found(written: Path, statement: str, code: str) -> None:
    tamper(written, statement)
    assert code in codes(written)


def test_two_events_that_changed_places_are_found(written: Path) -> None:
    first, second = rows(written, "SELECT rowid, origin_seq FROM event ORDER BY hlc")[1:3]
    tamper(
        written,
        f"UPDATE event SET origin_seq = 99 WHERE rowid = {first[0]}",
        f"UPDATE event SET origin_seq = {first[1]} WHERE rowid = {second[0]}",
        f"UPDATE event SET origin_seq = {second[1]} WHERE rowid = {first[0]}",
    )
    assert {"chain.broken", "chain.changed"} <= codes(written)


def test_an_inserted_event_is_found(written: Path) -> None:
    tamper(
        written,
        "INSERT INTO event SELECT 'inserted', origin, 6, hlc, kind, subject_id, actor, station, "
        "body_commit, hash, hash FROM event WHERE origin_seq = 5 ORDER BY hlc LIMIT 1",
    )
    assert "chain.changed" in codes(written)


def test_a_whole_origin_that_is_gone_is_missed_by_the_next(written: Path) -> None:
    ((first,),) = rows(written, "SELECT origin FROM event ORDER BY hlc LIMIT 1")
    gone = f"(SELECT subject_id FROM event WHERE origin = '{first}')"
    tamper(
        written,
        f"DELETE FROM visit WHERE subject_id IN {gone}",
        f"DELETE FROM event_body WHERE event_id IN "
        f"(SELECT event_id FROM event WHERE origin = '{first}')",
        f"DELETE FROM event WHERE origin = '{first}'",
    )
    assert codes(written) == {"chain.head_lost"}


def test_the_tail_of_an_origin_that_another_has_named_is_missed(written: Path) -> None:
    ((first,),) = rows(written, "SELECT origin FROM event ORDER BY hlc LIMIT 1")
    tamper(written, f"DELETE FROM event WHERE origin = '{first}' AND origin_seq = 5")
    assert "chain.head_lost" in codes(written)


def test_a_body_without_its_event_is_found(written: Path) -> None:
    """The last event of the newest origin is missed by no other: its body gives it away."""
    tamper(written, "DELETE FROM event WHERE hlc = (SELECT max(hlc) FROM event)")
    assert "body.orphan" in codes(written)


def test_a_body_that_is_no_json_any_more_is_told_as_a_changed_body(written: Path) -> None:
    tamper(written, f"UPDATE event_body SET body = x'00ff' WHERE event_id = {SECOND_ARRIVAL}")
    found = verified(written)
    assert "body.changed" in {fault.code for fault in found.faults}
    assert found.events == 10


@pytest.mark.parametrize("column", ["hlc", "origin_seq", "salt", "body", "hash", "body_commit"])
@pytest.mark.parametrize("value", ["'text'", "x'ff'", "-1", "9223372036854775807", "2.5"])
def test_a_value_of_any_wrong_kind_is_a_fault_and_no_crash(
    written: Path, column: str, value: str
) -> None:
    table = "event_body" if column in {"salt", "body"} else "event"
    tamper(written, f"UPDATE {table} SET {column} = {value} WHERE event_id = {SECOND_ARRIVAL}")
    assert codes(written)


def flip_a_bit(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def overwrite_a_run(content: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(content) - 16)
    content[place : place + 16] = chance.randbytes(16)


def clear_a_sector(content: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(content) // 512) * 512
    content[place : place + 512] = bytes(512)


def cut_off(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(1, len(content)) :]


DAMAGES = [flip_a_bit, overwrite_a_run, clear_a_sector, cut_off]
CONTENT = (
    "SELECT * FROM event ORDER BY origin, origin_seq",
    "SELECT * FROM event_body ORDER BY event_id",
    "SELECT * FROM visit ORDER BY subject_id",
)


def outcome(database: Path) -> str:
    """Tell `found`, or `same` when a sound verdict is right since nothing read has changed."""
    try:
        if not verified(database).sound:
            return "found"
    except StorageFailure:
        return "found"
    return "believed"


def damage_and_verify(written: Path, damage: Callable[..., None], seed: int) -> None:
    whole = [rows(written, question) for question in CONTENT]
    damaged_folder = written.parent / "damaged"
    shutil.rmtree(damaged_folder, ignore_errors=True)
    damaged_folder.mkdir()
    database = damaged_folder / written.name
    content = bytearray(written.read_bytes())
    damage(content, random.Random(seed))
    database.write_bytes(content)
    if outcome(database) == "believed":
        assert [rows(database, question) for question in CONTENT] == whole, (damage, seed)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_never_believed_wrongly(
    written: Path, damage: Callable[..., None]
) -> None:
    for seed in range(25):
        damage_and_verify(written, damage, seed)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("damage", DAMAGES)
def test_ten_thousand_damaged_files_are_never_believed_wrongly(
    written: Path, damage: Callable[..., None]
) -> None:
    for seed in range(2500):
        damage_and_verify(written, damage, seed)
