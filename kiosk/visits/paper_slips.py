"""Arrivals written on paper and typed in later: numbered slips, and the arrival's true time.

A slip names nobody before it is filled in; its number is typed in once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from msgspec import UNSET
from sqlalchemy import Connection, func, select

from db.bodies import Bodies, Body
from db.clock import milliseconds
from db.projection import Happened, Projection, Rows
from db.tables import ON_A_SLIP, slip_batch, visit
from db.transaction import Transaction
from kiosk.directory.queries import employed_person
from kiosk.refusal import Refused
from kiosk.visits.badge_codes import unused_badge_code
from kiosk.visits.commands import numbered_alias
from kiosk.visits.corrections import demand_true_time
from kiosk.visits.events import VisitArrived
from kiosk.visits.model import Visit, Visitor
from kiosk.visits.party import possible_headcount
from kiosk.visits.protected import seal_name
from kiosk.visits.standing import demand_visitor, expected_visit, standing_visit

MOST_SLIPS = 500


class SlipsPrinted(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Slips with these numbers, both included, were given out to be printed."""

    kind: ClassVar[str] = "slip_batch.printed.1"
    first: int
    last: int


@dataclass(frozen=True)
class OnPaper:
    """When somebody came who was written down on paper, and on which slip; 0 for a plain one."""

    at: datetime
    slip: int = 0


def number_slips(tx: Transaction, count: int, *, actor: str) -> range:
    """Give out the numbers of so many new slips; raises `Refused("slip.count_impossible")`."""
    if not 1 <= count <= MOST_SLIPS:
        raise Refused("slip.count_impossible", allowed=MOST_SLIPS)
    highest = tx.connection.execute(select(func.max(slip_batch.c.last))).scalar() or 0
    numbers = range(highest + 1, highest + count + 1)
    printed = SlipsPrinted(first=numbers[0], last=numbers[-1])
    tx.append(tx.new_subject(), printed, actor=actor)
    return numbers


def arrive_on_paper(
    tx: Transaction,
    visitor: Visitor,
    host_id: str,
    paper: OnPaper,
    persons: int = 1,
    *,
    actor: str,
) -> Visit:
    """Type in somebody who came earlier: no badge and no message, for that time is over.

    Raises `Refused`: `person.not_found`, `visit.persons_impossible`, and as
    `booked_arrived_on_paper` does of the paper.
    """
    employed_person(tx.connection, host_id)
    demand_paper(tx, paper)
    visit_id = tx.new_subject()
    arrived = VisitArrived(
        badge_code=unused_badge_code(tx),
        name=visitor.name,
        company=visitor.company,
        host_id=host_id,
        at=milliseconds(paper.at),
        slip=paper.slip or UNSET,
        persons=possible_headcount(persons),
        alias=visitor.alias or UNSET,
    )
    tx.append(visit_id, arrived, actor=actor)
    return standing_visit(tx, visit_id)


def protected_arrived_on_paper(
    tx: Transaction,
    visitor: Visitor,
    host_id: str,
    paper: OnPaper,
    persons: int = 1,
    *,
    called: str,
    actor: str,
) -> Visit:
    """Type in a protected visitor who came earlier, under the next number of that day.

    `called` stands before the number. Raises `Refused` as `arrive_on_paper` does.
    """
    numbered = numbered_alias(tx, called, paper.at)
    arrived = arrive_on_paper(tx, numbered, host_id, paper, persons, actor=actor)
    seal_name(tx, arrived.visit_id, visitor, actor=actor)
    return arrived


def booked_arrived_on_paper(tx: Transaction, visit_id: str, paper: OnPaper, *, actor: str) -> Visit:
    """Type in that a booked visitor came earlier.

    Raises `Refused`: `visit.already_arrived`, `visit.already_left`, `visit.booking_cancelled`,
    `visit.time_…`, `slip.unknown`, `slip.used`.
    """
    demand_visitor(expected_visit(tx, visit_id))
    demand_paper(tx, paper)
    arrived = VisitArrived(
        badge_code=unused_badge_code(tx), at=milliseconds(paper.at), slip=paper.slip or UNSET
    )
    tx.append(visit_id, arrived, actor=actor)
    return standing_visit(tx, visit_id)


def demand_paper(tx: Transaction, paper: OnPaper) -> None:
    """Raise `Refused` for a time that cannot be, and for a slip unknown or used."""
    demand_true_time(tx, paper.at)
    if not paper.slip:
        return
    if not _was_printed(tx.connection, paper.slip):
        raise Refused("slip.unknown", slip=paper.slip)
    used = select(visit.c.subject_id).where(ON_A_SLIP, visit.c.slip == paper.slip)
    if tx.connection.execute(used).first() is not None:
        raise Refused("slip.used", slip=paper.slip)


def fold_slips(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give the row of one printing."""
    for each in events:
        if isinstance(each.body, SlipsPrinted):
            row = {
                "subject_id": subject_id,
                "first": each.body.first,
                "last": each.body.last,
                "printed_at": each.at,
            }
            return {slip_batch: [row]}
    return {}


def _was_printed(connection: Connection, number: int) -> bool:
    found = select(slip_batch.c.subject_id).where(
        slip_batch.c.first <= number, slip_batch.c.last >= number
    )
    return connection.execute(found).first() is not None


SLIP_BATCHES = Projection("slip_batch", 1, (slip_batch,), Bodies(SlipsPrinted), fold_slips)
