"""To whom a caller or a visitor is sent when the person asked for cannot be reached (M22)."""

from datetime import datetime

from sqlalchemy import Connection

from kiosk.calendar import OpeningDays
from kiosk.directory.model import NOBODY, ReferredTo
from kiosk.directory.queries import person_by_id, person_with_email
from kiosk.directory.referrals.circles import person_referred_to
from kiosk.directory.staff_changes.queries import successor_of
from kiosk.reception.availability import availability
from kiosk.reception.people_at_an_instant import circumstances_of


def whom_to_refer_to(
    connection: Connection, office: OpeningDays, person_id: str, at: datetime
) -> ReferredTo:
    """Give the first along the chain who can be reached at an instant; nobody for who is there.

    Each link is what the governing referral names, else the unmanned unit, else the stand-in; for
    who has left it is the successor, else still the stand-in. A number that is no single person's
    is taken to be answered. Chains that turn back on themselves or end with somebody away end at
    the switchboard, `NOBODY`.
    """
    passed: set[str] = set()
    here = person_id
    while here not in passed:
        passed.add(here)
        available, named = _reached_or_sent_on(connection, office, here, at)
        if available:
            return NOBODY if here == person_id else ReferredTo(here)
        person = person_referred_to(connection, named) if named else None
        if person is None:
            return NOBODY if named.person_id else named
        here = person.person_id
    return NOBODY


def reachable_stand_in(
    connection: Connection, office: OpeningDays, person_id: str, at: datetime
) -> str:
    """Give who can be asked in somebody's place at an instant, "" for nobody.

    For who is away it is whom callers are referred to; for who is there and does not answer, the
    stand-in of the staff list, if that one can be reached.
    """
    referred = whom_to_refer_to(connection, office, person_id, at)
    if referred.person_id:
        return referred.person_id
    named = _stand_in(connection, person_id).person_id
    if not named or named == person_id:
        return ""
    if availability(circumstances_of(connection, office, named, at), at).available:
        return named
    return whom_to_refer_to(connection, office, named, at).person_id


def _reached_or_sent_on(
    connection: Connection, office: OpeningDays, person_id: str, at: datetime
) -> tuple[bool, ReferredTo]:
    known = circumstances_of(connection, office, person_id, at)
    told = availability(known, at)
    if told.available:
        return True, NOBODY
    if known.ended and (successor := successor_of(connection, person_id)):
        return False, ReferredTo(successor)
    unmanned = (each.referred for each in known.unmanned if each.holds_at(at) and each.referred)
    return False, told.referred or next(unmanned, None) or _stand_in(connection, person_id)


def _stand_in(connection: Connection, person_id: str) -> ReferredTo:
    person = person_by_id(connection, person_id)
    email = person.details.stand_in_email if person else ""
    stand_in = person_with_email(connection, email)
    return ReferredTo(stand_in.person_id) if stand_in else NOBODY
