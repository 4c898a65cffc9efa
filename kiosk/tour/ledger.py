"""What must be true after each step, kept apart from the program that is being watched.

The ledger is written by the tour as a receptionist would with pen and paper: who came, was met,
left. After every step it is held against the journal, the list and the paper.
"""

from collections import Counter
from dataclasses import dataclass, field

from PIL import ImageChops, ImageStat
from sqlalchemy import Connection

from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.paper import draw_paper, read_qr_codes
from kiosk.dispatch.badge_designs import BadgeDesigns
from kiosk.dispatch.group_badges import badges_of_group
from kiosk.documents.badge import BadgeText
from kiosk.documents.evacuation_list import evacuation_text
from kiosk.documents.inside_list import worded_list
from kiosk.documents.print_head import head_of
from kiosk.evacuation.queries import who_is_inside
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.station import Station
from kiosk.tour.album import PAPER_WIDTH_DOTS
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import visits_in
from kiosk.wording.voice import Voice


@dataclass
class Ledger:
    """Names by where they are, and how often each kind of event has happened."""

    waiting: set[str] = field(default_factory=set)
    inside: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)
    events: Counter[str] = field(default_factory=Counter)

    def arrives(self, name: str) -> None:
        """Write down an arrival."""
        self.waiting.add(name)
        self.events["visit.arrived.1"] += 1

    def is_met(self, name: str) -> None:
        """Write down that somebody was met."""
        self.waiting.remove(name)
        self.inside.add(name)
        self.events["visit.met.1"] += 1

    def is_called(self, wrong: str, right: str) -> None:
        """Write a name anew."""
        for names in (self.waiting, self.inside, self.left):
            if wrong in names:
                names.remove(wrong)
                names.add(right)

    def leaves(self, name: str) -> None:
        """Write down that somebody left."""
        self.waiting.discard(name)
        self.inside.discard(name)
        self.left.add(name)
        self.events["visit.left.1"] += 1


def faults_of_station(station: Station, ledger: Ledger, voice: Voice) -> list[str]:
    """Hold the ledger against journal, tables and list, and the journal against itself."""
    faults = faults_of_lists(station, ledger, voice)
    verification = station.verify()
    return faults + [f"journal: {each.code} {each.where}" for each in verification.faults]


def faults_of_lists(station: Station, ledger: Ledger, voice: Voice) -> list[str]:
    """Hold the ledger against what the journal counts, the tables and the list."""
    with station.reading() as connection:
        faults = _faults_of_states(connection, ledger)
        faults += _faults_of_journal(connection, ledger)
        return faults + _faults_of_list(connection, station, ledger, voice)


def faults_of_paper(
    station: Station, visit: Visit, printed: bytes | None, expected: BadgeText, voice: Voice
) -> list[str]:
    """Hold a visit's badges on paper against what must stand there, and the job against them."""
    with station.reading() as connection:
        jobs = [j for j in jobs_about(connection, [visit.visit_id]) if j.kind is JobKind.BADGE]
    confirmed = any(each.state is JobState.CONFIRMED for each in jobs)
    if printed is None:
        return ["a badge is said to be printed, and no paper came"] if confirmed else []
    faults = [] if confirmed else ["a badge came out, and its job does not say so"]
    paper = draw_paper(printed, PAPER_WIDTH_DOTS)
    read = read_qr_codes(paper)
    if read != [expected.code]:
        faults.append(f"the badge's QR code reads {read}, not {expected.code}")
    settings = station.settings
    badges = badges_of_group(expected, visit, settings.badge, voice)
    page = BadgeDesigns(settings, station.folder).page(badges, head_of(settings.printers[0]))
    data = page_bytes(page, native_qr=True, process_id=None)
    wanted = draw_paper(data, PAPER_WIDTH_DOTS)
    difference = ImageChops.difference(wanted, paper) if wanted.size == paper.size else None
    if difference is None or ImageStat.Stat(difference).sum[0] > 0:
        faults.append(f"the badge of {expected.name} shows something else")
    return faults


def _faults_of_states(connection: Connection, ledger: Ledger) -> list[str]:
    faults = []
    for state, wanted in (
        (VisitState.WAITING, ledger.waiting),
        (VisitState.INSIDE, ledger.inside),
        (VisitState.LEFT, ledger.left),
    ):
        found = {each.visitor.name for each in visits_in(connection, state)}
        if found != wanted:
            faults.append(f"{state}: {sorted(found)}, not {sorted(wanted)}")
    return faults


def _faults_of_journal(connection: Connection, ledger: Ledger) -> list[str]:
    rows = connection.exec_driver_sql("SELECT kind, count(*) FROM event GROUP BY kind")
    counted: dict[str, int] = {row[0]: row[1] for row in rows}
    return [
        f"journal: {counted.get(kind, 0)} of {kind}, not {number}"
        for kind, number in ledger.events.items()
        if counted.get(kind, 0) != number
    ]


def _faults_of_list(
    connection: Connection, station: Station, ledger: Ledger, voice: Voice
) -> list[str]:
    now = station.now()
    listed = who_is_inside(connection, now)
    found = sorted(each.name for each in listed.people)
    wanted = sorted(ledger.waiting | ledger.inside)
    faults = [] if found == wanted else [f"the list has {found}, not {wanted}"]
    text = evacuation_text(worded_list(listed, station.settings, voice, now))
    return faults + [f"{name} is not on the written list" for name in wanted if name not in text]
