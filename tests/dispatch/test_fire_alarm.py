"""The fire alarm is shown before it is journalled, and shown all the same when it cannot be."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue

import pytest

from db.failure import StorageFailure
from db.tables import event
from kiosk.devices.alarm_state import ALARMED, AT_REST, ContactFault, Verdict, faulty
from kiosk.devices.printer import PrintOutcome
from kiosk.dispatch import fire_alarm
from kiosk.dispatch.evacuation_paper import PrintedList
from kiosk.dispatch.fire_alarm import ACTOR, FireAlarm
from kiosk.evacuation.alarms.commands import end_alarm
from kiosk.evacuation.alarms.events import AlarmRaised
from kiosk.evacuation.alarms.model import STILL_CLOSED, Alarm
from kiosk.evacuation.alarms.queries import held_contact, standing_alarms
from kiosk.evacuation.commands import start_evacuation
from kiosk.evacuation.model import Evacuation
from kiosk.evacuation.queries import running_evacuation
from kiosk.settings import Settings, settings_from
from kiosk.station import Station

PATIENCE = 20.0
CONTACT = {"device": "loop://"}


@dataclass
class Paper:
    """Keeps how lists were asked for."""

    printed: "Queue[tuple[bool, str]]" = field(default_factory=Queue)

    def print_now(self, *, drill: bool = False, actor: str = "") -> PrintedList:
        self.printed.put((drill, actor))
        return PrintedList("", PrintOutcome.SENT, None, 0)


class Journalled:
    """Waits on a station's commits for what is asked of it."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._changed = threading.Condition()
        station.listen(self._hear)

    def _hear(self, _subjects: frozenset[str]) -> None:
        with self._changed:
            self._changed.notify_all()

    def standing(self) -> list[Alarm]:
        with self._station.reading() as connection:
            return standing_alarms(connection)

    def evacuation(self) -> Evacuation | None:
        with self._station.reading() as connection:
            return running_evacuation(connection)

    def until(self, condition: Callable[[], bool]) -> bool:
        with self._changed:
            return self._changed.wait_for(condition, PATIENCE)


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def settings() -> Settings:
    return settings_from({"alarm": CONTACT})


@pytest.fixture
def house(tmp_path: Path, settings: Settings) -> Iterator[Station]:
    with Station(tmp_path, settings) as station:
        yield station


@pytest.fixture
def journal(house: Station) -> Journalled:
    return Journalled(house)


@pytest.fixture
def alarm(house: Station, paper: Paper) -> Iterator[FireAlarm]:
    opened = FireAlarm(house, paper)
    yield opened
    opened.close()


def test_an_alarm_is_shown_journalled_and_ended_by_the_contact(
    alarm: FireAlarm, journal: Journalled, paper: Paper
) -> None:
    told: list[int] = []
    alarm.listen(lambda: told.append(len(alarm.standing())))
    alarm.hear(ALARMED)

    assert told == [1]
    assert journal.until(lambda: journal.standing() == list(alarm.standing()))
    alarm.hear(AT_REST)
    assert alarm.standing() == ()
    assert journal.until(lambda: journal.standing() == [])
    assert paper.printed.empty()
    assert journal.evacuation() is None


def test_a_burnt_cable_ends_no_alarm(alarm: FireAlarm, journal: Journalled) -> None:
    alarm.hear(ALARMED)
    alarm.hear(faulty(ContactFault.CABLE))
    alarm.hear(faulty(ContactFault.GONE))

    assert [each.fault for each in alarm.standing()] == ["", "gone"]
    assert journal.until(lambda: [each.fault for each in journal.standing()] == ["", "gone"])
    alarm.hear(ALARMED)
    assert len(alarm.standing()) == 1
    assert journal.until(lambda: journal.standing() == list(alarm.standing()))


def test_a_fault_is_no_alarm_and_the_same_fault_is_one(
    alarm: FireAlarm, journal: Journalled
) -> None:
    alarm.hear(faulty(ContactFault.CABLE))
    first = alarm.standing()
    alarm.hear(faulty(ContactFault.CABLE))

    assert alarm.standing() == first
    assert [each.fault for each in first] == ["cable"]


def test_an_alarm_is_shown_while_the_file_fails_and_journalled_when_it_is_back(
    alarm: FireAlarm,
    house: Station,
    journal: Journalled,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    do, tried = house.do, threading.Event()

    def fail(*_: object, **__: object) -> None:
        tried.set()
        raise StorageFailure("storage.disk_full")

    monkeypatch.setattr(fire_alarm, "AGAIN_SECONDS", 0.02)
    monkeypatch.setattr(house, "do", fail)
    alarm.hear(ALARMED)
    assert tried.wait(PATIENCE)
    assert len(alarm.standing()) == 1
    assert journal.standing() == []

    monkeypatch.setattr(house, "do", do)
    assert journal.until(lambda: journal.standing() == list(alarm.standing()))
    assert "not journalled yet" in caplog.text


def ended_by_hand(alarm: FireAlarm, house: Station, journal: Journalled) -> Alarm:
    """Let an alarm be raised, and somebody end it; gives what stands instead."""
    shown: Queue[tuple[Alarm, ...]] = Queue()
    alarm.hear(ALARMED)
    (raised,) = alarm.standing()
    assert journal.until(lambda: journal.standing() == [raised])
    alarm.listen(lambda: shown.put(alarm.standing()))
    house.do(end_alarm, raised.alarm_id, actor="security")
    (held,) = shown.get(timeout=PATIENCE)
    assert (held.alarm_id, held.fault) == (raised.alarm_id, STILL_CLOSED)
    return held


def test_a_contact_that_tells_on_of_an_alarm_somebody_ended_is_told_of_quietly(
    alarm: FireAlarm, house: Station, journal: Journalled
) -> None:
    held = ended_by_hand(alarm, house, journal)
    alarm.hear(faulty(ContactFault.GONE))
    assert [each.fault for each in alarm.standing()] == ["gone"]
    alarm.hear(ALARMED)
    assert alarm.standing() == (held,)
    assert journal.until(lambda: journal.standing() == [])


def test_one_that_has_been_at_rest_since_raises_the_next_alarm(
    alarm: FireAlarm, house: Station, journal: Journalled
) -> None:
    held = ended_by_hand(alarm, house, journal)
    alarm.hear(AT_REST)
    assert alarm.standing() == ()
    alarm.hear(ALARMED)
    (again,) = alarm.standing()
    assert (again.fault, again.alarm_id != held.alarm_id) == ("", True)


@pytest.mark.parametrize("meanwhile", [None, faulty(ContactFault.GONE)])
def test_what_somebody_ended_is_not_raised_anew_when_the_program_is_started_again(
    tmp_path: Path, paper: Paper, meanwhile: Verdict | None
) -> None:
    settings = settings_from({"alarm": {**CONTACT, "starts_evacuation": True}})
    with Station(tmp_path, settings) as before:
        journal, alarm = Journalled(before), FireAlarm(before, paper)
        held = ended_by_hand(alarm, before, journal)
        paper.printed.get(timeout=PATIENCE)
        alarm.close()
    with Station(tmp_path, settings) as station:
        journal, alarm = Journalled(station), FireAlarm(station, paper)
        assert alarm.standing() == ()
        if meanwhile is not None:
            alarm.hear(meanwhile)
        alarm.hear(ALARMED)
        assert alarm.standing() == (held,)
        alarm.close()
        assert paper.printed.empty()
    assert raised(tmp_path, settings) == [held.alarm_id]


def test_one_ended_while_no_program_watched_is_not_raised_anew_either(
    tmp_path: Path, settings: Settings, paper: Paper
) -> None:
    with Station(tmp_path, settings) as station:
        journal, alarm = Journalled(station), FireAlarm(station, paper)
        alarm.hear(ALARMED)
        (said,) = alarm.standing()
        assert journal.until(lambda: journal.standing() == [said])
        alarm.close()
        station.do(end_alarm, said.alarm_id, actor="security")
        alarm = FireAlarm(station, paper)
        alarm.hear(ALARMED)
        assert [each.fault for each in alarm.standing()] == [STILL_CLOSED]
        alarm.close()


@pytest.mark.parametrize("in_which_run", ["before", "after"])
def test_a_contact_seen_at_rest_in_either_run_raises_the_next_alarm_loudly(
    tmp_path: Path, settings: Settings, paper: Paper, in_which_run: str
) -> None:
    with Station(tmp_path, settings) as before:
        journal, alarm = Journalled(before), FireAlarm(before, paper)
        ended_by_hand(alarm, before, journal)
        if in_which_run == "before":
            alarm.hear(AT_REST)
            assert journal.until(lambda: held(before) is None)
        alarm.close()
    with Station(tmp_path, settings) as station:
        alarm = FireAlarm(station, paper)
        if in_which_run == "after":
            alarm.hear(AT_REST)
        alarm.hear(ALARMED)
        assert [each.fault for each in alarm.standing()] == [""]
        alarm.close()


def held(station: Station) -> Alarm | None:
    with station.reading() as connection:
        return held_contact(connection, station.settings.station)


def raised(folder: Path, settings: Settings) -> list[str]:
    """Give the alarms that the journal knows of, by their own events alone."""
    with Station(folder, settings) as station, station.reading() as connection:
        rows = connection.execute(event.select().where(event.c.kind == AlarmRaised.kind)).all()
    return [row.subject_id for row in rows]


def test_an_alarm_outlives_the_program_and_is_not_raised_anew(
    house: Station, journal: Journalled, paper: Paper
) -> None:
    first = FireAlarm(house, paper)
    first.hear(ALARMED)
    standing = first.standing()
    assert journal.until(lambda: journal.standing() == list(standing))
    first.close()

    again = FireAlarm(house, paper)
    again.hear(ALARMED)
    assert again.standing() == standing
    again.hear(AT_REST)
    assert journal.until(lambda: journal.standing() == [])
    again.close()


def test_a_contact_that_was_taken_away_leaves_no_alarm_behind(
    tmp_path: Path, settings: Settings, paper: Paper
) -> None:
    with Station(tmp_path, settings) as before:
        journal, alarm = Journalled(before), FireAlarm(before, paper)
        alarm.hear(faulty(ContactFault.GONE))
        assert journal.until(lambda: journal.standing() != [])
        alarm.close()
    with Station(tmp_path, Settings()) as without:
        journal, alarm = Journalled(without), FireAlarm(without, paper)
        assert alarm.standing() == ()
        assert journal.until(lambda: journal.standing() == [])
        alarm.close()


def test_nobody_is_asked_where_the_settings_say_so(tmp_path: Path, paper: Paper) -> None:
    settings = settings_from({"alarm": {**CONTACT, "starts_evacuation": True}})
    with Station(tmp_path, settings) as station:
        journal, alarm = Journalled(station), FireAlarm(station, paper)
        alarm.hear(faulty(ContactFault.CABLE))
        alarm.hear(ALARMED)
        assert journal.until(lambda: journal.evacuation() is not None)
        evacuation = journal.evacuation()
        assert evacuation is not None
        assert (evacuation.drill, evacuation.started_by) == (False, ACTOR)
        assert paper.printed.get(timeout=PATIENCE) == (False, ACTOR)
        alarm.hear(faulty(ContactFault.CABLE))
        alarm.hear(ALARMED)
        alarm.close()
        assert paper.printed.empty()


def test_an_alarm_in_a_drill_is_of_the_drill(tmp_path: Path, paper: Paper) -> None:
    settings = settings_from({"alarm": {**CONTACT, "starts_evacuation": True}})
    with Station(tmp_path, settings) as station:
        begun = station.do(start_evacuation, drill=True, actor="security")
        journal, alarm = Journalled(station), FireAlarm(station, paper)
        alarm.hear(ALARMED)
        assert paper.printed.get(timeout=PATIENCE) == (True, ACTOR)
        assert journal.until(lambda: journal.standing() != [])
        running = journal.evacuation()
        assert running is not None
        assert running.evacuation_id == begun
        alarm.close()
