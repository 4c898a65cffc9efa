"""What can happen to a visit. Names, hosts and codes stand in bodies, which can be erased."""

from typing import ClassVar

from msgspec import UNSET, UnsetType

from db.bodies import Bodies, Body
from kiosk.visits.correction_events import CORRECTIONS
from kiosk.visits.link_events import LINK_EVENTS
from kiosk.visits.meeting_events import MEETING_EVENTS


class VisitBooked(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody is expected. `at` and `ends` are milliseconds since 1970, UTC; 0 is not said.

    `last_day` (2026-12-03) is until when the same badge lets in and out. `series` is shared by
    the bookings that recur; `source_key` tells by what another system knows the booking. `alias`
    as on arrival.
    """

    kind: ClassVar[str] = "visit.booked.1"
    name: str
    host_id: str
    at: int
    code: str
    company: str = ""
    persons: int = 1
    zone: str = ""
    alias: bool = False
    ends: int = 0
    last_day: str = ""
    discreet: bool = False
    after_hours: bool = False
    email: str = ""
    series: str = ""
    source_key: str = ""


class BookingMoved(Body, frozen=True, omit_defaults=True, kw_only=True):
    """A booking has another time, place or number of people; times as in `VisitBooked`."""

    kind: ClassVar[str] = "visit.booking_moved.1"
    at: int | UnsetType = UNSET
    ends: int | UnsetType = UNSET
    last_day: str | UnsetType = UNSET
    persons: int | UnsetType = UNSET
    zone: str | UnsetType = UNSET


class BookingCancelled(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Nobody is expected any more; who comes all the same has come."""

    kind: ClassVar[str] = "visit.booking_cancelled.1"


class VisitorReturned(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody booked for several days has gone in again by the badge.

    `after` names the times of leaving known then: a clock that is wrong does not put them after it.
    """

    kind: ClassVar[str] = "visit.returned.1"
    after: tuple[str, ...] = ()


class ReturnsKnown(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The returns this station knew of when somebody left who was booked for several days.

    A clock that is wrong does not put them after that leaving, or a later one at this station.
    """

    kind: ClassVar[str] = "visit.returns_known.1"
    returns: tuple[str, ...]


class VisitArrived(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The visitor is in the foyer. A booked visit needs no more than the badge's code.

    `persons` is how many have come, whatever was booked; `alias` tells that `name` is what the
    visitor wants to be called here; `lookup` is what came of looking for a booking. `at` is the
    true time (milliseconds since 1970, UTC) of who was typed in later, `slip` the number of the
    paper slip it stood on. `again_of` is the visit with whose invitation somebody had arrived at
    another station before.
    """

    kind: ClassVar[str] = "visit.arrived.1"
    badge_code: str
    name: str | UnsetType = UNSET
    company: str | UnsetType = UNSET
    host_id: str | UnsetType = UNSET
    wish: str | UnsetType = UNSET
    persons: int | UnsetType = UNSET
    companions: tuple[str, ...] | UnsetType = UNSET
    needs: tuple[str, ...] | UnsetType = UNSET
    alias: bool | UnsetType = UNSET
    lookup: str | UnsetType = UNSET
    at: int | UnsetType = UNSET
    slip: int | UnsetType = UNSET
    again_of: str | UnsetType = UNSET


class GroupGrew(Body, frozen=True, omit_defaults=True, kw_only=True):
    """More of a group that has arrived have come; `persons` is how many more."""

    kind: ClassVar[str] = "visit.group_grew.1"
    persons: int = 1
    companions: tuple[str, ...] = ()


class HostChosen(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The desk found out whom the visitor wants, or another host takes over."""

    kind: ClassVar[str] = "visit.host_chosen.1"
    host_id: str


class HostAsked(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The host is to be told, or asked, about the visitor."""

    kind: ClassVar[str] = "visit.host_asked.1"


class HostTold(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The message has been handed over, or the desk has rung."""

    kind: ClassVar[str] = "visit.host_told.1"


class HostSaw(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The host knows of the visitor."""

    kind: ClassVar[str] = "visit.host_saw.1"


class HostAnswered(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The host comes, or cannot; `text` is what the visitor is told (L24).

    `source` names what brought the answer, where it was not the desk. `after` are the answers that
    whoever answered knew of (ids of events).
    """

    kind: ClassVar[str] = "visit.host_answered.1"
    comes: bool
    text: str = ""
    source: str = ""
    after: tuple[str, ...] = ()


class HostReminded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The host has not answered and is told once more."""

    kind: ClassVar[str] = "visit.host_reminded.1"


class StandInAsked(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The host has not answered; somebody who stands in is asked in the host's place."""

    kind: ClassVar[str] = "visit.stand_in_asked.1"
    person_id: str


class VisitorLeftMessage(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The visitor was not received and wants to hear from the host, by phone or by mail."""

    kind: ClassVar[str] = "visit.message_left.1"
    text: str = ""
    phone: str = ""
    email: str = ""


class HostSilent(Body, frozen=True, omit_defaults=True, kw_only=True):
    """No answer within the minutes allowed; the desk takes the matter back."""

    kind: ClassVar[str] = "visit.host_silent.1"


class VisitorMet(Body, frozen=True, omit_defaults=True, kw_only=True):
    """An escort has met the visitor in the foyer and leads the way to a zone (L06–L08).

    `at` (milliseconds since 1970, UTC) is said where it was not now.
    """

    kind: ClassVar[str] = "visit.met.1"
    escort_id: str
    zone: str = ""
    at: int | UnsetType = UNSET


class VisitLeft(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The visitor has left the house; `at` as in `VisitorMet`."""

    kind: ClassVar[str] = "visit.left.1"
    how: str
    at: int | UnsetType = UNSET


class LeavingRevoked(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The visitor had not left after all; `ending` is the event taken back."""

    kind: ClassVar[str] = "visit.leaving_revoked.1"
    ending: str


class VisitorSaidLeft(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody without the badge says to be leaving under a name; nobody is gone yet."""

    kind: ClassVar[str] = "visit.said_left.1"


class VisitorSeen(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The desk or the host has seen the visitor here: what was said of leaving falls."""

    kind: ClassVar[str] = "visit.seen.1"


class DeskCalled(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody in the foyer wants the desk. Nothing about who it is."""

    kind: ClassVar[str] = "desk_call.made.1"
    reason: str


class DeskCallAnswered(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The desk has seen to it."""

    kind: ClassVar[str] = "desk_call.answered.1"


class DeskCallAcknowledged(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody at the desk knows of the call and is coming."""

    kind: ClassVar[str] = "desk_call.acknowledged.1"


class DeskCallUnanswered(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Nobody at the desk said to be coming within the time allowed."""

    kind: ClassVar[str] = "desk_call.unanswered.1"


class CallTakenBack(Body, frozen=True, omit_defaults=True, kw_only=True):
    """An event of the call counts as not having happened; who did it took it back."""

    kind: ClassVar[str] = "desk_call.taken_back.1"
    event: str


VISIT_BODIES = Bodies(
    VisitBooked,
    BookingMoved,
    BookingCancelled,
    VisitArrived,
    VisitorReturned,
    ReturnsKnown,
    GroupGrew,
    HostChosen,
    HostAsked,
    HostTold,
    HostSaw,
    HostAnswered,
    HostReminded,
    StandInAsked,
    HostSilent,
    VisitorLeftMessage,
    VisitorMet,
    VisitLeft,
    LeavingRevoked,
    VisitorSaidLeft,
    VisitorSeen,
    *CORRECTIONS,
    *MEETING_EVENTS,
    *LINK_EVENTS,
)
DESK_CALL_BODIES = Bodies(
    DeskCalled, DeskCallAcknowledged, DeskCallUnanswered, DeskCallAnswered, CallTakenBack
)
