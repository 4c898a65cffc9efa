"""Badges before they are printed: dot by dot what a printer puts on paper, for the screen."""

from dataclasses import dataclass

from msgspec import UNSET
from sqlalchemy import Connection

from db.journal import Recorded, events_of
from kiosk.devices.page_picture import Picture
from kiosk.devices.paper_line import PrinterType
from kiosk.devices.seen_on_paper import pictures_on
from kiosk.dispatch.badge_designs import BadgeDesigns
from kiosk.dispatch.badges import badges_of_visit
from kiosk.dispatch.takeover import Stopped
from kiosk.documents.print_head import head_of
from kiosk.jobs.model import MAY_LIE_ABOUT, Job, JobKind
from kiosk.jobs.queries import is_printed_again, jobs_about
from kiosk.settings import PrinterSettings
from kiosk.station import Station
from kiosk.visits.correction_events import VisitCorrected
from kiosk.visits.events import VISIT_BODIES, HostChosen
from kiosk.visits.model import VisitState
from kiosk.visits.queries import visit_by_id
from kiosk.wording.voice import Voice

_HERE = (VisitState.WAITING, VisitState.INSIDE)


@dataclass(frozen=True)
class BadgeProof:
    """The badges of a visit as they come out of a printer, or came, as far as they were asked for.

    The pictures run as the paper does: a badge in `landscape` lies on its side. `badges` is how
    many there are in all. It is `outdated` when the visit was set right after they were printed.
    """

    printer: str
    pictures: tuple[Picture, ...]
    badges: int
    landscape: bool
    printed: bool
    outdated: bool


class BadgeProofs:
    """Draws badges for the screen as the printer would; asked by one lane alone, never by Qt's."""

    def __init__(self, station: Station, printers: Stopped) -> None:
        """Take what is known of the printers; nothing is read yet."""
        self._station = station
        self._printers = printers
        self._voice = Voice(station.settings.language)
        self._designs: BadgeDesigns | None = None
        self._letters = PrinterType()

    def draw(self, visit_id: str, most: int) -> BadgeProof | None:
        """Draw the first badges of who is here, at `most` so many; None where none can come.

        What is on paper already is drawn as it was ordered, else what is to come. Raises
        `Refused` as `BadgeDesigns` does, and `StorageFailure`.
        """
        printer = self._printer()
        if printer is None:
            return None
        with self._station.reading() as connection:
            visit = visit_by_id(connection, visit_id)
            if visit is None or visit.state not in _HERE or visit.is_public_meeting:
                return None
            job = _newest_badge(connection, visit_id)
            reprint = job is not None and is_printed_again(connection, job)
            outdated = job is not None and _set_right_since(connection, visit_id, job)
        printed_at = job.changed_at if job is not None and job.state in MAY_LIE_ABOUT else None
        at = printed_at or self._station.now()
        texts = badges_of_visit(self._station, self._voice, visit, at, reprint=reprint)
        head = head_of(printer)
        if self._designs is None:
            self._designs = BadgeDesigns(self._station.settings, self._station.folder)
        design = self._designs.for_head(head)
        page = self._designs.page(texts[:most], head)
        return BadgeProof(
            printer.name,
            pictures_on(page, printer, self._letters),
            len(texts),
            landscape=design.layout.reading == "landscape",
            printed=printed_at is not None,
            outdated=outdated,
        )

    def _printer(self) -> PrinterSettings | None:
        """Give the printer a badge comes out of now: the first, or the next while that is down."""
        able = [each for each in self._station.settings.printers if "badge" in each.prints]
        at_work = [each for each in able if self._printers.seconds(each.name) is None]
        return next(iter([*at_work, *able]), None)


def _newest_badge(connection: Connection, visit_id: str) -> Job | None:
    """Find the newest order of badges for all."""
    of_badges = [e for e in jobs_about(connection, [visit_id]) if e.kind is JobKind.BADGE]
    for_all = [each for each in of_badges if not each.after_persons]
    return for_all[-1] if for_all else None


def _set_right_since(connection: Connection, visit_id: str, job: Job) -> bool:
    """Tell whether what stands on a badge was changed after it was printed."""
    if job.state not in MAY_LIE_ABOUT:
        return False
    since = [each for each in events_of(connection, visit_id) if each.at > job.changed_at]
    return any(_stands_on_badge(each) for each in since)


def _stands_on_badge(happened: Recorded) -> bool:
    if happened.kind == HostChosen.kind:
        return True
    if happened.kind != VisitCorrected.kind or happened.body is None:
        return False
    said = VISIT_BODIES.decode(happened.kind, happened.body)
    if not isinstance(said, VisitCorrected):
        return False
    return any(each is not UNSET for each in (said.name, said.company, said.host_id))
