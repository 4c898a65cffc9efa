"""Reads the desk's picture again and again, and of it no more than may have changed."""

from collections.abc import Callable

from sqlalchemy import Connection

from kiosk.faces.desk.picture import (
    ROOMS_OF_LISTS,
    DeskPicture,
    Lists,
    read_desk,
    read_lists,
)
from kiosk.faces.house import House


class PictureReading:
    """Keeps the lists from one reading to the next while nothing that feeds them has changed.

    Used on the GUI thread; only the question itself is asked beside it.
    """

    def __init__(self, house: House) -> None:
        self._house = house
        self._kept: Lists | None = None
        self._changed = False

    def hear(self, rooms: frozenset[str]) -> None:
        """Take note of a commit that changed these rooms."""
        if rooms & ROOMS_OF_LISTS:
            self.forget()

    def forget(self) -> None:
        """Read the lists with the next question: they go by the clock, too."""
        self._kept, self._changed = None, True

    def question(self, selected_key: str) -> Callable[[Connection], DeskPicture]:
        """Give the question for now; where it fails, the next one reads everything."""
        kept, self._kept, self._changed = self._kept, None, False
        now, office = self._house.now(), self._house.office

        def read(connection: Connection) -> DeskPicture:
            lists = kept
            if lists is None:
                people = self._house.people(connection)  # first of all, see there
                lists = read_lists(connection, people, now)
            return read_desk(connection, lists, now, selected_key, office)

        return read

    def take(self, picture: DeskPicture) -> None:
        """Keep the lists of an answer; of one that came after a change, nothing."""
        if not self._changed:
            self._kept = picture.lists
