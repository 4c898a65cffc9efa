"""Which layout a badge has on which paper, with the town hall's logo."""

from pathlib import Path

from kiosk.devices.qr_symbol import framed_symbol
from kiosk.documents.badge import BadgeDesign, BadgeText, draw_badge
from kiosk.documents.logo import read_logo
from kiosk.documents.print_head import PrintHead
from kiosk.page import Page
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.settings.badge_layouts import BadgeLayout, read_badge_layouts

_SPARE_MM = 1.0


class BadgeDesigns:
    """The layouts of a house, read once."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        """Read layouts and logo; needs a QGuiApplication when there is a logo.

        Raises as `read_badge_layouts` and `read_logo`.
        """
        self._use = settings.badge.use
        self._layouts = read_badge_layouts(settings.badge, folder)
        self._logo = read_logo(folder / settings.badge.logo) if settings.badge.logo else None

    def named(self, name: str) -> BadgeDesign:
        """Give the design of a layout; raises `Refused("badge.layout_unknown")`."""
        if name not in self._layouts:
            allowed = ", ".join(sorted(self._layouts))
            raise Refused("badge.layout_unknown", layout=name, allowed=allowed)
        return self._with_logo(self._layouts[name])

    def for_head(self, head: PrintHead) -> BadgeDesign:
        """Give the widest layout in use that the paper has room for, else the narrowest."""
        room = head.width_dots / head.dots_per_mm + _SPARE_MM
        in_use = [self._layouts[name] for name in self._use]
        of_kind = [each for each in in_use if each.media == head.media] or in_use
        fitting = [each for each in of_kind if each.width_mm <= room]
        if fitting:
            return self._with_logo(max(fitting, key=_width))
        return self._with_logo(min(of_kind, key=_width))

    def page(self, texts: tuple[BadgeText, ...], head: PrintHead) -> Page:
        """Draw the badges of one job, each cut off."""
        design = self.for_head(head)
        pages = [draw_badge(each, design, head) for each in texts]
        return Page(head.width_dots, tuple(part for page in pages for part in page.parts))

    def _with_logo(self, layout: BadgeLayout) -> BadgeDesign:
        return BadgeDesign(layout, framed_symbol, self._logo)


def _width(layout: BadgeLayout) -> float:
    return layout.width_mm
