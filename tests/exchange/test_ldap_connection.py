"""How a real directory server is reached: encrypted, and with a password nobody else reads."""

import logging
import subprocess
from pathlib import Path

import pytest

from kiosk.exchange.ldap_directory import import_ldap, read_ldap
from kiosk.refusal import Refused
from kiosk.station import Station
from tests.exchange.ldap_town import refusal_of
from tests.slapd import PASSWORD, Slapd, person, slapd


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
