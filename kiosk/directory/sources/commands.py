"""Noting that a source was read, or could not be."""

from datetime import datetime
from uuid import UUID, uuid5

from db.writer import Transaction
from kiosk.calendar import STOCKHOLM
from kiosk.directory.sources.events import SourceFailed, SourceRead

_SOURCES = UUID("b6a3f9b0-8d0e-5c58-9f6b-3f6d2f0b7a11")


def source_read(
    tx: Transaction, name: str, what: str, *, taken: int, refused: int, live: bool, actor: str
) -> None:
    """Note that a source was read to its end."""
    body = SourceRead(name=name, what=what, taken=taken, refused=refused, live=live)
    tx.append(_subject(name, what, tx.now), body, actor=actor)


def source_failed(
    tx: Transaction, name: str, what: str, *, failure: str, live: bool, actor: str
) -> None:
    """Note that a source could not be read; `failure` is the refusal's code."""
    body = SourceFailed(name=name, what=what, failure=failure, live=live)
    tx.append(_subject(name, what, tx.now), body, actor=actor)


def _subject(name: str, what: str, now: datetime) -> str:
    """Name a source on one local day: a subject is folded whole, and live ones are read for years.

    A calendar read every five minutes is 288 events a day and 100,000 a year.
    """
    day = now.astimezone(STOCKHOLM).date().isoformat()
    return str(uuid5(_SOURCES, f"{what}\n{name}\n{day}"))
