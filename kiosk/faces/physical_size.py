"""How large text and targets must be, in pixels, from what the eye and the finger need.

A kiosk is read standing, so its sizes are millimetres at the viewing distance: a capital letter
of at least 0.7° (EN 301 549 V3.2.1, 5.1.4), an x-height of at least 16 CSS pixels (V4.1.0 draft,
5.1.4), targets of 20 mm with 4 mm between; 15 and 3 mm on a terminal at arm's length, well above
the 24 CSS pixels (6.4 mm) of WCAG 2.2, 2.5.8. A desk is read sitting, so its sizes are the system's
own pixels, which the system already scales.
"""

import math
from dataclasses import dataclass, replace

MILLIMETRES_PER_INCH = 25.4
ORDINARY_PITCH_MM = MILLIMETRES_PER_INCH / 96
CAP_HEIGHT = 0.71
"""Height of a capital in Noto Sans, in parts of the font size (the font itself says 0.714)."""
X_HEIGHT = 0.52
"""Height of a small x in Noto Sans, in parts of the font size (the font itself says 0.536)."""

_PLAUSIBLE_PITCH_MM = (0.05, 0.7)
_PLAUSIBLE_DIAGONAL_INCHES = (7.0, 100.0)
_LARGEST_DIFFERENCE_OF_PITCHES = 0.1
_CAPITAL_DEGREES = 0.7
_X_HEIGHT_PART_OF_DISTANCE = 16 / 2688
_REFERENCE_DISTANCE_MM = 600.0
_CLOSE_DISTANCE_MM = 420.0
_ARMS_LENGTH_MM = 500.0
_SMALL_INCHES = 13.0
_WIDEST_DISPLAY_LETTERS = 11
_LARGER, _LARGER_ON_SMALL_SCREENS = 1.3, 1.15
_SMALL_SCREEN_UNITS = 75
_REACH_MM = 1100.0
_LOWEST_PART, _HIGHEST_PART = 0.55, 0.85


@dataclass(frozen=True)
class Screen:
    """What a screen says of itself: pixels as Qt counts them and millimetres, 0 if unknown."""

    width_px: int
    height_px: int
    width_mm: float = 0.0
    height_mm: float = 0.0


@dataclass(frozen=True)
class Measures:
    """Every length a face draws with, in pixels as Qt counts them.

    Fonts from large to small: `display`, `heading`, `title`, `button`, `body`, `small`.
    `target` is the least height of what is touched, `roll_target` that of the roll call. `larger`
    tells how many times as tall letters become for who asks for it.
    """

    u: float
    display: int
    heading: int
    title: int
    button: int
    body: int
    small: int
    target: int
    roll_target: int
    target_gap: int
    radius: int
    edge: int
    icon: int
    larger: float = _LARGER


DESK = Measures(
    u=8.0,
    display=28,
    heading=20,
    title=16,
    button=14,
    body=14,
    small=13,
    target=44,
    roll_target=56,
    target_gap=8,
    radius=10,
    edge=1,
    icon=20,
)


def pixel_pitch_mm(screen: Screen, diagonal_inches: float = 0.0) -> float:
    """Give the width of one pixel in millimetres.

    The diagonal the settings name is believed first. Without it (0) the screen is believed if what
    it says can be true: square pixels, a size a screen can have. Televisions often tell their
    shape instead of their size; for those and for silent screens 96 dots an inch are assumed.
    """
    diagonal_px = math.hypot(screen.width_px, screen.height_px)
    if diagonal_inches > 0:
        return diagonal_inches * MILLIMETRES_PER_INCH / diagonal_px
    if screen.width_mm <= 0 or screen.height_mm <= 0:
        return ORDINARY_PITCH_MM
    across = screen.width_mm / screen.width_px
    down = screen.height_mm / screen.height_px
    pitch = (across + down) / 2
    diagonal = pitch * diagonal_px / MILLIMETRES_PER_INCH
    square = abs(across - down) / pitch <= _LARGEST_DIFFERENCE_OF_PITCHES
    small, large = _PLAUSIBLE_PITCH_MM
    short, long = _PLAUSIBLE_DIAGONAL_INCHES
    credible = square and small <= pitch <= large and short <= diagonal <= long
    return pitch if credible else ORDINARY_PITCH_MM


def viewing_distance(pitch_mm: float, screen_px: tuple[int, int]) -> float:
    """Give the distance in millimetres a screen is read from, unless the settings say another.

    One of less than 13 inches is a terminal on a stand or a wall at arm's length. The distance is
    what the letters are promised for (A11), so the installation guide names it.
    """
    inches = pitch_mm * math.hypot(*screen_px) / MILLIMETRES_PER_INCH
    return _REFERENCE_DISTANCE_MM if inches >= _SMALL_INCHES else _CLOSE_DISTANCE_MM


def kiosk_measures(
    pitch_mm: float, viewing_distance_mm: float, screen_px: tuple[int, int]
) -> Measures:
    """Give the measures of a face read standing, rounded up so that no demand is missed.

    The largest letters also keep to the width of the screen, so that a greeting stands in two
    lines on a narrow one; no other size does, for they are demands. On a low or narrow screen the
    larger text grows by less: beside the keyboard there is no room for more.
    """
    width_px, height_px = screen_px
    nearness = viewing_distance_mm / _REFERENCE_DISTANCE_MM
    capital_mm = viewing_distance_mm * math.pi * _CAPITAL_DEGREES / 180
    # A terminal held so close has no room for more, and a hand rests on it while it aims.
    target, gap = (20, 4) if viewing_distance_mm >= _ARMS_LENGTH_MM else (15, 3)

    def pixels(millimetres: float) -> int:
        return math.ceil(millimetres / pitch_mm)

    button = pixels(capital_mm / CAP_HEIGHT)
    body = pixels(viewing_distance_mm * _X_HEIGHT_PART_OF_DISTANCE / X_HEIGHT)
    heading = pixels(12 * nearness / CAP_HEIGHT)
    display = min(pixels(16 * nearness / CAP_HEIGHT), width_px // _WIDEST_DISPLAY_LETTERS)
    u = 3 * nearness / pitch_mm
    small = min(width_px, height_px) < _SMALL_SCREEN_UNITS * u
    return Measures(
        u=u,
        display=max(display, heading),
        heading=heading,
        title=button,
        button=button,
        body=body,
        small=body,
        target=pixels(target),
        roll_target=pixels(target),
        target_gap=pixels(gap),
        radius=pixels(6),
        edge=max(2, round(0.5 / pitch_mm)),
        icon=pixels(14 * nearness),
        larger=_LARGER_ON_SMALL_SCREENS if small else _LARGER,
    )


def larger_text(measures: Measures) -> Measures:
    """Give the measures for who asks for larger text: every letter a good quarter taller (A11).

    On a low or narrow screen it is a good seventh. What is touched grows with the letters in it;
    gaps and targets stay.
    """

    def larger(pixels: int) -> int:
        return math.ceil(pixels * measures.larger)

    heading = larger(measures.heading)
    return replace(
        measures,
        display=max(measures.display, heading),
        heading=heading,
        title=larger(measures.title),
        button=larger(measures.button),
        body=larger(measures.body),
        small=larger(measures.small),
    )


def low_part(pitch_mm: float, height_px: int, bottom_mm: float) -> float:
    """Give the part of the screen's height, from below, in which the low mode puts all controls.

    It ends 1100 mm above the floor (A22, EN 301 549 V4.1.0), where a screen hung at `bottom_mm`
    allows it: half a screen is the least a question needs, and where the whole screen can be
    reached the controls still come down a little, for who asked for it needs it.
    """
    reached = (_REACH_MM - bottom_mm) / (pitch_mm * height_px)
    return min(max(reached, _LOWEST_PART), _HIGHEST_PART)
