"""`kiosk hours`: set, list, unset the hours of special days."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.commandline.options import Data, Json, day_from, station_folder
from kiosk.commandline.output import voice_of, write_json, write_line
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from kiosk.hours.model import SpecialDay
    from kiosk.station import Station

ACTOR = "command_line"

Day = Annotated[str, typer.Argument(metavar="DATE", help="A day such as 2026-12-23.")]


def set_(
    day: Day,
    opens: Annotated[str, typer.Option("--opens", metavar="CLOCK", help="When it opens.")] = "",
    closes: Annotated[str, typer.Option("--closes", metavar="CLOCK", help="When it closes.")] = "",
    text: Annotated[str, typer.Option("--text", help="What is told of the day.")] = "",
    closed: Annotated[bool, typer.Option("--closed", help="Closed all day.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Give a day other opening hours, or close it; every screen knows at once.

    Of opening and closing, the one left out is as usual.
    """
    from kiosk.hours.commands import set_hours
    from kiosk.station import Station

    meant = day_from(day)
    if closed and (opens or closes):
        raise Refused("hours.said_twice")
    if not closed and not (opens or closes):
        raise Refused("hours.nothing_said")
    with Station(station_folder(data)) as station:
        wanted = _wanted(station, meant, opens, closes, text)
        said = station.do(set_hours, wanted, actor=ACTOR)
    _answer([said], data, {"day": _as_json(said)}, as_json=as_json)


def list_(data: Data = None, as_json: Json = False) -> None:
    """List the special days from today on, also while the program runs."""
    from db.clock import machine_clock
    from kiosk.calendar import STOCKHOLM
    from kiosk.hours.queries import special_days
    from kiosk.station import StationReader

    today = machine_clock().astimezone(STOCKHOLM).date()
    with StationReader(station_folder(data)) as station, station.reading() as connection:
        said = special_days(connection, today)
    _answer(said, data, {"days": [_as_json(each) for each in said]}, as_json=as_json)


def unset(day: Day, data: Data = None, as_json: Json = False) -> None:
    """Let a day be as the settings say."""
    from kiosk.hours.commands import unset_hours
    from kiosk.station import Station

    meant = day_from(day)
    with Station(station_folder(data)) as station:
        station.do(unset_hours, meant, actor=ACTOR)
    _answer([], data, {"unset": meant.isoformat()}, as_json=as_json)


def _wanted(station: "Station", day: date, opens: str, closes: str, text: str) -> "SpecialDay":
    from kiosk.hours.model import SpecialDay, clock_read, hours_between

    if not opens and not closes:
        return SpecialDay(day, None, text)
    usual = station.opening_days().hours
    hours = hours_between(
        clock_read(opens) if opens else usual.opens,
        clock_read(closes) if closes else usual.closes,
    )
    return SpecialDay(day, hours, text)


def _as_json(said: "SpecialDay") -> dict[str, Any]:
    hours = said.hours
    return {
        "day": said.day.isoformat(),
        "closed": hours is None,
        "opens": f"{hours.opens:%H:%M}" if hours else "",
        "closes": f"{hours.closes:%H:%M}" if hours else "",
        "text": said.text,
    }


def _answer(said: "list[SpecialDay]", data: Any, answer: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        write_json(answer)
        return
    from kiosk.wording.special_days import special_day_in_words

    voice = voice_of(station_folder(data))
    for each in said:
        write_line(special_day_in_words(voice, each))
