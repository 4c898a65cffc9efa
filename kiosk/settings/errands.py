"""What people come about, in their own words, and the unit that sees to it (L10)."""

from typing import Annotated

from msgspec import Meta

from kiosk.settings.sections import Line, Section


class Errand(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words a visitor may type instead of a unit's name: who works there is found by them.

    A unit may stand in several of these; one that is secret is found by none.
    """

    unit: Line
    words: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=100)]
