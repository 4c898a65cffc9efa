"""Staff from a real directory server: what comes in, and what becomes of it when it is gone."""

import logging
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from socket import create_server

import pytest

from kiosk.directory.model import Person, PersonDetails
from kiosk.directory.queries import everybody, units
from kiosk.directory.sources.model import SourceReading
from kiosk.directory.sources.queries import sources
from kiosk.exchange.ldap_directory import import_ldap, read_ldap
from kiosk.refusal import Refused
from kiosk.settings import LdapSource
from kiosk.station import Station
from tests.conftest import Employ
from tests.slapd import BASE, PASSWORD, PEOPLE, CutLine, Slapd, person, slapd

SECRET = f"ou=secret,{BASE}"
BOSSES = f"ou=bosses,{BASE}"
ELSEWHERE = f"ou=elsewhere,{PEOPLE}"
REFERRAL = (
    f"dn: {ELSEWHERE}\nobjectClass: referral\nobjectClass: extensibleObject\nou: elsewhere\n"
    f"ref: ldap://127.0.0.1:1/{ELSEWHERE}\n"
)
ENTRIES = (
    person(
        "Anna",
        "Ek",
        telephoneNumber="0950-166 00",
        mobile="070-174 06 05",
        title="Handläggare",
        department="Bygg",
        company="Samhälle",
        physicalDeliveryOfficeName="A 12",
        employeeNumber="1001",
        manager=f"CN=Bo, {PEOPLE}",
    ),
    person("Bo", "Ål", department="Bygg", company="Samhälle", manager=f"cn=vera,{BOSSES}"),
    person("Cy", "Ö", department="Bygg", company="Samhälle", manager=f"cn=bo,{PEOPLE}"),
    person("Di", "Ås", manager=f"cn=x,{SECRET}"),
    person("Elsa", "Berg", givenName="", displayName="Berg, Elsa"),
    f"dn: {BOSSES}\nobjectClass: organizationalUnit\nou: bosses\n",
    f"dn: cn=vera,{BOSSES}\nobjectClass: inetOrgPerson\ncn: vera\nsn: Vik\nmail: vera@b.example\n",
    f"dn: {SECRET}\nobjectClass: organizationalUnit\nou: secret\n",
    f"dn: cn=x,{SECRET}\nobjectClass: inetOrgPerson\ncn: x\nsn: X\nmail: x@b.example\n",
    REFERRAL,
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slapd]:
    with slapd(tmp_path_factory.mktemp("slapd") / "server", *ENTRIES) as running:
        yield running


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slapd]:
    more = [person(f"P{i:02}", "Ek", department="Bygg", manager="") for i in range(19)]
    boss = person("Anna", "Ek", department="Bygg")
    led = [each + f"manager: cn=anna,{PEOPLE}\n" for each in more]
    with slapd(tmp_path_factory.mktemp("many") / "server", boss, *led) as running:
        yield running


def people(station: Station) -> dict[str, Person]:
    with station.reading() as connection:
        return {each.details.given_name: each for each in everybody(connection)}


def noted(station: Station) -> list[SourceReading]:
    with station.reading() as connection:
        return sources(connection)


def refusal_of(source: LdapSource, folder: Path) -> Refused:
    with pytest.raises(Refused) as refusal:
        read_ldap(source, folder)
    return refusal.value


def test_people_come_in_with_what_the_server_knows_of_them(station: Station, server: Slapd) -> None:
    summary = import_ldap(station, server.source(page_size=2))
    assert (summary.added, summary.refused, summary.failure) == (5, (), "")
    found = people(station)
    assert found["Anna"].details == PersonDetails(
        "Anna",
        "Ek",
        source_id="1001",
        title="Handläggare",
        unit="Bygg",
        administration="Samhälle",
        phone="+4695016600",
        mobile="+46701740605",
        email="anna@b.example",
        room="A 12",
        manager_email="bo@b.example",
    )
    assert found["Elsa"].details.family_name == "Berg"
    (source,) = noted(station)
    assert (source.name, source.what, source.live, source.taken) == ("LDAP", "ldap", True, 5)


def test_managers_are_found_within_and_outside_the_search_and_lead_their_unit(
    station: Station, server: Slapd
) -> None:
    summary = import_ldap(station, server.source())
    found = people(station)
    assert found["Bo"].details.manager_email == "vera@b.example"
    assert found["Di"].details.manager_email == ""
    (missing,) = (row for row in summary.warned if row.code == "ldap_row.manager_not_found")
    assert missing.facts["entry"] == f"cn=di,{PEOPLE}"
    assert missing.facts["value"] == f"cn=x,{SECRET}"
    with station.reading() as connection:
        (unit,) = units(connection).values()
    assert unit.manager_id == found["Bo"].person_id


def test_reading_again_changes_nothing(station: Station, server: Slapd) -> None:
    import_ldap(station, server.source())
    before = people(station)
    again = import_ldap(station, server.source(page_size=1))
    assert (again.added, again.changed, again.unchanged, again.missing) == (0, 0, 5, 0)
    assert people(station) == before


def test_what_the_server_tells_of_nobody_stays(
    station: Station, server: Slapd, employ: Employ
) -> None:
    employ("Anna", "Ek", email="anna@b.example", languages="finska", stand_in_email="s@b.example")
    import_ldap(station, server.source(attributes={"room": "roomNumber"}))
    details = people(station)["Anna"].details
    assert (details.languages, details.stand_in_email) == ("finska", "s@b.example")


@pytest.mark.parametrize("step", range(1, 12))
def test_a_server_gone_in_the_middle_tells_of_some_and_ends_nobody(
    tmp_path: Path, many: Slapd, station: Station, employ: Employ, step: int
) -> None:
    employ("Sven", "Ek")
    with closing(CutLine(many.port)) as line:
        read_ldap(many.source(url=line.url, page_size=4), tmp_path)
        whole = line.carried
    with closing(CutLine(many.port, whole * step // 12)) as line:
        failure, added = outcome(station, many.source(url=line.url, page_size=4))
    found = people(station)
    assert added % 4 == 0
    assert (added > 0) == (failure == "ldap.cut_short")
    assert added < 4 or step > 2
    assert added >= 4 or step < 7
    assert len(found) == added + 1
    assert not any(each.details.manager_email for each in found.values())
    with station.reading() as connection:
        assert not any(each.manager_id for each in units(connection).values())
    (note,) = noted(station)
    assert (note.failure, note.read_at) == (failure, None)
    again = import_ldap(station, many.source(), complete=True, confirmed=True)
    assert (again.added, again.ended, len(people(station))) == (20 - added, 1, 20)
    with station.reading() as connection:
        assert all(each.manager_id for each in units(connection).values())
    whole_directory = people(station)
    with closing(CutLine(many.port, whole * step // 12)) as line:
        assert outcome(station, many.source(url=line.url, page_size=4))[1] == 0
    assert people(station) == whole_directory


def outcome(station: Station, source: LdapSource) -> tuple[str, int]:
    """Give how reading failed, and how many came in all the same."""
    try:
        summary = import_ldap(station, source, complete=True, confirmed=True)
    except Refused as refusal:
        return refusal.code, 0
    assert summary.ended == 0
    return summary.failure, summary.added


def test_a_server_that_gives_only_a_part_is_told_apart(tmp_path: Path) -> None:
    limits = "limits * size.prtotal=4"
    others = [person(f"P{i}", "Ek") for i in range(8)]
    with (
        slapd(tmp_path / "server", person("Anna", "Ek"), *others, limits=limits) as small,
        Station(tmp_path / "station") as station,
    ):
        summary = import_ldap(station, small.source(page_size=2), complete=True)
    assert (summary.failure, summary.added) == ("ldap.limited", 4)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"url": "ldap://127.0.0.1:1"}, "ldap.unreachable"),
        ({"bind_dn": f"cn=nobody,{PEOPLE}"}, "ldap.password_wrong"),
        ({"bind_dn": "no name"}, "ldap.sign_in_refused"),
        ({"base": f"ou=nowhere,{BASE}"}, "ldap.base_unknown"),
        ({"base": "no name"}, "ldap.base_unknown"),
        ({"base": f"ou=x,{ELSEWHERE}"}, "ldap.base_elsewhere"),
        ({"filter": "(sn=*"}, "ldap.filter_unreadable"),
        ({"filter": "(sn=nobody)"}, "ldap.nobody"),
        ({"bind_dn": "", "password_file": ""}, "ldap.not_allowed"),
        ({"starttls": True}, "ldap.not_secured"),
        ({"url": "ldap://192.0.2.1"}, "ldap.password_in_clear"),
    ],
)
def test_what_cannot_be_read_is_refused(
    server: Slapd, tmp_path: Path, other: dict[str, object], code: str
) -> None:
    assert refusal_of(server.source(**other), tmp_path).code == code


def test_a_refusal_is_noted_and_changes_nothing(station: Station, server: Slapd) -> None:
    import_ldap(station, server.source())
    before = people(station)
    with pytest.raises(Refused):
        import_ldap(station, server.source(base=f"ou=nowhere,{BASE}"), complete=True)
    assert people(station) == before
    (note,) = noted(station)
    assert note.failure == "ldap.base_unknown"


@pytest.mark.parametrize(
    ("scheme", "starttls"), [("ldap", False), ("ldap", True), ("ldaps", False)]
)
def test_a_server_that_never_answers_is_given_up(
    tmp_path: Path, scheme: str, starttls: bool
) -> None:
    with closing(create_server(("127.0.0.1", 0))) as silent:
        source = LdapSource(
            url=f"{scheme}://127.0.0.1:{silent.getsockname()[1]}",
            base=BASE,
            receive_seconds=1,
            starttls=starttls,
        )
        assert refusal_of(source, tmp_path).code == "ldap.unreachable"


@pytest.mark.parametrize("starttls", [True, False])
def test_an_encrypted_server_is_read_when_its_certificate_is_trusted(
    tmp_path: Path, starttls: bool
) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    command += ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    more = f"TLSCertificateFile {certificate}\nTLSCertificateKeyFile {key}"
    with slapd(
        tmp_path / "server", person("Anna", "Ek"), more=more, encrypted=not starttls
    ) as running:
        url = f"{'ldap' if starttls else 'ldaps'}://localhost:{running.port}"
        said = {"url": url, "starttls": starttls}
        assert refusal_of(running.source(**said), tmp_path).code == "ldap.not_secured"
        trusted = running.source(**said, ca_file=str(certificate))
        assert len(read_ldap(trusted, tmp_path).listed.rows) == 1
        elsewhere = running.source(
            **(said | {"url": url.replace("localhost", "127.0.0.1")}), ca_file=str(certificate)
        )
        assert refusal_of(elsewhere, tmp_path).code == "ldap.not_secured"


def test_the_password_comes_from_the_environment_too(
    server: Slapd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = server.source(password_file="", password_environment="FOAJE_LDAP")
    monkeypatch.delenv("FOAJE_LDAP", raising=False)
    assert refusal_of(source, tmp_path).code == "ldap.password_unset"
    monkeypatch.setenv("FOAJE_LDAP", "")
    assert refusal_of(source, tmp_path).code == "ldap.password_empty"
    monkeypatch.setenv("FOAJE_LDAP", PASSWORD)
    assert len(read_ldap(source, tmp_path).listed.rows) == 5


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_password_that_others_can_read_is_not_used(
    server: Slapd, tmp_path: Path, mode: int
) -> None:
    (tmp_path / "password").write_text(PASSWORD, "utf-8")
    (tmp_path / "password").chmod(mode)
    refusal = refusal_of(server.source(password_file="password"), tmp_path)
    assert refusal.code == "ldap.password_file_open"
    (tmp_path / "password").chmod(0o400)
    assert read_ldap(server.source(password_file="password"), tmp_path).listed.rows
    missing = refusal_of(server.source(password_file="nowhere"), tmp_path)
    assert missing.code == "ldap.password_file_missing"


def test_the_password_is_nowhere_afterwards(
    tmp_path: Path, server: Slapd, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    other = tmp_path / "other"
    other.write_text("fel-lösen-42\n", "utf-8")
    other.chmod(0o600)
    folder = tmp_path / "station"
    with Station(folder) as station:
        import_ldap(station, server.source())
        with pytest.raises(Refused) as refusal:
            import_ldap(station, server.source(password_file=str(other)))
    assert refusal.value.code == "ldap.password_wrong"
    told = f"{refusal.value}{refusal.value.__cause__}{caplog.text}".encode()
    told += b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())
    for secret in (PASSWORD, "fel-lösen-42"):
        assert secret.encode() not in told
