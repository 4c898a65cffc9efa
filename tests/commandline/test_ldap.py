"""`kiosk import ldap`, and the lane that reads the same server again and again."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from db.engine import database_in
from kiosk.directory.queries import everybody
from kiosk.directory.sources.model import SourceReading
from kiosk.directory.sources.queries import sources
from kiosk.exchange.ldap_directory import read_ldap
from kiosk.exchange.source_lane import SourceLane
from kiosk.station import Station, StationReader
from tests.commandline.conftest import Kiosk
from tests.slapd import PASSWORD, PEOPLE, CutLine, Slapd, person, slapd

NUMBER = 12


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slapd]:
    others = [person(f"P{i:02}", "Ek", department="Bygg") for i in range(NUMBER - 1)]
    broken = person("Li", "Ek", mail="no address")
    anna = person("Anna", "Ek", employeeNumber="7", department="Bygg")
    twin = person("Twin", "Ek", employeeNumber="7")
    with slapd(tmp_path_factory.mktemp("slapd") / "server", anna, *others, broken, twin) as running:
        yield running


def written(folder: Path, server: Slapd, **other: object) -> None:
    folder.mkdir(exist_ok=True)
    said = server.said(filter="(department=*)") | other
    rows = [f"{name} = {json.dumps(value)}" for name, value in said.items()]
    (folder / "foaje.toml").write_text("\n".join(["[sources.ldap]", *rows]), "utf-8")


def people(folder: Path) -> list[str]:
    with StationReader(folder) as station, station.reading() as connection:
        return [each.name for each in everybody(connection)]


@pytest.fixture
def folder(tmp_path: Path, server: Slapd) -> Path:
    path = tmp_path / "station"
    written(path, server)
    return path


def test_it_answers_as_the_import_of_a_list_does(kiosk: Kiosk, folder: Path) -> None:
    first = kiosk("import", "ldap", "--json")
    assert (first.code, first.err) == (0, "")
    assert first.answer == {
        "added": NUMBER,
        "changed": 0,
        "unchanged": 0,
        "missing": 0,
        "refused": [],
        "ended": 0,
        "warnings": [],
        "dry_run": False,
    }
    assert kiosk("import", "ldap", "--json").answer["unchanged"] == NUMBER


def test_entries_refused_are_named(kiosk: Kiosk, folder: Path, server: Slapd) -> None:
    written(folder, server, filter="(sn=*)")
    ran = kiosk("import", "ldap")
    assert ran.code == 0
    assert f"  cn=li,{PEOPLE}: ”e-post” är ”no address”" in ran.out
    assert f"  cn=twin,{PEOPLE}: ”id” är ”7”, som för cn=anna,{PEOPLE}." in ran.out
    told = kiosk("import", "ldap", "--complete", "--json")
    assert [row["entry"] for row in told.answer["refused"]] == [
        f"cn=li,{PEOPLE}",
        f"cn=twin,{PEOPLE}",
    ]


def test_a_dry_run_leaves_no_station_behind(kiosk: Kiosk, folder: Path) -> None:
    ran = kiosk("import", "ldap", "--dry-run", "--json")
    assert (ran.answer["added"], ran.answer["dry_run"]) == (NUMBER, True)
    assert not database_in(folder).exists()


def test_who_has_left_the_server_is_taken_out_when_it_is_complete(
    kiosk: Kiosk, folder: Path, server: Slapd
) -> None:
    kiosk("import", "ldap")
    written(folder, server, filter="(&(department=*)(!(cn=p00)))")
    assert kiosk("import", "ldap", "--json").answer["missing"] == 1
    assert "P00 Ek" in people(folder)
    assert kiosk("import", "ldap", "--complete", "--json").answer["ended"] == 1
    assert "P00 Ek" not in people(folder)
    written(folder, server, filter="(cn=anna)")
    many = kiosk("import", "ldap", "--complete", "--json")
    assert (many.code, many.answer["error"]["code"]) == (2, "import.many_missing")
    assert kiosk("import", "ldap", "--complete", "--yes", "--json").answer["ended"] == NUMBER - 2


def test_a_server_gone_in_the_middle_is_said_and_ends_nobody(
    kiosk: Kiosk, folder: Path, server: Slapd
) -> None:
    kiosk("import", "ldap")
    said = {"page_size": 2}
    with closing(CutLine(server.port)) as line:
        read_ldap(server.source(url=line.url, filter="(department=*)", **said), folder)
        whole = line.carried
    for more in (("--dry-run",), ()):
        with closing(CutLine(server.port, whole // 2)) as line:
            written(folder, server, url=line.url, **said)
            ran = kiosk("import", "ldap", "--complete", "--yes", "--json", *more)
        assert ran.code == 2
        assert "kunde inte läsas till slutet" in ran.err
        assert (ran.answer["ended"], ran.answer["changed"]) == (0, 0)
        assert 0 < ran.answer["unchanged"] < NUMBER
        assert len(people(folder)) == NUMBER


def test_no_server_in_the_settings_is_said(kiosk: Kiosk) -> None:
    ran = kiosk("import", "ldap", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "ldap.not_set")


def test_a_wrong_password_is_said_without_it(
    kiosk: Kiosk, folder: Path, server: Slapd, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOAJE_LDAP", PASSWORD + "fel")
    written(folder, server, password_file="", password_environment="FOAJE_LDAP")
    ran = kiosk("import", "ldap", "--json")
    assert ran.answer["error"]["code"] == "ldap.password_wrong"
    assert PASSWORD not in ran.out + ran.err


def test_a_running_program_reads_the_server_again_and_again(tmp_path: Path, server: Slapd) -> None:
    settings = server.settings(filter="(department=*)", complete=True)
    with Station(tmp_path / "running", settings) as station:
        with closing(SourceLane(station, 0.05)):
            found = waited(station, lambda s: bool(s and s[0].read_at))
            assert (found.name, found.live, found.taken) == ("LDAP", True, NUMBER)
        station.settings = server.settings(base="ou=nowhere,dc=b,dc=example")
        with closing(SourceLane(station, 0.05)):
            found = waited(station, lambda s: bool(s and s[0].failed_at))
            assert (found.failure, found.taken) == ("ldap.base_unknown", NUMBER)
        with station.reading() as connection:
            assert len(everybody(connection)) == NUMBER


def waited(station: Station, met: Callable[[list[SourceReading]], bool]) -> SourceReading:
    """Wait until the source noted is as it shall be; give it."""
    heard = Event()
    station.listen(lambda _rooms: heard.set())
    for _ in range(200):
        heard.clear()
        with station.reading() as connection:
            found = sources(connection)
        if met(found):
            return found[0]
        heard.wait(0.1)
    raise AssertionError(found)
