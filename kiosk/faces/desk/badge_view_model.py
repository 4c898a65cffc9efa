"""The badge of who is on the card, as it comes out of the printer: small, and large on asking."""

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from kiosk.dispatch.badge_proofs import BadgeProof
from kiosk.faces.desk.badge_pictures import ShownBadges, image_of
from kiosk.faces.desk.errands import DeskErrands
from kiosk.faces.lane import Lane
from kiosk.jobs.model import Job
from kiosk.visits.model import Visit
from kiosk.wording.voice import phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

MOST_BADGES = 6
"""So many of a group's are drawn when they are looked at: a label takes 50 ms of the processor."""

_COMES = phrase("DeskBadgeProof", "So the badge comes out of {printer}.")
_CAME = phrase("DeskBadgeProof", "So the badge came out of {printer}.")
_FIRST = phrase("DeskBadgeProof", "These are the first {shown} of {badges}.")
_OUTDATED = phrase(
    "DeskBadgeProof", "The visit was corrected after the badge was printed. Print it again."
)

Drawn = tuple[BadgeProof | None, tuple[QImage, ...]]


@QmlElement
class DeskBadgeViewModel(QObject):
    """Has the badge drawn on a lane of its own whenever what it tells may have changed.

    Only the first of a group's badges is drawn until somebody wants to `look` at them.
    """

    changed = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._house = errands.house
        self._lane = Lane("badge proofs", self)
        self.shown = ShownBadges()
        self._sources: list[str] = []
        self._proof: BadgeProof | None = None
        self._about: tuple[Visit | None, Job | None] = (None, None)
        self._asked: object = None
        self._looks = False
        self._house.printersChanged.connect(self._redraw)

    def close(self) -> None:
        """Draw nothing more."""
        self._house.printersChanged.disconnect(self._redraw)
        self._lane.close()

    def show(self, visit: Visit | None, badge: Job | None) -> None:
        """Take whose badge it is, with the newest one ordered; nobody else's stays in sight."""
        before = self._about[0]
        self._about = (visit, badge)
        if visit is None or before is None or before.visit_id != visit.visit_id:
            self._looks = False
            self._take(self._asked, (None, ()))
        self._redraw()

    def look(self, *, large: bool) -> None:
        """Have every badge of a group drawn while they are looked at."""
        if large != self._looks:
            self._looks = large
            self._redraw()

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def sources(self) -> list[str]:
        """Give the addresses of the pictures; none while there is no badge to see."""
        return self._sources

    @Property(int, notify=changed)
    def badges(self) -> int:
        """Give how many badges there are in all."""
        return self._proof.badges if self._proof else 0

    @Property(str, notify=changed)
    def told(self) -> str:
        """Say what is seen, and of which printer."""
        if self._proof is None:
            return ""
        voice, badges = self._errands.voice, self._proof.badges
        said = voice.say(_CAME if self._proof.printed else _COMES, printer=self._proof.printer)
        if not self._looks or len(self._sources) == badges:
            return said
        return f"{said} {voice.say(_FIRST, shown=len(self._sources), badges=badges)}"

    @Property(str, notify=changed)
    def outdated(self) -> str:
        """Say that what is on paper is no longer true; empty while it is."""
        is_so = self._proof is not None and self._proof.outdated
        return self._errands.voice.say(_OUTDATED) if is_so else ""

    def _redraw(self) -> None:
        """Have drawn what is to be seen, unless just that is seen already."""
        visit, badge = self._about
        printers = [each.state.needs_person for each in self._house.printers.standings()]
        wanted = (visit, badge, self._looks, printers, self._house.now().date())
        if wanted == self._asked:
            return
        self._asked = wanted
        if visit is None:
            return
        most = MOST_BADGES if self._looks else 1
        draw = partial(_drawn, partial(self._house.proofs.draw, visit.visit_id, most))
        self._lane.run(draw, partial(self._take, wanted), self._failed)

    def _take(self, wanted: object, drawn: Drawn) -> None:
        if wanted is not self._asked:
            return  # something else is wanted by now
        self._proof, images = drawn
        self._sources = self.shown.show(images)
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        log.error("the badge cannot be shown", exc_info=error)
        self._take(self._asked, (None, ()))


def _drawn(draw: Callable[[], BadgeProof | None]) -> Drawn:
    proof = draw()
    if proof is None:
        return None, ()
    return proof, tuple(image_of(each, landscape=proof.landscape) for each in proof.pictures)
