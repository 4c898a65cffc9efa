"""What `kiosk house` says no to, each in words that say what it means and what to do."""

import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from db.sync.server import keeping
from kiosk.house.membership import MEMBERSHIP_FILE, read_membership, write_membership
from kiosk.station import Station
from tests.commandline.conftest import HouseOfStations, Kiosk, Ran

SAYS_NOTHING_LOST = ("goes on alone", "Nothing has been", "nothing is lost")


def code_of(ran: Ran) -> str:
    """Give the code of a refusal; its sentence is one of its own and not empty."""
    assert ran.code in {1, 2}
    error = ran.answer["error"]
    assert error["code"] not in error["message"]
    assert error["message"] in ran.err
    return str(error["code"])


def refused(town: HouseOfStations, station: str, *words: str) -> str:
    return code_of(town.at(station, "house", *words, "--json"))


def test_without_an_address_it_says_which_lines_to_write(kiosk: Kiosk, tmp_path: Path) -> None:
    folder = tmp_path / "station"
    Station(folder).close()
    (folder / "foaje.toml").write_text('language = "en"\n', "utf-8")
    for words in (
        ("create", "--name", "Storfors", "--administrator", "host=/x"),
        ("join", "ABCD"),
        ("upgrade", "--administrator", "host=/x"),
    ):
        ran = kiosk("house", *words, "--json")
        assert (ran.code, code_of(ran)) == (2, "house.not_set")
        for line in ("[house]", 'host = "NAME"', 'database = "foaje"', "foaje.toml"):
            assert line in ran.err


@pytest.mark.parametrize(
    "words",
    [("invite", "Guard"), ("leave",), ("strike-off", "Guard"), ("stations",), ("exchange",)],
)
def test_a_station_alone_has_no_house(town: HouseOfStations, words: tuple[str, ...]) -> None:
    folder = town.station("Reception")
    Station(folder).close()
    assert refused(town, "Reception", *words) == "house.no_member"


def test_a_practice_station_joins_nothing(kiosk: Kiosk, tmp_path: Path) -> None:
    folder = tmp_path / "station"
    folder.mkdir()
    (folder / "foaje.toml").write_text("practice = true\n", "utf-8")
    assert code_of(kiosk("house", "join", "ABCD", "--json")) == "house.practice"


def test_a_station_of_a_house_joins_no_other_and_makes_none(town: HouseOfStations) -> None:
    town.make()
    for words in (("join", "ABCD"), ("create", "--name", "X", "--administrator", "host=/x")):
        assert refused(town, "Reception", *words) == "house.member"


def test_a_code_works_once_and_only_if_it_is_one(town: HouseOfStations) -> None:
    town.make()
    code = town.invite("Guard")
    for station in ("Guard", "Other"):
        town.station(station)
    assert town.at("Guard", "house", "join", code).code == 0
    (town.root / "Guard" / MEMBERSHIP_FILE).unlink()
    assert refused(town, "Guard", "join", code) == "house.code"
    for typed in ("ABCD", code[:-1] + ("A" if code[-1] != "A" else "B")):
        ran = town.at("Other", "house", "join", typed, "--json")
        assert (ran.code, code_of(ran)) == (2, "house.code")
        assert read_membership(town.root / "Other") is None
        assert typed not in ran.out + ran.err


def test_a_code_that_is_too_old_lets_nobody_in(
    town: HouseOfStations, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.make()
    monkeypatch.setattr(keeping.Keeping.invite, "__defaults__", ((), None, timedelta(seconds=-1)))
    code = town.invite("Guard")
    town.station("Guard")
    assert refused(town, "Guard", "join", code) == "house.code"


def test_a_code_for_another_name_is_not_used_up(town: HouseOfStations) -> None:
    town.make()
    code = town.invite("Guard")
    town.station("Vakten")
    ran = town.at("Vakten", "house", "join", code, "--json")
    assert (ran.code, code_of(ran)) == (2, "house.invited_otherwise")
    assert "Guard" in ran.err
    assert "Vakten" in ran.err
    town.station("Guard")
    assert town.at("Guard", "house", "join", code).code == 0


def test_a_name_that_is_taken_or_no_name_is_not_invited(town: HouseOfStations) -> None:
    town.make()
    assert refused(town, "Reception", "invite", "Reception") == "house.name_taken"
    assert refused(town, "Reception", "invite", "Röda rummet") == "house.name_unreadable"


def test_who_is_no_keeper_neither_invites_nor_shuts_out(town: HouseOfStations) -> None:
    town.make()
    town.enrol("Kiosk")
    assert refused(town, "Kiosk", "invite", "Guard") == "house.not_allowed"
    assert refused(town, "Kiosk", "strike-off", "Reception") == "house.not_allowed"


def test_nobody_strikes_off_itself_or_a_station_nobody_knows(town: HouseOfStations) -> None:
    town.make()
    assert refused(town, "Reception", "strike-off", "Reception") == "house.itself"
    assert refused(town, "Reception", "strike-off", "Guard") == "house.no_such_station"


def test_the_last_keeper_does_not_leave_the_others_behind(town: HouseOfStations) -> None:
    town.make()
    town.enrol("Kiosk")
    assert refused(town, "Reception", "leave") == "house.last_keeper"
    assert read_membership(town.root / "Reception") is not None


@pytest.mark.parametrize("name", ["", "  ", "\x1b\x07"])
def test_a_house_has_a_name(town: HouseOfStations, name: str) -> None:
    town.station("Reception")
    assert refused(town, "Reception", "create", "--name", name) == "command.parameter_missing"


def test_there_is_one_house_in_a_database(town: HouseOfStations) -> None:
    town.make()
    folder = town.station("Other")
    ran = town.at(
        "Other", "house", "create", "--name", "X", "--administrator", town.administrator, "--json"
    )
    assert (ran.code, code_of(ran)) == (2, "house.exists")
    assert read_membership(folder) is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("\n", "house.administrator_missing"),
        ("postgresql://u:Tröskel@[/x\n", "house.administrator_unreadable"),
        ("dbname=another\n", "house.other_database"),
        ("user=postgres password=Tröskel\n", "house.administrator_password"),
    ],
)
def test_an_administrator_who_cannot_is_told_why(
    town: HouseOfStations, monkeypatch: pytest.MonkeyPatch, typed: str, code: str
) -> None:
    town.station("Reception")
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    ran = town.at("Reception", "house", "create", "--name", "Storfors", "--json")
    assert (ran.code, code_of(ran)) == (2, code)
    assert "Tröskel" not in ran.out + ran.err


def test_an_administrator_who_may_not_make_roles_is_told_so(town: HouseOfStations) -> None:
    town.station("Reception")
    role = f"weak_{town.database}"
    town.server.execute(f"CREATE ROLE {role} LOGIN PASSWORD 'x'")
    weak = town.server.as_user(role, "x", town.database)
    ran = town.at("Reception", "house", "create", "--name", "S", "--administrator", weak, "--json")
    assert (ran.code, code_of(ran)) == (2, "house.administrator_may_not")


def test_a_database_that_is_not_there_is_told_of(town: HouseOfStations) -> None:
    folder = town.station("Reception")
    lines = (folder / "foaje.toml").read_text("utf-8").replace(town.database, "nowhere")
    (folder / "foaje.toml").write_text(lines, "utf-8")
    way = town.server.administrator("nowhere")
    ran = town.at("Reception", "house", "create", "--name", "S", "--administrator", way, "--json")
    assert code_of(ran) == "house.no_database"


def test_a_server_of_another_schema_is_told_by_which_side_is_older(town: HouseOfStations) -> None:
    town.make()
    for revision, code in (("0000", "house.older"), ("9999", "house.newer")):
        town.server.execute(f"UPDATE foaje.alembic_version SET version_num = '{revision}'",
                            town.database)  # fmt: skip
        ran = town.at("Reception", "house", "exchange", "--json")
        assert (ran.code, code_of(ran)) == (1, code)
        assert revision in ran.err
        assert "goes on alone" in ran.err


def test_a_wrong_password_is_told_and_the_station_goes_on_alone(town: HouseOfStations) -> None:
    town.make()
    folder = town.root / "Reception"
    own = read_membership(folder)
    assert own is not None
    write_membership(folder, replace(own, secret="Tröskel"))
    ran = town.at("Reception", "house", "exchange", "--json")
    assert (ran.code, code_of(ran)) == (1, "house.password")
    assert "goes on alone" in ran.err
    assert "Tröskel" not in ran.out + ran.err


def test_the_server_of_another_house_is_told_nothing(town: HouseOfStations) -> None:
    town.make()
    folder = town.root / "Reception"
    own = read_membership(folder)
    assert own is not None
    write_membership(folder, replace(own, house_id="another"))
    assert refused(town, "Reception", "exchange") == "house.other"


def test_a_station_called_otherwise_in_the_settings_exchanges_nothing(
    town: HouseOfStations,
) -> None:
    town.make()
    folder = town.root / "Reception"
    lines = (folder / "foaje.toml").read_text("utf-8").replace("Reception", "Kiosk")
    (folder / "foaje.toml").write_text(lines, "utf-8")
    assert refused(town, "Reception", "exchange") == "house.other_name"


def test_a_server_that_does_not_answer_changes_nothing(town: HouseOfStations) -> None:
    town.make()
    folder = town.root / "Reception"
    lines = (folder / "foaje.toml").read_text("utf-8").replace(town.server.host, "/nowhere")
    (folder / "foaje.toml").write_text(lines, "utf-8")
    for words in (("exchange",), ("leave",), ("stations",), ("invite", "Guard")):
        ran = town.at("Reception", "house", *words, "--json")
        assert (ran.code, code_of(ran)) == (1, "house.unreachable")
    assert read_membership(folder) is not None
    left = town.at("Reception", "house", "leave", "--without-server")
    assert left.code == 0
    assert "strike-off Reception" in left.out


def test_an_event_that_was_changed_is_kept_apart_and_shown(town: HouseOfStations) -> None:
    town.make()
    town.arrive("Reception", "Maj")
    town.at("Reception", "house", "exchange")
    town.station("Kiosk")
    code = town.invite("Kiosk")
    town.server.execute("UPDATE foaje.event SET actor = 'somebody' WHERE kind LIKE 'visit%'",
                        town.database)  # fmt: skip
    joined = town.at("Kiosk", "house", "join", code, "--json")
    assert joined.code == 0, joined.err
    assert joined.answer["exchanged"]["stopped"]
    assert town.names("Kiosk") == []
    again = town.at("Kiosk", "house", "exchange")
    assert (again.code, "kept apart" in again.out) == (1, True)
    apart = town.at("Kiosk", "house", "stations", "--json").answer["apart"]
    assert {each["reason"] for each in apart} == {"changed"}
    assert "Kept apart" in town.at("Kiosk", "house", "stations").out


def test_an_origin_that_another_station_uses_is_told_of(town: HouseOfStations) -> None:
    town.make()
    town.arrive("Reception", "Maj")
    town.enrol("Kiosk")
    town.at("Reception", "house", "exchange")
    for statement in (
        "DELETE FROM foaje.event",
        "UPDATE foaje.origin SET station = 'Kiosk', head_seq = 0, head_hash = ''",
    ):
        town.server.execute(statement, town.database)
    ran = town.at("Reception", "house", "exchange", "--json")
    assert (ran.code, code_of(ran)) == (1, "house.foreign_origin")


def test_no_secret_stands_in_any_file_but_its_own_nor_in_any_answer(
    town: HouseOfStations,
) -> None:
    said = [town.make()]
    code = town.invite("Kiosk")
    town.station("Kiosk")
    said += [town.at("Kiosk", "house", "join", code, "--json")]
    for words in (("exchange",), ("stations",), ("stations", "--json")):
        said += [town.at(station, "house", *words) for station in ("Reception", "Kiosk")]
    secrets = {"administrator": "Tröskel 17", "code": code, "bare code": code.replace("-", "")}
    for station in ("Reception", "Kiosk"):
        own = read_membership(town.root / station)
        assert own is not None
        secrets[station] = own.secret
        keys = (town.root / station / "badge-keys").read_text("ascii").split()
        secrets |= {f"key {each}": each for each in keys}
        assert own.secret not in repr(own)
    for name, secret in secrets.items():
        assert all(secret not in each.out + each.err for each in said), name
        for file in (e for e in town.root.rglob("*") if e.is_file()):
            if file.name in {MEMBERSHIP_FILE, "badge-keys", "pin-pepper"}:
                assert file.stat().st_mode & 0o077 == 0
                continue
            assert secret.encode() not in file.read_bytes(), (name, file)
