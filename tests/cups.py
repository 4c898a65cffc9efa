"""A print service of the tests' own: real CUPS programs, an own folder and port, raw queues."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import monotonic

_PROGRAMS = ("cupsd", "lp", "lpstat", "lpadmin", "cancel", "cupsdisable", "cupsenable")
_SETTINGS = """
Listen 127.0.0.1:{port}
Browsing No
DefaultAuthType None
WebInterface No
LogLevel warn
MaxLogSize 0
<Location />
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Location /admin>
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow 127.0.0.1
  </Limit>
</Policy>
"""
_FILES = """
ServerRoot {folder}/root
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/spool/tmp
ErrorLog {folder}/error_log
AccessLog {folder}/access_log
PageLog {folder}/page_log
ServerBin {folder}/bin
SystemGroup root
"""
# What carries the bytes to the printer: the service runs it, here it writes them to a file.
_BACKEND = """#!/bin/sh
[ $# -eq 0 ] && exit 0
place="${DEVICE_URI#paper:}"
cat "${6:--}" >> "$place" || exit 4
"""


def program(name: str) -> str | None:
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


def installed() -> bool:
    return os.name == "posix" and os.geteuid() == 0 and all(map(program, _PROGRAMS))


@dataclass
class PrintService:
    """A running service; `paper` is the file its queue prints to."""

    folder: Path
    port: int

    @property
    def server(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def paper(self) -> Path:
        return self.folder / "paper"

    def run(self, name: str, *words: str) -> str:
        done = subprocess.run(
            [program(name) or name, *words],
            capture_output=True,
            text=True,
            timeout=20,
            check=True,
            env={**os.environ, "CUPS_SERVER": self.server, "LC_ALL": "C.UTF-8"},
        )
        return done.stdout

    def add_queue(self, name: str) -> None:
        self.run("lpadmin", "-p", name, "-v", f"paper:{self.paper}", "-E")


@contextmanager
def print_service(folder: Path) -> Iterator[PrintService]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    for each in ("root", "spool/tmp", "cache", "state", "bin/backend"):
        (folder / each).mkdir(parents=True)
    (folder / "root/cupsd.conf").write_text(_SETTINGS.format(port=port))
    (folder / "root/cups-files.conf").write_text(_FILES.format(folder=folder))
    (folder / "bin/daemon").symlink_to("/usr/lib/cups/daemon")
    backend = folder / "bin/backend/paper"
    backend.write_text(_BACKEND)
    backend.chmod(0o700)  # run by root, as nobody else may reach the test's folder
    service = PrintService(folder, port)
    service.paper.touch()
    running = subprocess.Popen(
        [
            program("cupsd") or "cupsd",
            *("-f", "-c", str(folder / "root/cupsd.conf")),
            *("-s", str(folder / "root/cups-files.conf")),
        ]
    )
    try:
        _wait_until_it_listens(port)
        yield service
    finally:
        running.terminate()
        running.wait(10)


def _wait_until_it_listens(port: int) -> None:
    deadline = monotonic() + 20
    pause = Event()
    while monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            pause.wait(0.05)
        else:
            return
    raise TimeoutError("cupsd")
