"""The station as faces see it: questions and commands beside the GUI thread, changes told on it."""

import gc
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.calendar import OpeningDays
from kiosk.directory.model import Person
from kiosk.directory.queries import everybody
from kiosk.dispatch.badge_proofs import BadgeProofs
from kiosk.dispatch.fire_alarm import FireAlarm
from kiosk.dispatch.printers import Printers
from kiosk.faces.lane import Failure, Lane
from kiosk.faces.sign_in import keep_pin, sign_in
from kiosk.house.belonging import TieToHouse
from kiosk.privacy.users.commands import KeptPin
from kiosk.privacy.users.model import User
from kiosk.settings import Settings
from kiosk.station import Station

P = ParamSpec("P")
T = TypeVar("T")


class House(QObject):
    """Stands between view-models and the station; made and closed on the GUI thread.

    `changed` carries the subjects ("visit", "job", "person" …) that a commit changed;
    `printersChanged` tells that a printer or its roll stands otherwise. `fire_alarm` is what the
    contact said, where the program watches one; `tie` is how the station is tied to the others,
    where there are others.
    """

    changed = Signal(frozenset)
    codeRead = Signal(str, str)  # noqa: N815 - at which face, and what; may come from any thread
    printersChanged = Signal()  # noqa: N815 - a signal is named as Qt names them
    _printers_told = Signal()
    _committed = Signal(frozenset)

    def __init__(
        self,
        station: Station,
        printers: Printers | None = None,
        parent: QObject | None = None,
        *,
        fire_alarm: FireAlarm | None = None,
        tie: TieToHouse | None = None,
    ) -> None:
        super().__init__(parent)
        self._station = station
        self.fire_alarm = fire_alarm
        self.tie = tie
        self.printers = printers or Printers(station.settings, station.folder, station.now)
        self.proofs = BadgeProofs(station, self.printers)
        self._printers_told.connect(self.printersChanged, Qt.ConnectionType.QueuedConnection)
        self.printers.listen(self._printers_told.emit)
        self._questions = Lane("questions", self)
        self._commands = Lane("commands", self)
        self._pins = Lane("pins", self)
        self._signed_in: dict[str, str] = {}
        self._people: Mapping[str, Person] | None = None
        self._people_lock = Lock()
        station.listen(self._forget_people)
        self._committed.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        station.listen(self._committed.emit)

    @property
    def settings(self) -> Settings:
        """Give the station's settings."""
        return self._station.settings

    @property
    def folder(self) -> Path:
        """Give the station's folder."""
        return self._station.folder

    @property
    def opening(self) -> OpeningDays:
        """Give when the desk is manned, with what the desk has said of special days."""
        return self._station.opening_days()

    @property
    def office(self) -> OpeningDays:
        """Give when telephones are open, with what the desk has said of special days."""
        return self._station.office_days()

    def told_of(self, day: date) -> str:
        """Give what is told of a local day that is otherwise than usual."""
        return self._station.told_of(day)

    def now(self) -> datetime:
        """Give this instant in UTC."""
        return self._station.now()

    def badge_secrets(self) -> tuple[bytes, ...]:
        """Give the keys that read badges now. To be called in a question or a command."""
        return self._station.badge_secrets()

    def rate(self, score: int) -> None:
        """Put in a rating of the reception; it is journalled later, together with others."""
        self._station.ratings.drop(score, self.now())

    def everybody(self, connection: Connection) -> Iterable[Person]:
        """Give everybody in the house by last name, as `people` knows them."""
        return self.people(connection).values()

    def people(self, connection: Connection) -> Mapping[str, Person]:
        """Give everybody in the house by id; all faces share what is read once.

        To be called in a question, before anything else is asked there: of who is changed after
        that a notice comes, and what was changed before is read.
        """
        with self._people_lock:
            if self._people is None:
                self._people = {each.person_id: each for each in everybody(connection)}
            return self._people

    def index_is_built(self) -> None:
        """Leave what has been built to last out of every later garbage collection.

        Going through everybody of a large house again and again would make every face stand still.
        What is no longer referred to is freed all the same.
        """
        gc.freeze()

    def _forget_people(self, rooms: frozenset[str]) -> None:
        if rooms & {"person", "unit"}:
            with self._people_lock:
                self._people = None

    def ask(
        self,
        question: Callable[[Connection], T],
        answer: Callable[[T], None],
        failure: Failure,
    ) -> None:
        """Ask the file; the answer or the failure comes on the GUI thread."""

        def work() -> T:
            with self._station.reading() as connection:
                return question(connection)

        self._questions.run(work, answer, failure)

    def do(
        self,
        answer: Callable[[T], None],
        failure: Failure,
        command: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Carry out a command; `answer` comes only when the commit is durable.

        What a face does is written down as done by who is signed in at it at this moment.
        """
        signed_in = dict(self._signed_in)

        def in_their_names(tx: Transaction) -> T:
            for face, user_id in signed_in.items():
                tx.act_for(face, user_id)
            return command(tx, *args, **kwargs)

        self._commands.run(lambda: self._station.do(in_their_names), answer, failure)

    def write_down(self, face: str, user: User | None) -> None:
        """Have what a face (the `actor` of its commands) does written down as a user's, or its."""
        if user is None:
            self._signed_in.pop(face, None)
        else:
            self._signed_in[face] = user.user_id

    def acting(self, face: str) -> str:
        """Give who is written down at this moment for what a face does."""
        return self._signed_in.get(face, face)

    def sign_in(
        self, user_id: str, pin: str, answer: Callable[[User], None], failure: Failure
    ) -> None:
        """Judge a PIN, on a lane of its own: it takes a tenth of a second."""
        self._pins.run(lambda: sign_in(self._station, user_id, pin), answer, failure)

    def keep_pin(self, pin: str, answer: Callable[[KeptPin], None], failure: Failure) -> None:
        """Make of a new PIN what is kept of it; fails with `Refused` for one easily guessed."""
        self._pins.run(lambda: keep_pin(self._station.folder, pin), answer, failure)

    def work(self, work: Callable[[], T], answer: Callable[[T], None], failure: Failure) -> None:
        """Do something else that takes time, such as printing a list or saving a file."""
        self._questions.run(work, answer, failure)

    def close(self) -> None:
        """Let the errands under way finish and hear no more."""
        self._questions.close()
        self._commands.close()
        self._pins.close()
