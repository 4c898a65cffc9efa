"""Readers of codes and cards: what comes over their lines, and what it says."""

from kiosk.devices.readers.lane import ReaderLane, open_readers
from kiosk.devices.readers.ports import ReaderFault
from kiosk.devices.readers.reading import Reading, ReadingFormat

__all__ = ["ReaderFault", "ReaderLane", "Reading", "ReadingFormat", "open_readers"]
