"""Noting of every import when its source was read, or that it could not be."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from kiosk.directory.sources.commands import source_failed, source_read
from kiosk.exchange.staff_import import ImportSummary
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
    try:
        summary = work()
    except Refused as refusal:
        note_failure(station, reading, refusal.code)
        raise
    station.do_patiently(
        source_read,
        reading.name,
        reading.what,
        taken=summary.added + summary.changed + summary.unchanged,
        refused=len(summary.refused),
        live=reading.live,
        actor=reading.actor,
    )
    return summary


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
