"""The queue of personnel changes: what is told, and what is put aside (M17)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from kiosk.directory.staff_changes.commands import put_aside, tell_change
from kiosk.directory.staff_changes.model import ChangeChannel, ChangeKind, ChangeWanted, StaffChange
from kiosk.directory.staff_changes.queries import all_changes, change_by_id, open_changes
from kiosk.refusal import Refused
from kiosk.station import Station
from tests.conftest import NOON, Employ

TODAY = date(2026, 3, 10)


def tell(station: Station, kind: ChangeKind, **told: Any) -> str:
    wanted = ChangeWanted(kind, told.pop("effective_on", TODAY), **told)
    return station.do(tell_change, wanted, actor="desk")


def queue(station: Station) -> list[str]:
    with station.reading() as connection:
        return [each.change_id for each in open_changes(connection)]


def test_what_is_told_stands_in_the_queue_by_the_day_of_effect(
    station: Station, employ: Employ
) -> None:
    anna = employ("Anna", "Ek")
    later = tell(station, ChangeKind.LEFT, person_id=anna, effective_on=date(2026, 4, 1))
    first = tell(
        station,
        ChangeKind.NEW_NUMBER,
        person_id=anna,
        extension="1234",
        told_by="chefen@b.example",
        channel=ChangeChannel.MAIL,
    )
    assert queue(station) == [first, later]
    with station.reading() as connection:
        told = change_by_id(connection, first)
    assert told is not None
    assert (told.kind, told.person_id, told.extension) == (ChangeKind.NEW_NUMBER, anna, "1234")
    assert (told.told_by, told.channel, told.told_at) == (
        "chefen@b.example",
        ChangeChannel.MAIL,
        NOON,
    )
    assert told.is_open
    assert told.lead_time is None


def test_somebody_nobody_knows_may_be_told_of_by_name(station: Station) -> None:
    change = tell(station, ChangeKind.LEFT, about="  Anna\nEk ")
    with station.reading() as connection:
        told = change_by_id(connection, change)
    assert told is not None
    assert (told.about, told.person_id) == ("Anna Ek", "")


@pytest.mark.parametrize(
    ("kind", "told", "code"),
    [
        (ChangeKind.LEFT, {}, "staff_change.person_missing"),
        (ChangeKind.LEFT, {"person_id": "nobody"}, "person.not_found"),
        (ChangeKind.LEFT, {"about": "Anna", "successor_id": "nobody"}, "person.not_found"),
        (ChangeKind.NEW_NUMBER, {"about": "Anna"}, "staff_change.number_missing"),
        (ChangeKind.MOVED, {"about": "Anna"}, "staff_change.place_missing"),
        (ChangeKind.STARTED, {"given_name": "Anna"}, "person.name_missing"),
    ],
)
def test_what_the_kind_demands_must_be_told(
    station: Station, kind: ChangeKind, told: dict[str, Any], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        tell(station, kind, **told)
    assert refused.value.code == code
    assert queue(station) == []


def test_nobody_succeeds_himself(station: Station, employ: Employ) -> None:
    anna = employ("Anna", "Ek")
    with pytest.raises(Refused, match=r"staff_change\.own_successor"):
        tell(station, ChangeKind.LEFT, person_id=anna, successor_id=anna)


def test_a_mistake_is_put_aside_with_a_reason_and_once(station: Station, employ: Employ) -> None:
    change = tell(station, ChangeKind.LEFT, person_id=employ("Anna", "Ek"))
    with pytest.raises(Refused, match=r"staff_change\.because_missing"):
        station.do(put_aside, change, " ", actor="desk")
    station.do(put_aside, change, "Dubbelt", actor="desk")
    assert queue(station) == []
    with station.reading() as connection:
        (told,) = all_changes(connection)
    assert (told.put_aside_because, told.put_aside_at) == ("Dubbelt", NOON)
    with pytest.raises(Refused, match=r"staff_change\.already_done"):
        station.do(put_aside, change, "Igen", actor="desk")
    with pytest.raises(Refused, match=r"staff_change\.not_found"):
        station.do(put_aside, "nothing", "Fel", actor="desk")


TOLD = StaffChange(
    "c",
    ChangeKind.LEFT,
    "p",
    "",
    date(2026, 3, 10),
    "",
    ChangeChannel.DESK,
    told_at=datetime(2026, 3, 9, 9, 0, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("told_at", "confirmed_at", "hours"),
    [
        # Told the day before: counted from local midnight of the day it took effect.
        (datetime(2026, 3, 9, 9, tzinfo=UTC), datetime(2026, 3, 10, 9, tzinfo=UTC), 10),
        # Told too late: counted from being told.
        (datetime(2026, 3, 12, 9, tzinfo=UTC), datetime(2026, 3, 12, 11, tzinfo=UTC), 2),
        # Another station's clock: never less than nothing.
        (datetime(2026, 3, 12, 9, tzinfo=UTC), datetime(2026, 3, 12, 8, tzinfo=UTC), 0),
    ],
)
def test_lead_time_is_how_long_the_directory_was_wrong(
    told_at: datetime, confirmed_at: datetime, hours: int
) -> None:
    change = replace(TOLD, told_at=told_at, confirmed_at=confirmed_at)
    assert change.lead_time == timedelta(hours=hours)
