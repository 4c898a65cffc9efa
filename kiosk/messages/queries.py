"""Questions about messages."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from db.clock import instant
from db.tables import message
from kiosk.directory.queries import people_by_id
from kiosk.messages.model import Caller, Message


def message_by_id(connection: Connection, message_id: str) -> Message | None:
    """Give one message; None once it has been erased."""
    rows = connection.execute(select(message).where(message.c.subject_id == message_id)).all()
    return next(iter(_messages(connection, rows)), None)


def messages_by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Message]:
    """Give the messages with these ids."""
    rows = connection.execute(select(message).where(message.c.subject_id.in_(list(ids)))).all()
    return {each.message_id: each for each in _messages(connection, rows)}


def messages_to(connection: Connection, person_id: str, most: int) -> list[Message]:
    """Give the last messages for somebody, the newest first."""
    rows = connection.execute(
        select(message)
        .where(message.c.person_id == person_id)
        .order_by(message.c.taken_at.desc(), message.c.subject_id.desc())
        .limit(most)
    ).all()
    return _messages(connection, rows)


def all_messages(connection: Connection) -> list[Message]:
    """Give every message that is kept, oldest first."""
    order = (message.c.taken_at, message.c.subject_id)
    return _messages(connection, connection.execute(select(message).order_by(*order)).all())


def open_messages(connection: Connection) -> list[Message]:
    """Give the messages of which the person does not know yet."""
    rows = connection.execute(select(message).where(message.c.seen_at.is_(None))).all()
    return _messages(connection, rows)


def _messages(connection: Connection, rows: Sequence[Row[Any]]) -> list[Message]:
    people = people_by_id(connection, {row.person_id for row in rows}) if rows else {}
    return [
        Message(
            message_id=row.subject_id,
            person_id=row.person_id,
            person=people.get(row.person_id),
            caller=Caller(row.name, row.phone, row.email, row.came),
            text=row.text,
            call_back=row.call_back,
            taken_at=instant(row.taken_at),
            seen_at=None if row.seen_at is None else instant(row.seen_at),
        )
        for row in rows
    ]
