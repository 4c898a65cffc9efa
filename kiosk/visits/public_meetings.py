"""Public meetings: a council meeting, an exhibition's opening. Nobody gives a name or asks a host.

Each verb is one transaction and names its actor. A meeting ends as any visit does, by `leave`.
"""

from dataclasses import dataclass
from datetime import datetime

from db.clock import milliseconds
from db.transaction import Transaction
from kiosk.personal_number import holds_personal_number
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned
from kiosk.visits.booking import possible_count
from kiosk.visits.correction_events import VisitCorrected
from kiosk.visits.meeting_events import MeetingBegan, MeetingCounted, MeetingPlanned
from kiosk.visits.model import LONGEST_NAME, Visit
from kiosk.visits.standing import expected_visit, standing_visit, visit_in_house
from kiosk.visits.typed import typed_zone
from kiosk.visits.typed_length import demand_typed_length


@dataclass(frozen=True, slots=True)
class MeetingWanted:
    """A meeting by its title and place; instants are aware. `persons` 0 is not said."""

    title: str
    zone: str
    at: datetime
    ends_at: datetime | None = None
    persons: int = 0


def announce(tx: Transaction, wanted: MeetingWanted, *, actor: str) -> Visit:
    """Expect a public meeting.

    Raises `Refused`: `meeting.title_…`, `visit.zone_…`, `meeting.count_impossible`.
    """
    visit_id = tx.new_subject()
    planned = MeetingPlanned(
        title=typed_title(wanted.title),
        at=milliseconds(wanted.at),
        ends=milliseconds(wanted.ends_at) if wanted.ends_at else 0,
        zone=typed_zone(wanted.zone),
        persons=possible_count(wanted.persons),
    )
    tx.append(visit_id, planned, actor=actor)
    return standing_visit(tx, visit_id)


def begin(tx: Transaction, visit_id: str, persons: int = 0, *, actor: str) -> Visit:
    """The meeting has begun, and so many are there; they count as inside.

    Raises `Refused`: `meeting.none` for any other visit, `meeting.count_impossible`, and as
    `expected_visit` does.
    """
    demand_meeting(expected_visit(tx, visit_id))
    tx.append(visit_id, MeetingBegan(persons=possible_count(persons)), actor=actor)
    return standing_visit(tx, visit_id)


def count_more(tx: Transaction, visit_id: str, by: int, *, actor: str) -> Visit:
    """So many more are at a meeting, or fewer; what two desks count at once adds up.

    Raises `Refused`: `meeting.none`, `meeting.count_impossible`, and as `visit_in_house` does.
    """
    here = demand_meeting(visit_in_house(tx, visit_id))
    possible_count(here.persons + by)
    if by:
        tx.append(visit_id, MeetingCounted(by=by), actor=actor)
    return standing_visit(tx, visit_id)


def count_as(tx: Transaction, visit_id: str, persons: int, *, actor: str) -> Visit:
    """Exactly so many are at a meeting, whatever was counted before; raises as `count_more`."""
    here = demand_meeting(visit_in_house(tx, visit_id))
    if possible_count(persons) != here.persons:
        tx.append(visit_id, VisitCorrected(persons=persons), actor=actor)
    return standing_visit(tx, visit_id)


def typed_title(title: str) -> str:
    """Clean what a meeting is called; raises `Refused("meeting.title_…")`."""
    demand_typed_length(title)
    kept = cleaned(title)
    if not any(letter.isalnum() for letter in kept):
        raise Refused("meeting.title_missing")
    if len(kept) > LONGEST_NAME:
        raise Refused("meeting.title_too_long", length=len(kept), allowed=LONGEST_NAME)
    if holds_personal_number(kept):
        raise Refused("meeting.title_personal_number")
    return kept


def demand_meeting(visit: Visit) -> Visit:
    """Give a visit that is a public meeting; raises `Refused("meeting.none")` for any other."""
    if not visit.is_public_meeting:
        raise Refused("meeting.none", visit=visit.visit_id)
    return visit
