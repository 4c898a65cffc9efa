"""The doctor compares each roll with the list of those who are inside."""

from pathlib import Path

import pytest

from kiosk.dispatch.paper_rolls import PaperRolls
from kiosk.doctor.findings import Light
from kiosk.doctor.paper import examine_paper
from kiosk.settings import PrinterSettings, Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import visitor_named

ROLL = PrinterSettings(name="Disken", connection="file", device="d", roll_metres=80)
SETTINGS = Settings(printers=(ROLL,))


@pytest.mark.parametrize(
    ("used_metres", "light", "code"),
    [
        (0.0, Light.GREEN, "in_order"),
        (78.0, Light.GREEN, "ending"),
        (79.95, Light.RED, "too_short"),
    ],
)
def test_a_roll_is_red_only_when_the_list_would_not_come_out_whole(
    tmp_path: Path, used_metres: float, light: Light, code: str
) -> None:
    with Station(tmp_path, SETTINGS) as station:
        station.do(arrive_unbooked, visitor_named("Maj"), host_id="", actor="test")
    PaperRolls(tmp_path).used("Disken", used_metres * 1000)
    (found,) = examine_paper(SETTINGS, tmp_path)
    assert (found.light, found.code, found.name) == (light, code, "Disken")


def test_a_roll_of_unknown_length_and_a_station_without_a_file_are_told_as_such(
    tmp_path: Path,
) -> None:
    (found,) = examine_paper(SETTINGS, tmp_path)
    assert found.code == "list_unknown"
    unsaid = PrinterSettings(name="Disken", connection="file", device="d")
    (found,) = examine_paper(Settings(printers=(unsaid,)), tmp_path)
    assert found.code == "length_unknown"
    for_badges = PrinterSettings(name="B", connection="file", device="d", prints=("badge",))
    assert examine_paper(Settings(printers=(for_badges,)), tmp_path) == []
