"""When nobody at the desk answers a call, the stand-ins are written to, once and about nobody."""

from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path
from threading import Event

import pytest

from kiosk.dispatch.help_messages import HelpMessages
from kiosk.dispatch.message_ways import MailWay
from kiosk.dispatch.stand_in_messages import StandInMessages
from kiosk.evacuation.help_calls.commands import call_help
from kiosk.evacuation.help_calls.ways import help_ways
from kiosk.exchange.host_mail import route_of
from kiosk.hours.unattended.commands import leave_desk, return_to_desk
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_to_do
from kiosk.settings import Settings, settings_from
from kiosk.station import Station
from kiosk.upkeep import UnansweredCalls, Upkeep
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import (
    WRITTEN_TO_ONCE_IN,
    acknowledge_call,
    call_desk,
    call_unanswered,
)
from kiosk.visits.model import visitor_named
from kiosk.wording.voice import Voice
from tests.conftest import NOON, TurnedClock

STAND_INS = ["registrator@example.se", "vaktmastare@example.se"]

BY_MAIL = (JobKind.STAND_IN_MESSAGE,)


@pytest.fixture
def settings() -> Settings:
    return settings_from(
        {"reception": {"stand_ins": STAND_INS}, "host_messages": {"channel": "folder"}}
    )


def by_mail(station: Station) -> StandInMessages:
    route = route_of(station.settings.host_messages, station.folder)
    assert route is not None
    voice = Voice("sv")
    return StandInMessages(station, MailWay(route, station.settings, voice), voice)


def ordered(station: Station) -> Job:
    station.do(
        lambda tx: call_unanswered(
            tx,
            call_desk(tx, CallReason.PUBLIC_DOCUMENT, actor="visitor"),
            stand_ins_by=BY_MAIL,
        )
    )
    with station.reading() as connection:
        (job,) = jobs_to_do(connection, "A", JobKind.STAND_IN_MESSAGE)
    return job


def test_the_message_goes_to_all_and_tells_neither_who_nor_why(
    tmp_path: Path, settings: Settings
) -> None:
    with Station(tmp_path, settings) as station:
        job = ordered(station)
        work = by_mail(station)
        assert work(job).state is JobState.SENT
    (written,) = (tmp_path / "outgoing-mail").glob("*.eml")
    message = message_from_bytes(written.read_bytes(), policy=policy.default)
    assert message["To"] == ", ".join(STAND_INS)
    assert message["Subject"] == "Någon väntar i foajén"
    body = message.get_body()
    assert body is not None
    said = body.get_content()
    assert "Ingen har svarat." in said
    assert "handling" not in said.lower()


def test_a_call_somebody_comes_to_needs_no_message(tmp_path: Path, settings: Settings) -> None:
    with Station(tmp_path, settings) as station:
        job = ordered(station)
        station.do(acknowledge_call, job.about, actor="desk")
        work = by_mail(station)
        assert work(job).reason == "call_over"


def test_stand_ins_are_written_to_once_in_ten_minutes_unless_somebody_came(
    tmp_path: Path, settings: Settings
) -> None:
    clock = TurnedClock(NOON)

    def unanswered() -> tuple[str, int]:
        call_id = station.do(call_desk, CallReason.HELP, actor="visitor")
        station.do(call_unanswered, call_id, stand_ins_by=BY_MAIL)
        with station.reading() as connection:
            return call_id, len(jobs_to_do(connection, "A", JobKind.STAND_IN_MESSAGE))

    with Station(tmp_path, settings, clock) as station:
        first, _ = unanswered()
        assert [unanswered()[1] for _ in range(20)] == [1] * 20
        with station.reading() as connection:
            assert all(each.unanswered for each in open_desk_calls(connection))
            assert len(open_desk_calls(connection)) == 21
        station.do(acknowledge_call, first, actor="desk")
        assert unanswered()[1] == 2
        clock.turn(WRITTEN_TO_ONCE_IN - timedelta(seconds=1))
        assert unanswered()[1] == 2
        clock.turn(timedelta(seconds=2))
        assert unanswered()[1] == 3


def test_the_program_calls_the_stand_ins_by_itself(tmp_path: Path, settings: Settings) -> None:
    told = Event()
    with Station(tmp_path, settings) as station:
        station.listen(lambda rooms: told.set() if "job" in rooms else None)
        upkeep = Upkeep(station, lambda: None)
        upkeep._calls = UnansweredCalls(0.2)
        station.do(call_desk, CallReason.HELP, actor="visitor")
        station.do(call_desk, CallReason.SAID_LEFT, actor="visitor")
        assert told.wait(20)
        upkeep.close()
        with station.reading() as connection:
            unanswered = {each.reason: each.unanswered for each in open_desk_calls(connection)}
            jobs = jobs_to_do(connection, "A", JobKind.STAND_IN_MESSAGE)
    assert unanswered == {CallReason.HELP: True, CallReason.SAID_LEFT: False}
    assert len(jobs) == 1


def test_a_call_is_timed_by_seconds_of_running_and_told_once(tmp_path: Path) -> None:
    seconds = [0.0]
    calls = UnansweredCalls(60, lambda: seconds[0])
    with Station(tmp_path, Settings()) as station:
        station.do(call_desk, CallReason.HELP, actor="visitor")
        with station.reading() as connection:
            (call,) = open_desk_calls(connection)
    calls.see([call])
    seconds[0] = 59
    calls.see([call])
    assert (calls.due, calls.overdue()) == (60, [])
    seconds[0] = 60
    assert calls.overdue() == [call.call_id]
    calls.put_off(call.call_id, 5)
    assert (calls.due, calls.overdue()) == (65, [])
    seconds[0] = 65
    assert calls.overdue() == [call.call_id]
    calls.forget(call.call_id)
    assert calls.overdue() == []


def mails(folder: Path) -> list[tuple[str, str]]:
    """Give the addressees and the text of every mail left in the folder."""
    found = []
    for path in (folder / "outgoing-mail").glob("*.eml"):
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        body = message.get_body()
        assert body is not None
        found.append((str(message["To"]), body.get_content()))
    return found


def test_a_call_to_an_unattended_desk_is_told_of_at_once_and_a_visitor_too_without_the_name(
    tmp_path: Path, settings: Settings
) -> None:
    told = Event()
    with Station(tmp_path, settings) as station:
        station.do(leave_desk, actor="desk")
        station.listen(lambda rooms: told.set() if "job" in rooms else None)
        upkeep = Upkeep(station, lambda: None)  # a call may wait for a minute
        station.do(call_desk, CallReason.HELP, actor="visitor")
        assert told.wait(20)
        told.clear()
        visitor = visitor_named("Märta Sjödin")
        visit = station.do(arrive_unbooked, visitor, wish="Bygglov", actor="visitor")
        assert told.wait(20)
        upkeep.close()
        with station.reading() as connection:
            jobs = jobs_to_do(connection, "A", JobKind.STAND_IN_MESSAGE)
        work = by_mail(station)
        assert [work(each).state for each in jobs] == [JobState.SENT] * 2
        station.do(return_to_desk, actor="desk")
        over = next(each for each in jobs if each.about == visit.visit_id)
        assert work(over).reason == "call_over"
    said = sorted(text for _, text in mails(tmp_path))
    assert len(said) == 2
    assert said[0].startswith("1 besökare väntar på Kundtjänst i foajén.")
    assert all("Kundtjänst är obemannad sedan kl. " in each for each in said)
    assert not [each for each in said if "Märta" in each or "Bygglov" in each]


@pytest.mark.parametrize("unattended", [False, True])
def test_the_call_for_help_reaches_the_stand_ins_of_an_unattended_desk_too(
    tmp_path: Path, unattended: bool
) -> None:
    named = {"stand_ins": STAND_INS, "help_colleagues": ["kollega@example.se", STAND_INS[0]]}
    settings = settings_from({"reception": named, "host_messages": {"channel": "folder"}})
    with Station(tmp_path, settings) as station:
        if unattended:
            station.do(leave_desk, actor="desk")
        station.do(call_help, "Kundtjänst", by=help_ways(settings), actor="desk")
        with station.reading() as connection:
            (job,) = jobs_to_do(connection, "A", JobKind.HELP_MESSAGE)
        route = route_of(settings.host_messages, tmp_path)
        assert route is not None
        HelpMessages(station, MailWay(route, settings, Voice("sv")))(job)
    ((to, _),) = mails(tmp_path)
    colleagues = ["kollega@example.se", "registrator@example.se"]
    stand_in = [STAND_INS[1]] if unattended else []
    assert to.split(", ") == [*colleagues, *stand_in]


def test_where_no_colleague_is_named_the_stand_ins_are_called_for_help(
    tmp_path: Path, settings: Settings
) -> None:
    with Station(tmp_path, settings) as station:
        assert help_ways(settings) == (JobKind.HELP_MESSAGE,)
        station.do(call_help, "Kundtjänst", by=help_ways(settings), actor="desk")
        with station.reading() as connection:
            (job,) = jobs_to_do(connection, "A", JobKind.HELP_MESSAGE)
        route = route_of(settings.host_messages, tmp_path)
        assert route is not None
        HelpMessages(station, MailWay(route, settings, Voice("sv")))(job)
    ((to, _),) = mails(tmp_path)
    assert to == ", ".join(STAND_INS)
