"""The visitor's badge, drawn from its layout: for the printer, for a label, for the screen."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.documents.badge_parts import letters, ruled
from kiosk.documents.fonts import missing_letters
from kiosk.documents.letters import fits_code_page
from kiosk.documents.logo import Logo
from kiosk.documents.picture import Modules, Picture, code_raster
from kiosk.documents.print_head import DOTS_PER_MM, PrintHead
from kiosk.page import Align, Cut, Feed, Page, Part, QrCode, Raster
from kiosk.settings.badge_layouts import BadgeLayout, BadgePart

_ADDED_WHITE = 0.3
_SMALLEST_SCALE = 0.2
_OTHER_BAND_BYTES, _SPARED_BYTES = 1000, 1500

Symbol = Callable[[str], Modules]
"""Gives a code's modules, True is black, the white around them included."""


@dataclass(frozen=True)
class BadgeText:
    """What stands on a badge, worded in the language of the house; an empty line is left out.

    `code` is what the QR code holds, of `0-9A-Z` alone so that every reader types it unchanged;
    `short_code` stands beside it, to be typed by hand. `mark` tells a badge from an ordinary one:
    practice, a trial, printed again. `escort_line` says that its wearer is not to walk alone,
    `group_line` which of a group's badges it is.
    """

    town_hall: str
    role: str
    name: str
    company: str
    host_line: str
    date_line: str
    code: str
    short_code: str = ""
    mark: str = ""
    escort_line: str = ""
    group_line: str = ""

    def missing_letters(self) -> str:
        """Give the letters of the whole badge that no shipped font has, each once."""
        lines = (self.town_hall, self.role, self.name, self.company, self.host_line)
        return missing_letters(" ".join(lines))


@dataclass(frozen=True)
class BadgeDesign:
    """How badges look on one kind of paper."""

    layout: BadgeLayout
    symbol: Symbol
    logo: Logo | None = None


def draw_badge(text: BadgeText, design: BadgeDesign, head: PrintHead) -> Page:
    """Draw the badge for a print head.

    A portrait badge on a roll comes in bands, where the layout says so in the printer's own
    letters, and with a code the printer may draw; everything else as one picture, turned where the
    layout is read in landscape. A letter no shipped font has stands as `fonts.MISSING`: ask
    `BadgeText.missing_letters` first where somebody can still be asked for another spelling. Needs
    a QGuiApplication but for text of code page 858 alone.
    """
    layout, dots_per_mm = design.layout, head.dots_per_mm
    if layout.is_stack and layout.media == "roll" and head.has_letters:
        stack = _Stack(
            text,
            design,
            dots_per_mm,
            printer_letters=layout.printer_letters,
            band_bytes=layout.band_bytes,
        )
        room = head.width_dots - 2 * round(layout.margin_mm * dots_per_mm)
        return Page(head.width_dots, (*stack.parts("main", room), Cut()))
    picture = _picture_for(text, design, head)
    centred = Picture(head.width_dots // 8 * 8, picture.height)
    centred.paste(picture.raster(), (centred.width - picture.width) // 2, 0)
    return Page(head.width_dots, (centred.raster(), Cut()))


def _picture_for(text: BadgeText, design: BadgeDesign, head: PrintHead) -> Picture:
    """Draw as the paper runs; on paper that is too narrow or too short everything is smaller."""
    dots_per_mm = min(head.dots_per_mm, head.width_dots / design.layout.width_mm)
    while True:
        picture = draw_badge_picture(text, design, dots_per_mm)
        if design.layout.reading == "landscape":
            picture = picture.turned()
        fits = not head.length_dots or picture.height <= head.length_dots
        if fits or dots_per_mm < head.dots_per_mm * _SMALLEST_SCALE:
            return picture  # the printer refuses what is still too long
        dots_per_mm *= min(0.98, head.length_dots / picture.height)


def draw_badge_picture(
    text: BadgeText, design: BadgeDesign, dots_per_mm: float = DOTS_PER_MM
) -> Picture:
    """Draw the badge upright in our own letters: a label, or what the screen shows."""
    layout = design.layout
    stack = _Stack(text, design, dots_per_mm)
    margin, side = (int(mm * dots_per_mm) for mm in (layout.margin_mm, layout.side_mm))
    width = int(layout.line_mm * dots_per_mm)
    main = width - 2 * margin - side
    room = int(layout.page_mm * dots_per_mm) - 2 * margin if layout.page_mm else None
    columns = [(margin, main, stack.parts("main", main, room))]
    if side:
        columns.append((margin + main, side, stack.parts("side", side, room)))
    heights = [sum(map(stack.height, parts)) for _, _, parts in columns]
    picture = Picture(width, (max(heights) if room is None else room) + 2 * margin)
    for (left, wide, parts), used in zip(columns, heights, strict=True):
        top = margin if room is None else margin + (room - used) // 2
        for part in parts:
            band = stack.band(part)
            if band is not None:
                picture.paste(band, left + _indent(part, band, wide), top)
            top += stack.height(part)
    return picture


class _Stack:
    """The parts of one badge, below one another."""

    def __init__(
        self,
        text: BadgeText,
        design: BadgeDesign,
        dots_per_mm: float,
        *,
        printer_letters: bool = False,
        band_bytes: int = 0,
    ) -> None:
        self._text = text
        self._design = design
        self._dots_per_mm = dots_per_mm
        self._printer_letters = printer_letters
        self._band_bytes = band_bytes

    def parts(self, column: str, width_dots: int, room: int | None = None) -> list[Part]:
        """Give the parts of a column, each after its white; those with nothing to say are not.

        Our letters have no white of their own: some is added, as far as `room` dots allow.
        """
        blocks = [
            (part, drawn)
            for part in self._design.layout.parts
            if part.column == column and (drawn := self._drawn(part, width_dots))
        ]
        fixed = [round(part.above_mm * self._dots_per_mm) for part, _ in blocks]
        wanted = [self._added(part) for part, _ in blocks]
        share = 1.0
        if room is not None and any(wanted):
            heights = [self.height(each) for _, drawn in blocks for each in drawn]
            used = sum([*fixed, *heights])
            share = max(0.0, min(1.0, (room - used) / sum(wanted)))
        stacked: list[Part] = []
        for (_, drawn), white, added in zip(blocks, fixed, wanted, strict=True):
            dots = white + int(added * share)
            stacked += [Feed(dots), *drawn] if dots and (stacked or added == 0) else drawn
        return stacked

    def _added(self, part: BadgePart) -> int:
        if self._printer_letters or not part.is_text:
            return 0
        return round(part.size_mm * _ADDED_WHITE * self._dots_per_mm)

    def height(self, part: Part) -> int:
        """Give the height in dots of a part that is no text."""
        if isinstance(part, Feed):
            return part.dots
        band = self.band(part)
        return band.height if band else 0

    def band(self, part: Part) -> Raster | None:
        """Give the dots of a part, None where it has none."""
        if isinstance(part, QrCode):
            return code_raster(self._design.symbol(part.data), part.module_dots)
        return part if isinstance(part, Raster) else None

    def _drawn(self, part: BadgePart, width: int) -> list[Part]:
        own = self._printer_letters
        match part.shows:
            case "rule":
                return [ruled(part, width, self._dots_per_mm, printer_letters=own)]
            case "logo":
                logo, height = self._design.logo, round(part.size_mm * self._dots_per_mm)
                return [logo.draw(width // 8 * 8, height, Align(part.align))] if logo else []
            case "code":
                return self._code(part, width)
            case _:
                said: str = getattr(self._text, part.shows)
                most = self._most_bytes(part)
                return letters(
                    part, said, width, self._dots_per_mm, printer_letters=own, most_bytes=most
                )

    def _most_bytes(self, part: BadgePart) -> int:
        """Share what may be drawn beside the printer's letters: the name has all but the rest."""
        whole = self._band_bytes
        if part.shows != "name":
            return min(whole, _OTHER_BAND_BYTES)
        if not self._printer_letters:
            return whole
        others = [each for each in self._design.layout.parts if each.is_text and each != part]
        drawn = sum(not fits_code_page(getattr(self._text, each.shows)) for each in others)
        return max(whole - drawn * _SPARED_BYTES, whole // 3)

    def _code(self, part: BadgePart, width: int) -> list[Part]:
        code = self._text.code
        if not code:
            return []
        fitting = width // len(self._design.symbol(code))
        module = max(1, min(round(part.size_mm * self._dots_per_mm), fitting, 16))
        return [QrCode(code, module, Align(part.align))]


def _indent(part: Part, band: Raster, room: int) -> int:
    spare = room - band.width_bytes * 8
    align = part.align if isinstance(part, Raster | QrCode) else Align.LEFT
    return {Align.LEFT: 0, Align.CENTER: spare // 2, Align.RIGHT: spare}[align]
