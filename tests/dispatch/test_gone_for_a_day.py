"""A mail server that is gone for a day: what still matters is sent once, the rest is given up."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from kiosk.directory.commands import record_person
from kiosk.dispatch.message_lanes import start_message_lanes
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.settings import HostMessages, Settings
from kiosk.station import Station
from kiosk.visits.booking import BookingChange, BookingTerms, BookingWanted
from kiosk.visits.bookings import cancel_booking, confirm_booking, expect, move_booking
from kiosk.visits.commands import arrive_at_desk, leave
from kiosk.visits.model import Departure, visitor_named
from kiosk.wording.voice import Voice
from tests.dispatch.test_message_lanes import HOST, PATIENCE, Inbox

MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def settings() -> Settings:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    return Settings(
        host_messages=HostMessages(channel="smtp", smtp_host="127.0.0.1", smtp_port=port)
    )


class Day:
    """The station on one day, with its lanes, and what waits for its changes."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self._changed = threading.Condition()
        station.listen(self._hear)

    def _hear(self, _rooms: frozenset[str]) -> None:
        with self._changed:
            self._changed.notify_all()

    def states(self, about: str) -> list[tuple[JobKind, JobState, str]]:
        with self.station.reading() as connection:
            jobs = jobs_about(connection, [about])
        return [(e.kind, e.state, e.reason) for e in jobs if e.kind is not JobKind.BADGE]

    def until(self, about: str, *states: JobState) -> None:
        def hold() -> bool:
            return [state for _, state, _ in self.states(about)] == list(states)

        with self._changed:
            assert self._changed.wait_for(hold, PATIENCE), self.states(about)


@contextmanager
def at_work(folder: Path, settings: Settings, clock: Clock) -> Iterator[Day]:
    with Station(folder, settings, clock) as station:
        day = Day(station)
        lanes = start_message_lanes(station, Voice("sv"))
        yield day
        for lane in lanes:
            lane.close()


def test_what_still_matters_is_sent_once_when_the_server_is_back(
    tmp_path: Path, settings: Settings
) -> None:
    clock = Clock()
    with at_work(tmp_path, settings, clock) as monday:
        do = monday.station.do
        host = do(record_person, HOST, actor="test")
        waits, went = (
            do(arrive_at_desk, visitor_named(name), host, actor="desk").visit_id
            for name in ("Åsa Öhrn", "Bo Ek")
        )
        booked = [
            expected(monday.station, at)
            for at in (MORNING + timedelta(hours=2), MORNING + timedelta(days=3))
        ]
        over, to_come = booked
        for each in (waits, went, over, to_come):
            monday.until(each, JobState.FAILED)
            assert monday.states(each)[0][2] != ""  # the desk is told why
        do(leave, went, Departure.DESK, actor="desk")
        clock.now += timedelta(minutes=5)
        do(cancel_booking, to_come, actor="desk")
    clock.now += timedelta(days=1)
    with (
        Inbox(settings.host_messages.smtp_port) as inbox,
        at_work(tmp_path, settings, clock) as tuesday,
    ):
        tuesday.until(waits, JobState.CONFIRMED)
        tuesday.until(went, JobState.GIVEN_UP)
        tuesday.until(over, JobState.GIVEN_UP)
        tuesday.until(to_come, JobState.GIVEN_UP, JobState.GIVEN_UP)
        assert tuesday.states(went)[0][2] == tuesday.states(over)[0][2] == "visit_over"
    to = sorted(each for tos, _ in inbox.kept for each in tos)
    assert to == ["linda@example.se"]  # who never heard of a booking needs no cancelling


def test_a_booking_moved_while_the_server_was_gone_is_one_confirmation_of_the_new_time(
    tmp_path: Path, settings: Settings
) -> None:
    clock = Clock()
    with at_work(tmp_path, settings, clock) as monday:
        booked = expected(monday.station, MORNING + timedelta(days=3))
        monday.until(booked, JobState.FAILED)
        clock.now += timedelta(minutes=5)
        moved = BookingChange(at=MORNING + timedelta(days=4))
        monday.station.do(move_booking, booked, moved, actor="desk")
        monday.until(booked, JobState.GIVEN_UP, JobState.FAILED)
    clock.now += timedelta(days=1)
    with (
        Inbox(settings.host_messages.smtp_port) as inbox,
        at_work(tmp_path, settings, clock) as tuesday,
    ):
        tuesday.until(booked, JobState.GIVEN_UP, JobState.CONFIRMED)
    ((_, content),) = inbox.kept
    mail = message_from_bytes(content, policy=policy.default)
    assert mail["Subject"] == "Ditt besök på Kommunhuset"
    plain = next(each for each in mail.walk() if each.get_content_type() == "text/plain")
    assert "fredag 27 november" in str(plain.get_content()).lower()


def test_who_was_told_before_the_server_went_is_told_of_the_cancelling(
    tmp_path: Path, settings: Settings
) -> None:
    clock = Clock()
    port = settings.host_messages.smtp_port
    with Inbox(port) as inbox, at_work(tmp_path, settings, clock) as monday:
        booked = expected(monday.station, MORNING + timedelta(days=3))
        monday.until(booked, JobState.CONFIRMED)
    with at_work(tmp_path, settings, clock) as monday:
        clock.now += timedelta(minutes=5)
        monday.station.do(cancel_booking, booked, actor="desk")
        monday.until(booked, JobState.CONFIRMED, JobState.FAILED)
    with Inbox(port) as later, at_work(tmp_path, settings, clock) as tuesday:
        tuesday.until(booked, JobState.CONFIRMED, JobState.CONFIRMED)
    assert [len(each.kept) for each in (inbox, later)] == [1, 1]
    assert b"avbokat" in later.kept[0][1] or b"METHOD:CANCEL" in later.kept[0][1]


def expected(station: Station, at: datetime) -> str:
    """Expect a visitor with an address, who is to get a confirmation; gives the visit's id."""
    host = station.do(record_person, HOST, actor="test")
    terms = BookingTerms(email="maj@example.se")
    wanted = BookingWanted(visitor_named("Maj"), host, at, terms=terms)
    booked = station.do(expect, wanted, actor="desk")
    station.do(confirm_booking, booked.visit_id, actor="desk")
    return str(booked.visit_id)
