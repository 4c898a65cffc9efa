"""The state a printer is in, and the bytes it tells it with.

The bits are those of Epson's tables for DLE EOT 1 to 4, GS r 1 and GS a (automatic status).
"""

from dataclasses import dataclass

_FIXED_BITS = 0x12
_OFFLINE = 0x08
_COVER_OPEN, _FEED_PRESSED, _STOPPED_BY_PAPER, _ERROR = 0x04, 0x08, 0x20, 0x40
_CUTTER_ERROR, _FATAL_ERROR, _PASSING_ERROR = 0x08, 0x20, 0x40
_NEAR_END, _PAPER_END = 0x0C, 0x60

_AUTOMATIC = 0x10
_AUTOMATIC_COVER, _AUTOMATIC_FEED = 0x20, 0x40
_AUTOMATIC_LAST = 0x0F

MARKS = (
    "cover_open",
    "paper_out",
    "paper_near_end",
    "feed_pressed",
    "cutter_error",
    "fatal_error",
    "overheated",
    "starting",
)


@dataclass
class Condition:
    """As a person standing before the printer sees it; every mark can change while it runs."""

    cover_open: bool = False
    paper_out: bool = False
    paper_near_end: bool = False
    feed_pressed: bool = False
    cutter_error: bool = False
    fatal_error: bool = False  # goes by with the power alone
    overheated: bool = False  # goes by when the head has cooled
    starting: bool = False
    drawer_signal: bool = False  # pin 3 of the drawer's plug: 0x16 for a healthy printer
    near_end_sensor: bool = True  # without one the end of the roll comes unannounced

    def mend(self) -> None:
        """Take back all that may be wrong; what the model is like stays."""
        for mark in MARKS:
            setattr(self, mark, False)

    def wrong(self) -> list[str]:
        """Give the names of the marks that are set, of those that go by."""
        return [mark for mark in MARKS if getattr(self, mark)]

    @property
    def error(self) -> bool:
        """Tell whether it stopped for an error."""
        return self.cutter_error or self.fatal_error or self.overheated

    @property
    def stopped(self) -> bool:
        """Tell whether the printer is offline."""
        waits = self.cover_open or self.paper_out or self.feed_pressed or self.starting
        return waits or self.error

    def real_time_answer(self, question: int) -> int | None:
        """Give the byte that answers DLE EOT `question`; none to a question it does not know."""
        states = {
            1: ((self.drawer_signal, 0x04), (self.stopped, _OFFLINE)),
            2: (
                (self.cover_open, _COVER_OPEN),
                (self.feed_pressed, _FEED_PRESSED),
                (self.paper_out, _STOPPED_BY_PAPER),
                (self.error, _ERROR),
            ),
            3: self._errors(),
            4: ((self._near_end, _NEAR_END), (self.paper_out, _PAPER_END)),
        }
        return None if question not in states else _FIXED_BITS | _bits(states[question])

    def paper_answer(self) -> int:
        """Give the byte that answers GS r 1."""
        return _bits(((self._near_end, 0x03), (self.paper_out, 0x0C)))

    def automatic_status(self) -> bytes:
        """Give the four bytes a printer sends unasked once GS a has turned that on."""
        first = (
            (self.drawer_signal, 0x04),
            (self.stopped, _OFFLINE),
            (self.cover_open, _AUTOMATIC_COVER),
            (self.feed_pressed, _AUTOMATIC_FEED),
        )
        errors = _bits(self._errors())
        return bytes((_AUTOMATIC | _bits(first), errors, self.paper_answer(), _AUTOMATIC_LAST))

    @property
    def _near_end(self) -> bool:
        return self.near_end_sensor and (self.paper_near_end or self.paper_out)

    def _errors(self) -> tuple[tuple[bool, int], ...]:
        return (
            (self.cutter_error, _CUTTER_ERROR),
            (self.fatal_error, _FATAL_ERROR),
            (self.overheated, _PASSING_ERROR),
        )


def _bits(states: tuple[tuple[bool, int], ...]) -> int:
    bits = 0
    for is_so, bit in states:
        bits |= bit if is_so else 0
    return bits
