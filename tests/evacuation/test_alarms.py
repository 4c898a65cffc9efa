"""What the contact said stands in the journal until it is over, whoever says so."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from db.clock import new_id
from db.tables import event
from kiosk.evacuation.alarms.commands import end_alarm, end_all_but, keep_alarm
from kiosk.evacuation.alarms.events import AlarmEnded, AlarmRaised
from kiosk.evacuation.alarms.model import CONTACT, STILL_CLOSED, Alarm
from kiosk.evacuation.alarms.queries import has_ended, held_contact, standing_alarms
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station
from tests.conftest import NOON, TurnedClock

ACTOR = "alarm_contact"


def said(station: Station, fault: str = "") -> Alarm:
    """Journal something the contact said at noon."""
    found = Alarm(new_id(), station.settings.station, NOON, fault)
    station.do(keep_alarm, found, actor=ACTOR)
    return found


def standing(station: Station) -> list[Alarm]:
    with station.reading() as connection:
        return standing_alarms(connection)


def test_an_alarm_stands_since_the_contact_said_so_however_late_it_was_journalled(
    station: Station, clock: TurnedClock
) -> None:
    clock.turn(timedelta(minutes=5))
    fault = said(station, "cable")
    alarm = said(station)

    assert standing(station) == [alarm, fault]  # a fire goes before a cable


def test_what_is_tried_again_is_journalled_once(station: Station) -> None:
    alarm = said(station)
    station.do(keep_alarm, alarm, actor=ACTOR)
    station.do(keep_alarm, replace(alarm, fault="cable"), actor=ACTOR)

    with station.reading() as connection:
        kinds = connection.execute(event.select()).all()
    assert [row.kind for row in kinds if row.subject_id == alarm.alarm_id] == [AlarmRaised.kind]


def test_one_that_is_ended_stands_no_longer_and_cannot_be_ended_twice(station: Station) -> None:
    alarm = said(station)
    station.do(end_alarm, alarm.alarm_id, actor="security")

    assert standing(station) == []
    with station.reading() as connection:
        assert has_ended(connection, alarm.alarm_id)
        assert not has_ended(connection, new_id())
    with pytest.raises(Refused) as refused:
        station.do(end_alarm, alarm.alarm_id, actor="security")
    assert refused.value.code == "alarm.not_found"


def test_a_contact_at_rest_ends_what_stood_at_its_own_station_alone(tmp_path: Path) -> None:
    with Station(tmp_path, Settings(station="B")) as other:
        theirs = said(other)
    with Station(tmp_path, Settings(station="A")) as station:
        said(station)
        kept = said(station, "gone")
        station.do(end_all_but, (kept.alarm_id,), actor=ACTOR)

        assert standing(station) == [theirs, kept]


def test_a_contact_at_rest_is_journalled_behind_a_person_who_ended_its_alarm(
    station: Station, clock: TurnedClock
) -> None:
    alarm = said(station)
    clock.turn(timedelta(minutes=5))
    station.do(end_alarm, alarm.alarm_id, actor="security")
    assert held(station) == replace(alarm, since=clock.now, fault=STILL_CLOSED)
    station.do(end_all_but, (alarm.alarm_id,), actor=CONTACT)
    assert held(station) is not None

    station.do(end_all_but, (), actor=CONTACT)
    assert held(station) is None
    station.do(end_all_but, (), actor=CONTACT)
    with station.reading() as connection:
        ends = connection.execute(event.select().where(event.c.kind == AlarmEnded.kind)).all()
    assert [row.actor for row in ends] == ["security", CONTACT]


def test_a_fault_and_an_alarm_that_ended_by_themselves_hold_nothing(station: Station) -> None:
    said(station, "cable")
    said(station)
    assert held(station) is None
    station.do(end_all_but, (), actor=CONTACT)
    assert held(station) is None


def held(station: Station) -> Alarm | None:
    with station.reading() as connection:
        return held_contact(connection, station.settings.station)
