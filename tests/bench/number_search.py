"""How long the desk waits for whoever has, or had, the number being typed."""

import time

from db.transaction import Transaction
from kiosk.directory.desk_search import find_at_desk
from kiosk.directory.model import Person
from kiosk.directory.queries import everybody
from kiosk.directory.search import PersonSearch, SearchVoice
from kiosk.directory.staff_changes.commands import tell_change
from kiosk.directory.staff_changes.model import ChangeKind, ChangeWanted
from kiosk.reception.employment import confirm_change
from kiosk.station import Station

TRIES = 5


def slowest_keystroke(station: Station, numbered_anew: int) -> float:
    """Give so many people new numbers, then type numbers; gives seconds."""
    with station.reading() as connection:
        people = everybody(connection)
    had = people[0].details.extension
    station.do(_number_anew, people[:numbered_anew])
    with station.reading() as connection:
        search = PersonSearch(everybody(connection), SearchVoice.DESK)
    typed = (had, "700042", "0280-180 42", "+46280189999", "070-174 06 92")
    begun = [number[:end] for number in typed for end in range(1, len(number) + 1)]
    return max(min(_seconds(station, search, each) for _ in range(TRIES)) for each in begun)


def _number_anew(tx: Transaction, people: list[Person]) -> None:
    for number, each in enumerate(people):
        wanted = ChangeWanted(
            ChangeKind.NEW_NUMBER,
            tx.now.date(),
            person_id=each.person_id,
            extension=str(700_000 + number),
            phone=f"+46280{18_000 + number}",
        )
        change = tell_change(tx, wanted, actor="bench")
        confirm_change(tx, change, redirect_days=90, actor="bench")


def _seconds(station: Station, search: PersonSearch, text: str) -> float:
    begun = time.perf_counter()
    with station.reading() as connection:
        find_at_desk(connection, search, text, station.now())
    return time.perf_counter() - begun
