"""Who of the users did what with a visit, as long as it is told who they are.

Visitors and the program are not told of, nor is a user whose name has been erased.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from db.journal import events_of
from kiosk.privacy.users.queries import users
from kiosk.visits.correction_events import (
    PartLeft,
    ProbablyLeft,
    TakenBack,
    VisitCorrected,
    VisitJoined,
)
from kiosk.visits.events import (
    BookingCancelled,
    BookingMoved,
    HostAnswered,
    HostAsked,
    HostChosen,
    VisitArrived,
    VisitBooked,
    VisitLeft,
    VisitorMet,
    VisitorSeen,
)

TOLD = (
    VisitBooked.kind,
    BookingMoved.kind,
    BookingCancelled.kind,
    VisitArrived.kind,
    HostChosen.kind,
    HostAsked.kind,
    HostAnswered.kind,
    VisitorMet.kind,
    VisitCorrected.kind,
    VisitJoined.kind,
    PartLeft.kind,
    ProbablyLeft.kind,
    VisitorSeen.kind,
    VisitLeft.kind,
    TakenBack.kind,
)


@dataclass(frozen=True)
class DoneBy:
    """One thing done with a visit: the kind of its event, when (UTC), and the user's name."""

    kind: str
    at: datetime
    name: str


def done_by_whom(connection: Connection, visit_ids: Sequence[str]) -> dict[str, list[DoneBy]]:
    """Give what users did with some visits, in order; what they took back is told as well."""
    if not visit_ids:
        return {}
    names = {each.user_id: each.name for each in users(connection, ended_too=True)}
    return {
        visit_id: [
            DoneBy(each.kind, each.at, names[each.actor])
            for each in events_of(connection, visit_id)
            if each.kind in TOLD and each.actor in names
        ]
        for visit_id in visit_ids
    }
