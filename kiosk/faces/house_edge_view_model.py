"""The edge of a face: whether the station is together with its house, alone, or catching up."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal
from PySide6.QtQml import QmlElement

from kiosk.evacuation.completeness import SILENT_AFTER
from kiosk.faces.house import House
from kiosk.house.lane import HOPELESS
from kiosk.house.standing import (
    Heard,
    HouseStanding,
    Standing,
    others_of_the_house,
)
from kiosk.wording import house_standing as words
from kiosk.wording.voice import Voice

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_MILLISECONDS = 5_000


@QmlElement
class HouseEdgeViewModel(QObject):
    """What a face of a station in a house tells of the others; nothing where a station is alone.

    Make and `close` it on the GUI thread. A face whose list names those not heard from needs no
    edge that does so too.
    """

    changed = Signal()
    _stood = Signal()

    def __init__(
        self,
        house: House,
        voice: Callable[[], Voice],
        parent: QObject,
        *,
        names_the_silent: bool = True,
    ) -> None:
        super().__init__(parent)
        self._names_the_silent = names_the_silent
        self._house, self._voice = house, voice
        self._tie = house.tie
        self._others: Sequence[Heard] = ()
        self._clock = QTimer(self)
        if self._tie is not None:
            self._stood.connect(self._look, Qt.ConnectionType.QueuedConnection)
            self._tie.listen(self._stood.emit)
            self._clock.timeout.connect(self._look)
            self._clock.start(_LOOK_MILLISECONDS)
            self._look()

    def close(self) -> None:
        """Hear nothing more."""
        self._clock.stop()
        if self._tie is not None:
            self._tie.no_longer(self._stood.emit)
            self._tie = None

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Tell whether the station belongs to a house of several."""
        return self._tie is not None

    @Property(str, notify=changed)
    def label(self) -> str:
        """Say how the station stands, what is wrong first."""
        return "  ·  ".join(self._said())

    @Property(str, notify=changed)
    def tone(self) -> str:
        """Give the colour by its meaning: "neutral", "mild" (not as ever, but whole) or "warn"."""
        standing = self._standing
        without_server = standing.standing is Standing.WITHOUT_SERVER
        wrong = (
            standing.standing is Standing.ALONE
            or (without_server and standing.failure in HOPELESS)
            or standing.at_odds
            or standing.findings
            or self._silent()
        )
        return "warn" if wrong else "mild" if without_server else "neutral"

    @Property(float, notify=changed)
    def progress(self) -> float:
        """Give how much of what was lacking has come, from 0 to 1; negative when nothing lacks."""
        standing = self._standing
        if standing.standing is not Standing.CATCHING_UP or not standing.lacking:
            return -1.0
        return standing.taken / (standing.taken + standing.lacking)

    @property
    def _standing(self) -> HouseStanding:
        if self._tie is None:
            return HouseStanding(Standing.TOGETHER, self._house.now())
        return self._tie.standing

    def _said(self) -> list[str]:
        voice, standing, now = self._voice(), self._standing, self._house.now()
        said = [words.at_odds(voice)] if standing.at_odds else []
        told = {(each.kind, each.station): each for each in reversed(standing.findings)}
        said += [
            words.found(voice, kind, station, each.found_at, now)
            for (kind, station), each in told.items()
        ]
        if standing.standing is Standing.ALONE:
            for_good = standing.failure in HOPELESS
            return [words.alone(voice, standing.since, now, for_good=for_good), *said]
        silent = self._silent()
        said += [words.silent(voice, each.station, each.heard_at, now) for each in silent]
        if standing.standing is Standing.WITHOUT_SERVER:
            for_good = standing.failure in HOPELESS
            return [words.without_server(voice, standing.beside, for_good=for_good), *said]
        if standing.standing is Standing.CATCHING_UP:
            return [words.catching_up(voice, standing.taken, standing.lacking), *said]
        since = now - SILENT_AFTER
        heard = [each.station for each in self._others if not _fell_silent(each, since)]
        return [*said, words.together(voice, heard)] if heard or not said else said

    def _silent(self) -> list[Heard]:
        if not self._names_the_silent:
            return []
        since = self._house.now() - SILENT_AFTER
        return [each for each in self._others if _fell_silent(each, since)]

    def _look(self) -> None:
        self.changed.emit()
        self._house.ask(others_of_the_house, self._see, lambda _: None)

    def _see(self, others: Sequence[Heard]) -> None:
        self._others = others
        self.changed.emit()


def _fell_silent(other: Heard, since: datetime) -> bool:
    return other.heard_at is None or other.heard_at < since
