"""Badges and designs that the tests of drawing share."""

from pathlib import Path

from kiosk.devices.qr_symbol import framed_symbol
from kiosk.documents.badge import BadgeDesign, BadgeText
from kiosk.settings.badge_layouts import BadgeSettings, read_badge_layouts

LAYOUTS = read_badge_layouts(BadgeSettings(), Path())
STACKS = ("roll-80", "roll-58")
COMPOSED = tuple(name for name in LAYOUTS if name not in STACKS)

SIGNED_CODE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789ABCDEF"
"""As long as a badge's signed code."""

BADGE = BadgeText(
    town_hall="Lycksele kommun",
    role="Besökare",
    name="Elin Renström",
    company="Atea Sverige AB",
    host_line="Besöker Kansli",
    date_line="lördag 21 november 2026",
    code=SIGNED_CODE,
    short_code="K7F3A9",
)
MARKED = {
    "mark": "Ny utskrift",
    "escort_line": "Ledsagas i huset",
    "group_line": "2 av 4",
}


def design(name: str) -> BadgeDesign:
    """Give a shipped design without a logo."""
    return BadgeDesign(LAYOUTS[name], framed_symbol)
