"""The rows about a house of several stations, on a real PostgreSQL."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.clock import machine_clock
from db.sync.server import overview
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.house import examine_house
from kiosk.doctor.wording import finding_in_words
from kiosk.house.connecting import house_server
from kiosk.house.enrolling import invite, join, make_house
from kiosk.house.membership import MEMBERSHIP_FILE, read_membership, write_membership
from kiosk.house.rounds import Exchanged, exchange_until_still
from kiosk.settings import Settings, read_settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import visitor_named
from tests.doctor.examined import VOICES
from tests.postgres import PostgresServer


@pytest.fixture
def alone(postgres: PostgresServer, database: str, tmp_path: Path) -> Path:
    """Give a station whose settings name a server without a house."""
    folder = tmp_path / "Reception"
    write(folder, "Reception", postgres.host, database)
    return folder


@pytest.fixture
def member(alone: Path, postgres: PostgresServer, database: str) -> Path:
    """Give the first of two stations of a house."""
    with Station(alone) as station:
        station.do(arrive_unbooked, visitor_named("Maj"), actor="test")
        make_house(station, "Hörby", postgres.administrator(database))
        code = invite(station.settings, alone, "Kiosk").code
    second = alone.with_name("Kiosk")
    write(second, "Kiosk", postgres.host, database)
    with Station(second) as station:
        join(station, code)
    return alone


def write(folder: Path, station: str, host: str, database: str) -> None:
    folder.mkdir(exist_ok=True)

    lines = f'station = "{station}"\n[house]\nhost = "{host}"\ndatabase = "{database}"\n'
    (folder / "foaje.toml").write_text(lines + 'encryption = "off"\n', "utf-8")


def exchange(folder: Path) -> Exchanged:
    own = read_membership(folder)
    assert own is not None
    with Station(folder) as station, house_server(station.settings, folder) as server:
        return exchange_until_still(station, own, server)


def found(folder: Path) -> Sequence[Finding]:
    findings = examine_house(read_settings(folder), folder)
    for each in findings:
        for voice in VOICES:
            assert "{" not in finding_in_words(voice, each)
    return findings


def red(folder: Path) -> dict[str, str]:
    return {each.row: each.code for each in found(folder) if each.light is Light.RED}


def codes(folder: Path) -> dict[str, str]:
    return {each.row: each.code for each in found(folder)}


def test_a_station_alone_needs_no_server(tmp_path: Path) -> None:
    assert [each.code for each in examine_house(Settings(), tmp_path)] == ["alone"]


def test_settings_without_a_membership_are_red(alone: Path) -> None:
    assert red(alone) == {"house": "no_membership"}


def test_a_membership_without_settings_is_red(member: Path) -> None:
    (member / "foaje.toml").write_text('station = "Reception"\n', "utf-8")
    assert red(member) == {"house": "house.no_address"}


def test_a_station_called_otherwise_than_in_the_house_is_red(
    member: Path, postgres: PostgresServer, database: str
) -> None:
    write(member, "Desk", postgres.host, database)
    assert red(member) == {"house": "house.other_name"}


def test_a_house_in_order_is_green_in_every_row(member: Path) -> None:
    assert set(codes(member)) == {
        "house", "house_certificate", "house_clock", "house_stations", "house_erased",
        "house_handed_over", "house_journals",
    }  # fmt: skip
    assert red(member) == {}


def test_the_first_station_is_told_how_others_come(
    alone: Path, postgres: PostgresServer, database: str
) -> None:
    with Station(alone) as station:
        make_house(station, "Hörby", postgres.administrator(database))
    assert codes(alone)["house_stations"] == "none"


def test_a_membership_that_others_can_read_is_red(member: Path) -> None:
    (member / MEMBERSHIP_FILE).chmod(0o644)
    assert red(member) == {"house": "open"}


def test_a_membership_that_cannot_be_read_is_red(member: Path) -> None:
    (member / MEMBERSHIP_FILE).write_text("{", "ascii")
    assert red(member) == {"house": "house.membership_unreadable"}


def test_a_server_that_does_not_answer_is_red(member: Path, database: str) -> None:
    write(member, "Reception", "/nowhere", database)
    assert red(member) == {"house": "house.unreachable"}


def test_a_station_that_is_shut_out_is_told_so(member: Path) -> None:
    own = read_membership(member)
    assert own is not None
    write_membership(member, replace(own, secret="wrong"))
    assert red(member) == {"house": "house.password"}


def test_an_older_schema_is_red(member: Path, postgres: PostgresServer, database: str) -> None:
    postgres.execute("UPDATE foaje.alembic_version SET version_num = '0000'", database)
    assert red(member) == {"house": "house.older"}


@pytest.mark.parametrize(("minutes", "code"), [(6, "ahead"), (-6, "behind"), (4, "in_order")])
def test_a_clock_more_than_five_minutes_off_is_red(
    member: Path, monkeypatch: pytest.MonkeyPatch, minutes: int, code: str
) -> None:
    off = timedelta(minutes=minutes)
    monkeypatch.setattr(overview, "machine_clock", lambda: machine_clock() + off)
    assert codes(member)["house_clock"] == code


def test_a_station_not_heard_for_a_week_is_named(
    member: Path, postgres: PostgresServer, database: str
) -> None:
    week = 7 * 24 * 3600 * 1000
    postgres.execute(f"UPDATE foaje.station SET heard_at = heard_at - {week}", database)
    silent = next(each for each in found(member) if each.row == "house_stations")
    assert (silent.light, silent.facts["stations"]) == (Light.RED, ["Kiosk"])


def test_what_the_house_found_is_red_for_a_week(
    member: Path, postgres: PostgresServer, database: str
) -> None:
    now = int(datetime.now(UTC).timestamp() * 1000)
    insert = "INSERT INTO foaje.finding VALUES ('shortened', 'Kiosk', 'o', 5, 9, {})"
    postgres.execute(insert.format(now), database)
    assert red(member) == {"house_journals": "found"}
    postgres.execute("UPDATE foaje.finding SET found_at = 1", database)
    assert red(member) == {}


def test_an_event_the_house_holds_otherwise_is_red(
    member: Path, postgres: PostgresServer, database: str
) -> None:
    postgres.execute(r"UPDATE foaje.origin SET head_hash = '\x00'", database)
    assert red(member) == {"house_journals": "at_odds"}


@pytest.mark.parametrize(("minutes", "light"), [(9, Light.GREEN), (11, Light.RED)])
def test_what_was_not_handed_over_within_minutes_is_red(
    member: Path, monkeypatch: pytest.MonkeyPatch, minutes: int, light: Light
) -> None:
    """As with a server that can be read, and takes nothing because its disk is full."""
    with Station(member) as station:
        station.do(arrive_unbooked, visitor_named("Olle"), actor="test")
    later = timedelta(minutes=minutes)
    monkeypatch.setattr(overview, "machine_clock", lambda: machine_clock() + later)
    row = next(each for each in found(member) if each.row == "house_handed_over")
    assert row.light is light
    if light is Light.RED:
        assert (row.code, row.facts) == ("unsent", {"number": 2})


def test_what_others_have_to_hand_over_is_not_asked_of_this_station(
    member: Path, postgres: PostgresServer, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = member.with_name("Kiosk")
    with Station(second) as station:
        station.do(arrive_unbooked, visitor_named("Olle"), actor="test")
    assert exchange(second).sent
    assert exchange(member).merged
    for table in ("event", "origin"):
        postgres.execute(f"DELETE FROM foaje.{table} WHERE station = 'Kiosk'", database)
    monkeypatch.setattr(overview, "machine_clock", lambda: machine_clock() + timedelta(days=1))
    assert codes(member)["house_handed_over"] == "in_order"


@pytest.mark.parametrize(
    ("made", "erased", "overwritten", "code"),
    [
        (99, None, None, "in_order"),
        (40, 5, 3, "in_order"),
        (99, 5, 5, "later"),
        (99, 5, 20, "later"),
        (20, 5, None, "later"),
        (99, 5, 40, "due"),
        (40, 5, None, "due"),
    ],
)
def test_what_was_erased_leaves_the_servers_files_within_a_month(
    member: Path, postgres: PostgresServer, database: str,
    made: int, erased: int | None, overwritten: int | None, code: str,
) -> None:  # fmt: skip
    """Days since; `erased` as long ago as `overwritten` may have been after it."""
    now = int(datetime.now(UTC).timestamp() * 1000)
    days = {"made_at": made, "erased_at": erased, "overwritten_at": overwritten}
    told = {k: "NULL" if v is None else now - v * 24 * 3600 * 1000 for k, v in days.items()}
    changes = ", ".join(f"{name} = {value}" for name, value in told.items())
    postgres.execute(f"UPDATE foaje.house SET {changes}", database)
    assert codes(member)["house_erased"] == code
    assert ("house_erased" in red(member)) is (code == "due")
