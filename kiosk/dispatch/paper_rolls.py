"""How much of each printer's roll is used: an estimate, kept in a file beside the station's.

Not in the journal: the list of who is inside is printed even when the journal cannot be written,
and another process must be able to say that a roll was changed while the program runs.
"""

import logging
from datetime import datetime
from pathlib import Path
from threading import Lock

import msgspec

from db.failure import StorageFailure
from kiosk.dispatch.list_snapshot import write_durably

log = logging.getLogger(__name__)

FILE_NAME = "paper-rolls.json"
ENDING_METRES = 3.0
"""With less on the roll than this somebody should have a new one at hand."""


class Roll(msgspec.Struct, frozen=True, omit_defaults=True):
    """One roll: when it was put in (UTC; None while nobody has told), and what has left it.

    `near_end_mm` is what had left it when the printer's sensor first saw its end near.
    """

    since: datetime | None = None
    used_mm: float = 0.0
    near_end_mm: float | None = None

    def left_metres(self, roll_metres: float, near_end_metres: float) -> float | None:
        """Give about how much is left of a roll of that length; None when that is not known.

        The sensor knows better than what was counted, for the roll may not have been whole: it
        sees the end so many metres before.
        """
        known = [roll_metres - self.used_mm / 1000] if roll_metres else []
        if self.near_end_mm is not None:
            known.append(near_end_metres - (self.used_mm - self.near_end_mm) / 1000)
        return max(min(known), 0.0) if known else None


class PaperRolls:
    """The rolls of the station's printers, by the printers' names; never raises."""

    def __init__(self, folder: Path) -> None:
        """Take the station's folder."""
        self._path = folder / FILE_NAME
        self._one_at_a_time = Lock()

    def roll(self, printer: str) -> Roll:
        """Give a printer's roll; one that was never counted counts as new."""
        return self._read().get(printer, Roll())

    def used(self, printer: str, millimetres: float) -> None:
        """Count what a job took."""
        with self._one_at_a_time:
            rolls = self._read()
            roll = rolls.get(printer, Roll())
            rolls[printer] = Roll(roll.since, roll.used_mm + millimetres, roll.near_end_mm)
            self._write(rolls)

    def near_end(self, printer: str) -> None:
        """Note that the printer's sensor sees the end near, for the first time on this roll."""
        with self._one_at_a_time:
            rolls = self._read()
            roll = rolls.get(printer, Roll())
            if roll.near_end_mm is None:
                rolls[printer] = Roll(roll.since, roll.used_mm, near_end_mm=roll.used_mm)
                self._write(rolls)

    def changed(self, printer: str, at: datetime) -> None:
        """Note that a new roll has been put in."""
        with self._one_at_a_time:
            rolls = self._read()
            rolls[printer] = Roll(since=at)
            self._write(rolls)

    def _read(self) -> dict[str, Roll]:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=dict[str, Roll])
        except FileNotFoundError:
            return {}
        except (OSError, msgspec.DecodeError):
            log.exception("what is left on the rolls is not known")
            return {}

    def _write(self, rolls: dict[str, Roll]) -> None:
        try:
            write_durably(self._path, msgspec.json.encode(rolls))
        except StorageFailure:
            log.exception("what is left on the rolls could not be kept")
