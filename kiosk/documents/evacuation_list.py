"""The list of who is in the house, worded and ready to be drawn; and its plainest form, text.

`evacuation_pdf`, `evacuation_paper` and `spreadsheet` beside this file make the other forms.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from kiosk.documents.letters import printable

GAP_MARK = "!!"
"""Before the name of a station of which the list may lack somebody, wherever no colour is."""


@dataclass(frozen=True)
class ListHeadings:
    """What stands over the columns; three of them over the boxes ticked by hand."""

    name: str
    company: str
    host: str
    since: str
    kind: str
    certainty: str
    zone: str
    outside: str
    missing: str
    elsewhere: str
    help: str = ""


@dataclass(frozen=True)
class ListRow:
    """One person: `certainty_mark` is ●, ◐ or ○ and `certainty` the words for it.

    `help` says that somebody has asked for help to get out; it stands out wherever it stands.
    """

    name: str
    company: str
    host: str
    since: str
    kind: str
    certainty_mark: str
    certainty: str
    help: str = ""


@dataclass(frozen=True)
class ListGroup:
    """The people of one zone, in the order in which they are to stand."""

    zone: str
    rows: tuple[ListRow, ...]


@dataclass(frozen=True)
class EvacuationListText:
    """The whole list, every sentence worded in the language of the house.

    `complete` says up to when the list is complete and stands on every page; `gaps` say of which
    stations it may lack somebody, and stand out; `warnings` say what it does not contain; `empty`
    stands in place of people when there are none. `page_label` holds `{page}` and `{pages}`,
    `continued` holds `{zone}`; `sign_off` labels the lines to be filled in by hand at the end.
    """

    title: str
    town_hall: str
    complete: str
    total: str
    assembly_point: str
    empty: str
    page_label: str
    continued: str
    headings: ListHeadings
    groups: tuple[ListGroup, ...]
    warnings: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    sign_off: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nobody is on the list."""
        return not any(group.rows for group in self.groups)


def details(*facts: str) -> str:
    """Join the facts there are into one line."""
    return " · ".join(fact for fact in map(printable, facts) if fact)


def evacuation_text(text: EvacuationListText) -> str:
    """Give the list as plain text for a terminal, without any control character but line feeds."""
    return "\n".join(_lines(text)) + "\n"


def _lines(text: EvacuationListText) -> Iterator[str]:
    title = details(text.title, text.town_hall)
    yield title
    yield "=" * len(title)
    gaps = [f"{GAP_MARK} {each}" for each in text.gaps]
    for line in (text.complete, *gaps, *text.warnings, text.total, text.assembly_point):
        if line := printable(line):
            yield line
    if text.is_empty:
        yield ""
        yield printable(text.empty)
    numbers = count(1)
    for group in text.groups:
        zone = printable(group.zone)
        yield ""
        yield zone
        yield "-" * len(zone)
        for row in group.rows:
            yield f"{next(numbers):>4}  [ ] {printable(row.name)}"
            if row.help:
                yield " " * 10 + f"! {printable(row.help)}"
            yield " " * 10 + details(row.kind, row.company, row.host)
            certainty = f"{row.certainty_mark} {row.certainty}"
            yield " " * 10 + details(row.since, certainty)
