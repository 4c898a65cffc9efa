"""An answer that came back with a message, recorded as the host's."""

from db.transaction import Transaction
from kiosk.exchange.webhook import HostReply
from kiosk.refusal import Refused
from kiosk.visits.host_contact import host_answered, host_saw

SOURCE = "webhook"
_NOT_KEPT = frozenset({"visit.answer_personal_number", "visit.text_too_long"})


def record_answer(tx: Transaction, visit_id: str, reply: HostReply, *, alone: bool) -> None:
    """Record an answer; to a message about several visits nobody knows which it is about.

    Then the host has seen it, no more. What cannot be kept of the text is left out.
    """
    try:
        if reply.answer == "seen" or not alone:
            host_saw(tx, visit_id, actor=SOURCE)
            return
        comes = reply.answer == "comes"
        try:
            host_answered(tx, visit_id, comes=comes, text=reply.text, source=SOURCE, actor=SOURCE)
        except Refused as refused:
            if refused.code not in _NOT_KEPT:
                raise
            host_answered(tx, visit_id, comes=comes, source=SOURCE, actor=SOURCE)
    except Refused:
        return  # met or gone while the answer was on its way
