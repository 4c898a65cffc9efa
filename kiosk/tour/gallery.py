"""Takes a picture of every screen in every language on every size of screen, and reads its texts.

One kiosk for each size: a screen is reached once by touches and then shown in one language after
the other, as by a visitor who changes the language in the middle.
"""

import json
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

import msgspec
from PySide6.QtGui import QImage, QImageWriter

from kiosk.faces.visitor.flow import Screen
from kiosk.resources import SAMPLE_TOWN_HALL
from kiosk.settings import Languages, Settings, read_settings
from kiosk.tour.album import QUICKLY
from kiosk.tour.hands import NotOnScreen, let_events_pass
from kiosk.tour.kiosk_stage import KioskStage, StandingClock, furnish_sample, kiosk_stage
from kiosk.tour.screen_sizes import KioskSize
from kiosk.tour.target_readings import target_faults
from kiosk.tour.text_readings import TextReading, read_texts
from kiosk.tour.visitor_screens import VisitorScreens
from kiosk.tour.visitor_walk import ScreenWalk

Told = Callable[[str], None]


@dataclass(frozen=True)
class Fault:
    """What is wrong on one picture."""

    picture: str
    text: str
    fault: str


class Gallery:
    """A folder of pictures as `LANGUAGE/SIZE/NN-name.png`, each with its texts beside it."""

    def __init__(self, folder: Path, languages: Sequence[str], told: Told) -> None:
        """Take the folder, the languages, and who is told how far it has come."""
        self._folder = folder
        self._languages = languages
        self._told = told
        self._writers = ThreadPoolExecutor(max_workers=2)
        self.pictures = 0
        self.shown: set[Screen] = set()
        self.faults: list[Fault] = []

    def take(self, sizes: Sequence[KioskSize]) -> None:
        """Walk through every screen on every size."""
        settings = self._settings()
        with tempfile.TemporaryDirectory() as temporary, self._writers:
            sample = Path(temporary) / "sample"
            furnish_sample(sample, settings, StandingClock())
            for size in sizes:
                self._take_size(sample, Path(temporary) / size.name, settings, size)
        self._write_faults()

    def _settings(self) -> Settings:
        """Give the sample's settings with all that the pictures show switched on."""
        settings = read_settings(SAMPLE_TOWN_HALL)
        offered = dict.fromkeys((settings.faces.visitor.language, *self._languages))
        return msgspec.structs.replace(
            settings,
            languages=Languages(switched_on=tuple(offered)),
            reception=msgspec.structs.replace(settings.reception, deliveries=True),
        )

    def _take_size(self, sample: Path, folder: Path, settings: Settings, size: KioskSize) -> None:
        before = len(self.faults)
        clock = StandingClock()
        with kiosk_stage(sample, folder, settings, clock, size) as kiosk:
            screens = VisitorScreens(kiosk, clock)
            for number, walk in enumerate(screens.walks(), start=1):
                titled = f"{number:02d}-{walk.name}"
                try:
                    screens.go_to(walk)
                    self._take_screen(kiosk, titled, walk)
                except NotOnScreen as missing:
                    self._keep_stuck(kiosk, titled, str(missing))
                screens.leave()
            for warning in kiosk.face.warnings:
                self.faults.append(Fault(size.name, "", warning))
        self._told(f"{size.name}: {len(self.faults) - before} faults")

    def _take_screen(self, kiosk: KioskStage, titled: str, walk: ScreenWalk) -> None:
        self.shown.add(kiosk.screen)
        for language in self._languages:
            kiosk.show_in(language)
            walk.again()
            picture = kiosk.settled_picture()
            path = self._path(kiosk, language, titled)
            self._write(picture, path)
            readings = read_texts(kiosk.hands, picture, kiosk.size.pitch_mm)
            self._write_readings(readings, path)
            for wrong in target_faults(kiosk.hands, kiosk.size.pitch_mm, kiosk.size.touched):
                self._note(path, wrong.label, wrong.fault)

    def _path(self, kiosk: KioskStage, language: str, titled: str) -> Path:
        path = self._folder / language / kiosk.size.name / f"{titled}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def _write(self, picture: QImage, path: Path) -> None:
        """Keep a picture; packing it takes longer than taking the next."""
        self.pictures += 1
        self._writers.submit(self._pack, picture, path)

    def _pack(self, picture: QImage, path: Path) -> None:
        written = QImageWriter(str(path))
        written.setQuality(QUICKLY)
        if not written.write(picture):
            self._note(path, "", f"no picture: {written.errorString()}")

    def _write_readings(self, readings: Sequence[TextReading], path: Path) -> None:
        told = [asdict(each) for each in readings]
        written = json.dumps(told, ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(written + "\n", "utf-8")
        if not readings:
            self._note(path, "", "no text at all")
        for each in readings:
            for fault in each.faults:
                self._note(path, each.text, fault)

    def _keep_stuck(self, kiosk: KioskStage, titled: str, missing: str) -> None:
        let_events_pass()
        path = self._path(kiosk, kiosk.face.language.language, f"{titled}-stuck")
        self._write(kiosk.face.window.grabWindow(), path)
        self._note(path, "", f"did not come: {missing}")

    def _note(self, path: Path, text: str, fault: str) -> None:
        self.faults.append(Fault(path.relative_to(self._folder).as_posix(), text, fault))

    def _write_faults(self) -> None:
        told = {"pictures": self.pictures, "faults": [asdict(each) for each in self.faults]}
        written = json.dumps(told, ensure_ascii=False, indent=1)
        (self._folder / "faults.json").write_text(written + "\n", "utf-8")
