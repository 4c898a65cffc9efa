"""How much may be typed about a visit, looked at before anything else is done with it."""

from kiosk.refusal import Refused

MOST_TYPED = 10_000
"""No text is longer: what was pasted by mistake is refused before it is looked at."""


def demand_typed_length(*texts: str | None) -> None:
    """Raise `Refused("visit.text_too_long")` for what nobody can have meant to type."""
    for each in texts:
        if each is not None and len(each) > MOST_TYPED:
            raise Refused("visit.text_too_long", length=len(each), allowed=MOST_TYPED)
