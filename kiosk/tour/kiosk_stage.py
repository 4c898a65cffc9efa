"""The visitor's face alone on the sample town hall: a screen of any size, a time that stands."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Concatenate, NoReturn, ParamSpec, TypeVar

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from db.clock import machine_clock
from db.failure import StorageFailure
from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM, wall_time
from kiosk.documents.fonts import load_fonts
from kiosk.exchange.demo_town_hall import load_town_hall
from kiosk.faces.house import House
from kiosk.faces.lane import Failure
from kiosk.faces.speech.speaker import Speaker
from kiosk.faces.visitor.face import accessibility_of, open_visitor_face, view_model_of
from kiosk.faces.visitor.flow import Screen
from kiosk.faces.window import Face
from kiosk.settings import Aids, Settings
from kiosk.settings import Face as FaceSettings
from kiosk.station import Station
from kiosk.tour.hands import Hands, let_closed_go, let_events_pass, wait_until
from kiosk.tour.screen_sizes import KioskSize, Mode
from kiosk.tour.stage import next_morning
from kiosk.visits.queries import expected_visits

P = ParamSpec("P")
T = TypeVar("T")

EVENING = time(20, 0)
_IDLE_SECONDS = 45


class StagedHouse(House):
    """A house whose disk is full when told so: what a face does then comes to nothing."""

    full = False

    def do(
        self,
        answer: Callable[[T], None],
        failure: Failure,
        command: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Carry out a command, or fail as a full disk does."""
        if self.full:
            super().do(answer, failure, _fill_disk)
        else:
            super().do(answer, failure, command, *args, **kwargs)


def _fill_disk(_: Transaction) -> NoReturn:
    raise StorageFailure("storage.disk_full")


@dataclass
class KioskStage:
    """One kiosk to walk through; `instant` is its time, and stands."""

    station: Station
    house: StagedHouse
    face: Face
    size: KioskSize
    hands: Hands = field(init=False)

    def __post_init__(self) -> None:
        """Give the stage hands for its window."""
        self.hands = Hands(self.face.window)

    def begin(self) -> None:
        """Come before the kiosk as the next visitor, who has the face drawn as the size says."""
        view_model_of(self.face).forget()
        aids = accessibility_of(self.face).aids
        if self.size.mode is Mode.LARGE:
            aids.toggleLarger()
        elif self.size.mode is Mode.LOW:
            aids.toggleLow()
        let_events_pass()

    @property
    def idle_seconds(self) -> int:
        """Give after how many quiet seconds the screen is cleared."""
        return _IDLE_SECONDS

    @property
    def screen(self) -> Screen:
        """Give which screen is shown."""
        return Screen(str(view_model_of(self.face).property("screen")))

    def wait_for(self, name: str, value: object) -> None:
        """Wait until the view-model says so."""
        told = view_model_of(self.face)
        wait_until(lambda: told.property(name) == value, f"{name} to be {value}")

    def settled_picture(self) -> QImage:
        """Give the picture of the screen once it has stopped changing."""
        pictures = [QImage()]

        def rests() -> bool:
            pictures.append(self.face.window.grabWindow())
            return pictures[-1] == pictures[-2] and not self._keys_are_to_come()

        wait_until(rests, "a screen at rest")
        return pictures[-1]

    def _keys_are_to_come(self) -> bool:
        """Tell whether the keyboard is open and its keys, made after the screen, are not shown."""
        keyboard = self.face.window.findChild(QQuickItem, "keyboard")
        return keyboard is not None and keyboard.isVisible() and keyboard.opacity() == 0

    def show_in(self, language: str) -> None:
        """Have the screen shown in another language, as a visitor does."""
        view_model_of(self.face).chooseLanguage(language)
        wait_until(lambda: self.face.language.language == language, f"the language {language}")
        self.hear_answers()

    def hear_answers(self) -> None:
        """Wait until everything the screen has asked of the file so far is answered."""
        answers: list[object] = []
        self.house.ask(lambda _: None, answers.append, answers.append)
        wait_until(lambda: bool(answers), "answers of the file")
        let_events_pass()

    def booked_today(self) -> dict[str, str]:
        """Give the codes of today's bookings by the names of those who come."""
        now = self.station.now()
        with self.station.reading() as connection:
            booked = expected_visits(connection, now - timedelta(hours=12), now + timedelta(days=1))
        return {each.visitor.name: each.booking_code for each in booked}


class Silence(Speaker):
    """Says nothing aloud: a picture of a kiosk that speaks needs no ears."""

    def say(self, text: str, voice: str, loudness: int) -> None:
        """Leave it unsaid."""

    def hush(self) -> None:
        """Stay silent."""

    def sound(self, tone: Callable[[], bytes]) -> None:
        """Leave it unheard."""


class StandingClock:
    """A clock that stands where it was put; the station's own order of events goes on."""

    def __init__(self) -> None:
        """Stand at the next working morning, when the house is open."""
        self.morning = next_morning(machine_clock())
        self.instant = self.morning

    def __call__(self) -> datetime:
        """Give the instant it stands at, in UTC."""
        return self.instant

    def put_to_morning(self) -> None:
        """Stand at an hour at which the house is open."""
        self.instant = self.morning

    def put_to_evening(self) -> None:
        """Stand at an hour at which nobody sits at the desk."""
        self.instant = wall_time(self.morning.astimezone(STOCKHOLM).date(), EVENING)


def furnish_sample(folder: Path, settings: Settings, clock: StandingClock) -> None:
    """Bring the sample town hall with the day's bookings into a folder, to be copied from."""
    with Station(folder, settings, clock) as station:
        load_town_hall(station, day=clock.morning.astimezone(STOCKHOLM).date())


@contextmanager
def kiosk_stage(
    sample: Path, folder: Path, settings: Settings, clock: StandingClock, size: KioskSize
) -> Iterator[KioskStage]:
    """Open the visitor's face on a copy of the sample, on a screen of this size."""
    shutil.copytree(sample, folder)
    load_fonts()
    # On a slow machine a cursor that blinks lets no screen come to rest.
    QGuiApplication.styleHints().setCursorFlashTime(0)
    screen = FaceSettings(
        diagonal_inches=size.diagonal_inches,
        idle_seconds=_IDLE_SECONDS,
        aids=Aids(reduced_motion=True),  # a picture in the middle of a slide shows nothing true
        language=settings.faces.visitor.language,
    )
    with Station(folder, settings, clock) as station:
        house = StagedHouse(station)
        face = open_visitor_face(house, screen, size.pixels, Silence())
        try:
            face.window.requestActivate()
            wait_until(face.window.isExposed, "the visitor's face")
            yield KioskStage(station, house, face, size)
        finally:
            face.close()
            house.close()
            let_closed_go()
