"""The desk finds people by whole numbers, and by old ones while these lead on (M18)."""

from datetime import date, timedelta

import pytest

from kiosk.calendar import midnight
from kiosk.directory.commands import end_person
from kiosk.directory.desk_search import find_at_desk
from kiosk.directory.queries import everybody
from kiosk.directory.search import PersonSearch, SearchVoice
from kiosk.directory.staff_changes.commands import tell_change
from kiosk.directory.staff_changes.model import ChangeKind, ChangeWanted
from kiosk.reception.employment import confirm_change
from kiosk.station import Station
from tests.conftest import NOON, Employ

TODAY = date(2026, 3, 10)
DAYS = 90


def new_number(station: Station, person_id: str, *, extension: str = "", phone: str = "") -> None:
    wanted = ChangeWanted(
        ChangeKind.NEW_NUMBER, TODAY, person_id=person_id, extension=extension, phone=phone
    )
    change = station.do(tell_change, wanted, actor="desk")
    station.do(confirm_change, change, redirect_days=DAYS, actor="desk")


def found(station: Station, text: str, at: timedelta = timedelta()) -> list[tuple[str, str]]:
    with station.reading() as connection:
        search = PersonSearch(everybody(connection), SearchVoice.DESK)
        hits = find_at_desk(connection, search, text, NOON + at)
    return [(each.person.name, each.old_number) for each in hits]


@pytest.fixture
def anna(station: Station, employ: Employ) -> str:
    """Give somebody who has got a new extension and a new direct number."""
    anna = employ("Anna", "Ek", extension="3214", phone="+46280181032", mobile="+46701740692")
    new_number(station, anna, extension="5678", phone="+46280181033")
    return anna


@pytest.mark.parametrize(
    "typed", ["0280-18 10 33", "+46 280 181033", "0280181033", "070-174 06 92"]
)
def test_a_whole_number_finds_its_owner_however_it_is_spelled(
    station: Station, anna: str, typed: str
) -> None:
    assert found(station, typed) == [("Anna Ek", "")]


@pytest.mark.parametrize(
    ("typed", "old"),
    [
        ("3214", "3214"),
        ("32 14", "3214"),
        ("0280-18 10 32", "+46280181032"),
        ("+46 280 18 10 32", "+46280181032"),
        ("0046280181032", "+46280181032"),
    ],
)
def test_an_old_number_finds_whose_it_was_and_says_so(
    station: Station, anna: str, typed: str, old: str
) -> None:
    assert found(station, typed) == [("Anna Ek", old)]


def test_an_old_number_finds_nobody_once_its_days_are_over(station: Station, anna: str) -> None:
    last = midnight(TODAY + timedelta(days=DAYS)) - timedelta(seconds=1)
    assert found(station, "3214", last - NOON) == [("Anna Ek", "3214")]
    assert found(station, "3214", last + timedelta(seconds=1) - NOON) == []


def test_whoever_has_the_number_now_stands_before_whose_it_was(
    station: Station, employ: Employ, anna: str
) -> None:
    employ("Bo", "Ål", extension="3214")
    employ("Cia", "Öd", extension="32140")
    assert found(station, "3214") == [("Bo Ål", ""), ("Anna Ek", "3214"), ("Cia Öd", "")]


def test_who_got_the_old_number_back_is_found_once_and_has_it(station: Station, anna: str) -> None:
    new_number(station, anna, extension="3214")
    assert found(station, "3214") == [("Anna Ek", "")]
    assert found(station, "5678") == [("Anna Ek", "5678")]


def test_an_old_number_of_somebody_who_has_left_finds_nobody(station: Station, anna: str) -> None:
    station.do(end_person, anna, actor="desk")
    assert found(station, "3214") == []


@pytest.mark.parametrize("typed", ["3214", "5678", "0280-18 10 33", "0280-18 10 32", "070-1740692"])
def test_no_number_finds_anybody_for_a_visitor(station: Station, anna: str, typed: str) -> None:
    with station.reading() as connection:
        search = PersonSearch(everybody(connection), SearchVoice.VISITOR)
    assert search.find(typed) == []
