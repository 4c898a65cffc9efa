"""What can happen to a message."""

from typing import ClassVar

from db.bodies import Bodies, Body


class MessageTaken(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody called or `came` and asked for a person of the house."""

    kind: ClassVar[str] = "message.taken.1"
    person_id: str
    name: str = ""
    phone: str = ""
    email: str = ""
    text: str = ""
    came: bool = False
    call_back: bool = False


class MessageSeen(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The person knows of the message: was told by the desk, or has said so."""

    kind: ClassVar[str] = "message.seen.1"


MESSAGE_BODIES = Bodies(MessageTaken, MessageSeen)
