"""The desk's picture read in parts is the one read whole, whatever has changed."""

import random
import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import cycle

import pytest
from PySide6.QtGui import QGuiApplication
from sqlalchemy import Connection, event

from db.tables import projection_tables
from kiosk.directory.queries import everybody
from kiosk.faces.desk.keys import PERSON
from kiosk.faces.desk.picture import ROOMS_OF_LISTS, DeskPicture, read_desk, read_lists
from kiosk.faces.desk.picture_reading import PictureReading
from kiosk.faces.house import House
from kiosk.station import ALL_PROJECTIONS, Station
from kiosk.visits.commands import arrive_at_desk, book
from kiosk.visits.model import visitor_named
from tests.conftest import NOON, Employ, TurnedClock
from tests.town import a_day_in_the_house


@pytest.fixture
def clock() -> TurnedClock:
    """Let time stand still: what is compared is read at one instant."""
    return TurnedClock(NOON)


@pytest.fixture
def house(station: Station, qapp: QGuiApplication) -> Iterator[House]:
    made = House(station)
    yield made
    made.close()


def read_whole(house: House, connection: Connection, key: str) -> DeskPicture:
    people = {each.person_id: each for each in everybody(connection)}
    lists = read_lists(connection, people, house.now())
    return read_desk(connection, lists, house.now(), key, house.office)


def test_a_day_read_in_parts_is_the_day_read_whole(station: Station, house: House) -> None:
    reading = PictureReading(house)
    before, kept, read, different = DeskPicture(), 0, 0, []
    keys = [""]
    turn = cycle(range(3))

    def compare(rooms: frozenset[str]) -> None:
        nonlocal before, kept, read
        reading.hear(rooms)
        key = keys[-1 - next(turn) % len(keys)]
        with station.reading() as connection:
            picture = reading.question(key)(connection)
            whole = read_whole(house, connection, key)
        reading.take(picture)
        read += 1
        kept += picture.lists is before.lists
        if picture != whole:
            different.append((key, rooms))
        before = picture
        keys[:] = ["", *(PERSON + v.host.person_id for v in picture.waiting[-1:] if v.host)]
        keys.extend(each.visit_id for each in list(picture.visits())[-1:])

    station.listen(compare)
    a_day_in_the_house(station, random.Random(5), commands=150)
    assert different == []
    assert read > 60
    assert kept > 20


def test_every_table_the_lists_are_read_from_belongs_to_a_room_that_is_listened_to(
    station: Station, employ: Employ
) -> None:
    host = employ()
    station.do(book, visitor_named("Eva Ek"), host, NOON, actor="test")
    arrived = station.do(arrive_at_desk, visitor_named("Bo Ek"), host, actor="test")
    assert arrived.visit_id
    statements: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    with station.reading() as connection:
        event.listen(connection, "before_cursor_execute", note)
        lists = read_lists(connection, {}, NOON)
    assert lists.waiting
    assert lists.expected
    names = set(re.findall(r"\w+", " ".join(statements))) & set(projection_tables.tables)
    rooms = {e.subject for e in ALL_PROJECTIONS if names & {table.name for table in e.tables}}
    assert names >= {"visit", "person", "unit"}
    assert rooms == ROOMS_OF_LISTS


def test_what_was_read_before_a_change_is_not_kept(station: Station, house: House) -> None:
    reading = PictureReading(house)
    question = reading.question("")
    with station.reading() as connection:
        old = question(connection)
    reading.hear(frozenset({"visit"}))  # while it is being read
    reading.take(old)
    with station.reading() as connection:
        assert reading.question("")(connection).lists is not old.lists


def test_after_a_failure_everything_is_read(station: Station, house: House) -> None:
    reading = PictureReading(house)
    with station.reading() as connection:
        first = reading.question("")(connection)
        reading.take(first)
        assert reading.question("")(connection).lists is first.lists
        # That one was never answered.
        assert reading.question("")(connection).lists is not first.lists


def test_the_desk_goes_by_the_clock_too(
    station: Station, house: House, employ: Employ, clock: TurnedClock
) -> None:
    station.do(book, visitor_named("Eva Ek"), employ(), NOON + timedelta(days=1), actor="test")
    reading = PictureReading(house)
    with station.reading() as connection:
        reading.take(reading.question("")(connection))
        clock.turn(timedelta(days=1))
        reading.forget()
        assert [v.visitor.name for v in reading.question("")(connection).expected] == ["Eva Ek"]
