"""The code of a badge: never one that was given out before."""

from db.writer import Transaction
from kiosk.visits.codes import BADGE_CODE_LENGTH, new_code
from kiosk.visits.queries import badge_code_is_taken


def unused_badge_code(tx: Transaction) -> str:
    """Mint a code that no badge ever had."""
    code = new_code(BADGE_CODE_LENGTH)
    while badge_code_is_taken(tx.connection, code):
        code = new_code(BADGE_CODE_LENGTH)
    return code
