"""A station whose clock runs ahead, and disposing on it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Event

from sqlalchemy import Connection

from db.clock import machine_clock
from kiosk.dispatch.evacuation_paper import EvacuationPaper, evacuation_paper
from kiosk.disposing.run import Disposing, Outcome
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, leave
from kiosk.visits.model import Departure, Visit, Visitor
from kiosk.wording.voice import Voice

ACTOR = "test"
NAME = "Qvintilia"


@dataclass
class AheadClock:
    """The machine's clock, some time ahead; files get the machine's own time."""

    ahead: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        return machine_clock() + self.ahead

    def pass_time(self, **by: float) -> None:
        self.ahead += timedelta(**by)


def paper_of(station: Station) -> EvacuationPaper:
    return evacuation_paper(station, Voice("sv"), ())


def disposing_on(station: Station) -> Disposing:
    return Disposing(station, paper_of(station).write_snapshot, Event().wait)


def dispose(station: Station) -> Outcome:
    return disposing_on(station).run(actor=ACTOR)


def bodies_of(connection: Connection, subject_id: str) -> list[str]:
    """Name the kinds of a subject's events whose bodies are still there."""
    rows = connection.exec_driver_sql(
        "SELECT e.kind FROM event e JOIN event_body b ON b.event_id = e.event_id "
        "WHERE e.subject_id = ?",
        (subject_id,),
    )
    return [str(kind) for (kind,) in rows]


def kept(station: Station, subject_id: str) -> list[str]:
    """Name the kinds of a subject's events whose bodies are still there, as a reader finds them."""
    with station.reading() as connection:
        return bodies_of(connection, subject_id)


def left(station: Station, host: str, name: str = NAME) -> Visit:
    """Let somebody come and leave."""
    visit = station.do(arrive_at_desk, Visitor(name), host, actor="desk")
    return station.do(leave, visit.visit_id, Departure.DESK, actor="desk")


def today() -> str:
    return f"{datetime.now(UTC):%Y%m%d}"
