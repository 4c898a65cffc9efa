"""How the people on the evacuation list fall on pages: a grid of slots, each as high as a row."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from kiosk.documents.evacuation_list import EvacuationListText, ListRow


@dataclass(frozen=True)
class ZoneSlot:
    """The heading of a zone, or what stands there when nobody is on the list."""

    heading: str


@dataclass(frozen=True)
class PersonSlot:
    """One person with the running number on the list."""

    number: int
    row: ListRow


@dataclass(frozen=True)
class SignOffSlot:
    """Lines to be filled in by hand when the list has been gone through."""

    labels: tuple[str, ...]


Slot = ZoneSlot | PersonSlot | SignOffSlot


def lay_out(
    text: EvacuationListText, slots_first: int, slots_later: int
) -> tuple[tuple[Slot, ...], ...]:
    """Divide the list into pages of at most so many slots; there is always at least one page.

    A zone's heading is never the last on its page and is repeated where the zone goes on.
    """
    pages: list[tuple[Slot, ...]] = []
    page: list[Slot] = []
    zone = ""
    for slot, has_people in _slots(text):
        room = (slots_later if pages else slots_first) - len(page)
        if room < (2 if has_people else 1):
            pages.append(tuple(page))
            page = []
            if isinstance(slot, PersonSlot):
                page.append(ZoneSlot(text.continued.format(zone=zone)))
        if isinstance(slot, ZoneSlot):
            zone = slot.heading
        page.append(slot)
    return (*pages, tuple(page))


def _slots(text: EvacuationListText) -> Iterator[tuple[Slot, bool]]:
    if text.is_empty:
        yield ZoneSlot(text.empty), False
    numbers = count(1)
    for group in text.groups:
        yield ZoneSlot(group.zone), bool(group.rows)
        for row in group.rows:
            yield PersonSlot(next(numbers), row), False
    if text.sign_off:
        yield SignOffSlot(text.sign_off), False
