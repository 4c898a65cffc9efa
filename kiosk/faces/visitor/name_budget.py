"""How many names the visitors' search shows, so that nobody reads the staff list out of it.

A budget of distinct names in any ten minutes, across sessions: a script is not one visitor. While
much is left every answer is shown; then only narrow ones, so that who goes on typing a name still
finds it; then none, which looks like finding nobody. A whole name typed exactly tells nothing new
and is always shown.
"""

from collections.abc import Callable, Sequence
from time import monotonic

from kiosk.directory.model import Person
from kiosk.typed_text import search_key

NAMES = 40
WINDOW_SECONDS = 600.0
NARROW_BELOW = 20
"""While fewer names than this are left, only answers of at most `NARROW_HITS` are shown."""
NARROW_HITS = 2


class NameBudget:
    """Keeps who was shown when; seconds are monotonic, not of a clock that may be set."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._shown: dict[str, float] = {}

    def allowed(self, text: str, hits: Sequence[Person]) -> list[Person]:
        """Give those of the hits that may be shown for what was typed, and count them as shown."""
        now, key = self._now(), search_key(text)
        self._shown = {who: at for who, at in self._shown.items() if now - at < WINDOW_SECONDS}
        exact = [each for each in hits if search_key(each.name) == key]
        others = [each for each in hits if search_key(each.name) != key]
        fresh = [each for each in others if each.person_id not in self._shown]
        left = NAMES - len(self._shown)
        if len(fresh) > left or (left < NARROW_BELOW and fresh and len(hits) > NARROW_HITS):
            others = [each for each in others if each.person_id in self._shown] if exact else []
        for each in others:
            self._shown[each.person_id] = now
        return exact + others
