"""Stations whose server is gone go on together, and say so; what one hears comes to all."""

import socket
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest

from db.sync.counterpart import HouseFailure
from db.sync.peers.identity import new_identity
from db.sync.server.news import Member
from kiosk.house import asking, lane, peers
from kiosk.house.standing import Heard, Standing, others_of_the_house
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure
from tests.conftest import TurnedClock
from tests.db.raw import rows
from tests.db.sync.exchanging import arrive, assert_alike
from tests.free_port import free_port
from tests.house.neighbourhood import SINCE, AtWork, Server, at_work, know_all_others
from tests.house.test_lane import LINES, wait_until

GONE = HouseFailure("house.unreachable")


@pytest.fixture(autouse=True)
def _no_lines_are_left() -> Iterator[None]:
    yield
    LINES.clear()


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lane, "POLL_SECONDS", 0.05)
    monkeypatch.setattr(lane, "_RETRY_SECONDS", 0.05)
    monkeypatch.setattr(peers, "LIST_SECONDS", 0.05)
    monkeypatch.setattr(asking, "ASK_SECONDS", 0.05)
    monkeypatch.setattr(asking, "SIGN_SECONDS", 0.1)
    monkeypatch.setattr(asking, "_RETRY_SECONDS", 0.1)
    monkeypatch.setattr(asking, "_REST_SECONDS", 0.1)


@pytest.fixture
def server() -> Server:
    return Server()


def visits(one: AtWork) -> list[str]:
    return [row[0] for row in rows(one.station.database, "SELECT name FROM visit ORDER BY name")]


def wait_for(one: AtWork, question: str, *found: tuple[object, ...]) -> None:
    wait_until(one.station, lambda: rows(one.station.database, question) == list(found))


def wait_for_visits(one: AtWork, *names: str) -> None:
    wait_until(one.station, lambda: visits(one) == sorted(names))


def take_away(server: Server, *stations: AtWork) -> None:
    server.failing = GONE
    for each in stations:
        each.told.wait_for(lambda told: told.standing is Standing.WITHOUT_SERVER)


def test_what_happens_without_the_server_is_at_all_and_nothing_is_doubled_when_it_is_back(
    tmp_path: Path, server: Server, clock: TurnedClock
) -> None:
    with (
        at_work(tmp_path, "foajé", server, clock) as foyer,
        at_work(tmp_path, "disk", server, clock) as desk,
        at_work(tmp_path, "vakt", server, clock) as guard,
    ):
        stations = foyer, desk, guard
        know_all_others(*stations)
        take_away(server, *stations)
        guard.told.wait_for(lambda told: told.beside == ("disk", "foajé"))
        visit = arrive(foyer.station, "Åsa Öberg")
        arrive(desk.station, "Bo Ek")
        for each in stations:
            wait_for_visits(each, "Åsa Öberg", "Bo Ek")
        desk.station.do(leave, visit, Departure.DESK, actor="desk")
        assert sum(map(len, server.origins.values())) < 5
        server.failing = None
        for each in stations:
            each.told.wait_for(lambda told: told.standing is Standing.TOGETHER)
        counted = "SELECT count(*) FROM event"
        for each in stations:
            wait_until(each.station, lambda: sum(map(len, server.origins.values())) == 5)
            wait_for(each, counted, (5,))
        assert_alike(*(each.station for each in stations))


def test_a_station_that_starts_while_the_server_is_away_knows_the_others_by_the_list_it_has(
    tmp_path: Path, server: Server, clock: TurnedClock
) -> None:
    with at_work(tmp_path, "foajé", server, clock) as foyer:
        port = free_port()
        with at_work(tmp_path, "disk", server, clock, port=port) as desk:
            know_all_others(foyer, desk)
        server.failing = GONE
        arrive(foyer.station)
        with at_work(tmp_path, "disk", server, clock, port=port) as desk:
            desk.told.wait_for(lambda told: told.standing is Standing.WITHOUT_SERVER)
            wait_for_visits(desk, "Åsa Öberg")
            told = desk.lane.standing
            assert (told.beside, told.failure) == (("foajé",), "house.unreachable")


def test_what_a_station_that_alone_misses_the_server_hears_comes_to_those_that_have_it(
    tmp_path: Path, server: Server, clock: TurnedClock
) -> None:
    with (
        at_work(tmp_path, "foajé", server, clock) as foyer,
        at_work(tmp_path, "disk", server, clock) as desk,
    ):
        know_all_others(foyer, desk)
        foyer.line.failing = GONE
        foyer.told.wait_for(lambda told: told.standing is Standing.WITHOUT_SERVER)
        arrive(foyer.station)
        wait_for_visits(desk, "Åsa Öberg")
        assert desk.lane.standing.standing is Standing.TOGETHER
        foyer.line.failing = None
        foyer.told.wait_for(lambda told: told.standing is Standing.TOGETHER)
        wait_until(desk.station, lambda: not desk.peers._is_missing_server("foajé"))


def test_with_the_server_peers_are_asked_now_and_then_for_what_only_they_have(
    tmp_path: Path, server: Server, clock: TurnedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a station told the desk alone, and then never came back to tell the server."""
    monkeypatch.setattr(asking, "VISIT_SECONDS", 0.5)
    with at_work(tmp_path, "disk", server, clock) as desk:
        with at_work(tmp_path, "foajé", server, clock) as foyer:
            know_all_others(foyer, desk)
            take_away(server, foyer, desk)
            arrive(foyer.station)
            wait_for_visits(desk, "Åsa Öberg")
        server.failing = None
        with at_work(tmp_path, "vakt", server, clock) as guard:
            guard.told.wait_for(lambda told: told.standing is Standing.TOGETHER)
            wait_for_visits(guard, "Åsa Öberg")
            assert guard.lane.standing.standing is Standing.TOGETHER


def test_a_station_that_does_not_answer_counts_as_silent_from_when_it_was_last_heard(
    tmp_path: Path, server: Server, clock: TurnedClock
) -> None:
    with at_work(tmp_path, "disk", server, clock) as desk:
        with at_work(tmp_path, "foajé", server, clock) as foyer:
            know_all_others(foyer, desk)
            take_away(server, foyer, desk)
            clock.turn(timedelta(minutes=2))
            heard = clock.now
            wait_until(desk.station, lambda: [e.heard_at for e in others(desk)] == [heard])
        clock.turn(timedelta(minutes=3))
        desk.told.wait_for(lambda told: told.standing is Standing.ALONE)
        assert [(e.station, e.heard_at, e.complete_to) for e in others(desk)] == [
            ("foajé", heard, heard)
        ]


def others(one: AtWork) -> list[Heard]:
    with one.station.reading() as connection:
        return others_of_the_house(connection)


def test_one_that_does_not_answer_keeps_nobody_waiting(
    tmp_path: Path, server: Server, clock: TurnedClock
) -> None:
    """As behind a firewall that drops: the connection is taken by nobody."""
    with (
        closing(socket.create_server(("127.0.0.1", 0), backlog=0)) as silent,
        at_work(tmp_path, "foajé", server, clock) as foyer,
        at_work(tmp_path, "disk", server, clock) as desk,
    ):
        place = f"127.0.0.1:{silent.getsockname()[1]}"
        server.listed["vakt"] = Member(
            "vakt", frozenset(), place, new_identity()[1], SINCE, None, None, None, None
        )
        know_all_others(foyer, desk)
        wait_until(foyer.station, lambda: len(foyer.peers._asking) == 2)
        take_away(server, foyer, desk)
        wait_until(foyer.station, lambda: foyer.peers.failures() == {"vakt": "house.unreachable"})
        began = monotonic()
        arrive(foyer.station)
        wait_for_visits(desk, "Åsa Öberg")
        assert monotonic() - began < 3.0
        assert foyer.lane.standing.beside == ("disk",)


def test_a_station_struck_off_is_asked_and_told_nothing_more_and_no_face_names_it(
    tmp_path: Path, server: Server, clock: TurnedClock
) -> None:
    with (
        at_work(tmp_path, "foajé", server, clock) as foyer,
        at_work(tmp_path, "disk", server, clock) as desk,
    ):
        know_all_others(foyer, desk)
        foyer.line.failing = desk.line.failing = GONE
        desk.told.wait_for(lambda told: told.standing is Standing.WITHOUT_SERVER)
        wait_until(foyer.station, lambda: len(others(foyer)) == 1)
        server.strike_off("disk")
        foyer.line.failing = None
        wait_until(foyer.station, lambda: not foyer.peers._known)
        arrive(foyer.station)
        desk.told.wait_for(lambda told: told.standing is Standing.ALONE)
        wait_until(desk.station, lambda: bool(desk.peers.failures()))
        assert visits(desk) == []
        assert others(foyer) == []


def test_whoever_the_server_turns_away_asks_nobody_else(
    tmp_path: Path, server: Server, clock: TurnedClock
) -> None:
    with (
        at_work(tmp_path, "foajé", server, clock) as foyer,
        at_work(tmp_path, "disk", server, clock) as desk,
    ):
        know_all_others(foyer, desk)
        desk.line.failing = HouseFailure("house.struck_off")
        told = desk.told.wait_for(lambda told: told.failure == "house.struck_off")
        assert told.standing is Standing.ALONE
        assert not desk.peers._without_server


def test_a_port_another_program_has_is_told_of_and_the_station_goes_on(
    tmp_path: Path, server: Server, clock: TurnedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(peers, "_DOOR_SECONDS", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with (
            at_work(tmp_path, "foajé", server, clock) as foyer,
            at_work(tmp_path, "disk", server, clock, port=port) as desk,
        ):
            know_all_others(foyer, desk)
            failure = desk.peers.door_failure
            assert failure is not None
            assert failure.code == "house.port_taken"
            take_away(server, desk)
            arrive(foyer.station)
            wait_for_visits(desk, "Åsa Öberg")
            arrive(desk.station, "Bo Ek")
            taken.close()
            wait_for_visits(foyer, "Åsa Öberg", "Bo Ek")
            assert desk.peers.door_failure is None


def test_an_address_that_changes_is_told_to_the_server_and_comes_to_the_others(
    tmp_path: Path, server: Server, clock: TurnedClock
) -> None:
    with at_work(tmp_path, "foajé", server, clock) as foyer:
        for port in (free_port(), free_port()):
            with at_work(tmp_path, "disk", server, clock, port=port):
                wait_for_place(foyer, port)


def wait_for_place(one: AtWork, port: int) -> None:
    wait_until(one.station, lambda: [e.place for e in one.peers._asking] == [("127.0.0.1", port)])
