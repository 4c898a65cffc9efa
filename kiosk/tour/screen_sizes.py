"""The screens a town hall may mount in its foyer, and the ways a visitor may have them drawn."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.faces.window import PixelSize
from kiosk.refusal import Refused
from kiosk.tour.target_readings import TargetDemand


class Mode(StrEnum):
    """How a visitor has the face drawn."""

    NORMAL = "normal"
    LARGE = "large"
    LOW = "low"


@dataclass(frozen=True)
class KioskSize:
    """One screen in one mode; `name` is what its pictures' folder is called."""

    shape: str
    pixels: PixelSize
    diagonal_inches: float
    mode: Mode

    @property
    def name(self) -> str:
        """Give the shape, and the mode unless it is the normal one."""
        return self.shape if self.mode is Mode.NORMAL else f"{self.shape}-{self.mode}"

    @property
    def pitch_mm(self) -> float:
        """Give the width of a pixel in millimetres."""
        across = math.hypot(self.pixels.width, self.pixels.height)
        return self.diagonal_inches * 25.4 / across

    @property
    def touched(self) -> TargetDemand:
        """Give how large and how far apart targets must be (A28); less on a screen held close."""
        return ORDINARY if self.diagonal_inches >= _SMALL_INCHES else CLOSE

    @property
    def shows_every_choice(self) -> bool:
        """Say whether all there is to choose at the start must stand there without scrolling."""
        return self.diagonal_inches >= _SMALL_INCHES or self.mode is Mode.NORMAL


ORDINARY = TargetDemand(20, 4)
CLOSE = TargetDemand(15, 3)
_SMALL_INCHES = 13.0
_SHAPES = (
    ("portrait-21.5", PixelSize(1080, 1920), 21.5),
    ("landscape-21.5", PixelSize(1920, 1080), 21.5),
    ("portrait-10.1", PixelSize(800, 1280), 10.1),
    ("landscape-10.1", PixelSize(1280, 800), 10.1),
    ("landscape-15.6", PixelSize(1920, 1080), 15.6),
    ("portrait-27", PixelSize(1080, 1920), 27.0),
    ("landscape-27", PixelSize(1920, 1080), 27.0),
)
ALL_SIZES = tuple(
    KioskSize(shape, pixels, diagonal, mode) for shape, pixels, diagonal in _SHAPES for mode in Mode
)
ALL = "all"


def sizes_named(wanted: str) -> Sequence[KioskSize]:
    """Read `all` or names divided by commas; raises `Refused("command.screen_size_unknown")`."""
    known = {each.name: each for each in ALL_SIZES}
    names = _names(wanted, known)
    for name in names:
        if name not in known:
            raise Refused("command.screen_size_unknown", wanted=name, allowed=tuple(known))
    return tuple(known[name] for name in names)


def languages_named(wanted: str, known: Sequence[str]) -> Sequence[str]:
    """Read `all` or codes divided by commas; raises `Refused("command.language_unknown")`."""
    names = _names(wanted, known)
    for name in names:
        if name not in known:
            raise Refused("command.language_unknown", wanted=name, allowed=tuple(known))
    return names


def _names(wanted: str, known: Iterable[str]) -> Sequence[str]:
    if wanted.strip().casefold() == ALL:
        return tuple(known)
    return tuple(dict.fromkeys(each.strip() for each in wanted.split(",")))
