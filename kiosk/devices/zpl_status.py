"""What a ZPL printer says of itself: ~HS in three strings, ~HQES in words, its count of labels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.devices.printer_status import PrinterStatus

ASK_STATUS = b"~HS\r\n"
ASK_ERRORS = b"~HQES\r\n"
ASK_COUNT = b'! U1 getvar "odometer.total_label_count"\r\n'

_START, _END = b"\x02", b"\x03"
_LONGEST = 2048
_STRING_1, _STRING_2 = 12, 11  # fields in the first two of the three strings
_FLAGS = re.compile(rb"ERRORS:\s+[01]\s+([0-9A-F]{8})\s+([0-9A-F]{8})")
_COUNT = re.compile(rb'"(\d{1,18})"')

# group 1 of the errors in ~HQES
_MEDIA_OUT, _RIBBON_OUT, _HEAD_OPEN, _HEAD_HOT, _MOTOR_HOT, _PAUSED = 1, 2, 4, 0x10, 0x20, 0x10000
_TOLD_APART = _MEDIA_OUT | _HEAD_OPEN | _HEAD_HOT | _MOTOR_HOT | _PAUSED


@dataclass(frozen=True)
class HostStatus:
    """The answer to ~HS."""

    paper_out: bool
    paused: bool
    formats_waiting: int
    buffer_full: bool
    half_a_format: bool
    memory_lost: bool
    too_hot: bool
    head_open: bool
    ribbon_out: bool
    labels_left: int

    @property
    def _stopped_by_another(self) -> bool:
        return self.head_open or self.paper_out or self.ribbon_out or self.memory_lost

    def idle(self, *, counts: bool) -> bool:
        """Tell whether nothing is left to print.

        Some printers of other makes that understand ZPL have no count of labels and hold noise
        where `labels_left` should stand; so it is heeded only with `counts`.
        """
        left = self.labels_left if counts else 0
        return not (self.formats_waiting or self.half_a_format or self.buffer_full or left)

    def status(self, *, counts: bool) -> PrinterStatus:
        """Give the state it tells of."""
        return PrinterStatus(
            online=self.idle(counts=counts),
            cover_open=self.head_open,
            paper_out=self.paper_out,
            overheated=self.too_hot,
            # pause comes along with each of these, and is over when they are
            paused=self.paused and not self._stopped_by_another,
            error=self.memory_lost or self.ribbon_out,
        )


def read_host_status(heard: bytes) -> HostStatus | None:
    """Find the three strings in what was heard; None while they are not whole."""
    for fields in _successive(_strings(heard)):
        if status := _host_status(*fields):
            return status
    return None


def read_errors(heard: bytes) -> PrinterStatus | None:
    """Read the answer to ~HQES; None while it is not whole."""
    found = _FLAGS.search(heard)
    if found is None or _END not in heard[found.end() :]:
        return None
    flags = int(found[2], 16)
    return PrinterStatus(
        online=False,  # asked only when ~HS stays out: whatever it says, it is not ready
        cover_open=bool(flags & _HEAD_OPEN),
        paper_out=bool(flags & _MEDIA_OUT),
        overheated=bool(flags & (_HEAD_HOT | _MOTOR_HOT)),
        paused=bool(flags & _PAUSED) and not flags & ~_PAUSED,
        error=bool(flags & ~_TOLD_APART or int(found[1], 16)),
    )


def read_count(heard: bytes) -> int | None:
    """Read how many labels the printer has printed in its life; None without an answer."""
    found = _COUNT.search(heard)
    return int(found[1]) if found else None


def _strings(heard: bytes) -> list[list[str]]:
    found = re.findall(rb"\x02([^\x02\x03]*)\x03", heard[-_LONGEST:])
    return [each.decode("ascii", "replace").strip().split(",") for each in found]


def _successive(strings: Sequence[list[str]]) -> list[tuple[list[str], list[str]]]:
    """Give each pair that is followed by a third string, as an answer to ~HS is."""
    return [(strings[at], strings[at + 1]) for at in range(len(strings) - 2)]


def _host_status(first: list[str], second: list[str]) -> HostStatus | None:
    if len(first) != _STRING_1 or len(second) != _STRING_2:
        return None
    if not all(field.isascii() and field.isdigit() for field in (*first, *second)):
        return None
    one, two = [int(field) for field in first], [int(field) for field in second]
    return HostStatus(
        paper_out=bool(one[1]),
        paused=bool(one[2]),
        formats_waiting=one[4],
        buffer_full=bool(one[5]),
        half_a_format=bool(one[7]),
        memory_lost=bool(one[9]),
        too_hot=bool(one[11]),
        head_open=bool(two[2]),
        # without thermal transfer there is no ribbon to run out
        ribbon_out=bool(two[3] and two[4]),
        labels_left=two[8],
    )
