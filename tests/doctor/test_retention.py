"""Disposal is decided, announced and done in time, or the doctor says what is missing."""

from datetime import timedelta
from pathlib import Path

from db.clock import machine_clock
from db.engine import database_in
from kiosk.doctor import examine
from kiosk.doctor.wording import what_is_said
from kiosk.privacy.commands import begin_disposal, erase_due, set_hold
from kiosk.privacy.model import all_rules
from kiosk.station import ALL_RETAINED, Station
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.model import Departure, visitor_named
from tests.doctor.examined import (
    DECIDED,
    NOTICE,
    VOICES,
    name_administrator,
    not_green,
    write_settings,
)


def test_without_a_decision_on_disposal_nobody_goes_live(folder: Path) -> None:
    told = DECIDED.replace('registry_number = "KS 1"', 'registry_number = " "', 1)
    write_settings(folder, 'connection = "file"\ndevice = "badges.bin"', told + NOTICE)
    findings = examine(folder)
    assert not_green(findings) == {"retention": "undecided"}
    (found,) = (each for each in findings if each.row == "retention")
    assert "visits" in what_is_said(VOICES[0], found)
    assert "missed_bookings" not in what_is_said(VOICES[0], found)


def test_who_is_responsible_must_be_told(folder: Path) -> None:
    told = NOTICE.replace("ombud@a.example", "")
    write_settings(folder, 'connection = "file"\ndevice = "badges.bin"', DECIDED + told)
    assert not_green(examine(folder)) == {"notice": "incomplete"}


def test_what_is_kept_too_long_is_found(folder: Path) -> None:
    database_in(folder).unlink()  # its clock never runs backwards
    days_ago = machine_clock() - timedelta(hours=30)
    with Station(folder, clock=lambda: days_ago) as station:
        visit = station.do(arrive_unbooked, visitor_named("Maj"), actor="test")
        station.do(leave, visit.visit_id, Departure.DESK, actor="test")
        name_administrator(station)
    assert not_green(examine(folder)) == {"disposal": "overdue"}
    with Station(folder) as station:
        station.do(set_hold, "KS 1", visit_id=visit.visit_id, actor="test")
    assert not_green(examine(folder)) == {}


def test_a_disposal_that_has_not_reached_every_file_is_found(folder: Path) -> None:
    database_in(folder).unlink()
    began = machine_clock() - timedelta(hours=30)
    with Station(folder, clock=lambda: began) as station:
        visit = station.do(arrive_unbooked, visitor_named("Maj"), actor="test")
        station.do(leave, visit.visit_id, Departure.DESK, actor="test")
        name_administrator(station)
    late = machine_clock() - timedelta(hours=4)
    with Station(folder, clock=lambda: late) as station:
        rule, visits = all_rules(station.settings.retention)[0], ALL_RETAINED[0]
        disposal_id = station.do(begin_disposal, rule, actor="test")
        station.do(erase_due, disposal_id, visits, rule, [visit.visit_id], actor="test")
    assert not_green(examine(folder)) == {"disposal": "unfinished"}
