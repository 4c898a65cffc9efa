"""What a Brother QL printer says: blocks of 32 bytes, asked for or sent unasked."""

from dataclasses import dataclass
from enum import IntEnum

from kiosk.devices.brother_raster import CONTINUOUS, DIE_CUT
from kiosk.devices.printer_status import PrinterStatus
from kiosk.settings.printer_models import BrotherLabel

ASK_STATUS = b"\x1biS"

_HEAD = b"\x80\x20B"
_LENGTH = 32
_ERRORS_1, _ERRORS_2, _WIDTH, _KIND, _MEDIA_LENGTH = 8, 9, 10, 11, 17
_TYPE, _PHASE, _NOTIFICATION = 18, 19, 22

_NO_MEDIA, _END_OF_MEDIA, _CUTTER, _WEAK_BATTERY, _IN_USE, _FAN = 0x01, 0x02, 0x04, 0x08, 0x10, 0x80
_REPLACE_MEDIA, _COVER, _OVERHEATED, _NO_FEED = 0x01, 0x10, 0x20, 0x40
_OTHER_ERRORS_2 = 0x02 | 0x04 | 0x08 | 0x80
_PRINTING = 0x01
_COOLING = 0x03


class Kind(IntEnum):
    """Why the printer sent a block."""

    REPLY = 0x00
    PRINTED = 0x01  # one label is printed
    ERROR = 0x02
    SWITCHED_OFF = 0x04
    NOTIFICATION = 0x05
    PHASE = 0x06


@dataclass(frozen=True)
class BrotherStatus:
    """One block, by its bytes."""

    raw: bytes

    @property
    def kind(self) -> int:
        """Give why it was sent: a `Kind`, or a number nobody knows."""
        return self.raw[_TYPE]

    @property
    def cooling(self) -> bool:
        """Tell whether the printer just stopped to let its head cool."""
        return self.kind == Kind.NOTIFICATION and self.raw[_NOTIFICATION] == _COOLING

    def status(self, roll: BrotherLabel) -> PrinterStatus:
        """Give the state it tells of; `roll` is what should be loaded."""
        first, second = self.raw[_ERRORS_1], self.raw[_ERRORS_2]
        cover = bool(second & _COVER)
        paper_out = bool(first & (_NO_MEDIA | _END_OF_MEDIA) or second & _NO_FEED)
        wrong = bool(second & _REPLACE_MEDIA) or not self._holds(roll)
        errors = first & (_CUTTER | _WEAK_BATTERY | _FAN) or second & _OTHER_ERRORS_2
        return PrinterStatus(
            online=self.raw[_PHASE] != _PRINTING and not first & _IN_USE,
            cover_open=cover,
            paper_out=paper_out,
            # behind an open cover, and without a roll, there is no size to tell
            wrong_paper=wrong and not cover and not paper_out,
            overheated=bool(second & _OVERHEATED),
            error=bool(errors),
        )

    def _holds(self, roll: BrotherLabel) -> bool:
        kind = DIE_CUT if roll.length_mm else CONTINUOUS
        loaded = (self.raw[_KIND], self.raw[_WIDTH], self.raw[_MEDIA_LENGTH])
        return loaded == (kind, roll.width_mm, roll.length_mm)


class StatusReader:
    """Finds the blocks in what is heard, however it is cut and whatever stands between them."""

    def __init__(self) -> None:
        """Start with nothing heard."""
        self._heard = b""

    def feed(self, data: bytes) -> list[BrotherStatus]:
        """Take more bytes and give the blocks they complete."""
        self._heard += data
        found: list[BrotherStatus] = []
        while (start := self._heard.find(_HEAD)) != -1:
            if len(self._heard) - start < _LENGTH:
                self._heard = self._heard[start:]
                return found
            found.append(BrotherStatus(self._heard[start : start + _LENGTH]))
            self._heard = self._heard[start + _LENGTH :]
        self._heard = self._heard[-(len(_HEAD) - 1) :]
        return found
