"""`kiosk house` over an encrypted line: the server must be the one that foaje.toml names."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from psycopg.conninfo import make_conninfo

from db.sync.server.address import ServerAddress
from kiosk.doctor.findings import Light
from kiosk.doctor.house import examine_house
from kiosk.settings import read_settings
from tests.certificates import Certificate, certificate
from tests.commandline.conftest import HouseOfStations
from tests.db.sync.front import Front
from tests.postgres import ADMINISTRATOR, SUPERUSER_SECRET


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificate(tmp_path_factory.mktemp("trusted"))


@pytest.fixture
def front(town: HouseOfStations, trusted: Certificate) -> Iterator[Front]:
    server = ServerAddress(town.server.host, town.server.port, town.database)
    with Front(server, trusted.server_context()) as opened:
        yield opened


def encrypt(town: HouseOfStations, front: Front, authorities: Path, station: str) -> Path:
    """Let a station's settings name the encrypted way, and whom to believe."""
    folder = town.station(station)
    shutil.copyfile(authorities, folder / "authority.pem")
    lines = (
        f'station = "{station}"\nlanguage = "en"\n[house]\nhost = "127.0.0.1"\n'
        f'port = {front.address().port}\ndatabase = "{town.database}"\n'
        'root_certificate = "authority.pem"\n'
    )
    (folder / "foaje.toml").write_text(lines, "utf-8")
    return folder


def test_a_house_is_made_joined_and_exchanged_with_over_an_encrypted_line(
    town: HouseOfStations, front: Front, trusted: Certificate, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypt(town, front, trusted.file, "Reception")
    administrator = make_conninfo(user=ADMINISTRATOR, password=SUPERUSER_SECRET)
    monkeypatch.setenv("FOAJE_ADMINISTRATOR", administrator)
    made = town.at("Reception", "house", "create", "--name", "Hörby", "--json")
    assert made.code == 0, made.err
    invited = town.at("Reception", "house", "invite", "Kiosk")
    assert 'root_certificate = "authority.pem"' in invited.out
    assert f"port = {front.address().port}" in invited.out
    encrypt(town, front, trusted.file, "Kiosk")
    code = town.invite("Kiosk")
    assert town.at("Kiosk", "house", "join", code).code == 0
    assert town.at("Reception", "house", "exchange", "--json").answer["whole"]


def test_a_server_that_cannot_prove_who_it_is_is_told_nothing(
    town: HouseOfStations, front: Front, trusted: Certificate, tmp_path: Path
) -> None:
    town.make()
    other = certificate(tmp_path)
    folder = encrypt(town, front, other.file, "Reception")
    sent = front.carried_up
    ran = town.at("Reception", "house", "exchange", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (1, "house.certificate")
    assert "nobody this computer trusts" in ran.err
    assert front.carried_up == sent
    found = examine_house(read_settings(folder), folder)
    assert [(each.code, each.facts["reason"]) for each in found] == [
        ("house.certificate", "unknown_authority")
    ]
    (folder / "authority.pem").unlink()
    assert "root_certificate" in town.at("Reception", "house", "exchange").err


def test_a_certificate_that_runs_out_is_told_of_in_time(
    town: HouseOfStations, front: Front, trusted: Certificate
) -> None:
    town.make()
    folder = encrypt(town, front, trusted.file, "Reception")
    rows = {each.row: each for each in examine_house(read_settings(folder), folder)}
    told = rows["house_certificate"]
    assert (told.light, told.code) == (Light.RED, "runs_out")
    assert told.facts["days"] in {0, 1}
