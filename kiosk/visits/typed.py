"""What is typed about a visit beside names, judged before it is kept."""

from kiosk.personal_number import holds_personal_number
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned
from kiosk.visits.model import LONGEST_NAME, visitor_named
from kiosk.visits.typed_length import demand_typed_length


def typed_zone(zone: str) -> str:
    """Clean the name of a zone; raises `Refused`: `visit.zone_…`, `visit.text_too_long`."""
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
