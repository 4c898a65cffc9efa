"""A code reader beside the screen types what it reads and presses Enter, all in one breath."""

from dataclasses import dataclass

LONGEST_PAUSE_MS = 500
"""Between two strokes of a reader, which are a few milliseconds apart, or of a quick hand."""


@dataclass
class CodeReader:
    """Puts strokes together that belong to one code; times are milliseconds of any one clock."""

    _read: str = ""
    _at: int = 0

    def strike(self, letter: str, at: int) -> None:
        """Take notice of one stroke that writes."""
        self._read = letter if at - self._at > LONGEST_PAUSE_MS else self._read + letter
        self._at = at

    def end(self, at: int) -> str:
        """Give what was read until Enter came, "" where it came too late."""
        read, self._read = self._read, ""
        return read if at - self._at <= LONGEST_PAUSE_MS else ""
