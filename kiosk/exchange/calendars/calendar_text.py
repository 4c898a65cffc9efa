"""An iCalendar file cut into its components, so that one that is broken costs no other."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.exchange.encoded_text import read_text
from kiosk.refusal import Refused

_UID = re.compile(r"^UID(?:;[^:\r\n]*)?:(.*?)\s*$", re.MULTILINE | re.IGNORECASE)
_OF_THE_CALENDAR = ("X-WR-CALNAME", "X-WR-TIMEZONE")


@dataclass(frozen=True)
class EventText:
    """One VEVENT as it stands, unfolded; `line` is where it begins, from 1."""

    line: int
    uid: str
    text: str


@dataclass
class CalendarText:
    """What a file holds, not yet understood.

    `properties` are X-WR-CALNAME and X-WR-TIMEZONE. `zones` are VTIMEZONE texts. `unclosed` are
    the lines at which a VEVENT begins that never ends; `cut_at` is the last line of a file that
    ends in the middle, else None.
    """

    properties: dict[str, str] = field(default_factory=dict)
    events: list[EventText] = field(default_factory=list)
    zones: list[str] = field(default_factory=list)
    unclosed: list[int] = field(default_factory=list)
    cut_at: int | None = None

    def by_uid(self) -> Mapping[str, list[EventText]]:
        """Give the events that belong together: a series and its instances that are otherwise."""
        groups: dict[str, list[EventText]] = {}
        for each in self.events:
            # An event without UID is alone; its place stands in for the UID.
            groups.setdefault(each.uid or f"line {each.line}", []).append(each)
        return groups


def read_calendar_text(path: Path) -> CalendarText:
    """Read a file; raises what `read_text` raises and `Refused("calendar_file.no_calendar")`."""
    text, _ = read_text(path, "calendar_file")
    found = CalendarText()
    whole = _split(text, found)
    if whole is None:
        raise Refused("calendar_file.no_calendar", file=str(path))
    if not whole:
        found.cut_at = len(text.splitlines())
    return found


def _split(text: str, found: CalendarText) -> bool | None:
    """Sort the lines into components; None without any calendar, False when one is not closed."""
    opened: list[str] = []
    seen = False
    start, taken = 0, list[str]()
    for number, line in _unfolded(text):
        word, _, value = line.partition(":")
        word, name = word.strip().upper(), value.strip().upper()
        if word == "BEGIN" and name in ("VCALENDAR", "VEVENT", "VTIMEZONE"):
            if len(opened) > 1 and opened[1] == "VEVENT":
                found.unclosed.append(start)
            opened = ["VCALENDAR"] if name == "VCALENDAR" else ["VCALENDAR", name]
            seen, start, taken = True, number, [line]
        elif word == "BEGIN":
            opened.append(name)
            taken.append(line)
        elif word == "END" and name in opened:
            taken.append(line)
            if opened.index(name) == 1:
                _keep(found, name, start, taken)
            opened = opened[: opened.index(name)]
        elif len(opened) == 1:
            key = word.partition(";")[0]
            if key in _OF_THE_CALENDAR:
                found.properties[key] = value.strip()
        else:
            taken.append(line)
    if len(opened) > 1 and opened[1] == "VEVENT":
        found.unclosed.append(start)
    return not opened if seen else None


def _keep(found: CalendarText, name: str, line: int, taken: list[str]) -> None:
    text = "\r\n".join(taken) + "\r\n"
    if name == "VTIMEZONE":
        found.zones.append(text)
    elif name == "VEVENT":
        uid = _UID.search(text)
        found.events.append(EventText(line, uid[1] if uid else "", text))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Give each content line whole, with the number of the line it begins on."""
    whole, began = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        if line[:1] in (" ", "\t"):
            whole += line[1:]
            continue
        if whole:
            yield began, whole
        whole, began = line, number
    if whole:
        yield began, whole
