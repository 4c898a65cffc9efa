"""A visitor whose name nobody is to see: a number everywhere, and the name under seal.

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
from db.tables import visit_seal
from db.writer import Transaction
from kiosk.personal_number import holds_personal_number
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned
from kiosk.visits.booking import BookingWanted
from kiosk.visits.bookings import expect
from kiosk.visits.commands import arrive_at_desk, numbered_alias
from kiosk.visits.model import Visit, Visitor

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
    tx: Transaction, visitor: Visitor, host_id: str, *, called: str, actor: str
) -> Visit:
    """Register a protected visitor who has come: badge and message say `called` and a number.

    Raises `Refused("person.not_found")`.
    """
    numbered = numbered_alias(tx, called)
    arrived = arrive_at_desk(tx, numbered, host_id, actor=actor)
    _seal(tx, arrived.visit_id, visitor, actor)
    return arrived


def expect_protected(tx: Transaction, wanted: BookingWanted, *, actor: str) -> Visit:
    """Expect a protected visitor, under the next number of the day of the visit.

    Raises `Refused`: `booking.protected_email`, since an address tells who it is, and as `expect`.
    """
    if wanted.terms.email:
        raise Refused("booking.protected_email")
    numbered = numbered_alias(tx, wanted.terms.protected_as, wanted.at)
    booked = expect(tx, replace(wanted, visitor=numbered), actor=actor)
    _seal(tx, booked.visit_id, wanted.visitor, actor)
    return booked


def open_seal(tx: Transaction, visit_id: str, reason: str, *, actor: str) -> Visitor:
    """Give the name under seal; that it was read, by whom and why, is kept.

    Raises `Refused`: `seal.not_allowed`, `seal.reason_missing`, `seal.reason_too_long`,
    `seal.reason_personal_number`, `seal.none`.
    """
    demand_right_to_open(actor)
    said = _read_reason(reason)
    seal_id = seal_of(tx.connection, visit_id)
    sealed = None if seal_id is None else _sealed(tx.connection, seal_id)
    if seal_id is None or sealed is None:
        raise Refused("seal.none", visit=visit_id)
    tx.append(seal_id, SealOpened(reason=said), actor=actor)
    return sealed


def demand_right_to_open(actor: str) -> None:
    """Say who may open a seal: the one place that is asked. Raises `Refused("seal.not_allowed")`.

    Somebody at the desk may, and whoever runs the command line; no visitor, and no program alone.
    """
    if actor in _STRANGERS:
        raise Refused("seal.not_allowed")


def seal_of(connection: Connection, visit_id: str) -> str | None:
    """Give the seal over a visit's name, None where the name is no secret."""
    found = select(visit_seal.c.subject_id).where(visit_seal.c.visit_id == visit_id)
    return connection.execute(found.order_by(visit_seal.c.subject_id)).scalar()


def fold_seal(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give the row of a seal: which visit, how often opened, never the name."""
    for each in events:
        if isinstance(each.body, NameSealed):
            opened = sum(other.kind == SealOpened.kind for other in events)
            row = {"subject_id": subject_id, "visit_id": each.body.visit_id, "openings": opened}
            return {visit_seal: [row]}
    return {}


def _seal(tx: Transaction, visit_id: str, visitor: Visitor, actor: str) -> None:
    sealed = NameSealed(visit_id=visit_id, name=visitor.name, company=visitor.company)
    tx.append(tx.new_subject(), sealed, actor=actor)


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
