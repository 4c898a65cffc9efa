"""What is typed about a visit beside names, judged before it is kept."""

from kiosk.personal_number import holds_personal_number
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned
from kiosk.visits.model import LONGEST_NAME, visitor_named

MOST_TYPED = 10_000
"""No name is longer: what was pasted by mistake is refused before it is looked at."""


def demand_typed_length(*texts: str | None) -> None:
    """Raise `Refused("visit.text_too_long")` for what nobody can have meant to type."""
    for each in texts:
        if each is not None and len(each) > MOST_TYPED:
            raise Refused("visit.text_too_long", length=len(each), allowed=MOST_TYPED)


def typed_zone(zone: str) -> str:
    """Clean the name of a zone; raises `Refused("visit.zone_…")`."""
    demand_typed_length(zone)
    kept = cleaned(zone)
    if len(kept) > LONGEST_NAME:
        raise Refused("visit.zone_too_long", length=len(kept), allowed=LONGEST_NAME)
    if holds_personal_number(kept):
        raise Refused("visit.zone_personal_number")
    return kept


def typed_companions(names: tuple[str, ...]) -> tuple[str, ...]:
    """Clean the names of who comes along; raises `Refused` as `visitor_named` does."""
    return tuple(visitor_named(each).name for each in names)
