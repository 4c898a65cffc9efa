"""Messages as rows; one whose body has been erased is gone."""

from collections.abc import Sequence

from db.projection import Happened, Projection, Rows
from db.tables import message
from kiosk.messages.events import MESSAGE_BODIES, MessageSeen, MessageTaken


def fold_message(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a message's row; who first knew of it stands."""
    taken = next((each for each in events if isinstance(each.body, MessageTaken)), None)
    if taken is None or not isinstance(taken.body, MessageTaken):
        return {}
    seen = next((each for each in events if each.kind == MessageSeen.kind), None)
    said = taken.body
    row = {
        "subject_id": subject_id,
        "person_id": said.person_id,
        "name": said.name,
        "phone": said.phone,
        "email": said.email,
        "text": said.text,
        "came": said.came,
        "call_back": said.call_back,
        "taken_at": taken.at,
        "seen_at": seen.at if seen else None,
    }
    return {message: [row]}


MESSAGES = Projection("message", 1, (message,), MESSAGE_BODIES, fold_message)
