"""Names nobody is to see: a number and a seal for the protected, initials for the discreet.

The name stands in an event of its own subject and in no table; every opening is an event with its
reason. It is erased with the visit.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from sqlalchemy import Connection, select

from db.bodies import Bodies, Body
from db.journal import events_of
from db.projection import Happened, Projection, Rows
from db.tables import visit, visit_seal
from db.transaction import Transaction
from kiosk.personal_number import holds_personal_number
from kiosk.privacy.reads.commands import note_read
from kiosk.privacy.reads.model import ReadKind
from kiosk.privacy.users.commands import demand_may
from kiosk.privacy.users.model import Task
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned
from kiosk.visits.booking import BookingWanted
from kiosk.visits.bookings import expect
from kiosk.visits.commands import arrive_at_desk, numbered_alias
from kiosk.visits.model import Visit, Visitor, VisitState
from kiosk.visits.queries import full_name, standing_of, visit_by_id
from kiosk.visits.standing import standing_visit

LONGEST_REASON = 200
_STRANGERS = frozenset({"visitor", "program"})


class NameSealed(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The own name of who is registered under a number."""

    kind: ClassVar[str] = "visit_seal.made.1"
    visit_id: str
    name: str
    company: str = ""


class SealOpened(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody has read the name, and why."""

    kind: ClassVar[str] = "visit_seal.opened.1"
    reason: str


def arrive_protected(
    tx: Transaction, visitor: Visitor, host_id: str, persons: int = 1, *, called: str, actor: str
) -> Visit:
    """Register a protected visitor who has come: badge and message say `called` and a number.

    Raises `Refused` as `arrive_at_desk` does.
    """
    numbered = numbered_alias(tx, called)
    arrived = arrive_at_desk(tx, numbered, host_id, persons, actor=actor)
    seal_name(tx, arrived.visit_id, visitor, actor=actor)
    return arrived


def expect_protected(tx: Transaction, wanted: BookingWanted, *, actor: str) -> Visit:
    """Expect a protected visitor, under the next number of the day of the visit.

    Raises `Refused`: `booking.protected_email`, since an address tells who it is, and as `expect`.
    """
    if wanted.terms.email:
        raise Refused("booking.protected_email")
    numbered = numbered_alias(tx, wanted.terms.protected_as, wanted.at)
    booked = expect(tx, replace(wanted, visitor=numbered), actor=actor)
    seal_name(tx, booked.visit_id, wanted.visitor, actor=actor)
    return booked


def seal_name(tx: Transaction, visit_id: str, visitor: Visitor, *, actor: str) -> None:
    """Put the own name of who is registered under a number under seal."""
    sealed = NameSealed(visit_id=visit_id, name=visitor.name, company=visitor.company)
    tx.append(tx.new_subject(), sealed, actor=actor)


def open_seal(tx: Transaction, visit_id: str, reason: str, *, actor: str) -> Visitor:
    """Give the name under seal; that it was read, by whom and why, is kept.

    Raises `Refused`: `seal.reason_missing`, `seal.reason_too_long`, `seal.reason_personal_number`,
    `seal.none`, and as `demand_right_to_open` does.
    """
    demand_right_to_open(tx, actor=actor)
    said = _read_reason(reason)
    seal_id = seal_of(tx.connection, visit_id)
    sealed = None if seal_id is None else _sealed(tx.connection, seal_id)
    if seal_id is None or sealed is None:
        raise Refused("seal.none", visit=visit_id)
    tx.append(seal_id, SealOpened(reason=said), actor=actor)
    note_read(tx, ReadKind.SEALED_NAME, None, visit_id, [visit_id], actor=actor)
    return sealed


def open_initials(tx: Transaction, visit_id: str, *, actor: str) -> str:
    """Give the name behind the initials of a discreet booking; that it was read is kept.

    Raises `Refused("visit.not_found")`, and as `demand_right_to_open` does.
    """
    demand_right_to_open(tx, actor=actor)
    name = full_name(tx.connection, standing_visit(tx, visit_id))
    note_read(tx, ReadKind.DISCREET_NAME, None, visit_id, [visit_id], actor=actor)
    return name


def demand_right_to_open(tx: Transaction, *, actor: str) -> None:
    """Say who may open a name: the one place that is asked.

    Whoever has a role for it may, and who runs the command line; no visitor, and no program alone.
    Raises `Refused`: `seal.not_allowed`, `user.not_allowed`, `sign_in.missing`.
    """
    if tx.acting(actor) in _STRANGERS:
        raise Refused("seal.not_allowed")
    demand_may(tx, Task.OPEN_NAMES, actor=actor)


def seal_of(connection: Connection, visit_id: str) -> str | None:
    """Give the seal over a visit's name, or over that of one merged into it; None for no secret."""
    found = select(visit_seal.c.subject_id).where(visit_seal.c.visit_id == visit_id)
    own: str | None = connection.execute(found.order_by(visit_seal.c.subject_id)).scalar()
    return own or _seal_of_a_double(connection, visit_id)


def _seal_of_a_double(connection: Connection, visit_id: str) -> str | None:
    rows = connection.execute(
        select(visit_seal.c.subject_id, visit_seal.c.visit_id)
        .join(visit, visit.c.subject_id == visit_seal.c.visit_id)
        .where(visit.c.state == VisitState.MERGED)
        .order_by(visit_seal.c.subject_id)
    )
    for seal_id, double_id in rows:
        stays = standing_of(connection, visit_by_id(connection, double_id))
        if stays is not None and stays.visit_id == visit_id:
            return str(seal_id)
    return None


def fold_seal(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give the row of a seal: which visit, how often opened, never the name."""
    for each in events:
        if isinstance(each.body, NameSealed):
            opened = sum(other.kind == SealOpened.kind for other in events)
            row = {"subject_id": subject_id, "visit_id": each.body.visit_id, "openings": opened}
            return {visit_seal: [row]}
    return {}


def _sealed(connection: Connection, seal_id: str) -> Visitor | None:
    for each in events_of(connection, seal_id):
        body = None if each.body is None else SEAL_BODIES.decode(each.kind, each.body)
        if isinstance(body, NameSealed):
            return Visitor(body.name, body.company)
    return None


def _read_reason(reason: str) -> str:
    if len(reason) > LONGEST_REASON:
        raise Refused("seal.reason_too_long", allowed=LONGEST_REASON)
    said = cleaned(reason)
    if not any(letter.isalpha() for letter in said):
        raise Refused("seal.reason_missing")
    if holds_personal_number(said):
        raise Refused("seal.reason_personal_number")
    return said


SEAL_BODIES = Bodies(NameSealed, SealOpened)
SEALS = Projection("visit_seal", 1, (visit_seal,), SEAL_BODIES, fold_seal)
