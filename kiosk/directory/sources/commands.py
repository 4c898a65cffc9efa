"""Noting that a source was read, or could not be."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID, uuid5

from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM
from kiosk.directory.sources.events import SourceFailed, SourceRead

_SOURCES = UUID("b6a3f9b0-8d0e-5c58-9f6b-3f6d2f0b7a11")


def source_read(  # noqa: PLR0913 - each is a fact of the one reading
    tx: Transaction,
    name: str,
    what: str,
    *,
    taken: int,
    refused: int,
    live: bool,
    columns: Collection[str] = (),
    actor: str,
) -> None:
    """Note that a source was read to its end, and which columns it filled where that tells."""
    body = SourceRead(
        name=name,
        what=what,
        taken=taken,
        refused=refused,
        live=live,
        columns=tuple(sorted(columns)),
    )
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
