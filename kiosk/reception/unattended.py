"""Who comes while nobody is at the desk: those who stand in for it are told at once (L24, L28)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.hours.unattended.queries import desk_absence_now
from kiosk.jobs.commands import order
from kiosk.jobs.duty import Duty, duty_at, seen_to_here
from kiosk.jobs.model import TO_STAND_INS, Job, JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.settings import Settings
from kiosk.visits.desk_call_model import DeskCall
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import call_unanswered
from kiosk.visits.events import DeskCalled, VisitArrived
from kiosk.visits.model import Contact, Visit, VisitState
from kiosk.visits.queries import visits_in

TOLD_AGAIN_AFTER = timedelta(minutes=2)
"""How long the stand-ins hear of no other visitor: they have been sent to the foyer just now."""


@dataclass(frozen=True)
class WaitForDesk:
    """Who waits for somebody of the desk while nobody is there, and has not been told of yet."""

    calls: tuple[DeskCall, ...] = ()
    visit: Visit | None = None

    def __bool__(self) -> bool:
        return bool(self.calls) or self.visit is not None


def stand_in_ways(settings: Settings) -> tuple[JobKind, ...]:
    """Name the ways by which who stands in for the desk is told: those of messages to hosts."""
    messages = settings.host_messages
    if not settings.reception.stand_ins:
        return ()
    mail = (JobKind.STAND_IN_MESSAGE,) if messages.channel != "desk" else ()
    return (*mail, JobKind.STAND_IN_WEBHOOK) if messages.webhook is not None else mail


def who_waits_for_desk(connection: Connection, station: str, now: datetime) -> WaitForDesk:
    """Find of whom a station has to tell and nobody has; nobody while somebody is at the desk."""
    if desk_absence_now(connection) is None:
        return WaitForDesk()
    duty = duty_at(connection, station, now)
    calls = [each for each in open_desk_calls(connection) if each.reason.wants_somebody]
    fresh = tuple(each for each in calls if not each.acknowledged and not each.unanswered)
    ids = [each.call_id for each in fresh]
    own = seen_to_here(connection, duty, ids, DeskCalled.kind)
    told = tuple(each for each in fresh if each.call_id in own)
    return WaitForDesk(told, _visit_to_be_told_of(connection, duty, now))


def waits_for_desk(visit: Visit) -> bool:
    """Tell whether somebody waits whom nobody but the desk knows of.

    Who comes along with another visitor waits for whoever that one waits for.
    """
    alone = not visit.follows
    return alone and visit.state is VisitState.WAITING and visit.contact is Contact.NONE


@dataclass(frozen=True)
class TellStandIns:
    """Tells those who stand in for the desk of whoever waits now, each visitor and call once."""

    settings: Settings

    def __call__(self, tx: Transaction) -> None:
        """Order what is due; where nobody stands in, a call is known to be unanswered at least."""
        found = who_waits_for_desk(tx.connection, tx.station, tx.now)
        ways = stand_in_ways(self.settings)
        for each in found.calls:
            call_unanswered(tx, each.call_id, stand_ins_by=ways)
        if found.visit is not None:
            for kind in ways:
                order(tx, kind, found.visit.visit_id, actor="program")


def _visit_to_be_told_of(connection: Connection, duty: Duty, now: datetime) -> Visit | None:
    waiting = [each for each in visits_in(connection, VisitState.WAITING) if waits_for_desk(each)]
    if not waiting:
        return None
    told = {each.about: each for each in _told_of(connection, waiting)}
    if any(now - each.ordered_at < TOLD_AGAIN_AFTER for each in told.values()):
        return None
    untold = [each for each in waiting if each.visit_id not in told]
    own = seen_to_here(connection, duty, [e.visit_id for e in untold], VisitArrived.kind)
    return next((each for each in untold if each.visit_id in own), None)


def _told_of(connection: Connection, visits: list[Visit]) -> list[Job]:
    jobs = jobs_about(connection, [each.visit_id for each in visits])
    return [each for each in jobs if each.kind in TO_STAND_INS]
