"""Stations in folders of their own, whose settings name a real PostgreSQL."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import visitor_named
from tests.commandline.runs import Kiosk, Ran
from tests.postgres import PostgresServer


@dataclass(frozen=True)
class HouseOfStations:
    """A database for a house, and the command line at each of its stations."""

    kiosk: Kiosk
    server: PostgresServer
    database: str
    root: Path

    @property
    def administrator(self) -> str:
        return self.server.administrator(self.database)

    def station(self, name: str, more: str = "") -> Path:
        """Give the folder of a station whose settings name this house's server."""
        folder = self.root / name
        folder.mkdir(exist_ok=True)
        lines = (
            f'station = "{name}"\nlanguage = "en"\n{more}\n[house]\nhost = "{self.server.host}"\n'
            f'database = "{self.database}"\nencryption = "off"\n'
        )
        (folder / "foaje.toml").write_text(lines, "utf-8")
        return folder

    def at(self, station: str, *words: str) -> Ran:
        """Run a command line at a station."""
        return self.kiosk(*words, data=self.root / station)

    def make(self, station: str = "Reception") -> Ran:
        """Make the house, with its first station."""
        self.station(station)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("FOAJE_ADMINISTRATOR", self.administrator)
            return self.at(station, "house", "create", "--name", "Hörby", "--json")

    def invite(self, station: str, *options: str) -> str:
        """Invite a station at the first; gives the code."""
        ran = self.at("Reception", "house", "invite", station, *options, "--json")
        assert ran.code == 0, ran.err
        return str(ran.answer["code"])

    def enrol(self, station: str, *options: str) -> Ran:
        """Have a station join."""
        self.station(station)
        ran = self.at(station, "house", "join", self.invite(station, *options), "--json")
        assert ran.code == 0, ran.err
        return ran

    def arrive(self, station: str, name: str) -> str:
        """Let a visitor arrive at a station; gives the visit's number."""
        with Station(self.root / station) as opened:
            return opened.do(arrive_unbooked, visitor_named(name), actor="test").visit_id

    def names(self, station: str) -> list[str]:
        """Give who is in the house by a station's own list."""
        people = self.at(station, "inside", "--json").answer["people"]
        return sorted(each["name"] for each in people)
