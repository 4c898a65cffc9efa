"""Takes the pictures of one kiosk: every screen, in one language after the other.

A screen is reached once by touches and then shown in each language, as by a visitor who changes
the language in the middle. What is taken of one kiosk hangs on no other, so that several can be
taken at once by processes of their own.
"""

import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.faces.visitor.flow import Screen
from kiosk.settings import Settings
from kiosk.tour.cut_text import focus_out_of_sight
from kiosk.tour.hands import NotOnScreen, let_events_pass
from kiosk.tour.kiosk_stage import KioskStage, StandingClock, kiosk_stage
from kiosk.tour.png import write_png
from kiosk.tour.screen_sizes import KioskSize
from kiosk.tour.target_readings import target_faults
from kiosk.tour.text_readings import TextReading, read_texts
from kiosk.tour.visitor_screens import VisitorScreens
from kiosk.tour.visitor_walk import ScreenWalk
from kiosk.wording.language_packs import language_pack


@dataclass(frozen=True)
class Fault:
    """What is wrong on one picture."""

    picture: str
    text: str
    fault: str


@dataclass(frozen=True)
class Sitting:
    """What is to be taken: a kiosk of one size in some languages, from a station made before.

    `every` above 1 takes only each so-many-th screen: a sample.
    """

    folder: Path
    sample: Path
    settings: Settings
    size: KioskSize
    languages: Sequence[str]
    every: int = 1


@dataclass
class Taken:
    """What came of one sitting."""

    size: str
    pictures: int = 0
    shown: set[Screen] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)


def take(sitting: Sitting) -> Taken:
    """Walk through every screen; needs the process's Qt application."""
    taken = Taken(sitting.size.name)
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / "station"
        clock = StandingClock()
        with kiosk_stage(sitting.sample, copy, sitting.settings, clock, sitting.size) as kiosk:
            photographer = _Photographer(sitting, taken, kiosk)
            screens = VisitorScreens(kiosk, clock)
            for number, walk in list(enumerate(screens.walks(), start=1))[:: sitting.every]:
                titled = f"{number:02d}-{walk.name}"
                try:
                    screens.go_to(walk)
                    photographer.take(titled, walk)
                except NotOnScreen as missing:
                    photographer.keep_stuck(titled, str(missing))
                screens.leave()
            for warning in kiosk.face.warnings:
                taken.faults.append(Fault(sitting.size.name, "", warning))
    return taken


class _Photographer:
    """Keeps what one kiosk shows, as pictures and as the readings of their texts."""

    def __init__(self, sitting: Sitting, taken: Taken, kiosk: KioskStage) -> None:
        self._sitting = sitting
        self._taken = taken
        self._kiosk = kiosk

    def take(self, titled: str, walk: ScreenWalk) -> None:
        """Take the screen that stands there in every language."""
        kiosk, pitch = self._kiosk, self._sitting.size.pitch_mm
        self._taken.shown.add(kiosk.screen)
        for language in self._sitting.languages:
            kiosk.show_in(language)
            walk.again()
            picture = kiosk.settled_picture()
            path = self._path(language, titled)
            self._keep(picture, path)
            turned = language_pack(language).right_to_left
            readings = read_texts(kiosk.hands, picture, pitch, right_to_left=turned)
            self._keep_readings(readings, path)
            if walk.name == "start" and self._hides_a_choice():
                self._note(path, "", "the first choices do not all stand on the screen")
            if focus_out_of_sight(kiosk.hands):
                self._note(path, "", "what has the focus is out of sight")
            for wrong in target_faults(kiosk.hands, pitch, self._sitting.size.touched):
                self._note(path, wrong.label, wrong.fault)

    def _hides_a_choice(self) -> bool:
        return self._sitting.size.shows_every_choice and self._kiosk.hands.sees("more")

    def keep_stuck(self, titled: str, missing: str) -> None:
        """Take what stands there instead of what should."""
        let_events_pass()
        path = self._path(self._kiosk.face.language.language, f"{titled}-stuck")
        self._keep(self._kiosk.face.window.grabWindow(), path)
        self._note(path, "", f"did not come: {missing}")

    def _path(self, language: str, titled: str) -> Path:
        path = self._sitting.folder / language / self._sitting.size.name / f"{titled}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def _keep(self, picture: QImage, path: Path) -> None:
        self._taken.pictures += 1
        try:
            write_png(picture, path)
        except OSError as error:
            self._note(path, "", f"no picture: {error.strerror}")

    def _keep_readings(self, readings: Sequence[TextReading], path: Path) -> None:
        told = [asdict(each) for each in readings]
        written = json.dumps(told, ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(written + "\n", "utf-8")
        if not readings:
            self._note(path, "", "no text at all")
        for each in readings:
            for fault in each.faults:
                self._note(path, each.text, fault)

    def _note(self, path: Path, text: str, fault: str) -> None:
        named = path.relative_to(self._sitting.folder).as_posix()
        self._taken.faults.append(Fault(named, text, fault))
