"""How a badge is laid out: shipped as data, and a town hall adds its own (`[badge]`).

All lengths are in millimetres, for print heads have 180, 203 or 300 dots an inch.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from kiosk.refusal import Refused
from kiosk.resources import BADGE_LAYOUTS
from kiosk.settings.checking import refusal
from kiosk.settings.sections import Section

LINE_HEIGHT = 1.25
"""How high the ink of a line may be, in sizes of its letters: tall scripts and stacked marks."""
LINE_GAP = 0.2
"""What stands between two lines of one part, in sizes of its letters."""

_LARGE_MM = 6.0
_WRAPPED = 0.8
# A signed code of 48 letters is version 3: 29 modules, and 4 of white on each side.
_CODE_MODULES = 37
_PICTURES_SIZES = {"code": (0.3, 2.0), "rule": (0.1, 3.0), "logo": (3.0, 60.0)}
_LETTER_SIZES = (1.5, 40.0)

LayoutName = Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,40}\Z")]
Media = Literal["roll", "label"]
Shown = Literal[
    "logo",
    "town_hall",
    "role",
    "mark",
    "name",
    "company",
    "host_line",
    "escort_line",
    "group_line",
    "code",
    "short_code",
    "date_line",
    "rule",
]


class BadgePart(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing on the badge; what has nothing to say takes no place.

    `size_mm` is the size of the letters, the height of the logo, the side of one module of the
    code, the thickness of a rule. Letters shrink to `smallest_mm`, break into `lines` and are then
    cut. `above_mm` is the white above.
    """

    shows: Shown
    size_mm: float
    smallest_mm: float = 0.0
    lines: Literal[1, 2] = 1
    bold: bool = False
    above_mm: Annotated[float, Meta(ge=0, le=50)] = 0.0
    align: Literal["left", "center", "right"] = "center"
    column: Literal["main", "side"] = "main"

    @property
    def is_text(self) -> bool:
        """Tell whether letters are shown."""
        return self.shows not in _PICTURES_SIZES

    @property
    def wrapped_mm(self) -> float:
        """Give the largest size of the letters on two lines: large ones give up some of it."""
        return self.size_mm * _WRAPPED if self.size_mm >= _LARGE_MM else self.size_mm

    @property
    def tallest_mm(self) -> float:
        """Give how high the part can become, the white above it included."""
        if self.shows == "code":
            return self.above_mm + self.size_mm * _CODE_MODULES
        if not self.is_text:
            return self.above_mm + self.size_mm
        one = LINE_HEIGHT * self.size_mm
        two = (2 * LINE_HEIGHT + LINE_GAP) * self.wrapped_mm
        return self.above_mm + (max(one, two) if self.lines == 2 else one)


class BadgeLayout(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A badge for one kind of paper.

    `width_mm` is what the print head reaches across the paper. With `length_mm` 0 a badge is as
    long as what stands on it. `landscape` is read with the paper turned a quarter; a side column
    of `side_mm` stands at the right. `printer_letters` uses the printer's own where it has them
    all: shorter jobs. On a roll read upright `band_bytes` keeps the name, where it has to be drawn,
    so small that it is no more than that on the wire, and other lines to a quarter (0: no limit).
    """

    name: LayoutName
    media: Media
    width_mm: Annotated[float, Meta(ge=25, le=120)]
    parts: tuple[BadgePart, ...]
    length_mm: Annotated[float, Meta(ge=0, le=200)] = 0.0
    margin_mm: Annotated[float, Meta(ge=0, le=20)] = 1.0
    side_mm: Annotated[float, Meta(ge=0, le=100)] = 0.0
    reading: Literal["portrait", "landscape"] = "portrait"
    printer_letters: bool = False
    band_bytes: Annotated[int, Meta(ge=0, le=100_000)] = 0

    @property
    def is_stack(self) -> bool:
        """Tell whether the parts simply follow one another along the paper."""
        return self.reading == "portrait" and not self.side_mm and not self.length_mm

    @property
    def line_mm(self) -> float:
        """Give how wide the badge is to who reads it."""
        return self.length_mm if self.reading == "landscape" else self.width_mm

    @property
    def page_mm(self) -> float:
        """Give how high the badge is to who reads it; 0 when it is as high as it needs to be."""
        return self.width_mm if self.reading == "landscape" else self.length_mm

    def column_mm(self, column: Literal["main", "side"]) -> float:
        """Give the width a part of the column may use."""
        main = self.line_mm - 2 * self.margin_mm - self.side_mm
        return self.side_mm if column == "side" else main


class BadgeSettings(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Badges of the town hall's own (`[badge]`).

    `layouts_file` adds layouts to the shipped ones, or replaces those of the same name; `logo` is
    a PNG or SVG picture. Both lie in the station's folder unless they say otherwise. Of the layouts
    in `use` a printer takes the widest that its paper has room for, the first of several.
    `group_badges` gives each of a group that came together a badge, or the group one.
    `escort_mark` says on each badge that its wearer is escorted in the house (L06).
    """

    use: tuple[LayoutName, ...] = ("roll-80", "roll-58", "label-62")
    layouts_file: str = ""
    logo: str = ""
    group_badges: Literal["each", "one"] = "each"
    escort_mark: bool = True


class _LayoutFile(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    layouts: tuple[BadgeLayout, ...] = ()


def read_badge_layouts(settings: BadgeSettings, folder: Path) -> dict[str, BadgeLayout]:
    """Give every layout by its name: the shipped ones and those of the town hall.

    Raises `Refused("badge.layout_not_allowed")` with `file`, `key`, `value` and `allowed`,
    `badge.layouts_unreadable`, or `settings.not_allowed` for a name in `use` that nobody has.
    """
    layouts = {each.name: each for each in _shipped()}
    if settings.layouts_file:
        own = _read(folder / settings.layouts_file)
        layouts |= {each.name: each for each in own}
    for position, name in enumerate(settings.use):
        if name not in layouts:
            raise Refused(
                "settings.not_allowed",
                key=f"badge.use[{position}]",
                value=name,
                allowed=", ".join(sorted(layouts)),
            )
    return layouts


@cache
def _shipped() -> tuple[BadgeLayout, ...]:
    return _read(BADGE_LAYOUTS)


def _read(path: Path) -> tuple[BadgeLayout, ...]:
    try:
        raw = tomllib.loads(path.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused("badge.layouts_unreadable", file=str(path), detail=str(error)) from error
    except OSError as error:
        raise Refused("badge.layouts_unreadable", file=str(path), detail=error.strerror) from error
    return layouts_from(raw, path)


def layouts_from(raw: dict[str, Any], path: Path) -> tuple[BadgeLayout, ...]:
    """Check what a file of layouts says; raises as `read_badge_layouts` does."""
    try:
        layouts = msgspec.convert(raw, _LayoutFile, strict=False).layouts
    except msgspec.ValidationError as error:
        said = refusal(_LayoutFile, raw, str(error)).facts
        raise _not_allowed(
            path, str(said["key"]), said.get("value", ""), said.get("allowed")
        ) from error
    for position, layout in enumerate(layouts):
        _check(layout, f"layouts[{position}]", path)
    return layouts


def _not_allowed(path: Path, key: str, value: Any, allowed: Any) -> Refused:
    names = ", ".join((*BadgeLayout.__struct_fields__, *BadgePart.__struct_fields__))
    return Refused(
        "badge.layout_not_allowed", file=str(path), key=key, value=value, allowed=allowed or names
    )


def _check(layout: BadgeLayout, key: str, path: Path) -> None:
    if layout.reading == "landscape" and not layout.length_mm:
        raise _not_allowed(path, f"{key}.length_mm", 0, "> 0 (landscape)")
    if layout.column_mm("main") < 20:
        raise _not_allowed(path, f"{key}.margin_mm", layout.margin_mm, "parts >= 20 mm")
    shown = [part.shows for part in layout.parts]
    if "name" not in shown:
        raise _not_allowed(path, f"{key}.parts", ", ".join(shown), "name + …")
    for position, part in enumerate(layout.parts):
        at = f"{key}.parts[{position}]"
        if part.shows != "rule" and part.shows in shown[:position]:
            raise _not_allowed(path, f"{at}.shows", part.shows, "unique")
        _check_part(layout, part, at, path)
    if layout.page_mm:
        _check_height(layout, key, path)


def _check_part(layout: BadgeLayout, part: BadgePart, at: str, path: Path) -> None:
    least, most = _PICTURES_SIZES.get(part.shows, _LETTER_SIZES)
    if not least <= part.size_mm <= most:
        raise _not_allowed(path, f"{at}.size_mm", part.size_mm, f"{least:g}–{most:g}")
    if part.smallest_mm and not _LETTER_SIZES[0] <= part.smallest_mm <= part.size_mm:
        allowed = f"{_LETTER_SIZES[0]:g}–{part.size_mm:g}"
        raise _not_allowed(path, f"{at}.smallest_mm", part.smallest_mm, allowed)
    room = layout.column_mm(part.column)
    if part.column == "side" and not layout.side_mm:
        raise _not_allowed(path, f"{at}.column", "side", "main, side (side_mm > 0)")
    if part.shows == "code" and part.size_mm * _CODE_MODULES > room:
        allowed = f"<= {room / _CODE_MODULES:.2f} ({room:g} mm / {_CODE_MODULES})"
        raise _not_allowed(path, f"{at}.size_mm", part.size_mm, allowed)


def _check_height(layout: BadgeLayout, key: str, path: Path) -> None:
    room = layout.page_mm - 2 * layout.margin_mm
    for column in ("main", "side"):
        tallest = sum(part.tallest_mm for part in layout.parts if part.column == column)
        if tallest > room:
            named = "width_mm" if layout.reading == "landscape" else "length_mm"
            least = tallest + 2 * layout.margin_mm
            raise _not_allowed(path, f"{key}.{named}", layout.page_mm, f">= {least:.1f} ({column})")
