"""The tables of `foaje.toml`, each a checked struct with defaults that suit a first try."""

import re
from datetime import date, time
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kiosk.refusal import Refused

Minutes = Annotated[int, Meta(ge=1, le=240)]
Port = Annotated[int, Meta(ge=1, le=65535)]
Line = Annotated[str, Meta(min_length=1, max_length=200)]
Address = Annotated[str, Meta(pattern=r"^[^@\s,;<>]+@[^@\s,;<>]+\Z", max_length=200)]
Name = Annotated[str, Meta(min_length=1, max_length=60)]
Language = Literal["sv", "en"]


class Section(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One table of the file; a key nobody knows is an error, for it was meant to do something."""


class TownHall(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who the house is, as told on screens, badges and lists (L01, L32, M29).

    `also_called` are other words for the house that people write as the place of a meeting.
    """

    name: Line = "Kommunhuset"
    municipality: Line = "Kommunen"
    address: Line = "Storgatan 1"
    desk_name: Line = "Kundtjänst"
    phone: Line = "0950-166 00"
    email: Line = "kommun@example.se"
    assembly_point: Line = "Parkeringen framför huvudentrén"
    also_called: tuple[Line, ...] = ()


class OpeningHours(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When the desk is manned on working days (L25); `07:30` and `07.30` are both read."""

    opens: str = "07:30"
    closes: str = "16:30"

    def opening_time(self) -> time:
        """Give the wall time at which the desk opens."""
        return clock_time("opening_hours.opens", self.opens)

    def closing_time(self) -> time:
        """Give the wall time at which the desk closes."""
        return clock_time("opening_hours.closes", self.closes)


class OfficeHours(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Normal office hours on working days, in which telephones are open (M05).

    Left empty they are the desk's opening hours: the policy says "normal" and leaves it there.
    """

    opens: str = ""
    closes: str = ""


class Closure(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A working day on which the house is closed, or opens or closes at another time.

    Bridge days and training afternoons are the town hall's own decision. Without `opens` and
    `closes` the whole day is closed. `text` is what is told.
    """

    day: date
    text: Line
    opens: str = ""
    closes: str = ""

    def opening_time(self, ordinary: time) -> time:
        """Give the wall time it opens that day; the ordinary one unless said."""
        return clock_time("closures.opens", self.opens) if self.opens else ordinary

    def closing_time(self, ordinary: time) -> time:
        """Give the wall time it closes that day; the ordinary one unless said."""
        return clock_time("closures.closes", self.closes) if self.closes else ordinary


class Reception(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a visit is handled at this house, and for how long an old number leads on (M18).

    A host who has been told and has not answered is reminded after `reminder_minutes` (0: never)
    and has `host_answer_minutes` in all; then, with `ask_stand_in`, somebody who stands in and can
    be reached is asked for as long, and after that the visit is the desk's again (L24).
    `stand_ins` are written to when nobody at the desk has answered a call from the foyer within
    `call_answer_seconds`, and at once while the desk is unattended; `help_colleagues` when the desk
    asks for help without the foyer hearing of it. With `deliveries` the start screen offers to call
    the desk for one.
    """

    host_answer_minutes: Minutes = 5
    reminder_minutes: Annotated[int, Meta(ge=0, le=240)] = 3
    ask_stand_in: bool = True
    help_colleagues: tuple[Address, ...] = ()
    call_answer_seconds: Annotated[int, Meta(ge=15, le=600)] = 60
    stand_ins: tuple[Address, ...] = ()
    deliveries: bool = False
    number_redirect_days: Annotated[int, Meta(ge=0, le=730)] = 90
    zones: tuple[Name, ...] = ("Plan 1", "Plan 2", "Plan 3")


class SignIn(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """After how many quiet minutes the desk locks itself; 0 leaves that to whoever sits there.

    Nobody having signed in for `unattended_minutes` of manned hours, the desk counts as unattended
    (0: never), and who comes is told of to its stand-ins at once.
    """

    lock_minutes: Annotated[int, Meta(ge=0, le=240)] = 10
    unattended_minutes: Annotated[int, Meta(ge=0, le=240)] = 15


class DeskSound(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The sound the desk makes when somebody comes or calls; `volume` 1 to 5."""

    on: bool = True
    volume: Annotated[int, Meta(ge=1, le=5)] = 3


class Aids(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the visitor's face does for those who see, hear, reach or press otherwise.

    `screen_bottom_mm` is the height of the picture's lower edge above the floor; the low mode puts
    every control below 1100 mm (A22). `speech_key` starts and stops the speech, as a headset does
    that is put in; it is a key as Qt writes it. `sound_output` says who hears it: from a
    loudspeaker nothing private is spoken (A05) unless `headset_input` names the event device that
    tells whether a headset is in (`/dev/input/event5`). `double_strike_ms` is how soon the same key
    counts again (A20); 0 lets every stroke count.
    """

    screen_bottom_mm: Annotated[int, Meta(ge=300, le=1600)] = 800
    reduced_motion: bool = False
    speech: bool = True
    speech_key: Annotated[str, Meta(min_length=1, max_length=20)] = "F2"
    sound_output: Literal["loudspeaker", "headset"] = "loudspeaker"
    headset_input: str = ""
    double_strike_ms: Annotated[int, Meta(ge=0, le=1000)] = 0


class Face(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The screen a face is shown on; text and targets are sized from these, not from pixels.

    `screen` counts from 0 in the order the system lists its screens. `diagonal_inches` 0 trusts
    what the screen says of itself. `viewing_distance_mm` is the eye's (A11); unless said it is
    600, and 420 before a screen of less than 13 inches.
    """

    screen: Annotated[int, Meta(ge=0, le=15)] = 0
    diagonal_inches: Annotated[float, Meta(ge=0, le=100)] = 0.0
    viewing_distance_mm: Annotated[int, Meta(ge=300, le=1500)] | None = None
    language: Language = "sv"
    idle_seconds: Annotated[int, Meta(ge=25, le=600)] = 45
    aids: Aids = Aids()


class Faces(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The three faces."""

    visitor: Face = Face()
    desk: Face = Face()
    security: Face = Face()


class Backups(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where and how many: one each night and one before every migration."""

    folder: str = "backups"
    keep: Annotated[int, Meta(ge=1, le=365)] = 14
    at: str = "02:30"

    def time_of_night(self) -> time:
        """Give the wall time of the nightly backup."""
        return clock_time("backups.at", self.at)


def clock_time(key: str, text: str) -> time:
    """Read `07:30` or `16.30`; raises `Refused("settings.not_allowed")` naming the key."""
    match = re.fullmatch(r"([01]?\d|2[0-3])[:.]([0-5]\d)", text.strip())
    if not match:
        raise Refused("settings.not_allowed", key=key, value=text, allowed="07:30, 16.30")
    return time(int(match[1]), int(match[2]))
