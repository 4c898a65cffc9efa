"""How long the screen waits for a visitor who has gone quiet, in seconds counted by ticks.

By ticks and not by the clock, so that a clock set right never ends a session early.
"""

from dataclasses import dataclass

WARNING_SECONDS = 20
"""WCAG 2.2.1: at least 20 s to ask for more time by one simple action."""
THANKS_SECONDS = 12
RATING_SECONDS = 20
"""Thanks with a question that may be left unanswered."""


@dataclass
class Countdown:
    """Seconds left; `running` only while somebody is under way."""

    allowed: int
    left: int = 0
    running: bool = False

    def restart(self, allowed: int) -> None:
        """Give the whole time again."""
        self.allowed = allowed
        self.left = allowed
        self.running = True

    def stop(self) -> None:
        """Wait for nobody."""
        self.running = False

    def tick(self) -> bool:
        """Let one second pass; True when the time has run out."""
        if not self.running:
            return False
        self.left -= 1
        return self.left <= 0

    @property
    def warns(self) -> bool:
        """Tell whether the visitor must be asked; a screen that only thanks asks nothing."""
        asks = self.allowed > WARNING_SECONDS
        return self.running and asks and self.left <= WARNING_SECONDS
