"""`kiosk house overwrite`: what was erased leaves the server's files when asked to."""

from contextlib import closing

import psycopg
import pytest

from kiosk.house.connecting import house_server
from kiosk.settings import read_settings
from tests.commandline.conftest import HouseOfStations, Ran

NAME = "Aase Oeberg-Lindqvist"


@pytest.fixture
def erased(town: HouseOfStations) -> HouseOfStations:
    """Give a house that has erased somebody's visit at its server."""
    town.make()
    town.arrive("Reception", NAME)
    town.at("Reception", "house", "exchange")
    folder = town.root / "Reception"
    with house_server(read_settings(folder), folder) as server:
        assert server.erase(server.bodies_after("", 1000)) > 1
    town.server.execute("CHECKPOINT")
    return town


def overwrite(town: HouseOfStations, administrator: str, *words: str) -> Ran:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOAJE_ADMINISTRATOR", administrator)
        return town.at("Reception", "house", "overwrite", *words)


def test_it_is_gone_from_every_file_and_copies_are_spoken_of(erased: HouseOfStations) -> None:
    assert erased.server.folders_with(NAME.encode())
    done = overwrite(erased, erased.administrator, "--json")
    assert (done.code, done.answer) == (0, {"tables": True, "log": True})
    assert not erased.server.folders_with(NAME.encode())
    told = overwrite(erased, erased.administrator)
    assert told.code == 0
    for words in ("server's tables", "Nor in its log", "Backups of the server"):
        assert words in told.out
    assert erased.at("Reception", "house", "check").code == 0


def test_who_is_no_superuser_is_told_what_the_log_may_hold(erased: HouseOfStations) -> None:
    role = f"modest_{erased.database}"
    owner = "SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'foaje'"
    ((owns,),) = erased.server.execute(owner, erased.database)
    porter = str(owns).replace("_owner", "_porter")
    for statement in (
        f"CREATE ROLE {role} LOGIN CREATEROLE PASSWORD 'modest'",
        f"GRANT {owns}, {porter} TO {role} WITH ADMIN OPTION",
    ):
        erased.server.execute(statement)
    modest = erased.server.as_user(role, "modest", erased.database)
    assert overwrite(erased, modest, "--json").answer == {"tables": True, "log": False}
    assert "pg_wal" in overwrite(erased, modest).out


def test_what_a_backup_still_sees_is_not_said_to_be_gone(town: HouseOfStations) -> None:
    town.make()
    town.arrive("Reception", NAME)
    town.at("Reception", "house", "exchange")
    folder = town.root / "Reception"
    with (
        closing(psycopg.connect(town.administrator)) as backup,
        house_server(read_settings(folder), folder) as server,
    ):
        backup.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
        backup.execute("SELECT 1 FROM foaje.house")
        server.erase(server.bodies_after("", 1000))
        ran = overwrite(town, town.administrator, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (1, "house.held_open")
    assert "Wait until" in ran.err


@pytest.mark.parametrize(
    ("administrator", "code"),
    [
        ("user=postgres password=wrong", "house.administrator_password"),
        ("dbname=x", "house.other_database"),
    ],
)
def test_who_is_no_administrator_overwrites_nothing(
    town: HouseOfStations, administrator: str, code: str
) -> None:
    town.make()
    ran = overwrite(town, administrator, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)
