"""Short codes that nothing ever had: no badge and no booking."""

from db.transaction import Transaction
from kiosk.visits.codes import new_code
from kiosk.visits.queries import badge_code_is_taken, visit_by_booking_code


def unused_code(tx: Transaction, length: int) -> str:
    """Mint a code. Badges and bookings share them, for a reader at the start takes both."""
    while True:
        code = new_code(length)
        if not badge_code_is_taken(tx.connection, code) and not visit_by_booking_code(
            tx.connection, code
        ):
            return code
