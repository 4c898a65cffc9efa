"""The fire alarm at the desk: loud at once, locked or not, an evacuation one touch away."""

import pytest

from db.failure import StorageFailure
from kiosk.devices.alarm_state import ALARMED, AT_REST, ContactFault, faulty
from kiosk.dispatch.fire_alarm import FireAlarm
from kiosk.evacuation.alarms.queries import standing_alarms
from kiosk.evacuation.commands import end_evacuation, start_evacuation
from kiosk.evacuation.model import Evacuation
from kiosk.evacuation.queries import running_evacuation
from kiosk.faces.speech.tone import call_tone
from kiosk.station import Station
from tests.faces.desk.conftest import Paper
from tests.faces.desk.opened_desk import Desk


def row(desk: Desk, number: int = 0) -> str:
    rows = desk.part("alarm").rows
    return str(rows[number]["label"]) if len(rows) > number else ""


def evacuation(desk: Desk) -> Evacuation | None:
    with desk.station.reading() as connection:
        return running_evacuation(connection)


def test_an_alarm_is_seen_and_heard_until_the_contact_is_at_rest(
    desk: Desk, fire_alarm: FireAlarm
) -> None:
    fire_alarm.hear(ALARMED)
    desk.until(lambda: desk.shows("alarmStart0"))
    assert row(desk).startswith("Brandlarmet löste ut kl. ")
    assert row(desk).endswith("Ska huset utrymmas?")
    assert desk.sounds.tones == [call_tone(5)]
    assert evacuation(desk) is None
    fire_alarm.hear(AT_REST)
    desk.until(lambda: not row(desk))


def test_one_touch_starts_the_evacuation_and_prints_the_list(
    desk: Desk, fire_alarm: FireAlarm, paper: Paper
) -> None:
    fire_alarm.hear(ALARMED)
    desk.touch("alarmStart0")
    desk.until(lambda: desk.shows("evacuationBanner"))
    found = evacuation(desk)
    assert found is not None
    assert (found.drill, found.started_by) == (False, "desk")
    desk.until(lambda: not desk.shows("alarmStart0"))
    assert row(desk).startswith("Brandlarmet löste ut kl. ")
    assert "utrymmas" not in row(desk)
    desk.says("alarmNotice", "Hämta listan vid Kontoret.")
    assert paper.printed == ["desk"]
    desk.do(end_evacuation)
    desk.until(lambda: desk.shows("alarmStart0"))


def test_an_alarm_is_over_only_when_it_is_said_twice(desk: Desk, fire_alarm: FireAlarm) -> None:
    fire_alarm.hear(ALARMED)
    desk.touch("alarmOver0")
    desk.says("alarmOver0", "Tryck igen: det är över")
    assert fire_alarm.standing()
    desk.until(lambda: standing(desk) != [])
    desk.touch("alarmOver0")
    desk.until(lambda: "larmkontakten står fortfarande" in row(desk))
    assert standing(desk) == []
    assert not desk.shows("alarmStart0")
    assert not desk.shows("alarmOver0")
    fire_alarm.hear(AT_REST)
    desk.until(lambda: not row(desk))


def standing(desk: Desk) -> list[str]:
    with desk.station.reading() as connection:
        return [each.alarm_id for each in standing_alarms(connection)]


def test_an_alarm_is_shown_while_nothing_can_be_stored_and_what_to_do_is_told(
    desk: Desk,
    fire_alarm: FireAlarm,
    paper: Paper,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageFailure("storage.disk_full")

    monkeypatch.setattr(Station, "do", full)
    fire_alarm.hear(ALARMED)
    desk.touch("alarmStart0")
    desk.until(lambda: paper.printed == ["desk"])
    desk.until(lambda: "Se själv till att alla går ut." in told(desk))
    monkeypatch.undo()


def told(desk: Desk) -> str:
    return str(desk.part("alarm").notice)


def test_a_fault_of_the_cable_is_told_quietly_and_is_no_alarm(
    desk: Desk, fire_alarm: FireAlarm
) -> None:
    fire_alarm.hear(faulty(ContactFault.CABLE))
    desk.until(lambda: "kortsluten" in row(desk))
    assert not desk.shows("alarmStart0")
    assert desk.sounds.tones == []


def test_a_cable_that_burns_takes_no_alarm_from_the_screen(
    desk: Desk, fire_alarm: FireAlarm
) -> None:
    fire_alarm.hear(ALARMED)
    fire_alarm.hear(faulty(ContactFault.CABLE))
    desk.until(lambda: desk.shows("alarmStart0"))
    assert len(desk.part("alarm").rows) == 1


def test_an_evacuation_started_elsewhere_is_not_asked_for_again(
    desk: Desk, fire_alarm: FireAlarm
) -> None:
    fire_alarm.hear(ALARMED)
    desk.until(lambda: desk.shows("alarmStart0"))
    desk.do(start_evacuation)
    desk.until(lambda: not desk.shows("alarmStart0"))


def test_the_lock_screen_leaves_the_alarm_in_reach(
    staff: dict[str, object], desk: Desk, fire_alarm: FireAlarm
) -> None:
    desk.until(lambda: desk.shows("lock"))
    fire_alarm.hear(ALARMED)
    desk.touch("alarmStart0")
    desk.until(lambda: evacuation(desk) is not None)
    assert desk.shows("lock")


def test_what_is_said_follows_the_language(desk: Desk, fire_alarm: FireAlarm) -> None:
    fire_alarm.hear(ALARMED)
    desk.until(lambda: row(desk).startswith("Brandlarmet"))
    desk.vm.wantLanguage("en")
    desk.until(lambda: row(desk).startswith("The fire alarm went off at"))
