"""A real directory server (OpenLDAP's slapd) that a test starts for itself, and a line to cut."""

import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from kiosk.settings import LdapSource, Settings, settings_from

BASE = "dc=b,dc=example"
PEOPLE = f"ou=people,{BASE}"
READER = f"cn=reader,{BASE}"
PASSWORD = "Lösen-ord 42"

_PROGRAM = Path("/usr/sbin/slapd")
_MODULES = (Path("/usr/lib/ldap"), Path("/usr/lib/openldap"))
_SCHEMAS = Path("/etc/ldap/schema")
_CONFIGURATION = """
include {schemas}/core.schema
include {schemas}/cosine.schema
include {schemas}/inetorgperson.schema
attributetype ( 1.3.6.1.4.1.4203.666.1.901 NAME 'department' SUP name )
attributetype ( 1.3.6.1.4.1.4203.666.1.902 NAME 'company' SUP name )
objectclass ( 1.3.6.1.4.1.4203.666.3.901 NAME 'employed' SUP top AUXILIARY
  MAY ( department $ company ) )
{modules}
pidfile {folder}/slapd.pid
{more}
database mdb
suffix "{base}"
rootdn "{reader}"
rootpw "{password}"
directory {folder}/data
maxsize 16777216
access to dn.subtree="ou=secret,{base}" by * none
access to * by users read by anonymous auth
{limits}
"""


@dataclass(frozen=True)
class Slapd:
    """A server that runs; its settings sign in with a password file."""

    port: int
    folder: Path

    def said(self, **other: Any) -> dict[str, Any]:
        """Give its table in the settings."""
        return {
            "url": f"ldap://127.0.0.1:{self.port}",
            "base": PEOPLE,
            "bind_dn": f"cn=anna,{PEOPLE}",
            "password_file": str(self.folder / "password"),
        } | other

    def source(self, **other: Any) -> LdapSource:
        """Give it as the settings have it."""
        source = self.settings(**other).sources.ldap
        assert source is not None
        return source

    def settings(self, **other: Any) -> Settings:
        """Give settings that name it."""
        return settings_from({"sources": {"ldap": self.said(**other)}})


def person(given: str, family: str, **more: str) -> str:
    """Give a person's entry as LDIF; `cn=anna` may sign in."""
    values = {"givenName": given, "sn": family, "mail": f"{given.lower()}@b.example"} | more
    lines = [
        f"dn: cn={given.lower()},{PEOPLE}",
        "objectClass: inetOrgPerson",
        "objectClass: employed",
        f"cn: {given.lower()}",
        f"userPassword: {PASSWORD}",
        *(f"{name}: {value}" for name, value in values.items() if value),
    ]
    return "\n".join(lines) + "\n"


@contextmanager
def slapd(
    folder: Path, *entries: str, more: str = "", limits: str = "", encrypted: bool = False
) -> Iterator[Slapd]:
    """Run a server on a free port with these entries in it; skip where there is none."""
    if not _PROGRAM.exists():
        pytest.skip("slapd is not installed (on Debian: apt install slapd)")
    folder.mkdir()
    # A copy: AppArmor keeps the program itself, by its path, from files of a test.
    program = shutil.copy(_PROGRAM, folder / "slapd")
    configuration = _configured(folder, more, limits)
    tree = [
        f"dn: {BASE}\nobjectClass: dcObject\nobjectClass: organization\ndc: b\no: B\n",
        f"dn: {PEOPLE}\nobjectClass: organizationalUnit\nou: people\n",
        *entries,
    ]
    load = [program, "-T", "add", "-f", str(configuration)]
    subprocess.run(load, input="\n".join(tree).encode(), check=True, timeout=30)
    password = folder / "password"
    password.write_text(PASSWORD + "\n", "utf-8")
    password.chmod(0o600)
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    address = f"{'ldaps' if encrypted else 'ldap'}://127.0.0.1:{port}"
    command = [program, "-d", "0", "-h", address, "-f", str(configuration)]
    with subprocess.Popen(command) as running:
        try:
            _wait_for(port, running)
            yield Slapd(port, folder)
        finally:
            running.terminate()


def _configured(folder: Path, more: str, limits: str) -> Path:
    (folder / "data").mkdir()
    found = next((each for each in _MODULES if list(each.glob("back_mdb*"))), None)
    path = folder / "slapd.conf"
    path.write_text(
        _CONFIGURATION.format(
            schemas=_SCHEMAS,
            modules=f"modulepath {found}\nmoduleload back_mdb" if found else "",
            folder=folder,
            more=more,
            limits=limits,
            base=BASE,
            reader=READER,
            password=PASSWORD,
        ),
        "utf-8",
    )
    return path


def _wait_for(port: int, running: subprocess.Popen[bytes]) -> None:
    for _ in range(500):
        assert running.poll() is None, "slapd has ended"
        with suppress(OSError), closing(socket.create_connection(("127.0.0.1", port), 1)):
            return
        Event().wait(0.02)
    raise AssertionError("slapd does not answer")


class CutLine:
    """A line to a server that breaks once it has carried so many bytes back; None never breaks."""

    def __init__(self, port: int, cut_after: int | None = None) -> None:
        """Listen on a port of its own."""
        self._to, self._left = port, cut_after
        self.carried = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        """Give where the line begins."""
        return f"ldap://127.0.0.1:{self.port}"

    def close(self) -> None:
        """Take no more calls."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for each in self._threads:
            each.join(10)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self._to))
                for work in (self._there, self._back):
                    thread = threading.Thread(target=work, args=(near, far), daemon=True)
                    self._threads.append(thread)
                    thread.start()

    def _there(self, near: socket.socket, far: socket.socket) -> None:
        with suppress(OSError):
            while data := near.recv(65536):
                far.sendall(data)
        self._hang_up(near, far)

    def _back(self, near: socket.socket, far: socket.socket) -> None:
        with suppress(OSError):
            while self._left != 0 and (data := far.recv(min(65536, self._left or 65536))):
                near.sendall(data)
                self.carried += len(data)
                if self._left is not None:
                    self._left -= len(data)
        self._hang_up(near, far)

    def _hang_up(self, *ends: socket.socket) -> None:
        for each in ends:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
