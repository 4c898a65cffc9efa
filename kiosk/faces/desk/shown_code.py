"""A badge or a booking's code read at the desk: it opens the visit, or tells how it stands."""

from collections.abc import Callable
from functools import partial

from sqlalchemy import Connection

from kiosk.faces.desk.errands import DeskErrands
from kiosk.faces.house import House
from kiosk.refusal import Refused
from kiosk.visits.badge_codes import is_used, visit_shown
from kiosk.visits.codes import BOOKING_CODE_LENGTH, FORMER_CODE_LENGTH, SHORT_CODE_LENGTH, read_code
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import visit_by_booking_code
from kiosk.visits.signed_codes import is_signed_code

_SHORT_LENGTHS = (SHORT_CODE_LENGTH, BOOKING_CODE_LENGTH, FORMER_CODE_LENGTH)


def open_by_code(errands: DeskErrands, code: str, opened: Callable[[str], None]) -> None:
    """Give `opened` the visit of a code; of a used one, and of none, it is only said why not."""

    def show(visit: Visit) -> None:
        if visit.state is VisitState.CANCELLED:
            errands.refuse(Refused("visit.booking_cancelled", visit=visit.visit_id))
        elif is_used(visit, errands.house.now()):
            left_at = visit.left_at
            errands.refuse(Refused("visit.already_left", visit=visit.visit_id, at=left_at))
        else:
            errands.forget()
            opened(visit.visit_id)

    question = partial(visit_of_code, house=errands.house, code=code)
    errands.house.ask(question, show, errands.refuse)


def visit_of_code(connection: Connection, *, house: House, code: str) -> Visit:
    """Give the visit of a badge's or a booking's code; raises `Refused` as `visit_shown` does."""
    kept = read_code(code)
    booked = len(kept) == BOOKING_CODE_LENGTH and visit_by_booking_code(connection, kept)
    return booked or visit_shown(connection, kept, house.badge_secrets(), house.now())


def visits_of_code(connection: Connection, house: House, text: str) -> tuple[str, ...]:
    """Give the visit whose code stands in the search field, if it is one."""
    kept = read_code(text)
    if not is_signed_code(kept) and len(kept) not in _SHORT_LENGTHS:
        return ()
    try:
        return (visit_of_code(connection, house=house, code=kept).visit_id,)
    except Refused:
        return ()  # a word like any other, that may be a name
