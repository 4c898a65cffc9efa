"""Noting of every import when its source was read, or that it could not be."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from kiosk.directory.sources.commands import source_failed, source_read
from kiosk.exchange.import_summary import ImportSummary
from kiosk.refusal import Refused
from kiosk.station import Station

Summary = TypeVar("Summary", bound=ImportSummary)


@dataclass(frozen=True)
class Reading:
    """Which source is read, by its name and what it tells of; `live` ones are read on and on."""

    name: str
    what: str
    actor: str
    live: bool = False


def noted(station: Station, reading: Reading, work: Callable[[], Summary]) -> Summary:
    """Do the work of an import and note how it went; a refusal is noted and raised on."""
    with failures_noted(station, reading):
        summary = work()
    note_summary(station, reading, summary)
    return summary


@contextmanager
def failures_noted(station: Station, reading: Reading) -> Iterator[None]:
    """Note a refusal as the source's failure, and raise it on."""
    try:
        yield
    except Refused as refusal:
        note_failure(station, reading, refusal.code)
        raise


def note_summary(
    station: Station, reading: Reading, summary: ImportSummary, columns: Collection[str] = ()
) -> None:
    """Note that a source was read, or that it could not be read to its end."""
    if summary.failure:
        note_failure(station, reading, summary.failure)
        return
    taken = summary.added + summary.changed + summary.unchanged
    note_read(station, reading, taken=taken, refused=len(summary.refused), columns=columns)


def note_read(
    station: Station, reading: Reading, *, taken: int, refused: int, columns: Collection[str] = ()
) -> None:
    """Note that a source was read to its end."""
    station.do_patiently(
        source_read,
        reading.name,
        reading.what,
        taken=taken,
        refused=refused,
        live=reading.live,
        columns=columns,
        actor=reading.actor,
    )


def note_failure(station: Station, reading: Reading, code: str) -> None:
    """Note that a source could not be read."""
    station.do_patiently(
        source_failed,
        reading.name,
        reading.what,
        failure=code,
        live=reading.live,
        actor=reading.actor,
    )
