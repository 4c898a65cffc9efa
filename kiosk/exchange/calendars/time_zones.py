"""The time zones that iCalendar files name: known ones, Windows' own names, and those described."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from kiosk.calendar import STOCKHOLM
from kiosk.refusal import Refused

_SHOWN = 60


class TimeZones:
    """The zones of one file."""

    def __init__(self, described: Iterable[str], usual: str = "") -> None:
        """Take the texts of VTIMEZONE, and the zone of times that name none; else Stockholm."""
        self._described = list(described)
        self._read: dict[str, tzinfo] | None = None
        self._known: dict[str, tzinfo | None] = {}
        self.usual = (usual and self._find(usual)) or STOCKHOLM

    def placed(self, value: date, zone: str) -> date:
        """Give a moment with its zone; a day stays a day, UTC stays UTC.

        `zone` is the property's TZID, "" where it has none. Raises
        `Refused("calendar_row.zone_unknown")`.
        """
        if not isinstance(value, datetime):
            return value
        if not zone:
            return value if value.tzinfo else value.replace(tzinfo=self.usual)
        found = self._find(zone)
        if found is None:
            raise Refused("calendar_row.zone_unknown", value=zone[:_SHOWN])
        return value.replace(tzinfo=found)

    def _find(self, name: str) -> tzinfo | None:
        if name not in self._known:
            self._known[name] = _by_name(name) or self._by_description(name)
        return self._known[name]

    def _by_description(self, name: str) -> tzinfo | None:
        if self._read is None:
            self._read = {}
            for text in self._described:
                try:
                    zone: Any = Timezone.from_ical(text)
                    self._read[str(zone["TZID"])] = zone.to_tz(lookup_tzid=False)
                except (ValueError, KeyError, TypeError, IndexError):
                    # What it describes stays unknown, and is told at each event that names it.
                    continue
        return self._read.get(name)


def _by_name(name: str) -> tzinfo | None:
    plain = name.strip().strip('"')
    # Some programs put their own name before it: /freeassociation.sourceforge.net/Europe/Stockholm
    for each in (plain, "/".join(plain.split("/")[-2:])):
        try:
            return ZoneInfo(WINDOWS_TO_OLSON.get(each, each))
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None
