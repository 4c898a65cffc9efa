"""A host who has been told of a visitor and does not answer: reminder, stand-in, desk (L24)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.calendar import OpeningDays
from kiosk.directory.queries import person_by_id
from kiosk.jobs.duty import duty_at, seen_to_here
from kiosk.reception.referring import reachable_stand_in
from kiosk.settings import Settings
from kiosk.visits.events import VisitArrived
from kiosk.visits.host_contact import ask_stand_in, give_back_to_desk, remind_host
from kiosk.visits.model import AWAITING_ANSWER, Contact, Visit
from kiosk.visits.queries import visits_awaiting_answer


class Step(StrEnum):
    """What is done next about a host who does not answer."""

    REMIND = "remind"
    ASK_STAND_IN = "ask_stand_in"
    GIVE_BACK = "give_back"


def next_step(visit: Visit, settings: Settings, now: datetime) -> Step | None:
    """Tell what is due for a visit now; None while the host still has time.

    A host whom no message has reached is neither reminded nor stood in for: the way is broken, and
    the desk is told. Who has been asked in the host's place is not reminded.
    """
    since = visit.contact_at
    if visit.contact not in AWAITING_ANSWER or since is None:
        return None
    reception, asking = settings.reception, visit.asking
    reached = settings.host_messages.sends and visit.contact is not Contact.ASKED
    first = reached and not asking.stand_in_asked_at
    if now - since >= timedelta(minutes=reception.host_answer_minutes):
        return Step.ASK_STAND_IN if first and reception.ask_stand_in else Step.GIVE_BACK
    reminder = timedelta(minutes=reception.reminder_minutes)
    if first and reminder and asking.reminded_at is None and now - since >= reminder:
        return Step.REMIND
    return None


def steps_due(
    connection: Connection, station: str, settings: Settings, now: datetime
) -> list[tuple[Visit, Step]]:
    """Give what is due now for the visits that a station sees to: those that arrived there."""
    waiting = [(e, next_step(e, settings, now)) for e in visits_awaiting_answer(connection)]
    due = [(each, step) for each, step in waiting if step is not None]
    if not due:
        return []
    ids = [each.visit_id for each, _ in due]
    own = seen_to_here(connection, duty_at(connection, station, now), ids, VisitArrived.kind)
    return [(each, step) for each, step in due if each.visit_id in own]


@dataclass(frozen=True)
class Pursuit:
    """How hosts who do not answer are pursued in this house."""

    settings: Settings
    office: OpeningDays

    def __call__(self, tx: Transaction) -> None:
        """Do what is due for every visit whose host has not answered and that is seen to here."""
        for each, step in steps_due(tx.connection, tx.station, self.settings, tx.now):
            if step is Step.REMIND:
                remind_host(tx, each.visit_id)
            elif step is Step.ASK_STAND_IN:
                self._ask_stand_in(tx, each)
            else:
                give_back_to_desk(tx, each.visit_id)

    def _ask_stand_in(self, tx: Transaction, visit: Visit) -> None:
        """Ask who stands in, or give the visit back where nobody can be reached by a message."""
        assert visit.host is not None  # noqa: S101 - somebody has been asked
        host_id = visit.host.person_id
        stand_in_id = reachable_stand_in(tx.connection, self.office, host_id, tx.now)
        stand_in = person_by_id(tx.connection, stand_in_id) if stand_in_id else None
        by_webhook = self.settings.host_messages.webhook is not None
        if stand_in is None or not (stand_in.details.email or by_webhook):
            give_back_to_desk(tx, visit.visit_id)
        else:
            ask_stand_in(tx, visit.visit_id, stand_in.person_id)
