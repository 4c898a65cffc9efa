"""A station in good order for the doctor to examine, and what it finds amiss there."""

import sqlite3
from contextlib import closing
from pathlib import Path

from db.engine import database_in
from kiosk.doctor.findings import Finding, Light
from kiosk.privacy.users.commands import KeptPin, make_user
from kiosk.privacy.users.model import Role
from kiosk.privacy.users.pins import pepper_of
from kiosk.settings.privacy import PROPOSED_HOURS
from kiosk.station import Station
from kiosk.wording.voice import Voice

QUICK_PROBE = "import json, sys; json.dump({'platform': 'xcb', 'screens': 1}, sys.stdout)"
VOICES = (Voice("sv"), Voice("en"))


def name_administrator(station: Station) -> None:
    pin = KeptPin("$argon2id$of-nobody", pepper_of(station.folder).pepper_id)
    station.do(make_user, "Inger", [Role.ADMINISTRATOR], pin=pin, actor="test")


DECIDED = "".join(
    f'[[retention]]\ncategory = "{category}"\nregistry_number = "KS 1"\ndecided_on = 2026-02-03\n'
    for category in PROPOSED_HOURS
)
NOTICE = '[data_protection]\ncontroller = "Kommunstyrelsen"\nofficer = "ombud@a.example"\n'


def write_settings(folder: Path, printer: str, promises: str = DECIDED + NOTICE) -> None:
    printers = f'[[printers]]\nname = "Disken"\n{printer}\n'
    (folder / "foaje.toml").write_text(printers + promises, "utf-8")


def run_sql(folder: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(database_in(folder))) as connection:
        assert connection.execute(statement, values).rowcount > 0
        connection.commit()


def not_green(findings: tuple[Finding, ...]) -> dict[str, str]:
    return {each.row: each.code for each in findings if each.light is Light.RED}
