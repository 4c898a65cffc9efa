"""The list of who is inside on paper and as files: made first, journalled after.

It asks for nothing but one answer of the file, and does without that too: then the last snapshot
is printed, marked as unverified.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from db.clock import new_id
from kiosk.calendar import STOCKHOLM
from kiosk.devices import Printer, PrinterFault, PrintOutcome, page_millimetres
from kiosk.dispatch.list_snapshot import last_snapshot, save_snapshot, write_durably
from kiosk.dispatch.takeover import Stopped
from kiosk.documents.evacuation_list import EvacuationListText
from kiosk.documents.evacuation_paper import evacuation_page
from kiosk.documents.inside_list import worded_list
from kiosk.documents.print_head import head_of
from kiosk.evacuation.commands import list_printed
from kiosk.evacuation.model import InsideList
from kiosk.evacuation.queries import who_is_inside
from kiosk.page import Page
from kiosk.settings import PrinterSettings, Settings
from kiosk.station import Station
from kiosk.wording.voice import Voice

log = logging.getLogger(__name__)

Source = Callable[[], InsideList]
Journal = Callable[[str, str, int, str], None]
"""Keeps where a list went, the outcome, the number of people and who wanted it; may raise."""

ACTOR = "security"
"""Who wants a list while nobody has signed in."""

FOLDER_OF_LISTS = "utrymningslistor"
"""Where lists saved as PDF lie in the station's folder, unless somebody chooses another place."""

_SAVED = "saved"
_CAME = (PrintOutcome.CONFIRMED, PrintOutcome.SENT)
_UNKNOWN_AFTER_FAILED = (PrintOutcome.UNKNOWN, PrintOutcome.FAILED)


@dataclass(frozen=True)
class PrintedList:
    """What came of printing the list: the printer tried last or best, "" when there is none.

    `people` is the headcount on the paper; `verified` is False when it was not the file's own
    answer.
    """

    printer: str
    outcome: PrintOutcome
    fault: PrinterFault | None
    people: int
    verified: bool | None = None


class EvacuationPaper:
    """Prints and saves the list. Every call may take seconds: never call it on the GUI thread."""

    def __init__(  # noqa: PLR0913 - the parts it works with, each of which may fail
        self,
        source: Source,
        journal: Journal,
        settings: Settings,
        voice: Voice,
        printers: Sequence[Printer],
        *,
        snapshots: Path,
        verified: Callable[[], bool | None] = lambda: None,
        stopped: Stopped | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Take where the list comes from, who keeps what was printed, and what prints.

        `snapshots` is the folder `write_snapshot` writes to; `verified` tells what the last check
        of the station's file found. Those printers come first that print "evacuation_list" by the
        settings, but one known to have `stopped` comes after every other: any paper will do.
        """
        self.voice = voice
        self.snapshots = snapshots
        self.verified = verified
        self._source = source
        self._journal = journal
        self._settings = settings
        self._clock = clock
        self._stopped = stopped or Stopped()
        known = {each.name: each for each in settings.printers}
        self._printers = [(each, known[each.name]) for each in printers if each.name in known]

    def inside(self) -> InsideList:
        """Give who is inside: the file's answer, else the last snapshot, unverified; never raises.

        Whatever stands in the way of the answer, a list there must be.
        """
        try:
            return self._checked()
        except Exception:
            log.exception("the list comes from the last snapshot")
            return last_snapshot(self.snapshots)

    def print_now(self, *, drill: bool = False, actor: str = ACTOR) -> PrintedList:
        """Print on the first printer that works, then have it journalled; never raises.

        After a printer of which nobody knows whether it printed, the next is tried as well: a
        second list harms nobody.
        """
        inside = self.inside()
        text = self._worded(inside, drill=drill)
        printed = self._try_all(text, inside)
        self._keep(printed.printer, printed.outcome.value, printed.people, actor)
        return printed

    def page(self, printer: PrinterSettings) -> Page:
        """Draw the list as it is now; never raises for a list that cannot be read."""
        text = self._worded(self.inside(), drill=False)
        return list_page(text, printer)

    def millimetres(self, printer: PrinterSettings) -> float:
        """Tell how much paper the list takes now; raises whatever keeps it from being read."""
        text = self._worded(self._checked(), drill=False)
        page = list_page(text, printer)
        return page_millimetres(
            page, printer.known_model.dots_per_inch, head_of(printer).length_dots
        )

    def save_pdf(self, folder: Path, *, drill: bool = False, actor: str = ACTOR) -> Path:
        """Save the list as a PDF named after this instant, and give its path.

        Raises `StorageFailure` when the folder cannot be written.
        """
        # Loaded when needed: what draws PDF would delay every start and weigh in memory.
        from kiosk.documents.evacuation_pdf import evacuation_pdf

        inside = self.inside()
        content = evacuation_pdf(self._worded(inside, drill=drill))
        moment = self._clock().astimezone(STOCKHOLM)
        target = folder / f"utrymningslista-{moment:%Y%m%d-%H%M%S}.pdf"
        write_durably(target, content)
        self._keep(target.name, _SAVED, inside.headcount, actor)
        return target

    def write_snapshot(self, folder: Path | None = None) -> None:
        """Write the list as text and JSON beside the station's file.

        Raises `StorageFailure`, and whatever the source raises: an old snapshot is never replaced
        by itself.
        """
        inside = self._checked()
        target = self.snapshots if folder is None else folder
        save_snapshot(target, inside, self._settings, self.voice, self._clock())

    def _checked(self) -> InsideList:
        inside = self._source()
        return inside if inside.verified is not None else replace(inside, verified=self.verified())

    def _worded(self, inside: InsideList, *, drill: bool) -> EvacuationListText:
        return worded_list(inside, self._settings, self.voice, self._clock(), drill=drill)

    def _try_all(self, text: EvacuationListText, inside: InsideList) -> PrintedList:
        people, verified = inside.headcount, inside.verified
        best = PrintedList("", PrintOutcome.FAILED, None, people, verified)
        for printer, settings in sorted(self._printers, key=self._rank):
            outcome, fault = _tried(printer, settings, text)
            tried = PrintedList(printer.name, outcome, fault, people, verified)
            if outcome in _CAME:
                return tried
            # what may have come out is worth more to somebody looking for it than what did not
            if not best.printer or (outcome, best.outcome) == _UNKNOWN_AFTER_FAILED:
                best = tried
        return best

    def _rank(self, each: tuple[Printer, PrinterSettings]) -> tuple[bool, bool]:
        printer, settings = each
        has_stopped = self._stopped.seconds(printer.name) is not None
        return has_stopped, "evacuation_list" not in settings.prints

    def _keep(self, where: str, outcome: str, people: int, actor: str) -> None:
        try:
            self._journal(where, outcome, people, actor)
        except Exception:
            log.exception("the list came, but that could not be journalled")


def evacuation_paper(
    station: Station,
    voice: Voice,
    printers: Sequence[Printer],
    *,
    verified: Callable[[], bool | None] = lambda: None,
    stopped: Stopped | None = None,
) -> EvacuationPaper:
    """Give the paper of a running station; `verified` tells what the last check of its file found.

    The check itself takes too long to wait for while people leave the house.
    """

    def ask() -> InsideList:
        with station.reading() as connection:
            return who_is_inside(connection, datetime.now(UTC))

    def journal(where: str, outcome: str, people: int, actor: str) -> None:
        station.do(list_printed, where, outcome, people, actor=actor)

    return EvacuationPaper(
        ask,
        journal,
        station.settings,
        voice,
        printers,
        snapshots=station.folder,
        verified=verified,
        stopped=stopped,
    )


def list_page(text: EvacuationListText, printer: PrinterSettings) -> Page:
    """Draw the list for a printer of the settings and its paper."""
    head = head_of(printer)
    return evacuation_page(text, head.width_dots, head.dots_per_mm, head.length_dots)


def _tried(
    printer: Printer, settings: PrinterSettings, text: EvacuationListText
) -> tuple[PrintOutcome, PrinterFault | None]:
    """Try one printer; whatever goes wrong with it, the next must get its turn."""
    try:
        page = list_page(text, settings)
        result = printer.print_page(page, new_id())
    except Exception:
        log.exception("printer %s could not be used", printer.name)
        return PrintOutcome.FAILED, None
    return result.outcome, result.fault
