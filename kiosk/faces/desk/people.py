"""Everybody in the house, ready to be found while the receptionist types."""

from collections.abc import Iterable

from kiosk.directory.model import Person
from kiosk.directory.search import PersonSearch, SearchVoice
from kiosk.settings import Errand


class People:
    """An index of everybody; building it takes time, asking it does not."""

    def __init__(self, people: Iterable[Person] = (), errands: Iterable[Errand] = ()) -> None:
        everybody = list(people)
        self.by_id = {each.person_id: each for each in everybody}
        self.by_email = {each.details.email: each for each in everybody if each.details.email}
        self.search = PersonSearch(everybody, SearchVoice.DESK, errands)
