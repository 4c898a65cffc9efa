"""Every screen of the desk can be read and touched, on each size, in each theme and language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.faces.window import Face, PixelSize, theme_of
from kiosk.tour.desk_screens import DeskScreen, DeskScreens
from kiosk.tour.hands import Hands, let_events_pass, wait_until
from kiosk.tour.stage import stage
from kiosk.tour.target_readings import TargetDemand, target_faults
from kiosk.tour.text_readings import read_texts

pytestmark = [pytest.mark.timeout(240), pytest.mark.no_cover]
SMALL, ORDINARY, LARGE = PixelSize(1366, 768), PixelSize(1920, 1080), PixelSize(2560, 1440)
A_FINGER = TargetDemand(height_mm=44, gap_mm=0)
"""In pixels: these readings are made with a pixel for a millimetre."""
SAMPLE = (
    "guide",
    "search",
    "booking-lacking",
    "hours",
    "card-long",
    "card-declined",
    "refer-of-twice",
    "correct-of-inside",
)


@dataclass
class ReadDesk:
    """An open desk whose screens are read one after the other."""

    face: Face
    hands: Hands
    theme: QObject
    walk: DeskScreens

    def faults(
        self, size: PixelSize, scheme: str, language: str, names: Sequence[str] = ()
    ) -> list[str]:
        """Give what is wrong on the screens of these names, on all of them without any."""
        self.face.window.resize(size.width, size.height)
        self.theme.setProperty("scheme", scheme)
        self.walk.desk.wantLanguage(language)
        wait_until(lambda: self.face.language.language == language, language)
        found = []
        for screen in self.walk.screens():
            if not names or screen.name in names:
                found += self._faults_of(screen)
        return found

    def _faults_of(self, screen: DeskScreen) -> list[str]:
        screen.go()
        picture = self._settled()
        texts = read_texts(self.hands, picture, 1.0)
        assert texts, screen.name
        wrong = [f"{screen.name}: “{e.text}” {fault}" for e in texts for fault in e.faults]
        small = target_faults(self.hands, 1.0, A_FINGER)
        return wrong + [f"{screen.name}: “{each.label}” {each.fault}" for each in small]

    def _settled(self) -> QImage:
        pictures = [QImage()]

        def rests() -> bool:
            let_events_pass()
            pictures.append(self.face.window.grabWindow())
            return pictures[-1] == pictures[-2]

        wait_until(rests, "a screen at rest")
        return pictures[-1]


@pytest.fixture(scope="module")
def desk(qapp: QGuiApplication) -> Iterator[ReadDesk]:
    """Open one desk for all of these tests: it is only looked at."""
    with stage(names=("desk",)) as prepared:
        walk = DeskScreens(prepared)
        walk.furnish()
        face = prepared.program.faces["desk"]
        yield ReadDesk(face, prepared.hands("desk"), theme_of(face.engine), walk)
        assert face.warnings == []


@pytest.mark.parametrize(
    ("size", "scheme", "language"),
    [(SMALL, "light", "sv"), (SMALL, "contrast", "en"), (LARGE, "dark", "sv")],
)
def test_a_sample_of_the_screens_can_be_read_and_touched(
    desk: ReadDesk, size: PixelSize, scheme: str, language: str
) -> None:
    assert desk.faults(size, scheme, language, SAMPLE) == []


@pytest.mark.soak
@pytest.mark.parametrize("size", [SMALL, ORDINARY, LARGE])
@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_screen_can_be_read_and_touched(
    desk: ReadDesk, size: PixelSize, scheme: str, language: str
) -> None:
    assert desk.faults(size, scheme, language) == []
