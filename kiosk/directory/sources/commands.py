"""Noting that a source was read, or could not be."""

from collections.abc import Collection

from db.transaction import Transaction
from kiosk.directory.sources.events import SourceFailed, SourceRead
from kiosk.directory.sources.model import source_on


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
    tx.append(source_on(name, what, tx.now), body, actor=actor)


def source_failed(
    tx: Transaction, name: str, what: str, *, failure: str, live: bool, actor: str
) -> None:
    """Note that a source could not be read; `failure` is the refusal's code."""
    body = SourceFailed(name=name, what=what, failure=failure, live=live)
    tx.append(source_on(name, what, tx.now), body, actor=actor)
