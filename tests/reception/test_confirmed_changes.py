"""When a personnel change is carried out, and how fast (M17)."""

from datetime import date, timedelta

import pytest

from kiosk.directory.queries import everybody
from kiosk.directory.staff_changes.model import ChangeKind
from kiosk.directory.staff_changes.queries import (
    change_by_id,
    lead_times,
    open_changes,
)
from kiosk.refusal import Refused
from kiosk.station import Station
from tests.conftest import NOON, Employ, TurnedClock
from tests.reception.staff_changed import confirm, person, tell


def test_a_change_about_somebody_unknown_waits_until_it_is_said_who(
    station: Station, employ: Employ
) -> None:
    change = tell(station, ChangeKind.LEFT, about="Anna i kassan")
    with pytest.raises(Refused) as refused:
        confirm(station, change)
    assert refused.value.code == "staff_change.person_unknown"
    assert refused.value.facts == {"about": "Anna i kassan"}
    anna = employ("Anna", "Ek")
    confirm(station, change, person_id=anna)
    assert person(station, anna).ended
    with station.reading() as connection:
        told = change_by_id(connection, change)
    assert told is not None
    assert told.person_id == anna


def test_a_change_is_not_carried_out_before_its_day(
    station: Station, employ: Employ, clock: TurnedClock
) -> None:
    anna = employ("Anna", "Ek")
    change = tell(station, ChangeKind.LEFT, person_id=anna, effective_on=date(2026, 3, 11))
    with pytest.raises(Refused, match=r"staff_change\.not_yet"):
        confirm(station, change)
    assert not person(station, anna).ended
    clock.turn(timedelta(hours=12))  # 00.00 at the house
    confirm(station, change)
    assert person(station, anna).ended


def test_a_change_is_carried_out_once(station: Station, employ: Employ) -> None:
    change = tell(station, ChangeKind.LEFT, person_id=employ("Anna", "Ek"))
    confirm(station, change)
    with pytest.raises(Refused, match=r"staff_change\.already_done"):
        confirm(station, change)


def test_a_change_that_cannot_be_carried_out_changes_nothing(
    station: Station, employ: Employ
) -> None:
    employ("Anna", "Ek", email="anna@b.example")
    told = {"given_name": "Anna", "family_name": "Ek", "email": "anna@b.example"}
    change = tell(station, ChangeKind.STARTED, unit="Helt ny", **told)
    with pytest.raises(Refused, match=r"staff_change\.already_here"):
        confirm(station, change)
    with station.reading() as connection:
        assert len(everybody(connection)) == 1
        assert len(open_changes(connection)) == 1


def test_lead_times_are_those_of_the_changes_confirmed_in_a_time(
    station: Station, employ: Employ, clock: TurnedClock
) -> None:
    changes = [tell(station, ChangeKind.LEFT, person_id=employ(name, "Ek")) for name in "ABC"]
    for change, hours in zip(changes, (1, 1, 6), strict=True):
        clock.turn(timedelta(hours=hours))
        confirm(station, change)
    with station.reading() as connection:
        found = lead_times(connection, NOON, NOON + timedelta(days=1))
        nothing = lead_times(connection, NOON - timedelta(days=1), NOON)
    assert (found.confirmed, found.median, found.longest) == (
        3,
        timedelta(hours=2),
        timedelta(hours=8),
    )
    assert (nothing.confirmed, nothing.median, nothing.longest) == (0, None, None)
