"""The lane of badges as the program has it, on one printer."""

from kiosk.devices import ConnectedPrinter
from kiosk.dispatch.badges import BadgePrinting
from kiosk.dispatch.lanes import RETRY_SECONDS, JobLane
from kiosk.dispatch.takeover import Takeover
from kiosk.documents.print_head import PrintHead
from kiosk.jobs.model import JobKind
from kiosk.station import Station
from kiosk.wording.voice import Voice

RECEIPTS = PrintHead(576)


def badge_lane(
    station: Station,
    printer: ConnectedPrinter,
    head: PrintHead = RECEIPTS,
    retry_seconds: tuple[float, ...] = RETRY_SECONDS,
) -> JobLane:
    """Begin to work the station's badges on this printer."""
    work = BadgePrinting(station, Takeover([(printer, head)]), Voice("sv"))
    return JobLane(station, JobKind.BADGE, work, retry_seconds, prepare=work.prepare)
