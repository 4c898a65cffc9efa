"""What a printer worked off, cut into pages that can each be drawn on their own."""

from kiosk.devices.escpos_commands import (
    CutPaper,
    FeedLines,
    FeedUnits,
    Initialise,
    Letters,
    LineFeed,
    QrPrint,
    RasterImage,
)
from kiosk.devices.escpos_stream import Reading

PUTS_ON_PAPER = (Letters, LineFeed, FeedUnits, FeedLines, RasterImage, QrPrint, CutPaper)


class PageCutter:
    """Collects readings; each cut ends a page.

    A page begins with the modes that the pages before it left behind, so it draws as it came out.
    """

    def __init__(self) -> None:
        """Start with no paper before the knife."""
        self._modes_before = b""
        self._modes = bytearray()
        self._page = bytearray()
        self._has_ink = False

    def take(self, reading: Reading) -> bytes | None:
        """Take one command worked off; gives the page it ends, if it is a cut."""
        self._page += reading.raw
        if isinstance(reading.command, PUTS_ON_PAPER):
            self._has_ink = True
        elif isinstance(reading.command, Initialise):
            self._modes[:] = reading.raw
        else:
            self._modes += reading.raw
        return self.tear_off() if isinstance(reading.command, CutPaper) else None

    def tear_off(self) -> bytes | None:
        """Give what stands before the knife, as if it was torn off; none when that is blank."""
        page = self._modes_before + bytes(self._page) if self._has_ink else None
        self._modes_before = bytes(self._modes)
        self._page.clear()
        self._has_ink = False
        return page
