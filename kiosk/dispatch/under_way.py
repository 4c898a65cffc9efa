"""Which job may be on paper without the journal knowing it, should the program die this moment.

Kept in a file of its own: as events, every try of every job would stand in the journal for ever.
"""

from pathlib import Path

from kiosk.dispatch.list_snapshot import write_durably

FILE_NAME = "printing.job"


class UnderWay:
    """The mark of one lane, which works one job at a time."""

    def __init__(self, folder: Path) -> None:
        """Take the station's folder, and read what a program that died has left there."""
        self._path = folder / FILE_NAME
        self.left_over = self._read()

    def begin(self, job_id: str) -> None:
        """Mark a job before its first byte leaves; raises `StorageFailure`, and then none may.

        The mark stays until the next job's: what the journal knows of the job makes it moot.
        """
        self.left_over = ""
        write_durably(self._path, job_id.encode())

    def nothing_came(self) -> None:
        """Take the mark away: nothing of the job is on paper."""
        self._path.unlink(missing_ok=True)

    def _read(self) -> str:
        try:
            return self._path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return ""
