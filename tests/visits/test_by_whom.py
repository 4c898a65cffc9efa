"""Who of the users did what with a visit: told while it is known who they are."""

from datetime import timedelta

import pytest

from db.transaction import Transaction
from kiosk.privacy.users.commands import end_user, make_user
from kiosk.privacy.users.model import Role
from kiosk.station import Station
from kiosk.visits.by_whom import done_by_whom
from kiosk.visits.commands import arrive_unbooked, leave, meet
from kiosk.visits.corrections import Correction, correct
from kiosk.visits.host_contact import ask_host, host_answered, remind_host
from kiosk.visits.model import Departure
from kiosk.visits.undo import noted, take_back
from tests.conftest import TurnedClock
from tests.visits.conftest import ASA


@pytest.fixture
def users(station: Station) -> dict[str, str]:
    return {
        name: station.do(make_user, name, [Role.RECEPTION], actor="command_line").user_id
        for name in ("Inger", "Olle")
    }


def told(station: Station, visit_id: str) -> list[tuple[str, str]]:
    with station.reading() as connection:
        done = done_by_whom(connection, [visit_id])[visit_id]
    return [(each.name, each.kind.split(".")[1]) for each in done]


def test_each_deed_of_a_user_is_told_with_the_name_and_nothing_of_anybody_else(
    station: Station, host: str, users: dict[str, str], clock: TurnedClock
) -> None:
    inger, olle = users["Inger"], users["Olle"]
    visit_id = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor").visit_id
    station.do(ask_host, visit_id, actor=inger)
    clock.turn(timedelta(minutes=5))
    station.do(remind_host, visit_id)
    station.do(host_answered, visit_id, comes=True, source="webhook", actor="webhook")
    station.do(meet, visit_id, host, actor=olle)
    station.do(correct, visit_id, Correction(name="Åsa Öberg-Ek"), actor=olle)

    def leaving(tx: Transaction) -> object:
        return leave(tx, visit_id, Departure.DESK, actor=olle)

    _, deed = station.do(noted, leaving)
    assert deed is not None
    station.do(take_back, deed, actor=olle)
    station.do(leave, visit_id, Departure.DESK, actor=inger)
    assert told(station, visit_id) == [
        ("Inger", "host_asked"),
        ("Olle", "met"),
        ("Olle", "corrected"),
        ("Olle", "left"),
        ("Olle", "taken_back"),
        ("Inger", "left"),
    ]


def test_who_has_left_is_told_until_the_name_is_erased(
    station: Station, host: str, users: dict[str, str]
) -> None:
    visit_id = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor").visit_id
    station.do(ask_host, visit_id, actor=users["Olle"])
    station.do(end_user, users["Olle"], actor="command_line")
    assert told(station, visit_id) == [("Olle", "host_asked")]
    station.do(end_user, users["Olle"], erase=True, actor="command_line")
    assert told(station, visit_id) == []


def test_of_no_visits_nothing_is_asked(station: Station) -> None:
    with station.reading() as connection:
        assert done_by_whom(connection, []) == {}
