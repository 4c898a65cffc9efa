"""Which strokes of a key count: none that a held key repeats, and none struck twice by mistake."""

from dataclasses import dataclass

_FASTEST_HAND_MS = 25


@dataclass
class StrikeFilter:
    """Lets a key count again only after `pause_ms` (A20); times are milliseconds of any one clock.

    A code reader types the same figure twice faster than any hand; those strokes count.
    """

    pause_ms: int
    _key: int = -1
    _at: int = 0

    def counts(self, key: int, at: int, *, held: bool = False) -> bool:
        """Tell whether a stroke counts; one that a held key repeats never does."""
        if held:
            return False
        since = at - self._at
        doubled = key == self._key and _FASTEST_HAND_MS <= since < self.pause_ms
        self._key, self._at = key, at
        return not doubled
