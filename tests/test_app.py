"""What the way to the first frame loads."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOADED = """
import json, linecache, sys
from kiosk.commandline.commands import command_line
command_line()
import kiosk.app, kiosk.faces.visitor.face, kiosk.faces.desk.face, kiosk.faces.security.face
sys.stdout.write(json.dumps({"modules": list(sys.modules), "sources": list(linecache.cache)}))
"""


@cache
def loaded() -> dict[str, list[str]]:
    """Give what is loaded once every face could be opened, and whose source Qt has kept."""
    run = subprocess.run(
        [sys.executable, "-c", LOADED], check=True, capture_output=True, cwd=ROOT, timeout=60
    )
    found: dict[str, list[str]] = json.loads(run.stdout)
    return found


@pytest.mark.parametrize(
    "library",
    ["alembic", "holidays", "reportlab", "escpos", "serial", "PIL", "qrcode", "rich", "osdp"],
)
def test_faces_open_without_loading(library: str) -> None:
    assert "sqlalchemy" in loaded()["modules"]
    assert library not in loaded()["modules"]


@pytest.mark.parametrize("library", ["sqlalchemy", "msgspec", "asyncio"])
def test_qt_does_not_read_the_sources_of(library: str) -> None:
    read = [name for name in loaded()["sources"] if f"/{library}/" in name]
    # One may be read by an import that the library puts off until it is used.
    assert len(read) <= 1
